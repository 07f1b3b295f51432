import "../support/made-up-systems";
import { holdsFormula } from "../../src/scorecards/check/formulas/same-formula";
import { planScorecard } from "../../src/scorecards/plan";
import type { SheetPlan } from "../../src/scorecards/plan/plan";
import { systems } from "../../src/scorecards/systems";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";

/*
 * However many people a roster in the HR spelling is made for, and however many are added: nothing of it ends at a row that
 * was thought to be far enough. What speaks of everybody is the table's column, or what a formula fills; rules of entry and
 * looks go down to the last row of all, in the plain spelling as well. There a formula has an end, with room for as many
 * people again, and one that ends above somebody is named by Check.
 */

const LAST_ROW = 1_048_576;
const rosters = systems
  .filter(({ layouts }) => layouts.includes("roster"))
  .flatMap(({ id }) => (["hr", "plain"] as const).map((spelling) => ({ id, spelling })));

const planned = (id: string, spelling: "hr" | "plain", count: number) => {
  const request = standardRequest(id, { layout: "roster", spelling, people: people(count) });
  const items = request.items.map((item) => ({ ...item, on: true }));
  return planScorecard({ ...request, items }, NOTHING_TAKEN);
};

const formulasOf = ({ blocks, validations, conditionalFormats }: SheetPlan): string[] => [
  ...blocks.flatMap(({ rows }) =>
    rows.flatMap((cells) =>
      cells.flatMap((content) =>
        typeof content === "object" && content !== null ? [content.formula] : [],
      ),
    ),
  ),
  ...validations.flatMap(({ rule }) => ("formula" in rule ? [rule.formula] : [])),
  ...conditionalFormats.flatMap((format) => (format.kind === "formula" ? [format.formula] : [])),
];

/** The rows in which ranges of several rows end. */
const endsOf = (text: string): number[] =>
  [...text.matchAll(/\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)/g)].flatMap(([, from, to]) =>
    from === to ? [] : [Number(to)],
  );

const FEW = 3;
/** Below them the last rows that a roster of so few people has otherwise: those of its rules, the card and the team. */
const BELOW_EVERYTHING = 200;

describe.each(rosters)("$id, $spelling", ({ id, spelling }) => {
  const plan = planned(id, spelling, FEW);

  test("no formula, name, rule of entry or look by a rule ends far below the people", () => {
    const texts = [
      ...(spelling === "hr" ? plan.names.map(({ formula }) => formula) : []),
      ...(spelling === "hr" ? plan.sheets.flatMap(formulasOf) : []),
      ...plan.sheets.flatMap(({ validations, conditionalFormats }) =>
        [...validations, ...conditionalFormats].map(({ range }) => range),
      ),
    ];
    const fixed = texts.filter((text) =>
      endsOf(text).some((row) => row > BELOW_EVERYTHING && row !== LAST_ROW),
    );
    expect(fixed).toEqual([]);
  });

  test("what is said of everybody is said alike for three people and for four", () => {
    const more = planned(id, spelling, FEW + 1);
    expect(more.names).toEqual(plan.names);
    const looks = ({ sheets }: typeof plan) =>
      sheets.map(({ validations, conditionalFormats }) => ({ validations, conditionalFormats }));
    expect(looks(more)).toEqual(looks(plan));
    if (spelling === "hr") expect(more.sheets.map(formulasOf)).toEqual(plan.sheets.map(formulasOf));
  });
});

describe("in the plain spelling", () => {
  const MANY = 6_100;
  const last = 4 + MANY;

  test.each(["after-sales", "made-up-commissions"])(
    "%s of more people than there used to be rows for reads all of them",
    (id) => {
      const { names, sheets } = planned(id, "plain", MANY);
      const texts = [...names.map(({ formula }) => formula), ...sheets.flatMap(formulasOf)];
      const open = texts.filter((text) => endsOf(text).some((row) => row > BELOW_EVERYTHING));
      expect(open.length).toBeGreaterThan(MANY);
      const short = open.filter((text) =>
        endsOf(text).some((row) => row > BELOW_EVERYTHING && row < last),
      );
      expect(short).toEqual([]);
      const room = open.filter((text) => endsOf(text).some((row) => row >= last + MANY));
      expect(room.length).toBeGreaterThan(MANY);
    },
  );

  test("few more people leave its formulas as they are", () => {
    const ends = (people: number) => {
      const { names } = planned("after-sales", "plain", people);
      return names.filter(({ name }) => name.endsWith("TOTALS")).map(({ formula }) => formula);
    };
    expect(ends(3)).toEqual(ends(2_900));
    expect(ends(3_100)).not.toEqual(ends(2_900));
  });

  const rank = (end: number) => `=IF(ISNUMBER($L5),RANK($L5,$L$5:$L$${end}),"—")`;

  test("a formula is the planned one wherever it ends, so long as it is below everybody", () => {
    expect(holdsFormula(rank(6_000), rank(12_000), 400)).toBe(true);
    expect(holdsFormula(rank(5_990), rank(6_000), 400)).toBe(true);
    expect(holdsFormula(rank(6_000), rank(12_000), 6_000)).toBe(true);
    expect(holdsFormula(rank(LAST_ROW), rank(12_000), last)).toBe(true);
  });

  test("a formula that ends above somebody is another than the planned one", () => {
    expect(holdsFormula(rank(6_000), rank(12_000), last)).toBe(false);
    expect(holdsFormula(rank(400), rank(6_000), 400)).toBe(false);
  });
});
