import type { Locale } from "../locale";
import { simplifiedChinese } from "./metadata.zh-CN";
import { traditionalChinese } from "./metadata.zh-TW";

/** What Excel shows about one function while a formula is typed. Names of functions and arguments are never translated. */
export interface FunctionTexts {
  readonly description: string;
  /** Help for each argument, by its name. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What Excel offers for one value of a named choice; the name is a word that the function understands. */
export interface MemberTexts {
  readonly name: string;
  readonly tooltip: string;
}

export interface MetadataTexts {
  /** By function id. */
  readonly functions: Readonly<Record<string, FunctionTexts>>;
  /** By enum id, then by the value in English. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, MemberTexts>>>>;
}

/** The texts of functions.<locale>.json; English comes from the functions' own JSDoc. */
export const METADATA_TEXTS: Readonly<Record<Exclude<Locale, "en">, MetadataTexts>> = {
  "zh-CN": simplifiedChinese,
  "zh-TW": traditionalChinese,
};
