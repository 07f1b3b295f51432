/** What is said of a person after the items' scores, in this order. */
export const RESULT_FIELDS = [
  "total",
  "totalMost",
  "tierScore",
  "tier",
  "bonus",
  "individual",
  "coefficient",
  "share",
  "fixedPay",
  "performancePay",
  "adjustment",
  "adjustedPay",
  "pay",
  "nextShare",
  "pointMoney",
  "failures",
  "action",
  "rank",
  "status",
] as const;
export type ResultField = (typeof RESULT_FIELDS)[number];
