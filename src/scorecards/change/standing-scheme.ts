import { metricKind } from "../metrics";
import { isOwnItem } from "../plan/roster/own-items";
import { withVetoesOn } from "../results/vetoes";
import { ruleKind } from "../rules";
import type { PersonReading, ScorecardReading } from "../reading";
import { freeItemId } from "../scheme/edit/ids";
import { schemeFrom } from "../scheme/edit/edits";
import { measuredBy } from "../scheme/edit/rules";
import { MOST_CAME_FROM } from "../scheme/limits";
import type { Input, Item, ScorecardSystem } from "../system/description";
import { mapLines, systemLines } from "../system/lines";
import { lineageOf } from "../system/lineage";
import { isBlank } from "../reading/grid";
import { lastPlace, ratingPlace } from "../system/keys";

/** What a scorecard that stands is changed from: its rules as HR has set them, as a scheme. */
export interface StandingScheme {
  readonly system: ScorecardSystem;
  /** Figures that are called otherwise in the scheme: those of HR's own lines, which become items like all others. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The scheme of a scorecard as it stands. It knows which systems it was before, so that closed periods are still its own. */
export function standingScheme(reading: ScorecardReading): StandingScheme {
  const { standard, people } = reading;
  const begun = schemeFrom(reading.system, "");
  const renamed = new Map<string, string>();
  const items: Item[] = [];
  for (const item of begun.items) {
    items.push(
      isOwnItem(item) ? asItem({ ...begun, items: [...begun.items, ...items] }, item) : item,
    );
  }
  const system: ScorecardSystem = {
    // Items that HR has switched off take with them what hangs on them.
    ...withVetoesOn(begun, items),
    presets: [],
    name: reading.system.name,
    cameFrom: lineageOf(standard).slice(0, MOST_CAME_FROM),
    items: items.map((item) => withRoomForRaters(item, people)),
  };
  return { system, renamed };

  function asItem(all: ScorecardSystem, { section: _own, ...item }: Item): Item {
    const id = freeItemId(all);
    const moved = (input: Input): Input => {
      renamed.set(input.id, id);
      return { ...input, id };
    };
    return mapLines({ ...item, id }, ({ rule }) => {
      const measured = measuredBy(rule);
      if (measured.kind !== "metric") return rule;
      const { metric } = measured;
      const mapped = metricKind(metric).mapInputs(metric, moved);
      return ruleKind(rule).build.measuring(rule, { kind: "metric", metric: mapped }) ?? rule;
    });
  }
}

/** HR may have inserted lines for more raters than there were. */
function withRoomForRaters(item: Item, people: readonly PersonReading[]): Item {
  return mapLines(item, ({ rule }) => {
    const block = ruleKind(rule).block(rule);
    if (block === null) return rule;
    const used = Math.max(0, ...people.map((person) => raterLines(person, item.id)));
    return used > block.raters ? { ...block, raters: used } : rule;
  });
}

/** How many lines of raters somebody's form has, down to the last one with an answer. */
export function raterLines({ results, system }: PersonReading, item: string): number {
  const first = results.place(ratingPlace(item));
  const last = results.place(lastPlace(ratingPlace(item)));
  const line = systemLines(system).find((each) => each.item.id === item);
  const block = line === undefined ? null : ruleKind(line.rule).block(line.rule);
  if (first === null || last === null || block === null) return 0;
  for (let row = last.row; row >= first.row; row--) {
    const isAnswered = block.questions.some(
      (_, index) => !isBlank(results.at({ row, column: first.column + index })),
    );
    if (isAnswered) return row - first.row + 1;
  }
  return 0;
}
