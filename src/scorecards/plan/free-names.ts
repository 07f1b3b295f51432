import type { Locale } from "../../i18n/locale";
import type { TakenNames } from "../generation-request";

const MOST_CHARACTERS = 31;
const LEAST_TAIL = 15;

/** A sheet name that Excel takes and nobody uses yet: "规则", "规则 2", … Bad characters become spaces. */
export function freeSheetName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base =
    wish
      .replace(/[\\/?*[\]:\u0000-\u001f]/g, " ")
      .replace(/\s+/g, " ")
      .replace(/^['\s]+|['\s]+$/g, "") || "KPI";
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? "" : ` ${copy}`;
    const name = cut(base, MOST_CHARACTERS - suffix.length) + suffix;
    // "History" is Excel's own.
    if (!used.has(name.toLowerCase()) && name.toLowerCase() !== "history") return name;
  }
}

/** A wish with what tells it from others of its kind behind it, of which at least so much is kept. */
export function tailedSheetName(wish: string, tail: string): string {
  if (tail === "") return wish;
  const kept = Math.min(tail.length, LEAST_TAIL);
  return cut(`${cut(wish, MOST_CHARACTERS - kept - 1)} ${tail}`, MOST_CHARACTERS);
}

/** At most so many UTF-16 units, no half of an emoji, and no apostrophe at the end, which Excel refuses. */
function cut(text: string, most: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.replace(/['\s]+$/, "");
}

/** The next scorecard's number: unused by scorecards, tables and names alike. */
export function freeScorecardNumber(taken: TakenNames): string {
  if (taken.again !== undefined) return taken.again.scorecard;
  const used = new Set(
    [...taken.tables, ...taken.names, ...taken.scorecards.map((number) => `KPI_${number}_`)].map(
      (name) => name.toLowerCase(),
    ),
  );
  for (let number = 1; ; number++) {
    const tables = new Set(dataTableNames(String(number)).map((name) => name.toLowerCase()));
    const clash = [...used].some((name) => tables.has(name) || name.startsWith(`kpi_${number}_`));
    if (!clash) return String(number);
  }
}

/** Tables are named in the language of their sheets, since HR reads them in formulas. */
const DATA_TABLE: Readonly<Record<Locale, string>> = {
  en: "KpiData",
  "zh-CN": "考核数据",
  "zh-TW": "考核資料",
};

export const dataTableName = (scorecard: string, locale: Locale): string =>
  `${DATA_TABLE[locale]}${scorecard}`;
/** Whatever the language of the scorecard. */
export const dataTableNames = (scorecard: string): readonly string[] =>
  Object.values(DATA_TABLE).map((name) => `${name}${scorecard}`);
/** Of whatever scorecard. */
export const isAnyDataTable = (table: string): boolean =>
  isDataTable(table, /\d+$/.exec(table)?.[0] ?? "");

/** Excel compares names without regard to case. */
export const isDataTable = (table: string, scorecard: string): boolean =>
  dataTableNames(scorecard).some((name) => name.toLowerCase() === table.toLowerCase());

export const scorecardName = (scorecard: string, what: string): string =>
  `KPI_${scorecard}_${what}`;
