import { locales } from "../../i18n/locale";
import { fill, sheetTexts } from "../../i18n/sheets";
import { payrollTexts } from "../../i18n/sheets/payroll";
import { periodInCell } from "../history/period-cell";
import { asText } from "../reading/as-text";
import type { CellGrid } from "../reading/grid";
import { periodCode } from "../system/period";
import { PAYROLL_VERSION, type PayrollOrigin } from "./origin";

/*
 * A payroll sheet that does not say what it was made of: of an earlier version, or copied cell by cell. Its title still tells
 * the appraisal and the period.
 */

/** An appraisal by what sheets call it. */
export interface NamedSystem {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * What a sheet that looks like a payroll sheet was made of, as far as it says; "unknown" where it names no appraisal that is
 * known; null where it is no payroll sheet.
 */
export function recognisedOrigin(
  grid: CellGrid,
  systems: readonly NamedSystem[],
): PayrollOrigin | "unknown" | null {
  const rows = grid.values.map((cells) => cells.map(asText));
  for (const locale of locales) {
    const { columns, person } = sheetTexts[locale];
    const texts = payrollTexts[locale];
    const header = rows.find(
      (cells) =>
        cells.includes(columns.pay) && (cells.includes(person.name) || cells.includes(person.id)),
    );
    const hasSum = rows.some((cells) => cells.includes(texts.sum));
    const [before = "", between = "", after = ""] = fill(texts.title, {
      system: SLOT,
      period: SLOT,
    }).split(SLOT);
    const title = rows
      .flat()
      .find((text) => text.startsWith(before) && text.endsWith(after) && text.includes(between));
    if (header === undefined || !hasSum || title === undefined || after === "") continue;
    const said = title.slice(before.length, title.length - after.length);
    const at = said.lastIndexOf(between);
    const [system, period] = [said.slice(0, at), periodInCell(said.slice(at + between.length))];
    const found = systems.find(({ names }) => names.includes(system));
    if (found === undefined || period === null) return "unknown";
    const headers = header.filter((text) => text !== "");
    return {
      ...{ version: PAYROLL_VERSION, system: found.id, period: periodCode(period), locale },
      ...{ paid: [], columns: headers, marks: {} },
    };
  }
  return null;
}

/** Stands in a title for what differs. */
const SLOT = "\u0000";
