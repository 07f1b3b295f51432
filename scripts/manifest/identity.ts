import type { Element } from "./element";
import { find } from "./element";
import type { ManifestFault } from "./fault";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const version = /^\d{1,5}(\.\d{1,5}){0,3}$/;

/** Longest texts of the base manifest, in characters. */
const longest = { ProviderName: 125, DisplayName: 125, Description: 250 } as const;

/** Id, Version and the texts by which administrators know the add-in. */
export function* identityFaults(root: Element, packageVersion: string): Generator<ManifestFault> {
  const id = find(root, "Id");
  if (id && !guid.test(id.text)) {
    yield { code: "id", where: id.path, message: `"${id.text}" is not a hyphenated GUID.` };
  }
  const versionElement = find(root, "Version");
  if (versionElement) {
    const { text, path } = versionElement;
    if (!version.test(text)) {
      const message = `"${text}" is not one to four numbers of up to five digits.`;
      yield { code: "version", where: path, message };
    } else if (text !== packageVersion && !text.startsWith(`${packageVersion}.`)) {
      const message = `Version ${text} is not that of package.json, ${packageVersion}.`;
      yield { code: "version", where: path, message };
    }
  }
  for (const [name, limit] of Object.entries(longest)) {
    const element = find(root, name);
    for (const text of element ? textsOf(element) : []) {
      if (text === "" || text.length > limit) {
        const message = `${name} has 1 to ${limit} characters, not ${text.length}: "${text}".`;
        yield { code: "text-length", where: element?.path ?? name, message };
      }
    }
  }
}

/** What an element says in all languages: its text, or its default value and its overrides' values. */
function textsOf(element: Element): string[] {
  const byDefault = element.attributes["DefaultValue"];
  const overridden = element.children.map((override) => override.attributes["Value"] ?? "");
  return byDefault === undefined ? [element.text] : [byDefault, ...overridden];
}
