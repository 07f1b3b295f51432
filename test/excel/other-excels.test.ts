/** Excels that refuse what others take: addresses with commas, or pages where there is no printer. */
import { generateScorecard, insertResultsChart, printAllCards } from "../../src/excel";
import { inSpellingOfExcel, spelledForExcel } from "../../src/excel/apply/areas";
import { ExcelFaultError } from "../../src/excel/faults";
import { people, standardRequest } from "../support/requests";
import { faultOf } from "./support/faults";
import { openWorkbook, type TestWorkbook, wholeWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
});
afterEach(() => workbook.close());

const request = standardRequest("after-sales", { layout: "roster", people: people(3) });

interface Body {
  readonly Actions: readonly { readonly ObjectPathId: number }[];
  readonly ObjectPaths: Readonly<
    Record<string, { readonly Name: string; readonly ArgumentInfo?: { Arguments?: unknown[] } }>
  >;
}

/** Addresses of several ranges in a request. */
const areasIn = (text: string): string[] =>
  Object.values((JSON.parse(text) as Body).ObjectPaths)
    .filter(({ Name }) => Name === "GetRanges")
    .map(({ ArgumentInfo }) => String(ArgumentInfo?.Arguments?.[0]));

const invalid = { failsAfter: 7, code: "InvalidArgument" };

/** An Excel that takes several ranges with these between them; none at all where it is null. */
function separate(separator: string | null): void {
  workbook.behave((text) => {
    const areas = areasIn(text).filter((address) => /[,;]/.test(address));
    const isRefused = areas.some((address) => separator === null || !address.includes(separator));
    return isRefused
      ? invalid
      : text.replaceAll(/("Arguments":\["[^"\]]*)"\]/g, (all) => all.replaceAll(";", ","));
  });
}

async function fills(): Promise<unknown> {
  return workbook.run(async (context) => {
    const cells = ["A4:J4", "A5:C7", "D5:J7"].map((address) =>
      context.workbook.worksheets
        .getItem("Data")
        .getRange(address)
        .load("format/fill/color,format/protection/locked,format/columnWidth"),
    );
    await context.sync();
    return cells.map(({ format }) => format.toJSON());
  });
}

test("sheets look the same where Excel wants semicolons between ranges, or one range at a time", async () => {
  await generateScorecard(request);
  const expected = await fills();
  for (const separator of [";", null]) {
    await workbook.close();
    workbook = await openWorkbook({ functions: true });
    separate(separator);
    const outcome = await generateScorecard(request);
    expect(outcome.kind).toBe("made");
    expect(await fills()).toEqual(expected);
    expect(workbook.host.sheets()).toEqual(["Sheet1", "Rules", "Data", "Results", "Card"]);
  }
  // What was found out is kept: from now on, nothing is refused.
  workbook.forget();
  await insertResultsChart("1");
  expect(spelledForExcel("A1,B2").map(({ address }) => address)).toEqual(["A1", "B2"]);
});

test("where the argument is invalid for another reason, the workbook is left as it was", async () => {
  const before = await wholeWorkbook(workbook);
  workbook.behave((text) => (text.includes('"Freeze') ? invalid : text));
  expect(await faultOf(generateScorecard(request))).toMatchObject({ code: "InvalidArgument" });
  workbook.behave((text) => text);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("another way of writing addresses is tried only where an argument is called invalid", async () => {
  let runs = 0;
  const fault = new ExcelFaultError({ kind: "access-denied" });
  await expect(
    inSpellingOfExcel(() => {
      runs += 1;
      return Promise.reject(fault);
    }),
  ).rejects.toBe(fault);
  expect(runs).toBe(1);
});

/** As without a printer: whatever is asked of pages is refused. */
const withoutPrinter = (text: string) =>
  Object.values((JSON.parse(text) as Body).ObjectPaths).some(({ Name }) => Name === "PageLayout")
    ? { failsAfter: 3, code: "GeneralException" }
    : text;

test("without a printer, sheets, charts and cards are made all the same, and HR is told", async () => {
  workbook.behave(withoutPrinter);
  const outcome = await generateScorecard(request);
  expect(outcome).toMatchObject({ kind: "made", hasPages: false });
  expect(workbook.host.sheets()).toEqual(["Sheet1", "Rules", "Data", "Results", "Card"]);
  expect(workbook.host.editable("Results", "B5")).toBe(false);
  expect(await printAllCards("1")).toMatchObject({ kind: "made", people: 3, hasPages: false });
  expect(await insertResultsChart("1")).toMatchObject({ kind: "made", hasPages: false });
  workbook.behave((text) => text);
  expect(await printAllCards("1")).toMatchObject({ kind: "made", hasPages: true });
});

test("more people than Excel prints pages of a sheet are told of before anything is done", async () => {
  await generateScorecard(
    standardRequest("after-sales", { layout: "roster", people: people(1_027) }),
  );
  const before = workbook.host.sheets();
  expect(await printAllCards("1")).toEqual({ kind: "too-many", people: 1_027, most: 1_026 });
  expect(workbook.host.sheets()).toEqual(before);
});
