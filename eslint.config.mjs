/**
 * Lint rules; those that need types stand in .oxlintrc.json. The import arrows between the folders of src/ come from
 * scripts/folder-arrows.json, which the diagram in CONTRIBUTING.md is drawn from as well; test/repository proves
 * that each forbidden arrow is refused.
 */
import { readFileSync } from "node:fs";
import eslint from "@eslint/js";
import { defineConfig } from "eslint/config";
import boundaries from "eslint-plugin-boundaries";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

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
  { ignores: ["dist/", "build/", "coverage/", "reports/", "node_modules/", ".stryker-tmp/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      "no-console": ["error", { allow: ["error"] }],
      "@typescript-eslint/consistent-type-imports": "error",
      // As the compiler has it: an underscore marks what a signature demands and nobody reads.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      // People paste control characters; they are named in order to be taken out.
      "no-control-regex": "off",
      // Indexed access is checked by the compiler; inside a loop bounded by length the assertion is the honest form.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
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
  { files: ["src/taskpane/**"], extends: [reactHooks.configs.flat.recommended] },
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
    // Excel hands arguments over untyped; src/functions turns them into values.
    files: ["src/functions/**"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["test/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='waitForFunction'] > [async=true]",
          message: "The promise itself counts as true: nothing would be waited for. Use until().",
        },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    },
  },
  {
    // Commands speak to a person in a terminal.
    files: ["scripts/**", "test/bench/**", "src/workbench/server/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: {
        __dirname: "readonly",
        console: "readonly",
        module: "writable",
        process: "readonly",
        require: "readonly",
        URL: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
