import type { Element } from "./element";
import { descendants, find } from "./element";
import type { ManifestFault } from "./fault";

const longestResid = 32;
const lists = ["Images", "Urls", "ShortStrings", "LongStrings"] as const;
type List = (typeof lists)[number];

/** Longest text of a string resource, in characters. */
const longestString: Partial<Record<List, number>> = { ShortStrings: 125, LongStrings: 250 };

/** In which list Excel looks an element's resid up. */
const listOf: Readonly<Record<string, List>> = {
  Image: "Images",
  SourceLocation: "Urls",
  Runtime: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};

/** The value that a resid stands for by default, undefined when it resolves nowhere. */
export function resourceValue(root: Element, list: List, resid: string | undefined) {
  return resource(root, list, resid)?.attributes["DefaultValue"];
}

/** The element that defines a resid in a list. */
export function resource(root: Element, list: List, resid: string | undefined) {
  return find(root, "VersionOverrides", "Resources", list)?.children.find(
    (candidate) => candidate.attributes["id"] === resid,
  );
}

/** Resids: short, defined once, used, and found in the list where Excel looks; strings within their limits. */
export function* resourceFaults(root: Element): Generator<ManifestFault> {
  const used = new Set<string>();
  for (const element of descendants(root)) {
    const resid = element.attributes["resid"];
    const list = listOf[element.name];
    if (resid !== undefined && list !== undefined) {
      used.add(`${list}/${resid}`);
      if (resource(root, list, resid) === undefined) {
        const message = `resid "${resid}" is not among ${list}.`;
        yield { code: "resid-unresolved", where: element.path, message };
      }
    }
  }
  const seen = new Set<string>();
  for (const list of lists) {
    for (const element of find(root, "VersionOverrides", "Resources", list)?.children ?? []) {
      yield* definitionFaults(element, list, used, seen);
    }
  }
}

function* definitionFaults(
  element: Element,
  list: List,
  used: ReadonlySet<string>,
  seen: Set<string>,
): Generator<ManifestFault> {
  const id = element.attributes["id"] ?? "";
  const where = `${element.path}[${id}]`;
  if (id === "" || id.length > longestResid) {
    const message = `A resid has 1 to ${longestResid} characters, not ${id.length}.`;
    yield { code: "resid-length", where, message };
  }
  if (seen.has(id)) {
    yield { code: "resid-repeated", where, message: `resid "${id}" is defined twice.` };
  }
  seen.add(id);
  if (!used.has(`${list}/${id}`)) {
    yield { code: "resid-unused", where, message: `Nothing uses resid "${id}".` };
  }
  const limit = longestString[list];
  if (limit !== undefined) {
    const values = [
      element.attributes["DefaultValue"],
      ...element.children.map((override) => override.attributes["Value"]),
    ];
    for (const value of values) {
      if (!value || value.length > limit) {
        const message = `A text among ${list} has 1 to ${limit} characters, not ${value?.length ?? 0}.`;
        yield { code: "text-length", where, message };
      }
    }
  }
}
