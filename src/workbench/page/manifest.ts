/**
 * What Excel takes from an add-in's manifest, read from the built manifest itself: names, addresses,
 * the ribbon's groups and buttons, in one display language. Addresses come out as paths below the
 * folder that holds the pane's page, because this server serves that folder whatever it is called
 * in the manifest.
 */
export interface Manifest {
  displayName: string;
  icon: string;
  pane: string;
  functions: { metadata: string; namespace: string };
  groups: RibbonGroup[];
}

export interface RibbonGroup {
  label: string;
  buttons: RibbonButton[];
}

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  icon: string;
  action: { kind: "showPane" } | { kind: "runFunction"; functionName: string };
}

/** Throws a sentence when the text is no manifest or names something that it does not hold. */
export function readManifest(text: string, locale: string): Manifest {
  const xml = new DOMParser().parseFromString(text, "application/xml");
  if (xml.getElementsByTagName("parsererror").length > 0) {
    throw new Error("manifest.xml is not well-formed XML.");
  }
  const root = xml.documentElement;
  const read = new Reader(root, locale);
  const functions = one(all(root, "ExtensionPoint").filter(isType("CustomFunctions")), "functions");
  return {
    displayName: localised(child(root, "DisplayName"), locale),
    icon: read.path(child(root, "IconUrl").getAttribute("DefaultValue") ?? ""),
    pane: read.path(read.paneAddress),
    functions: {
      metadata: read.resourcePath(child(child(functions, "Metadata"), "SourceLocation")),
      namespace: read.resource(child(functions, "Namespace")),
    },
    groups: all(root, "Group").map((group) => readGroup(group, read)),
  };
}

class Reader {
  readonly paneAddress: string;
  private readonly base: string;

  constructor(
    private readonly root: Element,
    private readonly locale: string,
  ) {
    const settings = child(root, "DefaultSettings");
    this.paneAddress = child(settings, "SourceLocation").getAttribute("DefaultValue") ?? "";
    this.base = this.paneAddress.replace(/[^/]*$/, "");
  }

  /** The text behind a `resid`. */
  resource(element: Element): string {
    const id = element.getAttribute("resid") ?? "";
    const resource = all(child(this.root, "Resources"), "*").find(
      (candidate) => candidate.getAttribute("id") === id,
    );
    if (!resource) {
      throw new Error(`manifest.xml: nothing has the id ${id}.`);
    }
    return localised(resource, this.locale);
  }

  resourcePath(element: Element): string {
    return this.path(this.resource(element));
  }

  path(address: string): string {
    if (!address.startsWith(this.base)) {
      throw new Error(`manifest.xml: ${address} lies outside ${this.base}.`);
    }
    return `/${address.slice(this.base.length)}`;
  }
}

function readGroup(group: Element, read: Reader): RibbonGroup {
  return {
    label: read.resource(child(group, "Label")),
    buttons: all(group, "Control")
      .filter(isType("Button"))
      .map((control) => readButton(control, read)),
  };
}

function readButton(control: Element, read: Reader): RibbonButton {
  const action = child(control, "Action");
  const icons = all(child(control, "Icon"), "Image");
  const icon = icons.find((image) => image.getAttribute("size") === "32") ?? one(icons, "icon");
  return {
    id: control.getAttribute("id") ?? "",
    label: read.resource(child(control, "Label")),
    tip: read.resource(child(child(control, "Supertip"), "Description")),
    icon: read.resourcePath(icon),
    action: isType("ExecuteFunction")(action)
      ? { kind: "runFunction", functionName: child(action, "FunctionName").textContent.trim() }
      : { kind: "showPane" },
  };
}

/** An Override for the locale itself, else the default, which is what Excel does. */
function localised(element: Element, locale: string): string {
  const override = all(element, "Override").find(
    (candidate) => candidate.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

function all(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagNameNS("*", name));
}

function child(element: Element, name: string): Element {
  const found = Array.from(element.children).find((candidate) => candidate.localName === name);
  return found ?? one(all(element, name), name);
}

function one(elements: readonly Element[], name: string): Element {
  const [first] = elements;
  if (!first) {
    throw new Error(`manifest.xml has no ${name}.`);
  }
  return first;
}

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

function isType(type: string): (element: Element) => boolean {
  return (element) => element.getAttributeNS(schemaInstance, "type") === type;
}
