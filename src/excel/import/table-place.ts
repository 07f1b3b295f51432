import { readDataTable, type DataTable } from "../../scorecards/import/data-table";
import type { Input, ScorecardSystem } from "../../scorecards/system/description";
import type { Locale } from "../../i18n/locale";
import { areaOf, type Area } from "../../scorecards/calc/a1";
import { ExcelFaultError } from "../faults";

/** A Data table, found again by its name wherever it is moved. */
export interface TablePlace {
  readonly table: string;
  readonly system: ScorecardSystem;
  readonly locale: Locale;
  /** Figures of items of HR's own that count, as Rules names them. */
  readonly own: readonly Input[];
}

/** A Data table as it stands, and where its rows are. */
export interface TableReading {
  readonly sheet: string;
  /** Of the rows below the header, on the sheet. */
  readonly body: Area;
  readonly range: Excel.Range;
  readonly table: DataTable;
}

/**
 * Asks for a table; the function returned reads it after the next sync. Throws `table-gone` then where it is not there.
 *
 * @param more What else is to be loaded of its rows.
 */
export function queueTable(
  context: Excel.RequestContext,
  name: string,
  more?: "numberFormat",
): (place: Pick<TablePlace, "system" | "locale" | "own">) => TableReading {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const sheet = table.worksheet.load("id");
  const header = table.getHeaderRowRange().load("values");
  const body = table
    .getDataBodyRange()
    .load(["address,values,formulas", more].filter(Boolean).join());
  table.load("name");
  header.untrack();
  body.untrack();
  return ({ system, locale, own }) => {
    if (table.isNullObject) throw new ExcelFaultError({ kind: "table-gone" });
    const [headers = []] = header.values as unknown[][];
    return {
      sheet: sheet.id,
      body: areaOf(body.address),
      range: body,
      table: readDataTable(
        { headers, values: body.values, formulas: body.formulas },
        system,
        locale,
        own,
      ),
    };
  };
}
