import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale";
import type { Person } from "../../scorecards";
import type { Owed } from "../../scorecards/owed";

/** Figures that are wanted of the same people, and of whom. */
export interface OwedLine {
  readonly figures: string;
  readonly people: string;
}

/** What a supplier owes in few lines: figures that the same people lack stand together. */
export function owedLines(
  t: TFunction<"owed">,
  { figures }: Owed,
  everybody: number,
  locale: Locale,
): readonly OwedLine[] {
  const together = new Map<string, { names: string[]; people: readonly Person[] }>();
  for (const { name, people } of figures) {
    const key = JSON.stringify(people);
    const line = together.get(key) ?? { names: [], people };
    line.names.push(name[locale]);
    together.set(key, line);
  }
  const comma = locale === "en" ? ", " : "、";
  return [...together.values()].map(({ names, people }) => ({
    figures: names.join(comma),
    people:
      people.length > 1 && people.length === everybody
        ? t("everybody", { count: everybody })
        : people.map(({ id, name }) => name || id).join(comma),
  }));
}
