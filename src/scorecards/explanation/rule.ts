import type { CellPlace, Locate } from "../calc/place";
import { systemParameters } from "../parameters";
import type { PersonReading, ScorecardReading } from "../reading";
import { fullMarks, lineFigures, ownFigure } from "../rules";
import type { Part, Unit } from "../system/description";
import { parseKey, type ParameterKey, ruleKey, scorePlace } from "../system/keys";
import { findLine, type Line, linesOf } from "../system/lines";
import type { ChangedFigure, RuleExplained } from "./explanation";
import type { PersonItem } from "./lines";

/** An item's rule as HR has set it, or that of one part, and what differs from the standard. */
export function explainRuleOf(
  reading: Pick<ScorecardReading, "standard">,
  person: Pick<PersonReading, "system" | "entries">,
  rules: Locate,
  of: PersonItem,
  part: Part | null,
): RuleExplained {
  const { system } = person;
  const { item, points } = of;
  const full = (line: Pick<Line, "item" | "part">) => fullMarks(system, line, points);
  return {
    item,
    part,
    full: full({ item, part }),
    weight: system.total === "weights" ? points : null,
    lines: linesOf(item)
      .filter((line) => part === null || line.part?.id === part.id)
      .map((line) => ({ ...line, full: full(line), cell: lineCell(rules, system, line) })),
    changed: changedOf(reading, person, rules, of, part),
  };
}

/** The first figure of a line. */
function lineCell(rules: Locate, system: PersonReading["system"], line: Line): CellPlace | null {
  const { item, part } = line;
  const names = [...lineFigures(system, line).map(({ name }) => name), "points"];
  const places = names.map((name) => rules.place(ruleKey(item.id, part?.id ?? null, name)));
  return places.find((place) => place !== null) ?? rules.place(scorePlace(item.id));
}

function changedOf(
  { standard }: Pick<ScorecardReading, "standard">,
  { system, entries }: Pick<PersonReading, "system" | "entries">,
  rules: Locate,
  { item }: PersonItem,
  part: Part | null,
): ChangedFigure[] {
  // Nobody has changed the rule where somebody has a target of their own.
  const own = new Set(
    linesOf(item).flatMap((line) => {
      const figure = ownFigure(line);
      return figure === null || (entries[figure.input.id] ?? null) === null
        ? []
        : [ruleKey(item.id, line.part?.id ?? null, figure.figure)];
    }),
  );
  const before = systemParameters(standard);
  return [...systemParameters(system)].flatMap(([key, { value }]): ChangedFigure[] => {
    const parsed = parseKey(key);
    const was = before.get(key);
    if (parsed.kind !== "figure" || parsed.item !== item.id) return [];
    if (part !== null && parsed.part !== part.id) return [];
    if (was === undefined || was.value === value || own.has(key)) return [];
    const unit = unitOf(system, item, key, parsed);
    return [{ key, unit, standard: was.value, set: value, cell: rules.place(key) }];
  });
}

/** Points are plain numbers, everything else is in its own unit. */
function unitOf(
  system: PersonReading["system"],
  item: PersonItem["item"],
  _key: ParameterKey,
  { part, figure }: { readonly part: string | null; readonly figure: string },
): Unit {
  const line = findLine(item, part);
  const found =
    line &&
    lineFigures(system, line).find(
      ({ name, column }) => name === figure && (column === "target" || column === "step"),
    );
  return found?.unit ?? "ratio";
}

export const findPart = ({ item }: PersonItem, id: string | null): Part | null =>
  findLine(item, id)?.part ?? null;
