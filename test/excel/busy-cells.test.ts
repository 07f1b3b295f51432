import { checkScorecards, generateScorecard } from "../../src/excel";
import { BusyCells } from "../../src/excel/check/busy-cells";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
  await generateScorecard(
    standardRequest("after-sales", { layout: "roster", people: people(2), spelling: "hr" }),
  );
  await workbook.host.settled();
});
afterEach(() => workbook.close());

/** Cells with HR functions show that they have not answered yet; the function returned ends it. */
function showBusy(): () => void {
  const { cells } = workbook.host.book;
  const { value } = cells;
  cells.value = (sheetId, row, column) =>
    /HR\./.test(cells.formula(sheetId, row, column) ?? "")
      ? "#BUSY!"
      : value.call(cells, sheetId, row, column);
  return () => {
    cells.value = value;
  };
}

test("a #BUSY! is no fault until it has lasted for seconds, and none when it has gone", async () => {
  let now = 0;
  const busy = new BusyCells(() => now);
  const check = async () => {
    const { findings, isCalculating } = await checkScorecards(busy);
    const stuck = findings.filter(
      ({ fact }) => fact.code === "broken-formula" && fact.what === "busy",
    );
    return { isCalculating, stuck: stuck.flatMap(({ places }) => places).length };
  };
  expect(await check()).toEqual({ isCalculating: false, stuck: 0 });

  const answer = showBusy();
  expect(await check()).toEqual({ isCalculating: true, stuck: 0 });
  now = 4_000;
  expect(await check()).toEqual({ isCalculating: true, stuck: 0 });
  now = 5_500;
  const { isCalculating, stuck } = await check();
  expect(isCalculating).toBe(false);
  expect(stuck).toBeGreaterThan(0);

  answer();
  expect(await check()).toEqual({ isCalculating: false, stuck: 0 });
  // Calculating once more: counted from now on.
  showBusy();
  now = 20_000;
  expect(await check()).toEqual({ isCalculating: true, stuck: 0 });
});

test("while scores are being calculated, nothing else is said of their cells either", async () => {
  const { findings: before } = await checkScorecards(new BusyCells());
  showBusy();
  const { findings } = await checkScorecards(new BusyCells());
  const codes = (of: typeof findings) => of.map(({ fact }) => fact.code).sort();
  expect(codes(findings)).toEqual(codes(before));
});
