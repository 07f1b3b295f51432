/** The built taskpane.html: what runs when, and what its content security policy lets in. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

const dist = path.resolve(__dirname, "../../dist");

function built(name: string): string {
  const file = path.join(dist, name);
  if (!existsSync(file)) {
    throw new Error("dist/ is missing: run `npm run build` first (npm test does).");
  }
  return readFileSync(file, "utf8");
}

describe("taskpane.html", () => {
  const scripts = [...built("taskpane.html").matchAll(/<script\b([^>]*)>/g)].map(
    ([, attributes = ""]) => ({
      source: /\ssrc=["']?([^"'\s>]+)/.exec(attributes)?.[1] ?? "",
      waits: /\s(?:defer|async)\b/.test(attributes),
    }),
  );

  it("runs functions and commands right after Office.js, and lets the pane alone wait", () => {
    expect(scripts.map(({ source, waits }) => [path.basename(source), waits])).toEqual([
      ["office.js", false],
      ["functions.js", false],
      ["taskpane.js", true],
    ]);
  });

  it("lets scripts and frames in from itself and from Office.js, and nothing else", () => {
    const origin = new URL(scripts[0]?.source ?? "").origin;
    const [, policy = ""] =
      /Content-Security-Policy"?\s+content="([^"]*)"/.exec(built("taskpane.html")) ?? [];
    const directives = policy.split(";").map((directive) => directive.trim());
    expect(directives).toContain(`script-src 'self' ${origin}`);
    expect(directives).toContain(`frame-src 'self' ${origin}`);
    expect(directives).toContain("default-src 'self'");
  });
});

describe("functions.js", () => {
  it("associates the functions and the ribbon's commands in one run", () => {
    const functions: string[] = [];
    const commands: string[] = [];
    vm.runInNewContext(built("functions.js"), {
      CustomFunctions: { associate: (id: string) => functions.push(id) },
      Office: { actions: { associate: (id: string) => commands.push(id) } },
    });
    const { functions: described } = JSON.parse(built("functions.json")) as {
      functions: readonly { readonly id: string }[];
    };
    expect(functions.sort()).toEqual(described.map(({ id }) => id).sort());
    const manifest = built("manifest.xml");
    const named = [...manifest.matchAll(/<FunctionName>([^<]+)</g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(commands.sort()).toEqual([...new Set(named)].sort());
  });

  it("is content with the functions alone where there is no Office", () => {
    const functions: string[] = [];
    vm.runInNewContext(built("functions.js"), {
      CustomFunctions: { associate: (id: string) => functions.push(id) },
    });
    expect(functions).toContain("KPI_DEDUCT");
  });
});

test("the cases of the self-check are published as they stand in the sources", () => {
  const source = path.resolve(__dirname, "../../src/excel/self-check/cases.json");
  expect(JSON.parse(built("self-check-cases.json"))).toEqual(
    JSON.parse(readFileSync(source, "utf8")),
  );
});
