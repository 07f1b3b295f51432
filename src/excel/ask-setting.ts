import { SETTING_KEYS, type SettingKind } from "../scorecards/stored/setting-keys";

/**
 * Asks for one of the workbook's settings along with what is asked for next; the function given back reads the answer.
 *
 * @param read Reads what is stored; null where nothing is.
 */
export function askSetting<Value>(
  context: Excel.RequestContext,
  kind: SettingKind,
  read: (stored: unknown) => Value,
): () => Value {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING_KEYS[kind]).load("value");
  return () => read(setting.isNullObject ? null : setting.value);
}
