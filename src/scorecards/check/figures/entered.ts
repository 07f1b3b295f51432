import { isWhole, normalText, readNumberText } from "../../../scoring";
import { isCount } from "../../system/units";
import { numberFormat } from "../../plan/look";
import { isBlank, isErrorText, type ScorecardReading } from "../../reading";
import { rewrite } from "../contents";
import { finding, type Finding, type FoundPlace } from "../finding";
import type { Mend, MendKind } from "../mend";
import type { Entered } from "./entries";
import { fitsUnit } from "./text-unit";

/** A rate of more than this was meant in per cent: 92 and not 9,200 %. */
const MOST_PLAUSIBLE_RATE = 5;
const MOST_PERCENT = 1000;

/** What is wrong with a figure that has been entered, taken by itself. */
export function enteredFindings(reading: ScorecardReading, entered: Entered): Finding[] {
  const { value } = entered;
  if (isBlank(value)) return [];
  if (typeof value === "number") return numberFindings(reading, entered, value);
  const { figure } = entered;
  if (isErrorText(value)) {
    return [finding(reading.scorecard, { code: "figure-is-error", figure }, [placeOf(entered)])];
  }
  return [textFinding(reading, entered, String(value))];
}

function textFinding(reading: ScorecardReading, entered: Entered, text: string): Finding {
  const { scorecard } = reading;
  const { figure, unit } = entered;
  const normal = normalText(text);
  const number = readNumberText(normal);
  if (number === null || !Number.isFinite(number)) {
    return finding(scorecard, { code: "figure-not-a-number", figure }, [placeOf(entered)]);
  }
  if (!fitsUnit(normal, unit)) {
    return finding(scorecard, { code: "other-unit", figure, unit }, [placeOf(entered)]);
  }
  if (isPercentWithout(entered, number)) return percentFinding(reading, entered, number);
  return finding(
    scorecard,
    { code: "number-as-text", figure, unit },
    [{ ...placeOf(entered), becomes: number }],
    mendOf(reading, entered, number, "convert", true),
  );
}

function numberFindings(reading: ScorecardReading, entered: Entered, value: number): Finding[] {
  const { scorecard } = reading;
  const { figure, unit, min, max } = entered;
  if (isPercentWithout(entered, value)) return [percentFinding(reading, entered, value)];
  if (isCount(unit) && (value < 0 || !isWhole(value))) {
    return [finding(scorecard, { code: "not-a-count", figure }, [placeOf(entered)])];
  }
  if (value >= (min ?? -Infinity) && value <= (max ?? Infinity)) return [];
  const limits = { least: min ?? null, most: max ?? null };
  return [
    finding(scorecard, { code: "out-of-range", figure, unit, ...limits }, [placeOf(entered)]),
  ];
}

function isPercentWithout({ unit, max = MOST_PLAUSIBLE_RATE }: Entered, value: number): boolean {
  const most = max === 1 ? 100 : MOST_PERCENT;
  return unit === "percent" && value > max && value <= most;
}

function percentFinding(reading: ScorecardReading, entered: Entered, value: number): Finding {
  // The exponent keeps 92 per cent the decimal 0.92; a division might leave a binary rest.
  const share = Number(`${value}e-2`);
  return finding(
    reading.scorecard,
    { code: "percent-as-number", figure: entered.figure },
    [{ ...placeOf(entered), becomes: share }],
    mendOf(reading, entered, share, "divide-by-100", false),
  );
}

function mendOf(
  reading: ScorecardReading,
  { cell, unit }: Entered,
  number: number,
  kind: MendKind,
  isSafe: boolean,
): Mend | undefined {
  const step = rewrite(reading, cell, { kind: "number", number }, numberFormat(unit));
  return step === null ? undefined : { kind, isSafe, steps: [step] };
}

export const placeOf = ({ cell, person, value }: Entered): FoundPlace => ({
  ...cell,
  person,
  was: typeof value === "number" ? value : String(value),
});
