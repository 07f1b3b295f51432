import { sameWord } from "../people/clean-field";
import type { Row } from "../people/split-rows";
import { hasDecimalComma, isEitherDecimal, isErrorText, readAmount, type Decimals } from "./amount";
import { folded } from "./folded";
import { secondsIn } from "./source-unit";

/** What the cells of a column are like; every one of them is looked at. */
export interface ColumnFacts {
  /** Cells that are not blank. */
  readonly filled: number;
  /** How many of these can be read as numbers, shares or times. */
  readonly figures: number;
  /** How many say that a formula failed: "#DIV/0!". */
  readonly errors: number;
  /** How many are plain numbers; of these the smallest that is not 0, the largest, and whether all are whole. */
  readonly plain: number;
  readonly smallest: number;
  readonly largest: number;
  readonly whole: boolean;
  /** How many are 0, in whatever way it is written. */
  readonly zeros: number;
  /** How many are shares with a per cent sign, times that say their unit, and times of two parts. */
  readonly shares: number;
  readonly times: number;
  readonly clocks: number;
  /** How many could be times of day: clocks of six o'clock and later. */
  readonly lateClocks: number;
  /** The longest time that says its unit, in seconds; 0 where there is none. */
  readonly longestTime: number;
  /** "95分": points, or minutes. */
  readonly points: number;
  /** The least and the most of these. */
  readonly leastPoints: number;
  readonly mostPoints: number;
  /** How many would be other numbers where a comma parts decimals. */
  readonly commas: number;
  /** How many of these are no numbers otherwise: "12,5". */
  readonly onlyCommas: number;
  /** "comma" where the column as a whole says that a comma parts its decimals. */
  readonly decimals: Decimals;
  readonly commaExample: string;
  /** A figure of the column as it is written, to be shown as an example; a plain one first. */
  readonly example: string;
  /** The smallest plain figure that is not 0, as it is written. */
  readonly smallestExample: string;
  /** The different texts, in the order in which they come; null where there are many. */
  readonly values: readonly string[] | null;
  /** How many cells say each of these. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Every row says something else: numbers of calls, of orders. */
  readonly distinct: boolean;
  /** Nearly every row says something else: some numbers come again. */
  readonly nearlyDistinct: boolean;
  /** For a column of yes and no: its yes and its no, as written; null where it has none of one. */
  readonly answers: { readonly yes: string | null; readonly no: string | null } | null;
  /** For a column of what became of calls: its words, as written; null where it has others as well. */
  readonly outcomes: Outcomes | null;
}

/** What became of calls: the one word of those that were taken, and those of all others. */
export interface Outcomes {
  readonly taken: string;
  readonly lost: readonly string[];
  /** Words among these of callers who hung up, where the column tells them from calls that nobody took. */
  readonly abandoned: readonly string[];
}

const mostValues = 12;
const mostOutcomes = 8;

const yes = new Set(
  "y yes true t 是 √ ✓ ✔ 已 有 已解决 解决 已接听 接听 已接 成功 已接通 接通 满意 及时 完成 已完成 达标 合格 answered resolved solved".split(
    " ",
  ),
);
const no = new Set(
  "n no false f 否 × ✗ x 未 无 未解决 没解决 未接听 未接 漏接 失败 未接通 不满意 不及时 未完成 未达标 不合格 放弃 unanswered missed abandoned unresolved unsolved".split(
    " ",
  ),
);

const taken = new Set(
  "已接听 接听 已接 已接通 接通 成功接听 人工接听 answered accepted connected".split(" "),
);
const hungUp = new Set("放弃 已放弃 客户放弃 用户放弃 排队放弃 abandoned abandon".split(" "));
const notTaken = new Set([
  ...hungUp,
  ..."未接听 未接 漏接 未接通 无应答 无人接听 未应答 拒接 忙 忙线 占线 呼损 失败".split(" "),
  ..."unanswered missed noanswer no-answer notanswered busy rejected declined failed".split(" "),
]);
const outcomeWord = (text: string): string => folded(sameWord(text));

/** Whether some word of a column says what became of a call, whatever else stands in it. */
export const speaksOfTaking = ({ values, figures }: ColumnFacts): boolean =>
  figures === 0 &&
  values?.some((each) => taken.has(outcomeWord(each)) || notTaken.has(outcomeWord(each))) === true;

function outcomesOf(values: ReadonlyMap<string, string>): Outcomes | null {
  if (values.size > mostOutcomes) return null;
  const words = [...values];
  const are = (kind: ReadonlySet<string>) =>
    words.flatMap(([word, written]) => (kind.has(word) ? [written] : []));
  const [first, ...others] = are(taken);
  const lost = are(notTaken);
  if (first === undefined || others.length > 0 || lost.length < words.length - 1) return null;
  return { taken: first, lost, abandoned: are(hungUp) };
}

/** Where a column has "12,5" beside whole numbers alone, a comma parts its decimals. */
export function columnFacts(rows: readonly Row[], column: number): ColumnFacts {
  const facts = factsOf(rows, column, "point");
  const { onlyCommas, commas, whole } = facts;
  return onlyCommas > 0 && onlyCommas === commas && whole ? factsOf(rows, column, "comma") : facts;
}

function factsOf(rows: readonly Row[], column: number, decimals: Decimals): ColumnFacts {
  const values = new Map<string, string>();
  const counts = new Map<string, number>();
  const all = new Set<string>();
  const facts = {
    filled: 0,
    figures: 0,
    errors: 0,
    plain: 0,
    smallest: Infinity,
    largest: -Infinity,
    whole: true,
    zeros: 0,
    shares: 0,
    times: 0,
    clocks: 0,
    lateClocks: 0,
    longestTime: 0,
    smallestExample: "",
    points: 0,
    leastPoints: Infinity,
    mostPoints: -Infinity,
    commas: 0,
    onlyCommas: 0,
    commaExample: "",
  };
  let plainExample = "";
  let otherExample = "";
  const firstOf = new Map<string, string>();
  let seen = 0;
  let mayBeDistinct = true;
  for (const { fields } of rows) {
    const text = fields[column] ?? "";
    seen += 1;
    if (mayBeDistinct) {
      all.add(text);
      mayBeDistinct = seen < 200 || all.size > seen * 0.8;
    }
    const amount = readAmount(text, decimals);
    if (amount === "blank") continue;
    facts.filled += 1;
    if (amount === null) {
      if (isErrorText(text)) facts.errors += 1;
      if (hasDecimalComma(text)) {
        addComma(facts, text);
        facts.onlyCommas += 1;
      }
    } else {
      const { value, unit } = amount;
      facts.figures += 1;
      if (value === 0) facts.zeros += 1;
      if (amount.points) {
        facts.points += 1;
        if (value !== 0) facts.leastPoints = Math.min(facts.leastPoints, value);
        facts.mostPoints = Math.max(facts.mostPoints, value);
      } else if (unit === "fraction") facts.shares += 1;
      else if (unit !== undefined) {
        if (amount.clock) facts.clocks += 1;
        else facts.times += 1;
        const hours = (value * (amount.clock ? 60 : 1)) / 3_600;
        if (unit === "seconds" && hours >= 6 && hours < 24 && text.includes(":")) {
          facts.lateClocks += 1;
        }
        facts.longestTime = Math.max(facts.longestTime, value * secondsIn(unit));
      } else {
        facts.plain += 1;
        facts.largest = Math.max(facts.largest, value);
        if (value !== 0 && value < facts.smallest) {
          facts.smallest = value;
          facts.smallestExample = text;
        }
        if (!Number.isInteger(value)) facts.whole = false;
        if (plainExample === "" && value !== 0) plainExample = text;
        if (decimals === "point" && isEitherDecimal(text)) addComma(facts, text);
      }
      if (otherExample === "" && value !== 0) otherExample = text;
    }
    if (values.size > mostValues) continue;
    let first = firstOf.get(text);
    if (first === undefined) {
      const word = folded(sameWord(text));
      first = values.get(word) ?? text;
      values.set(word, first);
      firstOf.set(text, first);
    }
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const several = rows.length > 1;
  return {
    ...facts,
    decimals,
    example: plainExample || otherExample,
    values: values.size > mostValues ? null : [...values.values()],
    frequencies: counts,
    distinct: several && facts.filled === rows.length && all.size === rows.length,
    nearlyDistinct: several && mayBeDistinct && all.size > rows.length * 0.9,
    answers: answersOf(values),
    outcomes: outcomesOf(values),
  };
}

function addComma(facts: { commas: number; commaExample: string }, text: string): void {
  facts.commas += 1;
  // "12,5" shows it best.
  if (facts.commaExample === "" || hasDecimalComma(text)) facts.commaExample = text;
}

function answersOf(values: ReadonlyMap<string, string>): ColumnFacts["answers"] {
  const words = [...values.keys()];
  if (words.length === 0 || words.length > 2) return null;
  if (!words.every((word) => yes.has(word) || no.has(word))) return null;
  const first = (among: ReadonlySet<string>) => {
    const word = words.find((each) => among.has(each));
    return word === undefined ? null : (values.get(word) ?? null);
  };
  return { yes: first(yes), no: first(no) };
}

/**
 * Whether what stands in a column are figures: most of it, errors of formulas left aside. The odd "n/a" or note is one cell that
 * cannot be read; it does not make the column text.
 */
export const isNumeric = ({ filled, figures, errors, onlyCommas }: ColumnFacts): boolean => {
  const read = figures + onlyCommas;
  return filled > 0 && (read > 0 ? read * 2 >= filled - errors : errors === filled);
};
