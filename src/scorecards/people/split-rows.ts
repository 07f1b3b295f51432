/** A row of fields as pasted; `line` counts from 1. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Splits text into rows and fields at one separator (undefined: a line is a field). A field in double quotes may hold the
 * separator, line ends and doubled quotes, as spreadsheets copy and CSV files write it. Empty rows are left out.
 *
 * Not papaparse, which would add 7 KB to the pane for this much: it knows neither 、 nor where a row began.
 */
export function splitRows(text: string, separator: string | undefined): Row[] {
  const rows: Row[] = [];
  let fields: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  while (at <= text.length) {
    const quoted = quotedField(text, at, separator);
    const field = quoted ?? plainField(text, at, separator);
    fields.push(field.text);
    if (quoted) line += countLineEnds(quoted.text);
    at = field.end;
    if (at < text.length && text[at] === separator) {
      at += 1;
      continue;
    }
    if (fields.some((text) => text !== "")) rows.push({ line: rowLine, fields });
    fields = [];
    at += lineEndAt(text, at) || 1;
    line += 1;
    rowLine = line;
  }
  return rows;
}

interface Field {
  readonly text: string;
  /** Where its separator, line end or the end of the text is. */
  readonly end: number;
}

function plainField(text: string, from: number, separator: string | undefined): Field {
  let end = from;
  while (end < text.length && text[end] !== separator && lineEndAt(text, end) === 0) end += 1;
  return { text: text.slice(from, end), end };
}

/** A quote further away belongs to something else; the limit also keeps junk full of quotes from taking long. */
const longestQuoted = 1_000;

function quotedField(text: string, from: number, separator: string | undefined): Field | null {
  if (text[from] !== '"') return null;
  const last = Math.min(text.length, from + longestQuoted);
  for (let at = from + 1; at < last; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const end = at + 1;
    const closes = end === text.length || text[end] === separator || lineEndAt(text, end) > 0;
    return closes ? { text: text.slice(from + 1, at).replace(/""/g, '"'), end } : null;
  }
  return null;
}

/** Length of the line end that stands here, 0 where there is none. */
function lineEndAt(text: string, at: number): number {
  const character = text[at];
  if (character === "\r") return text[at + 1] === "\n" ? 2 : 1;
  return character === "\n" || character === "\u2028" ? 1 : 0;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|[\r\n\u2028]/g)?.length ?? 0;
}
