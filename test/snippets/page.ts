/** The little of a page that samples ask for: elements by their ids, buttons that somebody clicks, fields with values. */

type Listener = (event: object) => unknown;

/** What the page has not: said with its name, and told apart from what goes wrong. */
export class NotOffered extends Error {
  constructor(what: string) {
    super(`The runner does not offer ${what}.`);
    this.name = "NotOffered";
  }
}

class PageElement {
  readonly style: Record<string, unknown> = {};
  readonly children: PageElement[] = [];
  readonly files: never[] = [];
  readonly listeners = new Map<string, Listener[]>();
  textContent = "";
  innerHTML = "";
  className = "";
  checked = false;

  constructor(public value: string) {}

  addEventListener(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }
  appendChild(child: PageElement): void {
    this.children.push(child);
  }
  setAttribute(): void {
    // Nobody looks at it.
  }
  focus(): void {
    // Nobody types here.
  }
}

export interface Page {
  readonly document: object;
  /** Ids of buttons that do something, from the top down. */
  buttons(): string[];
  /** What its listeners give: a promise each, most often. */
  click(id: string): unknown[];
}

export function openPage(html: string): Page {
  const elements = new Map<string, PageElement>();
  const buttons: string[] = [];
  for (const [, tag, attributes = "", text = ""] of html.matchAll(/<([a-z]+)\b([^>]*)>([^<]*)/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const id = attribute("id");
    if (id === undefined) continue;
    // Whoever tries a sample fills in its fields.
    const isField = tag === "input" || tag === "textarea";
    const element = new PageElement(attribute("value") ?? (isField ? text || "text" : ""));
    element.textContent = text;
    elements.set(id, element);
    if (tag === "button") buttons.push(id);
  }
  // Some pages lack a button that their script has: it is the last one.
  const find = (id: string): PageElement => {
    const found = elements.get(id) ?? new PageElement("");
    if (!elements.has(id)) buttons.push(id);
    elements.set(id, found);
    return found;
  };
  const document = {
    getElementById: find,
    createElement: () => new PageElement(""),
    addEventListener: () => undefined,
    querySelectorAll: () => {
      throw new NotOffered("document.querySelectorAll");
    },
  };
  return {
    document,
    buttons: () => buttons.filter((id) => elements.get(id)?.listeners.has("click")),
    click(id) {
      const element = elements.get(id);
      const listeners = element?.listeners.get("click") ?? [];
      return listeners.map((listener) => listener({ target: element }));
    },
  };
}
