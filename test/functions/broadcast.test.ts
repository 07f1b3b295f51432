import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

/** Results with errors as their codes. */
function codes(result: unknown[][]): unknown[][] {
  return result.map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
}

/** points − (target − actual): the arguments can be told from the result. */
function call(actual: unknown, target: unknown, points: unknown = 100): unknown[][] {
  return codes(excel.call("KPI_DEDUCT", actual, target, points, 1, 1));
}

test("a bare scalar is accepted wherever a matrix is, and the result is a matrix", () => {
  expect(excel.functions.get("KPI_DEDUCT")!(0.92, 0.95, 10, 0.01, 2, 2)).toEqual([[4]]);
  expect(excel.functions.get("PERFORMANCE_PAY")!(6000, 0.3, 8, 10)).toEqual([[1440]]);
});

test("size 1 repeats in each dimension", () => {
  expect(call([[1], [2], [3]], 3)).toEqual([[98], [99], [100]]);
  expect(call([[1, 2, 3]], 3)).toEqual([[98, 99, 100]]);
  expect(call([[1], [2]], [[3, 4, 5]])).toEqual([
    [98, 97, 96],
    [99, 98, 97],
  ]);
  expect(
    call(
      [
        [1, 2],
        [3, 4],
      ],
      [[4], [5]],
      [[10, 20]],
    ),
  ).toEqual([
    [7, 18],
    [8, 19],
  ]);
});

test("an index beyond an argument's own size gives #N/A in that cell alone", () => {
  expect(call([[1], [2], [3]], [[3], [3], [3], [3], [3]])).toEqual([
    [98],
    [99],
    [100],
    ["#N/A"],
    ["#N/A"],
  ]);
  expect(call([[1, 2]], [[3, 3, 3]])).toEqual([[98, 99, "#N/A"]]);
  expect(
    call(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 5, 5],
        [5, 5, 5],
        [5, 5, 5],
      ],
    ),
  ).toEqual([
    [96, 97, "#N/A"],
    [98, 99, "#N/A"],
    ["#N/A", "#N/A", "#N/A"],
  ]);
});

test("the message of a cell without partner names the argument that is too short", () => {
  const result = excel.call("KPI_DEDUCT", [[1], [2]], [[1], [2], [3]], 10, 1, 1);
  expect((result[2]![0] as ExcelError).message).toMatch(/^actual /);
});

test("no partner comes before any faulty argument", () => {
  expect(call([["abc"], [1]], [[1], [1], ["x"]])).toEqual([["#VALUE!"], [100], ["#N/A"]]);
});

test("ranges larger than what is read at once keep every cell in its place", () => {
  const rows = 5000;
  const actual = Array.from({ length: rows }, (_, row) => [row % 7 === 3 ? "" : row % 50]);
  const expected = actual.map(([cell]) => [cell === "" ? "#N/A" : 50 + Number(cell)]);
  expect(call(actual, 50)).toEqual(expected);
  const wide = [actual.map(([cell]) => cell)];
  expect(call(wide, 50)).toEqual([expected.map(([cell]) => cell)]);
});

test("splitting a range and joining the results changes nothing", () => {
  const actual = Array.from({ length: 3000 }, (_, row) => [
    (row % 97) / 100,
    row % 3 ? row / 7 : "x",
  ]);
  const whole = call(actual, 0.9);
  const parts = [0, 1, 1023, 1024, 2999].map((at, index, cuts) =>
    actual.slice(at, cuts[index + 1]),
  );
  expect(parts.flatMap((part) => call(part, 0.9))).toEqual(whole);
});

test("an empty array is one missing cell", () => {
  const kpiDeduct = excel.functions.get("KPI_DEDUCT")!;
  expect(codes(kpiDeduct([[]], 1, 1, 1, 1) as unknown[][])).toEqual([["#N/A"]]);
  expect(codes(kpiDeduct([], 1, 1, 1, 1) as unknown[][])).toEqual([["#N/A"]]);
});

test("the result is never ragged, whatever the sizes", () => {
  const sizes = [1, 2, 3];
  for (const rows of sizes) {
    for (const columns of sizes) {
      const block = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1));
      const result = excel.call("PERFORMANCE_PAY", block, 0.3, [[1], [2]], [[10, 100, 5]]);
      expect(result.length).toBe(Math.max(rows, 2));
      expect(result.every((row) => row.length === 3)).toBe(true);
    }
  }
});
