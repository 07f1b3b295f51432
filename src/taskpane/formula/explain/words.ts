import type { TFunction } from "i18next";
import type { Locale } from "../../../i18n/locale";

export interface Words {
  readonly t: TFunction<"formula">;
  readonly telling: TFunction<"telling">;
  readonly locale: Locale;
}

/** More than these are not written out. */
export const mostTerms = 8;
