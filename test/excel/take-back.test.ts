import { generationSteps, type ExcelFault, type GenerationOptions } from "../../src/excel";
import { carryOut } from "../../src/excel/generate";
import { faultOf } from "./support/faults";
import { anyRequest, planOfEverything } from "./support/plans";
import { addSheetsOfHr, openWorkbook, wholeWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
let before: unknown;
beforeEach(async () => {
  workbook = await openWorkbook();
  await addSheetsOfHr(workbook);
  before = await wholeWorkbook(workbook);
  workbook.forget();
});
afterEach(() => workbook.close());

const generate = (options: GenerationOptions = {}) =>
  carryOut(anyRequest, options, planOfEverything);

const unexpected: ExcelFault = expect.objectContaining({
  kind: "unexpected",
  code: "GeneralException",
}) as ExcelFault;

/** The request that sets them up. */
const pages = 4;

test("an error at whatever action of whatever request leaves the workbook as it was", async () => {
  const rehearsal = await openWorkbook();
  await addSheetsOfHr(rehearsal);
  rehearsal.forget();
  await generate();
  const requests = rehearsal.traffic.map(({ actions }) => actions);
  await rehearsal.close();
  (globalThis as { Excel?: unknown }).Excel = workbook.library;

  expect(requests).toHaveLength(6);
  for (const [request, actions] of requests.entries()) {
    // What Excel refuses of pages takes nothing back.
    if (request === pages) continue;
    // The last request has hundreds of actions of a few kinds: every fifth one will do.
    for (let after = 0; after <= actions; after += request === 5 ? 5 : 1) {
      workbook.failRequest(request, after);
      expect(await faultOf(generate())).toEqual(unexpected);
      workbook.forget();
      expect(await wholeWorkbook(workbook)).toEqual(before);
    }
  }
});

test.each(generationSteps)("cancelled while %s, it leaves the workbook as it was", async (step) => {
  const stop = new AbortController();
  const steps: string[] = [];
  const onProgress = (now: string) => {
    steps.push(now);
    if (now === step) stop.abort();
  };
  expect(await faultOf(generate({ signal: stop.signal, onProgress }))).toEqual({
    kind: "cancelled",
  });
  expect(steps.at(-1)).toBe(step);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("what cannot be tidied up is named, with the reason why it had to be", async () => {
  workbook.failRequest(3, 12);
  // Taking back reads the workbook in two requests and removes in a third.
  workbook.failRequest(6, 1, "AccessDenied");
  expect(await faultOf(generate())).toEqual({
    kind: "left-behind",
    sheets: ["数据", "考核表 甲"],
    names: [],
    cause: unexpected,
  });
});

test("where not even the workbook can be read any more, everything planned is named", async () => {
  workbook.failRequest(5, 0);
  workbook.failRequest(6, 0);
  expect(await faultOf(generate())).toMatchObject({
    kind: "left-behind",
    sheets: ["数据", "考核表 甲", "考核表 乙"],
    names: ["满意度_1", "KPI_1_TOTAL", "KPI_1_TOTAL_2"],
  });
});

test("a sheet that somebody else made meanwhile stays, and is named as what was in the way", async () => {
  workbook.beforeRequest(2, () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("考核表 甲");
      await context.sync();
    }),
  );
  expect(await faultOf(generate())).toEqual({ kind: "sheet-name-taken", name: "考核表 甲" });
  expect(workbook.host.sheets()).toEqual(["Sheet1", "工资", "考核表 甲"]);
});

test("a name that somebody else made meanwhile stays", async () => {
  workbook.beforeRequest(3, () =>
    Excel.run(async (context) => {
      context.workbook.names.add("满意度_1", "='工资'!$A$1");
      await context.sync();
    }),
  );
  expect(await faultOf(generate())).toMatchObject({ kind: "unexpected" });
  expect(await wholeWorkbook(workbook)).toEqual({
    ...(before as object),
    names: [
      ["月薪", "='工资'!$B$2"],
      ["满意度_1", "='工资'!$A$1"],
    ],
  });
});

test("a plan that throws is a fault, and nothing is written", async () => {
  const work = carryOut(anyRequest, {}, () => {
    throw new RangeError("No such scorecard system: x");
  });
  expect(await faultOf(work)).toMatchObject({
    kind: "unexpected",
    message: "No such scorecard system: x",
  });
  expect(workbook.traffic).toHaveLength(2);
  expect(await wholeWorkbook(workbook)).toEqual(before);
});
