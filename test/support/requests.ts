import type { Locale } from "../../src/i18n/locale";
import {
  type GenerationRequest,
  type Layout,
  type Person,
  type Spelling,
  summarise,
  type TakenNames,
} from "../../src/scorecards";
import { findSystem } from "../../src/scorecards/systems";

/** An empty workbook: everything is free. */
export const NOTHING_TAKEN: TakenNames = { sheets: [], tables: [], names: [], scorecards: [] };

export const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index + 1).padStart(3, "0"),
    name: `Person ${index + 1}`,
    department: index % 2 === 0 ? "A" : "B",
  }));

/** What HR gets by choosing a system and changing nothing: items that count are on. */
export function standardRequest(
  system: string,
  choices: {
    layout?: Layout;
    locale?: Locale;
    spelling?: Spelling;
    people?: readonly Person[];
  } = {},
): GenerationRequest {
  const described = findSystem(system);
  if (described === undefined) throw new Error(`No system ${system}`);
  const summary = summarise(described);
  return {
    system,
    layout: choices.layout ?? summary.layouts[0] ?? "roster",
    locale: choices.locale ?? "en",
    spelling: choices.spelling ?? "hr",
    period:
      summary.period === "month"
        ? { kind: "month", year: 2025, month: 1 }
        : { kind: "quarter", year: 2025, quarter: 1 },
    people: choices.people ?? people(8),
    items: summary.items.map(({ id, points }) => ({ item: id, on: points > 0, points })),
  };
}
