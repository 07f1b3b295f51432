import type { Part, Unit } from "../system/description";
import { ruleKey } from "../system/keys";
import { systemParameters } from "../system/parameters";
import { scorePlace } from "../system/keys";
import type { CellPlace, Locate } from "../calc/place";
import type { PersonReading, ScorecardReading } from "../reading";
import type { ChangedFigure, RuleExplained } from "./explanation";
import { fullOf, fullOfPart, linesOf, lineUnit, partsOf, type PersonItem } from "./lines";

/** An item's rule as HR has set it, or that of one part, and what differs from the standard. */
export function explainRuleOf(
  reading: Pick<ScorecardReading, "standard">,
  person: Pick<PersonReading, "system">,
  rules: Locate,
  of: PersonItem,
  part: Part | null,
): RuleExplained {
  const { item } = of;
  const lines = linesOf(of)
    .filter((line) => part === null || line.part === part)
    .map((line) => ({
      ...line,
      full: line.part === null ? fullOf(person, of) : fullOfPart(person, of, line.part),
      cell: lineCell(rules, item.id, line.part?.id ?? null),
    }));
  return {
    item,
    part,
    full: part === null ? fullOf(person, of) : fullOfPart(person, of, part),
    weight: person.system.total === "weights" ? of.points : null,
    lines,
    changed: changedOf(reading, person, rules, of, part),
  };
}

/** The first figure of a line. */
function lineCell(rules: Locate, item: string, part: string | null): CellPlace | null {
  const keys = ["target", "target:0", "points"].map((figure) => ruleKey(item, part, figure));
  return (
    keys.map((key) => rules.place(key)).find((place) => place !== null) ??
    rules.place(scorePlace(item))
  );
}

function changedOf(
  { standard }: Pick<ScorecardReading, "standard">,
  { system }: Pick<PersonReading, "system">,
  rules: Locate,
  of: PersonItem,
  part: Part | null,
): ChangedFigure[] {
  const before = systemParameters(standard);
  const start = part === null ? of.item.id : `${of.item.id}/${part.id}`;
  return [...systemParameters(system)].flatMap(([key, { value }]): ChangedFigure[] => {
    const isOwn = key.startsWith(`${start}.`) || (part === null && key.startsWith(`${start}/`));
    const was = before.get(key);
    if (!isOwn || was === undefined || was.value === value) return [];
    return [
      { key, unit: unitOf(of, key), standard: was.value, set: value, cell: rules.place(key) },
    ];
  });
}

/** Targets and steps are in the unit of what is measured, everything else is points. */
function unitOf(of: PersonItem, key: string): Unit {
  const figure = key.slice(key.indexOf(".") + 1);
  if (!figure.startsWith("target") && figure !== "step") return "ratio";
  const [, part] = /\/([^.]+)\./.exec(key) ?? [];
  const line = linesOf(of).find((each) => (each.part?.id ?? undefined) === part);
  return line === undefined ? "ratio" : lineUnit(line.rule);
}

export const findPart = (of: PersonItem, id: string | null): Part | null =>
  partsOf(of.item).find((part) => part.id === id) ?? null;
