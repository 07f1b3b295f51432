/** One sentence, or a few, that say why a formula gives what it gives, with its own numbers. */
import type { TFunction } from "i18next";
import { chosenBy } from "../../functions/all";
import { readNumber } from "../../functions/arguments/cell";
import type { CellResult } from "../../functions/arguments/cell-error";
import type { Locale } from "../../i18n/locale";
import {
  explainRule,
  isFault,
  tierPosition,
  tierTable,
  type Rule,
  type RuleValue,
} from "../../scoring";
import { asParagraph, figureText, numberText, resultText, spaced, tellTrace } from "../telling";
import { listed, resultCellText } from "./cell-text";
import type { FieldValues } from "./evaluate";

export interface Words {
  readonly t: TFunction<"formula">;
  readonly telling: TFunction<"telling">;
  readonly locale: Locale;
}

/** More than these are not written out. */
const mostTerms = 8;

/** Why the first cell of a result is what it is; undefined where it is an error, which says so itself. */
export function explainResult(
  id: string,
  values: FieldValues,
  first: CellResult,
  words: Words,
): string | undefined {
  if (typeof first === "object") return undefined;
  const args = new Arguments(values);
  switch (id) {
    case "KPI_DEDUCT":
      return told(perStepRule(args), args.number("actual") ?? null, unitOf(args), words);
    case "SURVEY_MEAN":
      return told(
        { kind: "survey", points: null, ...optional("top", args.number("top")) },
        args.line("votes").map((votes) => votes ?? null),
        "votes",
        words,
      );
    case "WEIGHTED_SCORE":
      return weighted(args, Number(first), words);
    case "BONUS_TIER":
      return tier(args, first, words);
    case "PERFORMANCE_PAY":
      return pay(args, Number(first), words);
    case "FAIL_STREAK":
      return streak(args, Number(first), words);
    default:
      return undefined;
  }
}

type Unit = "percent" | "ratio";

/** Numbers of arguments as the first cell of the result takes them. The result is a number: none of them is faulty. */
class Arguments {
  constructor(private readonly values: FieldValues) {}

  rows(name: string): readonly (readonly unknown[])[] {
    const value = this.values[name];
    return value?.kind === "value" ? value.rows : [];
  }

  isPercent(name: string): boolean {
    const value = this.values[name];
    return value?.kind === "value" && value.isPercent;
  }

  first(name: string): unknown {
    return this.rows(name)[0]?.[0];
  }

  number(name: string): number | undefined {
    return numberIn(this.first(name));
  }

  /** The row or column that makes the first result: a range of one column is that column, any other its first row. */
  line(name: string): readonly (number | undefined)[] {
    const rows = this.rows(name);
    const isColumn = rows.every((row) => row.length === 1);
    return (isColumn ? rows.map((row) => row[0]) : (rows[0] ?? [])).map(numberIn);
  }

  unit(name: string): Unit {
    return this.isPercent(name) ? "percent" : "ratio";
  }
}

function numberIn(cell: unknown): number | undefined {
  const value = readNumber(cell, { name: "", limit: "any" });
  return typeof value === "number" ? value : undefined;
}

const optional = <Name extends string>(
  name: Name,
  value: number | undefined,
): { readonly [Key in Name]?: number } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: number };

function perStepRule(args: Arguments): Rule {
  const isLower = chosenBy("better", args.first("better")) === "lower";
  const partial = chosenBy("partial", args.first("partial"));
  return {
    kind: "per-step",
    points: args.number("points") ?? null,
    target: args.number("target") ?? null,
    step: args.number("step") ?? null,
    penalty: args.number("penalty") ?? null,
    better: isLower ? "lower" : "higher",
    partial: partial === "started" || partial === "prorata" ? partial : "whole",
    ...optional("reward", args.number("reward")),
    ...optional("floor", args.number("floor")),
    ...optional("cap", args.number("cap")),
  };
}

const unitOf = (args: Arguments): Unit =>
  ["actual", "target", "step"].some((name) => args.isPercent(name)) ? "percent" : "ratio";

function told(
  rule: Rule,
  value: RuleValue,
  unit: Unit | "votes",
  { telling, locale }: Words,
): string | undefined {
  const explained = explainRule(rule, value);
  if (isFault(explained)) return undefined;
  return asParagraph(tellTrace(telling, locale, explained.trace, { unit }), locale);
}

function weighted(args: Arguments, result: number, { t, telling, locale }: Words): string {
  const weights = args.rows("weights").flat().map(numberIn);
  const mode = chosenBy("missing", args.first("missing"));
  const scores = scoresOfFirst(args, weights.length);
  const terms = scores
    .map((score, index) => ({
      score: mode === "zero" ? (score ?? 0) : score,
      weight: weights[index] ?? 0,
    }))
    .filter((term): term is { score: number; weight: number } => term.score !== undefined);
  if (terms.length > mostTerms) {
    return t("explain.manyWeighted", { count: terms.length, result: numberText(result, locale) });
  }
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const isShare = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0) < 2;
  const weightText = (weight: number) =>
    isShare ? figureText(telling, locale, weight, "percent") : numberText(weight, locale);
  const sum = terms
    .map(({ score, weight }) => `${numberText(score, locale)} × ${weightText(weight)}`)
    .join(" + ");
  const isWhole = isShare && Math.abs(total - 1) < 1e-9;
  const equation = isWhole ? sum : `(${sum}) ÷ ${weightText(Number(total.toPrecision(12)))}`;
  return t("explain.weighted", { sum: `${equation} ${resultText(result, locale)}` });
}

/** The scores that make the first result: all of them, or those of the first row or column of the block. */
function scoresOfFirst(args: Arguments, weights: number): readonly (number | undefined)[] {
  const rows = args.rows("scores");
  const all = rows.flat();
  if (all.length === weights) return all.map(numberIn);
  const isRow = rows[0]?.length === weights && args.rows("weights").length === 1;
  return (isRow ? (rows[0] ?? []) : rows.map((row) => row[0])).map(numberIn);
}

function tier(args: Arguments, earned: CellResult, { t, locale }: Words): string | undefined {
  const score = args.number("score");
  const lowest = args.rows("tiers").flatMap(([threshold]) => numberIn(threshold) ?? []);
  const table = tierTable([...new Set(lowest)]);
  if (score === undefined || isFault(table)) return undefined;
  const position = tierPosition(table, score);
  const reached = table.findIndex((each) => each.position === position);
  const from = table[reached]?.threshold;
  if (from === undefined) return undefined;
  const said = t("explain.tier", {
    score: numberText(score, locale),
    from: numberText(from, locale),
    earned: resultCellText(earned, locale),
  });
  const next = table[reached - 1]?.threshold;
  const more =
    next === undefined ? [] : [{ text: t("explain.nextTier", { next: numberText(next, locale) }) }];
  return asParagraph([{ text: spaced(said) }, ...more], locale);
}

function pay(args: Arguments, result: number, { t, telling, locale }: Words): string {
  const [salary = 0, share = 0, score = 0] = ["salary", "share", "score"].map((name) =>
    args.number(name),
  );
  const full = args.number("full") ?? 100;
  const coefficient = args.number("coefficient") ?? 1;
  const factors = [
    numberText(salary, locale),
    figureText(telling, locale, share, "percent"),
    numberText(score, locale),
  ].join(" × ");
  const more = coefficient === 1 ? "" : ` × ${numberText(coefficient, locale)}`;
  const exact = ((salary * share * score) / full) * coefficient;
  const sign = Math.abs(exact - result) < 1e-9 * Math.max(1, result) ? "=" : "≈";
  const amount = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(result);
  return t("explain.pay", {
    sum: `${factors} ÷ ${numberText(full, locale)}${more} ${sign} ${amount}`,
  });
}

function streak(args: Arguments, result: number, { t, locale }: Words): string {
  const pass = numberText(args.number("pass") ?? 0, locale);
  const appraised = args.line("scores");
  const last = appraised.reduce<number>(
    (found, score, index) => (score === undefined ? found : index),
    -1,
  );
  const latest = appraised[last];
  if (latest === undefined) return t("explain.noneAppraised");
  if (result === 0) return t("explain.passed", { score: numberText(latest, locale), pass });
  const failed = appraised.slice(last + 1 - result, last + 1).slice(-mostTerms);
  const scores = failed.map((score) => numberText(score ?? 0, locale));
  return t("explain.failed", {
    count: result,
    pass,
    scores: listed(scores, locale),
  });
}
