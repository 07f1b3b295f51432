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
    const array = callWith(index, [[normal], [normal], [normal]]);
    expect(`${array.length} × ${array[0]!.length}`).toBe(size);
  });
});
