import type { LocalText } from "../system/description";
import type { PlaceKey } from "../system/keys";
import type { Locate } from "../calc/place";

export const sameInAll = (text: string): LocalText => ({ en: text, "zh-CN": text, "zh-TW": text });

/** A text that HR may have written on the sheet; undefined where there is none. */
export function textAt(locate: Locate, key: PlaceKey): LocalText | undefined {
  const value = locate.value(key);
  return typeof value === "string" && value !== "" ? sameInAll(value) : undefined;
}
