import type { Locale } from "../../i18n/locale";
import type { ScorecardSystem } from "../../scorecards/system/description";
import type { Trial } from "../../scorecards/trial";
import { textTable } from "../actions/text-table";

type Heading =
  | "period"
  | "id"
  | "name"
  | "totalBefore"
  | "totalAfter"
  | "tierBefore"
  | "tierAfter"
  | "payBefore"
  | "payAfter"
  | "itemBefore"
  | "itemAfter";

/** Everybody's closed periods by the old rules and the new ones, to be pasted into a sheet. */
export function trialTable(
  { lines, items }: Trial,
  system: ScorecardSystem,
  words: (heading: Heading) => string,
  locale: Locale,
): string {
  const nameOf = (item: string) => system.items.find(({ id }) => id === item)?.name[locale] ?? item;
  return textTable([
    [
      ...(["period", "id", "name", "totalBefore", "totalAfter"] as const).map(words),
      ...(["tierBefore", "tierAfter", "payBefore", "payAfter"] as const).map(words),
      ...items.flatMap(({ item }) => [
        `${nameOf(item)} ${words("itemBefore")}`,
        `${nameOf(item)} ${words("itemAfter")}`,
      ]),
    ],
    ...lines.map((line) => [
      ...[line.period, line.id, line.name, line.before.total, line.after.total],
      ...[line.before.tier, line.after.tier, line.before.pay, line.after.pay],
      ...items.flatMap(({ item }) => {
        const own = line.items.find((each) => each.item === item);
        return [own?.before ?? null, own?.after ?? null];
      }),
    ]),
  ]);
}
