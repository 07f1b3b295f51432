import { lineUnit, ruleKind, type RuleProof } from "../../rules";
import { ofWhat } from "../../system/local-text";
import { ruleKey } from "../../system/keys";
import { linesOf } from "../../system/lines";
import { finding, type Fact, type Finding, type FoundPlace } from "../finding";
import type { RuleSheet } from "./rule-sheets";

/** Rules by whose figures nobody can tell what is earned: those that belong to two bands, or to none. */
export function proofFindings({ reading, rules, system, person }: RuleSheet): Finding[] {
  return system.items.flatMap((item) =>
    linesOf(item).flatMap((line) => {
      const { part, rule } = line;
      const name = part === null ? item.name : ofWhat(item.name, part.name);
      const of = { item: name, unit: lineUnit(rule) };
      return (ruleKind(rule).proofs?.(rule) ?? []).map((proof) =>
        finding(reading.scorecard, factOf(proof, of), places(proof, part?.id ?? null)),
      );

      function places({ figures }: RuleProof, of: string | null): FoundPlace[] {
        return figures.flatMap((figure) => {
          const cell = rules.place(ruleKey(item.id, of, figure));
          return cell === null ? [] : [{ ...cell, ...(person === undefined ? {} : { person }) }];
        });
      }
    }),
  );
}

function factOf(proof: RuleProof, of: Pick<Fact & { code: "no-line" }, "item" | "unit">): Fact {
  switch (proof.code) {
    case "in-two-bands":
      return { code: "in-two-bands", ...of, at: proof.at };
    case "no-line":
      return { code: "no-line", ...of, at: proof.at };
    case "in-no-band":
      return { code: proof.code, ...of, at: proof.at, side: proof.side };
    case "better-earns-less":
      return { code: proof.code, ...of, better: proof.better, worse: proof.worse };
  }
}
