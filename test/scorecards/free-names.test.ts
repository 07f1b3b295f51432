import fc from "fast-check";
import { planScorecard, sheetNamesFor } from "../../src/scorecards";
import { freeSheetName } from "../../src/scorecards/plan/free-names";
import { NOTHING_TAKEN, standardRequest } from "../support/requests";

/** What Excel takes as the name of a sheet. */
const isTaken = (name: string): boolean =>
  name.length >= 1 &&
  name.length <= 31 &&
  !/[:\\/?*[\]]/.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== "history";

test("A form is called after its person, without an apostrophe at the end of what fits", () => {
  const names = ["Maximilian Fredrik O'Connor", "Maximilian Fredrik O'Brien", "'Ali'"];
  const request = standardRequest("ecommerce-supervisor", {
    people: names.map((name, index) => ({ id: String(index), name, department: "" })),
  });
  const sheets = planScorecard(request, NOTHING_TAKEN).sheets.map(({ name }) => name);
  expect(sheets).toEqual([
    "Scorecard Maximilian Fredrik O",
    "Scorecard Maximilian Fredrik 2",
    "Scorecard 'Ali",
  ]);
});

describe("Sheets of a further scorecard say what tells them from those that stand", () => {
  const january = { kind: "month", year: 2021, month: 1 } as const;
  const february = { kind: "month", year: 2021, month: 2 } as const;
  const locales = ["en", "zh-CN", "zh-TW"] as const;
  const requestOf = (system: string, locale: (typeof locales)[number]) => ({
    ...standardRequest(system, { layout: "roster", locale }),
    period: january,
  });

  test.each(locales)(
    "the first keeps its short names, the next month has its own, in %s",
    (locale) => {
      const first = requestOf("after-sales", locale);
      const short = sheetNamesFor(first, NOTHING_TAKEN);
      expect(short.some((name) => /\d/.test(name))).toBe(false);
      const next = { ...first, period: february };
      const taken = { sheets: short, standing: [first] };
      const names = sheetNamesFor(next, taken);
      expect(names).toEqual(short.map((name) => `${name} 2021-02`));
      const again = sheetNamesFor(next, {
        sheets: [...short, ...names],
        standing: [first, next],
      });
      expect(again.every((name) => isTaken(name) && ![...short, ...names].includes(name))).toBe(
        true,
      );
    },
  );

  test.each(locales)("another system of the same month is told by its name, in %s", (locale) => {
    const first = requestOf("after-sales", locale);
    const short = sheetNamesFor(first, NOTHING_TAKEN);
    const other = requestOf("car-dealership", locale);
    const names = sheetNamesFor(other, { sheets: short, standing: [first] });
    expect(names.every(isTaken)).toBe(true);
    const what = { en: "Car dealership", "zh-CN": "4S店客户服务部", "zh-TW": "4S店客戶服務部" }[
      locale
    ];
    expect(names.map((name, index) => name.startsWith(`${short[index] ?? ""} ${what}`))).toEqual(
      short.map(() => true),
    );
    const own = { id: "own-1", name: "甲".repeat(40) };
    const long = sheetNamesFor({ ...other, own }, { sheets: short, standing: [first] });
    expect(long.every((name) => isTaken(name) && name.includes("甲"))).toBe(true);
  });

  test("a form of the same person is told by its period", () => {
    const somebody = {
      people: [{ id: "1", name: "王芳", department: "" }],
      locale: "zh-CN",
    } as const;
    const first = { ...standardRequest("ecommerce-supervisor", somebody), period: january };
    const names = sheetNamesFor(first, NOTHING_TAKEN);
    const next = { ...first, period: february };
    expect(sheetNamesFor(next, { sheets: names, standing: [first] })).toEqual([
      `${names[0] ?? ""} 2021-02`,
    ]);
  });

  test("a sheet of HR's own, with no scorecard beside it, makes a number", () => {
    const taken = { sheets: ["数据"] };
    expect(sheetNamesFor(requestOf("after-sales", "zh-CN"), taken)[1]).toBe("数据 2");
  });
});

test("Whatever is wished for, and whatever is taken, Excel takes the name", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom("'", "''''", "O'", " ", "[]", ":", "History", "规则", "👩‍🔧", "\u0000"),
  );
  const wish = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (wishes) => {
      const taken: string[] = [];
      for (const each of [...wishes, ...wishes]) taken.push(freeSheetName(each, taken));
      expect(taken.filter((name) => !isTaken(name))).toEqual([]);
      expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
    }),
    { numRuns: 2_000 },
  );
});
