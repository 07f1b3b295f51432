import * as scoring from "../../scoring";
import type { Entries } from "../calc/entries";
import type { ScorecardSystem } from "../system/description";
import { RESULT_FIELDS, type ResultField } from "../system/result-fields";
import { resultOf } from ".";
import type { Earning } from "./result";
import type { Outcome } from "./steps";
import { tierReached } from "./tier";
import { hasTierScore } from "./tier-score";

/** What follows from a person's total, by the scoring core, as the sheet computes it: each result once. */
export class Earned implements Earning {
  private readonly known: Map<ResultField, Outcome>;

  /** @param rank As the sheet has it: it depends on everybody. */
  constructor(
    readonly system: ScorecardSystem,
    total: number | scoring.Fault,
    readonly entries: Entries,
    rank: unknown = null,
  ) {
    this.known = new Map<ResultField, Outcome>([
      ["total", total],
      ["rank", typeof rank === "number" ? rank : { code: "missing", argument: "rank" }],
    ]);
  }

  readonly outcome = (field: ResultField): Outcome => {
    const known = this.known.get(field);
    if (known !== undefined) return known;
    const found = resultOf(field).outcome(this);
    this.known.set(field, found);
    return found;
  };

  readonly tier = (): number | scoring.Fault => {
    const total = this.outcome(hasTierScore(this.system) ? "tierScore" : "total");
    return tierReached(
      this.system,
      typeof total === "number" || scoring.isFault(total)
        ? total
        : { code: "missing", argument: "total" },
    );
  };
}

/** What a system earns a person, by the name of its column; a tier is its place in the system's list. */
export function earnedBy(
  system: ScorecardSystem,
  total: number | scoring.Fault,
  entries: Entries,
): Readonly<Partial<Record<ResultField, number | scoring.Fault>>> {
  const earned = new Earned(system, total, entries);
  return Object.fromEntries(
    RESULT_FIELDS.filter((field) => field !== "total" && resultOf(field).has(system, system.items))
      .map((field) => [field, field === "tier" ? earned.tier() : earned.outcome(field)])
      .filter(([, outcome]) => typeof outcome === "number" || scoring.isFault(outcome as Outcome)),
  ) as Readonly<Partial<Record<ResultField, number | scoring.Fault>>>;
}
