import type { Look, Place, PlaceOf, StateOf } from "./place";

/** What stands in a place that is gone, with its sheet or its table. */
export type Found<S> = S | undefined;

/** A kind of place: how it is looked at and written. A new kind is a module like this and its line in kinds.ts. */
export interface Kind<K extends Place["kind"]> {
  /** Asks what stands there; the function returned tells, in the same order, after the next sync. */
  ask(
    context: Excel.RequestContext,
    places: readonly PlaceOf<K>[],
  ): () => readonly Found<StateOf<K>>[];
  /** Queues the writing of these states; `now` is what stood everywhere when it was looked at last. */
  put(
    context: Excel.RequestContext,
    changes: readonly { readonly place: PlaceOf<K>; readonly state: StateOf<K> }[],
    now: Look,
  ): void;
  same(one: StateOf<K>, other: StateOf<K>): boolean;
  /** What taking back has to write where `now` stands; undefined: somebody has changed it since. */
  back(now: StateOf<K>, before: StateOf<K>, after: StateOf<K>): StateOf<K> | undefined;
}

/** For whatever is written as a whole: it is ours where it is as before or as we left it. */
export const wholly =
  <S>(same: (one: S, other: S) => boolean) =>
  (now: S, before: S, after: S): S | undefined =>
    same(now, before) || same(now, after) ? before : undefined;
