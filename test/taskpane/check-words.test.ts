/** Whatever Check can find has words in every language, with its facts in them. */
import i18next, { type TFunction } from "i18next";
import { locales, type Locale } from "../../src/i18n/locale";
import { loadPaneTexts } from "../../src/i18n/pane";
import type { Fact, FindingCode } from "../../src/scorecards/check/finding";
import { finding } from "../../src/scorecards/check/finding";
import type { MendKind } from "../../src/scorecards/check/mend";
import { findingText } from "../../src/taskpane/check/words/finding-text";
import { mendText } from "../../src/taskpane/check/words/mend-text";
import { valuesText } from "../../src/taskpane/check/words/shown-value";

const named = { en: "Fact A", "zh-CN": "Fact A", "zh-TW": "Fact A" };
const figure = { figure: named };
const rule = { rule: named };

const facts: { readonly [Code in FindingCode]: Extract<Fact, { code: Code }> } = {
  "nothing-entered": { code: "nothing-entered" },
  "figures-unnamed": { code: "figures-unnamed" },
  "people-without-figures": { code: "people-without-figures" },
  "figure-missing": { code: "figure-missing", ...figure },
  "number-as-text": { code: "number-as-text", ...figure, unit: "percent" },
  "other-unit": { code: "other-unit", ...figure, unit: "hours" },
  "figure-not-a-number": { code: "figure-not-a-number", ...figure },
  "figure-is-error": { code: "figure-is-error", ...figure },
  "out-of-range": { code: "out-of-range", ...figure, unit: "score", least: 0, most: null },
  "percent-as-number": { code: "percent-as-number", ...figure },
  "clock-time": { code: "clock-time", ...figure, unit: "seconds" },
  "unusual-figure": { code: "unusual-figure", ...figure, unit: "yuan" },
  "not-a-count": { code: "not-a-count", ...figure },
  "part-above-whole": { code: "part-above-whole", part: named, whole: named },
  "zero-denominator": { code: "zero-denominator", ...figure },
  "no-votes": { code: "no-votes", ...figure },
  "duplicate-id": { code: "duplicate-id" },
  "duplicate-name": { code: "duplicate-name" },
  "id-lost-zeros": { code: "id-lost-zeros" },
  "rows-below-table": { code: "rows-below-table" },
  "data-table-lost": { code: "data-table-lost", name: "KpiData1", now: null },
  "column-lost": { code: "column-lost", column: named },
  "people-without-results": { code: "people-without-results" },
  "team-ends-early": { code: "team-ends-early" },
  "overview-ends-early": { code: "overview-ends-early", role: "chart" },
  "points-sum": { code: "points-sum", sum: 90, total: "weights", likely: named },
  "rule-missing": { code: "rule-missing", ...rule },
  "rule-as-text": { code: "rule-as-text", ...rule, unit: "percent" },
  "rule-not-a-number": { code: "rule-not-a-number", ...rule },
  "rule-out-of-range": { code: "rule-out-of-range", ...rule, limit: "positive" },
  "floor-above-cap": { code: "floor-above-cap", item: named, floor: 5, cap: 4 },
  "in-two-bands": { code: "in-two-bands", item: named, unit: "percent", at: 0.9 },
  "no-line": { code: "no-line", item: named, unit: "percent", at: 0.9 },
  "in-no-band": { code: "in-no-band", item: named, unit: "percent", at: 0.9, side: "below" },
  "better-earns-less": {
    ...{ code: "better-earns-less", item: named, unit: "percent" },
    ...{ better: 0.9, worse: 0.8 },
  },
  "example-differs": {
    ...{ code: "example-differs", item: named, unit: "percent" },
    ...{ at: 0.92, must: 4, gives: 6 },
  },
  "choice-unknown": { code: "choice-unknown", ...rule },
  "duplicate-threshold": { code: "duplicate-threshold", threshold: 90 },
  "threshold-missing": { code: "threshold-missing", grade: "Fact A" },
  "grade-missing": { code: "grade-missing", threshold: 90 },
  "below-lowest-tier": { code: "below-lowest-tier", lowest: 60, least: 0 },
  "deduction-above-limit": { code: "deduction-above-limit", share: 0.2 },
  "deduction-without-pay": { code: "deduction-without-pay" },
  "pay-below-least": { code: "pay-below-least", least: 2360 },
  "amount-missing": { code: "amount-missing" },
  "amounts-out-of-order": { code: "amounts-out-of-order", higher: "Fact A", lower: "Fact B" },
  "open-figure": { code: "open-figure", isBlank: false },
  "differs-from-standard": { code: "differs-from-standard", ...rule, unit: "percent" },
  "broken-formula": { code: "broken-formula", what: "busy" },
  "overwritten-formula": { code: "overwritten-formula" },
  "changed-formula": { code: "changed-formula" },
  "unexplained-error": { code: "unexplained-error" },
  "blocked-spill": { code: "blocked-spill" },
  "unguarded-blanks": { code: "unguarded-blanks", function: "SURVEY_MEAN", range: "A1:A9" },
  "sheet-missing": { code: "sheet-missing", role: "data" },
  "own-sheet-missing": { code: "own-sheet-missing", role: "form", person: "Fact A" },
  "sheet-copied": { code: "sheet-copied" },
  "names-missing": { code: "names-missing", names: ["KPI_1_TOTALS"] },
  "names-end-early": { code: "names-end-early", names: ["KPI_1_TOTALS"] },
  unprotected: { code: "unprotected" },
  "not-automatic": { code: "not-automatic" },
  "sheet-too-large": { code: "sheet-too-large" },
  "payroll-changed": { code: "payroll-changed", isTraced: true },
  "payroll-lacks": { code: "payroll-lacks" },
  "payroll-beyond": { code: "payroll-beyond" },
  "payroll-unknown": { code: "payroll-unknown" },
};

const kinds: Readonly<Record<MendKind, true>> = {
  convert: true,
  "keep-zeros": true,
  "divide-by-100": true,
  "convert-time": true,
  clear: true,
  "write-again": true,
  "restore-formula": true,
  "restore-standard": true,
  "set-points": true,
  confirm: true,
  guard: true,
  "grow-table": true,
  "grow-results": true,
  "add-names": true,
  lengthen: true,
  protect: true,
  calculate: true,
};

async function wordsIn(locale: Locale): Promise<TFunction<"check">> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: locale,
    ns: ["check"],
    defaultNS: "check",
    resources: { [locale]: { check: await loadPaneTexts(locale, "check") } },
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT(locale, "check");
}

const place = { sheet: "{1}", row: 0, column: 0 };

describe.each(locales)("In %s", (locale) => {
  let t: TFunction<"check">;
  beforeAll(async () => {
    t = await wordsIn(locale);
  });

  test.each(Object.values(facts))("$code is told in whole sentences", (fact) => {
    for (const mend of [undefined, { kind: "convert", isSafe: true, steps: [] } as const]) {
      for (const places of [[place], [place, { ...place, row: 1 }]]) {
        const { title, advice } = findingText(t, finding("1", fact, places, mend), locale);
        const said = `${title} ${advice}`;
        // A missing text would be its key, a missing fact its braces.
        expect(said).not.toMatch(/findings\.|\{\{|undefined/);
        for (const told of Object.values(fact).flat()) {
          const isTold = told === named || (typeof told === "string" && /^Fact|^KPI/.test(told));
          if (isTold) expect(said).toMatch(/Fact [AB]|KPI_1_TOTALS/);
        }
      }
    }
  });

  test.each(Object.keys(kinds) as MendKind[])("the mend %s says what it does", (kind) => {
    const said = mendText(t, { kind, isSafe: true, steps: [] }, 3);
    expect(said).not.toMatch(/mends\.|\{\{/);
  });
});

test("values are told as the sheets show them, the standard before what HR has set", async () => {
  const t = await wordsIn("zh-CN");
  const text = finding("1", facts["number-as-text"]);
  expect(valuesText(t, text, { ...place, was: "９２％", becomes: 0.92 }, "zh-CN")).toBe(
    "“９２％” → 92%",
  );
  const changed = finding("1", facts["differs-from-standard"]);
  expect(valuesText(t, changed, { ...place, was: 0.85, becomes: 0.9 }, "zh-CN")).toBe("90% → 85%");
  const percent = finding("1", facts["percent-as-number"]);
  expect(valuesText(t, percent, { ...place, was: 92, becomes: 0.92 }, "zh-CN")).toBe("92 → 92%");
  expect(valuesText(t, text, place, "zh-CN")).toBe("");
});
