import type { AppliedVeto } from "../../../scorecards/explanation";
import { unitOf } from "../../../scorecards/results/vetoes";
import type { ToldLine } from "./told";
import type { Words } from "./words";

/** Each veto that applies: the cases, and what follows from them. */
export const vetoLines = (words: Words, vetoes: readonly AppliedVeto[]): ToldLine[] =>
  vetoes.map((applied) => ({ text: words.say(vetoText(words, applied)) }));

function factsOf({ t, local, figure, system }: Words, { veto, cases }: AppliedVeto) {
  if ("cases" in veto) {
    return { name: local(veto.cases.name), cases: figure(cases, veto.cases.unit) };
  }
  const { item: id, beyond } = veto.figure;
  const item = system.items.find((each) => each.id === id);
  const unit = unitOf(system, veto);
  const limit = figure(veto.from.value ?? 0, unit);
  const measured = t(`vetoes.${beyond}`, { value: figure(cases, unit), limit });
  return { name: item === undefined ? "" : local(item.name), cases: measured };
}

export function vetoText(words: Words, { veto, cases }: AppliedVeto): string {
  const { t, local } = words;
  const { effect } = veto;
  const facts = factsOf(words, { veto, cases });
  switch (effect.kind) {
    case "item": {
      const item = words.system.items.find(({ id }) => id === effect.item);
      return t("vetoes.item", { ...facts, item: item === undefined ? "" : local(item.name) });
    }
    case "total":
      return t("vetoes.total", facts);
    case "most":
      return t("vetoes.most", { ...facts, most: words.points(effect.most.value ?? 0) });
    case "tier":
      return t("vetoes.tier", facts);
  }
}
