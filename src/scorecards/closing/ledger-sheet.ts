import { sheetTexts } from "../../i18n/sheets";
import { cell, range } from "../plan/address";
import { freeSheetName } from "../plan/free-names";
import { looks, TEXT_FORMAT } from "../plan/look";
import type { SheetPlan, WorkbookPlan } from "../plan/plan";
import { writeIdentity } from "../plan/write-identity";
import { SheetDraft } from "../plan/sheet-draft";
import { sheetTitle } from "../plan/sheet-title";
import { wordWidth } from "../plan/text-size";
import type { ScorecardReading } from "../reading";
import { columnsOf, type Ledger, type LedgerCell, type LedgerRow } from "./ledger";

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const NARROWEST = 12;
const WIDEST = 40;
/** Of the table's filter, at the right end of each header. */
const BUTTON_WIDTH = 3;

/** The sheets of the ledgers that a workbook lacks, with the first rows in them. */
export function planLedgers(
  reading: ScorecardReading,
  missing: readonly { readonly ledger: Ledger; readonly rows: readonly LedgerRow[] }[],
  takenSheets: readonly string[],
): WorkbookPlan {
  const taken = [...takenSheets];
  const sheets = missing.map(({ ledger, rows }): SheetPlan => {
    const name = freeSheetName(sheetTexts[reading.locale].sheetNames[ledger.role], taken);
    taken.push(name);
    return ledgerSheet(reading, ledger, rows, name);
  });
  const show = missing[0]?.ledger.role ?? "history";
  return { scorecard: reading.scorecard, sheets, names: [], show };
}

function ledgerSheet(
  { locale, sheets }: ScorecardReading,
  ledger: Ledger,
  rows: readonly LedgerRow[],
  name: string,
): SheetPlan {
  const draft = new SheetDraft();
  const texts = sheetTexts[locale];
  const { title, hint } = texts.ledgers[ledger.role];
  const columns = columnsOf(ledger, rows);
  const last = FIRST_ROW + Math.max(rows.length, 1) - 1;
  sheetTitle(draft, title, hint);
  draft.putRow(HEADER_ROW, 1, columns);
  draft.format(range(HEADER_ROW, 1, HEADER_ROW, columns.length), looks.header);
  rows.forEach((row, index) => {
    // All rows of one extent are written in one piece.
    columns.forEach((column, at) => {
      draft.put(FIRST_ROW + index, at + 1, row.get(column) ?? null);
    });
  });
  columns.forEach((column, index) => {
    const contents = rows.map((row) => textWidth(row.get(column)));
    const widest = Math.min(WIDEST, Math.max(0, ...contents));
    draft.width(index + 1, Math.max(NARROWEST, wordWidth(column) + BUTTON_WIDTH, widest));
    if (!ledger.columns.includes(column)) return;
    draft.format(range(FIRST_ROW, index + 1, last, index + 1), {
      numberFormat: TEXT_FORMAT,
      horizontal: "Left",
    });
  });
  draft.tables.push({
    name: ledger.table,
    range: range(HEADER_ROW, 1, last, columns.length),
    style: "TableStyleLight9",
  });
  return draft.finish({
    role: ledger.role,
    name,
    tabColor: "#7F7F7F",
    freeze: { rows: HEADER_ROW, columns: 0 },
    page: {
      orientation: "landscape",
      titleRows: `$${HEADER_ROW}:$${HEADER_ROW}`,
      footer: { center: texts.footer },
    },
    // Excel users filter and pivot it, and it grows.
    protect: false,
    properties: identityOf(sheets, ledger),
    select: cell(FIRST_ROW, 1),
  });
}

const textWidth = (cell: LedgerCell | undefined): number =>
  typeof cell === "string" ? wordWidth(cell) + 1 : 0;

/** By it what a failed closing has made is known again; it is no scorecard's, and stays when that one is gone. */
function identityOf(sheets: ScorecardReading["sheets"], { role }: Ledger): Record<string, string> {
  const [first] = sheets;
  if (first === undefined) return {};
  const { person: _ofNobody, ...identity } = first.identity;
  return writeIdentity({ ...identity, role });
}
