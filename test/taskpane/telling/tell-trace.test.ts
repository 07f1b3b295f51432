/** Scores of the rulebook's examples, told with their own numbers. */
import i18next from "i18next";
import { locales, type Locale } from "../../../src/i18n/locale";
import {
  explainRule,
  isFault,
  NO_FLOOR,
  type Rule,
  type RuleValue,
  type Trace,
} from "../../../src/scoring";
import { asLines, asParagraph, tellTrace, type TellingTerms } from "../../../src/taskpane/telling";
import { addTexts, startTexts } from "../../../src/taskpane/texts/texts";

beforeAll(async () => {
  await startTexts("en");
  for (const locale of locales) await addTexts(locale, "telling");
});

function traceOf(rule: Rule, value: RuleValue): Trace {
  const explained = explainRule(rule, value);
  if (isFault(explained)) throw new Error(JSON.stringify(explained));
  return explained.trace;
}

const tell = (locale: Locale, rule: Rule, value: RuleValue, terms: TellingTerms) =>
  tellTrace(i18next.getFixedT(locale, "telling"), locale, traceOf(rule, value), terms);

const paragraph = (locale: Locale, rule: Rule, value: RuleValue, terms: TellingTerms) =>
  asParagraph(tell(locale, rule, value, terms), locale);

const reviews = { kind: "per-step", points: 10, target: 0.95, step: 0.01, penalty: 2 } as const;
const percent: TellingTerms = { unit: "percent" };
const hours: TellingTerms = { unit: "hours" };
const bare: TellingTerms = { unit: "ratio" };

describe("a rule per step", () => {
  const rows: [what: string, rule: Rule, value: number, terms: TellingTerms, said: string][] = [
    [
      "short of the target",
      reviews,
      0.92,
      percent,
      "92% is 3 percentage points below the target of 95%: 3 full steps of 1 percentage point. Each step costs 2 points: 10 − 3 × 2 = 4.",
    ],
    [
      "on the target",
      reviews,
      0.95,
      percent,
      "95% is exactly the target. The full 10 points are kept.",
    ],
    [
      "less than a step short",
      reviews,
      0.945,
      percent,
      "94.5% is 0.5 percentage points below the target of 95%: less than one full step of 1 percentage point, so it does not count. The full 10 points are kept.",
    ],
    [
      "steps not complete",
      reviews,
      0.925,
      percent,
      "92.5% is 2.5 percentage points below the target of 95%: 2.5 steps of 1 percentage point, of which only the full ones count: 2. Each step costs 2 points: 10 − 2 × 2 = 6.",
    ],
    [
      "steps begun",
      { ...reviews, partial: "started" },
      0.925,
      percent,
      "92.5% is 2.5 percentage points below the target of 95%: 2.5 steps of 1 percentage point, of which each one begun counts: 3. Each step costs 2 points: 10 − 3 × 2 = 4.",
    ],
    [
      "fractions of steps",
      { ...reviews, partial: "prorata" },
      0.925,
      percent,
      "92.5% is 2.5 percentage points below the target of 95%: 2.5 steps of 1 percentage point; parts of a step count, too. Each step costs 2 points: 10 − 2.5 × 2 = 5.",
    ],
    [
      "a reward, capped",
      { ...reviews, reward: 2, cap: 12 },
      0.98,
      percent,
      "98% is 3 percentage points above the target of 95%: 3 full steps of 1 percentage point. Each step adds 2 points: 10 + 3 × 2 = 16. 16 is above the highest score, so 12 counts.",
    ],
    [
      "no reward",
      reviews,
      0.98,
      percent,
      "98% is 3 percentage points above the target of 95%. Being better than the target adds nothing. The full 10 points are kept.",
    ],
    [
      "no penalty",
      { ...reviews, penalty: 0 },
      0.92,
      percent,
      "92% is 3 percentage points below the target of 95%. Being worse than the target costs nothing. The full 10 points are kept.",
    ],
    [
      "floored, lower being better",
      { kind: "per-step", points: 10, target: 24, step: 4, penalty: 1, better: "lower" },
      70,
      hours,
      "70 h is 46 h above the target of 24 h: 11.5 steps of 4 h, of which only the full ones count: 11. Each step costs 1 point: 10 − 11 × 1 = −1. −1 is below the lowest score, so 0 counts.",
    ],
    [
      "a part without points of its own",
      { kind: "per-step", points: 0, target: 85, step: 5, penalty: 2, floor: NO_FLOOR },
      79,
      { unit: "yuan" },
      "79 yuan is 6 yuan below the target of 85 yuan: 1.2 steps of 5 yuan, of which only the full ones count: 1. Each step costs 2 points: 0 − 1 × 2 = −2.",
    ],
    [
      "such a part on its target",
      { kind: "per-step", points: 0, target: 85, step: 5, penalty: 2, floor: NO_FLOOR },
      85,
      { unit: "yuan" },
      "85 yuan is exactly the target. Nothing is added or taken off.",
    ],
    [
      "a count",
      { kind: "per-step", points: 10, target: 0, step: 1, penalty: 2, better: "lower" },
      1,
      { unit: "count" },
      "1 case is 1 case above the target of 0 cases: 1 full step of 1 case. Each step costs 2 points: 10 − 1 × 2 = 8.",
    ],
    [
      "a bare number",
      reviews,
      0.92,
      bare,
      "0.92 is 0.03 below the target of 0.95: 3 full steps of 0.01. Each step costs 2 points: 10 − 3 × 2 = 4.",
    ],
  ];

  it.each(rows)("%s", (_what, rule, value, terms, said) => {
    expect(paragraph("en", rule, value, terms)).toBe(said);
  });

  it("speaks Chinese as HR does", () => {
    expect(paragraph("zh-CN", reviews, 0.92, percent)).toBe(
      "92% 比目标 95% 低 3 个百分点，每满 1 个百分点计一档，共 3 档。每档扣 2 分：10 − 3 × 2 = 4。",
    );
    expect(paragraph("zh-TW", reviews, 0.92, percent)).toBe(
      "92% 比目標 95% 低 3 個百分點，每滿 1 個百分點計一檔，共 3 檔。每檔扣 2 分：10 − 3 × 2 = 4。",
    );
    expect(paragraph("zh-CN", { ...reviews, partial: "prorata" }, 0.925, percent)).toBe(
      "92.5% 比目标 95% 低 2.5 个百分点，每 1 个百分点计一档，不足一档按比例计，共 2.5 档。每档扣 2 分：10 − 2.5 × 2 = 5。",
    );
  });
});

describe("the other rules", () => {
  const rows: [what: string, rule: Rule, value: RuleValue, terms: TellingTerms, said: string][] = [
    [
      "in proportion",
      { kind: "proportion", full: 1, points: 15 },
      0.9,
      percent,
      "90% in proportion to 100%, which earns all 15 points: 90% ÷ 100% × 15 = 13.5.",
    ],
    [
      "a rating by one",
      { kind: "rating", questions: 7, best: 5, points: 10 },
      [[4, 4, 5, 3, 4, 5, 4]],
      bare,
      "The answers add up to 29 of 35 at best: 29 ÷ 35 × 10 ≈ 8.2857.",
    ],
    [
      "a rating by two",
      { kind: "rating", questions: 2, best: 5, points: 10 },
      [
        [5, 4],
        [4, 5],
      ],
      bare,
      "The answers of 2 raters add up to 18 of 20 at best: 18 ÷ 20 × 10 = 9.",
    ],
    [
      "a survey for points",
      { kind: "survey", points: 40 },
      [50, 30, 10, 6, 4],
      { unit: "votes" },
      "100 votes, the best grade being 5: (5 × 50 + 4 × 30 + 3 × 10 + 2 × 6 + 1 × 4) ÷ 100 = 4.16 on average. 4.16 in proportion to 5, which earns all 40 points: 4.16 ÷ 5 × 40 = 33.28.",
    ],
    [
      "conditions met",
      {
        kind: "both",
        conditions: [
          { comparison: "at-least", bound: 4 },
          { comparison: "at-most", bound: 0 },
        ],
        reward: 500,
      },
      [4.2, 0],
      { unit: "score", conditionUnits: ["score", "percent"] },
      "4.2 meets the condition “at least 4”. 0% meets the condition “at most 0%”. Every condition is met, which earns 500 points.",
    ],
    [
      "a condition not met, though nothing was to be earned",
      { kind: "both", conditions: [{ comparison: "below", bound: 18 }], reward: 0 },
      [19],
      { unit: "seconds" },
      "19 s does not meet the condition “below 18 s”. Not every condition is met, so the 0 points are not earned.",
    ],
  ];

  it.each(rows)("%s", (_what, rule, value, terms, said) => {
    expect(paragraph("en", rule, value, terms)).toBe(said);
  });

  it("tells parts and people with their own calculations, by name where they have one", () => {
    const response: Rule = {
      kind: "per-step",
      points: 0,
      target: 18,
      step: 3,
      penalty: 1,
      better: "lower",
      partial: "started",
      floor: NO_FLOOR,
    };
    const rule: Rule = {
      kind: "parts",
      base: 25,
      parts: [
        { kind: "per-step", points: 0, target: 85, step: 5, penalty: 2, floor: NO_FLOOR },
        { kind: "per-person", each: response },
      ],
    };
    const said = tell("en", rule, [79, [17, 19]], {
      unit: "yuan",
      within: (kind, index) =>
        kind === "part" && index === 0
          ? { name: "Order value" }
          : {
              name: "Response",
              terms: {
                unit: "seconds",
                within: (_kind, person) => (person === 0 ? { name: "Anna" } : {}),
              },
            },
    });
    expect(asLines(said)).toBe(
      [
        "Order value: −2 points",
        "  79 yuan is 6 yuan below the target of 85 yuan: 1.2 steps of 5 yuan, of which only the full ones count: 1.",
        "  Each step costs 2 points: 0 − 1 × 2 = −2.",
        "Response: −1 point",
        "  Anna: 0 points",
        "    17 s is 1 s below the target of 18 s.",
        "    Being better than the target adds nothing.",
        "  Person 2: −1 point",
        "    19 s is 1 s above the target of 18 s: 0.3333 steps of 3 s, of which each one begun counts: 1.",
        "    Each step costs 1 point: 0 − 1 × 1 = −1.",
        "  Added up: 0 − 1 = −1.",
        "Added up: 25 − 2 − 1 = 22.",
      ].join("\n"),
    );
  });

  it("gives the sum alone where there are many scores", () => {
    const each: Rule = { kind: "per-step", points: 1, target: 0, step: 1, penalty: 1 };
    const said = tell("en", { kind: "per-person", each }, Array<number>(13).fill(0), bare);
    expect(said.at(-1)?.text).toBe("The 13 scores add up to 13.");
  });
});

/** Scheme A's bands, scheme B's line and ratio, scheme D's hours. */
const sales: Rule = {
  kind: "bands",
  bands: [
    { limit: 0.9, points: 85 },
    { limit: 1, points: 100 },
    { limit: 0.8, points: 70 },
  ],
};
const response: Rule = {
  kind: "bands",
  better: "lower",
  edge: "beyond",
  bands: [
    { limit: 20, points: 80 },
    { limit: 15, points: 100 },
    { limit: null, points: 5 },
  ],
};
const resolution: Rule = { kind: "scale", zeroAt: 0.6, fullAt: 0.85, points: 40 };
const quality: Rule = { kind: "ratio", target: 95, points: 30, gate: 0.6 };
const handling: Rule = { kind: "ratio", target: 20, points: 10, better: "lower", cap: 12 };
const training: Rule = {
  kind: "per-step",
  better: "nearest",
  target: 8,
  points: 5,
  step: 1,
  penalty: 1,
};

describe("bands, a line, ratios and best on target", () => {
  const seconds: TellingTerms = { unit: "seconds" };
  const rows: [what: string, rule: Rule, value: number, terms: TellingTerms, said: string][] = [
    [
      "a band with a better one",
      sales,
      0.96,
      percent,
      "96% reaches the band from 90%, which earns 85 points. The next better band has the limit 100%.",
    ],
    [
      "the best band",
      sales,
      1.2,
      percent,
      "120% reaches the band from 100%, which earns 100 points.",
    ],
    [
      "outside every band",
      sales,
      0.7,
      percent,
      "70% belongs to none of the bands, which earns 0 points. The next better band has the limit 80%.",
    ],
    [
      "lower is better, beyond the limit",
      response,
      15,
      seconds,
      "15 s is below 20 s, which earns 80 points. The next better band has the limit 15 s.",
    ],
    [
      "otherwise",
      response,
      20,
      seconds,
      "20 s belongs to none of the bands, which earns 5 points. The next better band has the limit 20 s.",
    ],
    [
      "lower is better, at the limit",
      { ...response, edge: "at" },
      20,
      seconds,
      "20 s does not exceed 20 s, which earns 80 points. The next better band has the limit 15 s.",
    ],
    [
      "higher, beyond the limit",
      { ...sales, edge: "beyond" },
      1,
      percent,
      "100% is above 90%, which earns 85 points. The next better band has the limit 100%.",
    ],
    [
      "a line",
      resolution,
      0.75,
      percent,
      "60% earns nothing, 85% earns all 40 points, on a straight line between: (75% − 60%) ÷ (85% − 60%) × 40 = 24.",
    ],
    [
      "a line, below its beginning",
      resolution,
      0.5,
      percent,
      "60% earns nothing, 85% earns all 40 points, on a straight line between: (50% − 60%) ÷ (85% − 60%) × 40 = −16. −16 is below the lowest score, so 0 counts.",
    ],
    ["a ratio", quality, 90, bare, "90 ÷ target of 95 × 30 points: 90 ÷ 95 × 30 ≈ 28.4211."],
    [
      "below the gate",
      quality,
      56,
      bare,
      "The ratio is 58.9474%, below the 60% from which it earns anything.",
    ],
    [
      "a ratio below 0",
      { kind: "ratio", target: 10, points: 5 },
      -2,
      bare,
      "−2 ÷ target of 10 × 5 points: −2 ÷ 10 × 5 = −1. −1 is below the lowest score, so 0 counts.",
    ],
    [
      "a ratio, capped",
      handling,
      10,
      seconds,
      "Target of 20 s ÷ 10 s × 10 points: 20 s ÷ 10 s × 10 = 20. 20 is above the highest score, so 12 counts.",
    ],
    ["nothing to be better", handling, 0, seconds, "0 s cannot be better, which earns 12 points."],
    [
      "best on target, above it",
      training,
      10.5,
      hours,
      "10.5 h is 2.5 h above the target of 8 h: 2.5 steps of 1 h, of which only the full ones count: 2. Each step costs 1 point: 5 − 2 × 1 = 3.",
    ],
    [
      "best on target, below it",
      training,
      6,
      hours,
      "6 h is 2 h below the target of 8 h: 2 full steps of 1 h. Each step costs 1 point: 5 − 2 × 1 = 3.",
    ],
    [
      "best on target, on it",
      training,
      8,
      hours,
      "8 h is exactly the target. The full 5 points are kept.",
    ],
  ];
  it.each(rows)("%s", (_, rule, value, terms, said) => {
    expect(paragraph("en", rule, value, terms)).toBe(said);
  });

  it("in Chinese, too", () => {
    expect(paragraph("zh-CN", sales, 0.96, percent)).toBe(
      "96% 达到界线 90%，得 85 分。再好一段的界线是 100%。",
    );
    expect(paragraph("zh-TW", response, 21, seconds)).toBe(
      "21 秒不屬於任何一段，得 5 分。再好一段的界線是 20 秒。",
    );
    expect(paragraph("zh-CN", resolution, 0.75, percent)).toBe(
      "60% 得 0 分，85% 得满分 40 分，中间按直线计分：(75% − 60%) ÷ (85% − 60%) × 40 = 24。",
    );
    expect(paragraph("zh-TW", quality, 56, bare)).toBe(
      "比例為 58.9474%，低於起算門檻 60%，不得分。",
    );
  });
});

describe.each(locales)("In %s", (locale) => {
  it("every sentence is whole, with its numbers, whatever the trace", () => {
    const rules: [Rule, RuleValue, TellingTerms][] = [
      [reviews, 0.95, percent],
      [{ ...reviews, reward: 1, cap: 12 }, 1.2345, percent],
      [reviews, 0.5, percent],
      [sales, 0.96, percent],
      [sales, 0.1, percent],
      [response, 16, { unit: "seconds" }],
      [{ ...response, edge: "at" }, 16, { unit: "seconds" }],
      [{ ...sales, edge: "beyond" }, 0.96, percent],
      [resolution, 0.9, percent],
      [quality, 90, bare],
      [quality, 10, bare],
      [handling, 0, { unit: "minutes" }],
      [handling, 30, { unit: "minutes" }],
      [training, 9, hours],
      [{ kind: "proportion", full: 3, points: 7 }, 1, { unit: "days" }],
      [{ kind: "rating", questions: 1, best: 5, points: 10 }, [[3], [4]], bare],
      [{ kind: "survey", points: 10 }, [1, 2], { unit: "votes" }],
      [
        {
          kind: "per-person",
          each: { kind: "proportion", full: 3, points: 7 },
          everyone: { condition: { comparison: "above", bound: 1 }, reward: 2 },
        },
        [1, 2],
        { unit: "minutes" },
      ],
    ];
    for (const [rule, value, terms] of rules) {
      const lines = asLines(tell(locale, rule, value, terms)).split("\n");
      for (const line of lines) {
        expect(line).not.toMatch(/\{|\}|undefined|NaN|compared|counted\./);
        expect(line).toMatch(locale === "en" ? /[.\d]|points?$/ : /。$|分$/);
      }
    }
  });
});
