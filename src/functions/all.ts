import { readChoice } from "./arguments/choice";
import { bonusTier } from "./bonus-tier";
import { failStreak } from "./fail-streak";
import { BETTER, kpiDeduct, PARTIAL } from "./kpi-deduct";
import { performancePay } from "./performance-pay";
import { surveyMean } from "./survey-mean";
import { MISSING, weightedScore } from "./weighted-score";

/** The custom functions by id: index.ts hands them to Excel, and the pane's preview calls the same ones. */
export const FUNCTIONS = {
  KPI_DEDUCT: kpiDeduct,
  WEIGHTED_SCORE: weightedScore,
  BONUS_TIER: bonusTier,
  SURVEY_MEAN: surveyMean,
  PERFORMANCE_PAY: performancePay,
  FAIL_STREAK: failStreak,
} as const;

/** The named choices by argument; no two functions call different things by one name. */
const CHOICES = { better: BETTER, partial: PARTIAL, missing: MISSING } as const;
export type ChoiceArgument = keyof typeof CHOICES;

/** What a word or number in any language chooses, by its English word; null where it is none of the choices. */
export function chosenBy(name: ChoiceArgument, word: unknown): string | null {
  const chosen = readChoice<string>(CHOICES[name], word);
  return typeof chosen === "string" ? chosen : null;
}
