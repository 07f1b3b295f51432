import type { LocalText } from "../system/description";
import type { PlaceKey } from "../system/keys";
import { sameInAll } from "../system/local-text";
import type { Locate } from "../calc/place";

/** A text that HR may have written on the sheet; undefined where there is none. */
export function textAt(locate: Locate, key: PlaceKey): LocalText | undefined {
  const value = locate.value(key);
  return typeof value === "string" && value !== "" ? sameInAll(value) : undefined;
}
