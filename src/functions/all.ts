import { readChoice } from "./arguments/choice";
import { BETTER } from "./better";
import { bonusPool } from "./bonus-pool";
import { bonusTier } from "./bonus-tier";
import { failStreak } from "./fail-streak";
import { EDGE, kpiBand } from "./kpi-band";
import { kpiDeduct, PARTIAL } from "./kpi-deduct";
import { kpiRatio } from "./kpi-ratio";
import { kpiScale } from "./kpi-scale";
import { performancePay } from "./performance-pay";
import { progressiveBonus } from "./progressive-bonus";
import { quotaTier, TIES } from "./quota-tier";
import { SIDE } from "./side";
import { surveyMean } from "./survey-mean";
import { MISSING, weightedScore } from "./weighted-score";

/** The custom functions by id: index.ts hands them to Excel, and the pane's preview calls the same ones. */
export const FUNCTIONS = {
  KPI_DEDUCT: kpiDeduct,
  KPI_BAND: kpiBand,
  KPI_SCALE: kpiScale,
  KPI_RATIO: kpiRatio,
  WEIGHTED_SCORE: weightedScore,
  BONUS_TIER: bonusTier,
  SURVEY_MEAN: surveyMean,
  PERFORMANCE_PAY: performancePay,
  PROGRESSIVE_BONUS: progressiveBonus,
  BONUS_POOL: bonusPool,
  QUOTA_TIER: quotaTier,
  FAIL_STREAK: failStreak,
} as const;

/** The named choices by the id of their custom enum. */
const CHOICES = {
  Better: BETTER,
  Side: SIDE,
  PartialStep: PARTIAL,
  MissingScore: MISSING,
  Edge: EDGE,
  Ties: TIES,
} as const;
export type ChoiceId = keyof typeof CHOICES;

/** What a word or number in any language chooses, by its English word; null where it is none of the choices. */
export function chosenBy(id: ChoiceId, word: unknown): string | null {
  const chosen = readChoice<string>(CHOICES[id], word);
  return typeof chosen === "string" ? chosen : null;
}
