import { ExcelError, startHost } from "./call-as-excel";

const excel = startHost();
const points = (...args: unknown[]) => excel.cell("KPI_RATIO", ...args);
const error = (...args: unknown[]) => excel.error("KPI_RATIO", ...args);
const message = (...args: unknown[]) => excel.message("KPI_RATIO", ...args);

test.each([
  ["scheme B, quality", [90, 95, 30, "", 0.6], 28.4210526316],
  ["scheme B, below the gate", [56, 95, 30, "", 0.6], 0],
  ["scheme A, returns in time", ["100%", "100%", 5], 5],
  ["on the target", [95, 95, 30], 30],
  ["above it: capped at the points", [190, 95, 30], 30],
  ["nothing", [0, 95, 30], 0],
  ["below 0", [-50, 95, 30], 0],
  ["below 0, however far", [-1e308, 1, 1e308], 0],
  ["lower is better, on the target", [20, 20, 10, "lower"], 10],
  ["lower is better, twice as much", [40, 20, 10, "lower"], 5],
  ["lower is better, half: capped", [10, 20, 10, "lower"], 10],
  ["lower is better, nothing: the cap", [0, 20, 10, "lower"], 10],
  ["lower is better, below 0: the cap", [-3, 20, 10, "lower"], 10],
  ["lower is better, nothing, a cap of its own", [0, 20, 10, "lower", 0.5, 12], 12],
  ["no points", [90, 95, 0], 0],
  ["thirds", [1, 3, 1], 0.3333333333],
  ["15 digits where those are coarser", [1, 3, 1_000_000], 333333.333333333],
])("%s", (_, args, result) => expect(points(...args)).toBe(result));

describe("gate", () => {
  test("a ratio on the gate earns, one below it does not; both rounded to 9 decimals", () => {
    expect(points(57, 95, 30, "", 0.6)).toBe(18);
    expect(points(56.99, 95, 30, "", 0.6)).toBe(0);
    expect(points(1, 3, 30, "", 1 / 3)).toBe(10);
    expect(points(1, 3, 30, "", 0.333333333)).toBe(10);
    expect(points(1, 3, 30, "", 0.333333334)).toBe(0);
    expect(points(0.6 - 4e-10, 1, 10, "", 0.6)).toBe(5.999999996);
    expect(points(0.6 - 6e-10, 1, 10, "", 0.6)).toBe(0);
    expect(points(0.9999999996, 1, 10, "", 1)).toBe(9.999999996);
  });

  test("where lower is better the ratio is target ÷ actual", () => {
    expect(points(40, 20, 10, "lower", 0.5)).toBe(5);
    expect(points(41, 20, 10, "lower", 0.5)).toBe(0);
    expect(points(-1, 20, 10, "lower", 1)).toBe(10);
  });

  test("a gate of 0 lets everything through", () => {
    expect(points(1e-9, 1, 10, "", 0)).toBe(0.00000001);
    expect(points(1, 1e12, 1e12, "", 0)).toBe(1);
  });
});

describe("cap", () => {
  test("may be above or below the points, cell by cell", () => {
    expect(points(114, 95, 30, "", "", 40)).toBe(36);
    expect(points(114, 95, 30, "", "", 35)).toBe(35);
    expect(points(90, 95, 30, "", "", 20)).toBe(20);
    expect(points(90, 95, 30, "", "", 0)).toBe(0);
    expect(excel.call("KPI_RATIO", 2, 1, [[10], [20]], "", "", [[""], [30]])).toEqual([[10], [30]]);
  });

  test("is rounded like any result", () => {
    expect(points(2, 1, 1 / 3)).toBe(0.3333333333);
    expect(points(0, 1, 1, "lower", "", 1 / 3)).toBe(0.3333333333);
  });
});

test("no binary rest stays", () => {
  expect(points(0.1 + 0.2, 0.6, 10)).toBe(5);
  expect(points(0.7, 0.1, 1, "", "", 100)).toBe(7);
  expect(points(3.3, 1.1, 1, "", "", 100)).toBe(3);
});

describe("which error wins", () => {
  test.each([
    ["target", [1, 0, 10], /^target .*above 0/],
    ["target", [1, -5, -10], /^target .*-5/],
    ["points", [1, 1, -10, "", -1], /^points .*write 10, not -10/],
    ["gate", [1, 1, 10, "", 1.1, -1], /^gate .*1\.1/],
    ["gate", [1, 1, 10, "", -0.1], /^gate /],
    ["gate", [1, 1, 10, "", 60], /^gate .*0 to 1/],
    ["cap", [1, 1, 10, "", 1, -1], /^cap .*write 1, not -1/],
  ])("%s", (_, args, said) => {
    expect(error(...args)).toBe("#VALUE!");
    expect(message(...args)).toMatch(said);
  });

  test("a bad choice fails the whole call, a cell in error its own", () => {
    expect(excel.call("KPI_RATIO", [[1], [""]], 1, 10, "near")).toHaveLength(1);
    const result = excel.call("KPI_RATIO", [[1], [""], [new ExcelError("#NUM!")], ["x"]], 2, 10);
    expect(result.map(([cell]) => (cell instanceof ExcelError ? cell.code : cell))).toEqual([
      5,
      "#N/A",
      "#NUM!",
      "#VALUE!",
    ]);
  });

  test.each([
    ["points × actual, though the cap would bring it back", [1e300, 1e300, 1e10]],
    ["points × target", [1e300, 1e300, 1e10, "lower"]],
    ["the ratio", [1e300, 1e-10, 0]],
    ["the ratio, where lower is better", [1e-300, 1e10, 1e-5, "lower"]],
    ["the result", [1e200, 1, 1e200, "", "", 5]],
  ])("%s beyond the range is #NUM!", (_, args) => expect(error(...args)).toBe("#NUM!"));
});
