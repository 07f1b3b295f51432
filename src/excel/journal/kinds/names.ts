import { type Kind, wholly } from "../kind";
import { type NameState, placeKey } from "../place";

export const sameName = (one: NameState | null, other: NameState | null): boolean =>
  one?.formula.replace(/\s+/g, "").toUpperCase() ===
  other?.formula.replace(/\s+/g, "").toUpperCase();

export const names: Kind<"name"> = {
  ask(context, places) {
    const asked = places.map(({ name }) =>
      context.workbook.names.getItemOrNullObject(name).load("name,formula,comment"),
    );
    return () =>
      asked.map((item) =>
        item.isNullObject ? null : { formula: String(item.formula), comment: item.comment },
      );
  },
  put({ workbook: { names: all } }, changes, now) {
    for (const { place, state } of changes) {
      if (state === null) all.getItem(place.name).delete();
      // A name that is there cannot be added once more.
      else if (now.get(placeKey(place)) != null) all.getItem(place.name).set(state);
      else all.add(place.name, state.formula, state.comment);
    }
  },
  same: sameName,
  back: wholly(sameName),
};
