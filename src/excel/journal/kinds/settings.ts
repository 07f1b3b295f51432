import { type Kind, wholly } from "../kind";
import type { StateOf } from "../place";

type Setting = StateOf<"setting">;

const same = (one: Setting, other: Setting): boolean => textOf(one) === textOf(other);
const textOf = (setting: Setting): string | undefined =>
  setting === null ? undefined : JSON.stringify(setting.value);

export const settings: Kind<"setting"> = {
  ask(context, places) {
    const asked = places.map(({ key }) =>
      context.workbook.settings.getItemOrNullObject(key).load("value"),
    );
    return () =>
      asked.map((item): Setting => (item.isNullObject ? null : { value: item.value as unknown }));
  },
  put({ workbook: { settings: all } }, changes) {
    for (const { place, state } of changes) {
      if (state === null) all.getItem(place.key).delete();
      else all.add(place.key, state.value);
    }
  },
  same,
  back: wholly(same),
};
