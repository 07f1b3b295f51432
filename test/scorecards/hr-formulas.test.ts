import "../support/made-up-systems";
import { findCalls } from "../../src/scorecards/hr-call";
import { parseKey } from "../../src/scorecards/system/keys";
import { systems } from "../../src/scorecards/systems";
import { isNumberArgument } from "../support/arguments-heard";
import {
  argumentsAt,
  askedAround,
  formulasIn,
  linksTo,
  namesIn,
  planInFull,
  readAs,
} from "../support/written-formulas";

/** What HR reads in the formula bar: short, one call, numbers alone (docs/rules.md, Formulas). */

/** Cells that hold a number, or in words why there is none. */
const CHECKED: readonly string[] = ["actual", "checked", "field", "score", "part"];

const cases = systems.flatMap(({ id, layouts }) =>
  layouts.flatMap((layout) =>
    (["en", "zh-CN", "zh-TW"] as const).map((locale) => ({ id, layout, locale })),
  ),
);

describe.each(cases)("formulas of $id, $layout, $locale", ({ id, layout, locale }) => {
  const all = formulasIn(planInFull(id, layout, locale));

  test("a score of an item or a part has at most 250 characters", () => {
    const scores = all.filter((written) => readAs(written) === "score");
    expect(scores.length).toBeGreaterThan(3);
    // Where people have targets of their own, or few cases, two figures have to be numbers.
    const most = /^made-up-(own-|.*-samples)/.test(id) ? 300 : 250;
    const long = scores.filter(({ formula }) => formula.length > most);
    expect(long.map(({ at, formula }) => `${at} ${formula.length} ${formula}`)).toEqual([]);
  });

  test("total, tier and pay have at most 300", () => {
    const results = all.filter((written) => readAs(written) === "result");
    expect(results.length).toBeGreaterThan(0);
    const long = results.filter(({ formula }) => formula.length > 300);
    expect(long.map(({ at, formula }) => `${at} ${formula.length} ${formula}`)).toEqual([]);
  });

  test("no other formula has more than 400, but what says of everything whether it is there", () => {
    const long = all.filter(({ key, formula }) => key !== "field:status" && formula.length > 400);
    expect(long.map(({ at, formula }) => `${at} ${formula.length} ${formula}`)).toEqual([]);
  });

  test("a status has at most 1,050", () => {
    // The system with nine figures for pay names each of them.
    const long = all.filter(
      (written) => readAs(written) === "status" && written.formula.length > 1050,
    );
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

  test("at most three functions wait for one another, from a typed figure to the pay", () => {
    const links = [...linksTo(all)];
    expect(Math.max(...links.map(([, count]) => count))).toBeGreaterThan(0);
    const long = links.filter(([, count]) => count > 3);
    expect(long.map(([{ at, formula }, count]) => `${at} ${count} ${formula}`)).toEqual([]);
  });

  // What fills a column is heard in the workbench, beside missing and dirty figures: test/excel/support/rosters.ts.
  if (layout === "form") {
    test("every cell that a function is given as a number was asked for one, or its line for use", () => {
      const keys = new Map(all.map(({ at, key }) => [at, key]));
      let numbers = 0;
      const faults = all.flatMap(({ sheet, at, formula }) => {
        const names = new Map(namesIn(formula));
        return findCalls(formula).flatMap(({ id: called, start }) => {
          const asked = askedAround(formula, start);
          const given = argumentsAt(formula, formula.indexOf("(", start));
          return given.flatMap((argument, place): string[] => {
            const isCell = /^\$[A-Z]+\$\d+$/.test(names.get(argument) ?? argument);
            if (!isNumberArgument(called, place) || !isCell) return [];
            numbers += 1;
            const key = keys.get(
              `${sheet}!${(names.get(argument) ?? argument).replaceAll("$", "")}`,
            );
            const isChecked = key !== undefined && CHECKED.includes(parseKey(key).kind);
            const isAsked = isChecked
              ? asked.some((test) => test.includes(`ISNUMBER(${argument})`))
              : asked.some((test) => /^\$[A-Z]+\$\d+=""$/.test(test));
            return isAsked ? [] : [`${at} ${argument} ${formula}`];
          });
        });
      });
      expect(numbers).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  }

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
      const wrong = namesIn(formula).flatMap(([name]) => (taken.test(name) ? [name] : []));
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
