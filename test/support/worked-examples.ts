/** The table of worked examples at the end of the rulebook, each as it is typed into a generated scorecard. */
import type { Layout } from "../../src/scorecards";
import { FORM } from "../../src/scorecards/plan/form/form";
import type { GeneratedScorecard } from "./generated-scorecard";
import { type Place } from "./generated-scorecard";

export interface WorkedExample {
  /** As the rulebook says it. */
  readonly rule: string;
  readonly input: string;
  readonly system: string;
  readonly layout: Layout;
  /** Types the figures; what is shown where. */
  readonly fill: (sheet: GeneratedScorecard) => readonly (readonly [Place, number | string])[];
}

type Figures = Readonly<Record<string, number>>;

const typeAll = (sheet: GeneratedScorecard, figures: Figures): void => {
  for (const [name, figure] of Object.entries(figures)) sheet.type(sheet.input(name), figure);
};

/** An item of the supervisor's form: its figures and its score. */
const supervisor = (
  rule: string,
  input: string,
  figures: Figures,
  item: string,
  score: number,
): WorkedExample => ({
  rule,
  input,
  system: "ecommerce-supervisor",
  layout: "form",
  fill: (sheet) => {
    typeAll(sheet, figures);
    return [[sheet.result(item), score]];
  },
});

/** The same figures on the staff's roster and on a staff form. */
const both = (example: Omit<WorkedExample, "layout">): WorkedExample[] =>
  (["roster", "form"] as const).map((layout) => ({ ...example, layout }));

const plan = { "Month's plan": 1_000_000 };
const everythingRight: Figures = {
  "Satisfied votes": 90,
  Votes: 100,
  "Mean response time": 24,
  "Resolved at first contact": 80,
  Answered: 100,
  "Mean resolution time": 48,
  "Cost against budget": 1,
};
const fullDealership: Figures = {
  "Very satisfied": 100,
  Satisfied: 0,
  Neutral: 0,
  Dissatisfied: 0,
  "Very dissatisfied": 0,
  "Complaining customers": 0,
  "Customers received": 1000,
  "Repurchasing customers": 20,
  "First time customers": 100,
  "Referred purchases": 100,
  "Enquiries solved in time": 100,
  "All enquiries": 100,
};
const fullQuarter: Figures = {
  "Mean time to repair": 24,
  "Response time": 1,
  Orders: 1000,
  "Dispute refunds": 5,
  "Quality refunds": 20,
  "Platform interventions": 5,
  "Complaint handling cycle": 3,
  "Satisfied votes": 90,
  Votes: 100,
  "Work discipline": 100,
  "Department coefficient": 1,
};

export const workedExamples: readonly WorkedExample[] = [
  supervisor(
    "1.1 turnover",
    "actual 920,000, plan 1,000,000",
    { Turnover: 920_000, ...plan },
    "Turnover attainment",
    0,
  ),
  supervisor(
    "1.1 turnover",
    "1,034,000 of 1,000,000",
    { Turnover: 1_034_000, ...plan },
    "Turnover attainment",
    21,
  ),
  supervisor(
    "1.1 turnover",
    "955,000 of 1,000,000",
    { Turnover: 955_000, ...plan },
    "Turnover attainment",
    7,
  ),
  supervisor(
    "1.3 reviews",
    "46 of 50",
    { "Reviews amended": 46, "Neutral or bad reviews": 50 },
    "Negative-review handling rate",
    4,
  ),
  ...both({
    rule: "1.3 reviews",
    input: "92 % typed, 95 % target, step 1 %",
    system: "service-agent",
    fill: (sheet) => {
      const item = "Policy applied correctly";
      sheet.type(sheet.points(item), 10);
      sheet.type(sheet.rule(item, "penalty"), 2);
      sheet.type(sheet.input(item), 0.92);
      return [[sheet.result(item), 4]];
    },
  }),
  {
    rule: "1.8c order value",
    input: "79 yuan",
    system: "ecommerce-supervisor",
    layout: "form",
    fill: (sheet) => {
      sheet.type(sheet.input("Order value, C-shop"), 79);
      return [[sheet.onForm("Order value, C-shop (yuan)", "partScore"), -2]];
    },
  },
  {
    rule: "1.8d response",
    input: "17, 17.5, 19, 20, 20.5 s",
    system: "ecommerce-supervisor",
    layout: "form",
    fill: (sheet) => {
      [17, 17.5, 19, 20, 20.5].forEach((seconds, member) => {
        sheet.type(sheet.inBlock("Team", member + 1, FORM.figure), `Member ${member + 1}`);
        sheet.type(sheet.inBlock("Team", member + 1, FORM.value + 1), seconds);
      });
      return [[sheet.onForm("Chat response time Over (s)", "partScore"), -4]];
    },
  },
  {
    rule: "exactness",
    input: "91,332.26 against 91,331, step 0.01",
    system: "ecommerce-supervisor",
    layout: "form",
    fill: (sheet) => {
      const line = "Order value, mall (yuan)";
      sheet.type(sheet.onForm(line, "target"), 91_331);
      sheet.type(sheet.onForm(line, "step"), 0.01);
      sheet.type(sheet.onForm(line, "reward"), 1);
      sheet.type(sheet.input("Order value, mall"), 91_332.26);
      return [[sheet.onForm(line, "partScore"), 126]];
    },
  },
  {
    rule: "exactness",
    input: "91,332.26 against 91,331, step 0.01, on a roster",
    system: "after-sales",
    layout: "roster",
    fill: (sheet) => {
      const item = "Mean response time";
      sheet.type(sheet.onRules(item, "target"), 91_331);
      sheet.type(sheet.onRules(item, "step"), 0.01);
      sheet.type(sheet.onRules(item, "fullMarks"), 200);
      sheet.type(sheet.input(item), 91_332.26);
      return [[sheet.result(item), 200 - 126]];
    },
  },
  {
    rule: "1.9 superior",
    input: "4,4,5,3,4,5,4",
    system: "ecommerce-supervisor",
    layout: "form",
    fill: (sheet) => {
      const block = "Superior's rating";
      [4, 4, 5, 3, 4, 5, 4].forEach((answer, question) => {
        sheet.type(sheet.inBlock(block, 1, FORM.value + question), answer);
      });
      return [[sheet.result(block), (29 / 35) * 10]];
    },
  },
  ...both({
    rule: "2 survey",
    input: "50, 30, 10, 6, 4 votes",
    system: "car-dealership",
    fill: (sheet) => {
      const votes = ["Very satisfied", "Satisfied", "Neutral", "Dissatisfied", "Very dissatisfied"];
      [50, 30, 10, 6, 4].forEach((count, grade) => {
        sheet.type(sheet.input(votes[grade] ?? ""), count);
      });
      const item = "Customer satisfaction";
      return [
        [sheet.actual(item, "Survey mean"), 4.16],
        [sheet.result(item), 33.28],
      ];
    },
  }),
  ...both({
    rule: "2 tier",
    input: "89.5",
    system: "car-dealership",
    fill: (sheet) => {
      typeAll(sheet, { ...fullDealership, "Enquiries solved in time": 30 });
      return [
        [sheet.result("Total"), 89.5],
        [sheet.result("Tier"), "80 to under 90"],
      ];
    },
  }),
  {
    rule: "2 tier",
    input: "0.1+0.2 style 89.99999999999999",
    system: "car-dealership",
    layout: "roster",
    fill: (sheet) => {
      const scores = [32.3, 18.9, 19, 19.8];
      if (scores.reduce((sum, each) => sum + each) !== 89.99999999999999) {
        throw new Error("The example has to go wrong where it is only added up.");
      }
      const points = [
        ["Customer satisfaction", "weight", 32.3],
        ["Complaint rate", "weight", 28.9],
        ["Repurchase rate", "fullMarks", 9.5],
        ["Referral rate", "fullMarks", 9.5],
        ["Enquiries answered in time", "weight", 19.8],
      ] as const;
      for (const [line, column, worth] of points) sheet.type(sheet.onRules(line, column), worth);
      sheet.type(sheet.onRules("Complaint rate", "penalty"), 10);
      // One full step of 0.5 points above 1 %.
      typeAll(sheet, { ...fullDealership, "Complaining customers": 15 });
      return [
        [sheet.result("Total"), 90],
        [sheet.result("Tier"), "90 and above"],
      ];
    },
  },
  ...both({
    rule: "3 satisfaction",
    input: "84 %",
    system: "after-sales",
    fill: (sheet) => {
      typeAll(sheet, { "Satisfied votes": 84, Votes: 100 });
      return [[sheet.result("Customer satisfaction"), 9]];
    },
  }),
  ...both({
    rule: "3 pay",
    input: "salary 6,000, score 8",
    system: "after-sales",
    fill: (sheet) => {
      // 30 % × 6 + 10 % × 2 + 60 % × 10 = 8.
      typeAll(sheet, {
        ...everythingRight,
        "Satisfied votes": 70,
        "Mean response time": 56,
        Salary: 6000,
      });
      return [
        [sheet.result("Total"), 8],
        [sheet.result("Performance pay"), 1440],
      ];
    },
  }),
  ...both({
    rule: "5 total",
    input: "90, 80, 70 at 50/30/20 %",
    system: "quarterly-after-sales",
    fill: (sheet) => {
      const weights: Figures = {
        "Mean time to repair": 30,
        "Response time": 20,
        "Dispute refund rate": 0,
        "Quality refund rate": 0,
        "Platform intervention rate": 0,
        "Complaint handling cycle": 0,
        Satisfaction: 0,
        "Work discipline": 50,
      };
      for (const [item, weight] of Object.entries(weights)) sheet.type(sheet.points(item), weight);
      typeAll(sheet, { "Work discipline": 90, "Mean time to repair": 34, "Response time": 4 });
      return [
        [sheet.result("Work discipline"), 90],
        [sheet.result("Mean time to repair"), 80],
        [sheet.result("Response time"), 70],
        [sheet.result("Total"), 83],
      ];
    },
  }),
  ...both({
    rule: "5 quarter",
    input: "two excellent months, one unqualified, pay 3,000",
    system: "quarterly-after-sales",
    fill: (sheet) => {
      typeAll(sheet, {
        ...fullQuarter,
        Salary: 30_000,
        "First month total": 95,
        "Second month total": 92,
        "Third month total": 55,
      });
      return [
        [sheet.result("Performance pay"), 3000],
        [sheet.result("Quarter's adjustment"), 0],
        [sheet.result("Adjusted performance pay"), 3000],
      ];
    },
  }),
  ...both({
    rule: "5 escalation",
    input: "both missed in Q1",
    system: "quarterly-after-sales",
    fill: (sheet) => {
      typeAll(sheet, { ...fullQuarter, "Quality refunds": 21, "Platform interventions": 6 });
      return [[sheet.result("Next quarter's share"), 0.15]];
    },
  }),
  ...both({
    rule: "5 escalation",
    input: "salary 8,000, Q2 share 15 %",
    system: "quarterly-after-sales",
    fill: (sheet) => {
      typeAll(sheet, { ...fullQuarter, "Performance share this quarter": 0.15, Salary: 8000 });
      return [
        [sheet.result("Performance pay"), 1200],
        [sheet.result("Base pay"), 6800],
      ];
    },
  }),
];
