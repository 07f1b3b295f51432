import { fill } from "../../i18n/sheets";
import type { EarlierPeriod, Input, Item, ScorecardSystem } from "./description";
import { metricName, metricUnit } from "../metrics";
import { lineMetric } from "../rules";
import { linesOf } from "./lines";
import { inSheetWords } from "./local-text";

/** The figure of an earlier period that stands beside an item's own. */
export function earlierInput(
  item: Item,
  earlier: EarlierPeriod,
  system: ScorecardSystem,
): Input | null {
  const [line] = linesOf(item);
  const metric = line === undefined || line.part !== null ? null : lineMetric(line.rule);
  if (metric === null) return null;
  const name = metricName(metric);
  const which = earlier === "last" ? system.period : earlier;
  const limits = metric.kind === "figure" ? metric.input : { unit: metricUnit(metric), min: 0 };
  return {
    ...limits,
    id: `${item.id}:${earlier}`,
    name: inSheetWords((texts, locale) => fill(texts.earlier[which], { name: name[locale] })),
    hint: inSheetWords((texts) => texts.data.earlierHint),
  };
}

export const earlierInputs = (item: Item, system: ScorecardSystem): readonly Input[] =>
  (item.comparedWith ?? []).flatMap((earlier) => earlierInput(item, earlier, system) ?? []);
