/**
 * How an element is shown is asked thousands of times in a test, and jsdom weighs every rule of its own style sheet for each answer.
 * The pane's page has no other style sheet here but the theme's custom properties (Fluent's rules go elsewhere), so that elements of
 * one kind share an answer. What is inherited is looked up from the element on; colours, which nobody judges here, are those of the
 * first of a kind.
 */
export function shareComputedStyles(): void {
  const compute = window.getComputedStyle.bind(window);
  const styles = new Map<string, CSSStyleDeclaration>();

  window.getComputedStyle = (element) => {
    const kind = kindOf(element);
    let style = styles.get(kind);
    if (style === undefined) {
      style = compute(element);
      styles.set(kind, style);
    }
    const shared = style;
    const valueOf = (name: string) =>
      name.startsWith("--")
        ? compute(element).getPropertyValue(name)
        : (inherited(element, name) ?? shared.getPropertyValue(name));
    return new Proxy(shared, {
      get: (_, name) =>
        name === "getPropertyValue"
          ? valueOf
          : (inherited(element, name) ?? (Reflect.get(shared, name) as unknown)),
    });
  };
}

/** All that the browser's own rules ask for, and the element's own style. */
const kindOf = (element: Element): string =>
  JSON.stringify([
    element.tagName,
    element.parentElement?.tagName,
    ...["hidden", "type", "open", "style"].map((name) => element.getAttribute(name)),
  ]);

/** Set by elements' own styles alone; undefined for what is not inherited. */
function inherited(element: Element, name: string | symbol): string | undefined {
  const initial = { visibility: "visible", pointerEvents: "auto", "pointer-events": "auto" }[
    String(name)
  ];
  if (initial === undefined) return undefined;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const own = (at as Partial<HTMLElement>).style?.getPropertyValue(
      name === "visibility" ? name : "pointer-events",
    );
    if (own) return own;
  }
  return initial;
}
