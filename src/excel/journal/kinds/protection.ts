import { type Kind, wholly } from "../kind";
import type { StateOf } from "../place";

type Options = StateOf<"protection">;

/** What is not said is not allowed. */
const allowed = (options: Options): string =>
  Object.entries(options ?? {})
    .filter(([, value]) => value === true)
    .map(([option]) => option)
    .sort()
    .join();

const same = (one: Options, other: Options): boolean =>
  (one === null) === (other === null) && allowed(one) === allowed(other);

/** Written only to sheets whose protection has been taken off: see lifting.ts. */
export const protection: Kind<"protection"> = {
  ask(context, places) {
    const asked = places.map(({ sheet }) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("id");
      return { found, protection: found.protection.load("protected,options") };
    });
    return () =>
      asked.map(({ found, protection: its }) => {
        if (found.isNullObject) return undefined;
        return its.protected ? { ...its.options } : null;
      });
  },
  put(context, changes) {
    for (const { place, state } of changes) {
      if (state === null) continue;
      context.workbook.worksheets.getItem(place.sheet).protection.protect(state);
    }
  },
  same,
  back: wholly(same),
};
