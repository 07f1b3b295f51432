/** The preview of a formula is what its cell shows, whatever its arguments are read from. */
import { openWorkbook, type TestWorkbook } from "./support/excel";
import { readActiveCell, readReferences } from "../../src/excel";
import { toField } from "../../src/taskpane/formula/argument-text";
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
  ["KPI_DEDUCT", { ...rule, actual: "D1:D6", target: "30", step: "5", better: "nearest" }],
  ["KPI_DEDUCT", { ...rule, actual: "A2", partial: '"不足一档：按比例"' }],
  ["KPI_BAND", { actual: "D1:D6", bands: '{30,"A";6,"B"}' }],
  ["KPI_BAND", { actual: "A1:B6", bands: "{0.95,100;0.9,80}", better: "higher", edge: "beyond" }],
  ["KPI_BAND", { actual: "D1:D6", bands: "{6,3;30,2}", better: "lower", column: "1" }],
  ["KPI_BAND", { actual: "A2", bands: "C1:D6" }],
  ["KPI_BAND", { actual: "A2", bands: "{1,2}", better: "E2" }],
  ["KPI_SCALE", { actual: "A1:B6", zero_at: "60%", full_at: "85%", points: "40" }],
  ["KPI_SCALE", { actual: "A2", zero_at: "5", full_at: "5", points: "40", floor: "C1" }],
  ["KPI_RATIO", { actual: "D1:D6", target: "30", points: "10", better: "E1", gate: "50%" }],
  ["KPI_RATIO", { actual: "A1:A6", target: "B1:B6", points: "10", cap: "C1:C6" }],
  ["PROGRESSIVE_BONUS", { amount: "D1:D6", tiers: "{0,0.01;10,0.05}" }],
  ["PROGRESSIVE_BONUS", { amount: "62345.67", tiers: "C1:D6" }],
  ["BONUS_POOL", { pool: "100", shares: "D1:D6", digits: "0" }],
  ["BONUS_POOL", { pool: "10,000元", shares: "{90,85.5,70}" }],
  ["BONUS_POOL", { pool: "C1", shares: "D1:D6" }],
  ["BONUS_POOL", { pool: "100", shares: "A1:A6" }],
  ["BONUS_POOL", { pool: "100", shares: "C1:C6" }],
  ["QUOTA_TIER", { scores: "D1:D6", quotas: '{0.5,"A";0.5,"B"}', ties: "down" }],
  ["QUOTA_TIER", { scores: "C1:C3", quotas: '{0.5,"A";0.5,"B"}' }],
  ["QUOTA_TIER", { scores: "B1:B6", quotas: '{0.5,"A";0.5,"B"}' }],
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

test("a word of HR's sheets in a formula is shown as the choice that it means, by the function's own choices", () => {
  const shown = (id: string, argument: string, text: string) => {
    const { parameters } = functions.find((each) => each.id === id)!;
    return toField(
      parameters.find(({ name }) => name === argument)!,
      text,
    );
  };
  expect(shown("KPI_DEDUCT", "better", '"越接近越好"')).toBe("nearest");
  expect(shown("KPI_DEDUCT", "better", "3")).toBe("nearest");
  expect(shown("KPI_DEDUCT", "partial", '"不足一檔：按一檔計"')).toBe("started");
  expect(shown("KPI_BAND", "better", '"越低越好"')).toBe("lower");
  expect(shown("KPI_BAND", "better", "3")).toBe("3");
  expect(shown("KPI_RATIO", "better", '"近"')).toBe('"近"');
  expect(shown("KPI_BAND", "edge", '"不含"')).toBe("beyond");
  expect(shown("QUOTA_TIER", "ties", "2")).toBe("down");
  expect(shown("QUOTA_TIER", "scores", "2")).toBe("2");
});
