import { SETTING_KEYS, type SettingKind } from "../scorecards/stored/setting-keys";
import { look, write } from "./journal/journal";
import type { PlaceOf } from "./journal/place";

/** Keeps one of the settings with the workbook, or keeps it no longer (`undefined`). Two requests. */
export const keepSetting = (
  context: Excel.RequestContext,
  kind: SettingKind,
  value: unknown,
): Promise<void> => keepUnderKey(context, SETTING_KEYS[kind], value);

/** The same for things of which a workbook keeps several, each under a key of its own. */
export async function keepUnderKey(
  context: Excel.RequestContext,
  key: string,
  value: unknown,
): Promise<void> {
  const place: PlaceOf<"setting"> = { kind: "setting", key };
  const before = await look(context, [place]);
  const state = value === undefined ? null : { value };
  await write(context, { steps: [{ place, state }] }, before);
}
