/** What HR enters beside the metrics: salaries, coefficients, fines, what was measured before. */
import type { Entries } from "../../scorecards/calc/entries";
import { metricValue, lineMetric } from "../../scorecards/rules";
import { askedOf } from "../../scorecards/results";
import type {
  EarlierPeriod,
  Input,
  Item,
  ScorecardSystem,
} from "../../scorecards/system/description";
import { earlierInput } from "../../scorecards/system/earlier";
import { linesOf } from "../../scorecards/system/lines";
import { isCount } from "../../scorecards/system/units";
import { chance, oneOf } from "./chance";
import { fullTotal } from "./levels";
import { asTyped } from "./metrics";

export interface Somebody {
  readonly person: string;
  readonly department: string;
  readonly total: number;
}

/** By the input's id; what may stay blank is not among them. */
export function usualFigures(
  system: ScorecardSystem,
  made: Entries,
  somebody: Somebody,
): Readonly<Record<string, number>> {
  return {
    ...Object.fromEntries(
      askedOf(system).flatMap(({ input, blank, checkedIn }) =>
        blank === undefined && checkedIn === undefined
          ? [[input.id, usual(system, input, somebody)]]
          : [],
      ),
    ),
    ...Object.assign({}, ...system.items.map((item) => fined(item, made, somebody))),
    ...Object.assign({}, ...system.items.map((item) => before(system, item, made, somebody))),
  } as Record<string, number>;
}

function usual(system: ScorecardSystem, input: Input, { person, department, total }: Somebody) {
  const { id, unit } = input;
  if (unit === "yuan") return asTyped(input, 5_200 + 100 * oneOf(26, person, id));
  // One for the whole department.
  if (unit === "ratio") return asTyped(input, 0.96 + 0.08 * chance(department, id));
  if (unit === "percent") return asTyped(input, 0.1);
  if (isCount(unit)) return 0;
  return asTyped(input, (total / fullTotal(system)) * 100 + 12 * (chance(person, id) - 0.5));
}

/** One case at most, and none where there is none to fine for. */
function fined(item: Item, made: Entries, { person }: Somebody): Readonly<Record<string, number>> {
  if (item.fine === undefined) return {};
  const { cases, amount } = item.fine;
  const counted = linesOf(item).flatMap(({ rule }) => lineMetric(rule) ?? []);
  const most = Math.min(...counted.map((metric) => Number(metricValue(metric, made))));
  const { min = 0, max = 100 } = amount;
  return {
    [cases.id]: most >= 1 ? 1 : 0,
    [amount.id]: asTyped(amount, min + 10 * oneOf((max - min) / 10, person, amount.id)),
  };
}

/** Somewhat better or worse than now. */
function before(
  system: ScorecardSystem,
  item: Item,
  made: Entries,
  { person }: Somebody,
): Readonly<Record<string, number>> {
  const [metric] = linesOf(item).flatMap(({ rule }) => lineMetric(rule) ?? []);
  const now = metric === undefined ? null : metricValue(metric, made);
  if (typeof now !== "number") return {};
  const at = (earlier: EarlierPeriod) => {
    const input = earlierInput(item, earlier, system);
    if (input === null) return [];
    return [[input.id, asTyped(input, now * (0.9 + 0.15 * chance(person, input.id)))]];
  };
  return Object.fromEntries((item.comparedWith ?? []).flatMap(at)) as Record<string, number>;
}
