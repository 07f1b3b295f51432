import type { Row } from "./split-rows";

/** So much of a text shows whether it is a web page's table. */
const sample = 5_000;

const names: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * The rows of a table of HTML, as mail programs and old reports ("xls" that is none) copy it; null for any other text. What is
 * merged over several rows or columns stands in the first of them.
 */
export function htmlRows(text: string): Row[] | null {
  const beginning = text.slice(0, sample).toLowerCase();
  if (!beginning.includes("<tr") || !beginning.includes("<t")) return null;
  const table = new Table();
  let at = text.indexOf("<");
  while (at >= 0) {
    const end = text.indexOf(">", at);
    if (end < 0) break;
    const next = text.indexOf("<", end);
    const tag = text.slice(at + 1, Math.min(end, at + 200)).toLowerCase();
    table.take(tag, text.slice(end + 1, next < 0 ? text.length : next));
    at = next;
  }
  table.endRow();
  return table.rows.length === 0 ? null : table.rows;
}

const rowSpan = /rowspan\s*=\s*["']?(\d{1,3})/;
const columnSpan = /colspan\s*=\s*["']?(\d{1,3})/;

const spanIn = (tag: string, pattern: RegExp): number =>
  Math.max(1, Number(pattern.exec(tag)?.[1] ?? 1));

class Table {
  readonly rows: Row[] = [];
  private fields: string[] = [];
  /** How many rows further down a column is taken by a cell from above. */
  private taken: number[] = [];
  private inCell = false;
  private line = 0;
  /** Where the cell stands whose text is being read. */
  private cell = 0;

  /** A tag without its brackets, and the text behind it. */
  take(tag: string, text: string): void {
    const [, end, name] = /^(\/?)([a-z]+)/.exec(tag) ?? [];
    if (name === "tr" || name === "table") this.endRow();
    else if (name === "td" || name === "th") {
      this.inCell = end === "";
      if (this.inCell) this.beginCell(spanIn(tag, rowSpan), spanIn(tag, columnSpan));
    } else if (name === "br") this.add(" ");
    if (this.inCell) this.add(decoded(text));
  }

  private beginCell(down: number, across: number): void {
    while ((this.taken[this.fields.length] ?? 0) > 0) this.fields.push("");
    for (let column = 0; column < across; column++) {
      if (down > 1) this.taken[this.fields.length] = down;
      this.fields.push("");
    }
    this.cell = this.fields.length - across;
  }

  private add(text: string): void {
    if (this.inCell) this.fields[this.cell] = `${this.fields[this.cell] ?? ""}${text}`;
  }

  endRow(): void {
    this.inCell = false;
    if (this.fields.length === 0) return;
    this.line += 1;
    if (this.fields.some((field) => field.trim() !== "")) {
      this.rows.push({ line: this.line, fields: this.fields });
    }
    this.taken = this.taken.map((rows) => Math.max(0, rows - 1));
    this.fields = [];
  }
}

const decoded = (text: string): string =>
  text.replace(/&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,4});/gi, characterOf).replace(/\s+/g, " ");

/** "&amp;", "&#26469;" or "&#x6765;" as the character that it stands for. */
function characterOf(whole: string, name: string): string {
  if (!name.startsWith("#")) return names[name.toLowerCase()] ?? whole;
  const isHex = /^#x/i.test(name);
  const code = parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
}
