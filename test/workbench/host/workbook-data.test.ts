import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel({ locale: "zh-CN" });
});
afterEach(() => excel.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

test("custom properties of a sheet are texts under keys", async () => {
  await excel.Excel.run(async (context) => {
    const { customProperties } = sheetOf(context);
    customProperties.add("kpi.kind", "roster");
    customProperties.add("KPI.KIND", "form");
    customProperties.add("kpi.version", "1");
    customProperties.load("items/key,items/value");
    const missing = customProperties.getItemOrNullObject("nothing");
    await context.sync();
    expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([
      ["KPI.KIND", "form"],
      ["kpi.version", "1"],
    ]);
    expect(missing.isNullObject).toBe(true);
    const version = customProperties.getItem("kpi.version");
    version.value = "2";
    customProperties.getItem("kpi.kind").delete();
    version.load("value");
    const count = customProperties.getCount();
    await context.sync();
    expect(version.value).toBe("2");
    expect(count.value).toBe(1);
  });
});

test("document properties and the add-in's settings", async () => {
  await excel.Excel.run(async (context) => {
    const { properties, settings } = context.workbook;
    properties.title = "考核";
    properties.custom.add("count", 3);
    properties.custom.add("ready", true);
    settings.add("layout", { version: 1, sheets: ["数据"] });
    properties.load("title");
    properties.custom.load("items/key,items/value,items/type");
    const layout = settings.getItem("layout").load("value");
    const missing = settings.getItemOrNullObject("nothing");
    await context.sync();
    expect(properties.title).toBe("考核");
    expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
      ["count", 3, "Number"],
      ["ready", true, "Boolean"],
    ]);
    expect(layout.value).toEqual({ version: 1, sheets: ["数据"] });
    expect(missing.isNullObject).toBe(true);
  });
});

test("page set-up is kept", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.setPrintArea("A1:F40");
    layout.setPrintTitleRows("$1:$2");
    layout.setPrintMargins("Centimeters", { left: 2.54, right: 2.54 });
    layout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    sheet.horizontalPageBreaks.add("A21");
    layout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin");
    layout.headersFooters.defaultForAllPages.load("centerFooter");
    const area = layout.getPrintArea().load("address");
    const titles = layout.getPrintTitleRowsOrNullObject().load("address");
    const noColumns = layout.getPrintTitleColumnsOrNullObject();
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect(layout.orientation).toBe("Landscape");
    expect(layout.paperSize).toBe("A4");
    expect(layout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(layout.centerHorizontally).toBe(true);
    expect(layout.leftMargin).toBeCloseTo(72);
    expect(layout.headersFooters.defaultForAllPages.centerFooter).toBe("&P / &N");
    expect(area.address).toBe("Sheet1!A1:F40");
    expect(titles.address).toBe("Sheet1!1:2");
    expect(noColumns.isNullObject).toBe(true);
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20]);
    sheet.getRange("1:1").insert("Down");
    const moved = layout.getPrintArea().load("address");
    await context.sync();
    expect(moved.address).toBe("Sheet1!A2:F41");
    layout.zoom = { scale: 5 };
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("charts are kept as data", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:C3").values = [
      ["姓名", "一月", "二月"],
      ["张", 80, 85],
      ["李", 70, 90],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    chart.name = "totals";
    chart.title.text = "总分";
    chart.setPosition("E1", "H10");
    const series = chart.series.load("items/name,count");
    chart.load("name,chartType,top,left");
    chart.title.load("text");
    const missing = sheet.charts.getItemOrNullObject("nothing");
    await context.sync();
    expect(chart.chartType).toBe("ColumnClustered");
    expect(chart.title.text).toBe("总分");
    expect(series.items.map(({ name }) => name)).toEqual(["一月", "二月"]);
    expect(chart.left).toBeGreaterThan(0);
    expect(missing.isNullObject).toBe(true);
    sheet.charts.getItem("totals").delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("comments hang on their cells", async () => {
  await excel.Excel.run(async (context) => {
    const { comments } = context.workbook;
    const comment = comments.add("Sheet1!B2", "请填写");
    comment.load("content,resolved,id");
    const byCell = comments.getItemByCell("Sheet1!B2").load("id");
    const where = comment.getLocation().load("address");
    await context.sync();
    expect(comment.content).toBe("请填写");
    expect(byCell.id).toBe(comment.id);
    expect(where.address).toBe("Sheet1!B2");
    comments.add("Sheet1!B2", "again");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    comment.delete();
    const count = comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("the application tells its culture and calculation mode", async () => {
  await excel.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode,calculationState");
    application.cultureInfo.load("name");
    application.cultureInfo.numberFormat.load("numberDecimalSeparator");
    application.cultureInfo.datetimeFormat.load("shortDatePattern");
    await context.sync();
    expect(application.calculationMode).toBe("Automatic");
    expect(application.calculationState).toBe("Done");
    expect(application.cultureInfo.name).toBe("zh-CN");
    expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(".");
    expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe("yyyy/M/d");
  });
});
