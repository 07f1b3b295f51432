import { appealsLedger, filedRow, type Filing, nextNumber } from "../../scorecards/appeals";
import { shrinkingOf } from "../../scorecards/closing";
import { inSpellingOfExcel } from "../apply/areas";
import { placesOfShrinking, writingOfShrinking } from "../closing/ledgers";
import { findSpare, removeSpare } from "../closing/spare-ledgers";
import { makingSheets, requireResizing, writeRows } from "../closing/write-rows";
import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { look, write } from "../journal/journal";
import { asOwnWriting } from "../own-writing";
import type { SheetReference } from "../scorecard-reference";
import { readInto } from "./read-appeals";

export interface FilingOutcome {
  readonly number: string;
  readonly sheet: SheetReference | undefined;
}

/**
 * Keeps an appeal as a row of its table, which is made where there is none. Nine requests at most; wholly, or the workbook is
 * as it was.
 *
 * @param scorecard One of the workbook, in whose language the sheet is made.
 */
export const fileAppeal = (scorecard: string, filing: Filing): Promise<FilingOutcome> =>
  asOwnWriting(() =>
    inSpellingOfExcel(() =>
      makingSheets((making) =>
        inExcel(async (context) => {
          const state = await readInto(context, [filing.system], filing.period);
          const reading = state.readings.find((each) => each.scorecard === scorecard);
          if (reading === undefined) throw new ExcelFaultError({ kind: "table-gone" });
          const number = nextNumber(state.appeals);
          const entries = [{ ledger: appealsLedger, rows: [filedRow(filing, number)] }];
          const { sheets } = await writeRows(context, { ...state, reading }, entries, making);
          return { number, sheet: sheets[0] };
        }),
      ),
    ),
  );

/** Takes a filed appeal back: its row goes, and with the last one the sheet that it made. Nothing is done where it is gone. */
export const withdrawAppeal = (number: string): Promise<void> =>
  asOwnWriting(() =>
    inExcel(async (context) => {
      const { before: workbook, ledgers, appeals } = await readInto(context, [], "~");
      const ledger = ledgers.find((each) => each.ledger === appealsLedger);
      const rows = appeals.filter((each) => each.number === number).map(({ row }) => row);
      if (ledger === undefined || rows.length === 0) return;
      requireResizing();
      const shrinking = shrinkingOf(ledger.rows, rows);
      const isLast = shrinking.blank.length === ledger.rows;
      const spare = isLast ? await findSpare(context, workbook, [ledger]) : [];
      const before = await look(context, placesOfShrinking(ledger, shrinking));
      await write(context, writingOfShrinking(ledger, shrinking, before), before);
      if (spare.length > 0) await removeSpare(context, workbook, spare);
    }),
  );
