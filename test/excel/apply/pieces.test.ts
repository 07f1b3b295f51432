import fc from "fast-check";
import { areaOf, cellAddress, holds, overlap } from "../../../src/scorecards/calc/a1";
import { asText } from "../../../src/excel/apply/cell-text";
import { columnWidthInPoints } from "../../../src/excel/apply/column-width";
import { findTwins } from "../../../src/excel/apply/twins";
import { contentOf, fingerprint } from "../../../src/excel/fingerprint";
import { planOfEverything, sheetPlan, workbookPlan } from "../support/plans";

describe("addresses", () => {
  test.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$3:D9", { row: 2, column: 1, rows: 7, columns: 3 }],
    ["D9:B3", { row: 2, column: 1, rows: 7, columns: 3 }],
    ["'a!b'!AA10", { row: 9, column: 26, rows: 1, columns: 1 }],
  ])("%s is read", (address, area) => {
    expect(areaOf(address)).toEqual(area);
  });

  test.each([["A:A"], ["1:1"], [""], ["A0"], ["A1:"]])("%j is refused", (address) => {
    expect(() => areaOf(address)).toThrow(RangeError);
  });

  test("what is written is read back, and areas overlap where they have a cell in common", () => {
    const cell = fc.record({ row: fc.nat(20), column: fc.nat(800) });
    const area = fc.tuple(cell, cell).map((corners) => areaOf(corners.map(cellAddress).join(":")));
    fc.assert(
      fc.property(area, area, cell, (one, other, at) => {
        expect(areaOf(cellAddress(at))).toEqual({ ...at, rows: 1, columns: 1 });
        if (holds(one, at) && holds(other, at)) expect(overlap(one, other)).toBe(true);
        expect(overlap(one, other)).toBe(overlap(other, one));
        const common = {
          row: Math.max(one.row, other.row),
          column: Math.max(one.column, other.column),
        };
        expect(overlap(one, other)).toBe(holds(one, common) && holds(other, common));
      }),
    );
  });
});

test.each([
  ["考核项", "考核项"],
  ["Team", "Team"],
  ["", ""],
  ["=1+1", "'=1+1"],
  ["001", "'001"],
  ["1月5日", "'1月5日"],
  ["May 5", "'May 5"],
  ["true", "'true"],
  ["'a", "''a"],
  ["售后管理 KPI 2025年1月", "售后管理 KPI 2025年1月"],
  ["客服01", "客服01"],
  ["民國115年1月", "'民國115年1月"],
  ["上午8:30", "'上午8:30"],
  ["1月客服", "'1月客服"],
  ["😀", "'😀"],
])("%j is typed as %j", (text, typed) => {
  expect(asText(text)).toBe(typed);
});

test("Excel's default column of 8.43 characters is 64 pixels, which are 48 points", () => {
  expect(columnWidthInPoints(8.43)).toBe(48);
  expect(columnWidthInPoints(10)).toBe(56.25);
});

describe("fingerprints", () => {
  test("are equal for the same entries in any order, and differ for any other", () => {
    const entry = fc.record({
      row: fc.nat(5),
      column: fc.nat(5),
      content: fc.constantFrom("n1", "n2", "t1", "=", "btrue"),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (one, other) => {
        const cells = (entries: typeof one) =>
          [...new Set(entries.map((each) => JSON.stringify([each.row, each.column, each.content])))]
            .sort()
            .join();
        expect(fingerprint([...one].reverse())).toBe(fingerprint(one));
        expect(fingerprint(one) === fingerprint(other)).toBe(cells(one) === cells(other));
      }),
    );
  });

  test("tell text from numbers, and pass over binary rests and blanks", () => {
    expect(contentOf(1)).not.toBe(contentOf("1"));
    expect(contentOf(true)).not.toBe(contentOf("true"));
    expect(contentOf(0.1 + 0.2)).toBe(contentOf(0.3));
    expect([contentOf(""), contentOf(null), contentOf(undefined)]).toEqual([null, null, null]);
    expect(contentOf(0)).not.toBeNull();
  });
});

describe("twins", () => {
  test("are sheets that differ in a few cells", () => {
    expect(findTwins(planOfEverything())).toEqual([
      null,
      null,
      { of: 1, differences: [{ at: "B1", rows: [["乙"]] }] },
    ]);
  });

  test("empty a cell that is empty on one of them only", () => {
    const form = (department: string | null) =>
      sheetPlan(`考核 ${department ?? ""}`, "form", {
        blocks: [{ at: "B2", rows: [["部门", department]] }],
      });
    expect(findTwins(workbookPlan([form("售后"), form(null), form("售前")]))).toEqual([
      null,
      { of: 0, differences: [{ at: "C2", rows: [[""]] }] },
      { of: 0, differences: [{ at: "C2", rows: [["售前"]] }] },
    ]);
  });

  test("are not sheets with tables, of other looks, of other shapes or with much of their own", () => {
    const rows = (text: string) => [{ at: "A1", rows: Array.from({ length: 50 }, () => [text]) }];
    const table = { name: "T", range: "A1:A50", style: "TableStyleLight9" };
    const pairs = [
      [{ tables: [table] }, { tables: [table] }],
      [{ showGridlines: true }, { showGridlines: false }],
      [{ blocks: rows("a") }, { blocks: [{ at: "A1", rows: [["a"]] }] }],
      [{ blocks: rows("a") }, { blocks: rows("b") }],
    ] as const;
    for (const [one, other] of pairs) {
      const sheets = [sheetPlan("甲", "form", one), sheetPlan("乙", "form", other)];
      expect(findTwins(workbookPlan(sheets))).toEqual([null, null]);
    }
  });
});
