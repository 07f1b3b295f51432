import { type Kind, wholly } from "../kind";
import type { NameState } from "../place";

const same = (one: NameState | null, other: NameState | null): boolean =>
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
  put({ workbook: { names: all } }, changes) {
    for (const { place, state } of changes) {
      if (state === null) all.getItem(place.name).delete();
      else all.add(place.name, state.formula, state.comment);
    }
  },
  same,
  back: wholly(same),
};
