import type { Element } from "./element";
import { childrenNamed, descendants } from "./element";
import type { ManifestFault } from "./fault";

const sizes = ["16", "32", "80"];

/** Groups and controls: ids that differ, and icons in each size that Excel asks for. */
export function* ribbonFaults(root: Element): Generator<ManifestFault> {
  const ids = new Set<string>();
  for (const element of descendants(root)) {
    if (element.name === "Group" || element.name === "Control") {
      const id = element.attributes["id"] ?? "";
      if (id === "" || id.length > 125 || ids.has(id)) {
        const message = `"${id}" is not an id of its own of 1 to 125 characters.`;
        yield { code: "control-id", where: element.path, message };
      }
      ids.add(id);
    }
    if (element.name === "Icon") {
      const given = childrenNamed(element, "Image").map((image) => image.attributes["size"] ?? "");
      if (sizes.some((size) => !given.includes(size)) || new Set(given).size !== given.length) {
        const message = `An icon comes once in each of ${sizes.join(", ")}, not ${given.join(", ")}.`;
        yield { code: "icon-sizes", where: element.path, message };
      }
    }
  }
}
