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
  const button = pane().getByRole("button", { name, exact }).filter({ visible: true }).first();
  await button.waitFor();
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    if (!(await pane().evaluate(() => document.hasFocus()))) {
      await pane().getByRole("button").filter({ visible: true }).first().focus();
      continue;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`"${name.toString()}" is not reached by Tab`);
}
