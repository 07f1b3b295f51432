import { isDeepStrictEqual, types } from "node:util";
import type { Book } from "../../src/workbench/host/book";
import type { TestWorkbook } from "../excel/support/workbook";

type Plain = Readonly<Record<string, unknown>>;

/**
 * Everything that a workbook is, seen from behind: cells, looks, sizes, validation, conditional formats, protection,
 * properties, names, tables, charts, settings. Ids that the grid makes up are left out.
 */
export async function snapshot({ host }: TestWorkbook): Promise<Plain> {
  await host.settled();
  const { book } = host;
  const saved = book.grid.api.getActiveWorkbook()?.save();
  if (saved === undefined) throw new Error("There is no workbook");
  const look = lookOf(saved.styles);
  const sheets = book.sheets.ids().map((id) => {
    const { cellData = {}, rowData = {}, columnData = {}, ...sheet } = saved.sheets[id] ?? {};
    return {
      ...{ name: book.sheets.name(id), state: plain(book.sheets.state(id)) },
      freeze: sheet.freeze,
      cells: cellsOf(book, id, cellData as Plain),
      looks: each(cellData as Plain, (row) => each(row as Plain, look)),
      // Heights that the grid fits by itself are nobody's.
      rows: each(rowData as Plain, (row) => only(row, ["h", "hd", "s"])),
      columns: each(columnData as Plain, (column) => only(column, ["w", "hd", "s"])),
    };
  });
  const whole = {
    sheets,
    resources: Object.fromEntries(
      (saved.resources ?? []).flatMap(({ name, data }) =>
        /TABLE|VALIDATION|CONDITIONAL|DEFINED/.test(name)
          ? [[name, withoutIds(ofSheets(JSON.parse(data || "{}") as Plain, book.sheets.ids()))]]
          : [],
      ),
    ),
    active: book.sheets.activeId(),
    settings: plain(book.properties.settings),
    custom: plain(book.properties.custom),
    structure: plain(book.sheets.structure),
  };
  return ofText(inOneSpelling(withNames(JSON.stringify(whole), book)));
}

/** A sheet that was made at a second attempt is the same sheet. */
function withNames(text: string, { sheets }: Book): string {
  const names = new Map(sheets.ids().map((id) => [`"${id}"`, JSON.stringify(sheets.name(id))]));
  const ids = [...names.keys()].map((id) => id.replace(/[^\w"-]/g, "\\$&"));
  return text.replace(new RegExp(ids.join("|"), "g"), (id) => names.get(id) ?? id);
}

/** Excel writes a sheet's name in quotes or without, and a name's formula with its sign or without, as it likes. */
const inOneSpelling = (text: string): string =>
  text.replace(/'([\p{L}][\p{L}\d]*)'!/gu, "$1!").replace(/(formulaOrRefString\\?":\\?")=/g, "$1");

const texts = new WeakMap<object, string>();
function ofText(text: string): Plain {
  const whole = JSON.parse(text) as Plain;
  texts.set(whole, text);
  return whole;
}
const textOf = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify([value]);
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
};

/** What was taken away and put back stands behind the others: in which order things are kept says nothing of them. */
export const isSame = (one: unknown, other: unknown): boolean =>
  textOf(one) === textOf(other) || isDeepStrictEqual(one, other);

/** The same but for how its sheets are printed. */
export const withoutPages = (whole: unknown): unknown =>
  JSON.parse(JSON.stringify(whole), (key, value: unknown) =>
    key === "pageLayout" ? undefined : value,
  );

/** What differs between two, by its path; for the reader of a failure. */
export function differences(one: unknown, other: unknown, path = ""): string[] {
  if (isSame(one, other)) return [];
  const isObject = (value: unknown): value is Plain => typeof value === "object" && value !== null;
  if (!isObject(one) || !isObject(other)) {
    return [`${path}: ${JSON.stringify(one)} → ${JSON.stringify(other)}`.slice(0, 300)];
  }
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    differences(one[key], other[key], `${path}/${key}`),
  );
}

/** Formulas and constants, told apart. */
function cellsOf(book: Book, id: string, cellData: Plain): Plain {
  const cells: Record<string, unknown> = {};
  for (const [row, line] of Object.entries(cellData)) {
    for (const column of Object.keys(line as Plain)) {
      const place = [id, Number(row), Number(column)] as const;
      const formula = book.formulaTexts.read(...place);
      const value = book.cells.value(...place);
      if (formula === null && value === "") continue;
      cells[`${row},${column}`] = formula ?? value;
    }
  }
  return cells;
}

/** What a cell looks like. Thousands of cells have a few styles. */
function lookOf(styles: Plain): (cell: unknown) => unknown {
  const known = new Map<string, unknown>();
  const lookOfStyle = (name: string): unknown => {
    if (!known.has(name)) known.set(name, pruned({ style: prune(styles[name]) }));
    return known.get(name);
  };
  return (cell) => {
    const { s, custom } = (cell ?? {}) as { s?: unknown; custom?: unknown };
    if (typeof s === "string" && custom === undefined) return lookOfStyle(s);
    const style = typeof s === "string" ? styles[s] : s;
    return pruned({ style: prune(style), custom: prune(custom) });
  };
}

/** A general number format, and nothing said at all, are one. */
function prune(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value ?? undefined;
  return each(value as Plain, (part, key) =>
    key === "pattern" && String(part).toLowerCase() === "general" ? undefined : prune(part),
  );
}

/** Without what is nothing; undefined where nothing is left. */
const pruned = (record: Plain): Plain | undefined => each(record, (part) => part);

function each(record: Plain, of: (value: unknown, key: string) => unknown): Plain | undefined {
  let kept: Record<string, unknown> | undefined;
  for (const key of Object.keys(record)) {
    const part = of(record[key], key);
    if (part !== undefined) (kept ??= {})[key] = part;
  }
  return kept;
}

const only = (value: unknown, keys: readonly string[]): unknown =>
  prune(
    Object.fromEntries(
      Object.entries((value ?? {}) as Plain).filter(([key]) => keys.includes(key)),
    ),
  );

/** The grid remembers sheets that are gone, and that there is nothing of a sheet. */
const ofSheets = (resource: Plain, ids: readonly string[]): Plain =>
  Object.fromEntries(
    Object.entries(resource).filter(
      ([key, value]) =>
        (!key.startsWith("sheet-") || ids.includes(key)) &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );

const madeUp = /^(uid|cfId|id|ruleId|unitId|rev|subUnitId)$/;

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value);
  // Names are kept by ids that say only in which order they were made.
  if (keys.length > 0 && keys.every((key) => /^name-\d+$/.test(key))) {
    return Object.values(value)
      .map((part) => JSON.stringify(withoutIds(part)))
      .sort();
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      madeUp.test(key) ? [] : [[key, withoutIds(part)]],
    ),
  );
}

/** Maps and sets as what they hold. */
const plain = (value: unknown): unknown => {
  const text = JSON.stringify([value], (_key, part: unknown) => {
    if (types.isMap(part)) return Object.fromEntries(part);
    return types.isSet(part) ? [...part] : part;
  });
  return (JSON.parse(text) as readonly unknown[])[0];
};
