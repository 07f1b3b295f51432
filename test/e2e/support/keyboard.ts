/** The pane driven by the keyboard alone. */
import type { OpenWorkbench } from "./workbench";

export async function pressButton(workbench: OpenWorkbench, name: string | RegExp): Promise<void> {
  await reachButton(workbench, name);
  await workbench.page.keyboard.press("Enter");
}

/**
 * Tab until the button has the focus; a button that the keyboard cannot reach fails. Behind its last control the pane is
 * entered again at its first, as by Excel's F6.
 */
export async function reachButton(
  { page, pane }: OpenWorkbench,
  name: string | RegExp,
): Promise<void> {
  const exact = typeof name === "string";
  const buttons = pane().getByRole("button", { name, exact }).filter({ visible: true });
  await buttons.first().waitFor();
  // To find it by its name takes longer than a tab.
  let button = await buttons.first().elementHandle();
  for (let tabs = 0; tabs < 80; tabs++) {
    const focus = await button.evaluate((element) => {
      if (!element.isConnected) return "drawn anew";
      if (element === document.activeElement) return "on it";
      return document.hasFocus() ? "in the pane" : "outside";
    });
    if (focus === "on it") return;
    if (focus === "in the pane") await page.keyboard.press("Tab");
    else if (focus === "outside")
      await pane().getByRole("button").filter({ visible: true }).first().focus();
    else button = await buttons.first().elementHandle();
  }
  throw new Error(`"${name.toString()}" is not reached by Tab`);
}
