import { type ExcelForTests, openExcel } from "../../support/excel-host";

let excel: ExcelForTests;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

/** Adds a handler that keeps what it is given. */
async function hear<T>(
  add: (context: Excel.RequestContext, handler: (event: T) => Promise<void>) => unknown,
): Promise<T[]> {
  const heard: T[] = [];
  await excel.Excel.run(async (context) => {
    add(context, (event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

test("changes by the user and by the add-in are heard, once each", async () => {
  const heard = await hear<Excel.WorksheetChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.getItem("Sheet1").onChanged.add(handler),
  );
  await excel.host.write("Sheet1", "B2", [[7]]);
  await excel.host.paste("Sheet1", "A4", "1\t2\n3\t4\n");
  await excel.host.settled();
  expect(heard).toMatchObject([
    {
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      address: "B2",
      details: {
        valueBefore: "",
        valueAfter: 7,
        valueTypeBefore: "Empty",
        valueTypeAfter: "Double",
      },
    },
    { changeType: "RangeEdited", address: "A4:B5" },
  ]);
  heard.length = 0;
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C1:C2").values = [[1], [2]];
    sheet.getRange("C1").format.font.bold = true;
    await context.sync();
  });
  await excel.host.settled();
  expect(heard.map((event) => event.address)).toEqual(["C1:C2"]);
});

test("an event leads back to its range", async () => {
  const heard = await hear<Excel.WorksheetChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.onChanged.add(handler),
  );
  await excel.host.write("Sheet1", "B2:C2", [[7, 8]]);
  await excel.host.settled();
  const [event] = heard;
  await excel.Excel.run(async (context) => {
    const range = event?.getRange(context).load("values,address");
    await context.sync();
    expect(range?.address).toBe("Sheet1!B2:C2");
    expect(range?.values).toEqual([[7, 8]]);
  });
});

test("who made the change is told from ExcelApi 1.14 on", async () => {
  excel.close();
  excel = await openExcel({ sets: { ExcelApi: "1.14", RichApiRuntime: "1.2" } });
  const heard = await hear<Excel.WorksheetChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.onChanged.add(handler),
  );
  await excel.host.write("Sheet1", "A1", [[1]]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[2]];
    await context.sync();
  });
  await excel.host.settled();
  expect(heard.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
    ["A1", undefined],
    ["A2", "ThisLocalAddin"],
  ]);
});

test("inserted and deleted rows, columns and cells", async () => {
  const heard = await hear<Excel.WorksheetChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.onChanged.add(handler),
  );
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("B:B").delete("Left");
    sheet.getRange("A1:A2").insert("Down");
    await context.sync();
  });
  await excel.host.settled();
  expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([
    ["RowInserted", "2:3"],
    ["ColumnDeleted", "B:B"],
    ["CellInserted", "A1:A2"],
  ]);
  expect(heard[2]?.changeDirectionState).toEqual({ insertShiftDirection: "Down" });
});

test("changes inside a table reach the table's handlers", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true).name = "tblData";
    await context.sync();
  });
  const ofTable = await hear<Excel.TableChangedEventArgs>((context, handler) =>
    context.workbook.tables.getItem("tblData").onChanged.add(handler),
  );
  const ofAll = await hear<Excel.TableChangedEventArgs>((context, handler) =>
    context.workbook.tables.onChanged.add(handler),
  );
  await excel.host.write("Sheet1", "A2", [[5]]);
  await excel.host.write("Sheet1", "D9", [[5]]);
  await excel.host.paste("Sheet1", "A3", "6\t7");
  await excel.host.settled();
  expect(ofTable.map(({ address }) => address)).toEqual(["A2", "A3:B3"]);
  expect(ofAll.map(({ address }) => address)).toEqual(["A2", "A3:B3"]);
});

test("the selection, sheets that come, go and are opened", async () => {
  const selected = await hear<Excel.WorksheetSelectionChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.onSelectionChanged.add(handler),
  );
  const anySelection = await hear<Excel.SelectionChangedEventArgs>((context, handler) =>
    context.workbook.onSelectionChanged.add(handler),
  );
  const opened = await hear<Excel.WorksheetActivatedEventArgs>((context, handler) =>
    context.workbook.worksheets.onActivated.add(handler),
  );
  const added = await hear<Excel.WorksheetAddedEventArgs>((context, handler) =>
    context.workbook.worksheets.onAdded.add(handler),
  );
  const deleted = await hear<Excel.WorksheetDeletedEventArgs>((context, handler) =>
    context.workbook.worksheets.onDeleted.add(handler),
  );
  excel.host.select("Sheet1", "B2:C3");
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.activate();
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.select();
    const now = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    sheet.delete();
    await context.sync();
    expect(now.address).toBe("Sheet1!A1");
    expect(cell.address).toBe("Sheet1!A1");
  });
  await excel.host.settled();
  expect(selected.map(({ address }) => address)).toEqual(["B2:C3", "A1"]);
  expect(anySelection).toHaveLength(2);
  expect(added).toHaveLength(1);
  expect(deleted).toHaveLength(1);
  expect(opened).toHaveLength(2);
});

test("whole columns and rows are selected to the end of the sheet, however far the grid goes", async () => {
  const heard = await hear<Excel.WorksheetSelectionChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.getItem("Sheet1").onSelectionChanged.add(handler),
  );
  for (const address of ["B:C", "3:4"]) excel.host.select("Sheet1", address);
  await excel.host.settled();
  expect(heard.map(({ address }) => address)).toEqual(["B:C", "3:4"]);
});

test("a calculation is heard after formulas were calculated", async () => {
  const heard = await hear<Excel.WorksheetCalculatedEventArgs>((context, handler) =>
    context.workbook.worksheets.getItem("Sheet1").onCalculated.add(handler),
  );
  await excel.host.write("Sheet1", "A1:B1", [[1, "=A1+1"]]);
  await excel.host.settled();
  expect(heard.length).toBeGreaterThan(0);
});

test("a removed handler hears nothing more", async () => {
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const registration = sheet.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    await excel.host.write("Sheet1", "A1", [[1]]);
    await excel.host.settled();
    registration.remove();
    await context.sync();
  });
  await excel.host.write("Sheet1", "A2", [[1]]);
  await excel.host.settled();
  expect(heard).toEqual(["A1"]);
});
