import type { CellContent, SheetPlan } from "../../plan/plan";
import type { ScorecardSystem } from "../../system/description";
import { areaOf } from "../../calc/a1";
import type { CellPlace, Locate } from "../../calc/place";
import type { PlannedSheet, ScorecardReading } from "../../reading";
import type { PlaceKey } from "../../system/keys";
import { systemParameters } from "../../parameters";
import { isOwnItem } from "../../plan/roster/own-items";
import { ruleFigure, type RuleFigureInfo } from "../../rule-figure";

/** Rules where they stand: on the Rules sheet of a roster, on each form. */
export interface RuleSheet {
  readonly reading: ScorecardReading;
  readonly sheet: PlannedSheet;
  readonly rules: Locate;
  /** With the figures of the sheet. */
  readonly system: ScorecardSystem;
  /** As described, with the items that are on the sheet. */
  readonly standard: ScorecardSystem;
  /** Whose form it is. */
  readonly person?: string;
}

export function ruleSheets(reading: ScorecardReading): RuleSheet[] {
  const standardOf = (system: ScorecardSystem): ScorecardSystem => ({
    ...reading.standard,
    items: [
      ...reading.standard.items.filter(({ id }) => system.items.some((item) => item.id === id)),
      // Nobody but HR describes these.
      ...system.items.filter(isOwnItem),
    ],
  });
  if (reading.layout === "roster") {
    const sheet = reading.sheets.find(({ identity }) => identity.role === "rules");
    if (sheet === undefined) return [];
    const { rules, system } = reading;
    return [{ reading, sheet, rules, system, standard: standardOf(system) }];
  }
  return reading.people.flatMap(({ results, system, name }, index): RuleSheet[] => {
    const sheet = reading.sheets[index];
    return sheet === undefined
      ? []
      : [{ reading, sheet, rules: results, system, standard: standardOf(system), person: name }];
  });
}

/** A figure of the rules with its cell, what was planned for it and what stands there. */
export interface PlacedRule extends Omit<RuleFigureInfo, "path"> {
  readonly key: PlaceKey;
  readonly cell: CellPlace;
  readonly planned: CellContent;
  readonly value: unknown;
  /** The company's document leaves it to HR. */
  readonly isOpen: boolean;
  /** Of an item of HR's own: there is no standard for it. */
  readonly isOwn: boolean;
}

/** Every figure of the rules that is on the sheet, those of the tiers left out. */
export function placedRules({ sheet, rules, standard }: RuleSheet): PlacedRule[] {
  const parameters = systemParameters(standard);
  const contents = plannedContents(sheet.plan);
  return [...sheet.plan.places].flatMap(([key, address]): PlacedRule[] => {
    const cell = key.startsWith("tier:") ? null : rules.place(key);
    const described = cell === null ? null : ruleFigure(standard, key);
    if (cell === null || described === null) return [];
    const isOpen = parameters.get(key as Parameters<typeof parameters.get>[0])?.origin === "open";
    const planned = contents(address);
    const isOwn = isOwnItem({ id: key });
    return [{ ...described, key, cell, planned, value: rules.value(key), isOpen, isOwn }];
  });
}

/** What a plan puts into a cell. */
export function plannedContents({ blocks }: SheetPlan): (address: string) => CellContent {
  const placed = blocks.map(({ at, rows }) => ({ ...areaOf(at), rows }));
  return (address) => {
    const { row, column } = areaOf(address);
    for (const block of placed) {
      const content = block.rows[row - block.row]?.[column - block.column];
      if (content !== undefined) return content;
    }
    return null;
  };
}
