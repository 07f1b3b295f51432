import { roundDecimal, RESULT_PLACES } from "../../scoring";
import type { Input } from "../system/description";
import { isCount } from "../system/units";
import { sameAnswer } from "./answer";
import type { Row } from "../people/split-rows";
import { Sum } from "./sum";
import { readAmount, type Amount } from "./amount";
import type { Source, Term } from "./source";
import { isSourceTime, isTime, PART_OF_A_DAY, secondsIn, type SourceTime } from "./source-unit";

/** A cell that is no figure of the kind that is wanted. */
export interface UnreadableCell {
  readonly line: number;
  readonly text: string;
}

/** What somebody's rows give for one figure of the scorecard. */
export type Figure =
  | { readonly kind: "number"; readonly value: number }
  /** Nothing in the cells that it is made of, or a denominator of 0: missing is not 0. */
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly cells: readonly UnreadableCell[] }
  /** Read, but no figure that this input can be. */
  | {
      readonly kind: "beyond";
      readonly value: number;
      readonly why: "not-whole" | "too-small" | "too-large";
    };

/** The figure of one person, from all of their rows. */
export function figureOf(source: Source, rows: readonly Row[], input: Input): Figure {
  const cells = new CellReader(input, source);
  const value = valueOf(source, rows, cells);
  if (cells.unreadable.length > 0) return { kind: "unreadable", cells: cells.unreadable };
  if (value === null) return { kind: "blank" };
  const rounded = roundDecimal(value, RESULT_PLACES);
  if (!Number.isFinite(rounded)) return { kind: "blank" };
  const isProduct = source.kind === "product" && isCount(input.unit);
  const whole = roundDecimal(rounded, 0);
  const isNear = isProduct && cells.isNearWhole;
  return checked(isNear ? whole : rounded, input);
}

function checked(value: number, { unit, min = 0, max = Infinity }: Input): Figure {
  if (isCount(unit) && !Number.isInteger(value)) return { kind: "beyond", value, why: "not-whole" };
  if (value < min) return { kind: "beyond", value, why: "too-small" };
  return value > max ? { kind: "beyond", value, why: "too-large" } : { kind: "number", value };
}

function valueOf(source: Source, rows: readonly Row[], cells: CellReader): number | null {
  switch (source.kind) {
    case "total":
      return totalOf(source.terms, rows, cells.inTargetUnit);
    case "mean":
      return meanOf(source, rows, cells);
    case "quotient": {
      // Seconds of talk ÷ calls are seconds: only what is above the line bears the unit.
      const above = totalOf(source.numerator, rows, cells.ofQuotient);
      const below = totalOf(source.denominator, rows, cells.plain);
      return above === null || below === null || below === 0 ? null : above / below;
    }
    case "product":
      return productOf(source.rate, source.of, rows, cells);
  }
}

type Reader = (row: Row, column: number) => number | null;

/** null where one of the terms has nothing at all in its cells. */
function totalOf(terms: readonly Term[], rows: readonly Row[], read: Reader): number | null {
  const sum = new Sum();
  for (const term of terms) {
    const part = termOf(term, rows, read);
    if (part === null) return null;
    sum.add(term.minus ? -part : part);
  }
  return terms.length === 0 ? null : sum.value;
}

function termOf(term: Term, rows: readonly Row[], read: Reader): number | null {
  switch (term.kind) {
    case "rows":
      return rows.length;
    case "count":
      return countOf(term, rows);
    case "sum": {
      const numbers = rows.map((row) => read(row, term.column)).filter((each) => each !== null);
      if (numbers.length === 0) return null;
      const sum = new Sum();
      numbers.forEach((number) => sum.add(number));
      return sum.value;
    }
  }
}

function countOf(term: Term & { kind: "count" }, rows: readonly Row[]): number {
  const says = answering(term);
  let count = 0;
  for (const row of rows) if (says(row)) count += 1;
  return count;
}

/** Whether a row gives an answer in its column. */
function answering({ column, value }: { readonly column: number; readonly value: string }) {
  const wanted = sameAnswer(value);
  // A log says the same few words again and again.
  const alike = new Map<string, boolean>();
  return ({ fields }: Row): boolean => {
    const text = fields[column] ?? "";
    let is = alike.get(text);
    if (is === undefined) {
      is = sameAnswer(text) === wanted;
      alike.set(text, is);
    }
    return is;
  };
}

function meanOf(
  { column, weight, among }: Source & { kind: "mean" },
  rows: readonly Row[],
  cells: CellReader,
): number | null {
  const above = new Sum();
  const below = new Sum();
  // One row is its own mean, whatever it weighs.
  const weighed = weight !== null && rows.length > 1;
  const says = among?.kind === "answer" ? answering(among) : null;
  for (const row of rows) {
    if (says !== null && !says(row)) continue;
    const value = cells.inTargetUnit(row, column);
    if (value === null) continue;
    if (among?.kind === "not-zero") {
      const told = among.column === undefined ? value : cells.plain(row, among.column);
      if (told === null || told === 0) continue;
    }
    const factor = weighed ? cells.plain(row, weight) : 1;
    if (factor === null || factor <= 0) continue;
    above.add(value * factor);
    below.add(factor);
  }
  return below.value === 0 ? null : above.value / below.value;
}

function productOf(
  rate: number,
  of: number,
  rows: readonly Row[],
  cells: CellReader,
): number | null {
  const sum = new Sum();
  let any = false;
  for (const row of rows) {
    const share = cells.share(row, rate);
    const base = cells.plain(row, of);
    if (share === null || base === null) continue;
    any = true;
    const [least, most] = casesShownAs(share, base, cells.lastPlace(row, rate));
    // 90% of 7 is no number of cases: the rate is of something else.
    if (least > most) cells.isNearWhole = false;
    // 22% of 70 are 16, which is cut off, and not 15, which would be shown as 21%.
    sum.add(least === most ? least : share * base);
  }
  return any ? sum.value : null;
}

/** The least and the most cases whose share of the base is shown so, rounded or cut off; the least is above the most where there are none. */
const casesShownAs = (
  share: number,
  base: number,
  lastPlace: number,
): readonly [least: number, most: number] => [
  Math.ceil((share - lastPlace / 2) * base - 1e-9),
  // What has all its places is neither rounded nor cut off.
  Math.max(Math.ceil((share + lastPlace) * base - 1e-9) - 1, Math.floor(share * base + 1e-9)),
];

/** Reads cells for one figure, in its unit, and remembers those that cannot be read. */
class CellReader {
  readonly unreadable: UnreadableCell[] = [];
  /** Every product of a rate and its base is a whole number, but for what the rate is rounded by. */
  isNearWhole = true;

  constructor(
    private readonly input: Input,
    private readonly source: Pick<Source, "unit" | "clock" | "decimals" | "scale" | "lostFormats">,
  ) {}

  readonly inTargetUnit: Reader = (row, column) =>
    this.read(row, column, (amount) => {
      const scaled = scaledBy(amount, this.source.scale);
      return scaled === null ? null : convert(scaled, this.input, this.source);
    });

  /** Parts of a share cancel out; a time above the line is brought to the unit of the figure. */
  readonly ofQuotient: Reader = (row, column) =>
    isTime(this.input.unit) ? this.inTargetUnit(row, column) : this.plain(row, column);

  readonly plain: Reader = (row, column) =>
    this.read(row, column, (amount) => {
      if ((amount.money || amount.rounded) && isCount(this.input.unit)) return null;
      return isTime(amount.unit) ? secondsOf(amount, this.source) : amount.value;
    });

  /** What the last place of a share is worth: 0.01 of 92%, 0.001 of 92.5%. Rates are rounded, or cut off. */
  lastPlace({ fields }: Row, column: number): number {
    const text = (fields[column] ?? "").normalize("NFKC").trim();
    const [, decimals = ""] = /[.,](\d+)\s*%?$/.exec(text) ?? [];
    const isPercent = text.endsWith("%") || this.source.unit === "percent";
    // 0.9 is 0.90 without its zero.
    return 10 ** -(isPercent ? decimals.length + 2 : Math.max(decimals.length, 2));
  }

  readonly share: Reader = (row, column) =>
    this.read(row, column, ({ value, unit }) => {
      if (isTime(unit)) return null;
      return unit === undefined && this.source.unit === "percent" ? value / 100 : value;
    });

  private read(
    { line, fields }: Row,
    column: number,
    use: (amount: Amount) => number | null,
  ): number | null {
    const text = fields[column] ?? "";
    const amount = readAmount(text, this.source.decimals);
    if (amount === "blank") return null;
    const value = amount === null ? null : use(amount);
    if (value === null) this.unreadable.push({ line, text });
    return value;
  }
}

type Meant = Pick<Source, "unit" | "clock" | "lostFormats">;

/** A plain number as many times; null for one that says itself that it is written short. */
function scaledBy(amount: Amount, scale: number | undefined): Amount | null {
  if (scale === undefined || amount.unit !== undefined) return amount;
  if (amount.rounded) return null;
  return { ...amount, value: Number((amount.value * scale).toPrecision(15)) };
}

/** A time in seconds, as its column means it. */
function secondsOf({ value, unit, clock }: Amount, meant: Meant): number {
  const seconds = clock && meant.clock === "h:mm" ? value * 60 : value;
  return isTime(unit) ? seconds * secondsIn(unit) : seconds;
}

/** An amount in the unit of the figure; null where it is of another kind, such as a time where cases are counted. */
function convert(amount: Amount, input: Input, meant: Meant): number | null {
  const { value, unit } = amount;
  if (isTime(input.unit)) {
    if (unit === "fraction" || amount.money) return null;
    if (unit !== undefined) {
      const isMeant = unit === input.unit && !amount.clock;
      return isMeant ? value : secondsOf(amount, meant) / secondsIn(input.unit);
    }
    const plain: SourceTime = isSourceTime(meant.unit) ? meant.unit : input.unit;
    const isLost = meant.lostFormats === true && Math.abs(value) < PART_OF_A_DAY;
    const from = amount.points ? "minutes" : isLost ? "days" : plain;
    return from === input.unit ? value : (value * secondsIn(from)) / secondsIn(input.unit);
  }
  if (isTime(unit)) return null;
  if (amount.money && input.unit !== "yuan" && input.unit !== "any") return null;
  if ((amount.points || amount.rounded) && isCount(input.unit)) return null;
  if (input.unit === "percent") {
    return unit === undefined && meant.unit === "percent" ? value / 100 : value;
  }
  if (unit !== "fraction") return value;
  // 85% of a score that goes to 100 is 85 points; of a count it is nothing.
  if (input.unit === "score" && input.max !== undefined) return value * input.max;
  return input.unit === "ratio" ? value : null;
}
