import { sheetTexts } from "../../i18n/sheets";
import { readIdentity, SHEET_PROPERTY, type SheetIdentity } from "../../scorecards";
import type { ChangePlan } from "../../scorecards/change";
import { freeSheetName, tailedSheetName } from "../../scorecards/plan/free-names";
import type { WorkbookPlan } from "../../scorecards/plan/plan";
import { identityText } from "../../scorecards/plan/properties";
import { SCHEME_PROPERTY } from "../../scorecards/scheme/kept";
import { readStoredQuotas } from "../../scorecards/stored/quota";
import { SETTING_KEYS } from "../../scorecards/stored/setting-keys";
import type { UndoTicket } from "../generation";
import { look, placesOf, type Step, write } from "../journal/journal";
import { type Look, placeKey } from "../journal/place";
import type { Ticket } from "../journal/ticket";
import type { ScorecardReference } from "../scorecard-reference";
import type { SheetState, WorkbookState } from "../workbook-state";
import { keepsake, KEPT_PROPERTY, keptKey } from "./kept";

export interface Swap {
  readonly before: WorkbookState;
  /** The scorecard that stands. */
  readonly reference: ScorecardReference;
  readonly planned: ChangePlan;
  readonly plan: WorkbookPlan;
  /** Its successor, complete, beside it. */
  readonly made: UndoTicket;
}

/** Each new sheet stands before the one in whose place it comes. Queued; what fails later takes the new sheets away with it. */
export function moveToPlaces(
  { workbook }: Excel.RequestContext,
  { sheets }: WorkbookState,
  { replaces }: ChangePlan,
  ids: readonly string[],
): void {
  const moves = replaces
    .map((old, index) => ({
      id: ids[index] ?? "",
      position: old === null ? -1 : sheets.findIndex(({ id }) => id === old.id),
    }))
    .filter(({ position }) => position >= 0)
    .sort((one, other) => one.position - other.position);
  moves.forEach(({ id, position }, before) => {
    workbook.worksheets.getItem(id).position = position + before;
  });
}

/** The successor takes names and places, the scorecard that there was is hidden. Three requests, told and taken back as a whole. */
export async function swapSheets(context: Excel.RequestContext, swap: Swap): Promise<void> {
  const { plan, made } = swap;
  const old = oldSheets(swap);
  const steps: Step[] = [...renamings(swap, old), ...identities(swap, old)];
  const key = { kind: "setting", key: keptKey(plan.scorecard) } as const;
  const quota = { kind: "setting", key: SETTING_KEYS.quota } as const;
  const there = await look(context, [...placesOf({ steps }), key, quota]);
  steps.push(...quotaSteps(swap, there.get(placeKey(quota))));
  const kept = keepsake({
    made,
    before: swap.reference.scorecard,
    sheets: old.map(({ id }) => id),
    ticket: ticketOf(steps, there),
  });
  const keeping: Step = { place: key, state: { value: plainly(kept) } };
  await write(context, { steps: [...steps, keeping] }, there);
}

/** As it will be read from the workbook: what is not said is not there. */
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Sheets that are part of the scorecard, and charts of it: those show its results by its sheets' names. */
function oldSheets({ before, reference }: Swap): readonly SheetState[] {
  const own = new Set(reference.sheets.filter(({ role }) => role !== "cards").map(({ id }) => id));
  return before.sheets.filter(({ id }) => own.has(id));
}

function renamings({ before, planned, plan, made }: Swap, old: readonly SheetState[]): Step[] {
  const identity = identityIn(plan);
  const { before: tail } = sheetTexts[identity.locale].change;
  const taken = [...before.sheets.map(({ name }) => name), ...made.sheets.map(({ name }) => name)];
  return [
    ...old.map((sheet): Step => {
      const name = freeSheetName(tailedSheetName(sheet.name, tail), taken);
      taken.push(name);
      return { place: { kind: "sheet", sheet: sheet.id }, state: { name, visibility: "Hidden" } };
    }),
    ...planned.replaces.flatMap((replaced, index): Step[] => {
      const sheet = made.sheets[index]?.id;
      const name = before.sheets.find(({ id }) => id === replaced?.id)?.name;
      if (sheet === undefined || name === undefined) return [];
      return [{ place: { kind: "sheet", sheet }, state: { name, visibility: "Visible" } }];
    }),
  ];
}

/** Sheets that are kept are no scorecard; what HR copied of them, and printed cards, belong to the successor. */
function identities({ before, reference, plan }: Swap, old: readonly SheetState[]): Step[] {
  const property = (sheet: string, key: string, state: string | null): Step => ({
    place: { kind: "property", sheet, key },
    state,
  });
  const { role: _role, person: _person, ...common } = identityIn(plan);
  const scheme = plan.sheets[0]?.properties[SCHEME_PROPERTY];
  const others = before.sheets.filter(
    ({ id, identity }) =>
      identity?.scorecard === reference.scorecard &&
      identity.role !== "history" &&
      identity.role !== "rulesHistory" &&
      old.every((sheet) => sheet.id !== id),
  );
  return [
    ...old.flatMap(({ id }) => [
      property(id, SHEET_PROPERTY, null),
      property(id, KEPT_PROPERTY, plan.scorecard),
    ]),
    ...others.flatMap(({ id, identity }) => {
      if (identity === null) return [];
      const { role, person } = identity;
      const text = identityText({ ...common, role, ...(person === undefined ? {} : { person }) });
      return [
        property(id, SHEET_PROPERTY, text),
        ...(scheme === undefined ? [] : [property(id, SCHEME_PROPERTY, scheme)]),
      ];
    }),
  ];
}

function identityIn({ sheets }: WorkbookPlan): SheetIdentity {
  const identity = readIdentity(sheets[0]?.properties[SHEET_PROPERTY] ?? "");
  if (identity === null) throw new Error("A planned sheet does not say what it is.");
  return identity;
}

/** The quota that HR has set for the scorecard is that of its successor. */
function quotaSteps({ reference, plan }: Swap, there: unknown): Step[] {
  const value = (there as { readonly value: unknown } | null | undefined)?.value;
  const { quotas, isWhole } = readStoredQuotas(value ?? null);
  const shares = quotas[reference.scorecard];
  if (shares === undefined || !isWhole) return [];
  const state = { value: { ...quotas, [plan.scorecard]: [...shares] } };
  return [{ place: { kind: "setting", key: SETTING_KEYS.quota }, state }];
}

/** What it takes to undo all of that. */
const ticketOf = (steps: readonly Step[], there: Look): Ticket => ({
  lifts: false,
  entries: steps.flatMap(({ place, state }) => {
    const before = there.get(placeKey(place));
    return before === undefined ? [] : [{ place, before, after: state }];
  }),
});
