import type { CellPlace } from "../../scorecards/reading";
import { asFaultError } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { halfDone, look, missing, protectionsFor, reach } from "./journal";
import { backOf, change } from "./kinds";
import { cell, type Change, type Look, placeKey, placeName } from "./place";
import type { Entry, Ticket } from "./ticket";

export interface TakingBack {
  /** What HR has changed since is kept and the rest taken back; without, nothing is, and `written-changed` tells how much it is. */
  readonly keep?: boolean;
  /** Where a cell stands now; null: its row or column is gone. */
  readonly where?: (place: CellPlace) => CellPlace | null;
}

/**
 * Puts back what stood there before. What is back already is passed over, so that a taking back that was interrupted is
 * finished by another one. Two requests, three where protection has to be taken off.
 */
export async function takeBack(
  context: Excel.RequestContext,
  ticket: Ticket,
  { keep = false, where = (place) => place }: TakingBack = {},
): Promise<void> {
  const entries = ticket.entries.map((entry) => moved(entry, where));
  const found = entries.filter((entry) => entry !== null);
  const places = found.map(({ place }) => place);
  const lookNow = () => look(context, [...places, ...(ticket.lifts ? protectionsFor(places) : [])]);
  const now = await lookNow();
  const changed = ticket.entries.filter((_, index) => {
    const entry = entries[index] ?? null;
    return entry === null || goalOf(entry, now) === undefined;
  });
  const [first] = changed;
  if (first !== undefined && !keep) {
    const cells = changed.length;
    throw new ExcelFaultError({ kind: "written-changed", cells, first: placeName(first.place) });
  }
  const goals = goalsOf(found, changed, now);
  try {
    await reach(context, goals, now, ticket.lifts);
  } catch (error) {
    await finish(context, goals, { ticket, now, lookNow, cause: asFaultError(error) });
  }
}

interface Interrupted {
  readonly ticket: Ticket;
  readonly now: Look;
  readonly lookNow: () => Promise<Look>;
  readonly cause: ExcelFaultError;
}

/** Once more, as far as it was not done. */
async function finish(
  context: Excel.RequestContext,
  goals: readonly Change[],
  { ticket, now, lookNow, cause }: Interrupted,
): Promise<void> {
  const decided = new Set(goals.map(({ place }) => placeKey(place)));
  const protections = protectionsFor(goals.map(({ place }) => place)).flatMap((place) => {
    const state = now.get(placeKey(place));
    return state === undefined || decided.has(placeKey(place)) ? [] : [change(place, state)];
  });
  const all = [...goals, ...(ticket.lifts ? protections : [])];
  try {
    await reach(context, all, await lookNow(), ticket.lifts);
  } catch (second) {
    const left = await lookNow().then(
      (then) => missing(all, then),
      () => all,
    );
    if (left.length === 0) return;
    // Nothing was done at all: then the reason says it all, and Undo is there as before.
    if (left.length === missing(all, now).length && left !== all) throw cause;
    const where = left.map(({ place }) => place);
    throw halfDone(withProtections(ticket, protections), where, cause, second);
  }
}

/** Protection that was taken off on the way is to be put on again with the rest. */
const withProtections = (ticket: Ticket, protections: readonly Change[]): Ticket => ({
  ...ticket,
  entries: [
    ...ticket.entries,
    ...(ticket.lifts
      ? protections.map(({ place, state }): Entry => ({ place, before: state, after: null }))
      : []),
  ],
});

function moved(entry: Entry, where: (place: CellPlace) => CellPlace | null): Entry | null {
  if (entry.place.kind !== "cell") return entry;
  const place = where(entry.place);
  return place === null ? null : { ...entry, place: cell(place) };
}

const goalOf = ({ place, before, after }: Entry, now: Look) =>
  backOf(place, now.get(placeKey(place)), before, after);

/** What is to stand there in the end, where nobody has changed it since, nor what belongs to it. */
function goalsOf(entries: readonly Entry[], changed: readonly Entry[], now: Look): Change[] {
  const kept = new Set(changed.flatMap(({ group }) => group ?? []));
  return entries.flatMap((entry) => {
    const { place, group, needs = [] } = entry;
    const goal = goalOf(entry, now);
    const isKept = [...needs, ...(group === undefined ? [] : [group])].some((each) =>
      kept.has(each),
    );
    return goal === undefined || isKept ? [] : [change(place, goal)];
  });
}
