import { sheetTexts } from "../../i18n/sheets";
import type {
  Better,
  Item,
  Parameter,
  Partial as PartSteps,
  PerStepRule,
  Rule,
  ScorecardSystem,
  Tier,
} from "../system/description";
import { ruleKey, settingKey, tierKey } from "../system/keys";
import { systemParameters, withParameters } from "../system/parameters";
import { lastPlace, type PlaceKey } from "../system/keys";
import { isOwnItem } from "../plan/roster/own-items";
import type { Locate } from "../calc/place";
import { isBlank } from "./grid";
import { namedOnSheet } from "./own-items";
import { sameInAll, textAt } from "./text-at";

/**
 * A system with the figures that HR has set on its sheet instead of those it was described with. What is blank is not set;
 * what is no number is not either, and Check names it.
 */
export function asSet(system: ScorecardSystem, locate: Locate): ScorecardSystem {
  const values = new Map(
    [...systemParameters(system).keys()].flatMap((key): [typeof key, number | null][] => {
      const found = locate.value(key);
      return found === undefined ? [] : [[key, typeof found === "number" ? found : null]];
    }),
  );
  const set = withParameters(system, values);
  return {
    ...set,
    items: set.items.map((item) => itemAsSet(item, locate)),
    tiers: tiersAsSet(set.tiers, locate),
    ...(set.failure === undefined
      ? {}
      : {
          failure: {
            ...set.failure,
            actions: set.failure.actions.map((each, index) => ({
              ...each,
              action: textAt(locate, `${settingKey(`failures:${index}`)}.text`) ?? each.action,
            })),
          },
        }),
  };
}

const number = (locate: Locate, key: PlaceKey): number | undefined => {
  const value = locate.value(key);
  return typeof value === "number" ? value : undefined;
};

function itemAsSet(item: Item, locate: Locate): Item {
  const set = { ...item, rule: ruleAsSet(item.id, item.rule, locate) };
  return isOwnItem(item) ? namedOnSheet(set, locate) : set;
}

function ruleAsSet(item: string, rule: Rule, locate: Locate): Rule {
  switch (rule.kind) {
    case "per-step":
      return perStepAsSet(item, null, rule, locate);
    case "proportion":
      return { ...rule, ...fullMarks(item, null, locate) };
    case "parts":
      return {
        ...rule,
        parts: rule.parts.map((part) => ({
          ...part,
          rule:
            part.rule.kind === "per-step"
              ? perStepAsSet(item, part.id, part.rule, locate)
              : part.rule,
        })),
      };
    case "rating":
    case "per-person":
      return rule;
  }
}

function fullMarks(item: string, part: string | null, locate: Locate): { fullMarks?: number } {
  const found = number(locate, ruleKey(item, part, "fullMarks"));
  return found === undefined ? {} : { fullMarks: found };
}

/** What stands on the line whether or not the description speaks of it. */
function perStepAsSet(
  item: string,
  part: string | null,
  rule: PerStepRule,
  locate: Locate,
): PerStepRule {
  const key = (figure: string) => ruleKey(item, part, figure);
  const usual = (figure: "reward" | "cap", own: Parameter | undefined): Parameter | undefined => {
    const value = own === undefined ? number(locate, key(figure)) : undefined;
    // No reward and no cap is what a line says of which the description says nothing.
    return value === undefined || value === 0 ? own : { value, origin: "default" };
  };
  const reward = usual("reward", rule.reward);
  const cap = usual("cap", rule.cap);
  const floor = number(locate, key("floor"));
  return {
    ...rule,
    better: choiceOf(locate.value(key("better")), "better") ?? rule.better,
    ...optional("partial", choiceOf(locate.value(key("partial")), "partial")),
    ...optional("reward", reward),
    ...optional("cap", cap),
    ...optional("floor", floor),
    ...fullMarks(item, part, locate),
  };
}

const optional = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });

/** A choice by its word in any language of the sheets. */
export function choiceOf<Of extends "better" | "partial">(
  value: unknown,
  of: Of,
): (Of extends "better" ? Better : PartSteps) | undefined {
  for (const { choices } of Object.values(sheetTexts)) {
    const found = Object.entries(choices[of]).find(([, word]) => word === value);
    if (found !== undefined) return found[0] as Of extends "better" ? Better : PartSteps;
  }
  return undefined;
}

/** The tier table as it stands: its lines in any order, blank ones left out, HR's own among them. */
function tiersAsSet(tiers: readonly Tier[], locate: Locate): readonly Tier[] {
  const first = locate.place(tierKey(0, "from"));
  const last = locate.place(lastPlace(tierKey(0, "from")));
  const grade = locate.place(tierKey(0, "grade"));
  if (first === null || last === null || grade === null) return tiers;
  const amount = locate.place(tierKey(0, "amount"));
  const action = locate.place(tierKey(0, "action"));
  const found: Tier[] = [];
  for (let row = first.row; row <= last.row; row++) {
    const cell = (column: number | undefined) =>
      column === undefined ? "" : locate.at({ ...first, row, column });
    const from = cell(first.column);
    const name = cell(grade.column);
    if (isBlank(from) && isBlank(name)) continue;
    const paid = cell(amount?.column);
    const follows = cell(action?.column);
    found.push({
      from: { value: typeof from === "number" ? from : null, origin: "document" },
      grade: sameInAll(typeof name === "string" ? name : String(name)),
      ...(typeof follows === "string" && follows !== "" ? { action: sameInAll(follows) } : {}),
      ...(amount === null
        ? {}
        : { amount: { value: typeof paid === "number" ? paid : null, origin: "document" } }),
    });
  }
  return found;
}
