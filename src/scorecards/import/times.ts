import type { QuestionKind } from "../../i18n/figures";
import type { Input } from "../system/description";
import type { Says } from "./question";
import * as ideas from "./ideas";
import {
  isSourceTime,
  isTime,
  PART_OF_A_DAY,
  secondsIn,
  type ClockParts,
  type SourceTime,
} from "./source-unit";
import type { Column } from "./suggest";

/** One way to read the times of a column. */
export interface TimeReading {
  readonly unit?: SourceTime;
  readonly clock?: ClockParts;
  readonly lostFormats?: true;
  readonly says: readonly Says[];
}

export interface TimeReadings {
  readonly why: QuestionKind | null;
  readonly readings: readonly TimeReading[];
}

/** What the times of a column are in: its cells, its heading, or nobody says so. */
export function timeReadings(input: Pick<Input, "id" | "unit">, column: Column): TimeReadings {
  const { id, unit: wanted } = input;
  const { plain, clocks, smallest, largest, example, times, whole } = column;
  const unit = isSourceTime(column.unit) ? column.unit : unitInWord(column);
  const clock = clockOf(column, input);
  const inClock = clock === undefined ? {} : { clock };
  const known = unit === undefined ? {} : { unit };
  if (clocks > 0 && clock === undefined) {
    return {
      why: "clock",
      readings: (["h:mm", "m:ss"] as const).map((each) => ({
        ...known,
        clock: each,
        says: [{ kind: "clock", clock: each, cell: clockExample(column) }],
      })),
    };
  }
  if (plain === 0 || largest === 0) {
    return { why: null, readings: [{ ...known, ...inClock, says: [] }] };
  }
  const inUnits = (why: QuestionKind, units: readonly SourceTime[]): TimeReadings => ({
    why,
    readings: units.map((each) => ({
      ...inClock,
      unit: each,
      says: [{ kind: "unit", unit: each, cell: example }],
    })),
  });
  const asPartOfADay =
    !whole && largest < 1 && smallest < PART_OF_A_DAY && unit !== "days" && unit !== "hours";
  // A few cells lost their format: 0.00214 among 185 and 170.
  const { smallestExample: cell } = column;
  const meant = unit ?? (isTime(wanted) ? wanted : undefined);
  const isShort = meant === "seconds" || meant === "minutes" || meant === "milliseconds";
  if (isShort && !whole && smallest < PART_OF_A_DAY && largest >= 1) {
    return {
      why: "odd-unit",
      readings: [
        {
          ...inClock,
          unit: meant,
          lostFormats: true,
          says: [{ kind: "unit", unit: "days", cell }],
        },
        { ...inClock, unit: meant, says: [{ kind: "unit", unit: meant, cell }] },
      ],
    };
  }
  const longest = ideas.longestMean[id];
  const isMean = column.marks.has("mean") || ideas.alwaysMeans.has(column.word);
  const isLong = unit !== undefined && inSeconds(largest, unit) > (longest ?? Infinity);
  if (isMean && isLong && (unit === "minutes" || unit === "hours")) {
    return inUnits("odd-unit", [unit, unit === "hours" ? "minutes" : "seconds"]);
  }
  if (unit !== undefined) {
    return asPartOfADay && times + clocks === 0
      ? inUnits("odd-unit", [unit, "days"])
      : { why: null, readings: [{ ...known, ...inClock, says: [] }] };
  }
  // Under "(hh:mm)" a plain number is a time whose format was lost, or hours.
  if (asPartOfADay) return inUnits("unit", ["days", "minutes", "hours"]);
  return inUnits(
    "unit",
    wanted === "seconds" || wanted === "minutes"
      ? ["seconds", "minutes", "hours"]
      : ["seconds", "minutes", "hours", "days"],
  );
}

/** "服务工时", "Hours on service": the word is about hours. */
const unitInWord = ({ name }: Column): SourceTime | undefined =>
  /工时|工時|\bhours\b/i.test(name) ? "hours" : undefined;

/** How times of two parts are meant: as the heading says, else as the figure's unit makes likely; undefined where neither does. */
function clockOf(
  column: Column,
  { id, unit: wanted }: Pick<Input, "id" | "unit">,
): ClockParts | undefined {
  if (column.clocks === 0) return undefined;
  if (column.clock !== undefined) return column.clock;
  switch (column.unit) {
    case "hours":
    case "days":
      return "h:mm";
    case "minutes":
    case "seconds":
    case "milliseconds":
      return "m:ss";
    default:
      // Of hours 3:05 is as likely to be three minutes, as chat systems write them.
      if (/工时|工時/.test(column.name)) return "h:mm";
      if (wanted !== "seconds" && wanted !== "minutes") return undefined;
      // Spreadsheets show three minutes as 0:03 where the format is h:mm.
      return column.longestTime > 0 && column.longestTime < leastOfClocks(id, wanted)
        ? undefined
        : "m:ss";
  }
}

/**
 * In seconds; where all clocks of two parts are shorter than that as minutes and seconds, they may be hours and minutes: nobody talks
 * for three seconds on average, and where minutes count, 0:14 may be 14 of them. 14:30 are no 14 hours.
 */
const leastOfClocks = (id: string, wanted: "seconds" | "minutes"): number =>
  wanted === "minutes" ? 300 : (ideas.shortestMean[id] ?? 0);

export const clockExample = ({ example, values }: Column): string =>
  values?.find((value) => /^\d+:\d\d$/.test(value)) ?? example;

/** So many of a unit, in seconds. */
export const inSeconds = (value: number, unit: SourceTime): number => value * secondsIn(unit);
