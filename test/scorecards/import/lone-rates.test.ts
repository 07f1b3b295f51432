/** Exports with nothing but rates of what a scorecard has two counts of. */
import { loneRates, readExport, isExport, type Export } from "../../../src/scorecards/import";
import { readDataTable } from "../../../src/scorecards/import/data-table";
import { openDraft } from "../../../src/scorecards/import/draft";
import { columnsIn } from "../../../src/scorecards/import/suggest";
import { rosterInputs } from "../../../src/scorecards/plan/roster/roster";
import { finishedScheme, schemeFrom } from "../../../src/scorecards/scheme/edit";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";
import { findSystem, itemsWithRates } from "../../../src/scorecards/systems";

const period = { kind: "month", year: 2024, month: 1 } as const;

function read(system: ScorecardSystem, text: string) {
  const headers = [
    "编号",
    "姓名",
    "部门",
    ...rosterInputs(system).map(({ name }) => name["zh-CN"]),
  ];
  const table = readDataTable({ headers, values: [], formulas: [] }, system, "zh-CN");
  const exported = readExport(text);
  if (!isExport(exported)) throw new Error(exported.kind);
  const given: Export = exported;
  const destination = { table, system, period };
  const draft = openDraft(given, columnsIn(given), destination, {});
  return { draft, lone: loneRates(draft, destination) };
}

const inShort = (system: ScorecardSystem, text: string) =>
  read(system, text).lone.map(({ item, column }) => [item.id, column.name]);

const afterSales = findSystem("after-sales")!;
const rates = "姓名,满意度,首次解决率\n小美,95%,90%\n小丽,92%,88%";

test("are offered to be entered as they are, item by item", () => {
  expect(inShort(afterSales, rates)).toEqual([
    ["satisfaction", "满意度"],
    ["firstContact", "首次解决率"],
  ]);
  expect(inShort(afterSales, "姓名,满意度\n小美,95%")).toEqual([["satisfaction", "满意度"]]);
});

test("with what they are of, or without a rate, nothing is offered", () => {
  expect(inShort(afterSales, "姓名,满意度,参评票数\n小美,95%,40")).toEqual([]);
  expect(inShort(afterSales, "姓名,满意票数,参评票数\n小美,38,40")).toEqual([]);
  expect(inShort(afterSales, "姓名,签约率\n小美,95%")).toEqual([]);
});

test("are read once the scorecard takes them, as a system of ours or a scheme that was one", () => {
  const scheme: ScorecardSystem = finishedScheme({
    ...schemeFrom(afterSales, ""),
    items: itemsWithRates(afterSales, ["satisfaction", "firstContact"]),
    cameFrom: ["after-sales"],
  });
  const { draft, lone } = read(scheme, rates);
  expect(lone).toEqual([]);
  expect(Object.keys(draft.mapping.sources).sort()).toEqual([
    "resolvedFirst:rate",
    "satisfiedVotes:rate",
  ]);
  // Its two counts make the rate too.
  const counts = read(scheme, "姓名,满意票数,参评票数\n小美,38,40");
  expect(Object.keys(counts.draft.mapping.sources)).toEqual(["satisfiedVotes:rate"]);
});
