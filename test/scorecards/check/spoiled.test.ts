import { cellAddress } from "../../../src/scorecards/calc/a1";
import {
  checkWorkbook,
  type CheckedSheet,
  type Finding,
  type MendStep,
} from "../../../src/scorecards/check";
import {
  lastPlace,
  type PlaceKey,
  ratingPlace,
  teamPlace,
} from "../../../src/scorecards/system/keys";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { people, standardRequest } from "../../support/requests";

/*
 * Workbooks that are right but for one thing. Of the roster of after-sales: people in rows 5 to 10 of Data, satisfied votes
 * and votes in D and E, response hours in F, resolved and answered in G and H, resolution hours in I, cost share in J.
 */

const roster = (changes: Parameters<typeof standardRequest>[1] = {}) =>
  new WorkbookUnderCheck(
    standardRequest("after-sales", { layout: "roster", people: people(6), ...changes }),
  ).fill();
const dealership = () =>
  new WorkbookUnderCheck(
    standardRequest("car-dealership", { layout: "roster", people: people(3) }),
  ).fill();
const form = () =>
  new WorkbookUnderCheck(
    standardRequest("ecommerce-supervisor", { layout: "form", people: people(1) }),
  ).fill();

const quarterly = () =>
  new WorkbookUnderCheck(
    standardRequest("quarterly-after-sales", { layout: "roster", people: people(3) }),
  ).fill();
const PAY = ["salary", "departmentCoefficient", "firstMonth", "secondMonth", "thirdMonth"];
/** Where a person, counted from 0, has a figure of that roster. */
function quarterlyCell(person: number, id: string): string {
  const [reading] = quarterly().checked().readings;
  const found = reading?.people[person]?.inputs.find(({ input }) => input.id === id);
  if (found === undefined) throw new Error(`No figure ${id}`);
  return cellAddress(found.cell);
}

interface Told {
  readonly code: string;
  readonly at: readonly string[];
  readonly mend?: readonly [kind: string, isSafe: boolean];
}

/** What is found beside open figures, and differences from the standard where they only follow from the fault. */
function told(workbook: WorkbookUnderCheck, leaveOut: readonly string[] = ["open-figure"]): Told[] {
  const names = new Map(workbook.sheets.map(({ id, plan }) => [id, plan.role]));
  return found(workbook, leaveOut).map(({ fact, places, mend }) => ({
    code: fact.code,
    at: places.map((place) => `${names.get(place.sheet) ?? place.sheet}!${cellAddress(place)}`),
    ...(mend === undefined ? {} : { mend: [mend.kind, mend.isSafe] as const }),
  }));
}

const found = (workbook: WorkbookUnderCheck, leaveOut: readonly string[] = ["open-figure"]) =>
  checkWorkbook(workbook.checked()).filter(({ fact }) => !leaveOut.includes(fact.code));

const data = (workbook: WorkbookUnderCheck, cells: Readonly<Record<string, unknown>>) => {
  for (const [address, content] of Object.entries(cells)) {
    workbook.sheet("data").put(address, content as string);
  }
};

type Case = readonly [name: string, spoil: () => WorkbookUnderCheck, expected: readonly Told[]];

const spoil = (
  workbook: () => WorkbookUnderCheck,
  change: (workbook: WorkbookUnderCheck) => void,
) => {
  return () => {
    const spoilt = workbook();
    change(spoilt);
    return spoilt;
  };
};
const withData = (cells: Readonly<Record<string, unknown>>) =>
  spoil(roster, (workbook) => data(workbook, cells));
const withRule = (key: PlaceKey, content: string | number | null) =>
  spoil(roster, (workbook) => workbook.put("rules", key, content));

const FIGURES: Case[] = [
  [
    "figures that are missing, by figure",
    withData({ F5: null, F8: null, I6: null }),
    [
      { code: "figure-missing", at: ["data!F5", "data!F8"] },
      { code: "figure-missing", at: ["data!I6"] },
    ],
  ],
  [
    "one salary where the others have one",
    withData({ K6: null }),
    [{ code: "figure-missing", at: ["data!K6"] }],
  ],
  [
    "nobody's salary",
    withData({ K5: null, K6: null, K7: null, K8: null, K9: null, K10: null }),
    [],
  ],
  [
    "one department's coefficient, and one month, where the others have theirs",
    spoil(quarterly, (workbook) => {
      for (const [index, id] of [0, 1, 2].flatMap((at) => PAY.map((each) => [at, each] as const)))
        workbook.sheet("data").put(quarterlyCell(index, id), null);
      for (const index of [0, 2]) {
        workbook.sheet("data").put(quarterlyCell(index, "departmentCoefficient"), 1.1);
        workbook.sheet("data").put(quarterlyCell(index, "secondMonth"), 80);
      }
    }),
    [
      { code: "figure-missing", at: [`data!${quarterlyCell(1, "departmentCoefficient")}`] },
      { code: "figure-missing", at: [`data!${quarterlyCell(1, "secondMonth")}`] },
    ],
  ],
  [
    "somebody of whom nothing is known",
    withData({ D7: null, E7: null, F7: null, G7: null, H7: null, I7: null, J7: null }),
    [{ code: "people-without-figures", at: ["data!D7"] }],
  ],
  [
    "a salary far from everybody else's, and a mean time of 0",
    withData({ K6: 1, F7: 0 }),
    [
      { code: "unusual-figure", at: ["data!F7"] },
      { code: "unusual-figure", at: ["data!K6"] },
    ],
  ],
  [
    "a clock time where hours are asked for",
    withData({ F6: 18 / 24 }),
    [{ code: "clock-time", at: ["data!F6"], mend: ["convert-time", false] }],
  ],
  [
    "numbers as text, full-width and with their units",
    withData({ J5: "９２％", F6: " 18 小时", D9: "10票" }),
    [
      { code: "number-as-text", at: ["data!J5"], mend: ["convert", true] },
      { code: "number-as-text", at: ["data!F6"], mend: ["convert", true] },
      { code: "number-as-text", at: ["data!D9"], mend: ["convert", true] },
    ],
  ],
  [
    "a number of another unit",
    withData({ F5: "30分钟" }),
    [{ code: "other-unit", at: ["data!F5"] }],
  ],
  ["words", withData({ F5: "约20" }), [{ code: "figure-not-a-number", at: ["data!F5"] }]],
  ["an error", withData({ F5: "#N/A" }), [{ code: "figure-is-error", at: ["data!F5"] }]],
  [
    "per cent without its sign",
    withData({ J5: 92, J6: "95" }),
    [{ code: "percent-as-number", at: ["data!J5", "data!J6"], mend: ["divide-by-100", false] }],
  ],
  ["a figure below its limit", withData({ F5: -1 }), [{ code: "out-of-range", at: ["data!F5"] }]],
  [
    "counts that are none",
    withData({ D5: 9.5, D6: -1 }),
    [{ code: "not-a-count", at: ["data!D5", "data!D6"] }],
  ],
  ["a part above its whole", withData({ D5: 11 }), [{ code: "part-above-whole", at: ["data!D5"] }]],
  [
    "nothing to divide by",
    withData({ G5: 0, H5: 0 }),
    [{ code: "zero-denominator", at: ["data!H5"] }],
  ],
  ["no votes", withData({ D5: 0, E5: 0 }), [{ code: "no-votes", at: ["data!E5"] }]],
  [
    "ids that stand there twice",
    withData({ A8: "００1" }),
    [{ code: "duplicate-id", at: ["data!A5", "data!A8"] }],
  ],
  [
    "a row that was pasted twice",
    withData({ A6: "001", B6: "Person 1", C6: "A" }),
    [{ code: "duplicate-id", at: ["data!A5", "data!A6"], mend: ["clear", false] }],
  ],
  [
    "names that nothing tells apart",
    withData({ A5: null, A6: null, B6: "Person 1" }),
    [{ code: "duplicate-name", at: ["data!B5", "data!B6"] }],
  ],
  [
    "ids whose zeros Excel has taken",
    withData({ A6: 2 }),
    [{ code: "id-lost-zeros", at: ["data!A6"], mend: ["keep-zeros", true] }],
  ],
  [
    "an answer beyond the most",
    spoil(form, (workbook) => workbook.put("form", ratingPlace("superior"), 6)),
    [{ code: "out-of-range", at: [`form!${form().address("form", ratingPlace("superior"))}`] }],
  ],
  [
    "a member of the team without a figure",
    spoil(form, (workbook) => workbook.put("form", teamPlace("memberScore"), null)),
    [{ code: "figure-missing", at: [`form!${form().address("form", teamPlace("memberScore"))}`] }],
  ],
];

const rule = (key: PlaceKey) => `rules!${roster().address("rules", key)}`;
const ofQuarter = (key: PlaceKey) => `rules!${quarterly().address("rules", key)}`;
const DIFFERS = { code: "differs-from-standard", mend: ["restore-standard", false] } as const;

const RULES: Case[] = [
  [
    "weights that are not 100, with the line that is likely wrong",
    withRule("cost.points", 5),
    [
      { code: "points-sum", at: [rule("cost.points")], mend: ["set-points", false] },
      { ...DIFFERS, at: [rule("cost.points")] },
    ],
  ],
  [
    "a step of 0",
    withRule("response.step", 0),
    [
      { code: "rule-out-of-range", at: [rule("response.step")] },
      { ...DIFFERS, at: [rule("response.step")] },
    ],
  ],
  [
    "a negative penalty",
    withRule("response.penalty", -1),
    [
      { code: "rule-out-of-range", at: [rule("response.penalty")] },
      { ...DIFFERS, at: [rule("response.penalty")] },
    ],
  ],
  [
    "a target that is blank",
    withRule("response.target", null),
    [{ code: "rule-missing", at: [rule("response.target")] }],
  ],
  [
    "a target as text",
    withRule("satisfaction.target", "≥90％"),
    [{ code: "rule-as-text", at: [rule("satisfaction.target")], mend: ["convert", true] }],
  ],
  [
    "a target as text that says at most",
    withRule("response.target", "≤24小时"),
    [{ code: "rule-as-text", at: [rule("response.target")], mend: ["convert", true] }],
  ],
  [
    "a target in words",
    withRule("satisfaction.target", "high"),
    [{ code: "rule-not-a-number", at: [rule("satisfaction.target")] }],
  ],
  [
    "a choice that nobody knows",
    withRule("response.better", "smaller"),
    [
      { code: "choice-unknown", at: [rule("response.better")] },
      { ...DIFFERS, at: [rule("response.better")] },
    ],
  ],
  [
    "a least score above the most",
    spoil(roster, (workbook) => {
      workbook.put("rules", "response.floor", 5);
      workbook.put("rules", "response.cap", 4);
    }),
    [
      { code: "floor-above-cap", at: [rule("response.floor")] },
      { ...DIFFERS, at: [rule("response.floor")] },
    ],
  ],
  [
    "a least score above the full marks, where they are the most",
    spoil(quarterly, (workbook) => workbook.put("rules", "discipline.floor", 101)),
    [
      { code: "floor-above-cap", at: [ofQuarter("discipline.floor")] },
      { ...DIFFERS, at: [ofQuarter("discipline.floor")] },
    ],
  ],
  [
    "a figure that HR changed",
    withRule("response.target", 30),
    [{ ...DIFFERS, at: [rule("response.target")] }],
  ],
];

const tier = (workbook: WorkbookUnderCheck, line: number, across = 0): string => {
  const from = workbook.address("rules", "tier:0.from");
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
  return `${String.fromCharCode(letters.charCodeAt(0) + across)}${Number(digits) + line}`;
};
const withTier = (line: number, across: number, content: string | number | null) =>
  spoil(dealership, (workbook) =>
    workbook.sheet("rules").put(tier(workbook, line, across), content),
  );
const at = (line: number, across = 0) => `rules!${tier(dealership(), line, across)}`;

/** Thresholds 90, 80, 70, 60, 0 with grades beside them and amounts, blank but the last, right of those. */
const TIERS: Case[] = [
  [
    "two tiers from one score",
    withTier(1, 0, 90),
    [
      { code: "duplicate-threshold", at: [at(0), at(1)] },
      { ...DIFFERS, at: [at(1)] },
    ],
  ],
  [
    "a grade without its threshold",
    withTier(2, 0, null),
    [{ code: "threshold-missing", at: [at(2)] }],
  ],
  [
    "a threshold without its grade",
    withTier(2, 1, null),
    [{ code: "grade-missing", at: [at(2, 1)] }],
  ],
  [
    "a threshold as text",
    withTier(0, 0, "≥90分"),
    [{ code: "rule-as-text", at: [at(0)], mend: ["convert", true] }],
  ],
  [
    "no tier for the lowest scores",
    withTier(4, 0, 10),
    [
      { code: "below-lowest-tier", at: [at(4)] },
      { ...DIFFERS, at: [at(4)] },
    ],
  ],
  [
    "a lower tier that earns more",
    spoil(dealership, (workbook) => {
      const rules = workbook.sheet("rules");
      [500, 800, 200, 100].forEach((amount, line) => rules.put(tier(workbook, line, 2), amount));
    }),
    [{ code: "amounts-out-of-order", at: [at(0, 2), at(1, 2)] }],
  ],
  [
    "an amount that was left out",
    spoil(dealership, (workbook) => {
      const rules = workbook.sheet("rules");
      [500, 400, null, 100].forEach((amount, line) => {
        rules.put(tier(workbook, line, 2), amount);
        rules.shows(tier(workbook, line, 3), "confirmed");
      });
    }),
    [{ code: "amount-missing", at: [at(2, 2)] }],
  ],
];

const results = (key: PlaceKey) => roster().address("results", key);

const FORMULAS: Case[] = [
  [
    "a formula that was overwritten",
    spoil(roster, (workbook) => workbook.sheet("results").put(results("field:tier"), "Good")),
    [
      {
        code: "overwritten-formula",
        at: [`results!${results("field:tier")}`],
        mend: ["restore-formula", true],
      },
    ],
  ],
  [
    "a formula that reads a deleted cell",
    spoil(roster, (workbook) =>
      workbook.sheet("results").put(results("score:cost"), { formula: "=IF(#REF!=1,1,0)" }),
    ),
    [
      {
        code: "broken-formula",
        at: [`results!${results("score:cost")}`],
        mend: ["restore-formula", true],
      },
    ],
  ],
  [
    "formulas that did not find the add-in",
    spoil(roster, (workbook) => {
      const sheet = workbook.sheet("results");
      sheet.shows(results("score:cost"), "#NAME?");
      sheet.put(results("field:total"), { formula: "=_xldudf_HR_WEIGHTED_SCORE(A1,B1)" });
      sheet.shows(results("field:total"), "#NAME?");
    }),
    [
      {
        code: "broken-formula",
        at: [`results!${results("score:cost")}`, `results!${results("field:total")}`],
        mend: ["write-again", true],
      },
    ],
  ],
  [
    "a formula that never ended",
    spoil(roster, (workbook) => workbook.sheet("results").shows(results("score:cost"), "#BUSY!")),
    [
      {
        code: "broken-formula",
        at: [`results!${results("score:cost")}`],
        mend: ["write-again", true],
      },
    ],
  ],
  [
    "a formula that HR has changed",
    spoil(roster, (workbook) =>
      workbook.sheet("results").put(results("field:rank"), { formula: "=1" }),
    ),
    [
      {
        code: "changed-formula",
        at: [`results!${results("field:rank")}`],
        mend: ["restore-formula", false],
      },
    ],
  ],
  [
    "a spill with something in its way",
    spoil(roster, (workbook) => {
      const sheet = workbook.sheet("results");
      sheet.shows(results("field:rank"), "#SPILL!");
      sheet.put(results("field:rank").replace(/\d+/, "8"), "first!");
    }),
    [
      {
        code: "blocked-spill",
        at: [`results!${results("field:rank").replace(/\d+/, "8")}`],
        mend: ["clear", false],
      },
    ],
  ],
  [
    "errors that nothing else accounts for",
    spoil(roster, (workbook) => workbook.sheet("results").shows(results("field:total"), "#VALUE!")),
    [{ code: "unexplained-error", at: [`results!${results("field:total")}`] }],
  ],
];

const below = (rows: readonly (readonly unknown[])[]) => ({
  tables: [
    {
      name: "KpiData1",
      sheet: "{1}",
      area: { row: 3, column: 0, rows: 7, columns: 12 },
      below: { row: 10, column: 0, values: rows },
    },
  ],
});

const SHEETS: Case[] = [
  [
    "rows below the table, a sum's left out",
    spoil(roster, (workbook) => {
      workbook.changes = below([
        ["007", "Person 7", "A", 9],
        ["合计", "", "", 99],
      ]);
    }),
    [{ code: "rows-below-table", at: ["data!A11"], mend: ["grow-table", true] }],
  ],
  [
    "people whom the plain spelling has no row for",
    spoil(
      () => roster({ spelling: "plain" }),
      (workbook) => {
        data(workbook, { A11: "007", B11: "Person 7" });
        const row = {
          D11: 9,
          E11: 10,
          F11: 10,
          G11: 9,
          H11: 10,
          I11: 10,
          J11: 0.9,
          K11: 10,
          L11: 0,
        };
        data(workbook, row);
        workbook.dataRange = workbook.dataRange!.replace(/\d+$/, "11");
      },
    ),
    [{ code: "people-without-results", at: ["data!A11"], mend: ["grow-results", true] }],
  ],
  [
    "manual calculation",
    spoil(roster, (workbook) => {
      workbook.changes = { calculatesAutomatically: false };
    }),
    [{ code: "not-automatic", at: [], mend: ["calculate", true] }],
  ],
  [
    "sheets that are missing or were copied",
    spoil(roster, (workbook) => {
      workbook.changes = {
        scorecards: [
          {
            ...{
              scorecard: "1",
              system: "after-sales",
              period: workbook.request.period,
              copies: [{ id: "{copy}" }],
            },
            missing: [{ role: "rules" }, { role: "card" }],
          },
        ],
      };
    }),
    [
      { code: "sheet-missing", at: [] },
      { code: "sheet-copied", at: ["{copy}!A1"] },
      { code: "own-sheet-missing", at: [] },
    ],
  ],
  [
    "names that were deleted",
    spoil(roster, (workbook) => {
      workbook.names = workbook.names.filter(({ name }) => !name.endsWith("_TOTALS"));
    }),
    [{ code: "names-missing", at: [], mend: ["add-names", true] }],
  ],
  [
    "protection that was taken off",
    spoil(roster, (workbook) => {
      workbook.sheet("results").isProtected = false;
    }),
    [{ code: "unprotected", at: ["results!A1"], mend: ["protect", false] }],
  ],
];

/** A sheet of HR's own: scores in B with a gap, and a formula in D1. */
const ownSheet = (formula: string, value: unknown = 1): CheckedSheet => ({
  ...{
    id: "own",
    name: "Mine",
    isProtected: false,
    isTooLarge: false,
    role: null,
    scorecard: null,
  },
  grid: {
    ...{ row: 0, column: 0 },
    values: [
      ["A", 90, "", value],
      ["B", "", "", ""],
      ["C", 80, "", ""],
    ],
    formulas: [
      ["A", 90, "", formula],
      ["B", "", "", ""],
      ["C", 80, "", ""],
    ],
  },
});
const withOwn = (formula: string, value?: unknown) =>
  spoil(roster, (workbook) => workbook.others.push(ownSheet(formula, value)));

const OWN_FORMULAS: Case[] = [
  [
    "HR's own formula over a range with a blank",
    withOwn("=HR.WEIGHTED_SCORE(B1:B3,{50;30;20})"),
    [{ code: "unguarded-blanks", at: ["own!D1"], mend: ["guard", true] }],
  ],
  ["HR's own formula over full cells", withOwn("=HR.BONUS_TIER(B1,B3:B3)"), []],
  ["HR's own formula with its guard", withOwn('=HR.SURVEY_MEAN(IF(B1:B3="","",B1:B3))'), []],
  [
    "HR's own formula over a column of Data with a blank",
    spoil(withOwn("=HR.SURVEY_MEAN(KpiData1[Mean response time])"), (workbook) =>
      data(workbook, { F6: null }),
    ),
    [
      { code: "unguarded-blanks", at: ["own!D1"], mend: ["guard", true] },
      { code: "figure-missing", at: ["data!F6"] },
    ],
  ],
  [
    "HR's own formula that did not find the add-in",
    withOwn("=_xldudf_HR_SURVEY_MEAN(B1)", "#NAME?"),
    [{ code: "broken-formula", at: ["own!D1"], mend: ["write-again", true] }],
  ],
];

describe.each([
  ["figures", FIGURES],
  ["rules", RULES],
  ["tiers", TIERS],
  ["formulas", FORMULAS],
  ["sheets", SHEETS],
  ["HR's own formulas", OWN_FORMULAS],
])("Check finds in %s", (_, cases) => {
  test.each(cases)("%s, and nothing else", (__, spoilt, expected) => {
    expect(told(spoilt())).toEqual(expected);
  });
});

/** The contents that a finding's mend writes. */
const written = (findings: readonly Finding[]): unknown[] =>
  findings
    .flatMap(({ mend }) => mend?.steps ?? [])
    .filter((step): step is Extract<MendStep, { kind: "write" }> => step.kind === "write")
    .map(({ content }) => Object.values(content).at(-1) as unknown);

describe("Mends", () => {
  test("say how text is read", () => {
    const spoilt = withData({ J5: "９２％", F6: "1,018小时" })();
    expect(
      found(spoilt).flatMap(({ places }) => places.map(({ was, becomes }) => [was, becomes])),
    ).toEqual([
      ["９２％", 0.92],
      ["1,018小时", 1018],
    ]);
  });

  test("write planned formulas verbatim", () => {
    const spoilt = FORMULAS[0]![1]();
    const planned = roster().sheet("results").cells.get(results("field:tier"))!.formula;
    expect(written(found(spoilt))).toEqual([planned]);
  });

  test("take the name that Excel put before a function from it", () => {
    expect(written(found(OWN_FORMULAS.at(-1)![1]()))).toEqual(["=HR.SURVEY_MEAN(B1)"]);
  });

  test("guard ranges", () => {
    expect(written(found(OWN_FORMULAS[0]![1]()))).toEqual([
      '=HR.WEIGHTED_SCORE(IF(B1:B3="","",B1:B3),{50;30;20})',
    ]);
  });

  test("leave alone what HR calculates in an input cell", () => {
    const spoilt = withData({ F6: { formula: "=TEXT(18,0)" } })();
    spoilt.sheet("data").shows("F6", "18");
    expect(told(spoilt)).toEqual([{ code: "number-as-text", at: ["data!F6"] }]);
  });

  test("do not give an id zeros with which somebody else has it", () => {
    expect(told(withData({ A6: 1 })())).toEqual([{ code: "id-lost-zeros", at: ["data!A6"] }]);
  });
});

describe("Open figures", () => {
  test("are told once for those that are blank, and once for those to be confirmed", () => {
    const open = found(dealership(), []).filter(({ fact }) => fact.code === "open-figure");
    expect(open.map(({ fact, places, mend }) => [fact, places.length, mend?.kind])).toEqual([
      [{ code: "open-figure", isBlank: false }, expect.any(Number), "confirm"],
      [{ code: "open-figure", isBlank: true }, 6, undefined],
    ]);
  });

  test("are settled when HR has confirmed them", () => {
    const confirmed = dealership();
    const { plan } = confirmed.sheet("rules");
    for (const { status, at: figure } of plan.openFigures) {
      const there = confirmed.sheet("rules").cells.get(figure)?.value;
      confirmed.sheet("rules").put(figure, typeof there === "number" ? there : 0);
      confirmed.sheet("rules").shows(status, "已确认");
    }
    expect(found(confirmed, [])).toEqual([]);
  });
});

describe("Grouping", () => {
  test("500 people with text in one column are one finding", () => {
    const workbook = roster({ people: people(500) });
    for (let row = 5; row < 505; row++) workbook.sheet("data").put(`F${row}`, `${row}小时`);
    const [only, ...others] = found(workbook);
    expect(others).toEqual([]);
    expect(only?.places).toHaveLength(500);
    expect(only?.mend?.steps).toHaveLength(500);
  });

  test("a scorecard in which nobody has a figure yet is told in one note", () => {
    const blank = new WorkbookUnderCheck(standardRequest("after-sales", { people: people(6) }));
    expect(found(blank).map(({ fact, severity }) => [fact.code, severity])).toEqual([
      ["nothing-entered", "note"],
    ]);
  });

  test("the last line of a block is looked at, too", () => {
    const workbook = form();
    const last = workbook.address("form", lastPlace(ratingPlace("subordinates")));
    workbook.sheet("form").put(last, "four");
    expect(told(workbook).map(({ code }) => code)).toContain("figure-not-a-number");
  });
});
