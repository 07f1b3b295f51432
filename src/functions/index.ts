/**
 * The custom functions, as Excel loads them: each id with its function. Needs nothing but the global
 * `CustomFunctions`: no window, no Office, no network.
 */
import { bonusTier } from "./bonus-tier";
import { failStreak } from "./fail-streak";
import { kpiDeduct } from "./kpi-deduct";
import { performancePay } from "./performance-pay";
import { surveyMean } from "./survey-mean";
import { weightedScore } from "./weighted-score";

CustomFunctions.associate("KPI_DEDUCT", kpiDeduct);
CustomFunctions.associate("WEIGHTED_SCORE", weightedScore);
CustomFunctions.associate("BONUS_TIER", bonusTier);
CustomFunctions.associate("SURVEY_MEAN", surveyMean);
CustomFunctions.associate("PERFORMANCE_PAY", performancePay);
CustomFunctions.associate("FAIL_STREAK", failStreak);
