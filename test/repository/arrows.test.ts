/** The arrows between the folders of src/: the linter refuses every other import, and the diagram shows the same. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import folders from "../../scripts/folder-arrows.json";

const root = path.resolve(__dirname, "../..");
type Folder = keyof typeof folders;
const folderNames = Object.keys(folders) as Folder[];

/**
 * design.md: taskpane, commands → excel → scorecards → scoring ← functions; i18n is imported by all but scoring. The pane
 * also reaches the functions, so that its preview is what a cell would show.
 */
const allowed: Record<Folder, Folder[]> = {
  scoring: [],
  i18n: [],
  functions: ["scoring", "i18n"],
  scorecards: ["scoring", "i18n"],
  excel: ["scorecards", "scoring", "i18n"],
  commands: ["excel", "scorecards", "scoring", "i18n"],
  taskpane: ["excel", "functions", "scorecards", "scoring", "i18n"],
  workbench: ["scorecards", "scoring", "i18n"],
};

interface Probe {
  readonly file: string;
  readonly text: string;
}

function lint(probes: readonly Probe[]): string[][] {
  const answer = execFileSync(process.execPath, [path.join(__dirname, "lint-probes.mjs")], {
    input: JSON.stringify(probes),
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
  });
  return JSON.parse(answer) as string[][];
}

/** A module of a folder that exists, since an import rule can only judge what it finds. */
function moduleOf(folder: Folder): string {
  const files = readdirSync(path.join(root, "src", folder), { recursive: true, encoding: "utf8" });
  const file = files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts")).sort()[0];
  if (file === undefined) {
    throw new Error(`src/${folder} has no module yet`);
  }
  return `../${folder}/${file.replaceAll(path.sep, "/").replace(/\.tsx?$/, "")}`;
}

const spellings: [name: string, text: (module: string) => string][] = [
  ["import", (module) => `import { thing } from "${module}";\nexport const other = thing;`],
  [
    "type import",
    (module) => `import type { Thing } from "${module}";\nexport type Other = Thing;`,
  ],
  ["re-export", (module) => `export * from "${module}";`],
  ["dynamic import", (module) => `export const later = () => import("${module}");`],
];

describe("import arrows", () => {
  const pairs = folderNames.flatMap((from) => folderNames.map((to) => [from, to] as const));
  const probes = pairs.flatMap(([from, to]) =>
    spellings.map(([, text]) => ({ file: `src/${from}/made-up.ts`, text: text(moduleOf(to)) })),
  );
  let broken: string[][] = [];
  beforeAll(() => {
    broken = lint(probes);
  });

  it.each(pairs)("%s → %s is as designed", (from, to) => {
    const first = pairs.findIndex((pair) => pair[0] === from && pair[1] === to) * spellings.length;
    const refused = spellings.map((_, index) =>
      broken[first + index]?.includes("boundaries/dependencies"),
    );
    const expected = from !== to && !allowed[from].includes(to);
    expect(refused).toEqual(spellings.map(() => expected));
  });
});

describe("what a folder may use besides", () => {
  const rows: [what: string, file: string, text: string, rule: string | undefined][] = [
    [
      "scoring, a package",
      "src/scoring/made-up.ts",
      'import react from "react";\nexport const a = react;',
      "boundaries/dependencies",
    ],
    [
      "scoring, a Node module",
      "src/scoring/made-up.ts",
      'import fs from "node:fs";\nexport const a = fs;',
      "boundaries/dependencies",
    ],
    [
      "scoring, a file outside src",
      "src/scoring/made-up.ts",
      'import a from "../../package.json";\nexport const b = a;',
      "boundaries/no-unknown-dependencies",
    ],
    [
      "scoring, a module that is not there",
      "src/scoring/made-up.ts",
      'import a from "../excel/not-there";\nexport const b = a;',
      "boundaries/no-unknown-dependencies",
    ],
    [
      "scoring, the page",
      "src/scoring/made-up.ts",
      "export const a = document.title;",
      "no-restricted-globals",
    ],
    [
      "scorecards, Office.js",
      "src/scorecards/made-up.ts",
      "export const a = Excel.run;",
      "no-restricted-globals",
    ],
    [
      "scorecards, Office.js through globalThis",
      "src/scorecards/made-up.ts",
      "export const a = globalThis.Excel;",
      "no-restricted-globals",
    ],
    [
      "scorecards, a type of Office.js",
      "src/scorecards/made-up.ts",
      "export const a = (range: Excel.Range) => range;",
      "no-restricted-syntax",
    ],
    [
      "scorecards, the client library",
      "src/scorecards/made-up.ts",
      'import "@microsoft/office-js";',
      "boundaries/dependencies",
    ],
    [
      "functions, a bare Office",
      "src/functions/made-up.ts",
      "export const a = Office.context;",
      "no-restricted-globals",
    ],
    [
      "functions, Office where there is one",
      "src/functions/made-up.ts",
      "export const a = globalThis.Office;",
      undefined,
    ],
    [
      "functions, CustomFunctions",
      "src/functions/made-up.ts",
      "export const a = CustomFunctions.associate;",
      undefined,
    ],
    [
      "taskpane, a workbook",
      "src/taskpane/made-up.ts",
      "export const a = Excel.run;",
      "no-restricted-globals",
    ],
    [
      "taskpane, a range's type",
      "src/taskpane/made-up.ts",
      "export const a = (range: Excel.Range) => range;",
      "no-restricted-syntax",
    ],
    [
      "taskpane, Office at start-up",
      "src/taskpane/made-up.ts",
      "export const a = Office.onReady;",
      undefined,
    ],
    [
      "taskpane, React",
      "src/taskpane/made-up.ts",
      'import { createRoot } from "react-dom/client";\nexport const a = createRoot;',
      undefined,
    ],
    [
      "taskpane, the workbench's grid",
      "src/taskpane/made-up.ts",
      'import { a } from "@univerjs/core";\nexport const b = a;',
      "boundaries/dependencies",
    ],
    [
      "commands, a workbook",
      "src/commands/made-up.ts",
      "export const a = Excel.run;",
      "no-restricted-globals",
    ],
    ["excel, a workbook", "src/excel/made-up.ts", "export const a = Excel.run;", undefined],
  ];
  let broken: string[][] = [];
  beforeAll(() => {
    broken = lint(rows.map(([, file, text]) => ({ file, text })));
  });

  it.each(rows.map((row, index) => [row[0], row[3] ?? "nothing", index] as const))(
    "%s: %s",
    (_what, rule, index) => {
      expect(broken[index]).toEqual(rule === "nothing" ? [] : [rule]);
    },
  );
});

describe("the diagram in CONTRIBUTING.md", () => {
  it("shows the arrows that the linter enforces, and no others", () => {
    const text = readFileSync(path.join(root, "CONTRIBUTING.md"), "utf8");
    const diagram = /```mermaid\n([^]*?)```/.exec(text)?.[1] ?? "";
    const drawn = [...diagram.matchAll(/^\s*(\w+)(?:\[[^\]]*\])? --> (\w+)/gm)].map(
      (match) => `${match[1]} → ${match[2]}`,
    );
    const enforced = folderNames.flatMap((from) =>
      folders[from].imports.map((to) => `${from} → ${to}`),
    );
    expect(drawn.sort()).toEqual(enforced.sort());
  });

  it("names every folder of src", () => {
    const found = readdirSync(path.join(root, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(found.sort()).toEqual([...folderNames].sort());
  });
});
