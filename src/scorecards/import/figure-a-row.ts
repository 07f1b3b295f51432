import { readHeader } from "../people/columns";
import type { Row } from "../people/split-rows";
import { readAmount } from "./amount";
import type { HeaderRows } from "./header-row";
import { headingWord } from "./heading";
import { isPeriodWord } from "./period-column";
import { carriedDown } from "./rows-of-people";

const spelled = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(headingWord));

/** What stands above the names of figures. */
const nameWords = spelled([
  ...[
    "指标",
    "指标名称",
    "指标项",
    "考核指标",
    "考核项",
    "考核项目",
    "考核内容",
    "项目",
    "项目名称",
  ],
  ...["绩效指标", "数据项", "kpi", "kpi名称", "kpi指标", "kpi项目"],
  ...["metric", "metric name", "measure", "measure names", "indicator", "kpi name", "item"],
  ...["kpi indicator", "attribute", "variable"],
]);
/** What stands above the figures and says nothing else of them. */
const valueWords = spelled([
  ...["数值", "值", "数据", "结果", "数字", "实际", "实际值", "完成值", "实际完成"],
  ...["value", "measure values", "figure", "amount", "actual", "actual value", "result"],
]);
const unitWords = spelled(["单位", "计量单位", "unit", "unit of measure", "uom"]);

/** As many figures has no scorecard; more different words are remarks. */
const mostFigures = 80;

/** A table with a row a figure, made one with a row a person and a column a figure. */
export interface Pivoted {
  readonly header: HeaderRows;
  readonly rows: readonly Row[];
}

/**
 * Pivots a table that names person, figure and value in each row; null for any other, and where somebody has two values of one
 * figure: which counts is not the table's to say.
 *
 * | 姓名 | 指标   | 数值 |        | 姓名 | 来电数 | 接听数 |
 * | 小美 | 来电数 | 120  |   →    | 小美 | 120    | 110    |
 * | 小美 | 接听数 | 110  |
 */
export function pivotedFigures(header: HeaderRows, rows: readonly Row[]): Pivoted | null {
  const words = header.names.map(headingWord);
  const name = words.findIndex((word) => nameWords.has(word));
  const who = readHeader(header.names);
  if (name < 0 || who === null || who.name === name || who.id === name) return null;
  const unit = words.findIndex((word) => unitWords.has(word));
  const people = [who.id, who.name, who.lastName, who.department];
  const isKey = (column: number) =>
    people.includes(column) || isPeriodWord(header.names[column] ?? "");
  const others = header.names.map((_, column) => column).filter((column) => column !== name);
  const values = others.filter(
    (column) => column !== unit && !isKey(column) && holdsFigures(rows, column),
  );
  if (values.length === 0) return null;
  const kept = others.filter((column) => column !== unit && !values.includes(column));
  const { id = null, name: person = null, department = null } = who;
  // A name that is merged over the rows of its figures stands in the first of them alone.
  const whole = carriedDown(
    rows,
    { id, name: person, department },
    ({ fields }) => fields[name] !== "",
  );
  const figures = figuresOf(whole, name, unit);
  if (figures === null) return null;
  const pivoted = rowsOf(whole, { name, kept, keys: kept.filter(isKey), values, figures });
  return pivoted === null
    ? null
    : { header: headerOf(header, { kept, values, figures, unit }), rows: pivoted };
}

function holdsFigures(rows: readonly Row[], column: number): boolean {
  const filled = rows.map(({ fields }) => fields[column] ?? "").filter((field) => field !== "");
  const figures = filled.filter((field) => readAmount(field) !== null).length;
  return figures > 0 && figures * 2 >= filled.length;
}

/** The figures in the order in which they come, each with its unit; null where there are too many or one has two units. */
function figuresOf(
  rows: readonly Row[],
  name: number,
  unit: number,
): ReadonlyMap<string, string> | null {
  const figures = new Map<string, string>();
  for (const { fields } of rows) {
    const figure = fields[name] ?? "";
    if (figure === "") continue;
    const its = fields[unit] ?? "";
    if ((figures.get(figure) ?? its) !== its || figures.size > mostFigures) return null;
    figures.set(figure, its);
  }
  return figures.size < 2 ? null : figures;
}

interface Places {
  readonly name: number;
  /** Columns that stay as they are, and those of them that tell whose figures and of when they are. */
  readonly kept: readonly number[];
  readonly keys: readonly number[];
  readonly values: readonly number[];
  readonly figures: ReadonlyMap<string, string>;
}

function rowsOf(rows: readonly Row[], places: Places): readonly Row[] | null {
  const { name, kept, keys, values, figures } = places;
  const columnOf = new Map([...figures.keys()].map((figure, at) => [figure, at * values.length]));
  const made = new Map<string, { line: number; fields: string[] }>();
  for (const { line, fields } of rows) {
    const key = JSON.stringify(keys.map((column) => fields[column] ?? ""));
    const own = kept.map((column) => fields[column] ?? "");
    const at = columnOf.get(fields[name] ?? "");
    // A sum or a remark below the table stays a row of its own.
    const row = at === undefined ? undefined : made.get(key);
    const into = row ?? {
      line,
      fields: [...own, ...Array<string>(figures.size * values.length).fill("")],
    };
    if (at !== undefined) {
      const places = values.map((column, nth) => [kept.length + at + nth, fields[column] ?? ""]);
      for (const [place, field] of places as [number, string][]) {
        if (into.fields[place] !== "" && field !== "") return null;
        if (field !== "") into.fields[place] = field;
      }
    }
    if (row === undefined) made.set(at === undefined ? `line ${line}` : key, into);
  }
  return made.size < rows.length ? [...made.values()] : null;
}

function headerOf(
  header: HeaderRows,
  {
    kept,
    values,
    figures,
    unit,
  }: Pick<Places, "kept" | "values" | "figures"> & { readonly unit: number },
): HeaderRows {
  const own = kept.map((column) => header.names[column] ?? "");
  const [only, ...more] = values.map((column) => header.names[column] ?? "");
  // "数值" says nothing; "得分" beside "来电数" is no count of calls.
  const bare = more.length === 0 && only !== undefined && valueWords.has(headingWord(only));
  const each = [...figures].flatMap(([figure, its]) =>
    values.map((column) => ({ figure, its, value: header.names[column] ?? "" })),
  );
  const names = [
    ...own,
    ...each.map(({ figure, value }) => (bare ? figure : `${figure} ${value}`)),
  ];
  return {
    first: header.first,
    below: header.below,
    names,
    groups: [],
    units: unit < 0 ? [] : [...own.map(() => ""), ...each.map(({ its }) => its)],
  };
}
