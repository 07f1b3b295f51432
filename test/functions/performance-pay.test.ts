import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const call = (...args: unknown[]) =>
  excel
    .call("PERFORMANCE_PAY", ...args)
    .map((row) => row.map((cell) => (cell instanceof ExcelError ? cell.code : cell)));
const cell = (...args: unknown[]) => call(...args)[0]![0];
const message = (...args: unknown[]) => excel.message("PERFORMANCE_PAY", ...args);

test("the rulebook's example: salary 6,000, score 8 of 10, 30 % is 1,440.00", () => {
  expect(cell(6000, 0.3, 8, 10)).toBe(1440);
  expect(cell("6,000元", "30%", 8, 10)).toBe(1440);
});

test("full is 100 and the coefficient 1 unless told otherwise", () => {
  expect(cell(6000, 0.3, 80)).toBe(1440);
  expect(cell(6000, 0.3, 80, "", 1.1)).toBe(1584);
  expect(cell(6000, 0.3, 80, 50, 0.5)).toBe(1440);
});

test("rounds half up to 0.01, as the numbers are written", () => {
  expect(cell(1.005, 1, 100)).toBe(1.01);
  expect(cell(2.675, 1, 100)).toBe(2.68);
  expect(cell(1234.565, 1, 100)).toBe(1234.57);
  expect(cell(10.45, 0.1, 100)).toBe(1.05);
  // Rounded to 10 decimals first: what is nearer to half a cent than that counts as half a cent.
  expect(cell(0.00499999999999, 1, 100)).toBe(0.01);
  expect(cell(0.004999999, 1, 100)).toBe(0);
});

test("a score of 5.9 of 10 pays 59 %, not 50 % (puzzle/okr#235)", () => {
  expect(cell(1000, 1, 5.9, 10)).toBe(590);
});

test("parts add up to the whole when each is rounded by itself (erpnext PR#17673)", () => {
  const shares = [[0.3], [0.3], [0.4]];
  const parts = call(1000, shares, 100).map(([part]) => part as number);
  expect(parts.reduce((left, right) => left + right)).toBe(1000);
});

describe("what arguments may not be", () => {
  test.each([
    ["salary", [-1, 0.3, 80], /^salary .*write 1, not -1/],
    ["share above 1", [6000, 30, 80], /^share .*30/],
    ["share below 0", [6000, -0.1, 80], /^share .*-0\.1/],
    ["score", [6000, 0.3, -5], /^score .*write 5, not -5/],
    ["full", [6000, 0.3, 80, 0], /^full .*above 0/],
    ["coefficient", [6000, 0.3, 80, 100, -2], /^coefficient .*write 2, not -2/],
  ])("%s", (_, args, said) => {
    expect(cell(...args)).toBe("#VALUE!");
    expect(message(...args)).toMatch(said);
  });

  test("0 and 1 are shares, 0 is a salary, a score and a coefficient", () => {
    expect(cell(6000, 0, 80)).toBe(0);
    expect(cell(6000, 1, 80)).toBe(4800);
    expect(cell(0, 0.3, 80)).toBe(0);
    expect(cell(6000, 0.3, 0)).toBe(0);
    expect(cell(6000, 0.3, 80, 100, 0)).toBe(0);
  });
});

test("broadcasts people against terms", () => {
  expect(call([[6000], [8000], [""]], 0.3, [[80], [90], [70]])).toEqual([[1440], [2160], ["#N/A"]]);
  expect(call(6000, [[0.1, 0.15]], [[80], [100]])).toEqual([
    [480, 720],
    [600, 900],
  ]);
});

test("an intermediate beyond the range of doubles is #NUM!, even where full would bring it back", () => {
  expect(cell(1e200, 1, 1e200, 1e200)).toBe("#NUM!");
  expect(cell(1e300, 1, 100, 1e-300)).toBe("#NUM!");
  expect(cell(1e300, 1, 100, 100, 1e300)).toBe("#NUM!");
});

test("intermediates below the range of normal doubles lose nothing", () => {
  expect(cell(1e-200, 1, 1e-200, 1e-300, 1e100)).toBe(1);
});
