import { samePeriod, type GenerationRequest, type SheetIdentity } from "../scorecards";
import { inExcel } from "./excel-run";
import type { SheetRole } from "../scorecards/plan/plan";
import { originalsOf } from "./originals";
import type { ScorecardReference, SheetReference } from "./scorecard-reference";
import { readWorkbook, type SheetState, type WorkbookState } from "./workbook-state";

/** The scorecards of this workbook, by number. Two requests. */
export function listScorecards(): Promise<readonly ScorecardReference[]> {
  return inExcel(async (context) => scorecardsOf(await readWorkbook(context)));
}

/** Sheets that say the same number are one scorecard; what they have in common is told by the first of them. */
export function scorecardsOf(
  state: Pick<WorkbookState, "sheets" | "names">,
): readonly ScorecardReference[] {
  const found = new Map<string, SheetIdentity>();
  for (const sheet of state.sheets) {
    const { identity } = sheet;
    if (identity && !isShared(sheet) && !found.has(identity.scorecard))
      found.set(identity.scorecard, identity);
  }
  return [...found.values()]
    .map((identity) => scorecardOf(state, identity))
    .sort((one, other) => one.scorecard.localeCompare(other.scorecard, "en", { numeric: true }));
}

function scorecardOf(
  state: Pick<WorkbookState, "sheets" | "names">,
  { scorecard, system, layout, period, locale, own }: SheetIdentity,
): ScorecardReference {
  const originals = originalsOf(state, scorecard, layout);
  const known = new Set(originals.flatMap(({ sheet }) => sheet?.id ?? []));
  const sheets: SheetReference[] = [];
  const copies: SheetReference[] = [];
  for (const sheet of state.sheets) {
    if (sheet.identity?.scorecard !== scorecard || isShared(sheet)) continue;
    // Sheets made on demand, such as all cards and charts, are no part of what there must be.
    const isCopy = isPartOf(sheet) && !known.has(sheet.id);
    (isCopy ? copies : sheets).push(referenceOf(sheet, sheet.identity));
  }
  const missing = originals
    .filter(({ sheet }) => sheet === null)
    .map(({ role, person }) => ({ role, ...(person === undefined ? {} : { person }) }));
  const named = own === undefined ? {} : { own };
  return { scorecard, system, ...named, layout, period, locale, sheets, copies, missing };
}

/** Of all scorecards: it stays when the one with which it was made is gone. */
const isShared = ({ identity }: SheetState): boolean =>
  identity !== null && SHARED.includes(identity.role);
const SHARED: readonly SheetIdentity["role"][] = ["history", "rulesHistory", "appeals"];

const isPartOf = ({ identity }: SheetState): boolean =>
  identity === null || !ON_DEMAND.includes(identity.role);

const ON_DEMAND: readonly SheetRole[] = ["cards", "chart", "departments", "owed", "interview"];

const referenceOf = (
  { id, name }: SheetState,
  { role, person }: SheetIdentity,
): SheetReference => ({ role, name, id, ...(person === undefined ? {} : { person }) });

/** The scorecard that a request would make a second time: a form is the same only if it is somebody's again. */
export function findSame(
  request: GenerationRequest,
  scorecards: readonly ScorecardReference[],
): ScorecardReference | undefined {
  const asked = new Set(request.people.map(({ name }) => name));
  return scorecards.find(
    ({ system, own, layout, period, sheets }) =>
      system === request.system &&
      own?.id === request.own?.id &&
      layout === request.layout &&
      samePeriod(period, request.period) &&
      (layout === "roster" ||
        sheets.some(({ person }) => person !== undefined && asked.has(person))),
  );
}
