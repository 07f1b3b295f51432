import { fieldOfInput, fieldOfSetting } from "../results";
import { isCounted, vetoesOf } from "../results/vetoes";
import type { EarnedField } from "../results/steps";
import { itemTeam, lineInputs } from "../rules";
import type { Item, ScorecardSystem } from "../system/description";
import { parseKey, type PlaceKey } from "../system/keys";
import { findLine, systemLines } from "../system/lines";
import { RESULT_FIELDS } from "../system/result-fields";

/** What is to be explained of a person. */
export type Subject =
  | { readonly kind: "total" }
  /** An item, or one part of it: its score, the metric behind it, or its rule alone. */
  | {
      readonly kind: "item";
      readonly item: string;
      readonly part: string | null;
      readonly of: "score" | "metric" | "rule";
    }
  /** What follows from the total. */
  | { readonly kind: "field"; readonly field: EarnedField }
  /** A figure that several items need, or that none is scored by. */
  | { readonly kind: "input"; readonly input: string };

/** The same word for the same subject, to compare and to choose by. */
export function subjectId(subject: Subject): string {
  switch (subject.kind) {
    case "total":
      return "total";
    case "item":
      return [subject.kind, subject.item, subject.part ?? "", subject.of].join(" ");
    case "field":
      return `field ${subject.field}`;
    case "input":
      return `input ${subject.input}`;
  }
}

const TOTAL: Subject = { kind: "total" };
const field = (of: EarnedField): Subject => ({ kind: "field", field: of });
const line = (item: string, part: string | null, of: "score" | "metric" | "rule"): Subject => ({
  kind: "item",
  item,
  part,
  of,
});

/** What somebody asks for who selects the cell of a key; the total where the key says nothing of its own. */
export function subjectOf(key: PlaceKey, system: ScorecardSystem): Subject {
  const parsed = parseKey(key);
  switch (parsed.kind) {
    case "score":
    case "part":
    case "before":
    case "weighted":
      return ofLine(system, parsed.item, parsed.part, "score");
    case "actual":
      return ofLine(system, parsed.item, parsed.part, "metric");
    case "figure":
    case "state":
      return ofLine(system, parsed.item, parsed.part, "rule");
    case "rating":
      return ofLine(system, parsed.id, null, "score");
    case "input":
    case "checked":
      return ofInput(system, parsed.id);
    case "team":
    case "team-source":
      return ofTeam(system, parsed.id);
    case "field":
      return isEarned(parsed.field) ? field(parsed.field) : TOTAL;
    case "tier":
      return system.tiers.length > 0 ? field("tier") : TOTAL;
    case "setting":
      return ofSetting(system, parsed.id);
    case "person":
    case "last":
      return TOTAL;
  }
}

const isEarned = (name: string): name is EarnedField =>
  name !== "total" && name !== "status" && (RESULT_FIELDS as readonly string[]).includes(name);

function ofLine(
  system: ScorecardSystem,
  id: string,
  part: string | null,
  of: "score" | "metric" | "rule",
): Subject {
  const item = system.items.find((each) => each.id === id);
  if (item === undefined) return TOTAL;
  return line(id, findLine(item, part)?.part?.id ?? null, of);
}

/** Where a figure is used: an item, or one of its parts. */
export interface Use {
  readonly item: Item;
  readonly part: string | null;
}

/** What is scored by a figure. */
export const usesOf = (system: ScorecardSystem, input: string): Use[] =>
  systemLines(system)
    .filter((each) => lineInputs(each).some(({ id }) => id === input))
    .map(({ item, part }) => ({ item, part: part?.id ?? null }));

function ofInput(system: ScorecardSystem, input: string): Subject {
  const uses = usesOf(system, input);
  const [use] = uses;
  if (use !== undefined && uses.length === 1) return line(use.item.id, use.part, "score");
  const asked = fieldOfInput(system, input);
  if (asked === "total") return ofVetoes(system, input);
  return asked !== null && isEarned(asked) ? field(asked) : { kind: "input", input };
}

/** Cases lead to what they may take away: an item, the tier, else the total. */
function ofVetoes(system: ScorecardSystem, input: string): Subject {
  const kinds = vetoesOf(system).filter((veto) => isCounted(veto) && veto.cases.id === input);
  const [veto] = kinds;
  if (kinds.length !== 1 || veto === undefined) return TOTAL;
  switch (veto.effect.kind) {
    case "item":
      return line(veto.effect.item, null, "score");
    case "tier":
      return field("tier");
    case "total":
    case "most":
      return TOTAL;
  }
}

function ofTeam(system: ScorecardSystem, figure: string): Subject {
  const found = system.items.find((item) =>
    itemTeam(item).some(({ id }) => figure === "member" || id === figure),
  );
  return found === undefined ? TOTAL : line(found.id, null, "score");
}

/** A figure of the rules leads to the result whose it is; the total where it is none that is explained. */
function ofSetting(system: ScorecardSystem, id: string): Subject {
  const found = fieldOfSetting(system, id);
  return found !== null && isEarned(found) ? field(found) : TOTAL;
}
