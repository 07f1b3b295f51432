import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

const better = (choice: unknown) => excel.call("KPI_DEDUCT", 3, 2, 10, 1, 1, 5, choice);
const partial = (choice: unknown) => excel.call("KPI_DEDUCT", 0, 2.5, 10, 1, 1, 0, "", choice);
const missing = (choice: unknown) => excel.call("WEIGHTED_SCORE", [[80, ""]], [[0.5, 0.5]], choice);

const code = (result: unknown[][]) => {
  const cell = result[0]![0];
  return cell instanceof ExcelError ? cell.code : cell;
};

test.each([
  [
    "higher",
    better,
    15,
    ["higher", "HIGHER", "Higher", " higher ", "高", 1, "1", "１", undefined, "", [["higher"]]],
  ],
  ["lower", better, 9, ["lower", "Lower", "ｌｏｗｅｒ", "低", 2, "2", [["低"]]]],
  ["whole", partial, 8, ["whole", "整", 1, "1", null]],
  ["started", partial, 7, ["started", "STARTED", "进", "進", 2, "2"]],
  ["prorata", partial, 7.5, ["prorata", "ProRata", "比例", 3, "3"]],
  ["error", missing, "#N/A", ["error", "报错", "報錯", 1, "1", undefined]],
  ["zero", missing, 40, ["zero", "零", 2, "2"]],
  ["skip", missing, 80, ["skip", "SKIP", "跳过", "跳過", 3, "3"]],
] as const)(
  "%s is taken by word in any case, in both scripts and by number",
  (_, call, result, ways) => {
    for (const way of ways) expect([way, code(call(way))]).toEqual([way, result]);
  },
);

test.each([0, 3, 4, -1, 1.5, "0", "up", "hoch", true, false, "1.0", {}])(
  "better = %j is #VALUE! for the whole call, listing the choices",
  (choice) => {
    const result = excel.call("KPI_DEDUCT", [[1], [""], ["x"]], 2, 10, 1, 1, 0, choice);
    expect(result).toEqual([[expect.any(ExcelError)]]);
    const [[error]] = result as [[ExcelError]];
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/^better .*higher.*lower/);
  },
);

test("the number of choices limits the numbers: partial takes 3, better does not", () => {
  expect(code(partial(3))).toBe(7.5);
  expect(code(better(3))).toBe("#VALUE!");
  expect(code(partial(4))).toBe("#VALUE!");
});

test("a range larger than one cell given to a choice is #VALUE!", () => {
  const kpiDeduct = excel.functions.get("KPI_DEDUCT")!;
  const result = kpiDeduct(1, 2, 10, 1, 1, 0, [["higher"], ["lower"]]) as [[ExcelError]];
  expect(result[0][0].code).toBe("#VALUE!");
  expect(result[0][0].message).toContain("2 × 1");
});

test("an error as a choice is #VALUE! listing the choices, where Excel calls the function at all", () => {
  const weightedScore = excel.functions.get("WEIGHTED_SCORE")!;
  const [[error]] = weightedScore(80, 1, new ExcelError("#N/A")) as [[ExcelError]];
  expect(error.code).toBe("#VALUE!");
  expect(error.message).toMatch(/error.*zero.*skip/);
});
