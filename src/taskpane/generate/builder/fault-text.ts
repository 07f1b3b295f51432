import type { TFunction } from "i18next";
import type { Locale } from "../../../i18n/locale";
import { POINTS_TOTAL } from "../../../scorecards";
import { figureName } from "../../../scorecards/company";
import {
  figureField,
  measuredBy,
  measureFields,
  MOST_ITEMS,
  NAME_LENGTH,
  type NameProblem,
  PAY_PARTS,
  payField,
  type SchemeFault,
  VETO_PARTS,
  vetoField,
} from "../../../scorecards/scheme/edit";
import { lineFigures, type RuleFault } from "../../../scorecards/rules";
import type { ScorecardSystem } from "../../../scorecards/system/description";
import { linesOf } from "../../../scorecards/system/lines";
import { figureProblem, requestFaultText } from "../request-fault-text";
import { vetoName } from "./veto-text";

type Words = TFunction<"builder">;

/** What is wrong and what to write instead, beside its field: no full stop. */
export function faultText(
  t: Words,
  generate: TFunction<"generate">,
  fault: SchemeFault,
  system: ScorecardSystem,
  locale: Locale,
): string {
  switch (fault.code) {
    case "name":
      return nameText(t, fault.problem);
    case "name-twice":
      return t("faults.nameTwice");
    case "no-items":
      return t("faults.noItems");
    case "too-many-items":
      return t("faults.tooManyItems", { count: fault.count, most: MOST_ITEMS });
    case "bad-points":
      return t(system.total === "points" ? "faults.badPoints" : "faults.badWeight");
    case "points-sum":
      return t("faults.sum", { sum: fault.sum, total: POINTS_TOTAL });
    case "bad-figure":
      return figureProblem(generate, fault.problem);
    case "rule":
      return ruleText(t, fault.rule);
    case "header-twice":
      return t("faults.headerTwice", { name: fault.name[locale] });
    case "rate-units":
      return t("faults.rateUnits");
    case "tier":
      return t("tiers");
    case "same-slice":
      return t("faults.sameSlice");
    case "quota-sum":
      return t("faults.quotaSum", { sum: Number((fault.sum * 100).toPrecision(12)) });
    case "failure-order":
      return t("faults.failureOrder");
    case "veto-item":
      return t("faults.vetoItem");
    case "veto-figure":
      return t("faults.vetoFigure");
  }
}

/** The same where it stands alone, with what it is wrong of. */
export function faultSentence(
  t: Words,
  generate: TFunction<"generate">,
  fault: SchemeFault,
  system: ScorecardSystem,
  locale: Locale,
): string {
  if (fault.code === "tier") {
    const summary = { ...system, items: [] };
    const what = requestFaultText(generate, fault.tier, summary, locale);
    return t("faults.at", { where: t("tiers"), what });
  }
  const what = faultText(t, generate, fault, system, locale);
  if (fault.item === null) {
    const where =
      fault.field === "name"
        ? t("name")
        : (payPlace(t, fault) ??
          failurePlace(t, fault) ??
          commissionPlace(t, fault) ??
          sharedPlace(t, fault) ??
          vetoPlace(t, fault, system, locale));
    return where === undefined ? what : t("faults.at", { where, what });
  }
  return t("faults.at", { where: placeText(t, fault, system, locale), what });
}

function payPlace(t: Words, { field }: SchemeFault): string | undefined {
  const part = PAY_PARTS.find((each) => payField(each) === field);
  return part && t(`pay.fields.${part}`);
}

/** "When the pass mark is missed · Action". */
function failurePlace(t: Words, { field }: SchemeFault): string | undefined {
  const part = (["pass", "periods", "action"] as const).find(
    (each) => field.startsWith("failure:") && field.endsWith(each),
  );
  return part && `${t("failure.title")} · ${t(`failure.fields.${part}`)}`;
}

/** "Commission by slices · Rate". */
function commissionPlace(t: Words, { field }: SchemeFault): string | undefined {
  const part = (["name", "from", "rate"] as const).find(
    (each) => field.startsWith("commission:") && field.endsWith(each),
  );
  return part && `${t("commission.title")} · ${t(`commission.fields.${part}`)}`;
}

/** "Pool and grades by rank · Share of the people". */
function sharedPlace(t: Words, { field }: SchemeFault): string | undefined {
  if (field === "pool") return `${t("shared.title")} · ${t("shared.amount")}`;
  const part = (["share", "grade"] as const).find(
    (each) => field.startsWith("quota:") && field.endsWith(each),
  );
  return part && `${t("shared.title")} · ${t(`shared.fields.${part}`)}`;
}

/** "Fatal errors · From". */
function vetoPlace(
  t: Words,
  { field }: SchemeFault,
  system: ScorecardSystem,
  locale: Locale,
): string | undefined {
  for (const veto of system.vetoes ?? []) {
    const part = VETO_PARTS.find((each) => vetoField(veto.id, each) === field);
    if (part === undefined) continue;
    const name = vetoName(t, veto, system, locale);
    return `${name} · ${t(`vetoes.fields.${part}`)}`;
  }
  return undefined;
}

function placeText(
  t: Words,
  fault: SchemeFault,
  { items, ...system }: ScorecardSystem,
  locale: Locale,
) {
  const item = items.find(({ id }) => id === fault.item);
  if (item === undefined) return "";
  const name = item.name[locale].trim() || t("unnamed");
  const field = labelOf();
  return field === undefined ? name : `${name} · ${field}`;

  function labelOf(): string | undefined {
    if (fault.field === "name") return t("itemName");
    if (fault.field.startsWith("example:")) return t("examples.title");
    if (fault.field === "ownTarget") return t("ownTarget.column");
    if (fault.field === "section" || fault.field === "supplier") return t(fault.field);
    for (const line of linesOf(item!)) {
      for (const figure of lineFigures(system, line)) {
        if (figureField(line.part?.id ?? null, figure.name) === fault.field) {
          return figureName(figure, locale);
        }
      }
      const measured = measureFields(measuredBy(line.rule));
      const found = measured.find(({ id }) => `measure:${id}` === fault.field);
      if (found !== undefined) return t(`fields.${found.label}`, { number: found.number ?? 0 });
    }
    return undefined;
  }
}

function nameText(t: Words, problem: NameProblem): string {
  switch (problem) {
    case "blank":
      return t("faults.blank");
    case "too-long":
      return t("faults.tooLong", { most: NAME_LENGTH });
    case "formula":
      return t("faults.formula");
  }
}

function ruleText(t: Words, { code }: RuleFault): string {
  switch (code) {
    case "no-bands":
      return t("faults.noBands");
    case "same-limit":
      return t("faults.sameLimit");
    case "zero-is-full":
      return t("faults.zeroIsFull");
    case "floor-above-cap":
      return t("faults.floorAboveCap");
  }
}
