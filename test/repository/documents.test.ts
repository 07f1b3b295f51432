/** What the documents name exists: commands, files, links; and the recipes stay short. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import selfCheckCases from "../../src/excel/self-check/cases.json";
import { hostLines, rosterLines, tidyLines } from "../../src/excel/self-check/lines";
import { RULES_HISTORY_COLUMNS } from "../../src/scorecards/closing/ledger";
import { HISTORY_COLUMNS, resultColumn } from "../../src/scorecards/history/table";
import { RESULT_FIELDS } from "../../src/scorecards/system/result-fields";
import { systems } from "../../src/scorecards/systems";
import packageFile from "../../package.json";

const root = path.resolve(__dirname, "../..");
const read = (name: string) => readFileSync(path.join(root, name), "utf8");
const exists = (name: string) => existsSync(path.join(root, name));

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join("docs", name)),
  ...readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join("src", name)),
];
const scripts = Object.keys(packageFile.scripts);

/** A path with a placeholder, `<name>` or `*`, stands for its folder. */
const placeOf = (name: string) =>
  /[<*]/.test(name) ? path.posix.dirname(name.slice(0, name.search(/[<*]/) + 1)) : name;

describe.each(documents)("%s", (name) => {
  const text = read(name);

  it("names commands that exist", () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((command) => !scripts.includes(command))).toEqual([]);
  });

  it("names files that exist", () => {
    const named = [
      ...text.matchAll(
        /`((?:src|test|scripts|assets|\.ci|\.github)\/[^`\s]+|[\w.-]+\.(?:xml|js|mjs))`/g,
      ),
    ].map((match) => match[1] ?? "");
    const sources = named.filter((file) => !/^functions|^support/.test(file));
    expect(sources.filter((file) => !exists(placeOf(file)))).toEqual([]);
  });

  it("links to files that exist", () => {
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? "");
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    const missing = local.filter((link) => !exists(path.join(path.dirname(name), link)));
    expect(missing).toEqual([]);
  });
});

describe("the READMEs", () => {
  it.each([
    ["README.md", "en"],
    ["README.zh-CN.md", "zh-CN"],
    ["README.zh-TW.md", "zh-TW"],
  ] as const)("%s names every system that can be generated", (name, locale) => {
    const text = read(name);
    const names = systems.map((system) => system.name[locale]);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((system) => !text.includes(system))).toEqual([]);
  });
});

describe("What only real Excel can prove", () => {
  const [, list = ""] =
    /## What only real Excel can prove\n([\s\S]*?)\n## /.exec(
      read("src/workbench/host/README.md"),
    ) ?? [];
  const entries = list.split(/\n(?=- )/).slice(1);
  const lines = new Set<string>([
    ...[...hostLines, ...rosterLines, ...tidyLines],
    ...selfCheckCases.cases.map(({ id }) => id),
  ]);
  const named = (entry: string) =>
    [...entry.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id = ""]) => id);

  it.each(entries.map((entry) => [entry.slice(2, 60), entry]))("%s…", (_start, entry) => {
    expect(named(entry).filter((id) => !lines.has(id))).toEqual([]);
    expect(named(entry).length > 0 || entry.includes("By hand: ")).toBe(true);
  });

  it("lists what has been found doubtful", () => {
    expect(entries.length).toBeGreaterThan(20);
  });
});

describe("docs/history.md", () => {
  const text = read("docs/history.md");

  it.each(
    [
      ...Object.values(HISTORY_COLUMNS),
      ...Object.values(RULES_HISTORY_COLUMNS),
      ...RESULT_FIELDS.map(resultColumn),
    ].map((column) => [column]),
  )("says what the column %s holds", (column) => {
    expect(text).toContain(`\`${column}\``);
  });
});

describe("CONTRIBUTING.md", () => {
  const recipes = [
    ...read("CONTRIBUTING.md").matchAll(/^### (Add [^\n]+)\n([^]*?)(?=^##|$(?![^]))/gm),
  ];

  it("has a recipe for everything that is added often", () => {
    expect(recipes.map((recipe) => recipe[1])).toEqual([
      "Add a function",
      "Add a scorecard",
      "Add a language",
      "Add a command that writes",
      "Add a pane tool",
      "Add a member to the workbench host",
    ]);
  });

  it.each(recipes.map((recipe) => [recipe[1] ?? "", recipe[2] ?? ""]))(
    "%s: touches one to five numbered places",
    (_title, steps) => {
      const touched = steps.match(/^\d+\. /gm) ?? [];
      expect(touched.length).toBeGreaterThan(0);
      expect(touched.length).toBeLessThanOrEqual(5);
    },
  );
});
