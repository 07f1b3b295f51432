import "../support/made-up-systems";
import { findCalls } from "../../src/scorecards/hr-call";
import { endOfPiece, splitAtCommas } from "../../src/scorecards/hr-call/scan";
import { planScorecard } from "../../src/scorecards/plan";
import type { SheetPlan } from "../../src/scorecards/plan/plan";
import { parseKey, type PlaceKey } from "../../src/scorecards/system/keys";
import { systems } from "../../src/scorecards/systems";
import { areaOf, cellAddress } from "../../src/scorecards/calc/a1";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";

/** What HR reads in the formula bar: short, one call, numbers alone (docs/rules.md, Formulas). */

interface Written {
  readonly at: string;
  readonly key: PlaceKey | undefined;
  readonly formula: string;
}

function formulasOn(sheet: SheetPlan): Written[] {
  const keys = new Map([...sheet.places].map(([key, address]) => [address, key]));
  return sheet.blocks.flatMap(({ at, rows }) => {
    const corner = areaOf(at);
    return rows.flatMap((cells, down) =>
      cells.flatMap((content, right): Written[] => {
        if (typeof content !== "object" || content === null) return [];
        const address = cellAddress({ row: corner.row + down, column: corner.column + right });
        const { formula } = content;
        return [{ at: `${sheet.name}!${address}`, key: keys.get(address), formula }];
      }),
    );
  });
}

/** What LET names in a formula. */
const namesIn = (formula: string): string[] =>
  [...formula.matchAll(/\bLET\(/g)].flatMap(({ index, 0: opening }) => {
    const open = index + opening.length - 1;
    const args = splitAtCommas(formula.slice(open + 1, endOfPiece(formula, open) - 1)) ?? [];
    return args.filter((_, at) => at % 2 === 0 && at < args.length - 1);
  });

const cases = systems.flatMap(({ id, layouts }) =>
  layouts.flatMap((layout) =>
    (["en", "zh-CN", "zh-TW"] as const).map((locale) => ({ id, layout, locale })),
  ),
);

describe.each(cases)("formulas of $id, $layout, $locale", ({ id, layout, locale }) => {
  const request = standardRequest(id, { layout, locale, spelling: "hr", people: people(3) });
  const items = request.items.map((item) => ({ ...item, on: true }));
  const plan = planScorecard({ ...request, items }, NOTHING_TAKEN);
  const all = plan.sheets.flatMap(formulasOn);

  test("a score of an item or a part has at most 250 characters", () => {
    const scores = all.filter(
      ({ key }) => key !== undefined && ["score", "part"].includes(parseKey(key).kind),
    );
    expect(scores.length).toBeGreaterThan(3);
    // Where people have targets of their own, or few cases, two figures have to be numbers.
    const most = /^made-up-(own-|.*-samples)/.test(id) ? 300 : 250;
    const long = scores.filter(({ formula }) => formula.length > most);
    expect(long.map(({ at, formula }) => `${at} ${formula.length} ${formula}`)).toEqual([]);
  });

  test("total, tier and pay have at most 300", () => {
    const asked: PlaceKey[] = ["field:total", "field:tier", "field:pay"];
    const results = all.filter(({ key }) => key !== undefined && asked.includes(key));
    expect(results.length).toBeGreaterThan(0);
    const long = results.filter(({ formula }) => formula.length > 300);
    expect(long.map(({ at, formula }) => `${at} ${formula.length} ${formula}`)).toEqual([]);
  });

  test("no other formula has more than 400, but what says of everything whether it is there", () => {
    const long = all.filter(({ key, formula }) => key !== "field:status" && formula.length > 400);
    expect(long.map(({ at, formula }) => `${at} ${formula.length} ${formula}`)).toEqual([]);
  });

  test("no call stands twice in a formula, and nothing waits for its error", () => {
    const faults = all.flatMap(({ at, formula }) => {
      const calls = findCalls(formula).map((call) => formula.slice(call.start, call.end));
      const twice = new Set(calls).size < calls.length || calls.length > 1;
      const caught = /(IFNA|IFERROR|ISERROR|ISNA)\(HR\./.test(formula);
      return twice || caught ? [`${at} ${formula}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test("nothing is calculated on opening, and no whole table at each figure typed", () => {
    const faults = all.filter(({ formula }) =>
      /:INDEX\(|ROWS\([^[\]#()]+\)|OFFSET\(|INDIRECT\(/.test(formula),
    );
    expect(faults.map(({ at, formula }) => `${at} ${formula}`)).toEqual([]);
  });

  test("sheets are named as Excel names them, in quotes only where they need them", () => {
    const quoted = /'[\p{L}_][\p{L}\p{N}_.]*'!/u;
    expect(all.filter(({ formula }) => quoted.test(formula)).map(({ at }) => at)).toEqual([]);
  });

  test("no figure is asked twice whether it is a number, and no choice has two ends alike", () => {
    // Two questions of one score are of two figures: a person's own target, and how few cases there are.
    const asked = (formula: string) =>
      [...formula.matchAll(/ISNUMBER\(([A-Z]+\d+#)\)/g)].map(([, figure]) => figure);
    const faults = all.filter(
      ({ key, formula }) =>
        (key !== undefined &&
          ["score", "part"].includes(parseKey(key).kind) &&
          !/^made-up-own-/.test(id) &&
          new Set(asked(formula)).size < asked(formula).length) ||
        /IF\([^()]*,([^,()"]+),\1\)/.test(formula),
    );
    expect(faults.map(({ at, formula }) => `${at} ${formula}`)).toEqual([]);
  });

  test("names within a formula are such as Excel takes: no row, no column, no cell", () => {
    const taken = /^(?:[rc]|[a-z]{1,3}\d+|r\d*c\d*)$/i;
    const faults = all.flatMap(({ at, formula }) => {
      const wrong = namesIn(formula).filter((name) => taken.test(name));
      return wrong.length > 0 ? [`${at} ${wrong.join()} ${formula}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test("none needs more than Excel 2021 has", () => {
    const newer =
      /\b(LAMBDA|BYROW|BYCOL|MAP|REDUCE|SCAN|HSTACK|VSTACK|CHOOSECOLS|CHOOSEROWS|TOCOL|TOROW|WRAPROWS|TAKE|DROP|EXPAND)\(/;
    expect(all.filter(({ formula }) => newer.test(formula)).map(({ at }) => at)).toEqual([]);
  });
});
