/**
 * Builds the workbench's page into build/workbench. Served to the same machine and never shipped, so it is not minified; by
 * esbuild, which bundles the grid in a sixth of the time that webpack takes.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(__dirname, "..");
const page = path.join(root, "src/workbench/page");
const outdir = path.join(root, "build/workbench");

rmSync(outdir, { recursive: true, force: true });
void build({
  entryPoints: { workbench: path.join(page, "index.ts") },
  outdir,
  bundle: true,
  // One script, and no module: those are compiled anew whenever the page is opened, which takes a second or two each time.
  format: "iife",
  target: "es2020",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
}).then(
  () => writeFileSync(path.join(outdir, "index.html"), withScript()),
  () => (process.exitCode = 1),
);

function withScript(): string {
  const links = [
    '<link rel="stylesheet" href="workbench.css" />',
    '<script defer src="workbench.js"></script>',
  ];
  const html = readFileSync(path.join(page, "workbench.html"), "utf8");
  return html.replace("</head>", `${links.map((link) => `  ${link}\n  `).join("")}</head>`);
}
