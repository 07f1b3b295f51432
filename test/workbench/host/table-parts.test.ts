/** Totals, hidden headers, filters and sorting of tables and ranges, through the client library. */
import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const ROWS = [
  ["name", "team", "score"],
  ["Li", "a", 7],
  ["Wang", "b", 9],
  ["Zhao", "a", 8],
];

const run = (act: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>) =>
  excel.Excel.run((context) => act(context, context.workbook.worksheets.getItem("Sheet1")));

/** A table at A1:C4 of Sheet1. */
function addTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:C4").values = ROWS;
  const table = sheet.tables.add("A1:C4", true);
  table.name = "Scores";
  return table;
}

const read = (a1: string) => excel.host.read("Sheet1", a1);
const formulas = (a1: string) => excel.host.formulas("Sheet1", a1);

describe("The totals of a table", () => {
  test("are a row below, with the sum of the last column; what stands there moves down", () =>
    run(async (context, sheet) => {
      sheet.getRange("A5").values = [["below"]];
      const table = addTable(sheet);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("address,formulas,values");
      const body = table.getDataBodyRange().load("address");
      const ofColumn = table.columns.getItem("score").getTotalRowRange().load("address");
      table.load("showTotals");
      await context.sync();
      expect(table.showTotals).toBe(true);
      expect(totals.address).toBe("Sheet1!A5:C5");
      expect(ofColumn.address).toBe("Sheet1!C5");
      expect(body.address).toBe("Sheet1!A2:C4");
      expect(totals.formulas).toEqual([["Total", "", "=SUBTOTAL(109,[score])"]]);
      expect(totals.values).toEqual([["Total", "", 24]]);
      expect(read("A6")).toEqual([["below"]]);
    }));

  test("count where the last column holds no numbers, and are in the words of the language", async () => {
    excel.close();
    excel = await openExcel({ locale: "zh-CN" });
    await run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["id", "name"],
        [1, "x"],
        [2, "y"],
      ];
      sheet.tables.add("A1:B3", true).showTotals = true;
      await context.sync();
    });
    expect(formulas("A4:B4")).toEqual([["汇总", "=SUBTOTAL(103,[name])"]]);
    expect(read("B4")).toEqual([[2]]);
  });

  test("stay below rows that are added, go, and come back as they were", () =>
    run(async (context, sheet) => {
      const table = addTable(sheet);
      table.showTotals = true;
      await context.sync();
      table.getTotalRowRange().getCell(0, 1).values = [["mine"]];
      table.rows.add(undefined, [["Qian", "b", 6]]);
      const totals = table.getTotalRowRange().load("address,values");
      await context.sync();
      expect(totals.address).toBe("Sheet1!A6:C6");
      expect(totals.values).toEqual([["Total", "mine", 30]]);
      table.showTotals = false;
      const whole = table.getRange().load("address");
      await context.sync();
      expect(whole.address).toBe("Sheet1!A1:C5");
      expect(read("A6:C6")).toEqual([["", "", ""]]);
      await expect(
        run(async (inner) => {
          inner.workbook.tables.getItem("Scores").getTotalRowRange().load("address");
          await inner.sync();
        }),
      ).rejects.toMatchObject({ code: "ItemNotFound" });
      table.showTotals = true;
      await context.sync();
      expect(read("A6:C6")).toEqual([["Total", "mine", 30]]);
    }));
});

describe("A table without headers", () => {
  test("keeps the names of its columns, in formulas as well, and shows them again", () =>
    run(async (context, sheet) => {
      const table = addTable(sheet);
      sheet.getRange("E1").formulas = [["=SUM(Scores[score])"]];
      table.showHeaders = false;
      const whole = table.getRange().load("address");
      const body = table.getDataBodyRange().load("address");
      const columns = table.columns.load("items/name");
      await context.sync();
      expect([whole.address, body.address]).toEqual(["Sheet1!A2:C4", "Sheet1!A2:C4"]);
      expect(columns.items.map(({ name }) => name)).toEqual(["name", "team", "score"]);
      expect(read("A1:C1")).toEqual([["", "", ""]]);
      table.rows.add(undefined, [["Qian", "b", 6]]);
      await context.sync();
      expect(read("E1")).toEqual([[30]]);
      await expect(
        run(async (inner) => {
          inner.workbook.tables.getItem("Scores").getHeaderRowRange().load("values");
          await inner.sync();
        }),
      ).rejects.toMatchObject({ code: "ItemNotFound" });
      table.showHeaders = true;
      const header = table.getHeaderRowRange().load("address,values");
      await context.sync();
      expect([header.address, header.values]).toEqual(["Sheet1!A1:C1", [ROWS[0]]]);
      expect(read("E1")).toEqual([[30]]);
    }));

  test("makes room for them where something stands above", () =>
    run(async (context, sheet) => {
      const table = addTable(sheet);
      table.showHeaders = false;
      await context.sync();
      sheet.getRange("B1").values = [["above"]];
      table.showHeaders = true;
      const header = table.getHeaderRowRange().load("address");
      await context.sync();
      expect(header.address).toBe("Sheet1!A2:C2");
      expect(read("A1:C5")).toEqual([["", "above", ""], ...ROWS]);
    }));
});

describe("A filter", () => {
  test("hides rows of a table, whose sum follows, and goes", () =>
    run(async (context, sheet) => {
      const table = addTable(sheet);
      table.showTotals = true;
      table.columns.getItem("team").filter.applyValuesFilter(["A"]);
      const view = table.getDataBodyRange().getVisibleView().load("values,cellAddresses,rowCount");
      const hidden = sheet.getRange("A3").load("rowHidden");
      const filters = table.autoFilter.load("isDataFiltered,criteria");
      await context.sync();
      expect(view.values).toEqual([ROWS[1], ROWS[3]]);
      expect(view.cellAddresses[1]).toEqual(["Sheet1!A4", "Sheet1!B4", "Sheet1!C4"]);
      expect(hidden.rowHidden).toBe(true);
      expect(filters.isDataFiltered).toBe(true);
      expect(read("C5")).toEqual([[15]]);
      table.columns.getItem("score").filter.applyCustomFilter(">=8");
      const both = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      expect(both.values).toEqual([ROWS[3]]);
      table.clearFilters();
      const all = table.getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      expect(all.rowCount).toBe(3);
      expect(read("C5")).toEqual([[24]]);
    }));

  test.each([
    ["the greatest", (filter: Excel.Filter) => filter.applyTopItemsFilter(2), ["Wang", "Zhao"]],
    ["the least", (filter: Excel.Filter) => filter.applyBottomPercentFilter(40), ["Li"]],
    [
      "above the mean",
      (filter: Excel.Filter) => filter.applyDynamicFilter("AboveAverage"),
      ["Wang"],
    ],
    [
      "either",
      (filter: Excel.Filter) => filter.applyCustomFilter("=7", "=9", "Or"),
      ["Li", "Wang"],
    ],
    ["between", (filter: Excel.Filter) => filter.applyCustomFilter(">7", "<9"), ["Zhao"]],
    ["all but", (filter: Excel.Filter) => filter.applyCustomFilter("<>8"), ["Li", "Wang"]],
  ])("shows %s", (_what, apply, names) =>
    run(async (context, sheet) => {
      const table = addTable(sheet);
      apply(table.columns.getItem("score").filter);
      const view = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      expect(view.values.map(([name]) => name)).toEqual(names);
    }),
  );

  test("of a sheet takes a range, wildcards and the place of the one before", () =>
    run(async (context, sheet) => {
      sheet.getRange("A1:C4").values = ROWS;
      const custom = { filterOn: "Custom", criterion1: "=*a*" } as const;
      sheet.autoFilter.apply(sheet.getRange("A1:C4"), 0, custom);
      const view = sheet.getRange("A2:A4").getVisibleView().load("values");
      const range = sheet.autoFilter.getRange().load("address");
      await context.sync();
      expect(view.values).toEqual([["Wang"], ["Zhao"]]);
      expect(range.address).toBe("Sheet1!A1:C4");
      sheet.getRange("A2").values = [["Lara"]];
      sheet.autoFilter.reapply();
      const again = sheet.getRange("A2:A4").getVisibleView().load("rowCount");
      sheet.autoFilter.remove();
      const none = sheet.autoFilter.getRangeOrNullObject().load("address");
      sheet.autoFilter.load("enabled");
      await context.sync();
      expect(again.rowCount).toBe(3);
      expect([none.isNullObject, sheet.autoFilter.enabled]).toEqual([true, false]);
    }));

  test("on colours is refused by name, and nothing is hidden", () =>
    run(async (context, sheet) => {
      const table = addTable(sheet);
      table.columns.getItem("team").filter.apply({ filterOn: "CellColor", color: "#FF0000" });
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    }));
});

describe("Sorting", () => {
  test("a table moves its rows with formulas and looks, by several columns, and can be done again", () =>
    run(async (context, sheet) => {
      const table = addTable(sheet);
      sheet.getRange("D1").values = [["double"]];
      sheet.getRange("D2").formulas = [["=C2*2"]];
      sheet.getRange("A3").format.fill.color = "#FF0000";
      table.sort.apply([
        { key: 1, ascending: true },
        { key: 2, ascending: false },
      ]);
      const red = ["A2", "A3", "A4"].map((cell) => sheet.getRange(cell).load("format/fill/color"));
      table.sort.load("fields,matchCase");
      await context.sync();
      expect(read("A2:C4")).toEqual([ROWS[3], ROWS[1], ROWS[2]]);
      expect(red.map(({ format }) => format.fill.color)).toEqual(["#FFFFFF", "#FFFFFF", "#FF0000"]);
      expect(table.sort.fields).toEqual([
        { key: 1, ascending: true },
        { key: 2, ascending: false },
      ]);
      sheet.getRange("C3").values = [[10]];
      table.sort.reapply();
      await context.sync();
      expect(read("A2:A4").flat()).toEqual(["Li", "Zhao", "Wang"]);
    }));

  test("a range with headers, or by one of its rows; formulas follow their row", () =>
    run(async (context, sheet) => {
      sheet.getRange("A1:C4").formulas = [
        ["name", "score", "double"],
        ["Li", 7, "=B2*2"],
        ["Wang", 9, "=B3*2"],
        ["Zhao", "", "=B4*2"],
      ];
      sheet.getRange("A1:C4").sort.apply([{ key: 1, ascending: false }], false, true);
      await context.sync();
      expect(formulas("A2:C4")).toEqual([
        ["Wang", "9", "=B2*2"],
        ["Li", "7", "=B3*2"],
        ["Zhao", "", "=B4*2"],
      ]);
      sheet.getRange("A6:C7").values = [
        ["x", "y", "z"],
        [3, 1, 2],
      ];
      sheet.getRange("A6:C7").sort.apply([{ key: 1, ascending: true }], false, false, "Columns");
      await context.sync();
      expect(read("A6:C7")).toEqual([
        ["y", "z", "x"],
        [1, 2, 3],
      ]);
    }));

  test("leaves filtered rows where they are, and is told to handlers", () =>
    run(async (context, sheet) => {
      const table = addTable(sheet);
      const heard: string[] = [];
      sheet.onRowSorted.add((event) => Promise.resolve(void heard.push(event.address)));
      table.columns.getItem("team").filter.applyValuesFilter(["a"]);
      table.sort.apply([{ key: 2, ascending: false }]);
      await context.sync();
      await excel.host.settled();
      expect(read("A2:A4").flat()).toEqual(["Zhao", "Wang", "Li"]);
      expect(heard).toEqual(["A2:C2,A4:C4"]);
    }));
});
