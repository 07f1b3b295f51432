import { areaOf } from "./a1";
import { named } from "./entered";
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
    ...beyond(figures),
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

/** Cells as arguments: neighbours on one line or in one column as the range that they make, so that HR reads the formula. */
function together(cells: readonly string[]): string {
  const places = cells.map((cell) => ({ first: cell, last: cell, ...spot(cell) }));
  const along = joined(places, "row", "column");
  const down = joined(places, "column", "row");
  return (along.length <= down.length ? along : down)
    .map(({ first, last }) => (first === last ? first : `${first}:${last}`))
    .join(",");
}

interface Run {
  readonly first: string;
  readonly last: string;
  readonly row: number;
  readonly column: number;
}

function spot(cell: string): Pick<Run, "row" | "column"> {
  const { row, column } = areaOf(cell.replaceAll("$", ""));
  return { row, column };
}

/** Cells of one row, or of one column, each next to the one before as one run. */
function joined(cells: readonly Run[], line: "row" | "column", along: "row" | "column"): Run[] {
  const ordered = [...cells].sort((one, two) => one[line] - two[line] || one[along] - two[along]);
  return ordered.reduce<Run[]>((runs, cell) => {
    const run = runs.at(-1);
    if (run === undefined) return [cell];
    // Named twice.
    if (run.last === cell.last) return runs;
    const isNext = run[line] === cell[line] && run[along] === cell[along] - 1;
    return isNext ? [...runs.slice(0, -1), { ...cell, first: run.first }] : [...runs, cell];
  }, []);
}

/**
 * What is beyond its limit, a test a limit where cells can be taken together: they hold numbers, or it is said before that
 * they do not. A blank cell is 0 to a comparison, but none to MIN.
 */
function beyond(figures: readonly RuleFigureCell[]): string[] {
  const of = (...limits: FigureLimit[]) =>
    figures.filter(({ limit }) => limits.includes(limit)).map(({ cell }) => cell);
  const extreme = (name: "MIN" | "MAX", cells: readonly string[], test: string): string[] => {
    const [only] = cells;
    if (only === undefined) return [];
    return [`(${cells.length === 1 ? only : call(name, together(cells))}${test})`];
  };
  return [
    ...figures.flatMap(({ cell, limit, optional }): string[] => {
      const there = optional ? `(${cell}<>"")*` : "";
      if (limit === "positive") return [`${there}(${cell}<=0)`];
      return limit === "whole-from-1" ? [`${there}(${cell}<1)`, `(${cell}<>INT(${cell}))`] : [];
    }),
    ...extreme("MIN", of("not-negative", "share"), "<0"),
    ...extreme("MAX", of("share"), ">1"),
  ];
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
    readonly otherwise?: string;
  },
  made: (...clean: string[]) => string,
  otherwise: string = place.otherwise ?? place.figures[0] ?? quote(""),
): string {
  const { state, figures, spilled } = place;
  const are = figures.map((figure) => `ISNUMBER(${figure})`).join("*");
  if (!spilled) {
    const scored = call("IF", are, made(...figures), otherwise);
    return state === null ? scored : call("IF", `${state}=""`, scored, state);
  }
  // As wide as the figures: a word for everybody stands beside everybody.
  return named("hr", [["ok", are]], (ok = are) => {
    const score = made(...figures.map((figure) => `IF(${ok},${figure},0)`));
    return state === null
      ? call("IF", ok, score, otherwise)
      : call("IF", `${ok}+(${state}<>"")`, call("IF", `${state}=""`, score, state), otherwise);
  });
}
