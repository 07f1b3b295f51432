import { sheetPrefix } from "../../formula/text";
import { metricUnit } from "../../inputs";
import { cell, columnLetters, fixedRange, range } from "../address";
import { changeFormat, numberFormat, SCORE_FORMAT, signs } from "../look";
import type { FormatPlan } from "../plan";
import type { SheetDraft } from "../sheet-draft";
import { FIELD_FORMATS, type ResultField } from "../results/fields";
import type { ResultColumns } from "./result-columns";
import { RESULTS, type Roster, tierRows } from "./roster";
import { wordSigns } from "../word-signs";

/** Characters: narrow enough for a dozen items to be read on a printed page, wide enough for the status words. */
export const SCORE_WIDTH = 12;
const OWN_WIDTH = 7;
const FIELD_WIDTH = 12;
const DETAIL_WIDTH = 14;

/** How Results look: number formats, widths, and what catches the eye. */
export function resultsLook(
  draft: SheetDraft,
  roster: Roster,
  columns: ResultColumns,
  lastRow: number,
): void {
  const { texts } = roster;
  const column = (at: number) => range(RESULTS.firstRow, at, lastRow, at);
  const width = (first: number, last: number, characters: number) =>
    draft.columnWidths.push({
      columns: `${columnLetters(first)}:${columnLetters(last)}`,
      characters,
    });
  width(columns.id, columns.id, 10);
  width(columns.name, columns.department, 13);
  width(columns.firstScore, columns.lastScore, SCORE_WIDTH);
  width(columns.firstOwn, columns.lastScore, OWN_WIDTH);
  width(columns.total, columns.status, FIELD_WIDTH);
  if (columns.last > columns.status) width(columns.status + 1, columns.last, DETAIL_WIDTH);
  width(columns.status, columns.status, 22);
  const rank = columns.fields.get("rank");
  if (rank !== undefined) width(rank, rank, 7);
  const action = columns.fields.get("action");
  if (action !== undefined) width(action, action, 26);

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
  for (const [{ rule }, at] of columns.actuals) {
    const unit = rule.kind === "rating" ? "score" : metricUnit(rule.metric);
    draft.format(column(at), { numberFormat: numberFormat(unit), horizontal: "Right" });
  }
  for (const at of columns.parts.values()) {
    draft.format(column(at), { numberFormat: SCORE_FORMAT, horizontal: "Right" });
  }
  for (const { line, column: at } of columns.changes) {
    const unit = line.rule.kind === "rating" ? "score" : metricUnit(line.rule.metric);
    draft.format(column(at), { numberFormat: changeFormat(unit), horizontal: "Right" });
  }

  const all = range(RESULTS.firstRow, 1, lastRow, columns.last);
  const firstTotal = `$${columnLetters(columns.total)}${RESULTS.firstRow}`;
  const figures = range(RESULTS.firstRow, columns.firstScore, lastRow, columns.last);
  const who = range(RESULTS.firstRow, columns.id, lastRow, columns.department);
  const topScore = cell(RESULTS.firstRow, columns.firstScore);
  const share = `${columnLetters(columns.firstScore)}$${RESULTS.weightRow}`;
  const own = range(RESULTS.headerRow, columns.firstOwn, RESULTS.headerRow, columns.lastScore);
  const ownShare = `${columnLetters(columns.firstOwn)}$${RESULTS.weightRow}`;
  draft.conditionalFormats.push(
    { kind: "formula", range: own, formula: `=${ownShare}=0`, ...signs.gap },
    // An item whose line HR has deleted on Rules no longer counts, and is no fault.
    {
      kind: "formula",
      range: scores,
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
        range: column(tier),
        formula: `=AND(ISNUMBER(${firstTotal}),${firstTotal}>=${highest})`,
        ...signs.best,
      },
      {
        kind: "formula",
        range: column(tier),
        formula: `=AND(ISNUMBER(${firstTotal}),${firstTotal}<${lowest})`,
        ...signs.worst,
      },
    );
  }
  draft.conditionalFormats.push(
    { kind: "dataBar", range: column(columns.total), color: signs.bar },
    {
      kind: "formula",
      range: all,
      formula: `=AND($B${RESULTS.firstRow}<>"",MOD(ROW(),2)=0)`,
      ...signs.band,
    },
  );
}

function fieldLook(field: ResultField): Omit<FormatPlan, "range"> {
  const numberFormat = FIELD_FORMATS[field];
  switch (field) {
    case "tier":
    case "rank":
    case "failures":
    case "status":
      return { numberFormat, horizontal: "Center" };
    case "action":
      return { numberFormat, horizontal: "Left" };
    default:
      return { numberFormat, horizontal: "Right" };
  }
}
