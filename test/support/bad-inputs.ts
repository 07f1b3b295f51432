/** What HR can type wrongly, and what the sheets say of it in both spellings: each where it is, and in what depends on it. */
import type { Layout } from "../../src/scorecards";
import { FORM } from "../../src/scorecards/plan/form/form";
import type { CellContent } from "../../src/scorecards/plan/plan";
import { RULES } from "../../src/scorecards/plan/roster/roster";
import type { GeneratedScorecard, Place, RuleColumn } from "./generated-scorecard";
import { joinAddress, splitAddress } from "./spreadsheets/plan-cells";

export interface BadInput {
  readonly what: string;
  readonly system: string;
  readonly layout: Layout;
  readonly fill: (sheet: GeneratedScorecard) => readonly (readonly [Place, string])[];
}

type Figures = Readonly<Record<string, CellContent>>;

const typeAll = (sheet: GeneratedScorecard, figures: Figures): void => {
  for (const [name, figure] of Object.entries(figures)) sheet.type(sheet.input(name), figure);
};

const right = ({ sheet, address }: Place, columns: number): Place => {
  const { row, column } = splitAddress(address);
  return { sheet, address: joinAddress(row, column + columns) };
};

const both = (bad: Omit<BadInput, "layout">): BadInput[] =>
  (["roster", "form"] as const).map((layout) => ({ ...bad, layout }));

/** A rate from counts, of the system that weighs and of the one with points. */
const counts = (what: string, part: CellContent, whole: CellContent, said: string): BadInput[] => [
  ...both({
    what: `${what}, after-sales`,
    system: "after-sales",
    fill: (sheet) => {
      typeAll(sheet, { "Resolved at first contact": part, Answered: whole });
      return [
        [sheet.actual("First-contact resolution"), said],
        [sheet.result("First-contact resolution"), said],
        [sheet.result("Total"), "incomplete"],
      ];
    },
  }),
  ...both({
    what: `${what}, call centre`,
    system: "call-centre",
    fill: (sheet) => {
      typeAll(sheet, { "Calls resolved": part, "Calls answered": whole });
      return [
        [sheet.actual("First-contact resolution"), said],
        [sheet.result("Total"), "incomplete"],
      ];
    },
  }),
];

/** A figure that is typed as it is. */
const figure = (what: string, content: CellContent, said: string): BadInput[] =>
  both({
    what: `${what} as a response time`,
    system: "service-agent",
    fill: (sheet) => {
      typeAll(sheet, { "Mean response": content });
      return [
        [sheet.result("Mean response"), said],
        [sheet.result("Total"), "incomplete"],
      ];
    },
  });

/** Of a survey, from the best grade on. */
const votes = (what: string, counted: readonly CellContent[], said: string): BadInput[] =>
  both({
    what,
    system: "car-dealership",
    fill: (sheet) => {
      const grades = [
        "Very satisfied",
        "Satisfied",
        "Neutral",
        "Dissatisfied",
        "Very dissatisfied",
      ];
      typeAll(
        sheet,
        Object.fromEntries(grades.map((grade, index) => [grade, counted[index] ?? null])),
      );
      const mean: [Place, string] = [sheet.actual("Customer satisfaction", "Survey mean"), said];
      return Number.isNaN(Number(said))
        ? [mean, [sheet.result("Customer satisfaction"), said]]
        : [mean];
    },
  });

const supervisor = (
  what: string,
  fill: (sheet: GeneratedScorecard) => readonly (readonly [Place, string])[],
): BadInput => ({ what, system: "ecommerce-supervisor", layout: "form", fill });

const SUPERIOR = "Superior's rating";
const SUBORDINATES = "Subordinates' rating";
const RESPONSE = "Chat response time Over (s)";

function rate(
  sheet: GeneratedScorecard,
  block: string,
  rater: number,
  answers: readonly CellContent[],
): Place {
  answers.forEach((answer, question) => {
    sheet.type(sheet.inBlock(block, rater, FORM.value + question), answer);
  });
  return sheet.inBlock(block, rater, FORM.value + answers.length);
}

/** @returns where the member's status stands */
function member(
  sheet: GeneratedScorecard,
  line: number,
  [name, score, response]: readonly [CellContent, CellContent, CellContent],
): Place {
  sheet.type(sheet.inBlock("Team", line, FORM.figure), name);
  sheet.type(sheet.inBlock("Team", line, FORM.value), score);
  sheet.type(sheet.inBlock("Team", line, FORM.value + 1), response);
  return sheet.inBlock("Team", line, FORM.value + 2);
}

const AFTER_SALES: Figures = {
  "Satisfied votes": 90,
  Votes: 100,
  "Mean response time": 24,
  "Resolved at first contact": 80,
  Answered: 100,
  "Mean resolution time": 48,
  "Cost against budget": 1,
};

/** Rules that cannot be used are never scored by: some at once, as each takes a workbook of its own. */
const brokenRules = (
  what: string,
  rules: readonly (readonly [item: string, column: RuleColumn, content: CellContent])[],
): BadInput => ({
  what,
  system: "after-sales",
  layout: "roster",
  fill: (sheet) => {
    for (const [item, column, content] of rules) sheet.type(sheet.onRules(item, column), content);
    typeAll(sheet, AFTER_SALES);
    return rules.map(([item]) => [sheet.result(item), "check rule"] as const);
  },
});

export const badInputs: readonly BadInput[] = [
  ...counts("a numerator above its denominator", 51, 50, "part > whole"),
  ...counts("a denominator of zero", 0, 0, "divides by 0"),
  ...counts("half a case", 1.5, 50, "not a count"),
  ...counts("a negative count", -1, 50, "not a count"),
  ...counts("text with a unit", "46 cases", 50, "not a number"),
  ...figure("a negative figure", -1, "out of range"),
  ...figure("text with a unit", "some 15 min", "not a number"),
  // Text is never a figure, whatever number and unit it says: Check makes a number of it.
  ...["18", "-5 h", "3天", "90秒", "65分钟"]
    .map((text) => figure(`the text ${text}`, text, "not a number"))
    .flat(),
  ...figure("a formula that fails", { formula: "=1/0" }, "#DIV/0!"),
  ...both({
    what: "a rate above 100 %",
    system: "service-agent",
    fill: (sheet) => {
      typeAll(sheet, { "Policy applied correctly": 95 });
      return [[sheet.result("Policy applied correctly"), "out of range"]];
    },
  }),
  ...votes("no votes at all", [0, 0, 0, 0, 0], "no votes"),
  ...votes("a number of votes left out", [50, 30, null, 6, 4], "missing"),
  ...votes("all numbers of votes left out", [null, null, null, null, null], "missing"),
  ...votes("half a vote", [50, 30.5, 10, 6, 4], "not a count"),
  ...votes("votes below 0", [50, 30, 10, 6, -4], "not a count"),
  ...votes("votes below 0 that add up to none", [4, 0, 0, 0, -4], "not a count"),
  ...votes("votes as text", [50, 30, 10, "6", 4], "not a number"),
  ...votes("TRUE for votes", [true, 30, 10, 6, 4], "not a number"),
  ...votes("text and half a vote", ["50票", 30.5, 10, 6, 4], "not a number"),
  ...votes("text, and a number left out", ["50票", 30, 10, 6, null], "missing"),
  ...votes("votes by a formula that fails", [50, { formula: "=1/0" }, 10, 6, 4], "#DIV/0!"),
  ...votes("votes with the rest of a calculation", [50, 30.0000000001, 10, 6, 4], "4.16"),
  ...both({
    what: "a rating beyond the best answer",
    system: "quarterly-after-sales",
    fill: (sheet) => {
      typeAll(sheet, { "Work discipline": 101 });
      return [[sheet.result("Work discipline"), "out of range"]];
    },
  }),
  ...both({
    what: "text as a salary",
    system: "after-sales",
    fill: (sheet) => {
      typeAll(sheet, { ...AFTER_SALES, Salary: "about 6 thousand" });
      return [[sheet.result("Performance pay"), "not a number"]];
    },
  }),
  ...["8000元", "8000"].flatMap((salary) =>
    both({
      what: `the text ${salary} as a salary`,
      system: "after-sales",
      fill: (sheet) => {
        typeAll(sheet, { ...AFTER_SALES, Salary: salary });
        return [
          [sheet.result("Performance pay"), "not a number"],
          ...(sheet.request.layout === "roster"
            ? [[sheet.result("Status"), "Salary not a number"] as const]
            : []),
        ];
      },
    }),
  ),
  ...both({
    what: "points that do not add up to 100",
    system: "car-dealership",
    fill: (sheet) => {
      sheet.type(sheet.points("Complaint rate"), 31);
      const total: [Place, string] = [sheet.result("Total"), "sum must be 100"];
      if (sheet.request.layout === "form") return [total];
      const sum = sheet.onRules("Sum", "measured");
      return [total, [sum, "The points must add up to 100: change the points above"]];
    },
  }),
  ...both({
    what: "tiers that overlap",
    system: "after-sales",
    fill: (sheet) => {
      const from = sheet.request.layout === "roster" ? RULES.columns.item : FORM.figure;
      const last = sheet.request.layout === "roster" ? RULES.lastTierColumn : FORM.points;
      const good = sheet.text(sheet.request.layout === "roster" ? "rules" : "form", "Good");
      sheet.type(right(good, -1), 9);
      typeAll(sheet, AFTER_SALES);
      return [
        [right(good, last - from), "Two tiers start here: change one"],
        [sheet.result("Tier"), "check rule"],
      ];
    },
  }),
  ...both({
    what: "a tier without its threshold",
    system: "after-sales",
    fill: (sheet) => {
      const from = sheet.request.layout === "roster" ? RULES.columns.item : FORM.figure;
      const last = sheet.request.layout === "roster" ? RULES.lastTierColumn : FORM.points;
      const good = sheet.text(sheet.request.layout === "roster" ? "rules" : "form", "Good");
      sheet.type(right(good, -1), null);
      return [[right(good, last - from), "A tier needs its “From score”"]];
    },
  }),
  ...both({
    what: "a step of 0",
    system: "after-sales",
    fill: (sheet) => {
      sheet.type(sheet.rule("Mean response time", "step"), 0);
      typeAll(sheet, { "Mean response time": 30 });
      return [[sheet.result("Mean response time"), "check rule"]];
    },
  }),
  brokenRules("a most below the least, an odd direction, part steps, a least as text", [
    ["Mean response time", "cap", -5],
    ["Mean resolution time", "better", "lower "],
    ["First-contact resolution", "partial", "half"],
    ["Cost against budget", "floor", "0"],
  ]),
  brokenRules("a direction that there is not, TRUE as a target", [
    ["Mean response time", "better", "up"],
    ["Mean resolution time", "target", true],
  ]),
  {
    what: "weights that add up to 100 with one below 0",
    system: "after-sales",
    layout: "roster",
    fill: (sheet) => {
      sheet.type(sheet.points("Mean response time"), 45);
      sheet.type(sheet.points("Cost against budget"), -5);
      typeAll(sheet, AFTER_SALES);
      return [[sheet.result("Total"), "check rule"]];
    },
  },
  {
    what: "a least score above the full marks where no most is set",
    system: "car-dealership",
    layout: "roster",
    fill: (sheet) => {
      const item = "Enquiries answered in time";
      sheet.type(sheet.onRules(item, "floor"), 16);
      typeAll(sheet, { "Enquiries solved in time": 90, "All enquiries": 100 });
      return [
        [sheet.onRules(item, "state"), "check rule"],
        [sheet.result(item), "check rule"],
      ];
    },
  },
  {
    what: "a least answer above the full marks where no most is set",
    system: "quarterly-after-sales",
    layout: "roster",
    fill: (sheet) => {
      sheet.type(sheet.onRules("Work discipline", "floor"), 101);
      typeAll(sheet, { "Work discipline": 90 });
      return [[sheet.result("Work discipline"), "check rule"]];
    },
  },
  supervisor("an answer outside 0–5", (sheet) => [
    [rate(sheet, SUPERIOR, 1, [4, 4, 6, 3, 4, 5, 4]), "out of range"],
    [sheet.result(SUPERIOR), "out of range"],
  ]),
  supervisor("a negative answer", (sheet) => [
    [rate(sheet, SUPERIOR, 1, [4, 4, -1, 3, 4, 5, 4]), "out of range"],
    [sheet.result(SUPERIOR), "out of range"],
  ]),
  supervisor("an answer in words", (sheet) => [
    [rate(sheet, SUPERIOR, 1, [4, 4, "good", 3, 4, 5, 4]), "not a number"],
    [sheet.result(SUPERIOR), "not a number"],
  ]),
  supervisor("a rater who left a question blank", (sheet) => {
    const complete = rate(sheet, SUBORDINATES, 1, [5, 5, 5, 5, 5, 5, 5, 5]);
    const open = rate(sheet, SUBORDINATES, 2, [5, null, 5, 5, 5, 5, 5, 5]);
    return [
      [complete, "40"],
      [open, "incomplete"],
      [sheet.result(SUBORDINATES), "incomplete"],
    ];
  }),
  supervisor("two raters of whom each left out what the other answered", (sheet) => {
    rate(sheet, SUBORDINATES, 1, [5, 5, 5, 5, null, null, null, null]);
    rate(sheet, SUBORDINATES, 2, [null, null, null, null, 5, 5, 5, 5]);
    return [[sheet.result(SUBORDINATES), "incomplete"]];
  }),
  supervisor("a rater left blank", (sheet) => {
    rate(sheet, SUBORDINATES, 1, [5, 5, 5, 5, 5, 5, 5, 5]);
    rate(sheet, SUBORDINATES, 3, [3, 3, 3, 3, 3, 3, 3, 3]);
    return [
      [sheet.inBlock(SUBORDINATES, 2, FORM.value + 8), "not counted"],
      [sheet.onForm(SUBORDINATES, "figure"), "see the ratings below; raters: 2"],
      [sheet.result(SUBORDINATES), "8"],
    ];
  }),
  supervisor("a member without a response time", (sheet) => {
    const complete = member(sheet, 1, ["Ann", 75, 17]);
    const waiting = member(sheet, 2, ["Bo", 75, null]);
    return [
      [complete, ""],
      [waiting, "missing"],
      [sheet.onForm(RESPONSE, "partScore"), "missing"],
      [sheet.result("Team KPI"), "incomplete"],
    ];
  }),
  supervisor("a member's response time in words", (sheet) => [
    [member(sheet, 1, ["Ann", 75, "17 s"]), "not a number"],
    [sheet.onForm(RESPONSE, "partScore"), "not a number"],
  ]),
  supervisor("a negative response time", (sheet) => [
    [member(sheet, 1, ["Ann", 75, -1]), "out of range"],
    [sheet.onForm(RESPONSE, "partScore"), "out of range"],
  ]),
  ...["-3次", "2.5"].map((text) =>
    supervisor(`the text ${text} as a number of complaints`, (sheet) => {
      typeAll(sheet, { "Mishandled complaints": text });
      return [
        [sheet.result("Complaints and disputes"), "not a number"],
        [sheet.result("Total"), "incomplete"],
      ];
    }),
  ),
  ...["150%", "65"].map((text) =>
    supervisor(`the text ${text} as a conversion`, (sheet) => {
      typeAll(sheet, { "Enquiry conversion, C-shop": text });
      return [[sheet.onForm("Enquiry conversion, C-shop (%)", "partScore"), "not a number"]];
    }),
  ),
  ...both({
    what: "a month's total below 0",
    system: "quarterly-after-sales",
    fill: (sheet) => {
      typeAll(sheet, {
        Salary: 6000,
        "First month total": -1,
        "Second month total": 95,
        "Third month total": 95,
      });
      return [[sheet.result("Quarter's adjustment"), "out of range"]];
    },
  }),
  supervisor("a fine that is none", (sheet) => {
    typeAll(sheet, { "…of which caused a loss": 2, "Fine per case": 500 });
    return [[sheet.onForm("Deductions (fines, yuan)", "score"), "out of range"]];
  }),
  supervisor("a turnover without a plan", (sheet) => {
    typeAll(sheet, { Turnover: 5, "Month's plan": 0 });
    return [[sheet.onForm("Turnover attainment", "actual"), "divides by 0"]];
  }),
];
