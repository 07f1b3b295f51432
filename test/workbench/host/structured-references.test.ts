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

const round = (value: unknown) =>
  typeof value === "number" && value < 1e9 ? Number(value.toFixed(9)) : value;
