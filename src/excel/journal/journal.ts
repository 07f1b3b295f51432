import { asFaultError } from "../excel-run";
import { ExcelFaultError, type Rest } from "../faults";
import { ask, change, isSame, put } from "./kinds";
import { lift, protectionOf } from "./lifting";
import { type Change, type Look, type Place, placeKey, placeName, type State } from "./place";
import type { Bonds, Entry, Ticket } from "./ticket";

/*
 * The one way to write into what HR has: look, write, and on any failure look again. What was written all the same is done;
 * everything else is put back; and what cannot be put back now is told, with a ticket to do so later.
 */

export type Step = Change & Bonds;

export interface Writing {
  readonly steps: readonly Step[];
  /** Places that Excel may change by itself because of this writing: taken back with it. */
  readonly watched?: readonly ({ readonly place: Place } & Bonds)[];
  /** Takes the protection off sheets without a password, and puts it on again as it was. */
  readonly lifts?: boolean;
}

/** So many places are looked at in one request: its answer stays well below the 5 MB of Excel on the web. */
const mostPlaces = 40_000;

/** What stands at these places. One request; more for tens of thousands of them only. */
export async function look(context: Excel.RequestContext, places: readonly Place[]): Promise<Look> {
  const found = new Map<string, State>();
  for (let from = 0; from < Math.max(places.length, 1); from += mostPlaces) {
    const told = ask(context, places.slice(from, from + mostPlaces));
    await context.sync();
    for (const [key, state] of told()) found.set(key, state);
  }
  return found;
}

/** Everything that has to be looked at before this is written. */
export function placesOf({ steps, watched = [], lifts = false }: Writing): Place[] {
  const places = unique([...steps, ...watched].map(({ place }) => place));
  return unique([...places, ...(lifts ? protectionsFor(places) : [])]);
}

/**
 * Writes all steps: one request, two where protection has to be taken off. Where it fails, it rejects with the true reason,
 * the workbook being as before; or with `half-done` and what is to be taken back later, where that fails too.
 *
 * @param before What stood there when it was decided to write: `look(placesOf(writing))`.
 */
export async function write(
  context: Excel.RequestContext,
  writing: Writing,
  before: Look,
): Promise<Ticket> {
  const { steps, lifts = false } = writing;
  const places = placesOf(writing);
  const ticketOf = (after: Look): Ticket => ({ lifts, entries: entriesOf(writing, before, after) });
  try {
    await queue(context, steps, before, lifts);
    return ticketOf(await look(context, places));
  } catch (error) {
    const cause = asFaultError(error);
    let ticket = ticketOf(expected(writing, before));
    try {
      const now = await look(context, places);
      ticket = ticketOf(now);
      const isDone = steps.every(
        ({ place, state }) =>
          place.kind === "protection" || isSame(place, now.get(placeKey(place)), state),
      );
      // Of work that is done the answer was lost; protection comes last and may be missing.
      const goals = isDone
        ? [...unchangedProtections(writing, before), ...steps.filter(isProtection)]
        : changesTo(before, places);
      await reach(context, goals, now, lifts);
      if (isDone) return ticket;
    } catch (second) {
      const left = ticket.entries.filter(
        (entry) => !isSame(entry.place, entry.before, entry.after),
      );
      const where = left.map(({ place }) => place);
      throw halfDone(ticket, where, cause, second);
    }
    throw cause;
  }
}

/** Writes what differs of these changes. One request, none where nothing differs. */
export async function reach(
  context: Excel.RequestContext,
  goals: readonly Change[],
  now: Look,
  lifts: boolean,
): Promise<void> {
  const left = missing(goals, now);
  if (left.length === 0) return;
  await queue(context, left, now, lifts);
  await context.sync();
}

/** Of these changes, those that do not stand there; places that are gone with their sheet are left out. */
export const missing = (goals: readonly Change[], now: Look): Change[] =>
  goals.filter(({ place, state }) => {
    const there = now.get(placeKey(place));
    return there !== undefined && !isSame(place, there, state);
  });

/** Everything is queued but taking protection off, which has to be known to have worked. */
async function queue(
  context: Excel.RequestContext,
  changes: readonly Change[],
  now: Look,
  lifts: boolean,
): Promise<void> {
  const decided = changes.filter(isProtection).map(({ place }) => place);
  const written = lifts ? protectionsFor(changes.map(({ place }) => place)) : [];
  const lifted = unique([...written, ...decided]).filter((place) => now.get(placeKey(place)));
  await lift(
    context,
    lifted.map(({ sheet }) => sheet),
  );
  const again = lifted.filter((place) => !decided.some(({ sheet }) => sheet === place.sheet));
  put(context, [...changes, ...changesTo(now, again)], now);
}

/** What is to be said of places that are left as they should not be. */
export function halfDone(
  ticket: Ticket,
  left: readonly Place[],
  cause: ExcelFaultError,
  second: unknown,
): ExcelFaultError {
  const [first] = left;
  const rest: Rest = { kind: "written", ticket };
  return new ExcelFaultError(
    {
      kind: "half-done",
      places: left.length,
      first: first === undefined ? "" : placeName(first),
      cause: cause.fault,
    },
    { cause: second, rest },
  );
}

function entriesOf(writing: Writing, before: Look, after: Look): Entry[] {
  const bonds = new Map<string, Bonds>();
  for (const { place, group, needs } of [...(writing.watched ?? []), ...writing.steps]) {
    bonds.set(placeKey(place), { ...(group && { group }), ...(needs && { needs }) });
  }
  return placesOf(writing).flatMap((place): Entry[] => {
    const key = placeKey(place);
    const old = before.get(key);
    const now = after.get(key);
    const bond = bonds.get(key);
    if (old === undefined || now === undefined) return [];
    // What belongs to a group keeps it together also where nothing was written.
    if (isSame(place, old, now) && bond?.group === undefined) return [];
    return [{ place, before: old, after: now, ...bond }];
  });
}

/** What stands there where nobody can look: as it was to be, protection taken off. */
function expected({ steps, lifts = false }: Writing, before: Look): Look {
  const off = lifts ? protectionsFor(steps.map(({ place }) => place)) : [];
  return new Map([
    ...before,
    ...off.map((place): [string, State] => [placeKey(place), null]),
    ...steps.map(({ place, state }): [string, State] => [placeKey(place), state]),
  ]);
}

const unchangedProtections = ({ steps, lifts = false }: Writing, before: Look): Change[] => {
  if (!lifts) return [];
  const decided = new Set(steps.filter(isProtection).map(({ place }) => placeKey(place)));
  const places = protectionsFor(steps.map(({ place }) => place));
  return changesTo(
    before,
    places.filter((place) => !decided.has(placeKey(place))),
  );
};

const changesTo = (states: Look, places: readonly Place[]): Change[] =>
  places.flatMap((place) => {
    const state = states.get(placeKey(place));
    return state === undefined ? [] : [change(place, state)];
  });

const isProtection = <T extends Change>(
  each: T,
): each is T & { readonly place: { readonly kind: "protection" } } =>
  each.place.kind === "protection";

/** The protection of the sheets on which these places are. */
export const protectionsFor = (places: readonly Place[]) =>
  unique(
    places.flatMap((place) =>
      place.kind === "cell" || place.kind === "looks" ? [protectionOf(place.sheet)] : [],
    ),
  );

const unique = <P extends Place>(places: readonly P[]): P[] => [
  ...new Map(places.map((place) => [placeKey(place), place])).values(),
];
