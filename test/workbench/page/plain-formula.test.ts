import { callsAddIn, mentions } from "../../../src/workbench/page/download/plain-formula";

describe("formulas that a file can carry", () => {
  it.each([
    ["=HR.KPI_DEDUCT(0.92,0.95,10,0.01,2,2)", true],
    ["=ROUND(hr.kpi_deduct(A1,1,1,1,1),2)", true],
    ["=_xldudf_HR_KPI_DEDUCT(A1)", true],
    ['=IF(A1="HR.KPI_DEDUCT(1)",1,0)', false],
    ["=SUM(A1:A3)", false],
    ["=CHR.X(1)", false],
    ["=HR!A1", false],
  ])("%s calls the add-in: %s", (formula, expected) => {
    expect(callsAddIn(formula)).toBe(expected);
  });

  it("notices a table or name that the file will not have, but not inside a text", () => {
    expect(mentions("=SUM(tblData[满意度])", ["tblData["])).toBe(true);
    expect(mentions('="tblData["', ["tblData["])).toBe(false);
  });
});
