import { periodLabel } from "../../system/period";
import { call, quote } from "../../calc/text";
import { metricName } from "../../metrics";
import { askedOf } from "../../results";
import { mayGoUnappraised } from "../../results/attendance";
import { lineMetric, lineUnit } from "../../rules";
import { cell, columnLetters, fixedRange, range } from "../address";
import { CENTERED, looks } from "../look";
import type { SheetPlan } from "../plan";
import {
  actualPlace,
  beforeVetoesPlace,
  checkedPlace,
  fieldPlace,
  partPlace,
  type PlaceKey,
  scorePlace,
  weightedPlace,
} from "../../system/keys";
import { SheetDraft } from "../sheet-draft";
import { sheetTitle } from "../sheet-title";
import { changeHeader } from "../unit-label";
import { isOwnItem, nameOr } from "./own-items";
import { everybody, oneRow, openResults } from "./people";
import { gatheredFirst, hasOwnItems, resultColumns, type ResultColumns } from "./result-columns";
import { resultFormulas } from "./result-formulas";
import { resultsLook } from "./results-look";
import { identityOf, RESULTS, type Roster, ruleCell } from "./roster";
import { teamBlock } from "./team-block";

/** Characters across an A4 page on its side, in print that can be read. */
const READABLE_WIDTH = 230;

/** The sheet Results of a roster: all formulas, a spilled one a column, or the plain twins row by row. */
export function resultsSheet(roster: Roster): SheetPlan {
  const draft = new SheetDraft();
  const { texts, request } = roster;
  const columns = resultColumns(roster);
  markColumns(draft, roster, columns);
  const rows = Math.max(request.people.length, 1);

  header(draft, roster, columns);
  if (request.spelling === "hr") {
    for (const [column, formula] of resultFormulas(roster, columns, everybody(roster))) {
      draft.put(RESULTS.firstRow, column, { formula: `=${formula}` });
    }
  } else {
    for (let index = 0; index < rows; index++) {
      for (const [column, formula] of resultFormulas(roster, columns, oneRow(roster, index))) {
        draft.put(RESULTS.firstRow + index, column, { formula: `=${formula}` });
      }
    }
  }
  if (columns.team !== null) teamBlock(draft, roster, columns, columns.team);
  resultsLook(draft, roster, columns, RESULTS.firstRow + rows + 199);
  const pagesWide = draft.widthOf(1, columns.status) > READABLE_WIDTH ? 2 : 1;
  title(draft, roster, columns, pagesWide === 1 ? columns.id : columns.department);

  return draft.finish({
    role: "results",
    name: roster.sheets.results,
    tabColor: "#FFC000",
    freeze: { rows: RESULTS.headerRow, columns: 2 },
    page: {
      orientation: "landscape",
      titleRows: `$1:$${RESULTS.headerRow}`,
      ...(pagesWide === 1 ? {} : { pagesWide, titleColumns: "$A:$B" }),
      // Whole columns, as people may be added; what the scores are made of is for the screen.
      printArea: `A:${columnLetters(columns.status)}`,
      footer: { center: texts.footer },
    },
    protect: true,
    properties: identityOf(roster, "results"),
    select: cell(RESULTS.firstRow, columns.total),
  });
}

/** Everybody's figures stand below the first person's. */
function markColumns(draft: SheetDraft, roster: Roster, columns: ResultColumns): void {
  const mark = (key: PlaceKey, column: number) => draft.mark(key, RESULTS.firstRow, column);
  mark("person:id", columns.id);
  mark("person:name", columns.name);
  mark("person:department", columns.department);
  roster.items.forEach(({ item, lines }, index) => {
    mark(scorePlace(item.id), columns.firstScore + index);
    for (const line of lines) {
      const actual = columns.actuals.get(line);
      if (actual !== undefined) mark(actualPlace(item.id, line.part?.id ?? null), actual);
      const part = columns.parts.get(line);
      if (part !== undefined) mark(partPlace(item.id, line.id), part);
    }
  });
  for (const [{ item }, column] of columns.beforeVetoes) mark(beforeVetoesPlace(item.id), column);
  for (const [{ item }, column] of columns.weighted) mark(weightedPlace(item.id), column);
  for (const [field, column] of columns.fields) mark(fieldPlace(field), column);
  for (const [id, column] of columns.checked) mark(checkedPlace(id), column);
}

/** Rows that name somebody. */
function peopleCount(roster: Roster, columns: ResultColumns): string {
  const own = (column: number) =>
    roster.request.spelling === "hr" ? everybody(roster).own(column) : plannedRows(roster, column);
  return `SUMPRODUCT(1-(${own(columns.id)}="")*(${own(columns.name)}=""))`;
}

const plannedRows = ({ request }: Roster, column: number): string => {
  const last = RESULTS.firstRow + Math.max(request.people.length, 1) - 1;
  return fixedRange(RESULTS.firstRow, column, last, column);
};

function title(draft: SheetDraft, roster: Roster, columns: ResultColumns, column: number): void {
  const { texts, local, system, request } = roster;
  const period = periodLabel(request.period, request.locale);
  const statuses = openResults(roster, columns.status);
  const done = [
    `${texts.results.complete}*`,
    // Nothing more is to come of whoever attended too few days.
    ...(mayGoUnappraised(system) ? [texts.results.notAppraised] : []),
  ].map((says) => `COUNTIF(${statuses},${quote(says)})`);
  const progress =
    `=${quote(texts.results.progressBefore)}&${done.length === 1 ? done.join("") : `(${done.join("+")})`}` +
    `&" / "&${peopleCount(roster, columns)}&${quote(texts.results.progressAfter)}`;
  sheetTitle(
    draft,
    `${local(system.name)} · ${texts.results.title} · ${period}`,
    { formula: progress },
    { column },
  );
}

function header(draft: SheetDraft, roster: Roster, columns: ResultColumns): void {
  const { texts, local, system } = roster;
  const share = texts.columns[system.total === "points" ? "points" : "weight"];
  draft.put(RESULTS.weightRow, columns.department, share);
  draft.format(cell(RESULTS.weightRow, columns.department), {
    horizontal: "Right",
    vertical: "Center",
    bold: true,
  });
  roster.items.forEach((entry, index) => {
    const column = columns.firstScore + index;
    // An item whose line HR has deleted on Rules counts no more than one of weight 0.
    const weight = call("IFERROR", ruleCell(roster, entry, "weight"), "0");
    draft.put(RESULTS.weightRow, column, { formula: `=${weight}` });
    const share = cell(RESULTS.weightRow, column);
    const name = nameOr(ruleCell(roster, entry, "item"), local(entry.item.name));
    draft.put(
      RESULTS.headerRow,
      column,
      isOwnItem(entry.item)
        ? { formula: `=${call("IF", `${share}=0`, quote(""), name)}` }
        : local(entry.item.name),
    );
  });
  draft.format(
    range(RESULTS.weightRow, columns.firstScore, RESULTS.weightRow, columns.lastScore),
    // Printed with the results: black, although they stand on another sheet.
    looks.printed,
    CENTERED,
    { numberFormat: "General;-General;" },
  );
  if (system.total === "weights") {
    // Scores as such stand below: how they add up is said above the sum, and shown line by line on Card.
    draft.put(RESULTS.weightRow, columns.total, texts.results.weighed);
    draft.format(cell(RESULTS.weightRow, columns.total), looks.unit);
  }
  const { person } = texts;
  draft.putRow(RESULTS.headerRow, 1, [person.id, person.name, person.department]);
  for (const [field, column] of columns.fields) {
    draft.put(RESULTS.headerRow, column, texts.columns[field]);
  }
  details(draft, roster, columns);
  const headers = (first: number, last: number) =>
    range(RESULTS.headerRow, first, RESULTS.headerRow, last);
  draft.format(headers(1, columns.firstOwn - 1), looks.header);
  // Without lines, so that nothing is seen of what HR does not use.
  const { border: _lines, ...lineless } = looks.header;
  if (hasOwnItems(columns)) draft.format(headers(columns.firstOwn, columns.lastScore), lineless);
  draft.format(headers(columns.total, columns.last), looks.header);
}

/** Right of the results: what they are made of, each column with its kind in the line above. */
function details(draft: SheetDraft, roster: Roster, columns: ResultColumns): void {
  const { texts, local } = roster;
  const put = (column: number, kind: string, name: string) => {
    draft.put(RESULTS.headerRow, column, name);
    draft.put(RESULTS.weightRow, column, kind);
    draft.format(cell(RESULTS.weightRow, column), looks.unit);
  };
  for (const [{ item }, column] of columns.weighted) {
    put(column, texts.columns.weighted, local(item.name));
  }
  for (const [{ rule, name, item }, column] of columns.actuals) {
    const metric = lineMetric(rule);
    const measured = isOwnItem(item) || metric === null ? name : metricName(metric);
    put(column, texts.columns.actual, local(measured));
  }
  for (const [{ name }, column] of columns.targets)
    put(column, texts.columns.usedTarget, local(name));
  for (const [{ name }, column] of columns.missed) put(column, texts.columns.missed, local(name));
  for (const [{ name }, column] of columns.parts) put(column, texts.columns.partScore, local(name));
  for (const [{ item }, column] of columns.beforeVetoes) {
    put(column, texts.columns.beforeVetoes, local(item.name));
  }
  if (columns.changes.length > 0) {
    draft.rowHeights.push({ rows: `${RESULTS.weightRow}:${RESULTS.weightRow}`, points: 32 });
  }
  for (const { line, earlier, column } of columns.changes) {
    const against = texts.against[earlier === "last" ? roster.system.period : earlier];
    put(column, changeHeader(against, lineUnit(line.rule), texts), local(line.name));
  }
  for (const { input } of askedOf(roster.system)) {
    const column = columns.checked.get(input.id);
    if (column !== undefined) put(column, texts.columns.actual, local(input.name));
  }
  for (const { of, field, column } of columns.beside.values()) {
    put(column, texts.columns[field], of.label(texts));
  }
  put(columns.withoutScore, texts.units.count, texts.columns.withoutScore);
  for (const [line, column] of columns.gathered) {
    const unit = gatheredFirst(line)?.unit;
    if (unit !== undefined) put(column, texts.units[unit], local(line.name));
  }
}
