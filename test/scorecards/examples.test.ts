import "../support/made-up-systems";
/** "92 % must give 4": what HR holds a rule against, kept and proved. What the sheets say of it: scheme-examples.test.ts. */
import { cellAddress } from "../../src/scorecards/calc/a1";
import { standingScheme } from "../../src/scorecards/change";
import { checkWorkbook } from "../../src/scorecards/check";
import { planScorecard } from "../../src/scorecards";
import { readScheme, writeScheme } from "../../src/scorecards/scheme";
import {
  exampleField,
  finishedScheme,
  schemeFaults,
  withExample,
  withItemName,
} from "../../src/scorecards/scheme/edit";
import type { Example } from "../../src/scorecards/system/description";
import type { PlaceKey } from "../../src/scorecards/system/keys";
import { findSystem } from "../../src/scorecards/systems";
import { locales } from "../../src/i18n/locale";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { changed, generated } from "./change/support";

const SYSTEM = "made-up-examples";
const system = findSystem(SYSTEM)!;
const request = (layout: "roster" | "form" = "roster") =>
  standardRequest(SYSTEM, { layout, people: people(2) });

function found(contents: readonly (readonly [PlaceKey, number | string])[]) {
  const workbook = new WorkbookUnderCheck(request()).fill();
  for (const [key, content] of contents) workbook.put("rules", key, content);
  return {
    workbook,
    findings: checkWorkbook(workbook.checked())
      .filter(({ fact }) => fact.code === "example-differs" || fact.code === "rule-not-a-number")
      .map(({ fact, places }) => ({ ...fact, at: places.map(cellAddress) })),
  };
}

const examplesOf = (of: typeof system, id: string): readonly Example[] | undefined =>
  of.items.find((item) => item.id === id)?.examples;

describe("Check", () => {
  test("says nothing of examples that the rules give", () => {
    expect(found([]).findings).toEqual([]);
  });

  test("names the one that a changed figure no longer gives, and what it gives", () => {
    const { findings, workbook } = found([["talk.penalty", 4]]);
    expect(findings).toMatchObject([
      { code: "example-differs", unit: "minutes", must: 10, gives: 12 },
    ]);
    expect(findings[0]!.at).toEqual([workbook.address("rules", "talk.example:0:score")]);
  });

  test("names text in place of an example, and waits for the other half of one", () => {
    const { findings, workbook } = found([
      ["sales.example:0:figure", "95 per cent"],
      ["talk.example:1:figure", 300],
    ]);
    expect(findings).toMatchObject([{ code: "rule-not-a-number" }]);
    expect(findings[0]!.at).toEqual([workbook.address("rules", "sales.example:0:figure")]);
  });

  test("leaves to the rule what is wrong with the rule", () => {
    expect(found([["talk.step", 0]]).findings).toEqual([]);
  });
});

describe("Examples", () => {
  test.each(locales)("stand beside every line that takes them, in %s", (locale) => {
    const plan = planScorecard({ ...request(), locale }, NOTHING_TAKEN);
    const rules = plan.sheets.find(({ role }) => role === "rules")!;
    const keys = [...rules.places.keys()].filter((key) => /\.example:0:figure$/.test(key));
    expect(keys.map((key) => key.split(".")[0])).toEqual([
      ...["sales", "quality", "talk", "care/visits", "care/gifts"],
    ]);
    expect(rules.page.printArea).toBe("A:P");
  });

  test("that HR types on the sheet are kept when the scorecard is changed", () => {
    const sheets = generated(request());
    const place = (key: PlaceKey) => sheets.read().rules.place(key)!;
    for (const [key, content] of [
      ["talk.example:1:figure", 350],
      ["talk.example:1:score", 0],
      ["sales.example:1:figure", ""],
      ["sales.example:1:score", ""],
    ] as const) {
      const { sheet, row, column } = place(key);
      sheets.type(sheet, row, column, content);
    }
    const kept = standingScheme(sheets.read()).system;
    expect(examplesOf(kept, "talk")).toEqual([
      { figure: 379, score: 10 },
      { figure: 350, score: 0 },
    ]);
    expect(examplesOf(kept, "sales")).toEqual([{ figure: 0.95, score: 20 }]);
    const { sheets: after } = changed(sheets.read(), (before) =>
      finishedScheme(withItemName(before, "talk", "Minutes")),
    );
    expect(after.read().rules.value("talk.example:1:figure")).toBe(350);
    expect(examplesOf(after.read().system, "care")).toEqual([
      { part: "gifts", figure: 15, score: 7.5 },
    ]);
  });

  test("go along on forms, which have no place for them, and in the scheme's text", () => {
    const read = generated(request("form")).read();
    expect(read.system.items.map(({ examples }) => examples)).toEqual(
      system.items.map(({ examples }) => examples),
    );
    const stored = readScheme(writeScheme(system));
    expect(stored.kind === "read" && stored.value.items).toEqual(system.items);
  });

  test("in a text are numbers, or nothing", () => {
    const text = writeScheme(system);
    expect(text).toContain(`{ "figure": 0.95, "score": 20 }`);
    const damaged = text.replace(`"figure": 0.95, "score": 20`, `"figure": "95%", "score": 20`);
    expect(readScheme(damaged).kind).toBe("damaged");
  });
});

describe("HR writes them in the builder", () => {
  const at = { item: "talk", part: null, index: 1 };

  test("in any order; half of one is kept, and one that was emptied is gone", () => {
    const half = withExample(system, at, { score: 0 });
    expect(examplesOf(finishedScheme(half), "talk")).toEqual([
      { figure: 379, score: 10 },
      { figure: null, score: 0 },
    ]);
    const emptied = withExample(half, { ...at, index: 0 }, { figure: null, score: null });
    expect(examplesOf(emptied, "talk")?.[1]).toEqual({ figure: null, score: 0 });
    expect(examplesOf(finishedScheme(emptied), "talk")).toEqual([{ figure: null, score: 0 }]);
    const none = withExample(emptied, at, { score: null });
    expect(examplesOf(none, "talk")).toBeUndefined();
  });

  test("what is no number is told at its field; one that does not agree is HR's to look at", () => {
    const field = exampleField(null, 1, "figure");
    expect(schemeFaults(withExample(system, at, { figure: NaN }))).toEqual(
      expect.arrayContaining([expect.objectContaining({ item: "talk", field })]),
    );
    const differs = withExample(system, at, { figure: 400, score: 7 });
    expect(schemeFaults(differs).filter(({ item }) => item === "talk")).toEqual([]);
  });
});
