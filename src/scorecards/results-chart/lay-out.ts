import { fill, sheetTexts, type SheetTexts } from "../../i18n/sheets";
import { ruleKey } from "../system/keys";
import { periodLabel } from "../system/period";
import { cell, range } from "../plan/address";
import { looks, SCORE_FORMAT } from "../plan/look";
import type { SheetPlan } from "../plan/plan";
import type { SheetIdentity } from "../plan/properties";
import { writeIdentity } from "../plan/write-identity";
import { SheetDraft } from "../plan/sheet-draft";
import { sheetTitle } from "../plan/sheet-title";
import { POINTS_TOTAL } from "../system/description";
import type { ScorecardReading } from "../reading";
import { bandsOf } from "../results-overview/tiers";
import { type ChartSources, GATHERED, reference } from "./sources";
import { tierCells } from "./tier-cells";

/** A chart over two columns of cells: names and figures, with their headers. */
export interface ChartPlan {
  readonly kind: "columns" | "bars";
  readonly title: string;
  readonly source: string;
  readonly topLeft: string;
  readonly bottomRight: string;
}

const HEADER_ROW = 5;
const NAME = 1;
const FIGURE = 2;
const CHART = { first: 4, last: 12 } as const;
const CHART_ROWS = 15;

/** Two tables and their charts, one below the other. */
export function layOutCharts(
  reading: ScorecardReading,
  sources: ChartSources,
  name: string,
): { readonly sheet: SheetPlan; readonly charts: readonly ChartPlan[] } {
  const draft = new SheetDraft();
  const texts = sheetTexts[reading.locale];
  const { locale, period, standard } = reading;
  const identity = identityOf(reading);
  sheetTitle(
    draft,
    `${standard.name[locale]} · ${texts.chart.title} · ${periodLabel(period, locale)}`,
    texts.chart.hint,
  );
  const people = peopleTable(draft, reading, sources, texts);
  const below = Math.max(people.lastRow, HEADER_ROW + CHART_ROWS) + 3;
  const losses = lossTable(draft, reading, sources, texts, below);
  gatheredTable(draft, reading, sources, texts);
  [30, 14, 3].forEach((characters, index) => draft.width(index + 1, characters));
  const sheet = draft.finish({
    role: "chart",
    name,
    tabColor: "#FFC000",
    page: {
      orientation: "landscape",
      printArea: `A1:${cell(below + CHART_ROWS + 1, CHART.last)}`,
      onePage: true,
      footer: { center: texts.footer },
    },
    // Charts may be moved and given other looks.
    protect: false,
    properties: identity === undefined ? {} : writeIdentity(identity),
    select: "A1",
  });
  return { sheet, charts: [people.chart, ...(losses === null ? [] : [losses])] };
}

/** As its other sheets say it, of nobody in particular. */
function identityOf({ sheets }: ScorecardReading): SheetIdentity | undefined {
  const [first] = sheets;
  if (first === undefined) return undefined;
  const { person: _person, ...common } = first.identity;
  return { ...common, role: "chart" };
}

interface PeopleTable {
  readonly chart: ChartPlan;
  readonly lastRow: number;
}

function peopleTable(
  draft: SheetDraft,
  reading: ScorecardReading,
  { totals, tiers, people }: ChartSources,
  { chart: words, columns }: SheetTexts,
): PeopleTable {
  const lines = tiers === null ? [] : tierLines(reading, tiers);
  const hasTiers = lines.length > 0;
  const title = hasTiers ? words.tiers : words.bands;
  heading(draft, HEADER_ROW - 1, title);
  header(draft, HEADER_ROW, hasTiers ? columns.tier : words.band, words.people);
  const counted = hasTiers ? lines : bandLines(reading, totals, words);
  const first = HEADER_ROW + 1;
  counted.forEach(({ name, formula }, index) => {
    line(draft, first + index, name(first + index), formula(first + index), "0");
  });
  let row = first + counted.length;
  const source = range(HEADER_ROW, NAME, row - 1, FIGURE);
  const all = range(first, FIGURE, row - 1, FIGURE);
  for (const [label, formula] of [
    [words.otherTiers, `=COUNT(${totals})-SUM(${all})`],
    [words.incomplete, `=${people}-COUNT(${totals})`],
  ] as const) {
    if (!hasTiers && label === words.otherTiers) continue;
    line(draft, row, label, formula, "0");
    draft.format(range(row, NAME, row, FIGURE), { italic: true, fontColor: "#595959" });
    row += 1;
  }
  return { chart: chartBeside("columns", title, source, HEADER_ROW - 1), lastRow: row - 1 };
}

interface Line {
  readonly name: (row: number) => string | { readonly formula: string };
  readonly formula: (row: number) => string;
}

function tierLines(reading: ScorecardReading, tiers: string): Line[] {
  return tierCells(reading).flatMap((place): Line[] => {
    const grade = reference(reading, place);
    if (grade === null) return [];
    return [
      {
        name: () => ({ formula: `=${grade}&""` }),
        formula: (row) => `=COUNTIF(${tiers},"="&${cell(row, NAME)})`,
      },
    ];
  });
}

function bandLines(
  { system }: ScorecardReading,
  totals: string,
  words: SheetTexts["chart"],
): Line[] {
  const bands = bandsOf({ tiers: [], scale: system.scale });
  return bands.map(({ from }, index): Line => {
    const above = bands[index - 1]?.from;
    const isLowest = index === bands.length - 1;
    const atLeast = (bound: number) => `COUNTIF(${totals},">=${bound}")`;
    const name =
      above === undefined
        ? fill(words.highest, { from })
        : fill(isLowest ? words.lowest : words.between, { from, to: above });
    const counted = isLowest ? `COUNT(${totals})` : atLeast(from);
    return {
      name: () => name,
      formula: () => (above === undefined ? `=${counted}` : `=${counted}-${atLeast(above)}`),
    };
  });
}

function lossTable(
  draft: SheetDraft,
  reading: ScorecardReading,
  { scores }: ChartSources,
  { chart: words, columns }: SheetTexts,
  headingRow: number,
): ChartPlan | null {
  const items = reading.system.items.flatMap(({ id, name, points }) => {
    const column = scores.get(id);
    const formula = column === undefined ? null : lossFormula(reading, id, column);
    const counts = points.value !== null && points.value !== 0;
    return formula === null || !counts ? [] : [{ name: name[reading.locale], formula }];
  });
  if (items.length === 0) return null;
  heading(draft, headingRow, words.losses);
  header(draft, headingRow + 1, columns.item, words.lost);
  items.forEach(({ name, formula }, index) => {
    line(draft, headingRow + 2 + index, name, formula, SCORE_FORMAT);
  });
  const source = range(headingRow + 1, NAME, headingRow + 1 + items.length, FIGURE);
  return chartBeside("bars", words.losses, source, headingRow);
}

/** Full marks less the score of everybody below them, for each person with a score; a gain makes up for nobody's loss. */
function lossFormula(reading: ScorecardReading, item: string, scores: string): string | null {
  const { rules, system } = reading;
  const figure = (what: string): string | null => {
    const place = rules.place(ruleKey(item, null, what));
    return place === null ? null : reference(reading, place);
  };
  const points = figure("points");
  const full = figure("fullMarks") ?? (system.total === "weights" ? String(system.scale) : points);
  if (points === null || full === null) return null;
  const below = `"<"&${full}`;
  const lost = `(${full}*COUNTIF(${scores},${below})-SUMIF(${scores},${below}))/COUNT(${scores})`;
  const ofTotal = system.total === "weights" ? `*${points}/${POINTS_TOTAL}` : "";
  return `=IF(COUNT(${scores})=0,0,${lost}${ofTotal})`;
}

function gatheredTable(
  draft: SheetDraft,
  { system, locale }: ScorecardReading,
  { gathered }: ChartSources,
  texts: SheetTexts,
): void {
  if (gathered === null) return;
  const { headerRow, firstColumn } = GATHERED;
  const lastColumn = firstColumn + gathered.columns.length - 1;
  draft.put(headerRow - 1, firstColumn, texts.chart.source);
  draft.format(cell(headerRow - 1, firstColumn), looks.section);
  const headers = gathered.columns.map((column) =>
    column === "person"
      ? texts.person.name
      : typeof column === "string"
        ? texts.columns[column]
        : (system.items.find(({ id }) => id === column.item)?.name[locale] ?? ""),
  );
  draft.putRow(headerRow, firstColumn, headers);
  draft.format(range(headerRow, firstColumn, headerRow, lastColumn), looks.header);
  gathered.rows.forEach((formulas, index) => {
    const contents = formulas.map((formula) => ({ formula }));
    draft.putRow(headerRow + 1 + index, firstColumn, contents);
  });
  draft.width(firstColumn, 14, lastColumn);
  const figures = range(
    headerRow + 1,
    firstColumn + 1,
    headerRow + gathered.rows.length,
    lastColumn,
  );
  draft.format(figures, { ...looks.lookedUp, numberFormat: SCORE_FORMAT });
}

function heading(draft: SheetDraft, row: number, text: string): void {
  draft.put(row, NAME, text);
  draft.format(cell(row, NAME), looks.section);
}

function header(draft: SheetDraft, row: number, name: string, figure: string): void {
  draft.putRow(row, NAME, [name, figure]);
  draft.format(range(row, NAME, row, FIGURE), looks.header);
}

function line(
  draft: SheetDraft,
  row: number,
  name: string | { readonly formula: string },
  formula: string,
  numberFormat: string,
): void {
  draft.put(row, NAME, name);
  draft.put(row, FIGURE, { formula });
  draft.format(cell(row, NAME), looks.text);
  draft.format(cell(row, FIGURE), looks.formula, { numberFormat });
}

const chartBeside = (
  kind: ChartPlan["kind"],
  title: string,
  source: string,
  row: number,
): ChartPlan => ({
  kind,
  title,
  source,
  topLeft: cell(row, CHART.first),
  bottomRight: cell(row + CHART_ROWS, CHART.last),
});
