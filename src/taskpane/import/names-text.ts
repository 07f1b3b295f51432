import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import type { Person } from "../../scorecards";
import { listText } from "./list-text";

/** So many people by name, and how many more there are. */
export const namesText = (
  t: TFunction<"import">,
  people: readonly Person[],
  most: number,
  locale: Locale,
): string =>
  listText(
    [
      ...people.slice(0, most).map(({ name, id }) => name || id),
      ...(people.length > most ? [t("read.more", { count: people.length - most })] : []),
    ],
    locale,
  );
