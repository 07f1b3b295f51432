import type { Input } from "../system/description";
import { endOfPiece, splitAtCommas } from "../hr-call/scan";
import { isCount } from "../system/units";
import type { Spelling } from "./spelling";
import { call, isNoCount, quote } from "./text";
import type { StatusWords } from "./words";

/** What formulas that check a figure need to know of their sheet. */
export interface Wording {
  readonly spelling: Spelling;
  readonly words: StatusWords;
}

type Piece = readonly [name: string, piece: string];

/**
 * Names pieces that stand several times in a formula: LET where HR reads it, the pieces themselves in the plain spelling. What is
 * hardly longer than its name stands as it is. No name may be "c" or "r", nor look like a cell: Excel takes such formulas not.
 */
export const named = (
  spelling: Spelling,
  pieces: readonly Piece[],
  formula: (...names: string[]) => string,
): string =>
  letting(
    spelling,
    pieces,
    pieces.filter(([name, piece]) => piece.length > name.length + 3),
    formula,
  );

/** The same with a name for every piece, where some stand so often that the formula is read by its names alone. */
export const allNamed = (
  spelling: Spelling,
  pieces: readonly Piece[],
  formula: (...names: string[]) => string,
): string => letting(spelling, pieces, pieces, formula);

function letting(
  spelling: Spelling,
  pieces: readonly Piece[],
  lets: readonly Piece[],
  formula: (...names: string[]) => string,
): string {
  if (spelling === "plain") return formula(...pieces.map(([, piece]) => piece));
  const used = new Set(lets.map(([name]) => name));
  const body = formula(...pieces.map(([name, piece]) => (used.has(name) ? name : piece)));
  return lets.length === 0 ? body : call("LET", ...lets.flat(), ...withoutItsLet(body, used));
}

/** A body that names pieces itself goes on with them, so that one LET names all: unless it has a name twice. */
function withoutItsLet(body: string, used: ReadonlySet<string>): readonly string[] {
  if (!body.startsWith("LET(") || endOfPiece(body, "LET".length) !== body.length) return [body];
  const args = splitAtCommas(body.slice("LET(".length, -1)) ?? [body];
  const isNamedTwice = args.some((name, at) => at % 2 === 0 && used.has(name));
  return isNamedTwice ? [body] : args;
}

/** A limit of a figure: a number, or the cell that holds it. */
export type Bound = number | string;

/** Formula that is true where a number cannot be one of this figure; null where every number can. */
export function beyondLimits(
  figure: Pick<Input, "unit"> & { readonly min?: Bound; readonly max?: Bound },
  number: string,
): string | null {
  if (isCount(figure.unit)) return isNoCount(number);
  const tests = [
    ...(figure.min === undefined ? [] : [`${number}<${figure.min}`]),
    ...(figure.max === undefined ? [] : [`${number}>${figure.max}`]),
  ];
  if (tests.length === 0) return null;
  return tests.length === 1
    ? (tests[0] ?? null)
    : `${tests.map((test) => `(${test})`).join("+")}>0`;
}

/**
 * A figure as it may be reckoned with, or in words what is wrong with it: missing, text in place of a number, beyond its
 * limits (paste goes around validation, so the sheet repeats it). Text is never a figure, whatever it reads like. One cell
 * or a spilled column alike. Everything that follows asks ISNUMBER of this alone.
 *
 * @param otherwise What stands there while nothing is entered; the word for missing unless said.
 */
export function entered(
  figure: Pick<Input, "unit"> & { readonly min?: Bound; readonly max?: Bound },
  reference: string,
  { spelling, words }: Wording,
  otherwise: string = quote(words.missing),
): string {
  return named(spelling, [["x", reference]], (x = reference) => {
    const beyond = beyondLimits(figure, x);
    const word = isCount(figure.unit) ? words.notCount : words.outOfRange;
    const sound = beyond === null ? x : call("IF", beyond, quote(word), x);
    return call(
      "IF",
      `ISNUMBER(${x})`,
      sound,
      call("IF", `${x}=""`, otherwise, quote(words.notNumber)),
    );
  });
}
