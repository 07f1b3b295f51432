import { locales } from "../../i18n/locale";
import { sheetTexts } from "../../i18n/sheets";
import { tableHeader } from "../calc/text";
import { sameWord } from "../people/clean-field";
import { ownItems } from "../plan/roster/own-items";
import { rosterInputs } from "../plan/roster/roster";
import { personInputs } from "../results";
import { measuredMetric } from "../results/calculation";
import { settingsOf } from "../results/settings";
import { itemInputs, itemTeam, ruleKind } from "../rules";
import type { Input, Item, LocalText, ScorecardSystem } from "../system/description";
import { earlierInputs } from "../system/earlier";
import { linesOf, partsOf } from "../system/lines";
import type { FieldProblem, SchemePath } from "./problem";

/** What does not fit each other in a scheme whose fields are each as they should be: the first thing found. */
export function misfit(system: ScorecardSystem): FieldProblem | null {
  for (const check of [
    weighedParts,
    itemsTwice,
    figuresTwice,
    headersTwice,
    settingsTwice,
    nowhere,
  ]) {
    const found = check(system);
    if (found !== null) return found;
  }
  return null;
}

const problem = (what: FieldProblem["what"], ...path: SchemePath): FieldProblem => ({
  code: "field",
  what,
  path,
});

function firstTwice(keys: readonly string[]): number | null {
  const at = keys.findIndex((key, index) => keys.indexOf(key) < index);
  return at < 0 ? null : at;
}

/** The first that has the same name as one before it, in any language. */
function nameTwice(names: readonly LocalText[]): number | null {
  const found = locales.map((locale) => firstTwice(names.map((name) => sameWord(name[locale]))));
  return found.find((at) => at !== null) ?? null;
}

function itemsTwice({ items, presets, vetoes = [] }: ScorecardSystem): FieldProblem | null {
  const id = firstTwice(items.map((item) => item.id));
  if (id !== null) return problem("twice", "items", id, "id");
  const name = nameTwice(items.map((item) => item.name));
  if (name !== null) return problem("twice", "items", name, "name");
  const veto = firstTwice(vetoes.map((each) => each.id));
  if (veto !== null) return problem("twice", "vetoes", veto, "id");
  const preset = firstTwice(presets.map((each) => each.id));
  if (preset !== null) return problem("twice", "presets", preset, "id");
  for (const [index, item] of items.entries()) {
    const part = firstTwice(partsOf(item).map((each) => each.id));
    if (part !== null) return problem("twice", "items", index, "rule", "parts", part, "id");
  }
  return null;
}

/** Parts are worth points of their item, where a weight is none. */
function weighedParts({ total, items }: ScorecardSystem): FieldProblem | null {
  const at = total === "weights" ? items.findIndex(({ rule }) => rule.kind === "parts") : -1;
  return at < 0 ? null : problem("wrong", "items", at, "rule", "kind");
}

interface Figure {
  readonly id: string;
  /** What it says, for those that are entered once and used twice. */
  readonly says: string;
  readonly path: SchemePath;
}

const sorted = (figure: object): string =>
  JSON.stringify(Object.entries(figure).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Everything that is entered, by its id: several answers bear the id of their item. */
function figuresOf(system: ScorecardSystem): readonly Figure[] {
  const ofItem = (item: Item, index: number): Figure[] => {
    const path = ["items", index] as const;
    const fine = item.fine === undefined ? [] : [item.fine.cases, item.fine.amount];
    const entered = [
      ...itemInputs(item),
      ...itemTeam(item),
      ...fine,
      ...earlierInputs(item, system),
    ];
    return [
      ...entered.map((figure) => ({ id: figure.id, says: sorted(figure), path })),
      ...linesOf(item).flatMap(({ rule }) =>
        ruleKind(rule).block(rule) === null ? [] : [{ id: item.id, says: item.id, path }],
      ),
    ];
  };
  return [
    ...system.items.flatMap(ofItem),
    ...personInputs(system).map((figure) => ({
      id: figure.id,
      says: sorted(figure),
      path: ["pay"],
    })),
  ];
}

/** An id that stands for two different figures. */
function figuresTwice(system: ScorecardSystem): FieldProblem | null {
  const known = new Map<string, string>();
  for (const { id, says, path } of figuresOf(system)) {
    if ((known.get(id) ?? says) !== says) return problem("twice", ...path);
    known.set(id, says);
  }
  return null;
}

/** Two columns of Data that would be called the same. */
function headersTwice(system: ScorecardSystem): FieldProblem | null {
  if (!system.layouts.includes("roster")) return null;
  const inputs = [...rosterInputs(system), ...ownItems.flatMap(itemInputs)];
  for (const locale of locales) {
    const { id, name, department } = sheetTexts[locale].person;
    const headers = [id, name, department, ...inputs.map((input) => input.name[locale])];
    const at = firstTwice(headers.map((header) => sameWord(tableHeader(header))));
    const input = at === null ? undefined : inputs[at - 3];
    if (at !== null) return problem("twice", ...pathOf(system, input));
  }
  return null;
}

function pathOf(system: ScorecardSystem, input: Input | undefined): SchemePath {
  const at = system.items.findIndex((item) => itemInputs(item).some(({ id }) => id === input?.id));
  return at < 0 ? [] : ["items", at];
}

function settingsTwice(system: ScorecardSystem): FieldProblem | null {
  return firstTwice(settingsOf(system).map(({ id }) => id)) === null
    ? null
    : problem("twice", "terms");
}

/** What speaks of an item that is not there, or of what it has not. */
function nowhere(system: ScorecardSystem): FieldProblem | null {
  const { items, presets, vetoes = [], teamReward, pay } = system;
  const isThere = (id: string) => items.some((item) => item.id === id);
  /** Whether what it measures can be held against something. */
  const isMeasured = (id: string) => measuredMetric(items, id) !== null;
  for (const [index, { points }] of presets.entries()) {
    const gone = Object.keys(points).find((id) => !isThere(id));
    if (gone !== undefined) return problem("nowhere", "presets", index, "points", gone);
  }
  const vetoed = vetoes.findIndex(({ effect }) => effect.kind === "item" && !isThere(effect.item));
  if (vetoed >= 0) return problem("nowhere", "vetoes", vetoed, "effect", "item");
  const watched = vetoes.findIndex((veto) => "figure" in veto && !isMeasured(veto.figure.item));
  if (watched >= 0) return problem("nowhere", "vetoes", watched, "figure", "item");
  const condition = teamReward?.conditions.findIndex(({ item }) => !isMeasured(item)) ?? -1;
  if (condition >= 0) return problem("nowhere", "teamReward", "conditions", condition, "item");
  const escalated = pay?.escalation?.items.findIndex((id) => !hasTarget(items, id)) ?? -1;
  if (escalated >= 0) return problem("nowhere", "pay", "escalation", "items", escalated);
  return null;
}

const hasTarget = (items: readonly Item[], id: string): boolean =>
  items.some((item) => {
    const [line] = linesOf(item);
    return item.id === id && line !== undefined && ruleKind(line.rule).target(line.rule) !== null;
  });
