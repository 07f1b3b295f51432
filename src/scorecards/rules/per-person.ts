import { leastOfMany } from "./least";
import { fill } from "../../i18n/sheets";
import * as scoring from "../../scoring";
import { areBeyond, areNumbers, call, quote } from "../calc/text";
import { memberObstacles } from "../calc/typed-obstacles";
import { whereUsable } from "../calc/usable";
import type { PerPersonRule, PerStepRule } from "../system/description";
import { usualOf } from "./build";
import { type ActualPlace, NOTHING_BETTER, type RuleFigure, type RuleKind } from "./kind";
import { companyOwn } from "./scores";

const limitName = (index: number) => `target:${index}`;
const penaltyName = (index: number) => `penalty:${index}`;

/** Points lost by each member of the team beyond each limit, and gained once where all are strictly within the first. */
export const perPerson: RuleKind<PerPersonRule> = {
  figures: ({ each, everyone, figure }) => [
    ...each.flatMap(({ name, limit, penalty }, index): RuleFigure<PerPersonRule>[] => [
      {
        name: limitName(index),
        column: "target",
        parameter: limit,
        unit: figure.unit,
        limit: "any",
        optional: false,
        described: true,
        editable: true,
        label: name,
        of: name,
        with: (rule, parameter) => withEach(rule, index, { limit: parameter }),
      },
      {
        name: penaltyName(index),
        column: "penalty",
        parameter: penalty,
        unit: "score",
        limit: "not-negative",
        optional: false,
        described: true,
        editable: true,
        label: "penaltyEach",
        of: name,
        with: (rule, parameter) => withEach(rule, index, { penalty: parameter }),
      },
    ]),
    ...(everyone === undefined
      ? []
      : [
          {
            name: "reward",
            column: "reward",
            parameter: everyone.reward,
            unit: "score",
            limit: "not-negative",
            optional: false,
            described: true,
            editable: true,
            label: everyone.name,
            with: (rule, reward) =>
              rule.everyone === undefined
                ? rule
                : { ...rule, everyone: { ...rule.everyone, reward } },
          } satisfies RuleFigure<PerPersonRule>,
        ]),
  ],
  choices: () => [],
  metric: () => null,
  unit: ({ figure }) => figure.unit,
  inputs: () => [],
  team: ({ figure }) => figure,
  block: () => null,
  fitsRow: () => false,
  actual: (_rule, _item, { wording }) => quote(wording.words.missing),
  formRows: (rule) =>
    rule.each.map(({ name }, index) => ({
      label: { text: joined(rule.figure.name, name), unit: rule.figure.unit },
      team: rule.figure,
      actual: { unit: "people", formula: (place) => membersBeyond(rule, index, place) },
      figures: [
        limitName(index),
        penaltyName(index),
        ...(index === 0 && rule.everyone !== undefined ? ["reward"] : []),
      ],
    })),
  further: () => [],
  odds: () => [],
  /** The members beyond each limit have been counted on its line. */
  score: (rule, place) =>
    whereUsable({ ...place, figures: place.actuals }, (...members) => {
      const losses = members.map((count, index) => `-${place.figure(penaltyName(index))}*${count}`);
      const gain =
        rule.everyone === undefined
          ? ""
          : `+IF(${everyoneWithin(rule, place)},${place.figure("reward")},0)`;
      return `ROUND(0${losses.join("")}${gain},10)`;
    }),
  value: ({ figure }, _item, entries) => entries[figure.id] ?? null,
  core: (rule) => coreRule(rule),
  target: () => null,
  obstacles: ({ figure }, _item, person) => memberObstacles(person, figure),
  better({ figure, each, beyond }, _item, { entries }) {
    const values = entries[figure.id];
    const limit = each[0]?.limit.value ?? null;
    if (!Array.isArray(values) || limit === null) return NOTHING_BETTER;
    const isBeyond = (value: unknown) =>
      typeof value === "number" && (beyond === "above" ? value > limit : value < limit);
    const members = values.filter(isBeyond).length;
    if (members === 0) return NOTHING_BETTER;
    const own = values as readonly number[];
    const nearest = own
      .filter(isBeyond)
      .sort((one, other) => Math.abs(one - limit) - Math.abs(other - limit));
    const within = (number: number) => {
      const mended = nearest.slice(0, number);
      const value = own.map((each) => {
        const at = mended.indexOf(each);
        if (at >= 0) mended.splice(at, 1);
        return at >= 0 ? limit : each;
      });
      const all = number === members;
      const aim = { kind: "members", figure, beyond, limit, members: number, all } as const;
      return { aim, value };
    };
    const least = leastOfMany(members, within);
    return { lost: { ...within(members), next: null, least }, reward: null };
  },
  say({ figure, each, beyond, everyone }, { words, texts }) {
    const clauses = each.map(({ limit, penalty }, index) =>
      fill((index === 0 ? texts.person : texts.personMore)[beyond], {
        limit: words.figure(limit.value, figure.unit),
        penalty: words.points(penalty.value),
      }),
    );
    const first = each[0]?.limit;
    if (everyone !== undefined && first !== undefined) {
      const limit = words.figure(first.value, figure.unit);
      clauses.push(
        fill(texts.everyone[beyond], { limit, reward: words.points(everyone.reward.value) }),
      );
    }
    return [clauses.join(texts.between)];
  },
  build: {
    measured: ({ figure }) => ({ kind: "team", figure }),
    begin(measured) {
      if (measured.kind !== "team") return null;
      const { figure } = measured;
      const { good, better } = usualOf(figure.unit);
      const name = figure.name;
      return {
        kind: "per-person",
        figure,
        each: [{ name, limit: companyOwn(good), penalty: companyOwn(1) }],
        beyond: better === "lower" ? "above" : "below",
      };
    },
    measuring: (rule, measured) =>
      measured.kind === "team" ? { ...rule, figure: measured.figure } : null,
    faults: () => [],
  },
};

const withEach = (
  rule: PerPersonRule,
  at: number,
  change: Partial<PerPersonRule["each"][number]>,
): PerPersonRule => ({
  ...rule,
  each: rule.each.map((each, index) => (index === at ? { ...each, ...change } : each)),
});

const joined = (figure: PerPersonRule["figure"]["name"], limit: typeof figure): typeof figure => ({
  en: `${figure.en} ${limit.en}`,
  "zh-CN": `${figure["zh-CN"]} ${limit["zh-CN"]}`,
  "zh-TW": `${figure["zh-TW"]} ${limit["zh-TW"]}`,
});

/** How many members are beyond a limit, or what is wrong with their figures: missing while a member has none. */
function membersBeyond(
  { figure, beyond }: PerPersonRule,
  index: number,
  { team, figure: parameter, wording: { words } }: ActualPlace,
): string {
  return team(figure, ({ figures, names, wordIsMissing, inOwnUnit }) => {
    const limit = inOwnUnit(parameter(limitName(index)));
    const count = `SUMPRODUCT((${figures}<>"")*${areBeyond(figures, beyond, limit)})`;
    const there = wordIsMissing ? areNumbers(figures) : `(${figures}<>"")`;
    const waiting = `SUMPRODUCT((${names}<>"")*(1-${there}))`;
    const known = call(
      "IF",
      `(COUNT(${figures})=0)+(${waiting}>0)>0`,
      quote(words.missing),
      // Text would compare as beyond every limit: it is caught before, or is a word and no figure.
      wordIsMissing ? count.replace(`(${figures}<>"")`, areNumbers(figures)) : count,
    );
    if (wordIsMissing) return known;
    const sound =
      figure.min === undefined
        ? known
        : call("IF", `MIN(${figures})<${figure.min}`, quote(words.outOfRange), known);
    return call("IF", `COUNTA(${figures})>COUNT(${figures})`, quote(words.notNumber), sound);
  });
}

/** Whether every member is strictly on the good side of the first limit; compared after rounding to nine decimals. */
function everyoneWithin(
  { figure, beyond }: PerPersonRule,
  { team, figure: parameter }: Pick<ActualPlace, "team" | "figure">,
): string {
  const limit = parameter(limitName(0));
  const worst = team(figure, ({ figures, inFormUnit }) =>
    inFormUnit(`${beyond === "above" ? "MAX" : "MIN"}(${figures})`),
  );
  return `ROUND(${worst},9)${beyond === "above" ? "<" : ">"}ROUND(${limit},9)`;
}

/** A flat loss beyond a limit is one step begun, and no more than one. */
function coreRule({ each, everyone, beyond }: PerPersonRule): scoring.PerPersonRule {
  const better: PerStepRule["better"] = beyond === "above" ? "lower" : "higher";
  const parts = each.map(({ limit, penalty }): scoring.PerStepRule => ({
    kind: "per-step",
    points: 0,
    target: limit.value,
    step: 1,
    penalty: penalty.value,
    better,
    partial: "started",
    floor: -(penalty.value ?? 0),
  }));
  const bound = each[0]?.limit.value ?? null;
  const comparison = beyond === "above" ? "below" : "above";
  return {
    kind: "per-person",
    each: { kind: "parts", parts, sameValue: true, floor: scoring.NO_FLOOR },
    ...(everyone === undefined
      ? {}
      : { everyone: { condition: { comparison, bound }, reward: everyone.reward.value } }),
  };
}
