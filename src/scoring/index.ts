/**
 * The scoring core: numbers in, numbers out. No Excel, no DOM, no words. A result is a number (never NaN, Infinity or
 * -0) or a {@link Fault}; nothing throws.
 */
export { faultAt, isFault, OVERFLOW, type Fault } from "./fault";
export { BOUNDS, isWhole, limitFault, type Figure, type Limit } from "./limits";
export { normalText, readNumberText } from "./number-text";
export { RESULT_PLACES, roundDecimal, THRESHOLD_PLACES } from "./exact/rounding";
export { quotient, type QuotientKind } from "./metrics";

export { explainRule, scoreRule } from "./rules/rule";
export type { PartsRule, PerPersonRule, Rule, RuleValue } from "./rules/rule";
export { boundsFault } from "./rules/bounds";
export { NO_FLOOR, PER_STEP_LIMITS, perStepScore, type PerStepRule } from "./rules/per-step";
export { countSteps, type PartialStep } from "./rules/step-count";
export { bandPosition, bandTable, type BandsRule } from "./rules/bands";
export { SCALE_LIMITS, scaleFault, scaleScore, type ScaleRule } from "./rules/scale";
export { RATIO_LIMITS, ratioScore, type RatioRule } from "./rules/ratio";
export type { ProportionRule } from "./rules/proportion";
export type { RatingRule } from "./rules/rating";
export { surveyFault, surveyMean, topFault, type SurveyRule } from "./rules/survey";
export { testCondition, type BothRule, type Condition } from "./rules/condition";
export type { Better, Comparison, Edge, Explained, Side, Trace, TraceStep } from "./rules/trace";

export { pointsFault, scoreCard, sumOf, totalOf } from "./totals/scorecard";
export type { ScoredCard, ScoredItem, TotalKind } from "./totals/scorecard";
export {
  meanFault,
  weightedMean,
  weightedScore,
  weightsFault,
  type MissingScore,
} from "./totals/weighted-mean";
export { belowTiers, bonusTier, tierPosition, tierTable, type TierTable } from "./totals/tier";

export { quotaGrades, quotaPlaces, type Ties } from "./totals/quota";

export { dividePool, poolFault } from "./pay/pool";
export { explainProgressive, progressiveBonus, slicesOf, type Slices } from "./pay/progressive";
export {
  PERFORMANCE_PAY_LIMITS,
  performancePay,
  performancePayAmount,
} from "./pay/performance-pay";
export { moneyPerPoint, payCoefficient, scoreCoefficient } from "./pay/coefficient";
export { adjustQuarter, QUARTER_TERMS } from "./pay/quarter";
export type { QuarterAdjustment, QuarterTerms } from "./pay/quarter";
export {
  ESCALATION_TERMS,
  nextShare,
  splitSalary,
  type EscalationTerms,
} from "./pay/share-escalation";

export { changeAgainst, type ChangeUnit } from "./periods/change";
export { failStreak, latestStreak } from "./periods/streak";
