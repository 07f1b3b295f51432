import * as scoring from "../../scoring";
import type { Example, Item, ScorecardSystem } from "../system/description";
import { type Line, linesOf } from "../system/lines";
import { lineCore, lineMetric, ruleKind } from ".";

/** "92 % must give 4": what HR holds a rule against, calculated from the rule's figures as they stand. */

/** Of a line. */
export const MOST_EXAMPLES = 2;

/** One that HR has not written yet. */
export const BLANK: Omit<Example, "part"> = { figure: null, score: null };

/** A figure alone says what the line gives: no team, no raters. */
export const takesExamples = ({ rule }: Pick<Line, "rule">): boolean =>
  lineMetric(rule) !== null && ruleKind(rule).fitsRow(rule);

/** The lines of an item that take examples. */
export const exampleLines = (item: Item): readonly Line[] => linesOf(item).filter(takesExamples);

/** As many as a line takes, those that are not written among them. */
export function examplesOf({ item, part }: Pick<Line, "item" | "part">): readonly Example[] {
  const of = part === null ? {} : { part: part.id };
  const own = (item.examples ?? []).filter((example) => example.part === part?.id);
  return Array.from({ length: MOST_EXAMPLES }, (_, index) => own[index] ?? { ...of, ...BLANK });
}

export const isBlankExample = ({ figure, score }: Example): boolean =>
  figure === null && score === null;

/** The same item with other examples on its lines; without any, as one that never had some. */
export function withExamples(
  { examples: _before, ...item }: Item,
  examples: readonly Example[],
): Item {
  return examples.length === 0 ? item : { ...item, examples };
}

/** What a figure gives by a line's rule, as the sheet computes it. */
export function given(
  system: Pick<ScorecardSystem, "total" | "scale">,
  line: Line,
  figure: number,
): number | scoring.Fault {
  const core = lineCore(system, line, line.item.points.value ?? NaN);
  const explained = scoring.explainRule(core, figure);
  return scoring.isFault(explained) ? explained : explained.score;
}

/** Scores are told to two decimals: whoever writes 28.42 means 28.4210526316, too. */
const NEAR = 0.005;

export const agrees = (gives: number, must: number): boolean =>
  scoring.roundDecimal(Math.abs(gives - must), 6) <= NEAR;

/** The same of two cells that hold numbers. */
export const agreeing = (gives: string, must: string): string =>
  `ROUND(ABS(${gives}-${must}),6)<=${NEAR}`;
