import { isFault } from "../../../scoring";
import {
  type FigureExplained,
  type InputExplanation,
  type ItemExplanation,
  type LineExplained,
  lineUnit,
  type MetricExplained,
  type RuleExplained,
  type RuleExplanation,
  scoreOf,
} from "../../../scorecards/explanation";
import { asText, isBlank } from "../../../scorecards/reading";
import { asParagraph, type Sentence, tellRule, tellTrace, type TellingTerms } from "../../telling";
import { differenceWarning, missingSection } from "./tell-obstacles";
import { vetoLines } from "./tell-vetoes";
import type { Told, ToldLine, ToldSection } from "./told";
import type { Words } from "./words";

/** More members than these are not written out as a sum. */
const MOST_SUMMANDS = 12;

export function tellItem(words: Words, explanation: ItemExplanation): Told {
  const { rule, result, lines, obstacles, cell, of } = explanation;
  const { full } = rule;
  const score = scoreOf(result);
  const [line] = lines;
  const metric = of === "metric" ? line?.metric : undefined;
  const own = score === null ? null : words.points(score);
  return {
    title: metric ? words.local(metric.name) : lineTitle(words, rule),
    value: metric
      ? metric.value === null
        ? words.t("noValue")
        : words.figure(metric.value, metric.unit)
      : scoreText(words, score, full),
    cell: (metric ? metric.cell : null) ?? cell,
    warnings: differenceWarning(words, explanation, own, words.points),
    sections: [
      ...missingSection(words, obstacles),
      ...howSection(words, explanation),
      ...figuresSection(words, lines),
      ...inTotalSection(words, explanation),
      ...ruleSections(words, rule),
    ],
  };
}

/** A part is named with its item. */
const lineTitle = (words: Words, { item, part }: Pick<RuleExplained, "item" | "part">): string =>
  part === null
    ? words.local(item.name)
    : words.t("partOf", { part: words.local(part.name), item: words.local(item.name) });

export const scoreText = (words: Words, score: number | null, full: number | null): string =>
  score === null
    ? words.t("noValue")
    : full === null
      ? words.points(score)
      : words.t("scoreOf", { score: words.number(score), full: words.number(full) });

/** The sentences of an item's score, the metric first. */
export function scoreLines(
  words: Words,
  { result, lines }: Pick<ItemExplanation, "result" | "lines">,
): ToldLine[] {
  if (isFault(result)) return [];
  const [only] = lines;
  const isSingle = lines.length === 1 && only !== undefined;
  const sentences = tellTrace(
    words.telling,
    words.locale,
    result.trace,
    isSingle ? lineTerms(words, only) : partTerms(words, lines),
  );
  return [...(isSingle ? metricLines(words, only.metric) : []), ...sentences.map(asLine)];
}

function howSection(words: Words, explanation: ItemExplanation): ToldSection[] {
  const { whole, rule, vetoes } = explanation;
  const lines = [...scoreLines(words, explanation), ...vetoLines(words, vetoes)];
  const ofItem =
    whole === null || isFault(whole)
      ? []
      : [
          {
            text: words.say(
              words.t("whole", {
                item: words.local(rule.item.name),
                points: words.points(whole.score),
              }),
            ),
          },
        ];
  return lines.length === 0 ? [] : [{ name: "how", lines: [...lines, ...ofItem] }];
}

const asLine = ({ text, details }: Sentence): ToldLine => ({
  text,
  ...(details === undefined ? {} : { details: details.map(asLine) }),
});

function partTerms(words: Words, lines: readonly LineExplained[]): TellingTerms {
  return {
    unit: "ratio",
    within: (_kind, index) => {
      const line = lines[index];
      return line?.part == null
        ? {}
        : { name: words.local(line.part.name), terms: lineTerms(words, line) };
    },
  };
}

function lineTerms(words: Words, { rule, members }: LineExplained): TellingTerms {
  const unit = lineUnit(rule);
  if (rule.kind !== "per-person") return { unit };
  const limits: TellingTerms = {
    unit,
    within: (_kind, index) => {
      const limit = rule.each[index];
      return limit === undefined
        ? {}
        : {
            name: `${words.local(limit.name)} ${words.figure(limit.limit.value ?? 0, unit)}`,
            terms: { unit },
          };
    },
  };
  return {
    unit,
    within: (_kind, index) => {
      const name = members[index]?.name ?? "";
      return { terms: limits, ...(name === "" ? {} : { name }) };
    },
  };
}

/** How a metric was found: a quotient, a mean. */
function metricLines(words: Words, metric: MetricExplained | null): ToldLine[] {
  if (metric === null || metric.value === null) return [];
  const { t, locale } = words;
  switch (metric.kind) {
    case "figure":
      return [];
    case "quotient":
      return [];
    case "survey":
      return tellTrace(words.telling, locale, metric.trace, { unit: "score" }).map(asLine);
    case "team-mean": {
      const { values, value } = metric;
      const text =
        values.length > MOST_SUMMANDS
          ? t("teamMeanMany", { count: values.length, mean: words.figure(value, metric.unit) })
          : t("teamMean", {
              sum: `(${words.sum(values)}) ÷ ${words.number(values.length)} ${words.result(value)}`,
            });
      return [{ text: words.say(text) }];
    }
  }
}

/** What was entered, and the rate that it makes. */
function figuresSection(words: Words, lines: readonly LineExplained[]): ToldSection[] {
  const figures = new Map(
    lines.flatMap((line) => line.figures).map((figure) => [figure.input.id, figure]),
  );
  const entered = [...figures.values()].map((figure) => figureLine(words, figure));
  const rates = lines.flatMap(({ metric }) => rateLine(words, metric));
  const members = lines.flatMap(({ members: team, rule }) =>
    team.slice(0, MOST_SUMMANDS).map(({ name, cell }) => ({ name, cell, rule })),
  );
  const all: ToldLine[] = [
    ...entered,
    ...rates,
    ...distinctMembers(members).map(({ name, cell }) => ({ text: name, cell })),
  ];
  return all.length === 0 ? [] : [{ name: "figures", lines: all }];
}

const distinctMembers = <M extends Pick<ToldLine, "cell">>(members: readonly M[]): M[] => [
  ...new Map(members.map((member) => [JSON.stringify(member.cell), member])).values(),
];

export function figureLine(words: Words, { input, cell, value }: FigureExplained): ToldLine {
  const shown = isBlank(value)
    ? words.t("notEntered")
    : typeof value === "number" && Number.isFinite(value)
      ? words.figure(value, input.unit)
      : `“${asText(value)}”`;
  return {
    text: words.say(words.t("figure", { name: words.local(input.name), value: shown })),
    cell,
  };
}

function rateLine(words: Words, metric: MetricExplained | null): ToldLine[] {
  if (metric?.kind !== "quotient" || metric.value === null) return [];
  const sum = `${words.number(metric.numerator)} ÷ ${words.number(metric.denominator)} ${words.result(metric.value, "percent")}`;
  return [
    {
      text: words.say(words.t("figure", { name: words.local(metric.name), value: sum })),
      cell: metric.cell,
    },
  ];
}

function inTotalSection(words: Words, { contribution, result }: ItemExplanation): ToldSection[] {
  const score = scoreOf(result);
  if (contribution === null || score === null) return [];
  const { t } = words;
  const { weight, weights, points, lost } = contribution;
  if (weight === 0) return [{ name: "inTotal", lines: [{ text: t("notCounted") }] }];
  const brings =
    weight === null
      ? t("brings", { points: words.points(points) })
      : t("bringsWeighed", { sum: weighedText(words, score, weight, weights, points) });
  const text =
    lost > 0
      ? t("lost", { brings, lost: words.points(lost) })
      : lost < 0
        ? t("lostLess", { brings, more: words.points(-lost) })
        : t("lostNothing", { brings });
  return [{ name: "inTotal", lines: [{ text: words.say(text) }] }];
}

/** "9 × 30 ÷ 100 = 2.7". */
export const weighedText = (
  words: Words,
  score: number,
  weight: number,
  weights: number,
  points: number,
): string =>
  `${words.number(score)} × ${words.number(weight)} ÷ ${words.number(weights)} ${words.result(points)}`;

function ruleSections(words: Words, rule: RuleExplained): ToldSection[] {
  const sentences = tellRule(words.telling, words.locale, rule);
  const single = rule.lines.length === 1;
  const lines: ToldLine[] = single
    ? [
        {
          text: asParagraph(sentences, words.locale),
          cell: rule.lines[0]?.cell ?? null,
        },
      ]
    : sentences.map(({ text, details = [] }) => {
        const line = rule.lines.find(
          ({ part }) => part !== null && words.local(part.name) === text,
        );
        return details.length === 0
          ? { text }
          : {
              text: words.say(
                words.t("figure", { name: text, value: asParagraph(details, words.locale) }),
              ),
              cell: line?.cell ?? null,
            };
      });
  return [{ name: "rule", lines }, ...changedSection(words, rule)];
}

function changedSection(words: Words, { changed }: RuleExplained): ToldSection[] {
  if (changed.length === 0) return [];
  const { t } = words;
  return [
    {
      name: "changed",
      lines: changed.map(({ key, unit, standard, set, cell }) => {
        const shown = (value: number | null) =>
          value === null ? t("unset") : words.figure(value, unit);
        return {
          text: words.say(
            t("changed", {
              name: words.parameter(key),
              standard: shown(standard),
              set: shown(set),
            }),
          ),
          cell,
        };
      }),
    },
  ];
}

export function tellRuleAlone(words: Words, { rule }: RuleExplanation): Told {
  return {
    title: lineTitle(words, rule),
    value: "",
    cell: null,
    warnings: [],
    sections: ruleSections(words, rule),
  };
}

export function tellInput(words: Words, { figure, uses, obstacles }: InputExplanation): Told {
  const line = figureLine(words, figure);
  return {
    title: words.local(figure.input.name),
    value:
      typeof figure.value === "number"
        ? words.figure(figure.value, figure.input.unit)
        : words.t("noValue"),
    cell: figure.cell,
    warnings: [],
    sections: [
      ...missingSection(words, obstacles),
      { name: "figures", lines: [line] },
      ...(uses.length === 0
        ? []
        : [
            {
              name: "uses" as const,
              lines: uses.map(({ item, part, result }): ToldLine => {
                const found =
                  item.rule.kind === "parts"
                    ? (item.rule.parts.find(({ id }) => id === part) ?? null)
                    : null;
                const score = scoreOf(result);
                return {
                  text: lineTitle(words, { item, part: found }),
                  value: score === null ? words.t("noValue") : words.points(score),
                  subject: { kind: "item", item: item.id, part, of: "score" },
                };
              }),
            },
          ]),
    ],
  };
}
