import type { Spelling } from "../calc/spelling";
import { anyBlank, call, guard, isReference, orElse, quote, spread } from "../calc/text";
import type { StatusWords } from "../calc/words";

/** Where a per-step rule finds its figures: references, or expressions that are safe to repeat. */
export interface PerStepPlace {
  /** The metric: a number, "" where it is missing, or other text where it is faulty. */
  readonly actual: string;
  readonly target: string;
  /** Full marks; "0" for a part that only adds and takes away. */
  readonly points: string;
  readonly step: string;
  readonly penalty: string;
  readonly reward: string;
  /** A cell with the words of functions.md, or a literal. */
  readonly better: string;
  readonly partial: string;
  /** A literal such as "-1E+9", or a cell that may be blank. */
  readonly floor: string;
  readonly cap: string;
  /** True for a column of people in one spilled formula, false for a single cell. */
  readonly spilled: boolean;
  /** The sheet reckons the metric itself: text in it is a word that says why there is none, never a number as text. */
  readonly reckoned: boolean;
}

const guarded = (text: string): string => (isReference(text) ? guard(text) : text);

/** Rule kind "per step" (HR.KPI_DEDUCT and its plain twin): points of one item, or a word that says what is missing. */
export function perStepScore(place: PerStepPlace, spelling: Spelling, words: StatusWords): string {
  const needed = [place.target, place.points, place.step, place.penalty].filter(isReference);
  const score = spelling === "hr" ? functionCall(place, words) : plainTwin(place, words);
  if (needed.length === 0) return score;
  return call(
    "IF",
    spread(anyBlank(needed), place.actual, place.spilled),
    quote(words.notSet),
    score,
  );
}

function functionCall(place: PerStepPlace, words: StatusWords): string {
  const scored = call(
    "HR.KPI_DEDUCT",
    guard(place.actual),
    guarded(place.target),
    guarded(place.points),
    guarded(place.step),
    guarded(place.penalty),
    guarded(place.reward),
    guarded(place.better),
    guarded(place.partial),
    guarded(place.floor),
    ...(place.cap === "" ? [] : [guarded(place.cap)]),
  );
  const score = call("IFNA", scored, quote(words.missing));
  const { actual, spilled, reckoned } = place;
  // Text that is a number the function reads; of other text, as of a rule that cannot be, its error says nothing on the sheet.
  const isNoNumber = reckoned
    ? `ISTEXT(${actual})*(${actual}<>"")`
    : `ISTEXT(${actual})*ISERROR(${scored})`;
  const said = call("IF", isNoNumber, quote(words.notNumber), score);
  return call("IF", spread(isBadRule(place), actual, spilled), quote(words.badRule), said);
}

/** A rule with which nothing can be scored. */
const isBadRule = ({ step, points, penalty, reward }: PerStepPlace): string =>
  call(
    "OR",
    `${step}<=0`,
    ...[points, penalty, reward].filter(isReference).map((each) => `${each}<0`),
  );

/** The same number from functions that every spreadsheet has (functions.md, KPI_DEDUCT and plain-formula twins). */
function plainTwin(place: PerStepPlace, words: StatusWords): string {
  const { actual, target, points, step, penalty, better, partial } = place;
  const reward = place.reward === "" ? "0" : place.reward;
  const difference = `ROUND(ABS(${actual}-${target}),14-INT(LOG10(MAX(ABS(${actual}),ABS(${target}),1))))`;
  const steps = `ROUND(${difference}/${step},9)`;
  const counted = cutSteps(steps, partial);
  const bad = onBadSide(actual, target, better);
  const raw = `${points}+IF(${bad},-${penalty},${reward})*${counted}`;
  const floored = `MAX(${raw},${orElse(place.floor, "0")})`;
  const capped = place.cap === "" ? floored : `MIN(${floored},${orElse(place.cap, "1E+300")})`;
  return call(
    "IF",
    call("ISNUMBER", actual),
    call("IF", isBadRule(place), quote(words.badRule), `ROUND(${capped},10)`),
    call("IF", `${actual}=""`, quote(words.missing), quote(words.notNumber)),
  );
}

function cutSteps(steps: string, partial: string): string {
  const started = isOneOf(partial, ["started", "进", "進", "2"]);
  const prorata = isOneOf(partial, ["prorata", "比例", "3"]);
  if (started === "TRUE") return `ROUNDUP(${steps},0)`;
  if (prorata === "TRUE") return steps;
  if (started === "FALSE" && prorata === "FALSE") return `INT(${steps})`;
  return `IF(${started},ROUNDUP(${steps},0),IF(${prorata},${steps},INT(${steps})))`;
}

/** Whether a choice is one of these words: decided here for a literal, by the formula for a cell. */
function isOneOf(choice: string, words: readonly string[]): string {
  if (isReference(choice)) {
    return call("OR", ...words.map((word) => `${choice}&""=${quote(word)}`));
  }
  return words.includes(choice.replaceAll('"', "")) ? "TRUE" : "FALSE";
}

/** Whether a metric lies on the bad side of its target, however little; both rounded to nine decimals. */
export function missesTarget(place: {
  readonly actual: string;
  readonly target: string;
  readonly better: string;
}): string {
  const [actual, target] = [`ROUND(${place.actual},9)`, `ROUND(${place.target},9)`];
  return onBadSide(actual, target, place.better);
}

function onBadSide(actual: string, target: string, better: string): string {
  const lower = isOneOf(better, ["lower", "低", "2"]);
  if (lower === "FALSE") return `${actual}<${target}`;
  if (lower === "TRUE") return `${actual}>${target}`;
  return `IF(${lower},${actual}>${target},${actual}<${target})`;
}
