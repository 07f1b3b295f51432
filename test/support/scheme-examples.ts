/** Worked values of schemes that companies run, as far as our systems and those of made-up-systems.ts have them. */
import type { Layout } from "../../src/scorecards";
import type { PlaceKey } from "../../src/scorecards/system/keys";
import type { GeneratedScorecard, Place } from "./generated-scorecard";

export interface SchemeExample {
  readonly what: string;
  readonly system: string;
  readonly layout: Layout;
  readonly fill: (sheet: GeneratedScorecard) => readonly (readonly [Place, number | string])[];
}

type Shown = Readonly<Record<string, number | string>>;

/** The same figures on a roster and on a form. */
const both = (system: string, what: string, typed: Shown, shown: Shown): SchemeExample[] =>
  (["roster", "form"] as const).map((layout) => ({
    what,
    system,
    layout,
    fill: (sheet) => {
      for (const [name, figure] of Object.entries(typed)) {
        const isRule = name.startsWith("Slice ");
        sheet.type(isRule ? sheet.setting(name) : sheet.input(name), figure);
      }
      return Object.entries(shown).map(([name, value]) => [sheet.result(name), value]);
    },
  }));

const lines = (what: string, typed: Shown, shown: Shown) =>
  both("contact-centre", what, typed, shown);
const centre: Shown = {
  ...{ "Resolved at first contact": 75, "Contacts handled": 100, "Mean handling time": 390 },
  ...{ "Quality score": 90, "Fatal errors": 0, "Serious errors": 0 },
};
const clean: Shown = {
  ...{ "Talk time": 400, Visits: 40, Gifts: 20, Order: 15 },
  ...{ "Rude words": 0, Leaks: 0, "Serious faults": 0, "Late reports": 0 },
};

/** On every limit: none applies. */
const floors: Shown = {
  ...{ Praised: 60, Judged: 100, Handling: 600, Tidiness: 60, "Rude words": 0 },
};

const agent: Shown = {
  Turnover: 96,
  "Assigned sales": 100,
  "Enquiry conversion": 0.61,
  "Mean response": 18,
  Satisfaction: 0.97,
  "Returns in time": 1,
  Discipline: 90,
};

const joiner: Shown = { Visits: 24, Order: 40, Salary: 6000 };

/** What stands beside an example of HR's own on Rules: what the line gives, and whether that agrees. */
const proved = (
  what: string,
  change: (sheet: GeneratedScorecard) => void,
  shown: Readonly<Record<string, readonly [gives: number | string, verdict: string]>>,
): SchemeExample => ({
  what,
  system: "made-up-examples",
  layout: "roster",
  fill: (sheet) => {
    change(sheet);
    return Object.entries(shown).flatMap(([key, [gives, verdict]]) => [
      [sheet.rightOf(key as PlaceKey, 2), gives] as const,
      [sheet.rightOf(key as PlaceKey, 3), verdict] as const,
    ]);
  },
});
/** 40 + 30 + 63.32 ÷ 95 × 30 is printed as 90.00 and is less. */
const almost: Shown = {
  ...centre,
  ...{ "Resolved at first contact": 85, "Mean handling time": 300, "Quality score": 63.32 },
};
const complete = { roster: "complete", form: "every item has its score" } as const;
/** The same with what is noted where the status stands; null: nothing. */
const noted = (system: string, what: string, typed: Shown, note: string | null, shown: Shown) =>
  both(system, what, typed, shown).map((example): SchemeExample => {
    const { layout, fill } = example;
    const status = note === null ? complete[layout] : `${complete[layout]}; ${note}`;
    return {
      ...example,
      fill: (sheet) => [
        ...fill(sheet),
        [layout === "form" ? sheet.onForm("Total", "remark") : sheet.result("Status"), status],
      ],
    };
  });
const beneath: readonly SchemeExample[] = [
  ...noted("contact-centre", "just below a tier", almost, "89.9958 is below 90", {
    Total: 89.9957894737,
    Tier: "Good",
  }),
  ...noted("contact-centre+as-printed", "just below a tier", almost, null, {
    Total: 89.9957894737,
    "Score for the tier": 90,
    Tier: "Excellent",
  }),
  ...noted("contact-centre+as-printed", "well below a tier", centre, null, {
    "Score for the tier": 73.42,
    Tier: "Pass",
  }),
  ...noted("contact-centre", "on a tier", { ...almost, "Quality score": 95 }, null, {
    Total: 100,
  }),
];

/** The same where what is held against a limit does not count in the total. */
const uncounted = (
  what: string,
  tidiness: number | string,
  shown: Readonly<Record<"roster" | "form", Shown>>,
): SchemeExample[] =>
  both("made-up-figure-vetoes", what, { ...floors, Tidiness: tidiness }, {}).map(
    ({ layout, fill, ...example }): SchemeExample => ({
      ...example,
      layout,
      fill: (sheet) => {
        fill(sheet);
        sheet.type(sheet.points("Tidiness"), 0);
        sheet.type(sheet.points("Handling"), 40);
        return Object.entries(shown[layout]).map(([name, value]) => [sheet.result(name), value]);
      },
    }),
  );

export const schemeExamples: readonly SchemeExample[] = [
  proved("examples that the rules give", () => undefined, {
    "sales.example:0:figure": [20, "agrees"],
    "sales.example:1:figure": [5, "agrees"],
    "quality.example:0:figure": [2.8421052632, "agrees"],
    "talk.example:0:figure": [10, "agrees"],
    "talk.example:1:figure": ["", ""],
    "care/visits.example:0:figure": ["", ""],
    "care/gifts.example:0:figure": [7.5, "agrees"],
  }),
  proved(
    "examples after the rules were changed, and such as are none",
    (sheet) => {
      sheet.type(sheet.onRules("Talk time", "penalty"), 4);
      sheet.type(sheet.at("sales.example:1:figure"), "half");
      sheet.type(sheet.at("quality.example:0:score"), 2.85);
      sheet.type(sheet.at("talk.example:1:figure"), 400);
      sheet.type(sheet.onRules("Gifts", "target"), 0);
    },
    {
      "sales.example:1:figure": ["not a number", ""],
      "quality.example:0:figure": [2.8421052632, "differs"],
      "talk.example:0:figure": [12, "differs"],
      "talk.example:1:figure": [20, ""],
      "care/gifts.example:0:figure": ["check rule", "differs"],
    },
  ),
  ...both(
    "made-up-commissions",
    "scheme C's commission by slices",
    { ...joiner, "Sales made": 62_345.67 },
    { Total: 88, Commission: 896.91, Pay: 5784 },
  ),
  ...both(
    "made-up-commissions",
    "a commission within the first slice, and one of nothing",
    { ...joiner, "Sales made": 20_000 },
    { Commission: 200 },
  ),
  ...both(
    "made-up-commissions",
    "a commission on text, which leaves all else as it is",
    { ...joiner, "Sales made": "62,345元" },
    { Total: 88, Commission: "not a number", Pay: 5784 },
  ),
  ...both(
    "made-up-commissions",
    "a commission on an amount that nobody has entered",
    { ...joiner },
    { Total: 88, Commission: "missing" },
  ),
  ...both(
    "made-up-commissions",
    "a commission whose slices begin at one amount",
    { ...joiner, "Sales made": 30_000, "Slice 1 begins at": 0 },
    { Commission: "check rule" },
  ),
  ...both(
    "made-up-small-samples",
    "scheme C with few ratings",
    { "Good ratings": 37, Ratings: 40, Service: 72 },
    { Satisfaction: 17, Total: 89 },
  ),
  ...both(
    "made-up-small-samples",
    "scheme C with ratings enough",
    { "Good ratings": 190, Ratings: 200, Service: 72 },
    { Satisfaction: 16, Total: 88 },
  ),
  ...both(
    "made-up-small-samples",
    "scheme C with as many as are still few, and none of them good",
    { "Good ratings": 0, Ratings: 50, Service: 80 },
    { Satisfaction: 0, Total: 80 },
  ),
  ...both(
    "made-up-small-samples",
    "scheme C with one more than are few, and a rating on the target",
    { "Good ratings": 50, Ratings: 51, Service: 80 },
    { Satisfaction: 20, Total: 100 },
  ),
  ...both(
    "made-up-small-samples",
    "scheme C with more good ratings than ratings",
    { "Good ratings": 41, Ratings: 40, Service: 72 },
    { Satisfaction: "part > whole", Total: "incomplete" },
  ),
  ...both(
    "made-up-small-samples",
    "scheme C with text, and without ratings",
    { "Good ratings": "37票", Service: 72 },
    { Satisfaction: "missing", Total: "incomplete" },
  ),
  ...both(
    "made-up-weighed-samples",
    "few ratings within bounds",
    { "Good ratings": 4, Ratings: 10, Service: 80 },
    { Satisfaction: 10, Total: 28 },
  ),
  ...both(
    "made-up-weighed-samples",
    "few ratings, all of them good, earn the cap",
    { "Good ratings": 3, Ratings: 3, Service: 80 },
    { Satisfaction: 95, Total: 96 },
  ),
  ...both(
    "made-up-weighed-samples",
    "parts of steps with ratings enough",
    { "Good ratings": 87, Ratings: 100, Service: 80 },
    { Satisfaction: 94, Total: 95.2 },
  ),
  ...lines("scheme B", centre, {
    "First-contact resolution": 24,
    "Mean handling time": 21,
    "Quality score": 28.4210526316,
    Total: 73.4210526316,
    "Total at most": "—",
    Tier: "Pass",
  }),
  ...lines(
    "scheme B with a fatal error",
    { ...centre, "Fatal errors": 1 },
    { "Quality score": 28.4210526316, "Total at most": 0, Total: 0 },
  ),
  ...lines(
    "scheme B with one serious error",
    { ...centre, "Serious errors": 1 },
    { "Total at most": "—", Total: 73.4210526316 },
  ),
  ...beneath,
  ...lines(
    "scheme B with two serious errors",
    { ...centre, "Serious errors": 2 },
    { "Total at most": 60, Total: 60, Tier: "Pass" },
  ),
  ...lines(
    "scheme B with two serious errors and less than they leave",
    { ...centre, "Serious errors": 3, "Resolved at first contact": 60 },
    { "Total at most": 60, Total: 49.4210526316 },
  ),
  ...lines(
    "scheme B with both, the lower of which holds",
    { ...centre, "Fatal errors": 2, "Serious errors": 2 },
    { "Total at most": 0, Total: 0 },
  ),
  ...lines(
    "scheme B with errors that nobody has counted",
    { ...centre, "Serious errors": "" },
    { "Quality score": 28.4210526316, "Total at most": "missing", Total: "incomplete", Tier: "—" },
  ),
  ...lines(
    "scheme B with half an error",
    { ...centre, "Serious errors": 0.5 },
    { "Total at most": "not a count", Total: "incomplete" },
  ),
  ...both("made-up-vetoes", "no case of any kind", clean, {
    ...{ "Talk time": 50, Care: 30, Order: 15, Total: 95 },
    ...{ "Total at most": "—", "Score for the tier": 95, Tier: "Excellent" },
  }),
  ...both(
    "made-up-vetoes",
    "a case that takes an item",
    { ...clean, "Rude words": 1 },
    { "Talk time": 0, Care: 30, Total: 45, Tier: "Failed" },
  ),
  ...both(
    "made-up-vetoes",
    "a case that takes an item of several parts",
    { ...clean, Leaks: 1 },
    { "Talk time": 50, Care: 0, Total: 65, Tier: "Passed" },
  ),
  ...both(
    "made-up-vetoes",
    "cases that take two items, one of them twice",
    { ...clean, "Rude words": 2, Leaks: 1 },
    { "Talk time": 0, Care: 0, Total: 15 },
  ),
  ...both(
    "made-up-vetoes",
    "a tier lower, and a second reason is no second tier",
    { ...clean, "Serious faults": 1, "Late reports": 2 },
    { Total: 95, "Score for the tier": 80, Tier: "Good" },
  ),
  ...both(
    "made-up-vetoes",
    "a tier lower after the total is held down",
    { ...clean, "Serious faults": 2 },
    { "Total at most": 70, Total: 70, "Score for the tier": 0, Tier: "Failed" },
  ),
  ...both(
    "made-up-vetoes",
    "the lowest of two limits, and of the tiers",
    { ...clean, "Serious faults": 2, "Late reports": 3 },
    { "Total at most": 50, Total: 50, "Score for the tier": 50, Tier: "Failed" },
  ),
  ...both(
    "made-up-vetoes",
    "cases of an item that nobody has counted, and such as are none",
    { "Talk time": 400, Visits: 40, Gifts: 20, Order: 15, Leaks: -1, "Rude words": 0 },
    { "Talk time": 50, Care: "not a count", Total: "incomplete", "Score for the tier": "—" },
  ),
  ...both("made-up-figure-vetoes", "every figure on the good side of its limit", floors, {
    ...{ Praise: 55, Handling: 15, Tidiness: 6, Total: 76 },
    ...{ "Total at most": "—", "Score for the tier": 76, Tier: "Passed" },
  }),
  ...both(
    "made-up-figure-vetoes",
    "a figure below its limit, which holds the total down",
    { ...floors, Praised: 59, Handling: 400 },
    { Praise: 55, Total: 60, "Total at most": 60, Tier: "Passed" },
  ),
  ...both(
    "made-up-figure-vetoes",
    "two figures beyond their limits, the lower of which holds",
    { ...floors, Praised: 59, Tidiness: 59 },
    { Total: 0, "Total at most": 0 },
  ),
  ...both(
    "made-up-figure-vetoes",
    "a figure and cases together, the lower of which holds",
    { ...floors, Praised: 59, Handling: 400, "Rude words": 1 },
    { Total: 50, "Total at most": 50 },
  ),
  ...both(
    "made-up-figure-vetoes",
    "a figure above its limit, which lowers the tier",
    { ...floors, Handling: 601, Praised: 90 },
    { Total: 80.925, "Score for the tier": 60, Tier: "Passed" },
  ),
  ...both(
    "made-up-figure-vetoes",
    "a figure of one item that takes another",
    { ...floors, Handling: 701 },
    { Praise: 0, Handling: 7.425, Total: 13.425 },
  ),
  ...both(
    "made-up-figure-vetoes",
    "a figure that takes the total",
    { ...floors, Tidiness: 59.9 },
    { Tidiness: 5.99, Total: 0, "Total at most": 0 },
  ),
  ...both(
    "made-up-figure-vetoes",
    "a figure that nobody has entered",
    { ...floors, Tidiness: "" },
    { Praise: 55, "Total at most": "missing", Total: "incomplete", Tier: "—" },
  ),
  ...both(
    "made-up-figure-vetoes",
    "a figure that cannot be one",
    { ...floors, Praised: 101 },
    { "Total at most": "part > whole", Total: "incomplete" },
  ),
  ...uncounted("a figure of an item that does not count, and takes the total", 59, {
    roster: { Total: 0, Status: "complete" },
    form: { Total: 0 },
  }),
  ...uncounted("a figure that nobody has entered of an item that does not count", "", {
    roster: { Total: "incomplete", Status: "1 / 4 metrics missing" },
    form: { Total: "incomplete" },
  }),
  ...both("made-up-part-months", "somebody who was there all the time", joiner, {
    ...{ Total: 88, Tier: "Passed", Attendance: 1, Bonus: 100, "Bonus for days attended": 100 },
    ...{ "Performance pay": 1584, "Performance pay for days attended": 1584, Pay: 5784 },
  }),
  ...both(
    "made-up-part-months",
    "somebody who came in the middle of the month",
    { ...joiner, "Days attended": 7.5 },
    {
      ...{ Total: 88, Tier: "Passed", Attendance: 0.3409090909, Bonus: 100 },
      ...{ "Bonus for days attended": 34.09, "Performance pay": 1584 },
      ...{ "Performance pay for days attended": 540, Pay: 4740 },
    },
  ),
  ...both(
    "made-up-part-months",
    "more days than there were",
    { ...joiner, "Days attended": 23 },
    { Total: 88, Attendance: "out of range", "Performance pay for days attended": "—", Pay: "—" },
  ),
  ...both(
    "made-up-part-months",
    "days that are text",
    { ...joiner, "Days attended": "7 days" },
    { Total: 88, Attendance: "not a number", "Bonus for days attended": "—", Pay: "—" },
  ),
  ...lines(
    "scheme B below the gate",
    { ...centre, "Quality score": 56 },
    { "Quality score": 0, Total: 45 },
  ),
  ...lines(
    "scheme B on the gate",
    { ...centre, "Quality score": 57 },
    { "Quality score": 18, Total: 63 },
  ),
  ...lines(
    "scheme B beyond both ends",
    {
      ...centre,
      ...{ "Resolved at first contact": 59, "Mean handling time": 250, "Quality score": 100 },
    },
    { "First-contact resolution": 0, "Mean handling time": 30, "Quality score": 30, Total: 60 },
  ),
  ...lines(
    "scheme B with a figure missing and one that is none",
    { ...centre, "Mean handling time": "", "Quality score": "95分" },
    {
      "First-contact resolution": 24,
      "Mean handling time": "missing",
      "Quality score": "not a number",
    },
  ),
  ...both(
    "made-up-weighed-lines",
    "bounds of their own, and less is better",
    { Resolved: 50, Contacts: 100, "Waiting time": 16, "Quality score": 76 },
    { "First contact": -2, "Waiting time": 12.5, "Quality score": 8, Total: 7.75 },
  ),
  ...both(
    "made-up-weighed-lines",
    "no waiting at all earns the cap",
    { Resolved: 100, Contacts: 100, "Waiting time": 0, "Quality score": 40 },
    { "First contact": 12, "Waiting time": 15, "Quality score": 5, Total: 11.75 },
  ),
  ...both("ecommerce-agent", "scheme A", agent, {
    "Sales against plan": 85,
    "Enquiry conversion": 100,
    "Mean response": 80,
    Satisfaction: 80,
    "Returns in time": 100,
    Discipline: 90,
    Total: 87,
    Tier: "Silver",
  }),
  ...both(
    "ecommerce-agent",
    "scheme A on the limits and outside every band",
    {
      ...{ ...agent, Turnover: 70, "Enquiry conversion": 0.499999 },
      ...{ "Mean response": 30, Satisfaction: 0.98 },
    },
    {
      "Sales against plan": 50,
      "Enquiry conversion": 0,
      "Mean response": 60,
      Satisfaction: 100,
      Total: 56.5,
      Tier: "None",
    },
  ),
  ...both(
    "made-up-point-bands",
    "bands in no order, in points",
    { Turnover: 95, "Planned turnover": 100, "Mean response": 31 },
    { "Sales against plan": 50, "Mean response": 10, Total: 60 },
  ),
  ...both(
    "made-up-point-bands",
    "nothing outside the bands, a figure that is missing",
    { Turnover: 79, "Planned turnover": 100 },
    { "Sales against plan": 0, "Mean response": "missing" },
  ),
  ...both(
    "made-up-on-target",
    "scheme D without a plan of her own",
    { Turnover: 126_000, "Training hours": 6 },
    { Turnover: 95, "Training hours": 3, Total: 98 },
  ),
  ...both(
    "made-up-on-target",
    "scheme D beyond the target, which is no better",
    { Turnover: 104_500, "Training hours": 10.5 },
    { Turnover: 89, "Training hours": 3, Total: 92 },
  ),
  ...both(
    "made-up-on-target",
    "scheme D far from the target",
    { Turnover: 120_000, "Training hours": 30 },
    { Turnover: 95, "Training hours": 0, Total: 95 },
  ),
  ...both(
    "made-up-own-targets",
    "scheme D by a plan of her own",
    { Turnover: 84_500, "Training hours": 10.5, "Turnover plan": 100_000 },
    { Turnover: 89, "Training hours": 3, Total: 92 },
  ),
  ...both(
    "made-up-own-targets",
    "scheme D without one: blank is the rule's",
    { Turnover: 126_000, "Training hours": 6 },
    { Turnover: 95, "Training hours": 3, Total: 98 },
  ),
  ...both(
    "made-up-own-targets",
    "a plan in the column that is called by its item",
    { Turnover: 126_000, "Training hours": 6, "Own target: Training hours": 6 },
    { "Training hours": 5, Total: 100 },
  ),
  ...both(
    "made-up-own-targets",
    "text in place of a plan, and one below 0",
    {
      ...{ Turnover: 126_000, "Training hours": 6 },
      ...{ "Turnover plan": "100,000 yuan", "Own target: Training hours": -1 },
    },
    { Turnover: "not a number", "Training hours": "out of range", Total: "incomplete" },
  ),
  ...both(
    "made-up-own-targets",
    "a plan, but nothing that was measured",
    { "Turnover plan": 100_000, "Training hours": 8 },
    { Turnover: "missing", "Training hours": 5, Total: "incomplete" },
  ),
  ...both(
    "made-up-own-divisors",
    "divided by targets of one's own, or by the rules'",
    { "Waiting time": 50, "Own target: Waiting time": 40, Turnover: 60_000, "Training hours": 3 },
    { "Waiting time": 80, Turnover: 50, "Training hours": 50, Total: 62 },
  ),
  ...both(
    "made-up-own-divisors",
    "divided by a plan, and 0 is none",
    {
      ...{ "Waiting time": 40, "Own target: Waiting time": 0 },
      ...{ Turnover: 60_000, "Turnover plan": 80_000, "Training hours": 8 },
    },
    { "Waiting time": "out of range", Turnover: 75, "Training hours": 100, Total: "incomplete" },
  ),
  ...both(
    "made-up-weighed-on-target",
    "steps begun and parts of steps, within bounds",
    { Stock: 30, "Training hours": 8.25 },
    { Stock: 95, "Training hours": 96, Total: 95.4 },
  ),
  ...both(
    "made-up-weighed-on-target",
    "either side alike",
    { Stock: 26.5, "Training hours": 7.75 },
    { Stock: 80, "Training hours": 96, Total: 86.4 },
  ),
  ...both(
    "made-up-weighed-on-target",
    "the least of it",
    { Stock: 90, "Training hours": 8 },
    { Stock: 20, "Training hours": 100, Total: 52 },
  ),
];
