import { linesOf } from "../../system/lines";
import { ruleKey } from "../../system/keys";
import { finding, type Finding } from "../finding";
import { ofWhat } from "../../system/local-text";
import type { RuleSheet } from "./rule-sheets";

/** Lines whose least score is above their most: every score on them would be the same. */
export function boundsFindings({ reading, rules, standard, person }: RuleSheet): Finding[] {
  return standard.items.flatMap((item) =>
    linesOf(item).flatMap((line): Finding[] => {
      const part = line.part?.id ?? null;
      const name = line.part === null ? item.name : ofWhat(item.name, line.part.name);
      const floorCell = rules.place(ruleKey(item.id, part, "floor"));
      const floor = numberOr(rules.value(ruleKey(item.id, part, "floor")), 0);
      const cap = numberOr(rules.value(ruleKey(item.id, part, "cap")), Infinity);
      if (floorCell === null || floor <= cap) return [];
      return [
        finding(reading.scorecard, { code: "floor-above-cap", item: name, floor, cap }, [
          { ...floorCell, ...(person === undefined ? {} : { person }) },
        ]),
      ];
    }),
  );
}

const numberOr = (value: unknown, other: number): number =>
  typeof value === "number" ? value : other;
