import type { Found, Kind } from "./kind";
import { calculation } from "./kinds/calculation";
import { cells } from "./kinds/cells";
import { columns } from "./kinds/columns";
import { looks } from "./kinds/looks";
import { names } from "./kinds/names";
import { properties } from "./kinds/properties";
import { protection } from "./kinds/protection";
import { rows } from "./kinds/rows";
import { settings } from "./kinds/settings";
import { sheets } from "./kinds/sheets";
import { type Change, type Look, type Place, placeKey, type State } from "./place";

/** Any kind, seen by those who go through all of them. A place and its state always meet as one kind made them. */
type AnyKind = Kind<Place["kind"]>;

const registry: { readonly [K in Place["kind"]]: Kind<K> } = {
  // In the order of writing: formulas speak of sheets and names, and looks must not undo what cells are given.
  sheet: sheets,
  name: names,
  looks,
  columns,
  cell: cells,
  rows,
  setting: settings,
  property: properties,
  calculation,
  protection,
};

const kindOf = (kind: Place["kind"]): AnyKind => registry[kind] as unknown as AnyKind;
const order = Object.keys(registry) as readonly Place["kind"][];

/** Asks what stands at places; the function returned tells after the next sync. */
export function ask(context: Excel.RequestContext, places: readonly Place[]): () => Look {
  const asked = order.map((kind) => {
    const ofKind = [
      ...new Map(
        places.filter((place) => place.kind === kind).map((place) => [placeKey(place), place]),
      ).values(),
    ];
    return { ofKind, told: kindOf(kind).ask(context, ofKind) };
  });
  return () => {
    const look = new Map<string, State>();
    for (const { ofKind, told } of asked) {
      told().forEach((state: Found<State>, index) => {
        const place = ofKind[index];
        if (place !== undefined && state !== undefined) look.set(placeKey(place), state);
      });
    }
    return look;
  };
}

/** Queues the writing of changes. */
export function put(context: Excel.RequestContext, changes: readonly Change[], now: Look): void {
  for (const kind of order) {
    const ofKind = changes.filter(({ place }) => place.kind === kind);
    if (ofKind.length > 0) kindOf(kind).put(context, ofKind, now);
  }
}

export const isSame = ({ kind }: Place, one: State | undefined, other: State): boolean =>
  one !== undefined && kindOf(kind).same(one, other);

/** What taking back has to write; undefined where somebody has changed it since, or it is gone. */
export const backOf = (
  { kind }: Place,
  now: State | undefined,
  before: State,
  after: State,
): State | undefined => (now === undefined ? undefined : kindOf(kind).back(now, before, after));

/** A change put together of its two halves, which the compiler has seen apart. */
export const change = (place: Place, state: State): Change => ({ place, state }) as Change;
