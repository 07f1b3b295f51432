import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";

/** An XML element with its place, its children in document order and its namespace resolved. */
export interface Element {
  /** Name without prefix. */
  readonly name: string;
  /** Namespace URI, "" for none. */
  readonly namespace: string;
  /** Path of names from the root, for messages. */
  readonly path: string;
  /** Attributes by name as written, such as `xsi:type`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Trimmed text directly inside the element. */
  readonly text: string;
}

type Node = Record<string, unknown>;

const attributesKey = ":@";

/** Parses XML; what is not well formed comes back as a sentence instead of an element. */
export function parseElement(xml: string): Element | string {
  try {
    SyntaxValidator.validate(xml);
  } catch (error) {
    return (error as Error).message;
  }
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
  });
  const roots = (parser.parse(xml) as Node[]).filter((node) => !tagOf(node).startsWith("?"));
  const root = roots[0];
  return root === undefined || roots.length > 1
    ? "a manifest has one root element"
    : elementOf(root, "", {});
}

/** Every element below, the given one included, in document order. */
export function* descendants(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) {
    yield* descendants(child);
  }
}

export function childrenNamed(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

/** First element reached by a path of names below the given one. */
export function find(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

function tagOf(node: Node): string {
  return Object.keys(node).find((key) => key !== attributesKey) ?? "";
}

function elementOf(node: Node, parentPath: string, inherited: Record<string, string>): Element {
  const tag = tagOf(node);
  const attributes = (node[attributesKey] ?? {}) as Record<string, string>;
  const namespaces = { ...inherited };
  for (const [name, value] of Object.entries(attributes)) {
    const declaration = /^xmlns(?::(.+))?$/.exec(name);
    if (declaration) {
      namespaces[declaration[1] ?? ""] = value;
    }
  }
  const colon = tag.indexOf(":");
  const name = tag.slice(colon + 1);
  const path = parentPath === "" ? name : `${parentPath}/${name}`;
  const content = node[tag] as Node[];
  return {
    name,
    namespace: namespaces[colon < 0 ? "" : tag.slice(0, colon)] ?? "",
    path,
    attributes,
    children: content
      .filter((child) => tagOf(child) !== "#text")
      .map((child) => elementOf(child, path, namespaces)),
    text: content
      .filter((child) => tagOf(child) === "#text")
      .map((child) => String(child["#text"]))
      .join(""),
  };
}
