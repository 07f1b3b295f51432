import fc from "fast-check";
import { seenFromRow } from "../../../src/excel/apply/repeated-formulas";

test.each([
  ["=A5", "=A[0]"],
  ["=$A4+$B$2*c6", "=$A[-1]+$B$2*c[1]"],
  ["='数据'!$B5&数据!B5", "='数据'!$B[0]&数据!B[0]"],
  ['=IF(A5="A5","",LOG10(A5))', '=IF(A[0]="A5","",LOG10(A[0]))'],
  ["=SUM(KpiData1[满意度 A5],'A5 B5'!C5)", "=SUM(KpiData1[满意度 A5],'A5 B5'!C[0])"],
  ["=KPI_1_T5+_A5+表A5+A5.b", "=KPI_1_T5+_A5+表A5+A5.b"],
  ["=SUM(A5:INDEX(A$5:A$6000,5))", "=SUM(A[0]:INDEX(A$5:A$6000,5))"],
])("%s is seen from row 5 as %s", (formula, seen) => {
  expect(seenFromRow(formula, 5)).toBe(seen);
});

test.each([["=SUM(5:5)"], ["=SUM($5:$5)"], ["=COUNTA(数据!3:3)"]])(
  "%s speaks of whole rows and is written out",
  (formula) => {
    expect(seenFromRow(formula, 5)).toBeNull();
  },
);

test("two formulas look the same only if filling down makes one of the other", () => {
  const piece = fc.oneof(
    fc.record({
      letters: fc.constantFrom("A", "$B", "Q", "$AA"),
      fixed: fc.boolean(),
      offset: fc.integer({ min: -3, max: 3 }),
    }),
    fc.constantFrom("+", "*", '"A5"', "'B5'!", "SUM(", ")", "T[A5]", "LOG10(", "KPI_1_A5", "1"),
  );
  const spell = (pieces: readonly unknown[], row: number) =>
    pieces
      .map((each) => {
        if (typeof each === "string") return each;
        const { letters, fixed, offset } = each as {
          letters: string;
          fixed: boolean;
          offset: number;
        };
        return fixed ? `${letters}$9` : `${letters}${row + offset}`;
      })
      .join("+");
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.array(piece, { maxLength: 8 }),
      fc.integer({ min: 10, max: 500 }),
      (one, other, row) => {
        expect(seenFromRow(spell(one, row), row)).toBe(seenFromRow(spell(one, row + 7), row + 7));
        const differ = spell(one, row) !== spell(other, row);
        const seenToDiffer =
          seenFromRow(spell(one, row), row) !== seenFromRow(spell(other, row), row);
        expect(seenToDiffer).toBe(differ);
      },
    ),
  );
});
