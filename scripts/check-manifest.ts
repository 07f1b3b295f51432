/**
 * Checks manifest.xml offline and prints what is wrong.
 *   tsx scripts/check-manifest.ts          the source, with the pictures in assets/
 *   tsx scripts/check-manifest.ts dist     a built folder, with every file that the manifest names
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "./manifest/check-manifest";

const root = path.resolve(__dirname, "..");
const folder = process.argv[2];
const base = path.resolve(root, folder ?? ".");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  version: string;
};

const faults = checkManifest(readFileSync(path.join(base, "manifest.xml"), "utf8"), {
  packageVersion: version,
  built: folder !== undefined,
  readFile: (name) => {
    const file = path.join(base, name);
    return existsSync(file) ? readFileSync(file) : undefined;
  },
});
for (const { where, message } of faults) {
  console.error(`${where}: ${message}`);
}
console.log(
  faults.length === 0 ? "manifest.xml: no faults" : `manifest.xml: ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
