import {
  type Appeal,
  appealsIn,
  appealsLedger,
  type ClosedPeriods,
  type WorkCalendar,
} from "../../scorecards/appeals";
import {
  historyLedger,
  type LedgerOwner,
  type LedgerRow,
  rulesLedger,
} from "../../scorecards/closing";
import type { ScorecardReading } from "../../scorecards/reading";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { lineageOf } from "../../scorecards/system/lineage";
import { periodCode } from "../../scorecards/system/period";
import { askLedgers, type LedgerReading } from "../closing/ledgers";
import { readRows } from "../closing/read-closing";
import { inExcel } from "../excel-run";
import { askScorecards } from "../read-scorecards";
import type { SheetReference } from "../scorecard-reference";
import { readWorkbook, type WorkbookState } from "../workbook-state";
import { askCalendar } from "./work-calendar";

export const ALL_LEDGERS = [historyLedger, rulesLedger, appealsLedger] as const;

/** Everything that appeals against a period of a system speak of. */
export interface AppealsReading {
  /** Of this system, or of what it was before it was changed, and of this period. */
  readonly appeals: readonly Appeal[];
  readonly closed: ClosedPeriods;
  readonly calendar: WorkCalendar;
  /** Where they are kept; null where none has been filed yet. */
  readonly sheet: SheetReference | null;
}

/** The same within work that writes: with the workbook and its tables as they stand. */
export interface AppealsState extends Omit<AppealsReading, "appeals"> {
  readonly appeals: readonly Appeal[];
  readonly before: WorkbookState;
  readonly ledgers: readonly LedgerReading[];
  readonly readings: readonly ScorecardReading[];
}

/** Four requests, and one more for each 3 MB of closed rows. */
export const readAppeals = (reading: ScorecardReading): Promise<AppealsReading> =>
  inExcel(async (context) => {
    const systems = lineageOf(reading.standard);
    const period = periodCode(reading.period);
    const { appeals, ...rest } = await readInto(context, systems, period);
    const own = appeals.filter(
      (appeal) => systems.includes(appeal.system) && appeal.period === period,
    );
    return { appeals: own, closed: rest.closed, calendar: rest.calendar, sheet: rest.sheet };
  });

/** What a system has been called since, where it was changed into this one. */
function since(system: string, standard: ScorecardSystem): readonly string[] {
  const lineage = lineageOf(standard);
  return lineage.slice(0, Math.max(0, lineage.indexOf(system)));
}

/** Closed rows of systems from a period on, and of what they were changed to, and every appeal. */
export async function readInto(
  context: Excel.RequestContext,
  systems: readonly string[],
  period: string,
): Promise<AppealsState> {
  let read: () => readonly LedgerReading[] = () => [];
  const before = await readWorkbook(context, (tables) => {
    read = askLedgers(context, tables, ALL_LEDGERS);
  });
  const ledgers = read();
  const asked = askScorecards(context, before, false);
  const calendar = askCalendar(context);
  await context.sync();
  const { readings } = await asked();
  const kin = new Set([
    ...systems,
    ...readings.flatMap(({ standard }) => systems.flatMap((system) => since(system, standard))),
  ]);
  const isWanted = (owner: LedgerOwner) => kin.has(owner.system) && owner.period >= period;
  const rowsOf = async (ledger: LedgerReading["ledger"]) => {
    const found = ledgers.find((each) => each.ledger === ledger);
    const rows = found?.owners.flatMap((owner, row) => (isWanted(owner) ? [row] : [])) ?? [];
    const cells = found === undefined ? [] : await readRows(context, found, rows);
    return rows.flatMap((row, index): [number, LedgerRow][] => {
      const own = cells[index];
      return own === undefined ? [] : [[row, own]];
    });
  };
  const history = await rowsOf(historyLedger);
  const rules = await rowsOf(rulesLedger);
  const table = ledgers.find(({ ledger }) => ledger === appealsLedger);
  const name = before.sheets.find(({ id }) => id === table?.sheet)?.name;
  return {
    before,
    ledgers,
    readings,
    closed: {
      history: new Map(history),
      rules: rules.map(([, row]) => row),
      forms: (ledgers.find(({ ledger }) => ledger === historyLedger)?.owners ?? [])
        .filter((owner) => owner.period === period)
        .map(({ system, name }) => ({ system, name })),
    },
    appeals:
      table === undefined
        ? []
        : appealsIn(
            table.values,
            table.owners.map((owner) => owner.period),
          ),
    calendar: calendar(),
    sheet:
      table === undefined || name === undefined
        ? null
        : { role: table.ledger.role, id: table.sheet, name },
  };
}
