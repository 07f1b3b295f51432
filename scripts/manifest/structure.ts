import type { Element } from "./element";
import { descendants } from "./element";
import type { ManifestFault } from "./fault";

const base = "http://schemas.microsoft.com/office/appforoffice/1.1";
const overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const basicTypes = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

/** How often a child may stand: once, at most once, at least once. */
type Count = "1" | "?" | "+";
type Content = readonly (readonly [name: string, count: Count])[];

/**
 * Children of each element in the order that Excel demands. An element is known by its namespace and the end
 * of its path (an extension point also by its type), the longest match wins.
 */
const contents: readonly (readonly [namespace: string, pathEnd: string, content: Content])[] = [
  [
    base,
    "OfficeApp",
    [
      ["Id", "1"],
      ["Version", "1"],
      ["ProviderName", "1"],
      ["DefaultLocale", "1"],
      ["DisplayName", "1"],
      ["Description", "1"],
      ["IconUrl", "1"],
      ["HighResolutionIconUrl", "1"],
      ["SupportUrl", "1"],
      ["AppDomains", "?"],
      ["Hosts", "1"],
      ["Requirements", "1"],
      ["DefaultSettings", "1"],
      ["Permissions", "1"],
      ["VersionOverrides", "1"],
    ],
  ],
  [base, "AppDomains", [["AppDomain", "+"]]],
  [base, "Hosts", [["Host", "1"]]],
  [base, "Requirements", [["Sets", "1"]]],
  [base, "Sets", [["Set", "+"]]],
  [base, "DefaultSettings", [["SourceLocation", "1"]]],
  [
    overrides,
    "VersionOverrides",
    [
      ["Hosts", "1"],
      ["Resources", "1"],
    ],
  ],
  [overrides, "Hosts", [["Host", "1"]]],
  [
    overrides,
    "Host",
    [
      ["Runtimes", "1"],
      ["AllFormFactors", "1"],
      ["DesktopFormFactor", "1"],
    ],
  ],
  [overrides, "Runtimes", [["Runtime", "1"]]],
  [overrides, "AllFormFactors", [["ExtensionPoint", "1"]]],
  [
    overrides,
    "DesktopFormFactor",
    [
      ["GetStarted", "?"],
      ["FunctionFile", "1"],
      ["ExtensionPoint", "+"],
    ],
  ],
  [
    overrides,
    "GetStarted",
    [
      ["Title", "1"],
      ["Description", "1"],
      ["LearnMoreUrl", "1"],
    ],
  ],
  [
    overrides,
    "ExtensionPoint=CustomFunctions",
    [
      ["Script", "1"],
      ["Page", "1"],
      ["Metadata", "1"],
      ["Namespace", "1"],
    ],
  ],
  [overrides, "Script", [["SourceLocation", "1"]]],
  [overrides, "Page", [["SourceLocation", "1"]]],
  [overrides, "Metadata", [["SourceLocation", "1"]]],
  [overrides, "ExtensionPoint=PrimaryCommandSurface", [["OfficeTab", "1"]]],
  [overrides, "OfficeTab", [["Group", "+"]]],
  [
    overrides,
    "Group",
    [
      ["Label", "1"],
      ["Icon", "1"],
      ["Control", "+"],
    ],
  ],
  [
    overrides,
    "Control",
    [
      ["Label", "1"],
      ["Supertip", "1"],
      ["Icon", "1"],
      ["Action", "1"],
    ],
  ],
  [
    overrides,
    "Supertip",
    [
      ["Title", "1"],
      ["Description", "1"],
    ],
  ],
  [overrides, "Icon", [["Image", "+"]]],
  [overrides, "Action=ExecuteFunction", [["FunctionName", "1"]]],
  [
    overrides,
    "Action=ShowTaskpane",
    [
      // Reported by a rule of its own: a shared runtime has one pane, which needs no id.
      ["TaskpaneId", "?"],
      ["SourceLocation", "1"],
    ],
  ],
  [
    overrides,
    "Resources",
    [
      ["Images", "1"],
      ["Urls", "1"],
      ["ShortStrings", "1"],
      ["LongStrings", "1"],
    ],
  ],
  [basicTypes, "Images", [["Image", "+"]]],
  [basicTypes, "Urls", [["Url", "+"]]],
  [basicTypes, "ShortStrings", [["String", "+"]]],
  [basicTypes, "LongStrings", [["String", "+"]]],
];

/** Elements, their order and number, and the namespaces that Excel knows them by. */
export function* structureFaults(root: Element): Generator<ManifestFault> {
  if (root.name !== "OfficeApp" || root.attributes["xsi:type"] !== "TaskPaneApp") {
    yield {
      code: "element-unknown",
      where: root.path,
      message: 'The root is an OfficeApp of xsi:type "TaskPaneApp".',
    };
  }
  for (const element of descendants(root)) {
    const expected = namespaceOf(element);
    if (element.namespace !== expected) {
      yield {
        code: "namespace",
        where: element.path,
        message: `${element.name} is in namespace "${element.namespace}" instead of "${expected}".`,
      };
    }
    const content = contentOf(element);
    if (content) {
      yield* contentFaults(element, content);
    }
  }
}

function namespaceOf({ path, name, attributes }: Element): string {
  if (!path.includes("/VersionOverrides")) {
    return base;
  }
  const inResources = /\/Resources\/.+/.test(path);
  const pictureOfIcon = name === "Image" && "resid" in attributes;
  return inResources || pictureOfIcon ? basicTypes : overrides;
}

function contentOf(element: Element): Content | undefined {
  const type = element.attributes["xsi:type"];
  const names = type === undefined ? [element.name] : [`${element.name}=${type}`, element.name];
  const expected = namespaceOf(element);
  return contents.find(([namespace, name]) => namespace === expected && names.includes(name))?.[2];
}

function* contentFaults(element: Element, content: Content): Generator<ManifestFault> {
  const rank = new Map(content.map(([name], index) => [name, index]));
  let highest = -1;
  for (const child of element.children) {
    const place = rank.get(child.name);
    if (place === undefined) {
      yield {
        code: "element-unknown",
        where: child.path,
        message: `${element.name} has no child ${child.name}.`,
      };
    } else if (place < highest) {
      yield {
        code: "element-order",
        where: child.path,
        message: `${child.name} must stand before ${content[highest]?.[0] ?? ""}.`,
      };
    } else {
      highest = place;
    }
  }
  for (const [name, count] of content) {
    const found = element.children.filter((child) => child.name === name).length;
    if (found === 0 && count !== "?") {
      yield {
        code: "element-missing",
        where: element.path,
        message: `${element.name} needs a ${name}.`,
      };
    }
    if (found > 1 && count !== "+") {
      yield {
        code: "element-repeated",
        where: element.path,
        message: `${element.name} takes one ${name}, not ${found}.`,
      };
    }
  }
}
