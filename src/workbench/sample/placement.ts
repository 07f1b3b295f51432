/** Where the sample belongs on the sheets that there are: found by column headers at run time. */
import { cellsOf, figureColumns, identityColumns, type SampleColumn } from "./columns";

/** A sheet's top left part as a reader sees it, with its formulas ("" where there is none). */
export interface SheetView {
  name: string;
  text: readonly (readonly string[])[];
  formulas: readonly (readonly string[])[];
}

export interface Placement {
  sheet: string;
  /** Zero-based row of the headers. */
  headerRow: number;
  /** Blocks of adjacent columns, each to be pasted at its own place. */
  blocks: { row: number; column: number; rows: string[][] }[];
  people: number;
  columns: number;
}

/** Fewer known headers than this are chance: a sheet of HR's own that has a "Name" column. */
const enoughHeaders = 3;

/**
 * The best place on any sheet: the row with the most headers that the sample knows, whose columns
 * hold no formulas. People who are already named there keep their rows, and get figures only.
 */
export function findPlacement(sheets: readonly SheetView[]): Placement | undefined {
  let best: Placement | undefined;
  for (const sheet of sheets) {
    for (let headerRow = 0; headerRow < sheet.text.length; headerRow += 1) {
      const placement = placeBelow(sheet, headerRow);
      if (placement && placement.columns > (best?.columns ?? 0)) {
        best = placement;
      }
    }
  }
  return best;
}

function placeBelow(sheet: SheetView, headerRow: number): Placement | undefined {
  const matches = matchHeaders(sheet, headerRow);
  if (matches.length < enoughHeaders || !matches.some(isFigure)) {
    return undefined;
  }
  const named = countNamed(sheet, headerRow, matches);
  const written = named > 0 ? matches.filter(isFigure) : matches;
  const columns = written.map(({ column, sample }) => ({ column, cells: cellsOf(sample) }));
  const people =
    named > 0 ? Math.min(named, columns[0]?.cells.length ?? 0) : columns[0]?.cells.length;
  return {
    sheet: sheet.name,
    headerRow,
    blocks: joinAdjacent(columns, people ?? 0, headerRow + 1),
    people: people ?? 0,
    columns: columns.length,
  };
}

interface Match {
  column: number;
  sample: SampleColumn;
}

function isFigure({ sample }: Match): boolean {
  return figureColumns.includes(sample);
}

function matchHeaders(sheet: SheetView, row: number): Match[] {
  const matches: Match[] = [];
  for (const [column, header] of (sheet.text[row] ?? []).entries()) {
    const sample = [...identityColumns, ...figureColumns].find(({ headers }) =>
      headers.some((known) => normalise(known) === normalise(header)),
    );
    const below = sheet.formulas[row + 1]?.[column] ?? "";
    if (sample && !below.startsWith("=")) {
      matches.push({ column, sample });
    }
  }
  return matches;
}

/** How many people the sheet names below its headers, without a gap. */
function countNamed(sheet: SheetView, headerRow: number, matches: readonly Match[]): number {
  const identity = matches.filter((match) => !isFigure(match)).map(({ column }) => column);
  let count = 0;
  while (identity.some((column) => sheet.text[headerRow + 1 + count]?.[column]?.trim())) {
    count += 1;
  }
  return count;
}

function joinAdjacent(
  columns: readonly { column: number; cells: string[] }[],
  people: number,
  row: number,
): Placement["blocks"] {
  const blocks: Placement["blocks"] = [];
  let next = -1;
  for (const { column, cells } of columns) {
    if (column !== next) {
      blocks.push({ row, column, rows: cells.slice(0, people).map(() => []) });
    }
    const block = blocks[blocks.length - 1];
    block?.rows.forEach((line, person) => line.push(cells[person] ?? ""));
    next = column + 1;
  }
  return blocks;
}

/** Units in brackets, blanks and letter case do not make another column. */
function normalise(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/\([^)]*\)/g, "")
    .replace(/\s+/g, "")
    .toLowerCase();
}
