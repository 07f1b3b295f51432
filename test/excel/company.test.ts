import { generateScorecard, readCompany, saveCompany } from "../../src/excel";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

/** What stands in the middle above a printed page, by its sheet. */
const headers = () =>
  workbook.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const pages = sheets.items.map((sheet) =>
      sheet.pageLayout.headersFooters.defaultForAllPages.load("centerHeader"),
    );
    await context.sync();
    return Object.fromEntries(
      sheets.items.map(({ name }, index) => [name, pages[index]?.centerHeader]),
    );
  });

const roster = () => standardRequest("call-centre", { layout: "roster", people: people(2) });

test("the company's name is typed once and printed above what is handed over", async () => {
  expect(await readCompany()).toBe("");
  await saveCompany("  North &\n Co.  ");
  expect(await readCompany()).toBe("North & Co.");
  await generateScorecard(roster());
  expect(await headers()).toMatchObject({
    ...{ Sheet1: "", Rules: "", Data: "", Results: "North && Co.", Card: "North && Co." },
  });
});

test("pages that stand there already bear it as well, until it is taken away", async () => {
  await generateScorecard(roster());
  await generateScorecard(
    standardRequest("ecommerce-supervisor", { layout: "form", people: people(1) }),
  );
  await saveCompany("华南公司");
  const all = await headers();
  expect(Object.values(all).filter((header) => header === "华南公司")).toHaveLength(3);
  expect(all.Data).toBe("");
  await saveCompany(" ");
  expect(await readCompany()).toBe("");
  expect(new Set(Object.values(await headers()))).toEqual(new Set([""]));
});

test("where Excel refuses to set up pages, the name is kept all the same, and that is told", async () => {
  await generateScorecard(roster());
  workbook.forget();
  workbook.failRequest(4, 0);
  expect(await saveCompany("North")).toEqual({ hasPages: false });
  expect(await readCompany()).toBe("North");
  expect(await saveCompany("South")).toEqual({ hasPages: true });
});

test.each([0, 1, 2, 3])("where request %i fails before that, nothing is kept", async (request) => {
  await generateScorecard(roster());
  const before = await headers();
  workbook.forget();
  workbook.failRequest(request, 0);
  await expect(saveCompany("North")).rejects.toThrow();
  expect(await readCompany()).toBe("");
  expect(await headers()).toEqual(before);
});
