import { fullMarks, ruleKind } from "../../rules";
import type { ScorecardSystem } from "../../system/description";
import { findLine, type Line, linesOf } from "../../system/lines";
import { ruleKey } from "../../system/keys";
import { finding, type Finding } from "../finding";
import { ofWhat } from "../../system/local-text";
import type { RuleSheet } from "./rule-sheets";

/** Lines whose least score is above their most: every score on them would be the same. */
export function boundsFindings({ reading, rules, standard, system, person }: RuleSheet): Finding[] {
  return standard.items.flatMap((item) =>
    linesOf(item).flatMap((line): Finding[] => {
      const part = line.part?.id ?? null;
      const name = line.part === null ? item.name : ofWhat(item.name, line.part.name);
      const floorCell = rules.place(ruleKey(item.id, part, "floor"));
      const floor = numberOr(rules.value(ruleKey(item.id, part, "floor")), 0);
      const cap = numberOr(rules.value(ruleKey(item.id, part, "cap")), mostOf(system, line));
      if (floorCell === null || floor <= cap) return [];
      return [
        finding(reading.scorecard, { code: "floor-above-cap", item: name, floor, cap }, [
          { ...floorCell, ...(person === undefined ? {} : { person }) },
        ]),
      ];
    }),
  );
}

/** What ends a score where no cap is set: nothing, or with some kinds the full marks. */
function mostOf(system: ScorecardSystem, { item, part }: Line): number {
  const set = system.items.find(({ id }) => id === item.id);
  const line = set === undefined ? undefined : findLine(set, part?.id ?? null);
  if (line === undefined || ruleKind(line.rule).endsAtFull !== true) return Infinity;
  return fullMarks(system, line, line.item.points.value ?? 0) ?? Infinity;
}

const numberOr = (value: unknown, other: number): number =>
  typeof value === "number" ? value : other;
