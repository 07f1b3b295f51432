import type { FieldExplanation, FieldStep, Term } from "../../../scorecards/explanation";
import { resultOf } from "../../../scorecards/results";
import { differenceWarning, missingSection } from "./tell-obstacles";
import { outcomeText, tierLines } from "./tell-total";
import { vetoText } from "./tell-vetoes";
import type { Told, ToldLine, ToldSection } from "./told";
import type { Words } from "./words";

/** Yuan are rounded half up to the fen: told where it makes a difference. */
const REST = 1e-7;

export function tellField(words: Words, explanation: FieldExplanation): Told {
  const { field, outcome, steps, obstacles, cell } = explanation;
  const own = outcomeText(words, field, outcome);
  return {
    title: words.field(field),
    value: own ?? words.t("noValue"),
    cell,
    warnings: differenceWarning(words, explanation, own, (shown) =>
      words.figure(shown, resultOf(field).unit),
    ),
    sections: [
      ...missingSection(words, obstacles),
      ...(steps.length === 0
        ? []
        : [{ name: "how" as const, lines: steps.flatMap((step) => stepLines(words, step)) }]),
      ...figuresSection(words, steps),
    ],
  };
}

function stepLines(words: Words, step: FieldStep): ToldLine[] {
  if (step.kind === "tier") return tierLines(words, step.total, step.reached);
  return stepTexts(words, step).map((text) => ({ text: words.say(text) }));
}

function stepTexts(words: Words, step: Exclude<FieldStep, { kind: "tier" }>): string[] {
  const { t, figure, local } = words;
  switch (step.kind) {
    case "printed":
      return [
        t("steps.printed", {
          total: words.points(step.total),
          printed: words.points(step.result),
        }),
      ];
    case "vetoes":
      return vetoTexts(words, step);
    case "amount":
      return [
        t("tiers.amount", { grade: local(step.tier.grade), amount: figure(step.amount, "yuan") }),
      ];
    case "calculation":
      return [calculationText(words, step)];
    case "fixed": {
      const { salary, share, result } = step;
      return [
        t("steps.fixed", {
          field: words.field("fixedPay"),
          salary: words.term(salary.of),
          share: words.term(share.of),
          numbers: `${figure(salary.value, "yuan")} − ${figure(step.performance, "yuan")}`,
          result: figure(result, "yuan"),
        }),
      ];
    }
    case "share":
      return [
        t(step.own ? "steps.ownShare" : "steps.startShare", {
          field: words.field("share"),
          share: figure(step.term.value, "percent"),
        }),
      ];
    case "whole-period":
      return [t("steps.wholePeriod")];
    case "month":
      return [monthText(words, step)];
    case "adjustment": {
      const times = (count: number, share: number) =>
        `${words.number(count)} × ${figure(share, "percent")}`;
      const sum = `${times(step.excellent, step.excellentShare)} − ${times(step.unqualified, step.unqualifiedShare)} ${words.result(step.result, "percent")}`;
      return [t("steps.adjustment", { field: words.field("adjustment"), sum })];
    }
    case "target":
      return [
        t(step.met ? "steps.met" : "steps.missed", {
          item: local(step.item.name),
          actual: figure(step.actual, step.unit),
          target: figure(step.target, step.unit),
        }),
      ];
    case "nextShare":
      return [
        step.grown
          ? t("steps.grown", {
              sum: `${figure(step.from, "percent")} + ${figure(step.increase, "percent")} ${words.result(step.result, "percent")}`,
            })
          : t("steps.start", { share: figure(step.result, "percent") }),
      ];
    case "failed": {
      const facts = { total: words.points(step.total), pass: words.points(step.pass) };
      return step.failed
        ? [
            t("steps.failed", facts),
            t("steps.streak", { before: step.before, result: step.result }),
          ]
        : [t("steps.passed", facts)];
    }
    case "action":
      return [
        step.reached === null
          ? t("steps.noAction")
          : t("steps.action", {
              failures: step.failures,
              periods: step.reached.periods,
              action: local(step.reached.action),
            }),
      ];
    case "slices":
      return [slicesText(words, step)];
    case "pool":
      return [
        t("steps.pool", {
          count: step.people,
          pool: figure(step.pool.value, "yuan"),
          total: words.points(step.total),
          sum: words.points(step.sum),
          result: figure(step.result, "yuan"),
        }),
      ];
    case "quota": {
      const { place, people, from, to, same, ties } = step;
      return [
        t(from === to ? "steps.quotaOne" : "steps.quota", {
          place,
          people,
          from,
          to,
          grade: local(step.grade),
        }),
        ...(same > 0 ? [t(`steps.quotaSame.${ties}`, { count: same })] : []),
      ];
    }
    case "rank":
      return [
        t("steps.rank", { rank: step.rank, people: step.people }),
        ...(step.same > 0 ? [t("steps.sameRank", { count: step.same })] : []),
      ];
  }
}

/** "20,000 × 1 % + 30,000 × 1.5 %", and what that comes to in cents. */
function slicesText(words: Words, { amount, parts, result }: FieldStep & { kind: "slices" }) {
  const facts = {
    name: words.term(amount.of),
    amount: words.figure(amount.value, "yuan"),
    result: words.figure(result, "yuan"),
  };
  if (parts.length === 0) return words.t("steps.noSlice", facts);
  const sum = parts
    .map((part) => `${words.figure(part.amount, "yuan")} × ${words.figure(part.rate, "percent")}`)
    .join(" + ");
  return words.t("steps.slices", { ...facts, sum });
}

function vetoTexts(words: Words, { applied, field, result }: FieldStep & { kind: "vetoes" }) {
  const { t } = words;
  if (applied.length === 0) return [t("vetoes.none")];
  const found =
    field === "tierScore" && result !== null
      ? [t("vetoes.byScore", { points: words.points(result) })]
      : [];
  return [...applied.map((each) => vetoText(words, each)), ...found];
}

function calculationText(
  words: Words,
  { field, terms, exact, result, unit }: FieldStep & { kind: "calculation" },
): string {
  const joined = (show: (term: Term) => string) =>
    terms
      .map((term, index) => (index === 0 ? show(term) : `${term.operator} ${show(term)}`))
      .join(" ");
  const facts = {
    field: words.field(field),
    // What the quarter adds stands as a factor: 100 % and the adjustment.
    names: joined(({ of }) =>
      of.kind === "field" && of.field === "adjustment" ? `(1 + ${words.term(of)})` : words.term(of),
    ),
    numbers: joined((term) => words.figure(term.value, term.unit)),
  };
  return unit === "yuan" && Math.abs(exact - result) > REST
    ? words.t("steps.rounded", {
        ...facts,
        exact: words.result(exact, unit),
        result: words.figure(result, unit),
      })
    : words.t("steps.calculated", { ...facts, result: words.result(result, unit) });
}

function monthText(words: Words, step: FieldStep & { kind: "month" }): string {
  const { t } = words;
  const facts = { name: words.term(step.term.of), score: words.points(step.term.value) };
  switch (step.rating) {
    case "excellent":
      return t("steps.excellent", { ...facts, bound: words.points(step.excellentFrom) });
    case "unqualified":
      return t("steps.unqualified", { ...facts, bound: words.points(step.unqualifiedBelow) });
    case "neither":
      return t("steps.neither", facts);
  }
}

/** Every number that stands in a cell, once. */
function figuresSection(words: Words, steps: readonly FieldStep[]): ToldSection[] {
  const terms = steps.flatMap((step): Term[] => {
    switch (step.kind) {
      case "calculation":
        return [...step.terms];
      case "fixed":
        return [step.salary, step.share];
      case "share":
      case "month":
        return [step.term];
      case "slices":
        return [step.amount];
      case "pool":
        return [step.pool];
      case "vetoes":
        return [...step.counted];
      default:
        return [];
    }
  });
  const inCells = new Map(
    terms.flatMap((term) => (term.cell === null ? [] : [[JSON.stringify(term.cell), term]])),
  );
  const lines = [...inCells.values()].map((term): ToldLine => {
    // The adjustment is a factor only where it is multiplied with.
    const isFactor = term.of.kind === "field" && term.of.field === "adjustment";
    const value = isFactor ? term.value - 1 : term.value;
    return {
      text: words.say(
        words.t("figure", { name: words.term(term.of), value: words.figure(value, term.unit) }),
      ),
      cell: term.cell,
    };
  });
  return lines.length === 0 ? [] : [{ name: "figures", lines }];
}
