import { SHEET_PROPERTY, type StoredFault } from "../scorecards";
import type * as ownSystem from "../scorecards/company/own-system";
import { OWN_SYSTEM_PREFIX } from "../scorecards/company/own-system-key";
import type * as scheme from "../scorecards/scheme";
import { SCHEME_PREFIX, SCHEME_PROPERTY } from "../scorecards/scheme/kept";
import type { SettingKind } from "../scorecards/stored/setting-keys";
import type * as wholeSettings from "../scorecards/stored/whole-settings";
import { inExcel } from "./excel-run";
import { look, write } from "./journal/journal";
import { change } from "./journal/kinds";
import { placeKey, type PlaceOf } from "./journal/place";
import { asOwnWriting } from "./own-writing";
import { readWorkbook } from "./workbook-state";

/** Something stored in the workbook that is not used, as it cannot be read. Whatever else there is works without it. */
export type Unread = { readonly fault: StoredFault } & (
  | { readonly what: "sheet"; readonly sheet: string; readonly name: string }
  | {
      readonly what: "own-system" | "scheme" | SettingKind;
      readonly key: string;
    }
);

/** Everything stored in the workbook that cannot be read. Two requests. */
export function listUnread(): Promise<readonly Unread[]> {
  return inExcel(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    // The pane starts without what reads them: it comes while Excel answers.
    const reading = Promise.all([
      import("../scorecards/company/own-system"),
      import("../scorecards/scheme"),
      import("../scorecards/stored/whole-settings"),
    ]);
    reading.catch(() => undefined);
    const { sheets } = await readWorkbook(context);
    const [own, schemes, settingsOfOneThing] = await reading;
    const readers = { ...own, ...schemes, ...settingsOfOneThing };
    return [
      ...sheets.flatMap(({ id, name, fault }): Unread[] =>
        fault === undefined ? [] : [{ fault, what: "sheet", sheet: id, name }],
      ),
      ...settings.items.flatMap(({ key, value }) => unreadSetting(readers, key, value)),
    ];
  });
}

type Readers = Pick<typeof ownSystem, "readStoredOwnSystem"> &
  Pick<typeof scheme, "readScheme"> &
  Pick<typeof wholeSettings, "damagedSetting">;

function unreadSetting(
  { readStoredOwnSystem, readScheme, damagedSetting }: Readers,
  key: string,
  value: unknown,
): Unread[] {
  if (key.startsWith(OWN_SYSTEM_PREFIX)) {
    const { kind } = readStoredOwnSystem(value);
    return kind === "read" ? [] : [{ fault: kind, what: "own-system", key }];
  }
  if (key.startsWith(SCHEME_PREFIX)) {
    const { kind } = readScheme(value);
    return kind === "read" ? [] : [{ fault: kind, what: "scheme", key }];
  }
  const what = damagedSetting(key, value);
  return what === null ? [] : [{ fault: "damaged", what, key }];
}

/**
 * Forgets it, where HR agrees. A sheet stays with everything on it, and is an ordinary sheet from then on; of imports and
 * quotas, what can be read goes with it. Two requests.
 */
export function forgetUnread(unread: Unread): Promise<void> {
  const places: (PlaceOf<"property"> | PlaceOf<"setting">)[] =
    unread.what === "sheet"
      ? [SHEET_PROPERTY, SCHEME_PROPERTY].map((key) => ({
          kind: "property",
          sheet: unread.sheet,
          key,
        }))
      : [{ kind: "setting", key: unread.key }];
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const before = await look(context, places);
      // Sheets of our own systems carry no scheme.
      const there = places.filter((place) => before.get(placeKey(place)) !== null);
      await write(context, { steps: there.map((place) => change(place, null)) }, before);
    }),
  );
}
