import * as v from "valibot";
import { locales } from "../../i18n/locale";
import { figure } from "../stored/stored";
import type { LocalText, Parameter, Remark } from "../system/description";

/** The small parts of a scheme: what bounds they have, and how what was written short is written out. */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The fields of an object, all of them, also those that may be left out. It may have no others: what is not known would be
 * something that somebody relies on.
 */
export type EntriesOf<Of> = { readonly [Key in keyof Of]-?: v.GenericSchema };

const NAME_LENGTH = 200;
const TEXT_LENGTH = 2_000;

/** No half of a character, and nothing that is not to be seen but line breaks. */
const isWritten = (text: string): boolean => !/[^\P{Cc}\n]|\p{Cs}/u.test(text);

const line = v.pipe(
  v.string(),
  v.maxLength(NAME_LENGTH),
  v.check((text) => text.trim() !== "" && isWritten(text) && !text.includes("\n")),
);
const prose = v.pipe(v.string(), v.maxLength(TEXT_LENGTH), v.check(isWritten));

/** What is said alike in every language, from what may be written once. */
const inWords = (value: unknown): unknown =>
  typeof value === "string" ? Object.fromEntries(locales.map((locale) => [locale, value])) : value;

const inLocales = <const Of extends v.GenericSchema<string>>(text: Of) => ({
  en: text,
  "zh-CN": text,
  "zh-TW": text,
});

/** What something is called: one line, and not blank. */
export const name: v.GenericSchema<unknown, LocalText> = v.pipe(
  v.unknown(),
  v.transform(inWords),
  v.strictObject(inLocales(line) satisfies EntriesOf<LocalText>),
);

/** What is said at some length, or nothing. */
export const words: v.GenericSchema<unknown, LocalText> = v.pipe(
  v.unknown(),
  v.transform(inWords),
  v.strictObject(inLocales(prose) satisfies EntriesOf<LocalText>),
);

/** A figure of the rules; the company's own is its number alone. */
export const parameter: v.GenericSchema<unknown, Parameter> = v.pipe(
  v.unknown(),
  v.transform((value) => (isFields(value) ? value : { value, origin: "company" })),
  v.strictObject({
    value: v.nullable(figure),
    origin: v.picklist(["document", "decision", "default", "open", "company"]),
    note: v.exactOptional(words),
  } satisfies EntriesOf<Parameter>),
);

export const remark: v.GenericSchema<unknown, Remark> = v.pipe(
  v.unknown(),
  v.transform((value) => {
    if (!isFields(value) || typeof value.text !== "string") return inWords(value);
    const { text, ...rest } = value;
    return { ...(inWords(text) as Fields), ...rest };
  }),
  v.strictObject({
    ...inLocales(prose),
    tells: v.exactOptional(
      v.union([
        v.literal("every figure"),
        v.pipe(
          v.array(
            v.custom<`${string}.${string}` | `setting:${string}`>(
              (key) =>
                typeof key === "string" &&
                key.length <= NAME_LENGTH &&
                (key.includes(".") || key.startsWith("setting:")),
            ),
          ),
          v.maxLength(500),
        ),
      ]),
    ),
    forHr: v.exactOptional(v.literal(true)),
  } satisfies EntriesOf<Remark>),
);

/** Ids stand in the keys of figures and in names of the workbook. What every object has of its own is no id. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/),
  v.check((each) => !(each in {}) && !each.startsWith("own-")),
);
