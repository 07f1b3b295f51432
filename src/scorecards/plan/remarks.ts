import type { Remark, ScorecardSystem } from "../system/description";

/** What is printed for the person appraised: not what is said to HR alone, who sets the rules. */
export const remarksForEverybody = ({ remarks }: ScorecardSystem): readonly Remark[] =>
  remarks.filter(({ forHr }) => forHr !== true);
