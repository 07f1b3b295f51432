/** The public face of the scorecards: what the pane shows, what Generate asks, the plan that excel/ applies. */
import type { LocalText, ScorecardSystem } from "./system/description";
import type { Layout } from "./system/description";
import { systems as descriptions } from "./systems";

export type { LocalText } from "./system/description";
export { POINTS_TOTAL } from "./system/description";
export type {
  CompanyFigures,
  GenerationRequest,
  OwnSystemName,
  Person,
  StaffRoster,
  TakenNames,
  TierChoice,
} from "./generation-request";
export type { Layout } from "./system/description";
export type { Period } from "./system/period";
export type { Spelling } from "./calc/spelling";
export { periodLabel, samePeriod } from "./system/period";
export { planScorecard } from "./plan";
export { openFigures, openFigureStatus } from "./plan/open-figures";
export { codeInCell } from "./history/period-cell";
export { neededHistory } from "./history/carried";
export { HISTORY_COLUMNS, HISTORY_TABLE, type HistoryRow, historyRows } from "./history/table";
export { sheetNamesFor } from "./plan/sheet-names";
export { planAllCards } from "./plan/card/all-cards";
export { SHEET_PROPERTY, type SheetIdentity } from "./plan/properties";
export { readIdentity } from "./stored/identity";
export type { StoredFault } from "./stored/stored";
export { checkRequest, type RequestFault } from "./request-check";

/** What the pane needs to know of a system to offer it. */
export interface SystemSummary {
  readonly id: string;
  readonly name: LocalText;
  /** What it does for HR, in one line. */
  readonly promise: LocalText;
  readonly layouts: readonly Layout[];
  readonly period: "month" | "quarter";
  readonly total: "points" | "weights";
  readonly items: readonly {
    readonly id: string;
    readonly name: LocalText;
    /** Points, or the weight where the system weighs scores; 0 where the item is offered but not counted. */
    readonly points: number;
    readonly section?: LocalText;
  }[];
  readonly presets: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly points: Readonly<Record<string, number>>;
  }[];
}

export const summarise = (system: ScorecardSystem): SystemSummary => ({
  id: system.id,
  name: system.name,
  promise: system.promise,
  layouts: system.layouts,
  period: system.period,
  total: system.total,
  items: system.items.map(({ id, name, points, section }) => ({
    id,
    name,
    points: points.value ?? 0,
    ...(section === undefined ? {} : { section }),
  })),
  presets: system.presets,
});

export const systems: readonly SystemSummary[] = descriptions.map(summarise);
