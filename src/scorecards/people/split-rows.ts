/** A row of fields as pasted; `line` counts from 1. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Splits text into rows and fields at one separator (undefined: a line is a field). A field in double quotes may hold the
 * separator, line ends and doubled quotes, as spreadsheets copy and CSV files write it. Empty rows are left out. Takes time
 * in proportion to the text: a quote that nothing closes is found out at the next one that stands alone.
 *
 * Not papaparse, which would add 7 KB to the pane for this much: it knows neither 、 nor where a row began, and takes all that
 * follows an unclosed quote for one field.
 */
export function splitRows(text: string, separator: string | undefined): Row[] {
  const rows: Row[] = [];
  const ends = new LineEnds(text);
  let fields: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  while (at <= text.length) {
    const quoted = quotedField(text, at, separator, fields.length);
    const field = quoted ?? plainField(text, at, separator, ends);
    fields.push(field.text);
    if (quoted) line += countLineEnds(quoted.text);
    at = field.end;
    if (at < text.length && text[at] === separator) {
      at += 1;
      continue;
    }
    if (fields.some((each) => each !== "")) rows.push({ line: rowLine, fields });
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

/** Where the next line ends; asked in the order of the text. */
class LineEnds {
  private next = -1;

  constructor(private readonly text: string) {}

  after(from: number): number {
    if (this.next < from) {
      const pattern = /[\r\n\u2028]/g;
      pattern.lastIndex = from;
      this.next = pattern.exec(this.text)?.index ?? this.text.length;
    }
    return this.next;
  }
}

function plainField(
  text: string,
  from: number,
  separator: string | undefined,
  ends: LineEnds,
): Field {
  const lineEnd = ends.after(from);
  let end = from;
  if (separator === undefined) end = lineEnd;
  else while (end < lineEnd && text[end] !== separator) end += 1;
  return { text: text.slice(from, end), end };
}

function quotedField(
  text: string,
  from: number,
  separator: string | undefined,
  before: number,
): Field | null {
  if (text[from] !== '"') return null;
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at < 0) return null;
  const end = at + 1;
  const closes = end === text.length || text[end] === separator || lineEndAt(text, end) > 0;
  if (!closes) return null;
  const inside = text.slice(from + 1, at);
  // A quote that was never closed would swallow whole rows up to the next one.
  if (separator !== undefined && holdsRows(inside, separator, before)) return null;
  return { text: inside.replace(/""/g, '"'), end };
}

/** Whether lines in quotes are rows of their own: they have as many fields as stand before the quote, or several hold separators. */
function holdsRows(inside: string, separator: string, before: number): boolean {
  if (!/[\r\n\u2028]/.test(inside)) return false;
  const [, ...lines] = inside.split(/\r\n|[\r\n\u2028]/, looked);
  const parted = lines.filter((line) => line.includes(separator));
  return (
    parted.length > 1 ||
    parted.some((line) => line.split(separator, looked).length > Math.max(2, before + 1))
  );
}

/** So many lines and fields show whether they are rows. */
const looked = 64;

/** Length of the line end that stands here, 0 where there is none. */
function lineEndAt(text: string, at: number): number {
  const character = text[at];
  if (character === "\r") return text[at + 1] === "\n" ? 2 : 1;
  return character === "\n" || character === "\u2028" ? 1 : 0;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|[\r\n\u2028]/g)?.length ?? 0;
}
