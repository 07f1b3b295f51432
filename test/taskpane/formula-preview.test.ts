/** The preview of a formula is what its cell shows, whatever its arguments are read from. */
import { openWorkbook, type TestWorkbook } from "./support/excel";
import { readActiveCell, readReferences } from "../../src/excel";
import { evaluate, fieldValue, isError, referencesOf } from "../../src/taskpane/formula/evaluate";
import { formulaOf } from "../../src/taskpane/formula/formula-of";
import { loadFunctionHelp, type FunctionHelp } from "../../src/taskpane/formula/function-help";
import type { Texts } from "../../src/taskpane/formula/use-draft";
import { serveMetadata } from "./support/metadata";
import { installOffice } from "./support/office";

let workbook: TestWorkbook;
let functions: readonly FunctionHelp[];

beforeAll(async () => {
  installOffice();
  serveMetadata();
  functions = await loadFunctionHelp("en");
  workbook = await openWorkbook({ functions: true });
  await workbook.host.write("Sheet1", "A1:E6", [
    ["0.92", "92%", "", 0, "lower"],
    [0.955, "'９０％", "", 50, "excellent"],
    ["", "abc", "", 30, 2],
    [true, "=NA()", "", 10, "=1/0"],
    [-1, '=""', "", 6, 60],
    [5, 100, "", 4, "  "],
  ]);
});
afterAll(() => workbook.close());

async function previewAndCell(id: string, texts: Texts) {
  const help = functions.find((each) => each.id === id)!;
  const cell = { ...(await readActiveCell()), address: "H1" };
  const references = referencesOf(help, texts);
  const answers = await readReferences([...references.values()], cell.sheetId);
  const readings = new Map([...references.keys()].map((text, index) => [text, answers[index]!]));
  const values = Object.fromEntries(
    help.parameters.map((each) => [each.name, fieldValue(each, texts[each.name] ?? "", readings)]),
  );
  const evaluation = evaluate(help, values);
  if (evaluation.kind !== "result") throw new Error(evaluation.kind);
  const preview = evaluation.rows.map((row) =>
    row.map((result) => (isError(result) ? result.code : result)),
  );
  await workbook.host.write("Sheet1", "H1", [[formulaOf(help, texts, null, cell)]]);
  const last = workbook.host.book.cells.spillArea(cell.sheetId, 0, 7);
  const size = { rows: last ? last.bottom + 1 : 1, columns: last ? last.right - 6 : 1 };
  const shown = workbook.host
    .read("Sheet1", "H1:N12")
    .slice(0, size.rows)
    .map((row) => row.slice(0, size.columns));
  await workbook.host.write("Sheet1", "H1", [[""]]);
  return { preview, shown };
}

const rule = { target: "95%", points: "10", step: "1%", penalty: "2" };

const rows: [id: string, texts: Texts][] = [
  ["KPI_DEDUCT", { ...rule, actual: "92%" }],
  ["KPI_DEDUCT", { ...rule, actual: "A1:A6" }],
  ["KPI_DEDUCT", { ...rule, actual: "B1:B6", better: "E1", floor: "C1", cap: "8" }],
  ["KPI_DEDUCT", { ...rule, actual: "A1:B6", partial: "prorata" }],
  ["KPI_DEDUCT", { ...rule, actual: "A1:A6", target: "B1:B2" }],
  ["KPI_DEDUCT", { ...rule, actual: "A2", penalty: "A5" }],
  ["KPI_DEDUCT", { ...rule, actual: "A2", better: "E3" }],
  ["KPI_DEDUCT", { ...rule, actual: "A2", better: "E2" }],
  ["WEIGHTED_SCORE", { scores: "{90,80,70}", weights: "{50,30,20}" }],
  ["WEIGHTED_SCORE", { scores: "C1:D3", weights: "{50,50}", missing: "skip" }],
  ["WEIGHTED_SCORE", { scores: "D1:D6", weights: "D1:D6" }],
  ["WEIGHTED_SCORE", { scores: "D2:D3", weights: "D2:D3" }],
  ["BONUS_TIER", { score: "D1:D6", tiers: '{50,"A";6,"B"}' }],
  ["BONUS_TIER", { score: "85", tiers: "C1:D6" }],
  ["BONUS_TIER", { score: "50", tiers: "D2:E6", column: "2" }],
  ["BONUS_TIER", { score: "50", tiers: "D2:E6", column: "C1" }],
  ["SURVEY_MEAN", { votes: "D2:D6" }],
  ["SURVEY_MEAN", { votes: "D2:D6", top: "C1" }],
  ["SURVEY_MEAN", { votes: "C1:D2" }],
  ["SURVEY_MEAN", { votes: "{0,0}" }],
  ["PERFORMANCE_PAY", { salary: "6,000元", share: "30%", score: "D1:D6", full: "10" }],
  ["PERFORMANCE_PAY", { salary: "A4", share: "E4", score: "8" }],
  ["FAIL_STREAK", { scores: "D1:D6", pass: "E5" }],
  ["FAIL_STREAK", { scores: "C1:D6", pass: "60" }],
  ["FAIL_STREAK", { scores: "B1:B6", pass: "C1" }],
];

test.each(rows)("%s %j", async (id, texts) => {
  const { preview, shown } = await previewAndCell(id, texts);
  expect(preview).toEqual(shown);
});
