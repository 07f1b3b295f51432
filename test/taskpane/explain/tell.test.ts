/** Every worked example of the rulebook, explained with its own numbers; and what is missing, named. */
import type { Entries } from "../../../src/scorecards/calc/entries";
import { explain, subjectOf, type Subject } from "../../../src/scorecards/explanation";
import { systemParameters, withParameters } from "../../../src/scorecards/parameters";
import { type ParameterKey } from "../../../src/scorecards/system/keys";
import type { PlaceKey } from "../../../src/scorecards/system/keys";
import type { Locate } from "../../../src/scorecards/reading";
import { systems } from "../../../src/scorecards/systems";
import { locales, type Locale } from "../../../src/i18n/locale";
import {
  tell,
  type Told,
  toldText,
  type ToldLine,
  Words,
} from "../../../src/taskpane/explain/tell";
import { addTexts, startTexts } from "../../../src/taskpane/texts/texts";
import { inFull } from "../../support/in-full";
import { described, nowhere, personOf, readingOf } from "../../support/people";
import { randomTeam } from "../../support/random-team";
import { seeded } from "../../support/seeded";

beforeAll(async () => {
  await startTexts("en");
  for (const locale of locales) {
    await addTexts(locale, "explain");
    await addTexts(locale, "telling");
  }
});

interface Asked {
  readonly system: string;
  readonly entries: Entries;
  readonly locale?: Locale;
  readonly set?: readonly (readonly [ParameterKey, number | null])[];
  readonly results?: Locate;
}

function ask({ system: id, entries, locale = "en", set = [], results = nowhere }: Asked) {
  const system = withParameters(described(id), new Map(set));
  const person = personOf(system, entries, results);
  const reading = readingOf(system, [person]);
  const words = new Words(locale, system);
  return { reading, person, words };
}

function told(asked: Asked, what: Subject | PlaceKey): Told {
  const { reading, person, words } = ask(asked);
  return tell(
    words,
    typeof what === "string"
      ? explain(reading, person, subjectOf(what, person.system))
      : explain(reading, person, what),
  );
}

const flat = (line: ToldLine): string[] => [
  [line.text, line.value, line.note].filter((text) => text !== undefined).join(" | "),
  ...(line.details ?? []).flatMap(flat),
];

const section = ({ sections }: Told, name: string): string[] =>
  sections.filter((each) => each.name === name).flatMap(({ lines }) => lines.flatMap(flat));

const supervisor = (entries: Entries): Asked => ({ system: "ecommerce-supervisor", entries });

describe("the rulebook's worked examples are told with their own numbers", () => {
  const rows: [what: string, asked: Asked, key: PlaceKey, value: string, how: string[]][] = [
    [
      "1.1 turnover, floored",
      supervisor({ turnover: 920_000, plan: 1_000_000 }),
      "score:turnover",
      "0 of 15",
      [
        "92% is 8 percentage points below the target of 100%: 8 full steps of 1 percentage point.",
        "Each step costs 2 points: 15 − 8 × 2 = −1.",
        "−1 is below the lowest score, so 0 counts.",
      ],
    ],
    [
      "1.1 turnover, rewarded",
      supervisor({ turnover: 1_034_000, plan: 1_000_000 }),
      "score:turnover",
      "21 of 15",
      [
        "103.4% is 3.4 percentage points above the target of 100%: 3.4 steps of 1 percentage point, of which only the full ones count: 3.",
        "Each step adds 2 points: 15 + 3 × 2 = 21.",
      ],
    ],
    [
      "1.1 turnover, part of a step",
      supervisor({ turnover: 955_000, plan: 1_000_000 }),
      "score:turnover",
      "7 of 15",
      [
        "95.5% is 4.5 percentage points below the target of 100%: 4.5 steps of 1 percentage point, of which only the full ones count: 4.",
        "Each step costs 2 points: 15 − 4 × 2 = 7.",
      ],
    ],
    [
      "1.3 reviews",
      supervisor({ reviewsAmended: 46, reviewsBad: 50 }),
      "score:reviews",
      "4 of 10",
      [
        "92% is 3 percentage points below the target of 95%: 3 full steps of 1 percentage point.",
        "Each step costs 2 points: 10 − 3 × 2 = 4.",
      ],
    ],
    [
      "1.8c order value",
      supervisor({ orderValueShop: 79 }),
      "part:team/orderValueShop",
      "−2 points",
      [
        "79 yuan is 6 yuan below the target of 85 yuan: 1.2 steps of 5 yuan, of which only the full ones count: 1.",
        "Each step costs 2 points: 0 − 1 × 2 = −2.",
      ],
    ],
    [
      "1.9 superior",
      supervisor({ superior: [[4, 4, 5, 3, 4, 5, 4]] }),
      "score:superior",
      "8.2857 of 10",
      ["The answers add up to 29 of 35 at best: 29 ÷ 35 × 10 ≈ 8.2857."],
    ],
    [
      "2 survey",
      {
        system: "car-dealership",
        entries: {
          verySatisfied: 50,
          satisfied: 30,
          neutral: 10,
          dissatisfied: 6,
          veryDissatisfied: 4,
        },
      },
      "score:satisfaction",
      "33.28 of 40",
      [
        "100 votes, the best grade being 5: (5 × 50 + 4 × 30 + 3 × 10 + 2 × 6 + 1 × 4) ÷ 100 = 4.16 on average.",
        "4.16 in proportion to 5, which earns all 40 points: 4.16 ÷ 5 × 40 = 33.28.",
      ],
    ],
    [
      "3 satisfaction",
      { system: "after-sales", entries: { satisfiedVotes: 84, votes: 100 } },
      "score:satisfaction",
      "9 of 10",
      [
        "84% is 6 percentage points below the target of 90%: 1.2 steps of 5 percentage points, of which only the full ones count: 1.",
        "Each step costs 1 point: 10 − 1 × 1 = 9.",
      ],
    ],
  ];
  it.each(rows)("%s", (_what, asked, key, value, how) => {
    const explained = told(asked, key);
    expect(explained.value).toBe(value);
    expect(section(explained, "how")).toEqual(how);
    expect(section(explained, "missing")).toEqual([]);
  });

  it("1.8d response: each member with their own seconds", () => {
    const asked = supervisor({ memberResponse: [17, 17.5, 19, 20, 20.5] });
    const explained = told(asked, "part:team/chatResponse");
    expect(explained.value).toBe("−4 points");
    const how = section(explained, "how");
    expect(how.filter((text) => /^Person \d/.test(text))).toEqual([
      "Person 1: 0 points",
      "Person 2: 0 points",
      "Person 3: −1 point",
      "Person 4: −1 point",
      "Person 5: −2 points",
    ]);
    expect(how.at(-1)).toMatch(/^Added up: 0 \+ 0 − 1 − 1 − 2 \+ 0 = −4\.$/);
  });

  it("2 tier: 89.5 is in the band from 80, and what the next one takes is told", () => {
    // 33.5 + 30 + 15 + 11 of 100.
    const entries = {
      verySatisfied: 75,
      satisfied: 0,
      neutral: 0,
      dissatisfied: 25,
      veryDissatisfied: 0,
      customersComplaining: 0,
      customersReceived: 100,
      customersRepurchasing: 20,
      customersFirstTime: 100,
      purchasesReferred: 10,
      enquiriesInTime: 70,
      enquiries: 100,
    };
    const explained = told({ system: "car-dealership", entries }, "field:tier");
    expect(explained.value).toBe("80 to under 90");
    expect(section(explained, "how")).toEqual([
      "A total of 89.5 points reaches “80 to under 90”, which begins at 80 points.",
      "“90 and above” begins at 90 points: 0.5 points are missing.",
      "Any one of these would be enough:",
      "Customer satisfaction | From 4.25 to 4.313.",
      "Enquiries answered in time | From 70% to 74%. That is 74 of 100 (Enquiries solved in time) instead of 70.",
    ]);
  });

  const allFull = (score: number): Entries => ({
    satisfiedVotes: 100,
    votes: 100,
    responseHours: 1,
    resolvedFirst: 100,
    answered: 100,
    resolutionHours: 1,
    costShare: score === 10 ? 0.9 : 1.6,
    salary: 6000,
  });

  it("3 pay: salary 6,000, score 8", () => {
    // Cost at weight 100 alone: 2 of 10 steps lost.
    const set = (["satisfaction", "response", "firstContact", "resolution"] as const).map(
      (item) => [`${item}.points`, 0] as const,
    );
    const asked: Asked = {
      system: "after-sales",
      entries: { ...allFull(8), costShare: 1.1 },
      set: [...set, ["cost.points", 100]],
    };
    const explained = told(asked, "field:performancePay");
    expect(explained.value).toBe("1,440 yuan");
    expect(section(explained, "how")).toEqual([
      "Performance pay = Salary × Performance share of the salary × Total ÷ Full marks = 6,000 yuan × 30% × 8 ÷ 10 = 1,440 yuan.",
    ]);
    expect(section(told(asked, "field:pay"), "how")).toEqual([
      "Performance pay = Salary × Performance share of the salary × Total ÷ Full marks = 6,000 yuan × 30% × 8 ÷ 10 = 1,440 yuan.",
      "Base pay = Salary − Salary × Performance share of the salary = 6,000 yuan − 1,800 yuan = 4,200 yuan.",
      "Pay = Base pay + Performance pay = 4,200 yuan + 1,440 yuan = 5,640 yuan.",
    ]);
  });

  it("3 pay is told before and after it is rounded", () => {
    const asked: Asked = { system: "after-sales", entries: { ...allFull(10), salary: 6123.45 } };
    expect(section(told(asked, "field:performancePay"), "how")[0]).toMatch(
      /= 6,123\.45 yuan × 30% × 10 ÷ 10 = 1,837\.035 yuan, rounded to 1,837\.04 yuan\.$/,
    );
  });

  it("5 total: 90, 80, 70 at 50, 30, 20 %", () => {
    const weights: Record<string, number> = { mttr: 50, cycle: 30, discipline: 20 };
    const set = described("quarterly-after-sales").items.map(
      ({ id }) => [`${id}.points`, weights[id] ?? 0] as const,
    );
    const asked: Asked = {
      system: "quarterly-after-sales",
      entries: { mttrHours: 29, cycleDays: 7, discipline: 70 },
      set,
    };
    const explained = told(asked, { kind: "total" });
    expect(explained.value).toBe("83 of 100");
    expect(section(explained, "items").filter((line) => !line.includes("weight is 0"))).toEqual([
      "Mean time to repair | 90 of 100 | 90 × 50 ÷ 100 = 45; 5 points lost",
      "Complaint handling cycle | 80 of 100 | 80 × 30 ÷ 100 = 24; 6 points lost",
      "Work discipline | 70 of 100 | 70 × 20 ÷ 100 = 14; 6 points lost",
    ]);
    expect(section(explained, "hints")).toEqual([
      "Complaint handling cycle | +6 points | From 7 days to 3 days. 6 days alone already brings +1.5 points.",
      "Work discipline | +6 points | The best answers throughout: 100 instead of 70.",
    ]);
  });

  const quarter = (entries: Entries): Asked => ({ system: "quarterly-after-sales", entries });

  it("5 quarter: two excellent months, one unqualified", () => {
    const asked = quarter({ firstMonth: 95, secondMonth: 90, thirdMonth: 59 });
    const explained = told(asked, "field:adjustment");
    expect(explained.value).toBe("0%");
    expect(section(explained, "how")).toEqual([
      "First month total: 95 points is excellent (from 90 points).",
      "Second month total: 90 points is excellent (from 90 points).",
      "Third month total: 59 points is unqualified (below 60 points).",
      "Quarter's adjustment = 2 × 2% − 1 × 4% = 0%.",
    ]);
  });

  it("5 escalation: both missed, salary 8,000", () => {
    const missed = { orders: 1000, refundsQuality: 30, interventions: 20 };
    const explained = told(quarter(missed), "field:nextShare");
    expect(explained.value).toBe("15%");
    expect(section(explained, "how")).toEqual([
      "Quality refund rate: 3% misses the target of 2%.",
      "Platform intervention rate: 2% misses the target of 0.5%.",
      "Both are missed, so the next share grows: 10% + 5% = 15%.",
    ]);
    const after = told(quarter({ salary: 8000, shareThisQuarter: 0.15 }), "field:fixedPay");
    expect(section(after, "how")).toEqual([
      "Performance share: 15%, this person's own.",
      "Base pay = Salary − Salary × Performance share this quarter = 8,000 yuan − 1,200 yuan = 6,800 yuan.",
    ]);
  });
});

describe("what is missing is named", () => {
  const rows: [what: string, asked: Asked, key: PlaceKey, said: string[]][] = [
    [
      "a blank figure",
      supervisor({ reviewsBad: 50 }),
      "score:reviews",
      ["“Reviews amended” has not been entered."],
    ],
    [
      "a part above its whole",
      supervisor({ reviewsAmended: 51, reviewsBad: 50 }),
      "score:reviews",
      ["“Reviews amended” (51 cases) cannot be more than “Neutral or bad reviews” (50 cases)."],
    ],
    [
      "nothing to divide by",
      supervisor({ reviewsAmended: 0, reviewsBad: 0 }),
      "score:reviews",
      ["“Neutral or bad reviews” must be more than 0, as something is divided by it."],
    ],
    [
      "a fraction of a case",
      supervisor({ complaintsMishandled: 1.5 }),
      "score:complaints",
      ["“Mishandled complaints” is 1.5; it must be a whole number, 0 or more."],
    ],
    [
      "text",
      supervisor({ complaintsMishandled: NaN }),
      "score:complaints",
      ["“Mishandled complaints”: “n/a” is not a number."],
    ],
    [
      "an answer beyond the best",
      supervisor({ problems: 6 }),
      "score:problems",
      ["“Problem handling” is 6; it must lie between 0 and 5."],
    ],
    [
      "a team without anybody",
      supervisor({}),
      "part:team/teamMean",
      ["“Monthly KPI score”: nobody is in the team's table yet."],
    ],
    [
      "a figure of the rules",
      {
        system: "after-sales",
        entries: { costShare: 1 },
        set: [["cost.target", null]],
      },
      "score:cost",
      ["“Cost against budget · Target” is not set: your company has to decide it."],
    ],
    [
      "a salary, and a total before it",
      { system: "after-sales", entries: {} },
      "field:performancePay",
      ["There is no total yet.", "“Salary” has not been entered."],
    ],
    [
      "weights that do not add up",
      { system: "after-sales", entries: {}, set: [["cost.points", 20]] },
      "field:total",
      ["The weights add up to 105; they must be 100."],
    ],
  ];
  it.each(rows)("%s", (_what, asked, key, said) => {
    const explained = told(asked, key);
    expect(explained.value).toBe("none yet");
    expect(section(explained, "missing")).toEqual(said);
    expect(section(explained, "how")).toEqual([]);
  });

  it("a bonus that the company has not set", () => {
    const perfect = {
      verySatisfied: 1,
      satisfied: 0,
      neutral: 0,
      dissatisfied: 0,
      veryDissatisfied: 0,
      customersComplaining: 0,
      customersReceived: 10,
      customersRepurchasing: 9,
      customersFirstTime: 9,
      purchasesReferred: 9,
      enquiriesInTime: 9,
      enquiries: 9,
    };
    const explained = told({ system: "car-dealership", entries: perfect }, "field:bonus");
    expect(section(explained, "missing")).toEqual([
      "“90 and above · Bonus (yuan)” is not set: your company has to decide it.",
    ]);
    expect(
      section(told({ system: "car-dealership", entries: perfect }, "field:total"), "hints"),
    ).toEqual(["Every item has its full marks: nothing is lost."]);
  });
});

describe("a rule is told as HR has set it", () => {
  it("with what differs from the standard", () => {
    const asked: Asked = {
      system: "after-sales",
      entries: {},
      set: [["satisfaction.target", 0.8]],
    };
    const explained = told(asked, "satisfaction.target");
    expect(explained.title).toBe("Customer satisfaction");
    expect(section(explained, "rule")).toEqual([
      "Full marks: 10 points. Weight: 30 of 100. 1 point off for each full 5 % below 80 %, never below 0.",
    ]);
    expect(section(explained, "changed")).toEqual([
      "Customer satisfaction · Target: 90% in the standard, 80% here",
    ]);
  });

  it("with each of its parts", () => {
    const lines = section(told(supervisor({}), "team/orderValueMall.target"), "rule");
    expect(lines).toEqual([
      "2 points more for each full 5 yuan above 85 yuan; 2 points off for each full 5 yuan below.",
    ]);
    const all = section(
      told(supervisor({}), { kind: "item", item: "team", part: null, of: "rule" }),
      "rule",
    );
    expect(all).toHaveLength(9);
    expect(all.at(-1)).toBe(
      "Chat response time: 1 point off for each member above 18 s; above 20 s another 1 point off; 2 points more once when everybody is below 18 s.",
    );
  });

  it.each([
    ["zh-CN", "满分 10 分。权重 30（合计 100）。低于 90%的，每满 5 个百分点扣 1 分，扣完为止。"],
    ["zh-TW", "滿分 10 分。權重 30（合計 100）。低於 90%的，每滿 5 個百分點扣 1 分，扣完為止。"],
  ] as const)("in %s", (locale, said) => {
    const asked: Asked = { system: "after-sales", entries: {}, locale };
    expect(section(told(asked, "satisfaction.step"), "rule")).toEqual([said]);
  });
});

describe("what the sheet shows instead is said plainly", () => {
  const showing = (shown: unknown): Locate => ({
    place: () => ({ sheet: "{results}", row: 4, column: 3 }),
    value: () => shown,
    at: () => shown,
  });
  const asked = (shown: unknown): Asked => ({
    system: "after-sales",
    entries: { satisfiedVotes: 84, votes: 100 },
    results: showing(shown),
  });
  it.each([
    [9, []],
    [
      9.5,
      [
        "The sheet shows 9.5 points here, but rules and figures give 9 points: somebody has typed over the formula or changed it.",
      ],
    ],
    [
      "#NAME?",
      [
        "The sheet shows “#NAME?” here, but rules and figures give 9 points: the formula was changed, or has not been calculated.",
      ],
    ],
    [
      "",
      [
        "The sheet shows nothing here, but rules and figures give 9 points: the formula was deleted, or has not been calculated.",
      ],
    ],
  ])("%p", (shown, said) => {
    expect(told(asked(shown), "score:satisfaction").warnings).toEqual(said);
  });

  it("also where rules and figures give nothing; the sheet's own word is right", () => {
    const nothing = (shown: unknown): Asked => ({ ...asked(shown), entries: {} });
    expect(told(nothing(7), "score:satisfaction").warnings).toEqual([
      "The sheet shows 7 points here, but rules and figures give no number: somebody has typed over the formula or changed it.",
    ]);
    expect(told(nothing("missing"), "score:satisfaction").warnings).toEqual([]);
  });
});

test("a figure that several items need leads to each of them", () => {
  const asked: Asked = {
    system: "quarterly-after-sales",
    entries: { orders: 1000, refundsDispute: 5 },
  };
  const explained = told(asked, "input:orders");
  expect(explained.title).toBe("Orders");
  expect(section(explained, "uses")).toEqual([
    "Dispute refund rate | 100 points",
    "Quality refund rate | none yet",
    "Platform intervention rate | none yet",
  ]);
});

test("a total as text is a record of its own: whose, when, each item and how it came about, the hints, the day", () => {
  const entries = {
    satisfiedVotes: 84,
    votes: 100,
    responseHours: 1,
    resolvedFirst: 80,
    answered: 100,
    resolutionHours: 1,
    costShare: 0.9,
  };
  const { reading, person, words } = ask({ system: "after-sales", entries, locale: "zh-CN" });
  const text = toldText(
    words,
    reading,
    person,
    explain(reading, person, { kind: "total" }),
    new Date(2025, 1, 3),
  );
  expect(text.split("\n")).toEqual([
    "售后管理 KPI（十分制） · 2025年1月",
    "Ann (001)",
    "总分：9.7 / 10 分",
    "",
    "各项得分",
    "- 客户满意度：9 / 10 分",
    "  9 × 30 ÷ 100 = 2.7，扣 0.3 分",
    "  - 84% 比目标 90% 低 6 个百分点，每满 5 个百分点计一档，共 1 档（合 1.2 档，不足一档不计）。",
    "  - 每档扣 1 分：10 − 1 × 1 = 9。",
    "- 平均响应时间：10 / 10 分",
    "  10 × 10 ÷ 100 = 1",
    "  - 1 小时比目标 24 小时低 23 小时。",
    "  - 优于目标不加分。",
    "  - 得满分 10 分。",
    "- 首次解决率：10 / 10 分",
    "  10 × 25 ÷ 100 = 2.5",
    "  - 80% 正好达到目标。",
    "  - 得满分 10 分。",
    "- 平均解决时长：10 / 10 分",
    "  10 × 20 ÷ 100 = 2",
    "  - 1 小时比目标 48 小时低 47 小时。",
    "  - 优于目标不加分。",
    "  - 得满分 10 分。",
    "- 售后成本：10 / 10 分",
    "  10 × 15 ÷ 100 = 1.5",
    "  - 90% 比目标 100% 低 10 个百分点。",
    "  - 优于目标不加分。",
    "  - 得满分 10 分。",
    "- 客户投诉解决率：尚无",
    "  权重为 0，不计入总分。",
    "- 一次修复率：尚无",
    "  权重为 0，不计入总分。",
    "- 售后人员利用率：尚无",
    "  权重为 0，不计入总分。",
    "",
    "提分空间最大的两项",
    "- 客户满意度：+0.3 分",
    "  由 84% 做到 90%。即满意票数 90（共 100），现为 84。",
    "",
    "绩效等级",
    "- 9.7 分达到“优秀”（9 分起）。",
    "- 已是最高等级。",
    "",
    "数据截至2025年2月3日",
  ]);
});

describe("every subject of every system is told without a hole", () => {
  const PEOPLE = inFull ? 5 : 2;
  const random = seeded(5);
  const cases = systems.flatMap(({ id }) => locales.map((locale) => [id, locale] as const));
  it.each(cases)("%s in %s", (id, locale) => {
    const system = described(id);
    const keys: PlaceKey[] = [
      "field:total",
      "field:tier",
      "field:pay",
      "field:adjustedPay",
      "field:action",
      "field:pointMoney",
      ...system.items.flatMap(({ id: item, rule }): PlaceKey[] => [
        `score:${item}`,
        `actual:${item}`,
        ...(rule.kind === "parts"
          ? rule.parts.map((part): PlaceKey => `part:${item}/${part.id}`)
          : []),
      ]),
      ...systemParameters(system).keys(),
    ];
    for (let each = 0; each < PEOPLE; each++) {
      const { reading, person, words } = ask({
        ...{ system: id, locale, entries: randomTeam(system, random) },
      });
      const all = keys.flatMap((key) => {
        const about = explain(reading, person, subjectOf(key, person.system));
        const { title, value, warnings, sections } = tell(words, about);
        return [
          title || `undefined title of ${key}`,
          ...[value, ...warnings, ...sections.flatMap(({ lines }) => lines.flatMap(flat))],
        ];
      });
      expect(
        all.filter((text) => /undefined|NaN|\{\{|\}\}|\[object|^(explain|telling)[.:]/.test(text)),
      ).toEqual([]);
    }
  });
});
