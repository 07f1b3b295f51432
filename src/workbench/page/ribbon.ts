/** Draws the groups and buttons of the manifest, as Excel would on its Home tab. */
import { element } from "./elements";
import type { RibbonButton, RibbonGroup } from "./manifest";

export function drawRibbon(
  groups: readonly RibbonGroup[],
  onClick: (button: RibbonButton) => void,
): void {
  element("add-in-groups").replaceChildren(...groups.map((group) => drawGroup(group, onClick)));
}

function drawGroup(group: RibbonGroup, onClick: (button: RibbonButton) => void): HTMLElement {
  const section = document.createElement("section");
  section.className = "group";
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  buttons.append(...group.buttons.map((button) => drawButton(button, onClick)));
  const label = document.createElement("div");
  label.className = "group-label";
  label.textContent = group.label;
  section.append(buttons, label);
  return section;
}

function drawButton(button: RibbonButton, onClick: (button: RibbonButton) => void): HTMLElement {
  const drawn = document.createElement("button");
  drawn.className = "ribbon-button";
  drawn.id = button.id;
  drawn.title = button.tip;
  const icon = document.createElement("img");
  icon.src = button.icon;
  icon.alt = "";
  const label = document.createElement("span");
  label.textContent = button.label;
  drawn.append(icon, label);
  drawn.addEventListener("click", () => onClick(button));
  return drawn;
}
