/**
 * The task pane as Excel shows it. Ribbon commands and the pane are one page (shared runtime) but import one another not:
 * a command asks for a tool by name, and the pane, once its scripts run, hears it.
 */
const toolAsked = "kpi-scorecard:tool-asked";

/** Opens the pane, or brings it to the front, with this tool in it. Rejects when Excel cannot show it. */
export async function showPane(tool: string): Promise<void> {
  window.dispatchEvent(new CustomEvent<string>(toolAsked, { detail: tool }));
  await Office.addin.showAsTaskpane();
}

/** Calls back with the name of each tool that is asked for; the function returned ends it. */
export function onToolAsked(callback: (tool: string) => void): () => void {
  const listener = (event: Event) => callback((event as CustomEvent<string>).detail);
  window.addEventListener(toolAsked, listener);
  return () => window.removeEventListener(toolAsked, listener);
}
