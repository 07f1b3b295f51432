import { spreadOf } from "../../results-overview/spread";
import { SECONDS } from "../../system/units";
import type { CellPlace } from "../../calc/place";
import { numberFormat } from "../../plan/look";
import type { ScorecardReading } from "../../reading";
import type { Unit } from "../../system/description";
import { rewrite } from "../contents";
import { finding, type Finding } from "../finding";
import { type Entered, entriesOf } from "./entries";
import { placeOf } from "./entered";

/** Of fewer nobody can say what is usual. */
const ENOUGH = 4;
/** So many times more or less than what is usual, money is likely typed wrong, or monthly beside yearly. */
const MONEY_RATIO = 10;
/** Times differ more among people; but a factor of 60 is another unit. */
const TIME_RATIO = 30;
const DAY = 86_400;

interface Figure extends Entered {
  readonly value: number;
}

/** Cells in which a part of a day may stand for a time: HR typed or pasted 0:12:22. How they are shown says whether it does. */
export const mayBeClocks = (reading: ScorecardReading): readonly CellPlace[] =>
  reading.people.flatMap(entriesOf).flatMap(({ unit, value, cell }) => {
    const isPart = typeof value === "number" && value > 0 && value < 1;
    return isPart && SECONDS[unit] !== undefined && unit !== "days" ? [cell] : [];
  });

/** Whether a number format shows times: "h:mm:ss", "[h]:mm", "mm:ss.0". */
export const isTimeFormat = (format: string): boolean =>
  /[hs]|m{1,2}:|:m{1,2}/i.test(
    format.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, ""),
  );

/** A cell by which it is known whether it is shown as a time. */
export const clockKey = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`;

/**
 * Figures that are allowed, but hardly meant: a clock time where seconds are asked for (Excel keeps 0:12:22 as a part of a
 * day), a salary of 60 among some of 6,000, a mean time of 0.
 *
 * @param clocks Cells that are shown as times, by `clockKey`.
 */
export function unusualFindings(
  reading: ScorecardReading,
  clocks: ReadonlySet<string> = new Set(),
): Finding[] {
  const columns = new Map<string, Figure[]>();
  for (const entered of reading.people.flatMap(entriesOf)) {
    if (typeof entered.value !== "number" || !isWeighable(entered.unit)) continue;
    const key = JSON.stringify(entered.figure);
    columns.set(key, [...(columns.get(key) ?? []), { ...entered, value: entered.value }]);
  }
  return [...columns.values()].flatMap((column) => columnFindings(reading, column, clocks));
}

const isWeighable = (unit: Unit): boolean => unit === "yuan" || SECONDS[unit] !== undefined;

function columnFindings(
  reading: ScorecardReading,
  column: readonly Figure[],
  clocks: ReadonlySet<string>,
): Finding[] {
  const usual = usualIn(column);
  return column.flatMap((entered) => {
    const clock = clockIn(entered, usual, clocks.has(clockKey(entered.cell)));
    if (clock !== null) return [clockFinding(reading, entered, clock)];
    const { figure, unit } = entered;
    return column.length >= ENOUGH && usual !== null && isUnusual(entered, usual)
      ? [finding(reading.scorecard, { code: "unusual-figure", figure, unit }, [placeOf(entered)])]
      : [];
  });
}

function isUnusual({ value, unit }: Figure, usual: number): boolean {
  if (value < 0) return false;
  const ratio = unit === "yuan" ? MONEY_RATIO : TIME_RATIO;
  // No salary is a salary of 0 as well; a time of 0 is none.
  if (value === 0) return unit !== "yuan";
  return value * ratio <= usual || value >= usual * ratio;
}

/** What a part of a day is in the unit that is asked for; null where the figure is none, or may be meant as it stands. */
function clockIn({ value, unit }: Figure, usual: number | null, isShown: boolean): number | null {
  const seconds = SECONDS[unit];
  if (seconds === undefined || unit === "days" || !(value > 0 && value < 1)) return null;
  const meant = Number(((value * DAY) / seconds).toPrecision(10));
  // A cell that is shown as a time holds one. A mean below a second is nobody's; of minutes and hours it is what is nearer to the others.
  if (isShown) return meant;
  if (unit === "seconds") return isWholeSeconds(value) ? meant : null;
  if (usual === null || usual < 1) return null;
  const away = (figure: number) => Math.abs(Math.log(figure / usual));
  return isWholeSeconds(value) && away(meant) < away(value) ? meant : null;
}

/** A clock time that is typed or displayed has whole seconds, as good as. */
const isWholeSeconds = (value: number): boolean =>
  Math.abs(value * DAY - Math.round(value * DAY)) < 1e-4;

function clockFinding(reading: ScorecardReading, entered: Figure, becomes: number): Finding {
  const { figure, unit, cell, value } = entered;
  const step = rewrite(reading, cell, { kind: "number", number: becomes }, numberFormat(unit));
  return finding(
    reading.scorecard,
    { code: "clock-time", figure, unit },
    [{ ...placeOf(entered), was: clockText(value), becomes }],
    step === null ? undefined : { kind: "convert-time", isSafe: false, steps: [step] },
  );
}

/** 0.00859 as Excel shows it: 0:12:22. */
function clockText(value: number): string {
  const seconds = Math.round(value * DAY);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Zeros apart: they are often what was not known. */
const usualIn = (column: readonly Figure[]): number | null =>
  spreadOf(column.map(({ value }) => value).filter((value) => value > 0))?.median ?? null;
