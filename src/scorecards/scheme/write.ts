import { locales } from "../../i18n/locale";
import type { ScorecardSystem } from "../system/description";
import { systemLines } from "../system/lines";
import { hashOf } from "./hash";

/*
 * A scheme as text: the description of a scorecard, as JSON that people can read. What is said alike in every language is
 * written once, and a figure of the company's own is its number alone. It holds no id: the id is made of what it holds.
 */

/** Raised when there is something new to be written: what an earlier version would read otherwise than it is meant, or not at all. */
export const SCHEME_VERSION = 4;

/** What came with each version, the latest first. */
const NEW_IN: readonly (readonly [
  version: number,
  isUsed: (system: ScorecardSystem) => boolean,
])[] = [
  [4, ({ partMonths }) => partMonths?.appraisedFrom !== undefined],
  [
    3,
    ({ commission, pool, quota, items, vetoes = [] }) =>
      [commission, pool, quota].some((each) => each !== undefined) ||
      vetoes.some((veto) => "figure" in veto) ||
      items.some(({ examples }) => examples !== undefined) ||
      systemLines({ items }).some(({ rule }) => rule.kind === "small-sample"),
  ],
  [2, ({ tiersAsPrinted }) => tiersAsPrinted === true],
];

/** The version that understands all of a scheme: earlier ones go on reading what they always could, and name the rest as newer. */
const versionOf = (system: ScorecardSystem): number =>
  NEW_IN.find(([, isUsed]) => isUsed(system))?.[0] ?? 1;

/** Ids of schemes begin so, and of no built-in system. */
const SCHEME_ID = "scheme-";

export const isSchemeId = (id: string): boolean => id.startsWith(SCHEME_ID);

/** To be read and copied by people. */
export const writeScheme = (system: ScorecardSystem): string => `${print(documentOf(system), 0)}\n`;

/** The same, as short as can be, to be kept in a workbook. */
export const storeScheme = (system: ScorecardSystem): string => JSON.stringify(documentOf(system));

/**
 * By what it holds: two schemes that say the same have the same id, in whatever order it is written down. Which version writes
 * it says nothing more; that of the first ones, which is in their ids, stays there.
 */
export const schemeId = (system: ScorecardSystem): string => {
  const kpiScheme = system.tiersAsPrinted === true ? 2 : 1;
  return SCHEME_ID + hashOf(JSON.stringify(inOrder({ ...documentOf(system), kpiScheme })));
};

/** The same system under the id of what it holds. */
export const asScheme = (system: ScorecardSystem): ScorecardSystem => ({
  ...system,
  id: schemeId(system),
});

type Fields = Readonly<Record<string, unknown>>;

function documentOf(system: ScorecardSystem): Fields {
  const { id: _made, ...content } = system;
  return { kpiScheme: versionOf(system), ...(shortened(content) as Fields) };
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Fields;
  if (isOwnFigure(fields)) return fields.value;
  const words = sameWords(fields);
  if (words === null) return mapped(fields);
  const { en: _en, "zh-CN": _simplified, "zh-TW": _traditional, ...rest } = fields;
  return Object.keys(rest).length === 0 ? words : { text: words, ...mapped(rest) };
}

const mapped = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, each]) =>
      each === undefined ? [] : [[key, shortened(each)]],
    ),
  );

const isOwnFigure = (fields: Fields): boolean =>
  fields.origin === "company" && "value" in fields && Object.keys(fields).length === 2;

/** What a text says in every language; null where it is none, or says different things. */
function sameWords(fields: Fields): string | null {
  const { en } = fields;
  return typeof en === "string" && locales.every((locale) => fields[locale] === en) ? en : null;
}

/** Fields by their names, so that their order does not count. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

const LINE = 100;

/** A line for what fits on one, else a line for each of its parts. */
function print(value: unknown, indent: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((each) => print(each, indent + 2))
    : Object.entries(value).map(
        ([key, each]) => `${JSON.stringify(key)}: ${print(each, indent + 2)}`,
      );
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const length = parts.reduce((sum, part) => sum + part.length + 2, 2 + indent);
  const isShort = length <= LINE && parts.every((part) => !part.includes("\n"));
  if (isShort) {
    const inside = parts.join(", ");
    return isList || inside === "" ? open + inside + close : `${open} ${inside} ${close}`;
  }
  const pad = " ".repeat(indent);
  return `${open}\n${parts.map((part) => `${pad}  ${part}`).join(",\n")}\n${pad}${close}`;
}
