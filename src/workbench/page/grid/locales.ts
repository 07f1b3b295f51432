/** Univer's own words, fetched for one language at a time. */
import { type ILanguagePack, LocaleType, mergeLocales } from "@univerjs/core";
import type { Language } from "../languages";

export const univerLocale: Readonly<Record<Language, LocaleType>> = {
  "en-US": LocaleType.EN_US,
  "zh-CN": LocaleType.ZH_CN,
  "zh-TW": LocaleType.ZH_TW,
};

type Pack = Promise<{ default: ILanguagePack }>;

const packs: Readonly<Record<Language, () => Pack[]>> = {
  "en-US": () => [
    import("@univerjs/preset-sheets-core/locales/en-US"),
    import("@univerjs/preset-sheets-table/locales/en-US"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/en-US"),
    import("@univerjs/preset-sheets-data-validation/locales/en-US"),
  ],
  "zh-CN": () => [
    import("@univerjs/preset-sheets-core/locales/zh-CN"),
    import("@univerjs/preset-sheets-table/locales/zh-CN"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/zh-CN"),
    import("@univerjs/preset-sheets-data-validation/locales/zh-CN"),
  ],
  "zh-TW": () => [
    import("@univerjs/preset-sheets-core/locales/zh-TW"),
    import("@univerjs/preset-sheets-table/locales/zh-TW"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/zh-TW"),
    import("@univerjs/preset-sheets-data-validation/locales/zh-TW"),
  ],
};

export async function loadWords(language: Language): Promise<ILanguagePack> {
  const loaded = await Promise.all(packs[language]());
  return mergeLocales(...loaded.map((pack) => pack.default));
}
