import type { Item, PayRule, Rule, ScorecardSystem } from "../system/description";
import { ruleInputs } from "../system/inputs";
import type { PlaceKey } from "../system/keys";
import { RESULT_FIELDS, type ResultField } from "../system/result-fields";

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

export type EarnedField = Exclude<ResultField, "total" | "status">;

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
  const [, kind, rest = ""] = /^([a-z]+):(.*)$/s.exec(key) ?? [];
  switch (kind) {
    case "score":
      return ofLine(system, rest, "score");
    case "part":
      return ofLine(system, rest, "score");
    case "actual":
      return ofLine(system, rest, "metric");
    case "rating":
      return ofLine(system, rest, "score");
    case "input":
      return ofInput(system, rest);
    case "team":
      return ofTeam(system, rest.replace(/^source:/, ""));
    case "field":
      return isEarned(rest) ? field(rest) : TOTAL;
    case "tier":
      return system.tiers.length > 0 ? field("tier") : TOTAL;
    case "setting":
      return ofSetting(system, rest);
    default:
      return ofFigure(system, key);
  }
}

/** The figures of an item's rule: "satisfaction.target". */
function ofFigure(system: ScorecardSystem, key: PlaceKey): Subject {
  const [, own] = /^([^.:]+)\.[^.]+$/.exec(key) ?? [];
  return own === undefined ? TOTAL : ofLine(system, own, "rule");
}

const isEarned = (name: string): name is EarnedField =>
  name !== "total" && name !== "status" && (RESULT_FIELDS as readonly string[]).includes(name);

function ofLine(system: ScorecardSystem, named: string, of: "score" | "metric" | "rule"): Subject {
  const [id = "", part] = named.split("/");
  const item = system.items.find((each) => each.id === id);
  if (item === undefined) return TOTAL;
  const hasPart = item.rule.kind === "parts" && item.rule.parts.some((each) => each.id === part);
  return line(id, hasPart && part !== undefined ? part : null, of);
}

/** Where a figure is used: an item, or one of its parts. */
export interface Use {
  readonly item: Item;
  readonly part: string | null;
}

function linesWhere({ items }: ScorecardSystem, uses: (item: Item, rule: Rule) => boolean): Use[] {
  return items.flatMap((item): Use[] => {
    const { rule } = item;
    if (rule.kind !== "parts") return uses(item, rule) ? [{ item, part: null }] : [];
    return rule.parts.filter((part) => uses(item, part.rule)).map(({ id }) => ({ item, part: id }));
  });
}

/** What is scored by a figure. */
export const usesOf = (system: ScorecardSystem, input: string): Use[] =>
  linesWhere(system, (item, rule) => ruleInputs(item, rule).some(({ id }) => id === input));

function ofInput(system: ScorecardSystem, input: string): Subject {
  const uses = usesOf(system, input);
  const [use] = uses;
  if (use !== undefined && uses.length === 1) return line(use.item.id, use.part, "score");
  const paid = system.pay === undefined ? null : fieldOfPayInput(system.pay, input);
  if (paid !== null) return field(paid);
  return input === "failuresBefore" ? field("failures") : { kind: "input", input };
}

function fieldOfPayInput(pay: PayRule, input: string): EarnedField | null {
  if (input === "salary") return "pay";
  if (pay.coefficient?.department.id === input) return "coefficient";
  if (pay.coefficient?.audits.some(({ id }) => id === input)) return "individual";
  if (pay.escalation?.share.id === input) return "share";
  return pay.quarter?.months.some(({ id }) => id === input) ? "adjustment" : null;
}

function ofTeam(system: ScorecardSystem, figure: string): Subject {
  const [use] = linesWhere(system, (_item, rule) =>
    rule.kind === "per-person"
      ? figure === "member" || rule.figure.id === figure
      : rule.kind === "per-step" &&
        rule.metric.kind === "team-mean" &&
        (figure === "member" || rule.metric.figure.id === figure),
  );
  return use === undefined ? TOTAL : line(use.item.id, null, "score");
}

function ofSetting({ pay }: ScorecardSystem, id: string): Subject {
  const [name] = id.split(/[:.]/);
  switch (name) {
    case "pass":
      return field("failures");
    case "failures":
      return field("action");
    case "share":
      return field(pay?.escalation === undefined ? "performancePay" : "share");
    case "shareIncrease":
      return field("nextShare");
    case "excellentFrom":
    case "excellentShare":
    case "unqualifiedBelow":
    case "unqualifiedShare":
      return field("adjustment");
    case "pointMoney":
      return field("pointMoney");
    default:
      return TOTAL;
  }
}
