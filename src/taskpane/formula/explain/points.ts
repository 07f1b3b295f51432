/** Points of an item, told in the steps that the scoring core gives; means of surveys and scores. */
import { chosenBy } from "../../../functions/all";
import type { CellResult } from "../../../functions/arguments/cell-error";
import {
  bandPosition,
  bandTable,
  explainRule,
  isFault,
  type Rule,
  type RuleValue,
} from "../../../scoring";
import {
  asParagraph,
  bandText,
  figureText,
  numberText,
  pointsText,
  resultText,
  tellTrace,
} from "../../telling";
import { numberIn, type Arguments } from "../arguments";
import { resultCellText } from "../cell-text";
import { mostTerms, type Words } from "./words";

type Unit = "percent" | "ratio" | "votes";

const optional = <Name extends string>(
  name: Name,
  value: number | undefined,
): { readonly [Key in Name]?: number } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: number };

export function perStep(args: Arguments, _first: CellResult, words: Words): string | undefined {
  const better = chosenBy("Better", args.first("better"));
  const partial = chosenBy("PartialStep", args.first("partial"));
  const rule: Rule = {
    kind: "per-step",
    points: args.number("points") ?? null,
    target: args.number("target") ?? null,
    step: args.number("step") ?? null,
    penalty: args.number("penalty") ?? null,
    better: better === "lower" || better === "nearest" ? better : "higher",
    partial: partial === "started" || partial === "prorata" ? partial : "whole",
    ...optional("reward", args.number("reward")),
    ...optional("floor", args.number("floor")),
    ...optional("cap", args.number("cap")),
  };
  return told(rule, actual(args), args.unit("actual", "target", "step"), words);
}

export function band(args: Arguments, first: CellResult, words: Words): string | undefined {
  const { telling, locale } = words;
  const figure = args.number("actual");
  const better = side(args);
  const edge = chosenBy("Edge", args.first("edge")) === "beyond" ? "beyond" : "at";
  const limits = args.rows("bands").flatMap(([limit]) => numberIn(limit) ?? []);
  const table = bandTable([...new Set(limits)], better);
  if (figure === undefined || isFault(table)) return undefined;
  const position = bandPosition(table, figure, better, edge);
  const reached = table.findIndex((each) => each.position === position);
  // Another column than that of the points may hold anything.
  const isPoints = typeof first === "number" && args.number("column") === undefined;
  return asParagraph(
    bandText(
      telling,
      locale,
      {
        actual: figure,
        better,
        edge,
        limit: table[reached]?.threshold ?? null,
        next: table[reached < 0 ? table.length - 1 : reached - 1]?.threshold ?? null,
      },
      args.unit("actual", "bands"),
      isPoints ? pointsText(telling, locale, first) : resultCellText(first, locale),
    ),
    locale,
  );
}

export function scale(args: Arguments, _first: CellResult, words: Words): string | undefined {
  const rule: Rule = {
    kind: "scale",
    zeroAt: args.number("zero_at") ?? null,
    fullAt: args.number("full_at") ?? null,
    points: args.number("points") ?? null,
    ...optional("floor", args.number("floor")),
    ...optional("cap", args.number("cap")),
  };
  return told(rule, actual(args), args.unit("actual", "zero_at", "full_at"), words);
}

export function ratio(args: Arguments, _first: CellResult, words: Words): string | undefined {
  const rule: Rule = {
    kind: "ratio",
    target: args.number("target") ?? null,
    points: args.number("points") ?? null,
    better: side(args),
    ...optional("gate", args.number("gate")),
    ...optional("cap", args.number("cap")),
  };
  return told(rule, actual(args), args.unit("actual", "target"), words);
}

export function survey(args: Arguments, _first: CellResult, words: Words): string | undefined {
  const rule: Rule = { kind: "survey", points: null, ...optional("top", args.number("top")) };
  const votes = args.line("votes").map((count) => count ?? null);
  return told(rule, votes, "votes", words);
}

const actual = (args: Arguments): number | null => args.number("actual") ?? null;

const side = (args: Arguments): "higher" | "lower" =>
  chosenBy("Side", args.first("better")) === "lower" ? "lower" : "higher";

function told(
  rule: Rule,
  value: RuleValue,
  unit: Unit,
  { telling, locale }: Words,
): string | undefined {
  const explained = explainRule(rule, value);
  if (isFault(explained)) return undefined;
  return asParagraph(tellTrace(telling, locale, explained.trace, { unit }), locale);
}

export function weighted(
  args: Arguments,
  first: CellResult,
  { t, telling, locale }: Words,
): string {
  const result = Number(first);
  const weights = args.rows("weights").flat().map(numberIn);
  const mode = chosenBy("MissingScore", args.first("missing"));
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
