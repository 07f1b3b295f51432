/**
 * The task pane as Excel shows it. Ribbon commands and the pane are one page (shared runtime) but import one another not:
 * a command asks for a tool by name, and the pane hears it; a pane whose scripts are still to run, when they do.
 */
const toolAsked = "kpi-scorecard:tool-asked";

/** Two bundles, one page: what was asked before the pane listens waits on the page itself. */
const page = () => document.documentElement.dataset;

/** Opens the pane, or brings it to the front, with this tool in it. Rejects when Excel cannot show it. */
export async function showPane(tool: string): Promise<void> {
  page().toolAsked = tool;
  window.dispatchEvent(new CustomEvent<string>(toolAsked, { detail: tool }));
  await Office.addin.showAsTaskpane();
}

/**
 * Calls back with the name of each tool that is asked for, and at once with the one that was asked for before anybody
 * listened; the function returned ends it.
 */
export function onToolAsked(callback: (tool: string) => void): () => void {
  const listener = (event: Event) => {
    delete page().toolAsked;
    callback((event as CustomEvent<string>).detail);
  };
  window.addEventListener(toolAsked, listener);
  const waiting = page().toolAsked;
  if (waiting !== undefined) {
    delete page().toolAsked;
    callback(waiting);
  }
  return () => window.removeEventListener(toolAsked, listener);
}
