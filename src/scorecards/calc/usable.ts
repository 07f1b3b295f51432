import { areaOf } from "./a1";
import { anyOf, call, isOneOfWords, quote } from "./text";
import type { StatusWords } from "./words";

/** What a figure of the rules may be. */
export type FigureLimit = "any" | "positive" | "not-negative" | "share" | "whole-from-1";

/** Whether a number is within its limit; what is none is within no limit. */
export function fits(value: number, limit: FigureLimit): boolean {
  switch (limit) {
    case "any":
      return !Number.isNaN(value);
    case "positive":
      return value > 0;
    case "not-negative":
      return value >= 0;
    case "share":
      return value >= 0 && value <= 1;
    case "whole-from-1":
      return value >= 1 && Number.isInteger(value);
  }
}

/** The least and the most that may be entered; what a limit leaves open is left out. */
export function boundsOf(limit: FigureLimit): { readonly min?: number; readonly max?: number } {
  switch (limit) {
    case "any":
      return {};
    case "positive":
    case "not-negative":
      return { min: 0 };
    case "share":
      return { min: 0, max: 1 };
    case "whole-from-1":
      return { min: 1 };
  }
}

/** A figure of the rules in its cell. */
export interface RuleFigureCell {
  readonly cell: string;
  readonly limit: FigureLimit;
  /** May be blank: then its default holds. */
  readonly optional: boolean;
}

/** A choice in its cell, and the words that may stand there; blank is the default. */
export interface ChoiceCell {
  readonly cell: string;
  readonly words: readonly string[];
}

/**
 * Whether figures of the rules can be used: "" or, decided once for everything that reads them, "not set" where one that is
 * needed is blank, "wrong" where one is no number, beyond its limits, or a choice is none.
 *
 * @param odds Further tests that are true where figures contradict each other.
 */
export function usable(
  figures: readonly RuleFigureCell[],
  words: StatusWords,
  choices: readonly ChoiceCell[] = [],
  odds: readonly string[] = [],
): string {
  const needed = figures.filter(({ optional }) => !optional).map(({ cell }) => cell);
  const all = together(figures.map(({ cell }) => cell));
  const wrong = [
    ...figures.flatMap(beyond),
    // Blank is a choice, too: the default.
    ...choices.map(({ cell, words: known }) => `(1-${isOneOfWords(cell, ["", ...known])})`),
    ...odds.map((test) => `(${test})`),
  ];
  const bad = quote(words.badRule);
  const sound = wrong.length === 0 ? quote("") : call("IF", anyOf(wrong), bad, quote(""));
  const checked =
    figures.length === 0 ? sound : call("IF", `COUNTA(${all})>COUNT(${all})`, bad, sound);
  if (needed.length === 0) return checked;
  const isBlank = `COUNTA(${together(needed)})<${needed.length}`;
  return call("IF", isBlank, quote(words.notSet), checked);
}

/** Cells as arguments: neighbours on one line as the range that they make, so that HR reads the formula. */
function together(cells: readonly string[]): string {
  const places = cells.map((cell) => ({ cell, area: areaOf(cell.replaceAll("$", "")) }));
  places.sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
  const runs: { first: string; last: string; row: number; column: number }[] = [];
  for (const { cell, area } of places) {
    const run = runs.at(-1);
    if (run !== undefined && run.row === area.row && run.column === area.column - 1) {
      run.last = cell;
      run.column = area.column;
    } else if (run === undefined || run.last !== cell) {
      runs.push({ first: cell, last: cell, row: area.row, column: area.column });
    }
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(",");
}

function beyond({ cell, limit, optional }: RuleFigureCell): string[] {
  // A blank cell is 0 to a comparison.
  const there = optional ? `(${cell}<>"")*` : "";
  switch (limit) {
    case "any":
      return [];
    case "positive":
      return [`${there}(${cell}<=0)`];
    case "not-negative":
      return [`(${cell}<0)`];
    case "share":
      return [`(${cell}<0)`, `(${cell}>1)`];
    case "whole-from-1":
      return [`${there}(${cell}<1)`, `(${cell}<>INT(${cell}))`];
  }
}

/**
 * A formula over checked figures: where the rule can be used (its line says nothing) and every figure is a number, what is
 * made of them; else the first figure's word, or the rule's. Whatever is called gets numbers alone, in one call.
 *
 * @param state The cell that says whether the rule can be used; null: nothing of it can be wrong.
 * @param figures Checked figures: cells, or spilled columns as "T5#".
 * @param spilled A column of people in one formula: numbers are made sure of element by element.
 * @param otherwise What is shown where a figure is none; its own word unless said.
 */
export function whereUsable(
  place: {
    readonly state: string | null;
    readonly figures: readonly string[];
    readonly spilled: boolean;
  },
  made: (...clean: string[]) => string,
  otherwise: string = place.figures[0] ?? quote(""),
): string {
  const { state, figures, spilled } = place;
  const [first = ""] = figures;
  const are = figures.map((figure) => `ISNUMBER(${figure})`).join("*");
  const clean = figures.map((figure) => (spilled ? `IF(ISNUMBER(${figure}),${figure},0)` : figure));
  const scored = call("IF", are, made(...clean), otherwise);
  if (state === null) return scored;
  // As wide as the figures, so that a word for everybody stands beside everybody.
  const said = spilled ? `IF(${first}="",${state},${state})` : state;
  return call("IF", `${state}=""`, scored, said);
}
