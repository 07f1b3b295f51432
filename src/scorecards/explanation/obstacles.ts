import { type Explained, type Fault, isFault } from "../../scoring";
import type { Obstacle } from "../calc/obstacle";
import type { PersonFigures } from "../calc/person";
import type { Locate } from "../calc/place";
import { inputObstacles, parameterObstacle } from "../calc/typed-obstacles";
import { metricKind } from "../metrics";
import type { Asked } from "../results/asked";
import { measuredMetric } from "../results/calculation";
import { itemVetoes, vetoesOf, vetoObstacles, waitingFor } from "../results/vetoes";
import { lineFigures, ownFigure, ruleKind } from "../rules";
import { isFaulty } from "../rules/own-target";
import type { Item, Veto } from "../system/description";
import { ruleKey } from "../system/keys";
import { findLine, type Line } from "../system/lines";
import type { LineExplained } from "./explanation";

/** Why a line has no score: every cell that has to be filled in or put right first. */
function lineObstacles(person: PersonFigures, rules: Locate, line: Line, fault: Fault): Obstacle[] {
  const { item, part, rule } = line;
  const kind = ruleKind(rule);
  const key = (name: string) => ruleKey(item.id, part?.id ?? null, name);
  const own = ownFigure(line);
  // Then it is that which is to be put right, not the rule's.
  const isOwn = own !== null && isFaulty(own, person.entries);
  const found = [
    ...kind.obstacles(rule, item, person),
    ...lineFigures(person.system, line).flatMap(({ name, parameter, limit, optional }) =>
      (optional && parameter.value === null) || (isOwn && name === own.figure)
        ? []
        : parameterObstacle(rules, key(name), parameter.value, limit),
    ),
    ...(part === null && person.system.total === "points"
      ? parameterObstacle(
          rules,
          ruleKey(item.id, null, "points"),
          item.points.value,
          "not-negative",
        )
      : []),
    ...(part?.points === undefined
      ? []
      : parameterObstacle(rules, key("points"), part.points.value, "not-negative")),
    ...("unknownChoice" in rule && rule.unknownChoice !== undefined
      ? [
          {
            kind: "unknown-choice",
            key: key(rule.unknownChoice),
            cell: rules.place(key(rule.unknownChoice)),
          } as const,
        ]
      : []),
  ];
  // Something is wrong, and no cell is to blame: an overflow.
  return found.length > 0 ? found : [{ kind: "other", code: fault.code, cell: null }];
}

/** Whatever keeps an item, or one of its parts, from having a score. */
export const itemObstacles = (
  person: PersonFigures,
  rules: Locate,
  item: Item,
  lines: readonly LineExplained[],
): Obstacle[] =>
  distinct(
    lines.flatMap(({ part, result }) => {
      const line = findLine(item, part?.id ?? null);
      return line === undefined || !isFault(result)
        ? []
        : lineObstacles(person, rules, line, result);
    }),
  );

/** Whatever keeps some vetoes from being judged. */
const vetoesWaiting = (
  person: PersonFigures,
  rules: Locate,
  vetoes: readonly Veto[],
): readonly Obstacle[] =>
  vetoObstacles(person.system, vetoes, {
    ...findingOf(person),
    ofSetting: (key, value, limit) => parameterObstacle(rules, key, value, limit),
  });

const findingOf = (person: PersonFigures) => ({
  ofInput: ({ input }: Asked) => inputObstacles(person, input),
  ofMeasured: (item: string) => measuredObstacles(person, item),
});

/** Whatever keeps what an item measures from being there. */
export function measuredObstacles(person: PersonFigures, item: string): readonly Obstacle[] {
  const metric = measuredMetric(person.system.items, item);
  return metric === null ? [] : metricKind(metric).obstacles(metric, person);
}

export const itemVetoObstacles = (person: PersonFigures, rules: Locate, { id }: Item) =>
  vetoesWaiting(person, rules, itemVetoes(person.system, id));

/** The total waits for the cases of those on the tier, too, but not for their figures. */
export const totalVetoObstacles = (person: PersonFigures, rules: Locate): readonly Obstacle[] => [
  ...vetoesWaiting(person, rules, vetoesOf(person.system, "total", "most")),
  ...vetoesOf(person.system, "tier").flatMap((veto) => waitingFor(veto, findingOf(person))),
];

/** Two parts may wait for the same figure. */
export function distinct(obstacles: readonly Obstacle[]): Obstacle[] {
  return [...new Map(obstacles.map((each) => [JSON.stringify(each), each])).values()];
}

export const scoreOf = (result: Explained | Fault): number | null =>
  isFault(result) ? null : result.score;
