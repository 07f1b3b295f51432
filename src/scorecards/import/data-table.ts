import type { Locale } from "../../i18n/locale";
import { sheetTexts } from "../../i18n/sheets";
import type { Input, ScorecardSystem } from "../system/description";
import type { Person } from "../generation-request";
import { sameWord } from "../people/clean-field";
import { tableHeader } from "../calc/text";
import { headerOf } from "../plan/roster/own-items";
import { rosterInputs } from "../plan/roster/roster";

/** What a cell of the Data table holds: nothing, a constant, or a formula that HR typed. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "formula"; readonly formula: string; readonly value: unknown };

/** The Data table of a roster, as it stands in the workbook. */
export interface DataTable {
  /** Where who somebody is stands; undefined where HR deleted the column. */
  readonly person: Readonly<Partial<Record<keyof Person, number>>>;
  /** The columns that take figures, by their place in the table. */
  readonly columns: readonly { readonly input: Input; readonly column: number }[];
  /** A row a person; blank rows are in it too, as people without id and name. */
  readonly people: readonly Person[];
  readonly cells: readonly (readonly Content[])[];
  /** There where it is a sheet a person: nobody can be added, and not every form has every figure. */
  readonly forms?: { readonly lacks: (row: number, column: number) => boolean };
}

/** What Excel says of a table: headers, and the values and formulas below them. */
export interface TableContents {
  readonly headers: readonly unknown[];
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * Finds the figures' columns by their headers, wherever HR moved them; HR's own columns are left alone.
 *
 * @param own Figures of items of HR's own, under the names that it gave them on Rules.
 */
export function readDataTable(
  { headers, values, formulas }: TableContents,
  system: ScorecardSystem,
  locale: Locale,
  own: readonly Input[] = [],
): DataTable {
  const words = headers.map((header) => sameWord(String(header)));
  const placeOf = (name: string): number | undefined => {
    const at = words.indexOf(sameWord(name));
    return at < 0 ? undefined : at;
  };
  const texts = sheetTexts[locale].person;
  const person = {
    id: placeOf(texts.id),
    name: placeOf(texts.name),
    department: placeOf(texts.department),
  };
  const textAt = (row: readonly unknown[], column: number | undefined) => {
    const value = column === undefined ? "" : row[column];
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  };
  return {
    person,
    columns: [...rosterInputs(system), ...own].flatMap((input) => {
      const column = placeOf(tableHeader(headerOf(input)[locale])) ?? placeOf(input.name[locale]);
      return column === undefined ? [] : [{ input, column }];
    }),
    people: values.map((row) => ({
      id: textAt(row, person.id),
      name: textAt(row, person.name),
      department: textAt(row, person.department),
    })),
    cells: values.map((row, down) =>
      row.map((value, right) => contentOf(value, formulas[down]?.[right])),
    ),
  };
}

/** A text that looks like a formula is its own value; a formula's value is its result. */
export function contentOf(value: unknown, formula: unknown): Content {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
    return { kind: "formula", formula, value };
  }
  if (typeof value === "number" || typeof value === "boolean") return { kind: "constant", value };
  return typeof value === "string" && value !== ""
    ? { kind: "constant", value }
    : { kind: "blank" };
}
