import { act } from "@testing-library/react";
import axe from "axe-core";

/**
 * What keeps somebody from using the pane. Colours are judged in a real browser (test/e2e): jsdom draws nothing. What arrives
 * while axe is reading is drawn afterwards.
 */
export async function violations(container: HTMLElement): Promise<string[]> {
  const { violations: found } = await act(() =>
    axe.run(container, { rules: { "color-contrast": { enabled: false } } }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
