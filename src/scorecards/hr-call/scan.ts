/** Reads formula text as far as it takes to tell arguments from one another: texts, sheets' names, brackets of all kinds. */

const closing: Readonly<Record<string, string>> = { "(": ")", "{": "}" };

/**
 * Where the piece that begins at `at` ends: a text in quotes, a sheet's name in apostrophes, a table's brackets, anything
 * in brackets, or one character. -1 where it is not closed.
 */
export function endOfPiece(text: string, at: number): number {
  const first = text[at];
  if (first === '"' || first === "'") return endOfQuoted(text, at, first);
  if (first === "[") return endOfTableBrackets(text, at);
  const close = first === undefined ? undefined : closing[first];
  if (close === undefined) return at + 1;
  for (let next = at + 1; next < text.length;) {
    const character = text[next]!;
    if (character === close) return next + 1;
    if (isCloser(character)) return -1;
    next = endOfPiece(text, next);
    if (next < 0) return -1;
  }
  return -1;
}

function endOfQuoted(text: string, at: number, quote: string): number {
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] !== quote) continue;
    if (text[next + 1] !== quote) return next + 1;
    next++;
  }
  return -1;
}

/** Within a table's brackets an apostrophe takes the meaning from what follows. */
function endOfTableBrackets(text: string, at: number): number {
  let depth = 0;
  for (let next = at; next < text.length; next++) {
    const character = text[next];
    if (character === "'") next++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return next + 1;
  }
  return -1;
}

const isCloser = (character: string): boolean => ")}]".includes(character);

/** The parts of a text between commas that stand in no brackets or quotes; null where one of those is not closed. */
export function splitAtCommas(text: string): string[] | null {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    if (isCloser(character)) return null;
    if (character === ",") {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    at = endOfPiece(text, at);
    if (at < 0) return null;
  }
  return [...parts, text.slice(start)];
}
