import type { QuestionKind } from "../../i18n/figures";
import type { Input } from "../system/description";
import type { Says } from "./question";
import { isSourceTime, secondsIn, type ClockParts, type SourceTime } from "./source-unit";
import type { Column } from "./suggest";

/** One way to read the times of a column. */
export interface TimeReading {
  readonly unit?: SourceTime;
  readonly clock?: ClockParts;
  readonly says: readonly Says[];
}

export interface TimeReadings {
  readonly why: QuestionKind | null;
  readonly readings: readonly TimeReading[];
}

/** No month's mean is that short: what looks like it is a time that a spreadsheet keeps as a part of a day. */
const partOfADay = 0.05;

/** What the times of a column are in: its cells, its heading, or nobody says so. */
export function timeReadings({ unit: wanted }: Pick<Input, "unit">, column: Column): TimeReadings {
  const { plain, clocks, smallest, largest, example, times, whole } = column;
  const unit = isSourceTime(column.unit) ? column.unit : unitInWord(column);
  const clock = clockOf(column, wanted);
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
    !whole && largest < 1 && smallest < partOfADay && unit !== "days" && unit !== "hours";
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
function clockOf(column: Column, wanted: Input["unit"]): ClockParts | undefined {
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
      return wanted === "seconds" || wanted === "minutes" ? "m:ss" : undefined;
  }
}

const clockExample = ({ example, values }: Column): string =>
  values?.find((value) => /^\d+:\d\d$/.test(value)) ?? example;

/** So many of a unit, in seconds. */
export const inSeconds = (value: number, unit: SourceTime): number => value * secondsIn(unit);
