import { metricUnit } from "../../metrics";
import { systemParameters } from "../../parameters";
import { measuredMetric } from "../../results/calculation";
import { lineFigures, lineMetric, ruleKind } from "../../rules";
import { measuredInWords } from "../../rules/say";
import type { Item, ScorecardSystem } from "../../system/description";
import type { ParameterKey } from "../../system/keys";
import { inEach } from "../../system/local-text";
import { linesOf, systemLines } from "../../system/lines";

/** What follows from a change: no words that tell other figures, nothing that hangs on an item that is gone. */
export function retold(before: ScorecardSystem, after: ScorecardSystem): ScorecardSystem {
  const items = after.items.map((item) => retoldItem(before, after, item));
  const system = withLimitsOf(before, withoutLooseEnds({ ...after, items }));
  const ids = ({ items: all }: ScorecardSystem) => all.map(({ id }) => id).join(" ");
  return {
    ...system,
    layouts: systemLines(system).every(({ rule }) => ruleKind(rule).fitsRow(rule))
      ? bothLayouts(system)
      : ["form"],
    // Points for a goal of the business are those of the items that there were.
    presets: ids(before) === ids(system) ? system.presets : [],
    remarks: remarksThatHold(before, system),
  };
}

const bothLayouts = ({ layouts }: ScorecardSystem): ScorecardSystem["layouts"] =>
  layouts.includes("roster") ? layouts : ["roster", "form"];

function retoldItem(before: ScorecardSystem, after: ScorecardSystem, item: Item): Item {
  const was = before.items.find(({ id }) => id === item.id);
  const sameMarks = before.total === after.total && before.scale === after.scale;
  const same = was?.rule === item.rule && was.points === item.points && was.name === item.name;
  if (same && sameMarks) return item;
  // Of an item as the document has it only words that tell its figures are wrong then.
  const told = was === undefined || was.rule !== item.rule || item.tellsFigures === true;
  if (!told) return item;
  return {
    ...item,
    measured: inEach((locale) => measuredInWords(item, after, locale)),
    tellsFigures: true,
  };
}

function remarksThatHold(
  before: ScorecardSystem,
  { remarks, ...after }: ScorecardSystem,
): ScorecardSystem["remarks"] {
  if (remarks.every(({ tells }) => tells === undefined)) return remarks;
  const [was, is] = [systemParameters(before), systemParameters({ remarks, ...after })];
  const changed = new Set<ParameterKey>(
    [...was].flatMap(([key, { value }]) => (is.get(key)?.value === value ? [] : [key])),
  );
  if (changed.size === 0 && was.size === is.size) return remarks;
  return remarks.filter(
    ({ tells = [] }) => tells !== "every figure" && !tells.some((key) => changed.has(key)),
  );
}

/** A veto's limit for what an item measures is to be set anew where that is measured in another unit. */
function withLimitsOf(before: ScorecardSystem, after: ScorecardSystem): ScorecardSystem {
  const { vetoes } = after;
  if (vetoes === undefined) return after;
  const unitIn = ({ items }: ScorecardSystem, item: string) => {
    const metric = measuredMetric(items, item);
    return metric === null ? null : metricUnit(metric);
  };
  const changed = vetoes.map((veto) => {
    if (!("figure" in veto)) return veto;
    const { item } = veto.figure;
    const [was, is] = [unitIn(before, item), unitIn(after, item)];
    return was === null || is === null || was === is
      ? veto
      : { ...veto, from: { value: null, origin: "company" as const } };
  });
  return changed.every((veto, index) => veto === vetoes[index])
    ? after
    : { ...after, vetoes: changed };
}

/** What needs an item's metric or target goes with it. */
function withoutLooseEnds(system: ScorecardSystem): ScorecardSystem {
  const { teamReward, pay, ...rest } = system;
  const lineOf = (id: string) => {
    const item = system.items.find((each) => each.id === id);
    return item === undefined ? undefined : linesOf(item)[0];
  };
  const conditions = teamReward?.conditions.filter(({ item }) => {
    const line = lineOf(item);
    return line !== undefined && lineMetric(line.rule) !== null;
  });
  const hasTarget = (id: string) => {
    const line = lineOf(id);
    return line !== undefined && lineFigures(system, line).some(({ name }) => name === "target");
  };
  const { escalation, ...otherPay } = pay ?? { share: undefined };
  const paid =
    pay === undefined || escalation === undefined || escalation.items.every(hasTarget)
      ? pay
      : { ...otherPay, share: pay.share };
  return {
    ...rest,
    ...(teamReward === undefined || conditions === undefined || conditions.length === 0
      ? {}
      : { teamReward: { ...teamReward, conditions } }),
    ...(paid === undefined ? {} : { pay: paid }),
  };
}
