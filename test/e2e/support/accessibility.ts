/** What keeps somebody from using the pane: axe-core's findings in the add-in's frame, and what reaches beyond it. */
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { OpenWorkbench } from "./workbench";

/**
 * In the look and at the width that the pane has. What is found is judged once more: a button enabled while axe was
 * reading has the colours of a disabled one until the next frame. What is wrong with the pane is still wrong then.
 */
export async function accessibilityFaults(workbench: OpenWorkbench): Promise<string[]> {
  const frame = workbench.pane();
  await loadAxe(frame);
  const found = await judge(frame);
  return found.length === 0 ? found : judge(frame);
}

async function judge(frame: Frame): Promise<string[]> {
  await still(frame);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document);
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth}`] : []),
    ];
  });
}

/**
 * At 320 px, and in simplified Chinese in light, dark and forced colours: those do not depend on the language, and take long.
 * The pane keeps its theme and the focus.
 */
export async function accessibilityFaultsWhenNarrow(
  workbench: OpenWorkbench,
  language: string,
): Promise<string[]> {
  const { page } = workbench;
  const focused = await workbench.pane().evaluateHandle(() => document.activeElement);
  await narrow(workbench);
  const faults: string[] = [];
  const note = async (look: string) => {
    for (const fault of await accessibilityFaults(workbench)) faults.push(`${look}: ${fault}`);
  };
  await note("own theme");
  if (language === "zh-CN") await noteOtherLooks();
  await focused.asElement()?.focus();
  return faults;

  async function noteOtherLooks() {
    await repainted(workbench, () => page.locator("#theme").click());
    await note("other theme");
    // Windows' contrast themes go before Office's theme: the pane is then as light or dark as the system.
    await repainted(workbench, () => page.emulateMedia({ forcedColors: "active" }));
    await note("forced colours");
    await repainted(workbench, () => page.emulateMedia({ forcedColors: "none" }));
    await repainted(workbench, () => page.locator("#theme").click());
  }
}

/** A button that has just been enabled fades from one colour to the other; judged half-way it would be too faint. */
async function still(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    const ends = (animation: Animation) =>
      Number.isFinite(Number(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished),
    );
  });
}

/** The pane's content security policy lets no foreign script in, so the text is evaluated. */
async function loadAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => "axe" in window)) return;
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
}

async function narrow({ page, pane }: OpenWorkbench): Promise<void> {
  const width = () => pane().evaluate(() => window.innerWidth);
  const splitter = page.locator("#splitter");
  for (let presses = 0; presses < 20 && (await width()) > 320; presses += 1) {
    await splitter.press("ArrowRight");
  }
  // The frame's own border is one of the 320.
  expect(await width()).toBeLessThanOrEqual(320);
}

/** Does what changes the pane's colours, and waits until it has them. */
async function repainted({ pane }: OpenWorkbench, act: () => Promise<void>): Promise<void> {
  const background = () => {
    const provider = document.querySelector(".fui-FluentProvider");
    return provider && getComputedStyle(provider).backgroundColor;
  };
  const before = await pane().evaluate(background);
  await act();
  await pane().waitForFunction(
    (old) => {
      const provider = document.querySelector(".fui-FluentProvider");
      return provider && getComputedStyle(provider).backgroundColor !== old;
    },
    before,
    { timeout: 10_000 },
  );
  await pane().evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
