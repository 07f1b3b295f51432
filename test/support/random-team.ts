import type { Entries, Entry } from "../../src/scorecards/calc/entries";
import type { Input, Item, ScorecardSystem } from "../../src/scorecards/system/description";
import { itemInputs } from "../../src/scorecards/rules";
import { isCount } from "../../src/scorecards/system/units";

/** Figures for a form with raters and a team: what no roster asks for. About one in twelve is missing or spoilt. */
export function randomTeam(system: ScorecardSystem, random: () => number): Entries {
  const below = (most: number) => Math.floor(random() * most);
  const spoilt = (value: number): number | null => {
    const chance = random();
    if (chance < 0.04) return null;
    return chance < 0.06 ? NaN : chance < 0.08 ? -1 : value;
  };
  const members = below(6);
  const entries: Record<string, Entry> = {
    memberScore: Array.from({ length: members }, () => spoilt(50 + below(400) / 10)),
    memberResponse: Array.from({ length: members }, () => spoilt(15 + below(14) / 2)),
  };
  const enter = (item: Item) => {
    for (const input of itemInputs(item)) entries[input.id] ??= spoilt(usual(input, below));
    if (item.rule.kind !== "rating" || item.rule.questions.length === 1) return;
    const { questions, most, raters } = item.rule;
    entries[item.id] = Array.from({ length: 1 + below(raters) }, () =>
      questions.map(() => (random() < 0.01 ? null : below(most * 2 + 1) / 2)),
    );
  };
  system.items.forEach(enter);
  return entries;
}

function usual({ id, unit, max = Infinity }: Input, below: (most: number) => number): number {
  if (id === "plan") return 1_000_000;
  if (id === "turnover") return 850_000 + below(300) * 1000;
  if (unit === "percent") return Math.round(55 + below(40)) / 100;
  if (unit === "yuan") return 70 + below(40);
  if (isCount(unit)) return below(id === "reviewsBad" ? 60 : 4);
  return Math.min(max, below(11) / 2);
}
