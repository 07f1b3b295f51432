import type { QuestionKind } from "../../i18n/figures";
import type { Input } from "../system/description";
import { countedBy } from "../system/keys";
import type { Says } from "./question";
import type { SourceUnit } from "./source-unit";
import type { Column } from "./suggest";

/** One way to read the shares of a column. */
export interface ShareReading {
  readonly unit?: SourceUnit;
  readonly says: readonly Says[];
}

export interface ShareReadings {
  readonly why: QuestionKind | null;
  readonly readings: readonly ShareReading[];
}

/** Rates that are small where all is well: of these 0.5 may be half a per cent. */
const small = new Set([
  "refundsDispute",
  "refundsQuality",
  "interventions",
  "customersComplaining",
  "callsAbandoned",
]);

/** A share of a part is never more than that; a cost may be more than its budget. */
const mostShare = 1.5;
/** Below that, what is said to be per cent may as well be a grade from 1 to 5 or to 10. */
const leastPercent = 10;
/** Where nobody has more, it may be marks of another scale. */
const likelyPercent = 30;
/** No share is more: it is an amount. */
const mostPercent = 300;
/** As a fraction, a share of what should be done is rarely less. */
const leastFraction = 0.2;

/** Whether the plain numbers of a column are per cent or fractions: decided by all of them and the heading together. */
export function shareReadings(
  input: Pick<Input, "id" | "max">,
  column: Column,
  isPart: boolean,
): ShareReadings {
  const { plain, shares, example, largest, smallest, whole } = column;
  const percent: ShareReading = { unit: "percent", says: [{ kind: "percent", cell: example }] };
  const fraction: ShareReading = { says: [{ kind: "fraction", cell: example }] };
  const asked = (...readings: ShareReading[]): ShareReadings => ({ why: "share", readings });
  const certain = (reading: ShareReading): ShareReadings => ({
    why: null,
    readings: [reading],
  });
  // Nothing but "92%", and zeros, which are the same either way.
  const onlyZeros = plain > 0 && largest === 0;
  if (plain === 0 || onlyZeros) return certain(fraction);
  if (shares > 0) return asked(fraction, percent);
  const most = isPart || input.max === 1 ? 1 : mostShare;
  const isSmall = small.has(countedBy(input.id) ?? input.id);
  if (largest > mostPercent) return { why: null, readings: [] };
  if (largest > 100 && most === 1) return asked(percent, fraction);
  const saysPercent = column.unit === "percent";
  if (saysPercent) {
    if (largest <= 1) return asked(percent, fraction);
    if (isSmall || smallest >= leastPercent) return certain(percent);
    return asked(percent, fraction);
  }
  if (isSmall) return smallest > 1 ? certain(percent) : asked(percent, fraction);
  if (smallest >= leastPercent && largest > likelyPercent) return certain(percent);
  if (largest <= most && smallest >= leastFraction && !whole) return certain(fraction);
  return asked(percent, fraction);
}
