/** Six kinds of input for each argument of each function: normal, text, blank, Boolean, error, array. */
import { BLANK, ExcelError, startHost } from "./call-as-excel";

const excel = startHost();

type Signature = readonly (readonly [
  name: string,
  normal: unknown,
  text: unknown,
  blank: unknown,
  blankCell: unknown,
  boolean: unknown,
  error: unknown,
  array: string,
])[];

const V = "#VALUE!";
const N = "#N/A";
const E = "#DIV/0!";

/** Tables of one row: three of them one below the other fail the call. */
const SLICES = [[0, 0.01]];
const QUOTAS = [[1, "A"]];

/** Each row: name, a normal input; then the result for text, "", a blank cell, TRUE, an error; then its size as an array. */
const SIGNATURES: Readonly<Record<string, { result: unknown; signature: Signature }>> = {
  KPI_DEDUCT: {
    result: 4,
    signature: [
      ["actual", 0.92, V, N, 0, V, E, "3 × 1"],
      ["target", 0.95, V, N, 194, V, E, "3 × 1"],
      ["points", 10, V, N, 0, V, E, "3 × 1"],
      ["step", 0.01, V, N, V, V, E, "3 × 1"],
      ["penalty", 2, V, N, 10, V, E, "3 × 1"],
      ["reward", 2, V, 4, 4, V, E, "3 × 1"],
      ["better", "higher", V, 4, 4, V, E, "1 × 1"],
      ["partial", "whole", V, 4, 4, V, E, "1 × 1"],
      ["floor", 0, V, 4, 4, V, E, "3 × 1"],
      ["cap", 200, V, 4, 0, V, E, "3 × 1"],
    ],
  },
  KPI_BAND: {
    result: 95,
    signature: [
      ["actual", 96, V, N, 0, V, E, "3 × 1"],
      ["bands", 95, V, V, 0, V, V, "1 × 1"],
      ["better", "higher", V, 95, 95, V, E, "1 × 1"],
      ["column", 1, V, V, V, V, E, "1 × 1"],
      ["edge", "at", V, 95, 95, V, E, "1 × 1"],
    ],
  },
  KPI_SCALE: {
    result: 24,
    signature: [
      ["actual", 0.75, V, N, 0, V, E, "3 × 1"],
      ["zero_at", 0.6, V, N, 30, V, E, "3 × 1"],
      ["full_at", 0.85, V, N, 0, V, E, "3 × 1"],
      ["points", 40, V, N, 0, V, E, "3 × 1"],
      ["floor", 0, V, 24, 24, V, E, "3 × 1"],
      ["cap", 30, V, 24, 0, V, E, "3 × 1"],
    ],
  },
  KPI_RATIO: {
    result: 27,
    signature: [
      ["actual", 90, V, N, 0, V, E, "3 × 1"],
      ["target", 100, V, N, V, V, E, "3 × 1"],
      ["points", 30, V, N, 0, V, E, "3 × 1"],
      ["better", "higher", V, 27, 27, V, E, "1 × 1"],
      ["gate", 0.6, V, 27, 27, V, E, "3 × 1"],
      ["cap", 40, V, 27, 0, V, E, "3 × 1"],
    ],
  },
  PROGRESSIVE_BONUS: {
    result: 10,
    signature: [
      ["amount", 1000, V, N, 0, V, E, "3 × 1"],
      ["tiers", SLICES, V, V, V, V, V, "1 × 1"],
    ],
  },
  BONUS_POOL: {
    result: 100,
    signature: [
      ["pool", 100, V, N, 0, V, E, "1 × 1"],
      ["shares", 3, V, E, E, V, E, "3 × 1"],
      ["digits", 2, V, 100, 100, V, E, "1 × 1"],
    ],
  },
  QUOTA_TIER: {
    result: "A",
    signature: [
      ["scores", 85, V, "", "A", V, E, "3 × 1"],
      ["quotas", QUOTAS, V, V, V, V, V, "1 × 1"],
      ["ties", "up", V, "A", "A", V, E, "1 × 1"],
    ],
  },
  WEIGHTED_SCORE: {
    result: 80,
    signature: [
      ["scores", 80, V, N, 0, V, E, "3 × 1"],
      ["weights", 1, V, V, V, V, V, "1 × 1"],
      ["missing", "error", V, 80, 80, V, E, "1 × 1"],
    ],
  },
  BONUS_TIER: {
    result: 60,
    signature: [
      ["score", 85, V, N, N, V, E, "3 × 1"],
      ["tiers", 60, V, V, 0, V, V, "1 × 1"],
      ["column", 1, V, V, V, V, E, "1 × 1"],
    ],
  },
  SURVEY_MEAN: {
    result: 1,
    signature: [
      ["votes", 7, V, N, E, V, E, "1 × 1"],
      ["top", 1, V, 1, 0, V, E, "1 × 1"],
    ],
  },
  PERFORMANCE_PAY: {
    result: 1440,
    signature: [
      ["salary", 6000, V, N, 0, V, E, "3 × 1"],
      ["share", 0.3, V, N, 0, V, E, "3 × 1"],
      ["score", 80, V, N, 0, V, E, "3 × 1"],
      ["full", 100, V, 1440, V, V, E, "3 × 1"],
      ["coefficient", 1, V, 1440, 0, V, E, "3 × 1"],
    ],
  },
  FAIL_STREAK: {
    result: 1,
    signature: [
      ["scores", 50, V, 0, 1, V, E, "1 × 1"],
      ["pass", 60, V, N, 0, V, E, "1 × 1"],
    ],
  },
};

describe.each(Object.entries(SIGNATURES))("%s", (id, { result, signature }) => {
  const normals = signature.map(([, normal]) => normal);

  function callWith(index: number, input: unknown): unknown[][] {
    return excel.call(id, ...normals.map((normal, at) => (at === index ? input : normal)));
  }

  function cellWith(index: number, input: unknown): unknown {
    const cell = callWith(index, input)[0]![0];
    return cell instanceof ExcelError ? cell.code : cell;
  }

  test("normal", () => expect(cellWith(-1, null)).toBe(result));

  test.each(signature.map((row, index) => [row[0], index, row] as const))("%s", (_, index, row) => {
    const [, normal, text, blank, blankCell, boolean, error, size] = row;
    expect(["text", cellWith(index, "abc?")]).toEqual(["text", text]);
    expect(["blank", cellWith(index, "")]).toEqual(["blank", blank]);
    expect(["null", cellWith(index, null)]).toEqual(["null", blank]);
    expect(["blank cell", cellWith(index, BLANK)]).toEqual(["blank cell", blankCell]);
    expect(["Boolean", cellWith(index, true)]).toEqual(["Boolean", boolean]);
    expect(["error", cellWith(index, new ExcelError(E))]).toEqual(["error", error]);
    const rows = Array.isArray(normal) ? (normal as unknown[][]) : [[normal]];
    const array = callWith(index, [...rows, ...rows, ...rows]);
    expect(`${array.length} × ${array[0]!.length}`).toBe(size);
  });
});
