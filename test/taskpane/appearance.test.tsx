import { act, screen } from "@testing-library/react";
import type * as excel from "../../src/excel";
import { appearanceFor } from "../../src/taskpane/theme/appearance";
import { colorListeners, prefer } from "./support/browser-parts";
import { drawPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const light = { forcedColors: false, prefersDark: false };

describe("The appearance", () => {
  it.each([
    ["light", light],
    ["dark", { ...light, prefersDark: true }],
    // A contrast theme of the system goes before Office.
    ["dark", { forcedColors: true, prefersDark: true, officeBackground: "#FFFFFF" }],
    ["light", { forcedColors: true, prefersDark: false, officeBackground: "#0A0A0A" }],
    // Office's themes: colourful, white, dark grey, black.
    ["light", { ...light, prefersDark: true, officeBackground: "#E6E6E6" }],
    ["light", { ...light, prefersDark: true, officeBackground: "#FFFFFF" }],
    ["dark", { ...light, officeBackground: "#666666" }],
    ["dark", { ...light, officeBackground: "#0A0A0A" }],
    // What is no colour says nothing.
    ["dark", { ...light, prefersDark: true, officeBackground: "white" }],
  ] as const)("is %s for %j", (appearance, clues) => {
    expect(appearanceFor(clues)).toBe(appearance);
  });

  /** Fluent writes a theme as custom properties in a style sheet; a light background is the same as white. */
  const background = () => {
    const element = document.querySelector(".fui-FluentProvider");
    return element && getComputedStyle(element).getPropertyValue("--colorNeutralBackground1");
  };

  it("follows the system, and Office when the pane is returned to", async () => {
    const { office, unmount } = await drawPane();
    await screen.findByRole("heading", { level: 1 });
    expect(background()).toBe("#ffffff");
    act(() => prefer({ dark: true }));
    expect(background()).toBe("#292929");
    office.theme = { bodyBackgroundColor: "#FFFFFF" };
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(background()).toBe("#ffffff");
    act(() => prefer({ forcedColors: true }));
    expect(background()).toBe("#292929");
    unmount();
    expect(colorListeners()).toBe(0);
  });
});
