import { type Kind, wholly } from "../kind";

const same = (one: string | null, other: string | null): boolean => one === other;

/** Custom properties of sheets. */
export const properties: Kind<"property"> = {
  ask(context, places) {
    const asked = places.map(({ sheet, key }) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("id");
      return { found, item: found.customProperties.getItemOrNullObject(key).load("value") };
    });
    return () =>
      asked.map(({ found, item }) => {
        if (found.isNullObject) return undefined;
        return item.isNullObject ? null : item.value;
      });
  },
  put({ workbook: { worksheets } }, changes) {
    for (const { place, state } of changes) {
      const all = worksheets.getItem(place.sheet).customProperties;
      if (state === null) all.getItem(place.key).delete();
      else all.add(place.key, state);
    }
  },
  same,
  back: wholly(same),
};
