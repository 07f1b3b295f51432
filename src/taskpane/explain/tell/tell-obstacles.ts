import type { Obstacle, Standing } from "../../../scorecards/explanation";
import type { ToldLine, ToldSection } from "./told";
import type { Words } from "./words";

/** What keeps something from having a number, each with the cell that would change that. */
export const missingSection = (words: Words, obstacles: readonly Obstacle[]): ToldSection[] =>
  obstacles.length === 0
    ? []
    : [
        {
          name: "missing",
          urgent: true,
          lines: obstacles.map((each) => obstacleLine(words, each)),
        },
      ];

const obstacleLine = (words: Words, obstacle: Obstacle): ToldLine => ({
  text: words.say(obstacleText(words, obstacle)),
  cell: obstacle.cell,
});

function obstacleText(words: Words, obstacle: Obstacle): string {
  const { t, local, number, figure } = words;
  switch (obstacle.kind) {
    case "blank":
      return t("obstacles.blank", { name: local(obstacle.name) });
    case "not-number":
      return t("obstacles.notNumber", { name: local(obstacle.name), shown: obstacle.shown });
    case "not-count":
      return t("obstacles.notCount", {
        name: local(obstacle.name),
        value: number(obstacle.value),
      });
    case "out-of-range": {
      const { least, most, unit, name, value } = obstacle;
      const facts = { name: local(name), value: figure(value, unit) };
      if (least !== null && most !== null) {
        return t("obstacles.outOfRange", {
          ...facts,
          least: figure(least, unit),
          most: figure(most, unit),
        });
      }
      return least !== null
        ? t("obstacles.tooLow", { ...facts, least: figure(least, unit) })
        : t("obstacles.tooHigh", { ...facts, most: figure(most ?? 0, unit) });
    }
    case "zero-denominator":
      return t("obstacles.zeroDenominator", { name: local(obstacle.name) });
    case "part-above-whole":
      return t("obstacles.partAboveWhole", {
        name: local(obstacle.name),
        part: figure(obstacle.part, obstacle.unit),
        of: local(obstacle.of),
        whole: figure(obstacle.whole, obstacle.unit),
      });
    case "no-votes":
      return t("obstacles.noVotes", { name: local(obstacle.name) });
    case "no-members":
      return t("obstacles.noMembers", { name: local(obstacle.name) });
    case "member-blank":
      return t("obstacles.memberBlank", {
        name: local(obstacle.name),
        member:
          obstacle.member === ""
            ? t("obstacles.memberNumber", { number: obstacle.number })
            : obstacle.member,
      });
    case "no-answers":
      return t("obstacles.noAnswers", { name: local(obstacle.name) });
    case "answer": {
      const facts = {
        name: local(obstacle.name),
        question: local(obstacle.question),
        rater: obstacle.rater,
      };
      return obstacle.blank
        ? t("obstacles.answerBlank", facts)
        : t("obstacles.answerOff", { ...facts, most: number(obstacle.most) });
    }
    case "not-set":
      return t("obstacles.notSet", { figure: words.parameter(obstacle.key) });
    case "bad-rule":
      return t("obstacles.badRule", {
        figure: words.parameter(obstacle.key),
        value: number(obstacle.value),
      });
    case "rule-not-number":
      return t("obstacles.ruleNotNumber", { figure: words.parameter(obstacle.key) });
    case "unknown-choice":
      return t("obstacles.unknownChoice", { figure: words.parameter(obstacle.key) });
    case "sum":
      return t(obstacle.of === "points" ? "obstacles.sumPoints" : "obstacles.sumWeights", {
        sum: number(obstacle.sum),
      });
    case "no-name":
      return t("obstacles.noName");
    case "not-appraised":
      return t("obstacles.notAppraised", {
        days: number(obstacle.days),
        from: number(obstacle.from),
      });
    case "no-total":
      return t("obstacles.noTotal");
    case "no-tiers":
      return t("obstacles.noTiers");
    case "below-tiers":
      return t("obstacles.belowTiers", { lowest: number(obstacle.lowest) });
    case "other":
      return t("obstacles.other", { code: obstacle.code });
  }
}

/** What the sheet shows instead of what its rules and figures give; `own` null where they give no number. */
export function differenceWarning(
  words: Words,
  { differs }: Standing,
  own: string | null,
  shownAs: (value: number) => string,
): string[] {
  if (differs === undefined) return [];
  const { t } = words;
  const shown = typeof differs === "number" ? shownAs(differs) : differs;
  if (own === null) return [words.say(t("differs.none", { shown }))];
  if (shown === "") return [words.say(t("differs.blank", { own }))];
  return [
    words.say(t(typeof differs === "number" ? "differs.number" : "differs.word", { shown, own })),
  ];
}
