import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const read = (a1: string, sheet = "Sheet1") => excel.host.read(sheet, a1);
const formulas = (a1: string, sheet = "Sheet1") => excel.host.formulas(sheet, a1);
const write = (a1: string, rows: unknown[][], sheet = "Sheet1") =>
  excel.host.write(sheet, a1, rows);
const workbook = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  excel.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });

const ROSTER = [
  ["工号", "满意度 率", "Amount", "备注"],
  ["001", 0.9, 10, ""],
  ["002", "", 20, "ok"],
  ["003", 0.7, 30, ""],
];

describe("references to a table", () => {
  beforeEach(() =>
    workbook((sheet) => {
      sheet.getRange("A1:A4").numberFormat = "@" as never;
      sheet.getRange("A1:D4").values = ROSTER;
      sheet.tables.add("A1:D4", true).name = "表1";
    }),
  );

  const cases: [formula: string, result: unknown[][]][] = [
    ["=表1[Amount]", [[10], [20], [30]]],
    ["=表1[满意度 率]*100", [[90], [0], [70]]],
    ["=表1[[满意度 率]]*100", [[90], [0], [70]]],
    ["=表1[[#Headers],[满意度 率]]", [["满意度 率"]]],
    ["=表1[[#Headers],[满意度 率]:[Amount]]", [["满意度 率", "Amount"]]],
    ["=表1[#Headers]", [["工号", "满意度 率", "Amount", "备注"]]],
    ["=SUM(表1[[满意度 率]:[Amount]])", [[61.6]]],
    ["=SUM(表1[[#All],[Amount]])", [[60]]],
    ["=SUM(表1[[#Data],[Amount]])", [[60]]],
    ["=ROWS(表1[#All])", [[4]]],
    ["=ROWS(表1[#Data])", [[3]]],
    ["=ROWS(表1[])", [[3]]],
    ["=ROWS(表1)", [[3]]],
    ["=COLUMNS(表1[[工号]:[备注]])", [[4]]],
    ["=表1[工号]&表1[备注]", [["001"], ["002ok"], ["003"]]],
    ['=IF(表1[满意度 率]="","",表1[满意度 率])', [[0.9], [""], [0.7]]],
    ['=IF(表1[Amount]>15,1,{"a";"b";"c"})', [["a"], [1], [1]]],
    ["=IF(ISNUMBER(表1[满意度 率]),表1[满意度 率],1E+300)", [[0.9], [1e300], [0.7]]],
    [
      '=LET(x,表1[满意度 率],ok,ISNUMBER(x),y,IF(ok,x,1E+300),ok*(表1[备注]="")*IF(ok,y,0))',
      [[0.9], [0], [0.7]],
    ],
    ['=LET(ok,表1[Amount]>10,ok*(D2=""))', [[0], [1], [1]]],
    ['=LET(ok,表1[Amount]>10,a,表1[Amount],IF(ok,IF(a>25,"big",a),"-"))', [["-"], [20], ["big"]]],
    ["=MMULT(表1[[Amount]:[Amount]]*1,{2})", [[20], [40], [60]]],
    ['=SUMPRODUCT((表1[Amount]>10)*(表1[备注]=""),表1[Amount])', [[30]]],
    ['=INDEX(表1[Amount],MATCH("002",表1[工号],0))', [[20]]],
  ];
  test.each(cases)("%s", async (formula, result) => {
    await write("F1", [[formula]]);
    const [first = []] = result;
    const last = String.fromCharCode(69 + first.length);
    const seen = read(`F1:${last}${result.length}`);
    expect(seen.map((row) => row.map(round))).toEqual(result);
    expect(read(`F${result.length + 1}`)).toEqual([[""]]);
    expect(formulas("F1")).toEqual([[formula]]);
  });

  test("and a spill over its rows grow with it when rows are pasted right below", async () => {
    await write("F2:H2", [["=表1[Amount]*2", "=SUM(F2#)", "=IF(F2#>30,F2#,0)"]]);
    await excel.host.paste("Sheet1", "A5", "004\t0.5\t40\n005\t0.6\t50");
    expect(read("F2:H7")).toEqual([
      [20, 300, 0],
      [40, "", 40],
      [60, "", 60],
      [80, "", 80],
      [100, "", 100],
      ["", "", ""],
    ]);
  });
});

describe("a reference follows its table", () => {
  /** A table on Sheet1 and, on another sheet, formulas over it that each read a whole column. */
  beforeEach(() =>
    workbook((sheet, context) => {
      sheet.getRange("A1:C4").values = [
        ["工号", "Amount", "分"],
        ["a", 1, 10],
        ["b", 2, 20],
        ["c", 3, 30],
      ];
      sheet.tables.add("A1:C4", true).name = "Sales";
      const other = context.workbook.worksheets.add("结果");
      other.getRange("A1:D1").formulas = [
        ["=Sales[Amount]*2", "=SUM(Sales[分])", "=SUM(A1#)", '=COUNTIF(Sales[工号],"?*")'],
      ];
      other.getRange("F1:F3").formulas = [1, 2, 3].map((k) => [`=INDEX(Sales[分],${k})`]);
    }),
  );

  const seen = () => read("A1:D1", "结果");
  const each = () => read("F1:F3", "结果").flat();

  test("when rows are pasted right below, and then their figures", async () => {
    await excel.host.paste("Sheet1", "A5", "d\ne");
    expect(seen()).toEqual([[2, 60, 12, 5]]);
    await excel.host.paste("Sheet1", "B5", "4\t40\n5\t50");
    expect(seen()).toEqual([[2, 150, 30, 5]]);
    await write("C6", [[60]]);
    expect(seen()).toEqual([[2, 160, 30, 5]]);
    expect(read("A4:A6", "结果")).toEqual([[8], [10], [""]]);
  });

  test("also within LET, each time that the table changes", async () => {
    await write("H1", [['=LET(a,Sales[Amount],b,Sales[分],s,a+b,IF(s>30,"big",s))']], "结果");
    const big = () => read("H1:H5", "结果").flat();
    expect(big()).toEqual([11, 22, "big", "", ""]);
    await excel.host.paste("Sheet1", "A5", "d\t4\t5\ne\t6\t7");
    expect(big()).toEqual([11, 22, "big", 9, 13]);
    await workbook((sheet) => sheet.getRange("1:1").insert("Down"));
    expect(big()).toEqual([11, 22, "big", 9, 13]);
    await write("B3", [[100]]);
    expect(big()).toEqual(["big", 22, "big", 9, 13]);
  });

  test("when rows and columns are inserted above and before it", async () => {
    await workbook((sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:A").insert("Right");
    });
    expect(seen()).toEqual([[2, 60, 12, 3]]);
    await write("D4", [[21]]);
    expect(seen()).toEqual([[2, 61, 12, 3]]);
    expect(each()).toEqual([10, 21, 30]);
    await workbook((_sheet, context) => context.workbook.application.calculate("Full"));
    expect(seen()).toEqual([[2, 61, 12, 3]]);
    expect(each()).toEqual([10, 21, 30]);
    await write("C5", [[7]]);
    expect(seen()).toEqual([[2, 61, 20, 3]]);
  });

  test("when it becomes smaller, once and again, and larger", async () => {
    const remove = (index: number) =>
      workbook((sheet) => sheet.tables.getItem("Sales").rows.getItemAt(index).delete());
    await remove(0);
    expect(seen()).toEqual([[4, 50, 10, 2]]);
    await remove(0);
    expect(seen()).toEqual([[6, 30, 6, 1]]);
    await write("C2", [[31]]);
    expect(seen()).toEqual([[6, 31, 6, 1]]);
    await workbook((sheet) => {
      sheet.tables.getItem("Sales").rows.add(undefined, [["x", 100, 1000]]);
    });
    expect(seen()).toEqual([[6, 1031, 206, 2]]);
    await workbook((sheet) => sheet.getRange("2:2").delete("Up"));
    expect(seen()).toEqual([[200, 1000, 200, 1]]);
    await write("C2", [[5]]);
    expect(seen()).toEqual([[200, 5, 200, 1]]);
  });

  test("within it: a row inserted, columns inserted and moved along", async () => {
    await workbook((sheet) => sheet.getRange("3:3").insert("Down"));
    await write("A3:C3", [["n", 5, 50]]);
    expect(seen()).toEqual([[2, 110, 22, 4]]);
    await workbook((sheet) => sheet.getRange("B:B").insert("Right"));
    expect(seen()).toEqual([[2, 110, 22, 4]]);
    expect(formulas("A1", "结果")).toEqual([["=Sales[Amount]*2"]]);
    await write("C2", [[9]]);
    expect(seen()).toEqual([[18, 110, 38, 4]]);
  });

  test("when a header is renamed, and its columns change their names", async () => {
    await write("C1", [["满意度 率 (%)"]]);
    expect(formulas("B1", "结果")).toEqual([["=SUM(Sales[满意度 率 (%)])"]]);
    expect(seen()).toEqual([[2, 60, 12, 3]]);
    await write("B1:C1", [["分", "Amount"]]);
    expect(formulas("A1:B1", "结果")).toEqual([["=Sales[分]*2", "=SUM(Sales[Amount])"]]);
    await write("B2:C2", [[7, 70]]);
    expect(seen()).toEqual([[14, 120, 24, 3]]);
  });

  test("when it is renamed, and in names", async () => {
    await workbook((sheet, context) => {
      context.workbook.names.add("all", "=Sales[分]");
      sheet.getRange("H1").formulas = [['=SUM(all)&"Sales[分]"']];
      sheet.tables.getItem("Sales").name = "销售";
    });
    expect(formulas("A1:B1", "结果")).toEqual([["=销售[Amount]*2", "=SUM(销售[分])"]]);
    expect(read("H1")).toEqual([["60Sales[分]"]]);
    await write("C2", [[11]]);
    expect(read("H1")).toEqual([["61Sales[分]"]]);
    expect(seen()).toEqual([[2, 61, 12, 3]]);
  });

  test("when it becomes cells, and is #REF! when it is deleted", async () => {
    await workbook((sheet) => sheet.tables.getItem("Sales").convertToRange());
    expect(formulas("A1:B1", "结果")).toEqual([["=Sheet1!$B$2:$B$4*2", "=SUM(Sheet1!$C$2:$C$4)"]]);
    expect(seen()).toEqual([[2, 60, 12, 3]]);
    await workbook((sheet) => {
      sheet.tables.add("A1:C4", true).name = "Again";
      sheet.getRange("H1:I1").formulas = [["=SUM(Again[分])", "=ROWS(Again)"]];
    });
    expect(read("H1:I1")).toEqual([[60, 3]]);
    await workbook((sheet) => sheet.tables.getItem("Again").delete());
    expect(read("H1:I1")).toEqual([["#REF!", "#REF!"]]);
    expect(formulas("H1:I1")).toEqual([["=SUM(#REF!)", "=ROWS(#REF!)"]]);
  });

  test("in any case, and is spelled as the table is", async () => {
    await write("H1:I1", [["=SUM(sales[amount])", '=sum(SALES[[#headers],[AMOUNT]:[分]]&"")']]);
    expect(read("H1")).toEqual([[6]]);
    expect(formulas("H1:I1")).toEqual([
      ["=SUM(Sales[Amount])", '=sum(Sales[[#Headers],[Amount]:[分]]&"")'],
    ]);
  });

  test("of its row, each by its own", async () => {
    await write("E2:E4", [["=Sales[@Amount]+1"], ["=Sales[@Amount]+1"], ["=Sales[@Amount]+1"]]);
    await write(
      "G2:G5",
      [2, 3, 4, 5].map(() => ["=SUM(Sales[@[Amount]:[分]])"]),
    );
    expect(read("E2:E4")).toEqual([[2], [3], [4]]);
    expect(read("G2:G5")).toEqual([[11], [22], [33], ["#VALUE!"]]);
    await write("B3", [[50]]);
    expect(read("E2:E4")).toEqual([[2], [51], [4]]);
    expect(read("G3")).toEqual([[70]]);
  });

  test("filled down, all rows look at the whole column", async () => {
    await write(
      "H2:H4",
      [2, 3, 4].map((row) => [`=C${row}/SUM(Sales[分])`]),
    );
    await write("C2", [[50]]);
    expect(read("H2:H4").flat()).toEqual([0.5, 0.2, 0.3]);
  });

  test("a column that is not there is #REF!, a table that is not there #NAME?", async () => {
    await write("H1:I1", [["=SUM(Sales[没有])", "=SUM(Nothing[x])"]]);
    expect(read("H1:I1")).toEqual([["#REF!", "#NAME?"]]);
    await write("C1", [["没有"]]);
    expect(read("H1")).toEqual([[60]]);
  });
});

const round = (value: unknown) =>
  typeof value === "number" && value < 1e9 ? Number(value.toFixed(9)) : value;
