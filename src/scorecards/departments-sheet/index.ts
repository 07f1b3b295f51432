/** Results by department on a sheet of its own: plain formulas that follow the results, with the pane closed, too. */
import { fill, sheetTexts } from "../../i18n/sheets";
import { departmentTexts } from "../../i18n/sheets/departments";
import { quote } from "../calc/text";
import { cell, columnLetters, range } from "../plan/address";
import { freeSheetName, tailedSheetName } from "../plan/free-names";
import { looks, MONEY_FORMAT, SCORE_FORMAT } from "../plan/look";
import type { CellContent, WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "../plan/sheet-draft";
import { sheetTitle } from "../plan/sheet-title";
import { lineWidth, wordWidth, wrappedHeight } from "../plan/text-size";
import { writeIdentity } from "../plan/write-identity";
import type { ScorecardReading } from "../reading";
import { reference, resultsColumn } from "../results-chart/sources";
import { tierCells } from "../results-chart/tier-cells";
import { toCents } from "../results/money";
import { DEPARTMENT_SUMS, departmentsOf } from "../results-overview/departments";
import { bandsOf } from "../results-overview/tiers";
import { fieldPlace } from "../system/keys";
import { periodCode, periodLabel } from "../system/period";

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const NARROWEST = 11;
const WIDEST = 34;

/** A column of figures: of the people whom `criteria` picks ("range,criterion"), and of everybody. */
interface Column {
  readonly header: CellContent;
  /** As it is printed, for the width of its column. */
  readonly shown: string;
  readonly format: string;
  readonly of: (criteria: string, at: (column: Column) => string) => string;
  readonly ofAll: (at: (column: Column) => string) => string;
}

/** null: a form, nobody has a department, or HR has deleted a column that is needed. */
export function planDepartments(
  reading: ScorecardReading,
  takenSheets: readonly string[],
): WorkbookPlan | null {
  if (reading.layout !== "roster") return null;
  const departments = resultsColumn(reading, "person:department");
  const statuses = resultsColumn(reading, fieldPlace("status"));
  const totals = resultsColumn(reading, fieldPlace("total"));
  const lines = departmentsOf(reading);
  const identity = reading.sheets[0]?.identity;
  if (departments === null || statuses === null || totals === null || identity === undefined)
    return null;
  if (lines.length === 0) return null;

  const { locale, period } = reading;
  const words = departmentTexts[locale];
  const texts = sheetTexts[locale];
  const columns = columnsOf(reading, totals, statuses);
  const draft = new SheetDraft();
  const name = identity.own?.name ?? reading.standard.name[locale];
  sheetTitle(draft, `${name} · ${words.title} · ${periodLabel(period, locale)}`, words.hint);
  draft.putRow(HEADER_ROW, 1, [texts.person.department, ...columns.map(({ header }) => header)]);
  draft.format(range(HEADER_ROW, 1, HEADER_ROW, columns.length + 1), looks.header);
  const at = (row: number) => (column: Column) => cell(row, columns.indexOf(column) + 2);

  lines.forEach(({ department }, index) => {
    const row = FIRST_ROW + index;
    const criterion = department === "" ? quote("") : criterionOf(department, row);
    const criteria = `${departments},${criterion}`;
    draft.putRow(row, 1, [
      department === "" ? words.noDepartment : department,
      ...columns.map(({ of }) => ({ formula: `=${of(criteria, at(row))}` })),
    ]);
  });
  const last = FIRST_ROW + lines.length - 1;
  const all = last + 1;
  draft.putRow(all, 1, [
    words.all,
    ...columns.map(({ ofAll }) => ({ formula: `=${ofAll(at(all))}` })),
  ]);
  // Whoever comes into another department later is in none of the lines.
  draft.put(all + 1, 1, words.others);
  const others = `=${cell(all, 2)}-SUM(${range(FIRST_ROW, 2, last, 2)})`;
  draft.put(all + 1, 2, { formula: others });

  draft.format(range(FIRST_ROW, 1, last, 1), looks.text);
  draft.format(range(all, 1, all, columns.length + 1), looks.total);
  columns.forEach(({ format }, index) => {
    const column = index + 2;
    draft.format(range(FIRST_ROW, column, last, column), looks.formula, { numberFormat: format });
    draft.format(cell(all, column), { numberFormat: format, horizontal: "Right" });
  });
  draft.format(range(all + 1, 1, all + 1, 2), { italic: true, fontColor: "#595959" });
  draft.format(cell(all + 1, 2), { numberFormat: "0", horizontal: "Right" });

  const names = lines.map(({ department }) => department);
  const longest = [...names, words.noDepartment, words.others].map(lineWidth);
  draft.width(1, Math.min(WIDEST, Math.max(...longest)));
  columns.forEach(({ shown }, index) => {
    draft.width(index + 2, Math.max(NARROWEST, wordWidth(shown) + 1));
  });
  const heights = columns.map(({ shown }, index) =>
    wrappedHeight(shown, draft.widthOf(index + 2, index + 2)),
  );
  draft.rowHeights.push({
    rows: `${HEADER_ROW}:${HEADER_ROW}`,
    points: Math.max(20, ...heights),
  });
  const sheet = draft.finish({
    role: "departments",
    name: freeSheetName(tailedSheetName(words.sheetName, periodCode(period)), takenSheets),
    tabColor: "#FFC000",
    freeze: { rows: HEADER_ROW, columns: 1 },
    page: {
      orientation: "landscape",
      titleRows: `$${HEADER_ROW}:$${HEADER_ROW}`,
      printArea: `A1:${columnLetters(columns.length + 1)}${all + 1}`,
      footer: { center: texts.footer },
    },
    // Lines are added for departments that come later.
    protect: false,
    properties: writeIdentity({ ...identity, role: "departments" }),
    select: cell(FIRST_ROW, 1),
  });
  return { scorecard: reading.scorecard, sheets: [sheet], names: [], show: "departments" };
}

/** Whatever stands in the line's first cell; a name with signs that Excel takes for wildcards is spelled out. */
function criterionOf(department: string, row: number): string {
  return /[*?~]/.test(department)
    ? quote(`=${department.replace(/[*?~]/g, "~$&")}`)
    : `"="&$A${row}`;
}

/** How many of those whom the criteria pick have a number: a word is above no number. */
const counted = (criteria: string, column: string): string =>
  `COUNTIFS(${criteria},${column},"<9E+307")`;

function columnsOf(reading: ScorecardReading, totals: string, statuses: string): readonly Column[] {
  const { locale, system } = reading;
  const words = departmentTexts[locale];
  const texts = sheetTexts[locale];
  const named = (
    header: string,
    format: string,
    of: Column["of"],
    ofAll: Column["ofAll"],
  ): Column => ({ header, shown: header, format, of, ofAll });

  const people = named(
    words.people,
    "0",
    // Beside a row with nobody in it the status says nothing.
    (criteria) => `COUNTIFS(${criteria},${statuses},"?*")`,
    () => `COUNTIF(${statuses},"?*")`,
  );
  const complete = named(
    words.complete,
    "0",
    (criteria) => counted(criteria, totals),
    () => `COUNT(${totals})`,
  );
  const where = (test: string, then: string) => `IF(${test}=0,"",${then})`;
  const figure = (header: string, name: string, ofAll: string): Column =>
    named(
      header,
      SCORE_FORMAT,
      (criteria, at) => where(at(complete), `${name}(${totals},${criteria})`),
      (at) => where(at(complete), `${ofAll}(${totals})`),
    );
  return [
    people,
    complete,
    figure(words.mean, "AVERAGEIFS", "AVERAGE"),
    figure(words.highest, "MAXIFS", "MAX"),
    figure(words.lowest, "MINIFS", "MIN"),
    ...(system.tiers.length > 0 ? tierColumns(reading) : bandColumns(reading, totals)),
    ...Object.values(DEPARTMENT_SUMS).flatMap((fields): Column[] => {
      const field = fields.find((each) => resultsColumn(reading, fieldPlace(each)) !== null);
      const amounts = field === undefined ? null : resultsColumn(reading, fieldPlace(field));
      if (field === undefined || amounts === null) return [];
      return [
        named(
          texts.columns[field],
          MONEY_FORMAT,
          // Amounts that are not set yet are no 0.
          (criteria) =>
            where(counted(criteria, amounts), toCents(`SUMIFS(${amounts},${criteria})`)),
          () => where(`COUNT(${amounts})`, toCents(`SUM(${amounts})`)),
        ),
      ];
    }),
  ];
}

/** Named by the cells of Rules, so that another name there is another heading here. */
function tierColumns(reading: ScorecardReading): readonly Column[] {
  const tiers = resultsColumn(reading, fieldPlace("tier"));
  if (tiers === null) return [];
  return tierCells(reading).flatMap((place): Column[] => {
    const grade = reference(reading, place);
    if (grade === null) return [];
    const named = `"="&${grade}`;
    return [
      {
        header: { formula: `=${grade}&""` },
        shown: String(reading.rules.at(place)),
        format: "0",
        of: (criteria) => `COUNTIFS(${criteria},${tiers},${named})`,
        ofAll: () => `COUNTIF(${tiers},${named})`,
      },
    ];
  });
}

/** Bands of the scale where the system has no tiers. */
function bandColumns({ system, locale }: ScorecardReading, totals: string): readonly Column[] {
  const words = sheetTexts[locale].chart;
  const bands = bandsOf({ tiers: [], scale: system.scale });
  return bands.map(({ from }, index): Column => {
    const above = bands[index - 1]?.from;
    const isLowest = index === bands.length - 1;
    const tests = [
      ...(isLowest ? [] : [`${totals},">=${from}"`]),
      `${totals},"<${above ?? "9E+307"}"`,
    ].join(",");
    const template = above === undefined ? "highest" : isLowest ? "lowest" : "between";
    const header = fill(words[template], isLowest ? { to: above ?? 0 } : { from, to: above ?? 0 });
    return {
      ...{ header, shown: header, format: "0" },
      of: (criteria) => `COUNTIFS(${criteria},${tests})`,
      ofAll: () => `COUNTIFS(${tests})`,
    };
  });
}
