/** The element of workbench.html with that id and kind; throws when page and code disagree. */
export function element(id: string): HTMLElement;
export function element<E extends HTMLElement>(id: string, kind: new () => E): E;
export function element(id: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) {
    throw new Error(`workbench.html has no such #${id}.`);
  }
  return found;
}
