/** Check: everything that is wrong or missing in the scorecards of a workbook, as data, worst first. */
import { isErrorText, type ScorecardReading } from "../reading";
import { enteredFindings } from "./figures/entered";
import { type Accepted, partAccepted } from "./accepted";
import { entriesOf } from "./figures/entries";
import { idFindings } from "./figures/ids";
import { metricFindings } from "./figures/metrics";
import { missingFindings, nameOf, unnamedFindings } from "./figures/missing";
import { NO_LIMITS, payLimitFindings } from "./figures/pay-limits";
import { unusualFindings } from "./figures/unusual";
import { finding, gather, type Finding } from "./finding";
import { otherFormulaFindings } from "./formulas/other-formulas";
import { formulaFindings } from "./formulas/scorecard-formulas";
import { shortEndFindings } from "./formulas/short-ends";
import { spillFindings } from "./formulas/spills";
import { boundsFindings } from "./rules/bounds";
import { exampleFindings } from "./rules/examples";
import { ruleFindings } from "./rules/figures";
import { openFigureFindings } from "./rules/open-figures";
import { pointsFindings } from "./rules/points";
import { proofFindings } from "./rules/proofs";
import { ruleSheets } from "./rules/rule-sheets";
import { standardFindings } from "./rules/standard";
import { tierFindings } from "./rules/tiers";
import { payrollFindings } from "./sheets/payrolls";
import { rowFindings } from "./sheets/rows";
import { workbookFindings } from "./sheets/workbook-findings";
import type { CheckedWorkbook } from "./workbook";

export type { Accepted } from "./accepted";
export { acceptable, acceptedBy } from "./accepted";
export type { Fact, Finding, FoundPlace, Severity } from "./finding";
export type { Mend, MendStep, NewContent } from "./mend";
export { concernsPay, type PayLimits } from "./figures/pay-limits";
export { clockKey, isTimeFormat, mayBeClocks } from "./figures/unusual";
export type { CheckedPayroll, CheckedSheet, CheckedTable, CheckedWorkbook } from "./workbook";

export interface Checked {
  /** What is to be said. */
  readonly findings: readonly Finding[];
  /** What HR has accepted, and would be said otherwise. */
  readonly accepted: readonly Finding[];
}

export function checkAndAccept(workbook: CheckedWorkbook, accepted: readonly Accepted[]): Checked {
  const all = [
    ...workbookFindings(workbook),
    ...payrollFindings(workbook),
    ...workbook.readings.flatMap((reading) => scorecardFindings(reading, workbook)),
    ...shortEndFindings(workbook),
    ...otherFormulaFindings(workbook),
  ];
  const parted = partAccepted(all, workbook.scorecards, accepted);
  return { findings: gather(parted.said), accepted: gather(parted.accepted) };
}

/** Whatever HR has accepted. */
export const checkWorkbook = (workbook: CheckedWorkbook): readonly Finding[] =>
  checkAndAccept(workbook, []).findings;

function scorecardFindings(reading: ScorecardReading, workbook: CheckedWorkbook): Finding[] {
  const { scorecard, people } = reading;
  const found = [
    ...formulaFindings(reading),
    ...spillFindings(reading),
    ...ruleSheets(reading).flatMap((sheet) => [
      ...pointsFindings(sheet),
      ...ruleFindings(sheet),
      ...boundsFindings(sheet),
      ...proofFindings(sheet),
      ...exampleFindings(sheet),
      ...tierFindings(sheet),
      ...openFigureFindings(sheet),
      ...standardFindings(sheet),
    ]),
    ...rowFindings(reading, workbook),
    ...people.flatMap((person) => [
      ...entriesOf(person).flatMap((entered) => enteredFindings(reading, entered)),
      ...metricFindings(scorecard, person),
    ]),
    ...unusualFindings(reading, workbook.clocks),
    ...payLimitFindings(reading, workbook.payLimits ?? NO_LIMITS),
    ...unnamedFindings(reading),
    ...missingFindings(reading),
    ...idFindings(reading),
  ];
  const isExplained = found.some(({ severity }) => severity === "error");
  return isExplained ? found : [...found, ...unexplained(reading)];
}

/** Errors in results that nothing above accounts for: HR should know of them all the same. */
function unexplained({ scorecard, people }: ScorecardReading): Finding[] {
  return people.flatMap((person): Finding[] => {
    const cell = person.results.place("field:total");
    if (cell === null || !isErrorText(person.results.value("field:total"))) return [];
    const was = String(person.results.value("field:total"));
    const place = { ...cell, person: nameOf(person), was };
    return [finding(scorecard, { code: "unexplained-error" }, [place])];
  });
}
