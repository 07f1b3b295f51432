/** Appeals against what is made of several people's figures: raters, a team, everybody on a roster. */
import "../../support/made-up-systems";
import { locales } from "../../../src/i18n/locale";
import { figureIn, figuresOf, planAppeal } from "../../../src/scorecards/appeals";
import { cellOnForm } from "../../../src/scorecards/appeals/figures";
import { cellAddress } from "../../../src/scorecards/calc/a1";
import { historyRowsOf, type LedgerRow, rulesRowsOf } from "../../../src/scorecards/closing";
import type { ScorecardReading } from "../../../src/scorecards/reading";
import { ratingPlace, teamPlace } from "../../../src/scorecards/system/keys";
import { findSystem } from "../../../src/scorecards/systems";
import { calculatedReading, typeFigures } from "../../support/calculated-reading";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { people, standardRequest } from "../../support/requests";

const closedOf = (reading: ScorecardReading) => ({
  history: new Map(historyRowsOf(reading, "").entries()),
  rules: rulesRowsOf(reading),
});

function planned(...given: Parameters<typeof planAppeal>) {
  const plan = planAppeal(...given);
  if (plan.kind !== "planned") throw new Error(plan.kind);
  return plan;
}

describe("on a supervisor's form", () => {
  const supervisor = findSystem("ecommerce-supervisor")!;
  let january: ScorecardReading;
  let workbook: WorkbookUnderCheck;

  beforeAll(async () => {
    workbook = new WorkbookUnderCheck(
      standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(1) }),
    ).fill();
    const { places } = workbook.sheets[0]!.plan;
    const below = (key: Parameters<typeof places.get>[0], down: number, right = 0) => {
      const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(places.get(key)!)!;
      return `${String.fromCharCode(letters.charCodeAt(0) + right)}${Number(row) + down}`;
    };
    // The second rater answers on the third line; the team has three members.
    for (let question = 0; question < 8; question++) {
      workbook.sheets[0]!.put(below(ratingPlace("subordinates"), 2, question), 5);
    }
    [
      ["Bo", 80, 19],
      ["Cy", 90, 21],
    ].forEach(([name, score, response], index) => {
      workbook.sheets[0]!.put(below(teamPlace("member"), index + 1), name!);
      workbook.sheets[0]!.put(below(teamPlace("memberScore"), index + 1), score!);
      workbook.sheets[0]!.put(below(teamPlace("memberResponse"), index + 1), response!);
    });
    january = await calculatedReading(workbook);
  });

  /** What closing would have kept with another figure in a cell of the form. */
  async function closedWith(
    cell: { readonly row: number; readonly column: number },
    value: number,
  ) {
    const before = workbook.sheets[0]!.cells.get(cellAddress(cell))!.value as number;
    workbook.sheets[0]!.put(cellAddress(cell), value);
    const [row] = historyRowsOf(await calculatedReading(workbook), "");
    workbook.sheets[0]!.put(cellAddress(cell), before);
    await calculatedReading(workbook);
    return row!;
  }

  test.each([
    ["subordinates", "subordinates[1][3]", 5, 2],
    ["superior", "superior[0][6]", 4, 0],
    ["team", "memberResponse[2]", 21, 17.5],
    ["team", "memberScore[2]", 90, 75],
  ])(
    "%s: %s corrected is what closing the right figure would have kept",
    async (item, input, was, value) => {
      const closed = closedOf(january);
      const [row] = closed.history.values();
      const figure = figuresOf(january.system, item, row!).find((each) => each.input.id === input)!;
      expect(figureIn(row!, figure)).toBe(was);
      const plan = planned(supervisor, closed, { row: 0, item, input, value }, [january]);
      expect(plan).toMatchObject({ before: was, after: value, edited: [] });
      const cell = cellOnForm(january.people[0]!, figure)!;
      const corrected = new Map([...row!, ...plan.rows[0]!.cells]) as LedgerRow;
      const right = await closedWith(cell, value);
      for (const [column, content] of right) {
        const got = corrected.get(column);
        if (typeof content === "number")
          expect([column, got]).toEqual([column, expect.closeTo(content, 9)]);
        else expect([column, got]).toEqual([column, content]);
      }
      expect(plan.rows[0]!.cells.has(`score.${item}`)).toBe(true);
      // The form that stands follows, too.
      expect(plan.sheets).toMatchObject([{ cell, before: was, after: value }]);
    },
  );

  test.each(locales)("each is named by whose it is, in %s", (locale) => {
    const [row] = closedOf(january).history.values();
    const names = (item: string) =>
      figuresOf(january.system, item, row!).map(({ input: { name } }) => name[locale]);
    expect(names("subordinates")).toHaveLength(16);
    expect(new Set(names("subordinates")).size).toBe(16);
    expect(names("subordinates")[8]).toMatch(/ 2 · ./);
    expect(new Set(names("team")).size).toBe(names("team").length);
  });

  test("a figure that the row has not, and one beyond its limits, are refused", () => {
    const closed = closedOf(january);
    const fix = { row: 0, item: "subordinates", value: 3 };
    expect(planAppeal(supervisor, closed, { ...fix, input: "subordinates[2][0]" }, [])).toEqual({
      kind: "no-figure",
    });
    expect(
      planAppeal(supervisor, closed, { ...fix, input: "subordinates[0][0]", value: 4 }, []),
    ).toEqual({
      kind: "same",
    });
    const [row] = closed.history.values();
    const [figure] = figuresOf(january.system, "subordinates", row!);
    expect(figure!.input).toMatchObject({ min: 0, max: 5 });
  });
});

describe("on a roster", () => {
  test.each(["made-up-shared-samples", "made-up-worse-samples"])(
    "of %s everybody's part of the pool and grade follow",
    async (id) => {
      const workbook = new WorkbookUnderCheck(
        standardRequest(id, { layout: "roster", spelling: "plain", people: people(5) }),
      ).fill();
      const { inputs } = (await calculatedReading(workbook)).people[0]!;
      const input = inputs.find(({ input: each }) => each.id === "service")!.input;
      [70, 60, 50, 40, 30].forEach((figure, person) => {
        typeFigures(workbook, person, { [input.id]: figure });
      });
      const reading = await calculatedReading(workbook);
      const closed = closedOf(reading);
      const fix = { row: 4, item: "service", input: input.id, value: 80 };
      const plan = planned(findSystem(id), closed, fix, []);
      typeFigures(workbook, 4, { [input.id]: 80 });
      const right = historyRowsOf(await calculatedReading(workbook), "");
      const corrected = new Map(closed.history);
      const put = (row: number, column: string, content: string | number | null) =>
        corrected.set(row, new Map([...corrected.get(row)!, [column, content ?? ""]]));
      for (const { row, cells } of plan.rows)
        for (const [column, cell] of cells) put(row, column, cell);
      for (const { row, rank } of plan.ranks) put(row, "result.rank", rank);
      for (const { row, column, content } of plan.shared) put(row, column, content);
      expect(plan.shared.length).toBeGreaterThan(5);
      right.forEach((row, index) => {
        for (const column of [
          "result.total",
          "result.rank",
          "result.poolPart",
          "result.quotaGrade",
        ]) {
          expect([index, column, corrected.get(index)!.get(column)]).toEqual([
            index,
            column,
            row.get(column),
          ]);
        }
      });
    },
  );

  test("forms that are made of the team's figures are named, where one of those moves", async () => {
    const workbook = new WorkbookUnderCheck(
      standardRequest("after-sales", { spelling: "plain", people: people(2) }),
    ).fill();
    const forms = [
      { system: "ecommerce-supervisor", name: "Head" },
      { system: "car-dealership", name: "Other" },
      { system: "after-sales", name: "Person 2" },
    ];
    const closed = { ...closedOf(await calculatedReading(workbook)), forms };
    const after = findSystem("after-sales")!;
    const fix = { row: 0, item: "response", input: "responseHours", value: 200 };
    expect(planned(after, closed, fix, []).teams).toEqual(["Head"]);
    const figures = { row: 0, item: "satisfaction", input: "votes", value: 11 };
    expect(planned(after, closed, figures, []).rows[0]!.cells.has("result.total")).toBe(false);
    expect(planned(after, closed, figures, []).teams).toEqual([]);
  });
});
