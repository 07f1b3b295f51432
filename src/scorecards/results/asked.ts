import type { SheetTexts } from "../../i18n/sheets";
import type { Wording } from "../calc/entered";
import type { Input } from "../system/description";
import type { ResultField } from "../system/result-fields";

/** A figure that HR enters for a person, beside the metrics. */
export interface Asked {
  readonly input: Input;
  /** What holds where it is blank; without it the figure is needed. */
  readonly blank?: number;
  /** The total waits for it, by itself or through an item that it concerns: it counts among what is missing. */
  readonly ofTotal?: "itself" | "item";
  /** The result whose formula is the check of it; else it is checked in a place of its own. */
  readonly checkedIn?: ResultField;
  /** It is as it was from one period to the next: what somebody earns, not what they have done. */
  readonly keeps?: true;
}

/**
 * How a figure is checked that HR enters for a person: without LET in either spelling, as its name is short where it is a
 * column of a table, and not every engine takes such a column into LET.
 */
export const checkWording = ({ status: words }: SheetTexts): Wording => ({
  spelling: "plain",
  words,
});
