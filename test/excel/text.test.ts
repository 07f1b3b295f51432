import fc from "fast-check";
import { generateScorecard } from "../../src/excel";
import { carryOut } from "../../src/excel/generate";
import type { Person } from "../../src/scorecards";
import { standardRequest } from "../support/requests";
import { anyRequest, sheetPlan, workbookPlan } from "./support/plans";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const odd = [
  ...["=1+1", "@x", "-2+3", "+1", "=cmd|' /C calc'!A0", "'=1+1", "''", "'", "=", "-", "@"],
  ...["001", "1e3", "1/2", "2025-1-1", "1月5日", "May 5", "12:30", "５０％", "92%", "¥5", "NT$5"],
  ...["TRUE", "false", "#N/A", "=#REF!", "(3)", "1,000", "3次", "NaN", "Infinity"],
  ...["👩‍💼 Ann", "王芳", "O'Neil", 'say "hi"', "a,b;c\td", "字".repeat(200)],
];

const valuesOf = async (sheet: string, address: string): Promise<unknown[]> =>
  workbook.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values.map(([value]: unknown[]) => value);
  });

test("people's ids, names and departments come back exactly as they were entered", async () => {
  const people = odd.map((text, index): Person => ({
    id: `0${index}`,
    name: text,
    department: odd[odd.length - 1 - index] ?? "",
  }));
  const outcome = await generateScorecard(
    standardRequest("after-sales", { layout: "roster", people }),
  );
  const data = outcome.scorecard.sheets.find(({ role }) => role === "data")?.name ?? "";
  const rows = [5, 4 + people.length].join(":?").split("?");
  const column = (letter: string) => valuesOf(data, rows.map((row) => `${letter}${row}`).join(""));
  expect(await column("A")).toEqual(people.map(({ id }) => id));
  expect(await column("B")).toEqual(people.map(({ name }) => name));
  expect(await column("C")).toEqual(people.map(({ department }) => department));
});

test("and so does any text, formatted as text or not", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.constantFrom(...odd),
          fc.stringMatching(/^[-=+@'"0-9.,/%:eEaT 月日元¥$()#]{0,8}$/),
          fc.string({ unit: "grapheme", maxLength: 10 }),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      fc.boolean(),
      async (texts, asText) => {
        const rows = texts.map((text) => [text]);
        const range = `A1:A${texts.length}`;
        const plan = workbookPlan([
          sheetPlan("文本", "data", {
            blocks: [{ at: "A1", rows }],
            formats: asText ? [{ range, numberFormat: "@" }] : [],
          }),
        ]);
        await carryOut(anyRequest, { secondCopy: true }, () => plan);
        expect(await valuesOf("文本", range)).toEqual(texts);
        await workbook.run(async (context) => {
          context.workbook.worksheets.getItem("文本").delete();
          await context.sync();
        });
      },
    ),
    { numRuns: 30 },
  );
});

test("numbers, truth values and formulas stay what they are", async () => {
  const plan = workbookPlan([
    sheetPlan("数", "data", {
      blocks: [
        { at: "B2", rows: [[1.5, true, { formula: "=B2*2" }, null, "=B2*2"]] },
        { at: "B3", rows: [[null, { formula: '="a"&"b"' }]] },
      ],
    }),
  ]);
  await carryOut(anyRequest, {}, () => plan);
  await workbook.host.settled();
  expect(workbook.host.read("数", "B2:F3")).toEqual([
    [1.5, true, 3, "", "=B2*2"],
    ["", "ab", "", "", ""],
  ]);
});
