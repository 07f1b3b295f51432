/** Why a formula gives what it gives, told for each of the functions that compare, divide and rank, in three languages. */
import i18next from "i18next";
import { locales, type Locale } from "../../src/i18n/locale";
import { evaluate, fieldValue, type FieldValues } from "../../src/taskpane/formula/evaluate";
import { explainResult } from "../../src/taskpane/formula/explain";
import { loadFunctionHelp, type FunctionHelp } from "../../src/taskpane/formula/function-help";
import type { Texts } from "../../src/taskpane/formula/use-draft";
import { addTexts, startTexts } from "../../src/taskpane/texts/texts";
import { serveMetadata } from "./support/metadata";

let functions: readonly FunctionHelp[];

beforeAll(async () => {
  Object.assign(globalThis, { CustomFunctions: { associate: () => undefined } });
  serveMetadata();
  functions = await loadFunctionHelp("en");
  await startTexts("en");
  for (const locale of locales) {
    await addTexts(locale, "telling");
    await addTexts(locale, "formula");
  }
});

function explained(id: string, texts: Texts, locale: Locale = "en"): string | undefined {
  const help = functions.find((each) => each.id === id)!;
  const values: FieldValues = Object.fromEntries(
    help.parameters.map((each) => [each.name, fieldValue(each, texts[each.name] ?? "", new Map())]),
  );
  const evaluation = evaluate(help, values);
  if (evaluation.kind !== "result") throw new Error(evaluation.kind);
  return explainResult(id, values, evaluation.rows[0]![0]!, {
    t: i18next.getFixedT(locale, "formula"),
    telling: i18next.getFixedT(locale, "telling"),
    locale,
  });
}

const sales = { actual: "96%", bands: "{1,100;0.9,85;0.8,70}" };
const slices = { tiers: "{20000,0.015;0,0.01;50000,0.02}" };
const pool = { pool: "10000", shares: "{90,85.5,70}" };
const quotas = { quotas: '{0.2,"A";0.7,"B";0.1,"C"}' };

const rows: [id: string, texts: Texts, said: string][] = [
  [
    "KPI_DEDUCT",
    { actual: "10.5", target: "8", points: "5", step: "1", penalty: "1", better: "nearest" },
    "10.5 is 2.5 above the target of 8: 2.5 steps of 1, of which only the full ones count: 2. Each step costs 1 point: 5 − 2 × 1 = 3.",
  ],
  [
    "KPI_BAND",
    sales,
    "96% reaches the band from 90%, which earns 85 points. The next better band has the limit 100%.",
  ],
  [
    "KPI_BAND",
    { actual: "5", bands: '{9,"A";3,"B"}', better: "lower" },
    "5 does not exceed 9, which earns A. The next better band has the limit 3.",
  ],
  [
    "KPI_BAND",
    { actual: "0.5", bands: '{0.9,85;"",5}', edge: "beyond" },
    "0.5 belongs to none of the bands, which earns 5 points. The next better band has the limit 0.9.",
  ],
  [
    "KPI_BAND",
    { ...sales, bands: "{1,100,500;0.9,85,300}", column: "3" },
    "96% reaches the band from 90%, which earns 300. The next better band has the limit 100%.",
  ],
  [
    "KPI_SCALE",
    { actual: "390", zero_at: "600", full_at: "300", points: "30" },
    "600 earns nothing, 300 earns all 30 points, on a straight line between: (390 − 600) ÷ (300 − 600) × 30 = 21.",
  ],
  [
    "KPI_RATIO",
    { actual: "40", target: "20", points: "10", better: "lower" },
    "Target of 20 ÷ 40 × 10 points: 20 ÷ 40 × 10 = 5.",
  ],
  [
    "KPI_RATIO",
    { actual: "56", target: "95", points: "30", gate: "60%" },
    "The ratio is 58.9474%, below the 60% from which it earns anything.",
  ],
  [
    "PROGRESSIVE_BONUS",
    { ...slices, amount: "62345.67" },
    "Each slice at its own rate: 20,000 × 1% + 30,000 × 1.5% + 12,345.67 × 2% ≈ 896.91.",
  ],
  [
    "PROGRESSIVE_BONUS",
    { ...slices, amount: "30000" },
    "Each slice at its own rate: 20,000 × 1% + 10,000 × 1.5% = 350.00.",
  ],
  [
    "PROGRESSIVE_BONUS",
    { tiers: "{1000,0.1}", amount: "500" },
    "500 is below 1,000, where the first rate begins.",
  ],
  [
    "PROGRESSIVE_BONUS",
    { tiers: "{0,1;1,1;2,1;3,1;4,1;5,1;6,1;7,1;8,1;9,1}", amount: "9.5" },
    "10 slices, each at its own rate, make 9.50.",
  ],
  [
    "BONUS_POOL",
    pool,
    "Pool × share ÷ sum of the shares: 10,000 × 90 ÷ 245.5 ≈ 3,665.9878. One unit of what cutting leaves over goes to the largest remainders: 3,665.99.",
  ],
  [
    "BONUS_POOL",
    { pool: "100", shares: "{1,4}", digits: "0" },
    "Pool × share ÷ sum of the shares: 100 × 1 ÷ 5 = 20.",
  ],
  [
    "BONUS_POOL",
    { pool: "10", shares: "{33,41,26}", digits: "0" },
    "Pool × share ÷ sum of the shares: 10 × 33 ÷ 100 = 3.3. It is cut, not rounded: 3.",
  ],
  [
    "QUOTA_TIER",
    { ...quotas, scores: "{80,95,90,70,60}" },
    "80 is place 3 of 5. B reaches down to place 5.",
  ],
  [
    "QUOTA_TIER",
    { ...quotas, scores: "{90,90,80,70,60}" },
    "90 is place 1 of 5. 2 people have this score: the best place among them counts. A reaches down to place 1.",
  ],
  [
    "QUOTA_TIER",
    { ...quotas, scores: "{90,90,80,70,60}", ties: "down" },
    "90 is place 2 of 5. 2 people have this score: the worst place among them counts. B reaches down to place 5.",
  ],
];

test.each(rows)("%s %j", (id, texts, said) => expect(explained(id, texts)).toBe(said));

test("a first cell without a share or score has nothing to tell, nor has an error", () => {
  expect(explained("BONUS_POOL", { pool: "10", shares: '{"",1}' })).toBeUndefined();
  expect(explained("QUOTA_TIER", { ...quotas, scores: '{"",1}' })).toBeUndefined();
  expect(explained("BONUS_POOL", { pool: "10", shares: "{0,0}" })).toBeUndefined();
});

test.each(locales)("in %s every sentence is whole", (locale) => {
  for (const [id, texts] of rows) {
    const said = explained(id, texts, locale)!;
    expect(said).not.toMatch(/\{|\}|undefined|NaN|explain\.|banded/);
    expect(said).toMatch(locale === "en" ? /\.$/ : /。$/);
    expect(/[\u4e00-\u9fff]/.test(said)).toBe(locale !== "en");
  }
});

test("in Chinese", () => {
  expect(explained("PROGRESSIVE_BONUS", { ...slices, amount: "62345.67" }, "zh-CN")).toBe(
    "每一段按这一段的比例：20,000 × 1% + 30,000 × 1.5% + 12,345.67 × 2% ≈ 896.91。",
  );
  expect(explained("BONUS_POOL", pool, "zh-TW")).toBe(
    "獎金總額 × 份額 ÷ 份額合計：10,000 × 90 ÷ 245.5 ≈ 3,665.9878。捨去後餘下的，依餘數由大到小每人補一個最小單位：3,665.99。",
  );
  expect(explained("QUOTA_TIER", { ...quotas, scores: "{90,90,80,70,60}" }, "zh-CN")).toBe(
    "90 排第 1 名，共 5 人。同分 2 人，都按其中最好的名次。A 到第 1 名为止。",
  );
});
