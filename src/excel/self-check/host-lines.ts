import { isBusy } from "../busy";
import { inExcel } from "../excel-run";
import { checkEvents } from "./event-lines";
import type { Clock, HostLine, Recorder } from "./lines";
import { MARK, type OwnSheet } from "./own-sheet";

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

const TABLE = "KpiSelfCheck";

/** So long Excel may take for a result. */
const patience = 5_000;

/*
 * The cells are to the right of those of the functions. Each line has some of its own, so that none needs what another has left.
 */

/** Tries what the add-in asks of Excel beside its functions. */
export async function checkHost(sheet: OwnSheet, recorder: Recorder): Promise<void> {
  const { clock } = recorder;
  const line = (id: HostLine, expected: unknown, work: Work) =>
    recorder.line("excel", id, expected, () => sheet.use(work));
  /** Writes in one go, and reads until what was written has been calculated. */
  const written = (id: HostLine, expected: unknown, write: Work, address: string) =>
    recorder.line("excel", id, expected, async () => {
      await sheet.use(write);
      return calculated(sheet, clock, address, expected);
    });

  await line("text-kept", "001", async (cells, context) => {
    const cell = cells.getRange("AA1");
    cell.numberFormat = [["@"]];
    cell.values = [["001"]];
    cell.load("values");
    await context.sync();
    return first(cell.values);
  });
  await line("percent-shown", "92.5%", async (cells, context) => {
    const cell = cells.getRange("AA2");
    cell.numberFormat = [["0.0%"]];
    cell.values = [[0.925]];
    cell.load("text");
    await context.sync();
    // Where the decimal separator is a comma.
    return String(first(cell.text)).replace(",", ".");
  });
  await line("style-kept", undefined, async (cells, context) => {
    const cell = cells.getRange("AA3");
    cell.style = Excel.BuiltInStyle.input;
    cell.load("style");
    const { font, fill } = cell.format;
    font.load("color");
    fill.load("color");
    await context.sync();
    return `${cell.style} ${font.color} ${fill.color}`;
  });
  await line("autofit", undefined, async (cells, context) => {
    const cell = cells.getRange("AA4");
    cell.values = [["Scorecard 考核表"]];
    cell.format.autofitColumns();
    cell.load("format/columnWidth,format/rowHeight");
    await context.sync();
    return `${cell.format.columnWidth} × ${cell.format.rowHeight}`;
  });
  await line("several-ranges", true, async (cells, context) => {
    const areas = cells.getRanges("AA5,AC5");
    areas.format.fill.color = "#FFF2CC";
    areas.load("areaCount");
    await context.sync();
    return areas.areaCount === 2;
  });
  await line("validation-list", "List", async (cells, context) => {
    const list = cells.getRange("AA6:AC6");
    list.values = [["A", "B", "C"]];
    const validation = cells.getRange("AA7").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "=$AA$6:$AC$6" } };
    validation.load("type");
    await context.sync();
    return validation.type;
  });
  await line("validation-number", ["Decimal", false], async (cells, context) => {
    const cell = cells.getRange("AA8");
    const validation = cell.dataValidation;
    validation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    // A value that is written is not refused, as a pasted one is not; it only counts as invalid.
    cell.values = [[7]];
    validation.load("type,valid");
    await context.sync();
    return [validation.type, validation.valid];
  });
  await line("format-order", ["=$AA$9>2", "=$AA$9>1"], async (cells, context) => {
    const formats = cells.getRange("AA9").conditionalFormats;
    for (const limit of [1, 2]) {
      const { custom } = formats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = `=$AA$9>${limit}`;
      custom.format.fill.color = "#FFEB9C";
    }
    formats.load("items/custom/rule/formula,items/priority");
    await context.sync();
    return [...formats.items]
      .sort((one, other) => one.priority - other.priority)
      .map(({ custom }) => custom.rule.formula);
  });
  await written(
    "name-calculates",
    [[42]],
    async (cells, context) => {
      const cell = cells.getRange("AA10");
      cell.values = [[21]];
      context.workbook.names.add(MARK, cell);
      cells.getRange("AB10").formulas = [[`=${MARK}*2`]];
      await context.sync();
    },
    "AB10",
  );
  await written(
    "table-calculates",
    [[3]],
    async (cells, context) => {
      cells.getRange("AA12:AC14").values = [
        ["编号", "得分", "Points"],
        ["A", 1, ""],
        ["B", 2, ""],
      ];
      cells.tables.add("AA12:AC14", true).name = TABLE;
      cells.getRange("AE12").formulas = [[`=SUM(${TABLE}[得分])`]];
      await context.sync();
    },
    "AE12",
  );
  await line("column-fills", undefined, async (cells, context) => {
    cells.getRange("AC13").formulas = [["=AB13*10"]];
    const column = cells.getRange("AC13:AC14").load("formulas");
    await context.sync();
    const [, [second] = []] = column.formulas as unknown[][];
    return second === "" ? "not filled" : `filled: ${String(second)}`;
  });
  await line("table-grows", undefined, async (cells, context) => {
    cells.getRange("AA15:AB15").values = [["C", 3]];
    const table = cells.tables.getItem(TABLE).getRange().load("rowCount");
    await context.sync();
    return table.rowCount === 4 ? "grown" : `${table.rowCount} rows`;
  });
  await line("below-table-kept", "below", async (cells, context) => {
    cells.getRange("AA20").values = [["below"]];
    cells.tables.getItem(TABLE).rows.add(undefined, [["D", 4, ""]]);
    const column = cells.getRange("AA16:AA24").load("values");
    await context.sync();
    return (column.values as unknown[][]).flat().find((value) => value === "below");
  });
  await recorder.line("excel", "spill-reference", undefined, async () => {
    await sheet.use(async (cells, context) => {
      cells.getRange("AG1").formulas = [["=SEQUENCE(3)"]];
      cells.getRange("AH1").formulas = [["=SUM(AG1#)"]];
      await context.sync();
    });
    return calculated(sheet, clock, "AH1", [[6]]);
  });
  await recorder.line("excel", "error-then-right", [[4]], async () => {
    const figure = (value: unknown) =>
      sheet.use(async (cells, context) => {
        cells.getRange("AG6").values = [[value]];
        await context.sync();
      });
    await figure("n/a");
    await sheet.use(async (cells, context) => {
      cells.getRange("AH6").formulas = [["=HR.KPI_DEDUCT(AG6,0.95,10,0.01,2)"]];
      await context.sync();
    });
    await calculated(sheet, clock, "AH6", [["#VALUE!"]]);
    await figure(0.92);
    return calculated(sheet, clock, "AH6", [[4]]);
  });
  await checkPage(line);
  await checkProtection(sheet, recorder);
  await checkEvents(sheet, recorder);
  await line("copied-sheet", undefined, async (cells, context) => {
    const copy = cells.copy("After", cells);
    copy.name = `${MARK}_COPY`;
    copy.load("id");
    const names = copy.names.load("items/name");
    const tables = copy.tables.load("items/name");
    await context.sync();
    const said = `tables ${tables.items.map(({ name }) => name).join(", ") || "none"}; names ${
      names.items.map(({ name }) => name).join(", ") || "none"
    }`;
    cells.activate();
    copy.delete();
    await context.sync();
    return said;
  });
}

async function checkPage(
  line: (id: HostLine, expected: unknown, work: Work) => Promise<void>,
): Promise<void> {
  await line("page-landscape", "Landscape", async (cells, context) => {
    const { pageLayout } = cells;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.load("orientation");
    await context.sync();
    return pageLayout.orientation;
  });
  await line("page-fits", [1, 1], async (cells, context) => {
    const { pageLayout } = cells;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    pageLayout.load("zoom");
    await context.sync();
    const { horizontalFitToPages, verticalFitToPages } = pageLayout.zoom;
    return [horizontalFitToPages, verticalFitToPages];
  });
  await line("page-breaks", 2, async (cells, context) => {
    cells.horizontalPageBreaks.add("A20");
    cells.horizontalPageBreaks.add("A40");
    const breaks = cells.horizontalPageBreaks.load("items");
    await context.sync();
    return breaks.items.length;
  });
}

async function checkProtection(sheet: OwnSheet, recorder: Recorder): Promise<void> {
  const { clock } = recorder;
  await sheet.use(async (cells, context) => {
    const entered = cells.getRange("AG10");
    entered.values = [[2]];
    entered.format.protection.locked = false;
    cells.getRange("AH10").formulas = [["=SEQUENCE(AG10)"]];
    cells.protection.protect();
    await context.sync();
  });
  try {
    await recorder.line("excel", "protected-refuses", "access-denied", async () => {
      try {
        await sheet.use(async (cells, context) => {
          cells.getRange("AI20").values = [["written"]];
          await context.sync();
        });
        return "written";
      } catch (error) {
        return (error as { readonly fault?: { readonly kind?: unknown } }).fault?.kind;
      }
    });
    await recorder.line("excel", "protected-lets", 3, () =>
      sheet.use(async (cells, context) => {
        const cell = cells.getRange("AG10");
        cell.values = [[3]];
        cell.load("values");
        await context.sync();
        return first(cell.values);
      }),
    );
    await recorder.line("excel", "protected-spills", [[1], [2], [3]], () =>
      calculated(sheet, clock, "AH10:AH12", [[1], [2], [3]]),
    );
  } finally {
    await sheet.use(async (cells, context) => {
      cells.protection.unprotect();
      await context.sync();
    });
  }
}

/** What cells hold when they have been calculated: as soon as it is what is expected, else when patience ends. */
async function calculated(
  sheet: OwnSheet,
  clock: Clock,
  address: string,
  expected: unknown,
): Promise<unknown> {
  const begun = clock.now();
  for (;;) {
    const values = await inExcel(async (context) => {
      const cells = context.workbook.worksheets.getItem(sheet.id).getRange(address).load("values");
      await context.sync();
      return cells.values as unknown[][];
    });
    const isRight = JSON.stringify(values) === JSON.stringify(expected);
    if ((isRight && !values.flat().some(isBusy)) || clock.now() - begun > patience) return values;
    await clock.wait(100);
  }
}

const first = (cells: readonly (readonly unknown[])[]): unknown => cells[0]?.[0];
