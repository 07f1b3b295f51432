import { sameName } from "../../mentions";
import type { Kind } from "../kind";
import { placeKey, type PlaceOf, type StateOf } from "../place";

type Sheet = StateOf<"sheet">;

interface Renaming {
  readonly place: PlaceOf<"sheet">;
  readonly state: Sheet;
}

/**
 * What a sheet is called and whether it is seen. Written before everything that speaks of sheets by their names. Where sheets take
 * over one another's names, each comes after the one whose name it takes.
 */
export const sheets: Kind<"sheet"> = {
  ask(context, places) {
    const asked = places.map(({ sheet }) =>
      context.workbook.worksheets.getItemOrNullObject(sheet).load("name,visibility"),
    );
    return () =>
      asked.map((sheet) =>
        sheet.isNullObject ? undefined : { name: sheet.name, visibility: sheet.visibility },
      );
  },
  put({ workbook: { worksheets } }, changes, now) {
    const nameNow = ({ place }: Renaming) => (now.get(placeKey(place)) as Sheet | undefined)?.name;
    const waiting: Renaming[] = [...changes];
    // Shown first: a workbook has to have a sheet that is seen.
    for (const { place, state } of changes) {
      if (state.visibility === "Visible") worksheets.getItem(place.sheet).visibility = "Visible";
    }
    while (waiting.length > 0) {
      const index = waiting.findIndex((each) =>
        waiting.every(
          (other) => other === each || !sameName(nameNow(other) ?? "", each.state.name),
        ),
      );
      const [next] = waiting.splice(Math.max(index, 0), 1);
      if (next) worksheets.getItem(next.place.sheet).name = next.state.name;
    }
    for (const { place, state } of changes) {
      if (state.visibility !== "Visible") {
        worksheets.getItem(place.sheet).visibility = state.visibility;
      }
    }
  },
  same: (one, other) => one.name === other.name && one.visibility === other.visibility,
  // Whatever it has been called since, it gets its name again: others wait for the one that it has.
  back: (_now, before) => before,
};
