/** Everything that sheets say in the language chosen at generation. Texts of a system stand in its own description. */
export interface SheetTexts {
  /** A label and what it is, with the punctuation of the language. */
  readonly labelled: string;
  readonly sheetNames: Record<
    | "form"
    | "rules"
    | "data"
    | "results"
    | "card"
    | "cards"
    | "chart"
    | "owed"
    | "rollUp"
    | "rollUpTotals"
    | "history"
    | "rulesHistory"
    | "appeals",
    string
  >;
  /** Behind the name of a sheet that is kept as it was before its scorecard was changed. */
  readonly change: { readonly before: string };
  /** On the sheets of a roll-up; the hint of totals: {workbooks}, {made}. */
  readonly rollUp: Record<
    | "rowsTitle"
    | "rowsHint"
    | "totalsTitle"
    | "totalsHint"
    | "workbook"
    | "period"
    | "system"
    | "people"
    | "withTotal"
    | "meanTotal"
    | "performancePay"
    | "bonus"
    | "pay"
    | "sum",
    string
  >;
  /** On a sheet to fill in: {period}, {system}. */
  readonly owed: Record<"title" | "hint", string>;
  /** On the sheets of closed periods. */
  readonly ledgers: Record<"history" | "rulesHistory" | "appeals", { title: string; hint: string }>;
  /** Words that formulas put into cells instead of a number; short, for a narrow column. */
  readonly status: Record<
    | "missing"
    | "notSet"
    | "badRule"
    | "notNumber"
    | "notCount"
    | "zeroDenominator"
    | "noVotes"
    | "numeratorAbove"
    | "outOfRange"
    | "leftOut"
    | "incomplete"
    | "pointsNot100"
    | "none",
    string
  >;
  /** As the custom functions read them (docs/functions.md, named choices). */
  readonly choices: {
    readonly better: Record<"higher" | "lower", string>;
    readonly partial: Record<"whole" | "started" | "prorata", string>;
  };
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
  readonly origins: Record<"document" | "decision" | "default" | "open" | "company", string>;
  /** Lines for items of HR's own on the Rules sheet; {number} counts them from 1. `mark` stands in the column of numbers. */
  readonly own: Record<"section" | "item" | "mark" | "figure" | "figureHint" | "unused", string>;
  /** Figures that the document leaves open; the status "set this" is `origins.open`. */
  readonly openFigures: Record<
    "confirmed" | "hint" | "statusHint" | "leftBefore" | "leftAfter" | "allSet",
    string
  >;
  readonly person: Record<"id" | "name" | "department" | "salary", string>;
  readonly columns: Record<
    | "number"
    | "item"
    | "measured"
    | "unit"
    | "figure"
    | "value"
    | "actual"
    | "target"
    | "step"
    | "penalty"
    | "reward"
    | "better"
    | "partial"
    | "points"
    | "fullMarks"
    | "floor"
    | "cap"
    | "weight"
    | "origin"
    | "partScore"
    | "score"
    | "weighted"
    | "remark"
    | "supplier"
    | "total"
    | "totalMost"
    | "tierScore"
    | "tier"
    | "performancePay"
    | "pay"
    | "rank"
    | "status"
    | "from"
    | "action"
    | "sum"
    | "amount"
    | "bonus"
    | "individual"
    | "coefficient"
    | "share"
    | "fixedPay"
    | "adjustment"
    | "adjustedPay"
    | "attendance"
    | "attendedBonus"
    | "commission"
    | "poolPart"
    | "poolWhole"
    | "poolRest"
    | "quotaGrade"
    | "attendedPay"
    | "nextShare"
    | "pointMoney"
    | "failures"
    | "fullMoney"
    | "moneyPerPoint"
    | "usedTarget"
    | "missed"
    | "ownTarget"
    | "beforeVetoes"
    | "withoutScore",
    string
  >;
  readonly rules: Record<
    | "title"
    | "hint"
    | "period"
    | "sumRight"
    /** Above the words that say whether a line can be used. */
    | "state"
    | "sumWrong"
    | "tiers"
    | "tiersRule"
    | "tiersRuleAsPrinted"
    | "tiersHint"
    | "tierTwice"
    | "tierWithoutFrom"
    | "pay"
    | "share"
    | "remarks"
    | "betterHint"
    | "partialHint"
    | "pointsRight"
    | "pointsWrong"
    | "vetoes"
    | "vetoesHint"
    /** {name} of the cases, {item}. */
    | "vetoFrom"
    | "vetoBelow"
    | "vetoAbove"
    | "vetoItem"
    | "vetoTotal"
    | "vetoMost"
    | "vetoMostValue"
    | "vetoTier"
    | "failure"
    | "failureHint"
    | "pass"
    | "inARow"
    | "teamReward"
    | "teamRewardHint"
    | "atLeast"
    | "atMost"
    | "teamAmount"
    | "startShare"
    | "shareIncrease"
    | "excellentFrom"
    | "excellentShare"
    | "unqualifiedBelow"
    | "unqualifiedShare"
    | "partMonths"
    | "partMonthsHint"
    | "daysDue"
    | "appraisedFrom"
    | "pointMoney"
    | "pointMoneyHint"
    | "pool"
    | "poolHint"
    | "poolAmount"
    | "quota"
    | "quotaHint"
    | "quotaHintDown"
    | "quotaShare"
    | "commission"
    | "commissionHint"
    | "sliceFrom"
    | "sliceRate"
    | "band"
    | "bandPoints"
    | "otherwise"
    | "fullAt"
    | "zeroAt"
    | "smallSample"
    | "smallMost"
    | "smallEach"
    | "gate"
    | "pointMoneyAmount"
    | "terms",
    string
  >;
  /** Right of the items on Rules: what HR holds them against. */
  readonly examples: Record<
    "title" | "hint" | "figure" | "score" | "gives" | "verdict" | "agrees" | "differs",
    string
  >;
  /** {name} of the figure that an earlier period had. */
  readonly earlier: Record<"month" | "quarter" | "year-ago", string>;
  /** What a change is against, and how it is told. */
  readonly against: Record<"month" | "quarter" | "year-ago", string>;
  /** The unit of changes, above them. */
  readonly changes: Record<"points" | "percentagePoints", string>;
  /** The same behind a change. */
  readonly changedBy: Record<"points" | "percentagePoints", string>;
  /** Above the figures of an earlier period. */
  readonly before: Record<"month" | "quarter" | "year-ago", string>;
  readonly data: Record<
    | "title"
    | "hint"
    | "salaryHint"
    | "ownTargetHint"
    | "earlierHint"
    | "failuresBefore"
    | "failuresHint"
    | "daysAttended"
    | "daysAttendedHint",
    string
  >;
  readonly results: Record<
    | "title"
    | "progressBefore"
    | "progressAfter"
    /** Above a total to which the scores below weights add up. */
    | "weighed"
    | "complete"
    /** A total that is printed as if it reached {from}, and does not: {score}; begins with what is said of everybody who is {complete}. */
    | "beneath"
    | "missingBefore"
    | "missingAfter"
    | "faultyBefore"
    | "faultyAfter"
    | "notAppraised"
    | "noName"
    | "team",
    string
  >;
  /** The sheet with the charts of the results. */
  readonly chart: Record<
    | "title"
    | "hint"
    | "tiers"
    | "bands"
    | "band"
    | "people"
    | "otherTiers"
    | "incomplete"
    | "losses"
    | "lost"
    | "source"
    | "highest"
    | "between"
    | "lowest",
    string
  >;
  readonly card: Record<
    | "title"
    | "choose"
    | "choiceHint"
    | "several"
    | "nobody"
    | "interview"
    | "strengths"
    | "improve"
    | "asOf"
    | "payOf"
    /** Where printed scores do not add up to the printed total. */
    | "rounded"
    | "goals",
    string
  >;
  readonly form: Record<
    | "title"
    | "name"
    | "department"
    | "period"
    | "appraiser"
    | "hint"
    | "total"
    | "fines"
    | "seeBelow"
    | "fromTeam"
    | "fromRoster"
    | "fromRosterHint"
    | "ratingHint"
    | "answersSum"
    | "team"
    | "teamHint"
    | "insertBelow"
    | "member"
    | "everyone"
    | "remarks"
    | "missingItems"
    | "complete",
    string
  > & {
    readonly signatures: Record<
      "appraised" | "appraiser" | "office" | "hr" | "date" | "confirmed",
      string
    >;
  };
  /** Input messages; {…} is filled in. */
  readonly prompts: Record<
    "enter" | "percent" | "source" | "parameter" | "rating" | "choose" | "text",
    string
  >;
  readonly errors: Record<
    "title" | "anyNumber" | "number" | "numberBetween" | "whole" | "choice",
    string
  >;
  /** Excel's own codes: &P page, &N pages. */
  readonly footer: string;
}
