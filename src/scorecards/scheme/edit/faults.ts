import { sheetTexts } from "../../../i18n/sheets";
import { locales } from "../../../i18n/locale";
import { roundDecimal, THRESHOLD_PLACES } from "../../../scoring";
import { type FigureLimit } from "../../calc/usable";
import { metricKind } from "../../metrics";
import { ownItems } from "../../plan/roster/own-items";
import { rosterInputs } from "../../plan/roster/roster";
import { figureProblem, tierFaults, type TierFault } from "../../request-check";
import {
  itemInputs,
  lineFigures,
  lineInputs,
  ownFigure,
  type RuleFault,
  ruleKind,
} from "../../rules";
import { measuredMetric } from "../../results/calculation";
import { isCounted } from "../../results/vetoes";
import { exampleLines, examplesOf } from "../../rules/examples";
import {
  type CasesVeto,
  type Input,
  type Item,
  type LocalText,
  type Parameter,
  POINTS_TOTAL,
  type ScorecardSystem,
  type Veto,
} from "../../system/description";
import { describedMarks, type Line, linesOf } from "../../system/lines";
import { sameInAll } from "../../system/local-text";
import { isCount } from "../../system/units";
import { MOST_ITEMS } from "../limits";
import { pointsSum } from "./edits";
import { EXAMPLE_PARTS, type ExamplePart } from "./examples";
import { measureFields } from "./measures";
import { areAlike, cleanName, cleanText, isBlank, sameText } from "./names";
import { isPaid } from "./pay";
import { ownTargetOf } from "./own-target";
import { measuredBy } from "./rules";
import { quotaSum } from "./shared";

export const NAME_LENGTH = 60;

/** Where a fault is mended: a field of the scheme, or of one of its items. */
export type SchemeField =
  | "name"
  | "items"
  | "section"
  | "supplier"
  | "points"
  | `tier:${number}`
  | `measure:${string}`
  | `figure:${string}`
  | `figure:${string}/${string}`
  | `pay:${PayPart}`
  /** What the column is called in which people have their own targets. */
  | "ownTarget"
  | `example:${string}`
  | `failure:${string}`
  | `commission:${string}`
  | "pool"
  | `quota:${string}`
  | `veto:${string}/${VetoPart}`;

/** What HR says of a veto: the event and who counts it, or the figure; from how many on, or beyond which limit; what follows. */
export const VETO_PARTS = ["name", "supplier", "figure", "from", "limit", "item", "most"] as const;
export type VetoPart = (typeof VETO_PARTS)[number];

/** What HR says of pay. */
export const PAY_PARTS = ["share", "daysDue", "appraisedFrom"] as const;
export type PayPart = (typeof PAY_PARTS)[number];

export type NameProblem = "blank" | "too-long" | "formula";

/** What keeps a scheme from being used, as facts. */
export type SchemeFault = {
  /** null: the scheme as a whole. */
  readonly item: string | null;
  readonly field: SchemeField;
} & (
  | { readonly code: "name"; readonly problem: NameProblem }
  | { readonly code: "no-items" }
  | { readonly code: "too-many-items"; readonly count: number }
  | { readonly code: "name-twice" }
  | { readonly code: "bad-points" }
  | { readonly code: "points-sum"; readonly sum: number }
  | { readonly code: "bad-figure"; readonly problem: FigureLimit | "blank"; readonly name: string }
  | { readonly code: "rule"; readonly rule: RuleFault }
  /** Another column of Data has this name, but another unit or other limits. */
  | { readonly code: "header-twice"; readonly name: LocalText }
  /** The two figures of a rate cannot be divided by one another. */
  | { readonly code: "rate-units" }
  | { readonly code: "tier"; readonly tier: TierFault }
  /** Two slices of a commission begin at the same amount. */
  | { readonly code: "same-slice" }
  /** The shares of grades by rank do not add up. */
  | { readonly code: "quota-sum"; readonly sum: number }
  /** What follows later is written above what follows earlier. */
  | { readonly code: "failure-order" }
  /** The item that a veto takes is not there any more. */
  | { readonly code: "veto-item" }
  /** The item that a veto looks at is not there any more, or has no single figure. */
  | { readonly code: "veto-figure" }
);

export const figureField = (part: string | null, figure: string): SchemeField =>
  part === null ? `figure:${figure}` : `figure:${part}/${figure}`;

export const exampleField = (part: string | null, index: number, of: ExamplePart): SchemeField =>
  `example:${part ?? ""}/${index}/${of}`;

/** @param at Which action, counted from 0. */
export const failureField = (part: "pass" | "periods" | "action", at = 0): SchemeField =>
  part === "pass" ? "failure:pass" : `failure:${at}/${part}`;

/** @param at Which slice, counted from 0. */
export const commissionField = (part: "name" | "from" | "rate", at = 0): SchemeField =>
  part === "name" ? "commission:name" : `commission:${at}/${part}`;

/** @param at Which grade, counted from 0. */
export const quotaField = (part: "share" | "grade", at: number): SchemeField =>
  `quota:${at}/${part}`;

export const payField = (part: PayPart): SchemeField => `pay:${part}`;

export const vetoField = (veto: string, part: VetoPart): SchemeField => `veto:${veto}/${part}`;

export function schemeFaults(system: ScorecardSystem): readonly SchemeFault[] {
  const { items } = system;
  return [
    ...nameFault(null, "name", system.name),
    ...(items.length === 0 ? [{ item: null, field: "items", code: "no-items" } as const] : []),
    ...(items.length > MOST_ITEMS
      ? [{ item: null, field: "items", code: "too-many-items", count: items.length } as const]
      : []),
    ...items.flatMap((item, index) => itemFaults(system, item, items.slice(0, index))),
    ...headerFaults(system),
    ...sumFault(system),
    ...tierFaults(
      system.tiers.map(({ from, grade, amount }) => ({
        from: from.value ?? NaN,
        grade: locales.some((locale) => cleanName(grade[locale]) === "") ? "" : grade.en,
        ...(amount === undefined ? {} : { amount: amount.value }),
      })),
    ).flatMap((tier): SchemeFault[] =>
      // Below the lowest tier there is none: that may well be meant.
      tier.code === "tiers-start"
        ? []
        : [{ item: null, field: `tier:${tier.tier}`, code: "tier", tier }],
    ),
    ...(system.vetoes ?? []).flatMap((veto, index, all) =>
      vetoFaults(system, veto, all.slice(0, index)),
    ),
    ...payFaults(system),
    ...failureFaults(system),
    ...commissionFaults(system),
    ...sharedFaults(system),
  ];
}

function nameFault(
  item: string | null,
  field: SchemeField,
  name: LocalText,
  optional = false,
): SchemeFault[] {
  const problem = isBlank(name) ? (optional ? null : "blank") : nameProblem(name);
  return problem === null ? [] : [{ item, field, code: "name", problem }];
}

function nameProblem(name: LocalText): NameProblem | null {
  const all = locales.map((locale) => cleanName(name[locale]));
  if (all.some((each) => each.length > NAME_LENGTH)) return "too-long";
  // A cell would take it for a formula.
  if (all.some((each) => /^[=+\-@]/.test(each.normalize("NFKC")))) return "formula";
  return null;
}

function itemFaults(
  system: ScorecardSystem,
  item: Item,
  before: readonly Item[],
): readonly SchemeFault[] {
  const { id, name, section, supplier, points } = item;
  const lines = linesOf(item);
  return [
    ...nameFault(id, "name", name),
    ...(before.some((other) => areAlike(other.name, name))
      ? [{ item: id, field: "name", code: "name-twice" } as const]
      : []),
    ...(section === undefined ? [] : nameFault(id, "section", section, true)),
    ...(supplier === undefined ? [] : nameFault(id, "supplier", supplier, true)),
    ...((points.value ?? NaN) > 0 && Number.isFinite(points.value)
      ? []
      : [{ item: id, field: "points", code: "bad-points" } as const]),
    ...lines.flatMap((line) => lineFaults(system, line)),
    ...exampleLines(item).flatMap(exampleFaults),
  ];
}

/** An example that the rule does not give is told, and kept; what is no number is none. */
const exampleFaults = (line: Line): readonly SchemeFault[] =>
  examplesOf(line).flatMap((example, index) =>
    EXAMPLE_PARTS.flatMap((of): SchemeFault[] => {
      const problem = figureProblem(example[of], "any", true);
      const field = exampleField(line.part?.id ?? null, index, of);
      return problem === null
        ? []
        : [{ item: line.item.id, field, code: "bad-figure", problem, name: of }];
    }),
  );

function lineFaults(system: ScorecardSystem, line: Line): readonly SchemeFault[] {
  const { item, part, rule } = line;
  const at = (figure: string) => ({ item: item.id, field: figureField(part?.id ?? null, figure) });
  const figures = lineFigures(system, line).flatMap((figure): SchemeFault[] => {
    const { name, parameter, limit, optional } = figure;
    // What the description leaves open is set on the sheets.
    const mayBeBlank = optional || parameter.origin === "open" || !figure.described;
    const problem = figureProblem(parameter.value, limit, mayBeBlank);
    return problem === null ? [] : [{ ...at(name), code: "bad-figure", problem, name }];
  });
  const full = describedMarks(system, line, item.points.value ?? NaN);
  const odd = ruleKind(rule).build.faults(rule, full);
  const { name: ownName } = ownTargetOf(rule) ?? {};
  return [
    ...(ownName === undefined ? [] : nameFault(item.id, "ownTarget", ownName, true)),
    ...(part === null ? measureFaults(line) : []),
    ...figures,
    ...odd.map((fault): SchemeFault => ({ ...at(fault.figure), code: "rule", rule: fault })),
  ];
}

function measureFaults({ item, rule }: Line): readonly SchemeFault[] {
  const measured = measuredBy(rule);
  const fields = measureFields(measured).flatMap((field): SchemeFault[] => {
    const place: SchemeField = `measure:${field.id}`;
    switch (field.kind) {
      case "text":
        return nameFault(item.id, place, field.text);
      case "number": {
        const problem = figureProblem(field.value, field.limit, field.optional);
        const name = field.id;
        return problem === null
          ? []
          : [{ item: item.id, field: place, code: "bad-figure", problem, name }];
      }
      case "unit":
      case "check":
        return [];
    }
  });
  if (measured.kind !== "metric" || measured.metric.kind !== "quotient") return fields;
  const { numerator, denominator } = measured.metric;
  const fits =
    numerator.unit === denominator.unit || (isCount(numerator.unit) && isCount(denominator.unit));
  return fits ? fields : [...fields, { item: item.id, field: "measure:unit", code: "rate-units" }];
}

function sumFault(system: ScorecardSystem): SchemeFault[] {
  const { items } = system;
  const known = items.every(({ points }) => Number.isFinite(points.value));
  const sum = pointsSum(system);
  return items.length === 0 || !known || sum === POINTS_TOTAL
    ? []
    : [{ item: null, field: "points", code: "points-sum", sum }];
}

function vetoFaults(
  system: ScorecardSystem,
  veto: Veto,
  before: readonly Veto[],
): readonly SchemeFault[] {
  const { id, from, effect } = veto;
  const at = (part: VetoPart) => ({ item: null, field: vetoField(id, part) });
  const figure = (part: "from" | "limit" | "most", { value }: Parameter, limit: FigureLimit) => {
    const problem = figureProblem(value, limit, false);
    return problem === null
      ? []
      : [{ ...at(part), code: "bad-figure", problem, name: part } as const];
  };
  return [
    ...(isCounted(veto)
      ? [...eventFaults(system, veto, before), ...figure("from", from, "whole-from-1")]
      : measuredMetric(system.items, veto.figure.item) === null
        ? [{ ...at("figure"), code: "veto-figure" } as const]
        : figure("limit", from, "any")),
    ...(effect.kind === "most" ? figure("most", effect.most, "not-negative") : []),
    ...(effect.kind === "item" && !system.items.some((item) => item.id === effect.item)
      ? [{ ...at("item"), code: "veto-item" } as const]
      : []),
  ];
}

function eventFaults(
  system: ScorecardSystem,
  { id, cases }: CasesVeto,
  before: readonly Veto[],
): readonly SchemeFault[] {
  const at = (part: VetoPart) => ({ item: null, field: vetoField(id, part) });
  const isOther = (other: Veto) =>
    isCounted(other) && areAlike(other.cases.name, cases.name) && !isOneEvent(other.cases, cases);
  const isTaken =
    before.some(isOther) ||
    takenHeaders(system, vetoCases).some((name) => areAlike(name, cases.name));
  return [
    ...nameFault(null, at("name").field, cases.name),
    ...(isTaken ? [{ ...at("name"), code: "header-twice", name: cases.name } as const] : []),
    ...(cases.source === undefined
      ? []
      : nameFault(null, at("supplier").field, cases.source, true)),
  ];
}

function payFaults(system: ScorecardSystem): readonly SchemeFault[] {
  const figure = (part: PayPart, { value, origin }: Parameter, limit: FigureLimit) => {
    // What the description leaves open is set on the sheets.
    const problem = figureProblem(value, limit, origin === "open");
    return problem === null
      ? []
      : [{ item: null, field: payField(part), code: "bad-figure", problem, name: part } as const];
  };
  const { pay, partMonths } = system;
  return [
    ...(pay === undefined ? [] : figure("share", pay.share, "share")),
    ...(partMonths === undefined || !isPaid(system)
      ? []
      : [
          ...figure("daysDue", partMonths.daysDue, "positive"),
          ...(partMonths.appraisedFrom == null || partMonths.appraisedFrom.value === null
            ? []
            : figure("appraisedFrom", partMonths.appraisedFrom, "not-negative")),
        ]),
  ];
}

function failureFaults({ failure }: ScorecardSystem): readonly SchemeFault[] {
  if (failure === undefined) return [];
  const figure = (field: SchemeField, { value, origin }: Parameter, limit: FigureLimit) => {
    // What the description leaves open is set on the sheets.
    const problem = figureProblem(value, limit, origin === "open");
    return problem === null
      ? []
      : [{ item: null, field, code: "bad-figure", problem, name: "failure" } as const];
  };
  return [
    ...figure(failureField("pass"), failure.pass, "not-negative"),
    ...failure.actions.flatMap(({ periods, action }, at, all): SchemeFault[] => {
      const field = failureField("periods", at);
      const wrong = figure(field, periods, "whole-from-1");
      const before = all[at - 1]?.periods.value ?? null;
      const isLater = before === null || periods.value === null || periods.value > before;
      return [
        ...wrong,
        ...(wrong.length > 0 || isLater
          ? []
          : [{ item: null, field, code: "failure-order" } as const]),
        ...nameFault(null, failureField("action", at), action),
      ];
    }),
  ];
}

function commissionFaults(system: ScorecardSystem): readonly SchemeFault[] {
  const { commission } = system;
  if (commission === undefined) return [];
  const { amount, slices } = commission;
  const field = commissionField("name");
  const isTaken = takenHeaders(system, commissionAmount).some((name) =>
    areAlike(name, amount.name),
  );
  const begins = slices.map(({ from: { value } }) =>
    value === null || !Number.isFinite(value) ? null : roundDecimal(value, THRESHOLD_PLACES),
  );
  return [
    ...nameFault(null, field, amount.name),
    ...(isTaken ? [{ item: null, field, code: "header-twice", name: amount.name } as const] : []),
    ...slices.flatMap((slice, at): SchemeFault[] => {
      const wrong = (["from", "rate"] as const).flatMap((part): SchemeFault[] => {
        const { value, origin } = slice[part];
        const problem = figureProblem(value, "not-negative", origin === "open");
        const place = { item: null, field: commissionField(part, at) };
        return problem === null ? [] : [{ ...place, code: "bad-figure", problem, name: part }];
      });
      const begin = begins[at] ?? null;
      const isTwice = begin !== null && begins.indexOf(begin) < at;
      return isTwice
        ? [...wrong, { item: null, field: commissionField("from", at), code: "same-slice" }]
        : wrong;
    }),
  ];
}

function sharedFaults(system: ScorecardSystem): readonly SchemeFault[] {
  const { pool, quota } = system;
  const figure = (field: SchemeField, { value, origin }: Parameter, limit: FigureLimit) => {
    // What the description leaves open is set on the sheets.
    const problem = figureProblem(value, limit, origin === "open");
    return problem === null
      ? []
      : [{ item: null, field, code: "bad-figure", problem, name: "share" } as const];
  };
  const grades = (quota?.grades ?? []).flatMap(({ share, grade }, at) => [
    ...nameFault(null, quotaField("grade", at), grade),
    ...figure(quotaField("share", at), share, "share"),
  ]);
  const sum = quotaSum(system);
  const isOff = quota !== undefined && grades.length === 0 && sum !== null && sum !== 1;
  return [
    ...(pool === undefined ? [] : figure("pool", pool.amount, "not-negative")),
    ...grades,
    ...(isOff
      ? [{ item: null, field: quotaField("share", 0), code: "quota-sum", sum } as const]
      : []),
  ];
}

const commissionAmount = ({ commission }: ScorecardSystem): readonly Input[] =>
  commission === undefined ? [] : [commission.amount];

/** Two vetoes that follow from one event: it is counted once, by whoever it is. */
const isOneEvent = (one: Input, other: Input): boolean =>
  sameText(cleanText(one.name), cleanText(other.name)) &&
  one.unit === other.unit &&
  (isBlank(sourceOf(one)) ||
    isBlank(sourceOf(other)) ||
    sameText(cleanText(sourceOf(one)), cleanText(sourceOf(other))));

const sourceOf = ({ source = sameInAll("") }: Input): LocalText => source;

const vetoCases = ({ vetoes = [] }: ScorecardSystem): readonly Input[] =>
  vetoes.filter(isCounted).map(({ cases }) => cases);

/** What columns of Data are called beside those of `own`. */
function takenHeaders(
  system: ScorecardSystem,
  own: (system: ScorecardSystem) => readonly Input[],
): readonly LocalText[] {
  const apart = new Set(own(system).map(({ id }) => id));
  return [
    ...locales.flatMap((locale) => {
      const { id, name, department } = sheetTexts[locale].person;
      return [id, name, department].map(sameInAll);
    }),
    ...[...rosterInputs(system), ...ownItems.flatMap(itemInputs)]
      .filter(({ id }) => !apart.has(id))
      .map(({ name }) => name),
  ];
}

/** Columns of Data that an item's figure would be taken for; a veto's is told at the veto. */
function headerFaults(system: ScorecardSystem): readonly SchemeFault[] {
  const taken = takenHeaders(system, (of) => [
    ...of.items.flatMap(itemInputs),
    ...vetoCases(of),
    // Told at the commission.
    ...commissionAmount(of),
  ]);
  const seen: Seen[] = [];
  return system.items.flatMap((item) =>
    linesOf(item).flatMap((line) =>
      lineInputs(line).flatMap((input): SchemeFault[] => {
        const other = seen.find(
          (each) => each.input.id !== input.id && areAlike(each.input.name, input.name),
        );
        const isTaken = taken.some((name) => areAlike(name, input.name));
        const mine = { input, line };
        seen.push(mine);
        const { name } = input;
        const place = { item: item.id, field: fieldOf(line, input) };
        return isTaken || (other !== undefined && !areOne(other, mine))
          ? [{ ...place, code: "header-twice", name }]
          : [];
      }),
    ),
  );
}

interface Seen {
  readonly input: Input;
  readonly line: Line;
}

/** One figure that two items measure; the answer of a rating is its item's own. */
const areOne = (one: Seen, other: Seen): boolean =>
  ![one, other].some(isOwnTarget) &&
  sameText(cleanText(one.input.name), cleanText(other.input.name)) &&
  one.input.unit === other.input.unit &&
  one.input.min === other.input.min &&
  one.input.max === other.input.max &&
  [one, other].every(({ line: { rule } }) => ruleKind(rule).metric(rule) !== null);

const isOwnTarget = ({ input, line }: Seen): boolean => ownFigure(line)?.input.id === input.id;

function fieldOf(line: Line, input: Input): SchemeField {
  const { rule, part } = line;
  if (part === null && isOwnTarget({ input, line })) return "ownTarget";
  const measured = measuredBy(rule);
  if (part !== null || measured.kind !== "metric") return "name";
  const inputs = metricKind(measured.metric).inputs(measured.metric);
  const texts = measureFields(measured).filter(({ kind }) => kind === "text");
  const field = texts[inputs.findIndex(({ id }) => id === input.id)];
  return field === undefined ? "name" : `measure:${field.id}`;
}
