import { metricInputs, metricKind } from "../../metrics";
import { lineMetric, ruleKind } from "../../rules";
import type { Input, Item, ScorecardSystem } from "../../system/description";
import { inEach } from "../../system/local-text";
import { mapLines, systemLines } from "../../system/lines";
import { finishedCommission } from "./commission";
import { finishedExamples } from "./examples";
import { finishedFailure } from "./failure";
import { usedIds } from "./ids";
import { cleanText, isBlank, sameText } from "./names";
import { endPartMonths, isPaid } from "./pay";
import { cleanOwn } from "./own-target";
import { retold } from "./retell";
import { measuredBy } from "./rules";
import { finishedQuota } from "./shared";
import { finishedVetoes } from "./vetoes";

const TOLD_ITEMS = 4;

/** A scheme without faults as it is kept: without days due where nothing is paid, names without stray blanks, a figure that two items measure entered once. */
export function finishedScheme(system: ScorecardSystem): ScorecardSystem {
  const clean: ScorecardSystem = {
    ...(isPaid(system) ? system : endPartMonths(system)),
    name: cleanText(system.name),
    items: system.items.map(cleanItem),
    tiers: system.tiers.map((tier) => ({ ...tier, grade: cleanText(tier.grade) })),
    ...finishedVetoes(system),
    ...finishedFailure(system),
    ...finishedCommission(system),
    ...finishedQuota(system),
  };
  const { items } = sharingInputs(tellingApart(clean));
  return { ...retold(system, { ...clean, items }), promise: promiseOf(clean) };
}

function cleanItem({ section, supplier, ...item }: Item): Item {
  const named: Item = {
    ...item,
    name: cleanText(item.name),
    ...(section === undefined || isBlank(section) ? {} : { section: cleanText(section) }),
    ...(supplier === undefined || isBlank(supplier) ? {} : { supplier: cleanText(supplier) }),
  };
  return mapLines(finishedExamples(named), ({ rule: kept }) => {
    const rule = cleanOwn(kept);
    const { build } = ruleKind(rule);
    const measured = measuredBy(rule);
    switch (measured.kind) {
      case "metric": {
        const metric = metricKind(measured.metric).mapInputs(measured.metric, (input) => ({
          ...input,
          name: cleanText(input.name),
        }));
        const clean = "name" in metric ? { ...metric, name: cleanText(metric.name) } : metric;
        return build.measuring(rule, { kind: "metric", metric: clean }) ?? rule;
      }
      case "rating": {
        const { answers } = measured;
        const questions = answers.questions.map(cleanText);
        const raterName = cleanText(answers.raterName);
        const clean = { ...answers, questions, raterName };
        return build.measuring(rule, { kind: "rating", answers: clean }) ?? rule;
      }
      case "team":
        return rule;
    }
  });
}

/** A figure that two lines measured, and of which one was changed, is two: each needs an id of its own. */
function tellingApart(system: ScorecardSystem): ScorecardSystem {
  const used = new Set(usedIds(system));
  const contents = new Map<string, string>();
  const ids = new Map<string, string>();
  return mapInputs(system, (input) => {
    const content = JSON.stringify([input.name, input.unit, input.min, input.max]);
    const first = contents.get(input.id) ?? content;
    contents.set(input.id, first);
    if (first === content) return input;
    const key = `${input.id} ${content}`;
    const id = ids.get(key) ?? freeId(input.id, used);
    ids.set(key, id);
    used.add(id);
    return { ...input, id };
  });
}

function freeId(like: string, used: ReadonlySet<string>): string {
  let number = 2;
  while (used.has(`${like}_${number}`)) number += 1;
  return `${like}_${number}`;
}

/** Inputs of the same name are one: they have one column. */
function sharingInputs(system: ScorecardSystem): ScorecardSystem {
  const known: Input[] = systemLines(system).flatMap(({ rule }) => {
    const metric = lineMetric(rule);
    return metric === null ? [] : metricInputs(metric);
  });
  return mapInputs(
    system,
    (input) => known.find(({ name }) => sameText(name, input.name)) ?? input,
  );
}

function mapInputs(system: ScorecardSystem, change: (input: Input) => Input): ScorecardSystem {
  const items = system.items.map((item) =>
    mapLines(item, ({ rule }) => {
      const measured = measuredBy(rule);
      if (measured.kind !== "metric") return rule;
      const { metric } = measured;
      const of = metricKind(metric).mapInputs(metric, change);
      return ruleKind(rule).build.measuring(rule, { kind: "metric", metric: of }) ?? rule;
    }),
  );
  return { ...system, items };
}

/** Which items it has, for those who choose among schemes. */
const promiseOf = ({ items }: ScorecardSystem): ScorecardSystem["promise"] =>
  inEach((locale) => {
    const names = items.slice(0, TOLD_ITEMS).map(({ name }) => name[locale]);
    const more = items.length > TOLD_ITEMS ? "…" : "";
    return names.join(locale === "en" ? ", " : "、") + more;
  });
