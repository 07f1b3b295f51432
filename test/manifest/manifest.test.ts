import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ManifestInfo } from "office-addin-manifest";
import { checkManifest } from "../../scripts/manifest/check-manifest";
import { version as packageVersion } from "../../package.json";

const root = path.resolve(__dirname, "../..");
const readFrom = (folder: string) => (name: string) => {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file) : undefined;
};
/** Calls Microsoft's package in a Node of its own: jest cannot load the ES modules below it. */
const microsoft = (call: string, ...values: string[]) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        "-e",
        `require("office-addin-manifest").OfficeAddinManifest.${call}(...process.argv.slice(1))` +
          ".then((manifest) => console.log(JSON.stringify(manifest)))",
        ...values,
      ],
      { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    ),
  ) as ManifestInfo;
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

describe("manifest.xml", () => {
  it("keeps to every rule, with the pictures of the repository", () => {
    const faults = checkManifest(read("manifest.xml"), {
      packageVersion,
      built: false,
      readFile: readFrom(root),
    });
    expect(faults).toEqual([]);
  });

  it("leads only to files that the build makes", () => {
    const dist = path.join(root, "dist");
    if (!existsSync(path.join(dist, "manifest.xml"))) {
      throw new Error("dist/ is missing: run `npm run build` first (npm test does).");
    }
    const faults = checkManifest(read("dist/manifest.xml"), {
      packageVersion,
      built: true,
      readFile: readFrom(dist),
    });
    expect(faults).toEqual([]);
  });

  it("is understood by Microsoft's own tools as what it is", () => {
    const manifest = microsoft("readManifestFile", path.join(root, "manifest.xml"));
    expect(manifest).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultLocale: "en-US",
      displayName: "KPI Scorecard",
      version: `${packageVersion}.0`,
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  it("keeps its rules when Microsoft's tools give it an id of one's own", () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "manifest-"));
    try {
      const copy = path.join(folder, "manifest.xml");
      copyFileSync(path.join(root, "manifest.xml"), copy);
      const before = microsoft("readManifestFile", copy);
      const after = microsoft("modifyManifestFile", copy, "random");
      expect(after.id).not.toBe(before.id);
      const faults = checkManifest(readFileSync(copy, "utf8"), {
        packageVersion,
        built: false,
        readFile: readFrom(root),
      });
      expect(faults).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
