/**
 * What one place may reach, which oxlint cannot tell; all other lint rules stand in .oxlintrc.json. The import arrows between
 * the folders of src/ come from scripts/folder-arrows.json, which the diagram in CONTRIBUTING.md is drawn from as well;
 * test/repository proves that each forbidden arrow is refused.
 */
import { readFileSync } from "node:fs";
import parser from "@typescript-eslint/parser";
import { defineConfig } from "eslint/config";
import boundaries from "eslint-plugin-boundaries";

const folders = JSON.parse(
  readFileSync(new URL("./scripts/folder-arrows.json", import.meta.url), "utf8"),
);
const folderNames = Object.keys(folders);

/** A folder may import what its arrows reach, directly or through others. */
const reachable = (folder, found = new Set()) => {
  for (const next of folders[folder].imports) {
    if (!found.has(next)) {
      found.add(next);
      reachable(next, found);
    }
  }
  return [...found];
};

const arrowPolicies = folderNames.flatMap((folder) => [
  {
    from: { element: { type: folder } },
    allow: { to: { element: { types: { anyOf: [folder, ...reachable(folder)] } } } },
  },
  {
    from: { element: { type: folder } },
    allow: {
      to: { module: { origin: ["external", "core"], source: folders[folder].packages } },
    },
  },
]);

/** Office.js hangs on globals, so an import rule alone would not keep it inside src/excel. */
const without = (names, message, { throughGlobalThis = true } = {}) => ({
  "no-restricted-globals": [
    "error",
    { globals: names.map((name) => ({ name, message })), checkGlobalObject: throughGlobalThis },
  ],
  "no-restricted-syntax": [
    "error",
    { selector: `TSQualifiedName > Identifier.left[name=/^(${names.join("|")})$/]`, message },
  ],
});

export default defineConfig(
  {
    files: ["src/**/*.{ts,tsx}", "test/e2e/**/*.ts"],
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  {
    files: ["src/**"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": folderNames.map((type) => ({ type, pattern: `src/${type}` })),
      "boundaries/dependency-nodes": ["import", "dynamic-import", "export", "require"],
      "import/resolver": { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/no-unknown-dependencies": "error",
      "boundaries/dependencies": [
        "error",
        { default: "disallow", checkAllOrigins: true, policies: arrowPolicies },
      ],
    },
  },
  {
    files: ["src/scoring/**", "src/scorecards/**", "src/i18n/**"],
    rules: without(
      ["Excel", "Office", "OfficeExtension", "CustomFunctions", "window", "document", "navigator"],
      "Numbers, texts and data only here: no Excel, no browser.",
    ),
  },
  {
    // A custom function may run where there is no Office object: it looks for one through globalThis.
    files: ["src/functions/**"],
    rules: without(
      ["Excel", "Office", "OfficeExtension", "window", "document", "navigator"],
      "Functions run where nothing but CustomFunctions may exist.",
      { throughGlobalThis: false },
    ),
  },
  {
    files: ["src/taskpane/**", "src/commands/**"],
    rules: without(
      ["Excel", "OfficeExtension"],
      "Only src/excel speaks Office.js; start-up may use Office alone.",
    ),
  },
  {
    files: ["test/e2e/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='waitForFunction'] > [async=true]",
          message: "The promise itself counts as true: nothing would be waited for. Use until().",
        },
      ],
    },
  },
);
