import type { Subject } from "../../../scorecards/explanation";
import type { CellPlace } from "../../../scorecards/reading";

/** An explanation in words: shown by the pane, and copied as text. */
export interface Told {
  readonly title: string;
  /** "4 of 10 points"; "none yet". */
  readonly value: string;
  readonly cell: CellPlace | null;
  /** What HR has to know first: the sheet shows something else. */
  readonly warnings: readonly string[];
  readonly sections: readonly ToldSection[];
}

export type SectionName =
  | "how"
  | "figures"
  | "rule"
  | "changed"
  | "inTotal"
  | "items"
  | "vetoes"
  | "hints"
  | "tier"
  | "earned"
  | "missing"
  | "uses";

export interface ToldSection {
  readonly name: SectionName;
  readonly lines: readonly ToldLine[];
  /** What HR has to act on. */
  readonly urgent?: boolean;
}

export interface ToldLine {
  readonly text: string;
  /** To the right of the text: what an item has scored. */
  readonly value?: string;
  readonly note?: string;
  /** Where it stands. */
  readonly cell?: CellPlace | null;
  /** What is explained when it is followed. */
  readonly subject?: Subject;
  readonly details?: readonly ToldLine[];
}
