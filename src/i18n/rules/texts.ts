/** A rule in one sentence, for whoever edits it and for the sheets on which it was changed. {…} is filled in. */
export interface RuleTexts {
  /** A figure {n} with its unit. */
  readonly units: Record<
    | "percent"
    | "score"
    | "count"
    | "people"
    | "votes"
    | "times"
    | "calls"
    | "surveys"
    | "periods"
    | "yuan"
    | "ratio"
    | "seconds"
    | "minutes"
    | "hours"
    | "days"
    | "any",
    string
  >;
  /** A stage away from a target in per cent; the other units are said as a figure is. */
  readonly percentStep: string;
  /** Points gained or lost. */
  readonly points: Record<"one" | "other", string>;
  /** Where the step is 1 of what is counted: "each case". */
  readonly each: Record<
    "count" | "people" | "votes" | "times" | "calls" | "surveys" | "periods",
    string
  >;
  /** Each {step}, by how steps are counted. */
  readonly step: Record<"whole" | "started" | "prorata", string>;
  /** {penalty} for each {step} on the bad side of {target}. */
  readonly off: Record<"higher" | "lower", string>;
  /** {penalty} for each {step} to either side of {target}. */
  readonly offNearest: string;
  /** The same where the target is 0 and can only be missed: each case costs points. */
  readonly offEach: string;
  /** {penalty} for each {step} on the bad side, after what is gained on the good one. */
  readonly offToo: Record<"higher" | "lower", string>;
  /** {reward} for each {step} on the good side of {target}. */
  readonly more: Record<"higher" | "lower", string>;
  readonly atLeast0: string;
  /** {floor}: the least that there is, where it is not 0. */
  readonly atLeast: string;
  /** {cap}: the most that can be earned. */
  readonly atMost: string;
  /** {points} at {full}. */
  readonly proportion: string;
  /** {points} from {limit} on, by which side is good. */
  readonly band: Record<"higher" | "lower", string>;
  /** {points} outside every band. */
  readonly otherwise: string;
  /** Nothing at {zero}, all {points} at {full}. */
  readonly scale: string;
  /** With {most} or fewer each case missed costs {each} instead. */
  readonly smallSample: string;
  /** {points} at {target}, by which side is good. */
  readonly ratio: Record<"higher" | "lower", string>;
  /** {gate}: the least ratio that earns anything. */
  readonly gate: string;
  /** People may have targets of their own. */
  readonly ownTarget: string;
  /** Answers up to {most}, in proportion to {points}. */
  readonly rated: string;
  /** {questions} of up to {most} each, {sum} at best. */
  readonly ratedSum: string;
  readonly ratedByMany: string;
  /** {penalty} for each member beyond {limit}. */
  readonly person: Record<"above" | "below", string>;
  /** The same beyond a further limit. */
  readonly personMore: Record<"above" | "below", string>;
  /** {reward} once where every member is on the good side of {limit}. */
  readonly everyone: Record<"above" | "below", string>;
  /** What each member beyond a limit costs: the name of the figure. */
  readonly penaltyEach: string;
  /** {name} of a part and its {rule}. */
  readonly part: string;
  readonly partsAdded: string;
  readonly partsFloored: string;
  /** A fine of {min} to {max} beside the points. */
  readonly fine: string;
  /** {metric} and {rule}. */
  readonly measured: string;
  /** A figure that HR has not set yet. */
  readonly notSet: string;
  /** Between clauses of a rule, and between parts. */
  readonly clause: string;
  readonly between: string;
}
