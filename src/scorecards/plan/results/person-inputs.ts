import { sheetTexts } from "../../../i18n/sheets";
import type { SheetTexts } from "../../../i18n/sheets";
import type {
  EarlierPeriod,
  Input,
  Item,
  LocalText,
  ScorecardSystem,
} from "../../system/description";
import { fill } from "../../../i18n/sheets";
import { metricName, metricUnit } from "../../metrics";
import { lineMetric } from "../../rules";
import { linesOf } from "../../system/lines";

/** A text of the sheets in every language: inputs carry their names in all of them. */
export const inEveryLanguage = (
  write: (texts: SheetTexts, locale: keyof LocalText) => string,
): LocalText => ({
  en: write(sheetTexts.en, "en"),
  "zh-CN": write(sheetTexts["zh-CN"], "zh-CN"),
  "zh-TW": write(sheetTexts["zh-TW"], "zh-TW"),
});

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
    name: inEveryLanguage((texts, locale) => fill(texts.earlier[which], { name: name[locale] })),
    hint: inEveryLanguage((texts) => texts.data.earlierHint),
  };
}

export const earlierInputs = (item: Item, system: ScorecardSystem): readonly Input[] =>
  (item.comparedWith ?? []).flatMap((earlier) => earlierInput(item, earlier, system) ?? []);

/** Salary in yuan; the header is the same wherever pay is computed. */
export const salaryInput: Input = {
  id: "salary",
  name: inEveryLanguage((texts) => texts.person.salary),
  unit: "yuan",
  min: 0,
  hint: inEveryLanguage((texts) => texts.data.salaryHint),
};

/** How many periods in a row before this one fell short. */
export const failuresInput: Input = {
  id: "failuresBefore",
  name: inEveryLanguage((texts) => texts.data.failuresBefore),
  unit: "periods",
  min: 0,
  hint: inEveryLanguage((texts) => texts.data.failuresHint),
};

/** What is asked of a person beside the metrics: for pay, and for what follows from failing again. */
export function personInputs({ pay, failure }: ScorecardSystem): readonly Input[] {
  return [
    ...(pay === undefined ? [] : [salaryInput]),
    ...(pay?.coefficient === undefined
      ? []
      : [pay.coefficient.department, ...pay.coefficient.audits]),
    ...(pay?.escalation === undefined ? [] : [pay.escalation.share]),
    ...(pay?.quarter === undefined ? [] : pay.quarter.months),
    ...(failure === undefined ? [] : [failuresInput]),
  ];
}
