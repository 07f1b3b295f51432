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
const workbook = (work: (context: Excel.RequestContext) => void) =>
  excel.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

/** A custom function that tells what it was given. */
function tell(): unknown[][][] {
  const given: unknown[][][] = [];
  const parameters = [{ name: "v", type: "any", dimensionality: "matrix" }];
  const result = { type: "any", dimensionality: "matrix" };
  excel.host.functions.register(
    JSON.stringify({ functions: [{ id: "ECHO", name: "ECHO", parameters, result }] }),
    (_id, [matrix]) => {
      given.push(matrix as unknown[][]);
      return matrix;
    },
  );
  return given;
}

describe("A1#", () => {
  beforeEach(() => write("A1:B1", [[3, "=SEQUENCE(A1)"]]));

  const cases: [formula: string, result: unknown[][]][] = [
    ["=B1#", [[1], [2], [3]]],
    ["=B1#*2", [[2], [4], [6]]],
    ["=2*$B$1#", [[2], [4], [6]]],
    ["=-B1#", [[-1], [-2], [-3]]],
    ["=SUM(B1#)+ROWS(B1#)", [[9], [""], [""]]],
    ["=IF(B1#>1,B1#,0)", [[0], [2], [3]]],
    ['=IF(B1#>1,"","x")', [["x"], [""], [""]]],
    ["=LET(x,B1#,y,x+1,x*y)", [[2], [6], [12]]],
    ["=LET(ok,--(B1#>1),ok*(B1#=3))", [[0], [0], [1]]],
    ["=SUMPRODUCT(B1#,B1#)", [[14], [""], [""]]],
    ["=SUMPRODUCT(--ISNUMBER(B1#))", [[3], [""], [""]]],
    ["=MMULT(B1#,TRANSPOSE({1}))", [[1], [2], [3]]],
    ["=MMULT(TRANSPOSE(B1#),B1#)", [[14], [""], [""]]],
    ["=ISNUMBER(B1#)", [[true], [true], [true]]],
    ["=INDEX(B1#,2)", [[2], [""], [""]]],
    ["=XLOOKUP(2,B1#,B1#)", [[2], [""], [""]]],
    ["=HSTACK(B1#,B1#)", [[1], [2], [3]]],
    ["=SORT(B1#,1,-1)", [[3], [2], [1]]],
    ["=BYROW(B1#,LAMBDA(r,SUM(r)*10))", [[10], [20], [30]]],
    ["=IF(B1#=2,1E+300,B1#)", [[1], [1e300], [3]]],
    ["=MIN(IF(B1#>1,B1#,1E+300))", [[2], [""], [""]]],
    ["=Sheet1!B1#", [[1], [2], [3]]],
    ["='Sheet1'!$B1#+1", [[2], [3], [4]]],
  ];
  test.each(cases)("%s", async (formula, result) => {
    await write("D1", [[formula]]);
    expect(read("D1:D3")).toEqual(result);
    expect(formulas("D1")).toEqual([[formula]]);
    // Longer and shorter again, nothing is left of before.
    await write("A1", [[5]]);
    await write("A1", [[3]]);
    expect(read("D1:D4")).toEqual([...result, [""]]);
  });

  test("follows the spill when it grows, shrinks and changes", async () => {
    await write("D1:E1", [["=B1#*10", "=SUM(B1#)"]]);
    await write("A1", [[5]]);
    expect(read("D1:E6")).toEqual([
      [10, 15],
      [20, ""],
      [30, ""],
      [40, ""],
      [50, ""],
      ["", ""],
    ]);
    await write("A1", [[2]]);
    expect(read("D1:E3")).toEqual([
      [10, 3],
      [20, ""],
      ["", ""],
    ]);
    await write("B1", [["=SEQUENCE(A1,1,7)"]]);
    expect(read("D1:E2")).toEqual([
      [70, 15],
      [80, ""],
    ]);
  });

  test("is followed through a chain of spills, each calculated once a change", async () => {
    const given = tell();
    await write("D1:G1", [["=B1#+1", "=HR.ECHO(D1#)", "=E1#*2", "=SUM(F1#)"]]);
    expect(read("G1")).toEqual([[18]]);
    given.length = 0;
    await write("A1", [[4]]);
    expect(read("G1")).toEqual([[28]]);
    expect(given).toEqual([[[2], [3], [4], [5]]]);
  });

  test("of a function of the add-in, and as its argument", async () => {
    const given = tell();
    await write("D1:F1", [["=HR.ECHO(B1#)", "=SUM(D1#)", '=HR.ECHO(IF(D1#="","",D1#))']]);
    expect(read("E1")).toEqual([[6]]);
    expect(read("F1:F3")).toEqual([[1], [2], [3]]);
    expect(given.at(-1)).toEqual([[1], [2], [3]]);
  });

  test("where nothing spills is #REF!, and the value of a formula that may fill more is a spill of one", async () => {
    await write("F1:F6", [[7], ["=A1+1"], ["=SUM(A1:A1)"], ["=SEQUENCE(1)"], ["=F4:F4"], [""]]);
    await write("G1:G6", [["=F1#"], ["=F2#"], ["=F3#"], ["=F4#"], ["=SUM(F5#)"], ["=F6#"]]);
    expect(read("G1:G6")).toEqual([["#REF!"], ["#REF!"], ["#REF!"], [1], [1], ["#REF!"]]);
    await write("H1", [["=IFERROR(B2#,0)"]]);
    expect(read("H1")).toEqual([[0]]);
    await write("A1", [[1]]);
    await write("I1", [["=B1#+5"]]);
    expect(read("I1")).toEqual([[6]]);
  });

  test("a formula that becomes a spill, is stopped by a cell in its way, and spills again", async () => {
    await write("F1:G1", [["", "=SUM(F1#)"]]);
    expect(read("G1")).toEqual([["#REF!"]]);
    await write("F1", [["=SEQUENCE(3)"]]);
    expect(read("G1")).toEqual([[6]]);
    await write("F3", [["x"]]);
    expect(read("F1:G1")).toEqual([["#SPILL!", "#REF!"]]);
    await write("F3", [[""]]);
    expect(read("F1:G1")).toEqual([[1, 6]]);
    await write("F1", [[9]]);
    expect(read("G1")).toEqual([["#REF!"]]);
  });

  test("an error that fills the anchor is what the reference gives", async () => {
    await write("D1:E1", [['=SEQUENCE(IF(A1>3,"x",A1))', "=SUM(D1#)"]]);
    expect(read("E1")).toEqual([[6]]);
    await write("A1", [[4]]);
    expect(read("E1")).toEqual([["#VALUE!"]]);
    await write("A1", [[2]]);
    expect(read("E1")).toEqual([[3]]);
  });

  test("keeps its text and its cell when rows and columns come and go above and before it", async () => {
    await write("D1:E1", [["=B1#*10", "=SUM($B$1#)"]]);
    await workbook((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("B:B").insert("Right");
    });
    expect(formulas("E3:F3")).toEqual([["=C3#*10", "=SUM($C$3#)"]]);
    expect(read("E3:F5")).toEqual([
      [10, 6],
      [20, ""],
      [30, ""],
    ]);
    await write("A3", [[4]]);
    expect(read("E6:F6")).toEqual([[40, ""]]);
    await workbook((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").delete("Up");
    });
    expect(formulas("E2:F2")).toEqual([["=C2#*10", "=SUM($C$2#)"]]);
    expect(read("F2")).toEqual([[10]]);
  });

  test("is read from other sheets by any name, and follows a sheet that is renamed or copied", async () => {
    await workbook((context) => {
      for (const name of ["Results", "结果", "结果 2021-02"]) {
        const sheet = context.workbook.worksheets.add(name);
        sheet.getRange("S5:T5").formulas = [[3, "=SEQUENCE(S5)"]];
      }
    });
    const names = ["Results!T5#", "结果!$T$5#", "'结果 2021-02'!T5#"];
    await write("D1:F1", [names.map((name) => `=SUM(${name})`)]);
    expect(read("D1:F1")).toEqual([[6, 6, 6]]);
    await write("S5", [[4]], "结果 2021-02");
    expect(read("D1:F1")).toEqual([[6, 6, 10]]);
    await workbook((context) => {
      context.workbook.worksheets.getItem("结果 2021-02").name = "It's 3月";
      context.workbook.worksheets.getItem("Results").getRange("1:1").insert("Down");
    });
    expect(formulas("D1:F1")).toEqual([
      ["=SUM(Results!T6#)", "=SUM(结果!$T$5#)", "=SUM('It''s 3月'!T5#)"],
    ]);
    expect(read("D1:F1")).toEqual([[6, 6, 10]]);
    await workbook((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D9").copyFrom("D1");
      sheet.copy("End").name = "Copy";
    });
    expect(formulas("D9")).toEqual([["=SUM(Results!T14#)"]]);
    expect(formulas("D1:F1", "Copy")).toEqual(formulas("D1:F1"));
    await write("S5", [[5]], "It's 3月");
    expect(read("F1", "Copy")).toEqual([[15]]);
  });

  test("is given to functions that give references, from another sheet, too", async () => {
    await workbook((context) => context.workbook.worksheets.add("other"));
    await write(
      "A1:A3",
      [
        ["=INDEX(Sheet1!B1#,2)"],
        ["=SUM(INDEX(Sheet1!B1#,2):INDEX(Sheet1!B1#,3))"],
        ["=SUM(OFFSET(Sheet1!B1#,1,0,2))"],
      ],
      "other",
    );
    expect(read("A1:A3", "other")).toEqual([[2], [5], [5]]);
    await write("B1", [["=SEQUENCE(A1)*10"]]);
    expect(read("A1:A3", "other")).toEqual([[20], [50], [50]]);
  });

  test("of a sheet that is not there is #REF!", async () => {
    await write("D1", [["=SUM(Nowhere!T5#)"]]);
    expect(read("D1")).toEqual([["#REF!"]]);
  });

  test("a name may stand for it", async () => {
    await workbook((context) => {
      context.workbook.names.add("all", "=Sheet1!$B$1#");
      context.workbook.worksheets.getItem("Sheet1").getRange("D1").formulas = [["=SUM(all)"]];
    });
    expect(read("D1")).toEqual([[6]]);
    await write("A1", [[4]]);
    expect(read("D1")).toEqual([[10]]);
  });
});

describe("T5#:V5#", () => {
  beforeEach(() => write("A1:D1", [[3, "=SEQUENCE(A1)", "", "=SEQUENCE(A1,1,10)"]]));

  test("is the rectangle that covers both spills", async () => {
    const given = tell();
    await write("F1", [["=SUM(B1#:D1#)"]]);
    await write("F2", [["=SUM(Sheet1!B1#:Sheet1!D1#)+COLUMNS(B1#:D1)"]]);
    await write("F3", [["=ROWS(B1:D1#)"]]);
    await write("H1", [["=HR.ECHO(B1#:D1#)"]]);
    expect(read("F1:F3")).toEqual([[39], [42], [3]]);
    expect(given.at(-1)?.map(([first, , last]) => [first, last])).toEqual([
      [1, 10],
      [2, 11],
      [3, 12],
    ]);
    await write("A1", [[4]]);
    expect(read("F1:F3")).toEqual([[56], [59], [4]]);
    expect(formulas("F1:F3")).toEqual([
      ["=SUM(B1#:D1#)"],
      ["=SUM(Sheet1!B1#:Sheet1!D1#)+COLUMNS(B1#:D1)"],
      ["=ROWS(B1:D1#)"],
    ]);
  });

  test("follows cells between the two, also those that it has come to cover", async () => {
    await write("F1", [["=SUM(B1#:D1#)"]]);
    await write("A1", [[5]]);
    await write("C5", [[100]]);
    expect(read("F1")).toEqual([[175]]);
    await write("C5", [[200]]);
    expect(read("F1")).toEqual([[275]]);
  });

  test("across sheets is no range", async () => {
    await workbook((context) => context.workbook.worksheets.add("Results"));
    await write("F1", [["=SUM(Results!B1#:D1#)"]]);
    expect(read("F1")).toEqual([["#REF!"]]);
  });
});
