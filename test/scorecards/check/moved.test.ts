import { areaOf, cellAddress } from "../../../src/scorecards/calc/a1";
import { checkWorkbook } from "../../../src/scorecards/check";
import { mapReferences } from "../../../src/scorecards/calc/references";
import { relocate } from "../../../src/scorecards/check/formulas/relocate";
import { holdsFormula } from "../../../src/scorecards/check/formulas/same-formula";
import type { Alignment } from "../../../src/scorecards/reading";
import { SheetUnderCheck, WorkbookUnderCheck } from "../../support/checked-workbook";
import { people, standardRequest } from "../../support/requests";

const down = (rows: number, from: number): Alignment => {
  const at = ({ row, column }: { row: number; column: number }) => ({
    row: row >= from ? row + rows : row,
    column,
  });
  return { at, lastAt: at, unmoved: false };
};

test("references are told from what only looks like them", () => {
  const seen: string[] = [];
  const formula = `=IF(LOG10(A1)+KPI_1_TOTAL+"B2"&KpiData1[C3]&'It''s D4'!$E$5:F6,规则!G7:INDEX(H8,2),I9)`;
  const same = mapReferences(formula, ({ sheet, from, to }) => {
    seen.push([sheet, from, to].filter(Boolean).join(" "));
    return to === undefined ? [from] : [from, to];
  });
  expect(same).toBe(formula);
  expect(seen).toEqual(["A1", "It's D4 $E$5 F6", "规则 G7", "H8", "I9"]);
});

test("a formula is told with its cells where they stand now, or not at all", () => {
  const own = { name: "Results", alignment: down(1, 3) };
  const rules = { name: "Rules", alignment: down(2, 6) };
  expect(relocate("='Rules'!$F$6+'Rules'!$F$8+$A5+A2", own, [own, rules])).toBe(
    "='Rules'!$F$6+'Rules'!$F$10+$A6+A2",
  );
  const gone: Alignment = { at: () => null, lastAt: () => null, unmoved: false };
  expect(relocate("='Rules'!$F$6", own, [own, { ...rules, alignment: gone }])).toBeNull();
});

test.each([
  ["=IF('Rules'!$A$1=\"\",-1E+9,A1)", '=IF(Rules!$A$1="",-1000000000,A1)', true],
  ["=SUM( a1 , b2 )", "=SUM(A1,B2)", true],
  ["=SUM(A1,B2)", '=IF(C1="x",1,SUM(A1,B2))', true],
  ["=SUM(A1,B2)", "=SUM(A1,B3)", false],
  ['=A1&"a b"', '=A1&"ab"', false],
  // Somebody's row was deleted, or inserted; not the rows of people who are there.
  ["=SUM($A$5:$A$6000)", "=SUM($A$5:$A$5999)", true],
  ["=SUM($A$5:$A$6000)", "=SUM($A$5:$A$6001)", true],
  ["=SUM($A$5:$A$6000)", "=SUM($A$5:$A$3999)", false],
  ["=SUM($A$5:$A$60)", "=SUM($A$5:$A$59)", false],
])("%s is the same as %s: %s", (planned, content, same) => {
  expect(holdsFormula(content, planned, 4000)).toBe(same);
});

/** As Excel moves everything when rows are inserted: cells, and what other sheets' formulas say of them. */
function insertRows(workbook: WorkbookUnderCheck, role: "rules", before: number, rows: number) {
  const moved = workbook.sheet(role);
  const alignment = down(rows, before - 1);
  const names = { name: moved.plan.name, alignment };
  for (const sheet of workbook.sheets) {
    const own = sheet === moved ? names : { name: sheet.plan.name, alignment: down(0, 0) };
    const cells = [...sheet.cells];
    sheet.cells.clear();
    for (const [address, { value, formula }] of cells) {
      const isFormula = typeof formula === "string" && formula.startsWith("=");
      const written = isFormula ? relocate(formula, own, [names]) : formula;
      sheet.cells.set(relocate(address, own, [names])!, { value, formula: written });
    }
  }
}

test("after rows were inserted nothing is found, and what is overwritten gets its formula back as it reads now", () => {
  const workbook = new WorkbookUnderCheck(
    standardRequest("after-sales", { layout: "roster", people: people(4) }),
  ).fill();
  insertRows(workbook, "rules", 9, 2);
  const others = () =>
    checkWorkbook(workbook.checked()).filter(({ fact }) => fact.code !== "open-figure");
  expect(others()).toEqual([]);
  const results: SheetUnderCheck = workbook.sheet("results");
  const address = results.plan.places.get("score:cost")!;
  const { formula } = results.cells.get(address)!;
  expect(formula).not.toEqual(
    new SheetUnderCheck("again", results.plan).cells.get(address)!.formula,
  );
  results.put(address, 7);
  const [finding] = others();
  expect(finding).toMatchObject({
    fact: { code: "overwritten-formula" },
    places: [{ ...pick(areaOf(address)), was: 7 }],
    mend: { isSafe: false, steps: [{ content: { formula } }] },
  });
});

const pick = ({ row, column }: { row: number; column: number }) => ({ row, column });

/** Results as they were before a survey had a column of its votes: what stands right of it stood one column further left. */
function withoutVotes(workbook: WorkbookUnderCheck): void {
  const { cells } = workbook.sheet("results");
  const [votes = ""] = [...cells].find(([, { value }]) => value === "votes") ?? [];
  const { column: from } = areaOf(votes);
  for (const [address, cell] of [...cells]) {
    const { row, column } = areaOf(address);
    if (column < from) continue;
    cells.delete(address);
    if (column > from) cells.set(cellAddress({ row, column: column - 1 }), cell);
  }
}

// With a block of the team's figures right of the column, and with nothing there.
test.each(["car-dealership", "call-centre"])(
  "a roster of %s from before a survey had a column of its votes is read as it is",
  (system) => {
    const workbook = new WorkbookUnderCheck(
      standardRequest(system, { layout: "roster", people: people(4) }),
    ).fill();
    const [before] = workbook.checked().readings;
    withoutVotes(workbook);
    const results = workbook.sheet("results");
    const whole = '=LET(a,KpiData1[Very satisfied],IF(a="","missing",a))';
    results.put(workbook.address("results", "actual:satisfaction"), { formula: whole });
    const checked = workbook.checked();
    const [after] = checked.readings;
    expect(after?.people).toHaveLength(4);
    for (const [index, person] of after!.people.entries()) {
      const was = before!.people[index]!;
      expect(person.entries).toEqual(was.entries);
      for (const key of results.plan.places.keys()) {
        expect([key, person.results.place(key)]).toEqual([key, was.results.place(key)]);
      }
    }
    // At most that the two formulas are others by now, each with the one that is planned.
    const others = checkWorkbook(checked).filter(({ fact }) => fact.code !== "open-figure");
    const codes = others.map(({ fact, mend }) => [fact.code, mend?.kind]);
    const known = [
      ["overwritten-formula", "restore-formula"],
      ["changed-formula", "restore-formula"],
    ];
    expect(known).toEqual(expect.arrayContaining(codes));
  },
);
