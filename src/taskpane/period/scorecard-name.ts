import type { Locale } from "../../i18n/locale";
import type { ScorecardReading } from "../../scorecards/reading";

/** The company's own name where it has given one. */
export const scorecardName = ({ sheets, standard }: ScorecardReading, locale: Locale): string =>
  sheets[0]?.identity.own?.name ?? standard.name[locale];
