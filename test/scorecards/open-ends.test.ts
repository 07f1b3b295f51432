import "../support/made-up-systems";
import { planScorecard } from "../../src/scorecards/plan";
import type { SheetPlan } from "../../src/scorecards/plan/plan";
import { systems } from "../../src/scorecards/systems";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";

/*
 * However many people a roster in the HR spelling is made for, and however many are added: nothing of it ends at a row that
 * was thought to be far enough. What speaks of everybody is the table's column, or what a formula fills; rules of entry and
 * looks go down to the last row of all, in the plain spelling as well.
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
