import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import type { BandCount } from "../../scorecards/results-overview";
import type { Numbers } from "./use-numbers";

/** A tier by its name, a band of the scale by its bounds. */
export function bandName(
  { grade, from, below }: BandCount,
  isLowest: boolean,
  { t, locale, numbers }: { t: TFunction<"results">; locale: Locale; numbers: Numbers },
): string {
  if (grade !== null) return grade[locale];
  if (below === null) return t("bands.highest", { from: numbers.plain(from) });
  if (isLowest) return t("bands.lowest", { to: numbers.plain(below) });
  return t("bands.between", { from: numbers.plain(from), to: numbers.plain(below) });
}
