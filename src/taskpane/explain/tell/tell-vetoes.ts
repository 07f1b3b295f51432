import type { AppliedVeto } from "../../../scorecards/explanation";
import type { ToldLine } from "./told";
import type { Words } from "./words";

/** Each veto that applies: the cases, and what follows from them. */
export const vetoLines = (words: Words, vetoes: readonly AppliedVeto[]): ToldLine[] =>
  vetoes.map((applied) => ({ text: words.say(vetoText(words, applied)) }));

export function vetoText(words: Words, { veto, cases }: AppliedVeto): string {
  const { t, local } = words;
  const { effect } = veto;
  const facts = { name: local(veto.cases.name), cases: words.figure(cases, veto.cases.unit) };
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
