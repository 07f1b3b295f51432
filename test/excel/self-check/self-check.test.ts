/** The self-check against the workbench's host: right in every language, and wrong where one behaviour is another. */
import { selfCheck, lineCount, type SelfCheckReport } from "../../../src/excel/self-check";
import { locales, type Locale } from "../../../src/i18n/locale";
import { functionCases } from "../../../src/excel/self-check/cases";
import { hostLines, tidyLines } from "../../../src/excel/self-check/lines";
import { loadBuiltFunctions } from "../../support/excel-host/built-functions";
import { openWorkbook, type TestWorkbook, wholeWorkbook, addSheetsOfHr } from "../support/workbook";

let workbook: TestWorkbook;

/** Time that passes by waiting alone, so that nothing is waited for in vain. */
function clock() {
  let now = 0;
  return {
    now: () => now,
    wait: async (milliseconds: number) => {
      now += milliseconds;
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

const check = (locale: Locale = "en"): Promise<SelfCheckReport> =>
  selfCheck({ locale, clock: clock() });

const wrong = ({ lines }: SelfCheckReport) =>
  lines.filter(({ verdict }) => verdict === "wrong").map(({ id, seen }) => `${id}: ${seen}`);

beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
  await addSheetsOfHr(workbook);
});
afterEach(() => workbook.close());

test.each(locales)(
  "all is right in %s, and the workbook is as it was",
  async (locale) => {
    const before = await wholeWorkbook(workbook);
    const report = await check(locale);
    expect(wrong(report)).toEqual([]);
    expect(report.fault).toBeNull();
    expect(report.lines).toHaveLength(lineCount);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  },
  120_000,
);

/** Excels that behave otherwise in one respect, and the lines that must say so. */
const others: readonly (readonly [what: string, turn: () => void, lines: readonly string[]])[] = [
  [
    "hands blank cells over as nothing, not as 0",
    () => answerOtherwise((call, id, args) => call(id, args.map(blanksAsNothing))),
    ["blank-cell-is-zero", "weighted-blank-is-zero", "streak-blank-is-zero"],
  ],
  [
    "lets an error in an array spoil the whole result",
    () =>
      answerOtherwise((call, id, args) => {
        const result = call(id, args);
        if (Array.isArray(result) && result.length > 1 && result.flat().some(isObject)) throw V;
        return result;
      }),
    ["blanks-guarded", "errors-in-array"],
  ],
  [
    "never answers",
    () => {
      const { cells } = workbook.host.book;
      const { value } = cells;
      cells.value = (sheet, row, column) =>
        /HR\.SURVEY_MEAN/.test(cells.formula(sheet, row, column) ?? "")
          ? "#BUSY!"
          : value.call(cells, sheet, row, column);
    },
    ["survey-example", "survey-cells", "survey-top", "survey-block", "survey-nobody"],
  ],
  [
    "lets locked cells be written",
    () => {
      workbook.host.book.protection.requireEditable = () => undefined;
    },
    ["protected-refuses"],
  ],
  [
    "has no printer",
    () =>
      workbook.behave((text) =>
        /"Name":"(PageLayout|HorizontalPageBreaks)"/.test(text)
          ? { failsAfter: 2, code: "GeneralException" }
          : text,
      ),
    ["page-landscape", "page-fits", "page-breaks"],
  ],
  [
    "takes no commas between ranges",
    () =>
      workbook.behave((text) =>
        text.includes('"AA5,AC5"') ? { failsAfter: 2, code: "InvalidArgument" } : text,
      ),
    ["several-ranges"],
  ],
  [
    "tells of no result",
    () => {
      const { events } = workbook.host.book;
      const register = events.register.bind(events);
      const calculated = 16;
      events.register = (type, target) => {
        if (type !== calculated) register(type, target);
      };
    },
    ["event-calculated"],
  ],
];

const V = new Error("#VALUE!");
const isObject = (cell: unknown) => typeof cell === "object" && cell !== null;

/** Where blank cells are handed over as 0 here: A4, D3:F3 and A9:E9 of the cases, each a first argument. */
const withBlanks = new Set(["[[0]]", "[[0,80,70]]", "[[72,58,55,0,0]]"]);
const blanksAsNothing = (argument: unknown, index: number): unknown =>
  index === 0 && withBlanks.has(JSON.stringify(argument))
    ? (argument as unknown[][]).map((row) => row.map((cell) => (cell === 0 ? null : cell)))
    : argument;

type Call = (id: string, args: unknown[]) => unknown;

function answerOtherwise(otherwise: (call: Call, id: string, args: unknown[]) => unknown): void {
  const built = loadBuiltFunctions();
  workbook.host.functions.register(built.metadata, (id, args) => otherwise(built.call, id, args));
}

test.each(others)(
  "an Excel that %s fails where it should, and nowhere else",
  async (_what, turn, lines) => {
    const sheets = workbook.host.sheets();
    turn();
    const report = await check();
    expect(wrong(report).map((line) => line.split(":")[0])).toEqual(lines);
    expect(report.fault).toBeNull();
    expect(workbook.host.sheets()).toEqual(sheets);
  },
  120_000,
);

test.each([
  ["while the functions are called", 0],
  ["between two lines", functionCases.length + 6],
  ["while there is a roster", functionCases.length + hostLines.length + 2],
])(
  "cancelled %s, everything is removed",
  async (_when, after) => {
    const before = await wholeWorkbook(workbook);
    const stop = new AbortController();
    let told = 0;
    if (after === 0) stop.abort();
    const { fault, lines } = await selfCheck({
      locale: "zh-CN",
      clock: clock(),
      signal: stop.signal,
      onLine: () => {
        told += 1;
        if (told === after) stop.abort();
      },
    });
    expect(fault).toEqual({ kind: "cancelled" });
    expect(lines).toHaveLength(after + tidyLines.length);
    expect(await wholeWorkbook(workbook)).toEqual(before);
  },
  120_000,
);

test("a failure half-way is reported, and everything is removed all the same", async () => {
  const before = await wholeWorkbook(workbook);
  let isOn = true;
  workbook.behave((text) =>
    isOn && text.includes('"AG10"') ? { failsAfter: 1, code: "GeneralException" } : text,
  );
  const { fault } = await check();
  isOn = false;
  expect(fault).toMatchObject({ kind: "unexpected", code: "GeneralException" });
  expect(await wholeWorkbook(workbook)).toEqual(before);
});

test("a workbook whose structure is protected is left alone, and the report says so", async () => {
  await workbook.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const { fault, lines } = await check();
  expect(fault).toEqual({ kind: "workbook-protected" });
  expect(lines.map(({ group }) => group)).toEqual(["tidy", "tidy"]);
});

test("the report holds nothing of the workbook's", async () => {
  const report = JSON.stringify(await check());
  expect(report).not.toMatch(/工资|王芳|月薪|6500/);
});

test("the cases are told apart by their ids, and there are enough of them", () => {
  const ids = functionCases.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(60);
});
