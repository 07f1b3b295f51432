import { itemInputs } from "../../../src/scorecards/rules";
import { afterSales } from "../../../src/scorecards/systems/after-sales";
import { findPlacement, sampleTable, type SheetView } from "../../../src/workbench/sample";

function sheet(name: string, rows: string[][], formulas: string[][] = []): SheetView {
  return { name, text: rows, formulas };
}

const dataHeaders = ["工号", "姓名", "部门", "客户满意度", "平均响应时间", "备注", "工资"];

describe("where the sample goes", () => {
  it("finds the row of headers that it knows, in any of the three languages", () => {
    const chinese = sheet("数据", [["1 月"], ["", "", "", "%", "小时"], dataHeaders]);
    expect(findPlacement([sheet("空", []), chinese])).toMatchObject({
      sheet: "数据",
      headerRow: 2,
      people: 8,
      columns: 6,
    });
    const english = sheet("Data", [["ID", "Name", "Customer satisfaction (%)", "Salary"]]);
    expect(findPlacement([english])).toMatchObject({ sheet: "Data", columns: 4 });
  });

  it("pastes adjacent columns together and leaves the others alone", () => {
    const blocks = findPlacement([sheet("数据", [dataHeaders])])?.blocks ?? [];
    expect(
      blocks.map(({ row, column, rows }) => [row, column, rows.length, rows[0]?.length]),
    ).toEqual([
      [1, 0, 8, 5],
      [1, 6, 8, 1],
    ]);
    expect(blocks[0]?.rows[0]).toEqual(["K001", "林晓雯", "售后一组", "93.0%", "3.5"]);
    expect(blocks[1]?.rows[0]).toEqual(["6,800"]);
  });

  it("gives people who are named already figures only, and no more rows than people", () => {
    const named = sheet("数据", [dataHeaders, ["1", "甲"], ["2", "乙"], ["", ""], ["3", "丙"]]);
    const placement = findPlacement([named]);
    expect(placement?.people).toBe(2);
    expect(placement?.blocks.map(({ column, rows }) => [column, rows.length])).toEqual([
      [3, 2],
      [6, 2],
    ]);
  });

  it("takes the sheet of figures, not the results with the same headers but formulas", () => {
    const results = sheet(
      "结果",
      [["姓名", "客户满意度", "平均响应时间", "首次解决率", "平均解决时长", "售后成本"]],
      [[], ["=数据!B2", "=HR.KPI_DEDUCT(1)", "=HR.KPI_DEDUCT(2)", "=1", "=2", "=3"]],
    );
    expect(findPlacement([results, sheet("数据", [dataHeaders])])?.sheet).toBe("数据");
    expect(findPlacement([results])).toBeUndefined();
  });

  it("does not take a sheet of HR's own for ours", () => {
    expect(findPlacement([sheet("通讯录", [["姓名", "部门", "电话"]])])).toBeUndefined();
    expect(findPlacement([sheet("名单", [["工号", "姓名", "部门"]])])).toBeUndefined();
  });
});

describe("the sample itself", () => {
  it.each(["en-US", "zh-CN", "zh-TW"] as const)("is a full table in %s", (language) => {
    const [headers = [], ...people] = sampleTable(language);
    expect(new Set(headers).size).toBe(headers.length);
    expect(people).toHaveLength(8);
    expect(people.every((row) => row.length === headers.length && row.every(Boolean))).toBe(true);
    expect(findPlacement([sheet("样", [headers])])?.columns).toBe(headers.length);
  });

  it.each(["en", "zh-CN", "zh-TW"] as const)(
    "answers every column that the after-sales roster asks for in %s",
    (locale) => {
      const inputs = afterSales.items.flatMap(itemInputs);
      const headers = inputs.map(({ name }) => name[locale]);
      expect(headers.length).toBeGreaterThan(8);
      expect(findPlacement([sheet("Data", [headers])])?.columns).toBe(headers.length);
    },
  );

  it("agrees with itself: no more satisfied than voted, resolved than answered", () => {
    const [headers = [], ...people] = sampleTable("en-US");
    const figure = (row: string[], header: string) => Number(row[headers.indexOf(header)]);
    for (const row of people) {
      expect(figure(row, "Satisfied votes")).toBeLessThanOrEqual(figure(row, "Votes"));
      expect(figure(row, "Resolved at first contact")).toBeLessThanOrEqual(figure(row, "Answered"));
    }
  });
});
