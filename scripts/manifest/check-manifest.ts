import { parseElement } from "./element";
import type { ManifestFault } from "./fault";
import type { ReadFile } from "./files";
import { fileFaults, pictureFaults } from "./files";
import { identityFaults } from "./identity";
import { languageFaults } from "./languages";
import { resourceFaults } from "./resources";
import { ribbonFaults } from "./ribbon";
import { runtimeFaults } from "./runtime";
import { structureFaults } from "./structure";
import { urlFaults } from "./urls";

export interface ManifestSurroundings {
  /** `version` of package.json; the manifest's is the same, perhaps with further parts. */
  readonly packageVersion: string;
  readonly readFile: ReadFile;
  /** True for a built folder, where every address must lead to a file; else pictures alone are looked for. */
  readonly built: boolean;
}

/**
 * All faults of an XML add-in manifest, in the order of the rules; an empty list means that Excel should take it.
 * Microsoft's own validator (`npm run validate`) needs its online service; this one needs nothing.
 */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): ManifestFault[] {
  const root = parseElement(xml);
  if (typeof root === "string") {
    return [{ code: "xml", where: "manifest.xml", message: root }];
  }
  return [
    ...structureFaults(root),
    ...identityFaults(root, surroundings.packageVersion),
    ...urlFaults(root),
    ...resourceFaults(root),
    ...languageFaults(root),
    ...runtimeFaults(root),
    ...ribbonFaults(root),
    ...pictureFaults(root, surroundings.readFile),
    ...(surroundings.built ? fileFaults(root, surroundings.readFile) : []),
  ];
}
