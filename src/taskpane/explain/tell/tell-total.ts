import { isFault } from "../../../scoring";
import {
  type Aim,
  type EarnedLine,
  type Gain,
  type Hints,
  type NextTier,
  NO_ACTION,
  type Outcome,
  scoreOf,
  type Subject,
  type TierReached,
  type TotalExplanation,
  type TotalLine,
} from "../../../scorecards/explanation";
import { resultOf } from "../../../scorecards/results";
import { differenceWarning, missingSection } from "./tell-obstacles";
import { vetoLines } from "./tell-vetoes";
import { scoreText, weighedText } from "./tell-item";
import type { Told, ToldLine, ToldSection } from "./told";
import type { Words } from "./words";

export function tellTotal(words: Words, explanation: TotalExplanation): Told {
  const { total, scale, cell, lines, hints, tier, obstacles, earned } = explanation;
  const own = isFault(total) ? null : words.points(total);
  return {
    title: words.field("total"),
    value: scoreText(words, isFault(total) ? null : total, scale),
    cell,
    warnings: differenceWarning(words, explanation, own, words.points),
    sections: [
      ...missingSection(words, obstacles),
      { name: "items", lines: lines.map((line) => itemLine(words, line)) },
      ...vetoSection(words, explanation),
      ...(hints === null ? [] : [hintsSection(words, hints)]),
      ...(tier === null || isFault(total) ? [] : [tierSection(words, total, tier)]),
      ...(earned.length === 0
        ? []
        : [{ name: "earned" as const, lines: earned.map((each) => earnedLine(words, each)) }]),
    ],
  };
}

/** What the items came to, and what a veto has left of that. */
function vetoSection(words: Words, { vetoes, sum }: TotalExplanation): ToldSection[] {
  if (vetoes.length === 0) return [];
  const before =
    sum === null ? [] : [{ text: words.say(words.t("vetoes.sum", { points: words.points(sum) })) }];
  return [{ name: "vetoes", lines: [...before, ...vetoLines(words, vetoes)] }];
}

/** An item's name, its score, and what it brings. */
function itemLine(words: Words, line: TotalLine): ToldLine {
  const { item, full, result, contribution, share, differs } = line;
  const score = scoreOf(result);
  const { t } = words;
  const notes = [
    ...(share === 0 ? [t("notCounted")] : broughtNote(words, score, contribution)),
    ...(differs === undefined
      ? []
      : [
          t("sheetShows", {
            shown: typeof differs === "number" ? words.number(differs) : `“${differs}”`,
          }),
        ]),
  ];
  return {
    text: words.local(item.name),
    value: scoreText(words, score, full),
    ...(notes.length === 0
      ? {}
      : { note: words.say(notes.join(words.locale === "en" ? "; " : "；")) }),
    subject: { kind: "item", item: item.id, part: null, of: "score" },
  };
}

function broughtNote(
  words: Words,
  score: number | null,
  contribution: TotalLine["contribution"],
): string[] {
  if (contribution === null || score === null) return [];
  const { t } = words;
  const { weight, weights, points, lost } = contribution;
  const lostNote =
    lost > 0
      ? [t("lostShort", { lost: words.points(lost) })]
      : lost < 0
        ? [t("moreShort", { more: words.points(-lost) })]
        : [];
  if (weight === null) return lostNote;
  const sum = weighedText(words, score, weight, weights, points);
  return lost > 0 ? [t("weighed", { sum, lost: words.points(lost) })] : [sum, ...lostNote];
}

function hintsSection(words: Words, { best, equal, onlyRewards }: Hints): ToldSection {
  const { t } = words;
  const lines: ToldLine[] = best.map((gain) => gainLine(words, gain));
  if (best.length === 0) return { name: "hints", lines: [{ text: t("hints.full") }] };
  return {
    name: "hints",
    lines: [
      ...(onlyRewards ? [{ text: t("hints.onlyRewards") }] : []),
      ...lines,
      ...(equal.length === 0
        ? []
        : [
            {
              text: words.say(
                t("hints.equal", { items: words.list(equal.map((gain) => nameOf(words, gain))) }),
              ),
            },
          ]),
    ],
  };
}

/** An item, with the part where only that is meant. */
const nameOf = (words: Words, { item, part }: Pick<Gain, "item" | "part">): string =>
  part === null
    ? words.local(item.name)
    : words.t("partOf", { part: words.local(part.name), item: words.local(item.name) });

function gainLine(words: Words, gain: Gain): ToldLine {
  return {
    text: nameOf(words, gain),
    value: gainText(words, gain.points),
    note: inSentences(words, gainTexts(words, gain)),
    subject: subjectOfGain(gain),
  };
}

const subjectOfGain = ({ item, part }: Gain): Subject => ({
  kind: "item",
  item: item.id,
  part: part?.id ?? null,
  of: "score",
});

/** The least of a gain that is enough. */
const enoughLine = (words: Words, gain: Gain): ToldLine => ({
  text: nameOf(words, gain),
  note: inSentences(words, aimTexts(words, gain.enough ?? gain.aim)),
  subject: subjectOfGain(gain),
});

const gainText = (words: Words, points: number): string =>
  words.t("hints.gain", { points: words.points(points) });

function gainTexts(words: Words, { aim, next }: Gain): string[] {
  const texts = aimTexts(words, aim);
  if (next === null || aim.kind !== "metric") return texts;
  const to = words.figure(next.to, aim.unit);
  return [...texts, words.t("hints.next", { to, gain: gainText(words, next.points) })];
}

function aimTexts(words: Words, aim: Aim): string[] {
  const { t } = words;
  switch (aim.kind) {
    case "metric": {
      const figure = (value: number) => words.figure(value, aim.unit);
      const { cases } = aim;
      return [
        t("hints.target", { from: figure(aim.from), to: figure(aim.to) }),
        ...(cases === null
          ? []
          : [
              t("hints.cases", {
                name: words.local(cases.name),
                from: words.number(cases.from),
                to: words.number(cases.to),
                whole: words.number(cases.of),
              }),
            ]),
      ];
    }
    case "answers":
      return [
        t(aim.all ? "hints.answers" : "hints.answersSome", {
          from: words.number(aim.from),
          to: words.number(aim.to),
        }),
      ];
    case "members": {
      const { members: count, figure, all } = aim;
      const limit = words.figure(aim.limit, figure.unit);
      const some = aim.beyond === "above" ? "hints.membersAboveSome" : "hints.membersBelowSome";
      const every = aim.beyond === "above" ? "hints.membersAbove" : "hints.membersBelow";
      return [t(all ? every : some, { count, limit })];
    }
    case "parts":
      return [t("hints.parts")];
  }
}

const inSentences = (words: Words, texts: readonly string[]): string =>
  words.say(texts.join(words.locale === "en" ? " " : ""));

function tierSection(words: Words, total: number, reached: TierReached): ToldSection {
  return { name: "tier", lines: tierLines(words, total, reached) };
}

/** The tier that is reached, what it means, and what the one above it takes. */
export function tierLines(words: Words, total: number, { tier, next }: TierReached): ToldLine[] {
  const { t } = words;
  const grade = words.local(tier.grade);
  const say = (text: string): ToldLine => ({ text: words.say(text) });
  const lines = [
    say(
      t("tiers.reached", {
        total: words.points(total),
        grade,
        from: words.points(tier.from.value ?? 0),
      }),
    ),
    ...(tier.action === undefined
      ? []
      : [say(t("tiers.action", { action: words.local(tier.action) }))]),
  ];
  if (next === null) return [...lines, say(t("tiers.top"))];
  return [
    ...lines,
    say(
      t("tiers.next", {
        grade: words.local(next.tier.grade),
        from: words.points(next.from),
        missing: words.points(next.missing),
      }),
    ),
    ...reachingLines(words, next),
  ];
}

function reachingLines(words: Words, { alone, together }: NextTier): ToldLine[] {
  const { t } = words;
  if (alone.length > 0) {
    const text = words.say(t(alone.length === 1 ? "tiers.alone" : "tiers.anyAlone"));
    return [{ text }, ...alone.map((gain) => enoughLine(words, gain))];
  }
  const items = words.list(together.map((gain) => nameOf(words, gain)));
  const text = together.length === 0 ? t("tiers.never") : t("tiers.together", { items });
  return [{ text: words.say(text) }];
}

function earnedLine(words: Words, { field, outcome, differs }: EarnedLine): ToldLine {
  return {
    text: words.field(field),
    value: outcomeText(words, field, outcome) ?? words.t("noValue"),
    ...(differs === undefined
      ? {}
      : {
          note: words.say(
            words.t("sheetShows", {
              shown: typeof differs === "number" ? words.number(differs) : `“${differs}”`,
            }),
          ),
        }),
    subject: { kind: "field", field },
  };
}

/** A result with its unit; null where there is none. */
export function outcomeText(
  words: Words,
  field: EarnedLine["field"],
  outcome: Outcome,
): string | null {
  if (isFault(outcome)) return null;
  if (typeof outcome === "number") return words.figure(outcome, resultOf(field).unit);
  return outcome === NO_ACTION ? words.t("steps.noAction") : words.local(outcome);
}
