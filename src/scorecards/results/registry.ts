import { action } from "./action";
import { adjustedPay } from "./adjusted-pay";
import { adjustment } from "./adjustment";
import { attendance } from "./attendance";
import { attendedBonus, attendedPay } from "./attended-amounts";
import { bonus } from "./bonus";
import { coefficient } from "./coefficient";
import { commission } from "./commission";
import { failures } from "./failures";
import { fixedPay } from "./fixed-pay";
import { individual } from "./individual";
import { nextShare } from "./next-share";
import { pay } from "./pay";
import { performancePay } from "./performance-pay";
import { pointMoney } from "./point-money";
import { poolPart } from "./pool";
import { quotaGrade } from "./quota";
import { rank } from "./rank";
import type { Result } from "./result";
import { share } from "./share";
import { status } from "./status";
import { tier } from "./tier";
import { tierScore } from "./tier-score";
import { total } from "./total";
import { totalMost } from "./total-most";

/** Every result, in the order in which its figures are set and asked for; sheets show them in that of RESULT_FIELDS. */
export const results: readonly Result[] = [
  total,
  totalMost,
  tierScore,
  tier,
  bonus,
  commission,
  poolPart,
  quotaGrade,
  pay,
  coefficient,
  individual,
  share,
  nextShare,
  fixedPay,
  performancePay,
  adjustment,
  adjustedPay,
  attendance,
  attendedBonus,
  attendedPay,
  pointMoney,
  failures,
  action,
  rank,
  status,
];
