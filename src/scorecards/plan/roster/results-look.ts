import { sheetPrefix } from "../../calc/text";
import { lineUnit } from "../../rules";
import { cell, columnLetters, fixedRange, range, SHEET_ROWS } from "../address";
import { changeFormat, numberFormat, SCORE_FORMAT, signs } from "../look";
import type { ConditionalFormatPlan, FormatPlan } from "../plan";
import type { SheetDraft } from "../sheet-draft";
import { boldHeight, lineWidth, withoutOrphan, wordWidth } from "../text-size";
import { askedOf, resultOf } from "../../results";
import { type ResultField } from "../../system/result-fields";
import { personWidth } from "./people";
import { gatheredFirst, hasOwnItems, type ResultColumns } from "./result-columns";
import { RESULTS, type Roster, tierRows } from "./roster";
import { itemWords, wordSigns } from "../word-signs";

/** Characters at least: narrow enough for a dozen items to be read on a printed page. */
const SCORE_WIDTH = 12;
const OWN_WIDTH = 7;
const DETAIL_WIDTH = 14;
const PERSON_WIDTH = 13;

/** How Results look: number formats, widths, and what catches the eye. */
export function resultsLook(
  draft: SheetDraft,
  roster: Roster,
  columns: ResultColumns,
  lastRow: number,
): void {
  const { texts, system } = roster;
  const column = (at: number) => range(RESULTS.firstRow, at, lastRow, at);
  widths(draft, roster, columns);

  draft.format(range(RESULTS.firstRow, 1, lastRow, columns.last), { vertical: "Center" });
  const scores = range(RESULTS.firstRow, columns.firstScore, lastRow, columns.lastScore);
  draft.format(scores, { numberFormat: SCORE_FORMAT, horizontal: "Right" });
  draft.format(column(columns.total), {
    numberFormat: SCORE_FORMAT,
    horizontal: "Right",
    bold: true,
    fontSize: 12,
  });
  for (const [field, at] of columns.fields) {
    if (field !== "total") draft.format(column(at), fieldLook(field));
  }
  for (const [{ rule }, at] of [...columns.actuals, ...columns.targets]) {
    const unit = lineUnit(rule);
    draft.format(column(at), { numberFormat: numberFormat(unit), horizontal: "Right" });
  }
  for (const at of columns.missed.values()) {
    draft.format(column(at), { numberFormat: "#,##0", horizontal: "Right" });
  }
  const { parts, beforeVetoes, weighted } = columns;
  for (const at of [...parts.values(), ...beforeVetoes.values(), ...weighted.values()]) {
    draft.format(column(at), { numberFormat: SCORE_FORMAT, horizontal: "Right" });
  }
  for (const { input } of askedOf(system)) {
    const at = columns.checked.get(input.id);
    const look = { numberFormat: numberFormat(input.unit), horizontal: "Right" } as const;
    if (at !== undefined) draft.format(column(at), look);
  }
  for (const { of, column: at } of columns.beside.values()) {
    draft.format(column(at), { numberFormat: of.format, horizontal: "Right" });
  }
  draft.format(column(columns.withoutScore), { numberFormat: "0", horizontal: "Right" });
  for (const [line, at] of columns.gathered) {
    const unit = gatheredFirst(line)?.unit;
    if (unit === undefined) continue;
    draft.format(column(at), { numberFormat: numberFormat(unit), horizontal: "Right" });
  }
  for (const { line, column: at } of columns.changes) {
    const unit = lineUnit(line.rule);
    draft.format(column(at), { numberFormat: changeFormat(unit), horizontal: "Right" });
  }

  // What catches the eye does so for whoever is added.
  const endless = (first: number, last = first) => range(RESULTS.firstRow, first, SHEET_ROWS, last);
  const all = endless(1, columns.last);
  const byTier = columns.fields.get("tierScore") ?? columns.total;
  const firstTotal = `$${columnLetters(byTier)}${RESULTS.firstRow}`;
  const figures = endless(columns.firstScore, columns.last);
  const who = endless(columns.id, columns.department);
  const topScore = cell(RESULTS.firstRow, columns.firstScore);
  const share = `${columnLetters(columns.firstScore)}$${RESULTS.weightRow}`;
  const firstRow = (column: number) => `$${columnLetters(column)}${RESULTS.firstRow}`;
  draft.conditionalFormats.push(
    // A row that HR has cleared: its words speak of nobody.
    {
      kind: "formula",
      range: all,
      formula:
        `=(${firstRow(columns.id)}="")*(${firstRow(columns.name)}="")*(${firstRow(columns.total)}="")` +
        `*(${firstRow(columns.firstScore)}<>"")`,
      ...signs.nobody,
    },
    ...(hasOwnItems(columns) ? [unusedHeaders(columns)] : []),
    // An item whose line HR has deleted on Rules no longer counts, and is no fault.
    {
      kind: "formula",
      range: endless(columns.firstScore, columns.lastScore),
      formula: `=AND(${share}=0,ISERROR(${topScore}))`,
      ...signs.missing,
    },
    // Who somebody is may be an error as well, and is none of the words.
    { kind: "formula", range: who, formula: `=ISERROR(A${RESULTS.firstRow})`, ...signs.fault },
    ...wordSigns(texts, figures, topScore),
  );
  const tier = columns.fields.get("tier");
  if (tier !== undefined) {
    const rows = tierRows(roster.sumRow, roster.system);
    const thresholds = `${sheetPrefix(roster.sheets.rules)}${fixedRange(rows.first, 2, rows.last, 2)}`;
    const highest = `MAX(${thresholds})`;
    const lowest = `SMALL(${thresholds},2)`;
    draft.conditionalFormats.push(
      {
        kind: "formula",
        range: endless(tier),
        formula: `=AND(ISNUMBER(${firstTotal}),${firstTotal}>=${highest})`,
        ...signs.best,
      },
      {
        kind: "formula",
        range: endless(tier),
        formula: `=AND(ISNUMBER(${firstTotal}),${firstTotal}<${lowest})`,
        ...signs.worst,
      },
    );
  }
  draft.conditionalFormats.push(
    { kind: "dataBar", range: endless(columns.total), color: signs.bar },
    {
      kind: "formula",
      range: all,
      formula: `=AND($B${RESULTS.firstRow}<>"",MOD(ROW(),2)=0)`,
      ...signs.band,
    },
  );
}

/** Headers over items of HR's own that it does not use. */
function unusedHeaders({ firstOwn, lastScore }: ResultColumns): ConditionalFormatPlan {
  const share = `${columnLetters(firstOwn)}$${RESULTS.weightRow}`;
  const headers = range(RESULTS.headerRow, firstOwn, RESULTS.headerRow, lastScore);
  return { kind: "formula", range: headers, formula: `=${share}=0`, ...signs.gap };
}

/** As wide as the words that stand in a column, and tall enough for the headers. */
function widths(draft: SheetDraft, roster: Roster, columns: ResultColumns): void {
  const { texts, system, local } = roster;
  const header = (column: number): string => {
    const content = draft.content(RESULTS.headerRow, column);
    return typeof content === "string" ? content : "";
  };
  const width = (column: number, least: number, ...lines: readonly string[]) => {
    // No header takes more than three lines.
    const third = Math.ceil(lineWidth(header(column)) / 3) + 1;
    const needed = Math.max(least, wordWidth(header(column)), third, ...lines.map(lineWidth));
    draft.width(column, withoutOrphan(header(column), needed));
  };
  width(columns.id, personWidth(roster, "id", 10));
  width(columns.name, personWidth(roster, "name", PERSON_WIDTH));
  width(columns.department, personWidth(roster, "department", PERSON_WIDTH));
  for (let column = columns.firstScore; column < columns.firstOwn; column++) {
    width(column, SCORE_WIDTH, ...itemWords(texts));
  }
  for (let column = columns.firstOwn; column <= columns.lastScore; column++) {
    draft.width(column, OWN_WIDTH);
  }
  for (const [field, column] of columns.fields) {
    const { characters, words } = resultOf(field).look;
    width(column, characters, ...(words?.(system, { texts, local }) ?? []));
  }
  for (let column = columns.status + 1; column <= columns.last; column++) {
    width(column, DETAIL_WIDTH);
  }
  const tallest = Array.from({ length: columns.last }, (_, index) => index + 1).map((column) =>
    boldHeight(header(column), draft.widthOf(column, column), 36),
  );
  draft.rowHeights.push({
    rows: `${RESULTS.headerRow}:${RESULTS.headerRow}`,
    points: Math.max(...tallest),
  });
}

function fieldLook(field: ResultField): Omit<FormatPlan, "range"> {
  const { format: numberFormat, horizontal } = resultOf(field).look;
  return { numberFormat, horizontal };
}
