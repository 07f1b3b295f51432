import { ExcelError, startHost, type Host } from "./call-as-excel";
import { METADATA_TEXTS } from "../../src/i18n/functions/metadata";
import { FUNCTION_MESSAGES } from "../../src/i18n/functions/messages";

const office = (displayLanguage: unknown): Host =>
  startHost({ Office: { context: { displayLanguage } } });

/** A call for each fault that carries a message, and what the message must name. */
const FAULTY_CALLS: readonly [fault: string, named: string, id: string, ...args: unknown[]][] = [
  ["missing", "target", "KPI_DEDUCT", 1, "", 10, 1, 1],
  ["missing, with its place", "scores", "WEIGHTED_SCORE", [[1, ""]], [[0.5, 0.5]]],
  ["text", "actual", "KPI_DEDUCT", "n/a?", 1, 10, 1, 1],
  ["text, in a list", "shares", "BONUS_POOL", 100, [[1], ["many"]]],
  ["text, as a score", "scores", "QUOTA_TIER", [[1, "good"]], [[1, "A"]]],
  ["negative, in a list", "shares", "BONUS_POOL", 100, [[1, -1]]],
  ["negative, of a pool", "pool", "BONUS_POOL", -100, [[1, 1]]],
  ["missing, in a table", "tiers", "PROGRESSIVE_BONUS", 100, [[0, ""]]],
  ["negative, in a table", "tiers", "PROGRESSIVE_BONUS", 100, [[0, -0.01]]],
  ["weights' sum, of quotas", "quotas", "QUOTA_TIER", [[1]], [[0.9, "A"]]],
  ["payout not set, of a grade", "quotas", "QUOTA_TIER", [[1]], [[1, ""]]],
  ["payout not set, of a band", "bands", "KPI_BAND", 1, [[0.9, ""]]],
  [
    "payout not set, otherwise",
    "bands",
    "KPI_BAND",
    1,
    [
      [3, 5, 6],
      ["", "", 7],
    ],
  ],
  ["no tiers, of bands", "bands", "KPI_BAND", 1, [["", ""]]],
  [
    "duplicate tier, of slices",
    "tiers",
    "PROGRESSIVE_BONUS",
    1,
    [
      [0, 0.01],
      [0, 0.02],
    ],
  ],
  ["out of range, of digits", "digits", "BONUS_POOL", 1, [[1]], 3],
  ["choice, of three", "better", "KPI_DEDUCT", 1, 1, 10, 1, 2, 0, "middle"],
  ["choice, of an edge", "edge", "KPI_BAND", 1, [[0, 1]], "", "", "in"],
  ["choice, of ties", "ties", "QUOTA_TIER", [[1]], [[1, "A"]], "both"],
  ["Boolean", "step", "KPI_DEDUCT", 1, 1, 10, true, 1],
  ["object", "points", "KPI_DEDUCT", 1, 1, {}, 1, 1],
  ["error", "actual", "KPI_DEDUCT", new ExcelError("#REF!"), 1, 10, 1, 1],
  ["negative", "penalty", "KPI_DEDUCT", 1, 1, 10, 1, -2],
  ["not positive", "step", "KPI_DEDUCT", 1, 1, 10, 0, 2],
  ["not a share", "share", "PERFORMANCE_PAY", 6000, 30, 80],
  ["fractional", "votes", "SURVEY_MEAN", [[1, 1.5]]],
  ["too low", "top", "SURVEY_MEAN", [[1, 1, 1]], 1],
  ["out of range", "column", "BONUS_TIER", 1, [[0, 1]], 5],
  ["floor above cap", "floor", "KPI_DEDUCT", 1, 1, 10, 1, 2, 0, "", "", 9, 8],
  ["no span", "zero_at", "KPI_SCALE", 1, 0.6, 0.6, 10],
  ["too fine", "pool", "BONUS_POOL", 100.005, [[1, 2]]],
  [
    "not a line",
    "shares",
    "BONUS_POOL",
    100,
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    "two otherwise",
    "bands",
    "KPI_BAND",
    1,
    [
      [0.9, 5],
      ["", 2],
      ["", 1],
    ],
  ],
  ["no partner", "actual", "KPI_DEDUCT", [[1], [2]], [[1], [2], [3]], 10, 1, 1],
  ["choice", "better", "KPI_DEDUCT", 1, 1, 10, 1, 2, 0, "up"],
  ["weights' shape", "weights", "WEIGHTED_SCORE", [[1, 2]], [[1], [2], [3]]],
  ["weights' sum", "weights", "WEIGHTED_SCORE", [[1, 2]], [[50, 45]]],
  ["nothing to weigh", "scores", "WEIGHTED_SCORE", [[""]], [[1]], "skip"],
  ["no tiers", "tiers", "BONUS_TIER", 1, ""],
  [
    "duplicate tier",
    "tiers",
    "BONUS_TIER",
    1,
    [
      [0, 1],
      [0, 2],
    ],
  ],
  ["below the tiers", "score", "BONUS_TIER", 55, [[60, 1]]],
  ["payout not set", "tiers", "BONUS_TIER", 65, [[60, ""]]],
];

function messageOf(host: Host, id: string, args: readonly unknown[]): string {
  const errors = host
    .call(id, ...args)
    .flat()
    .filter((cell) => cell instanceof ExcelError);
  return (errors[errors.length - 1] as ExcelError).message;
}

describe.each(["en-US", "zh-CN", "zh-TW"])("in %s", (language) => {
  const host = office(language);

  test.each(FAULTY_CALLS)(
    "%s: one sentence below 200 characters naming %s",
    (_, named, id, ...args) => {
      const said = messageOf(host, id, args);
      expect(said).toMatch(new RegExp(`\\b${named}\\b`));
      expect(said).toMatch(language === "en-US" ? /^[^.]+\.?[^]*\.$/ : /。$/);
      expect(said.match(/。|\.( |$)/g)).toHaveLength(1);
      expect(said.length).toBeLessThan(200);
      expect(said).not.toMatch(/undefined|NaN|\[object|null/);
      if (language === "en-US") expect(said).not.toMatch(/[\u4e00-\u9fff]/);
      else expect(said).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  test("a range for a single argument, where the host lets it pass", () => {
    const kpiDeduct = host.functions.get("KPI_DEDUCT")!;
    const [[error]] = kpiDeduct(1, 1, 10, 1, 1, 0, [["higher"], ["lower"]]) as [[ExcelError]];
    expect(error.message).toMatch(/\bbetter\b.*2 × 1/);
    expect(error.message.length).toBeLessThan(200);
  });

  test("no message is left without a call above", () => {
    const uncalled = ["not-single"];
    const calls = FAULTY_CALLS.filter(([fault]) => !fault.includes(", "));
    const messages = FUNCTION_MESSAGES[language === "en-US" ? "en" : (language as "zh-CN")];
    expect(Object.keys(messages).length).toBe(calls.length + uncalled.length);
  });

  test("200 quoted characters are shortened, emoji are not cut in half", () => {
    for (const text of [
      "很".repeat(200),
      "x".repeat(200),
      "🙂".repeat(100),
      `a${"\n".repeat(199)}b`,
    ]) {
      for (const said of [
        messageOf(host, "KPI_DEDUCT", [text, 1, 10, 1, 1]),
        messageOf(host, "KPI_DEDUCT", [1, 1, 10, 1, 1, 0, text]),
        messageOf(host, "KPI_DEDUCT", [1, 1, 10, 1, 1, 0, "", text]),
        messageOf(host, "KPI_DEDUCT", [`#${"A".repeat(198)}!`, 1, 10, 1, 1]),
        messageOf(host, "WEIGHTED_SCORE", [[[1, text]], [[0.5, 0.5]]]),
      ]) {
        expect(said.length).toBeLessThan(200);
        expect(said).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|\n/);
      }
    }
  });
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh", "zh-CN"],
  ["ZH-cn", "zh-CN"],
  ["zh-TW", "zh-TW"],
  ["zh-HK", "zh-TW"],
  ["zh-MO", "zh-TW"],
  ["zh-tw", "zh-TW"],
  ["en-US", "en"],
  ["de-DE", "en"],
  ["ja-JP", "en"],
  ["", "en"],
  [undefined, "en"],
  [5, "en"],
] as const)("an Office in %p speaks %s", (displayLanguage, locale) => {
  const said = messageOf(office(displayLanguage), "KPI_DEDUCT", [1, "", 10, 1, 1]);
  expect(said).toBe(FUNCTION_MESSAGES[locale].missing({ argument: "target" }));
});

test("without an Office object, or with one that is not ready, the language is English", () => {
  const notReady = {
    get context(): never {
      throw new Error("Office is not ready");
    },
  };
  for (const host of [startHost(), startHost({ Office: {} }), startHost({ Office: notReady })]) {
    expect(messageOf(host, "KPI_DEDUCT", [1, "", 10, 1, 1])).toMatch(/^target is missing/);
  }
});

test("the language is that of the display at the time of the call", () => {
  const context = { displayLanguage: "en-US" };
  const host = startHost({ Office: { context } });
  expect(messageOf(host, "KPI_DEDUCT", [1, "", 10, 1, 1])).toMatch(/missing/);
  context.displayLanguage = "zh-TW";
  expect(messageOf(host, "KPI_DEDUCT", [1, "", 10, 1, 1])).toMatch(/尚未填寫/);
});

test("Taiwan's texts are in traditional characters, the mainland's in simplified ones", () => {
  const simplifiedOnly = /[满为满权标评绩数级达产员个这还没设实际额时间单区]/;
  const traditionalOnly = /[滿為權標評績數級達產員個這還沒設實際額時間單區]/;
  for (const [, , id, ...args] of FAULTY_CALLS) {
    expect(messageOf(office("zh-TW"), id, args)).not.toMatch(simplifiedOnly);
    expect(messageOf(office("zh-CN"), id, args)).not.toMatch(traditionalOnly);
  }
  expect(JSON.stringify(METADATA_TEXTS["zh-TW"])).not.toMatch(simplifiedOnly);
  expect(JSON.stringify(METADATA_TEXTS["zh-CN"])).not.toMatch(traditionalOnly);
});

test("an argument is called by HR's word and by the name that Excel shows", () => {
  expect(messageOf(office("zh-CN"), "KPI_DEDUCT", [1, 1, 10, 1, -2])).toBe(
    "每档扣分 penalty 是负数：请写 2，不要写 -2。",
  );
  expect(messageOf(office("zh-TW"), "KPI_DEDUCT", [1, 1, 10, 1, -2])).toBe(
    "每檔扣分 penalty 是負數：請寫 2，不要寫 -2。",
  );
});
