import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

const better = (choice: unknown) => excel.call("KPI_DEDUCT", 3, 2, 10, 1, 1, 5, choice);
const partial = (choice: unknown) => excel.call("KPI_DEDUCT", 0, 2.5, 10, 1, 1, 0, "", choice);
const missing = (choice: unknown) => excel.call("WEIGHTED_SCORE", [[80, ""]], [[0.5, 0.5]], choice);

/** 1.5 steps above the target: 15 where higher is better, 9 where lower is or the target is best. */
const sheetWords = (partial: unknown, better: unknown = "低") =>
  excel.call("KPI_DEDUCT", 2.5, 1, 10, 1, 1, 5, better, partial);
const side = (choice: unknown) => excel.call("KPI_RATIO", 5, 10, 10, choice);
const edge = (choice: unknown) => excel.call("KPI_BAND", 2, [[2, 5]], "", "", choice);
const ties = (choice: unknown) =>
  excel.call(
    "QUOTA_TIER",
    [[7], [7]],
    [
      ["50%", "A"],
      ["50%", "B"],
    ],
    choice,
  );

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
  ["lower", better, 9, ["lower", "Lower", "ｌｏｗｅｒ", "低", "越低越好", 2, "2", [["低"]]]],
  ["higher in HR's words", better, 15, ["越高越好", " 越高 越好"]],
  ["nearest", better, 9, ["nearest", "NEAREST", "近", "越接近越好", 3, "3", "３"]],
  ["higher of two", side, 5, ["higher", "高", "越高越好", 1, "1", "", null]],
  ["lower of two", side, 10, ["lower", "低", "越低越好", 2, "2"]],
  ["at", edge, 5, ["at", "AT", "含", 1, "1", "", null]],
  ["beyond", edge, 0, ["beyond", "Beyond", "不含", 2, "2"]],
  ["up", ties, "A", ["up", "Up", "从优", "從優", 1, "1", "", null]],
  ["down", ties, "B", ["down", "从严", "從嚴", 2, "2"]],
  [
    "whole in HR's words",
    sheetWords,
    9,
    ["不计", "不計", "不足一档：不计", "不足一檔：不計", "不足一档:不計", " 不足一檔： 不计 "],
  ],
  [
    "started in HR's words",
    sheetWords,
    8,
    ["按一档计", "按一檔計", "不足一档：按一档计", "不足一檔：按一檔計"],
  ],
  ["prorata in HR's words", sheetWords, 8.5, ["按比例", "不足一档：按比例", "不足一檔：按比例"]],
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

test.each([
  ["KPI_BAND", [1, [[0, 1]]], ["nearest", "近", "越接近越好", 3, "3", 0]],
  ["KPI_RATIO", [1, 1, 1], ["nearest", "近", "越接近越好", 3, "3", 0]],
])("%s has two sides only", (id, args, words) => {
  for (const word of words) {
    expect([word, code(excel.call(id, ...(args as unknown[]), word))]).toEqual([word, "#VALUE!"]);
  }
});

test.each([
  "不足一档",
  "不足一档：",
  "不足一档：整",
  "不足一档：whole",
  "不足一级：不计",
  "越高越好",
  "计",
])("partial = %j is #VALUE!", (word) => expect(code(sheetWords(word))).toBe("#VALUE!"));

test.each([0, 4, 5, -1, 1.5, "0", "up", "hoch", true, false, "1.0", {}])(
  "better = %j is #VALUE! for the whole call, listing the choices",
  (choice) => {
    const result = excel.call("KPI_DEDUCT", [[1], [""], ["x"]], 2, 10, 1, 1, 0, choice);
    expect(result).toEqual([[expect.any(ExcelError)]]);
    const [[error]] = result as [[ExcelError]];
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(/^better .*higher.*lower.*nearest/);
  },
);

test("the number of choices limits the numbers: partial takes 3, edge does not", () => {
  expect(code(partial(3))).toBe(7.5);
  expect(code(edge(3))).toBe("#VALUE!");
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
