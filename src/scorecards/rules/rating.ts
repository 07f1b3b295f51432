import { leastOfMany } from "./least";
import { tidy } from "./scores";
import { fill } from "../../i18n/sheets";
import * as scoring from "../../scoring";
import { entered } from "../calc/entered";
import { figureOf } from "../calc/entries";
import type { Obstacle } from "../calc/obstacle";
import type { PersonFigures } from "../calc/person";
import { call, quote, sentence } from "../calc/text";
import { inputObstacles } from "../calc/typed-obstacles";
import { whereUsable } from "../calc/usable";
import type { Input, Item, RatingRule } from "../system/description";
import { lastPlace, ratingPlace } from "../system/keys";
import { boundFaults, boundFigures, coreBounds, coreMarks, floorAboveCap } from "./bounds";
import { type ActualPlace, NOTHING_BETTER, type RuleKind } from "./kind";
import { shareOfFull } from "./proportion";

/** Answers from 0 to the best one, in proportion to the points; several raters answer several questions in a block. */
export const rating: RuleKind<RatingRule> = {
  figures: (rule, marks, scale) => [
    {
      name: "target",
      column: "target",
      parameter: { value: rule.most, origin: "document" },
      unit: "score",
      limit: "positive",
      optional: false,
      described: true,
      editable: false,
      rosterOnly: true,
      with: (to, { value }) => ({ ...to, most: value ?? NaN }),
    },
    ...boundFigures(rule, marks, scale),
  ],
  choices: () => [],
  metric: () => null,
  unit: () => "score",
  inputs: (rule, item) => (isBlock(rule) ? [] : [answerInput(item, rule)]),
  team: () => null,
  block: (rule) => (isBlock(rule) ? rule : null),
  fitsRow: (rule) => !isBlock(rule),
  actual(rule, item, { typed, wording, figure }) {
    const input = answerInput(item, rule);
    return entered({ ...input, max: figure("target") }, typed(input), wording);
  },
  formRows(rule, item, texts) {
    if (!isBlock(rule)) {
      const input = answerInput(item, rule);
      const formula = (place: ActualPlace) =>
        entered({ ...input, max: rule.most }, place.typed(input), place.wording);
      return [{ input, actual: { unit: "score", formula }, figures: [] }];
    }
    return [
      {
        label: {
          formula: ({ answers }) =>
            sentence(texts.form.seeBelow, { raters: answers?.raters ?? "0" }),
        },
        actual: { unit: "score", formula: (place) => meanOfAnswers(rule, place) },
        figures: [],
      },
    ];
  },
  further: () => [],
  endsAtFull: true,
  odds: (_rule, figure, full) => floorAboveCap(figure, full),
  score(rule, place) {
    if (!isBlock(rule)) return shareOfFull(place);
    const best = rule.questions.length * rule.most;
    return whereUsable(
      { ...place, figures: place.actuals },
      (sum = "") => `ROUND(${sum}/${best}*${place.full},10)`,
    );
  },
  value(rule, item, entries) {
    const answers = entries[item.id] ?? null;
    if (isBlock(rule)) return answers;
    const answer = figureOf(answerInput(item, rule), entries);
    return scoring.isFault(answer) ? answer : [[answer]];
  },
  core: (rule, full) => ({
    kind: "rating",
    questions: rule.questions.length,
    best: rule.most,
    points: coreMarks(rule, full),
    ...coreBounds(rule, full),
  }),
  target: () => null,
  obstacles: (rule, item, person) =>
    isBlock(rule)
      ? answerObstacles(person, item, rule)
      : inputObstacles(person, answerInput(item, rule)),
  better(rule, item, { entries }) {
    const answers = rating.value(rule, item, entries);
    if (scoring.isFault(answers) || !Array.isArray(answers)) return NOTHING_BETTER;
    const rows = answers as readonly (readonly number[])[];
    const given = rows.flat();
    const from = given.reduce((sum, answer) => sum + answer, 0);
    const to = given.length * rule.most;
    if (!(from < to)) return NOTHING_BETTER;
    const aim = { kind: "answers", from: tidy(from), to, all: true } as const;
    const value = rows.map((row) => row.map(() => rule.most));
    const raised = (points: number) => ({
      aim: { kind: "answers", from: tidy(from), to: tidy(from + points), all: false } as const,
      value: withMore(rows, points, rule.most),
    });
    const least = leastOfMany(Math.ceil(to - from), raised);
    return { lost: { aim, value, next: null, least }, reward: null };
  },
  say({ questions, most, raters }, { words, texts, full }) {
    const points = words.number(full);
    if (!isBlock({ questions })) return [fill(texts.rated, { most, points })];
    const sum = questions.length * most;
    const said = fill(texts.ratedSum, { questions: questions.length, most, sum, points });
    return raters > 1 ? [said, texts.ratedByMany] : [said];
  },
  build: {
    measured: ({ questions, most, raters, raterName }) => ({
      kind: "rating",
      answers: { questions, most, raters, raterName },
    }),
    begin: (measured) =>
      measured.kind === "rating" ? { kind: "rating", ...measured.answers } : null,
    measuring: (rule, measured) =>
      measured.kind === "rating" ? { ...rule, ...measured.answers } : null,
    faults: (rule, full) => boundFaults(rule, full),
  },
};

/** The same answers with so many points more in all, each up to the best answer. */
function withMore(rows: readonly (readonly number[])[], points: number, best: number): number[][] {
  let left = points;
  return rows.map((row) =>
    row.map((answer) => {
      const more = Math.min(left, best - answer);
      left -= more;
      return answer + more;
    }),
  );
}

/** Several questions need a block of answers. */
const isBlock = ({ questions }: Pick<RatingRule, "questions">): boolean => questions.length > 1;

/** The one answer of a rating with one question: 0 to the best answer. */
export const answerInput = (item: Item, rule: RatingRule): Input => ({
  id: item.id,
  name: rule.questions[0] ?? item.name,
  unit: "score",
  min: 0,
  max: rule.most,
});

/** What is wrong with some answers, or what is made of sound ones: as many as `all`. */
const checkedAnswers = (
  { questions: _questions, most }: Pick<RatingRule, "questions" | "most">,
  answers: string,
  all: string,
  sound: string,
  words: ActualPlace["wording"]["words"],
): string =>
  call(
    "IF",
    `COUNTA(${answers})>COUNT(${answers})`,
    quote(words.notNumber),
    call(
      "IF",
      `OR(MIN(${answers})<0,MAX(${answers})>${most})`,
      quote(words.outOfRange),
      call("IF", `COUNT(${answers})<${all}`, quote(words.incomplete), sound),
    ),
  );

/** The mean of the raters' sums, or what is wrong with an answer. */
function meanOfAnswers(rule: RatingRule, { answers, wording: { words } }: ActualPlace): string {
  if (answers === undefined) return quote(words.missing);
  const { all, raters } = answers;
  return call(
    "IF",
    `COUNTA(${all})=0`,
    quote(words.missing),
    checkedAnswers(rule, all, `${rule.questions.length}*${raters}`, `SUM(${all})/${raters}`, words),
  );
}

/**
 * One rater's sum over all questions, else a word that says what is wrong, so that the fault shows beside the rater who made
 * it; a row that nobody has filled in says that it is left out.
 */
export const raterSum = (
  rule: RatingRule,
  answers: string,
  words: ActualPlace["wording"]["words"],
): string =>
  call(
    "IF",
    `COUNTA(${answers})=0`,
    quote(words.leftOut),
    checkedAnswers(rule, answers, String(rule.questions.length), `SUM(${answers})`, words),
  );

/** Answers of raters who have begun: every one of theirs has to be there, and within its limits. */
function answerObstacles({ results }: PersonFigures, item: Item, rule: RatingRule): Obstacle[] {
  const key = ratingPlace(item.id);
  const [first, last] = [results.place(key), results.place(lastPlace(key))];
  const none: Obstacle = { kind: "no-answers", name: item.name, cell: first };
  if (first === null || last === null) return [none];
  let begun = 0;
  const found: Obstacle[] = [];
  for (let row = first.row; row <= last.row; row++) {
    const cells = rule.questions.map((_, index) => ({
      ...first,
      row,
      column: first.column + index,
    }));
    const answers = cells.map((cell) => results.at(cell));
    if (answers.every(isBlank)) continue;
    begun += 1;
    answers.forEach((answer, index) => {
      const right = typeof answer === "number" && answer >= 0 && answer <= rule.most;
      if (right) return;
      found.push({
        kind: "answer",
        name: item.name,
        question: rule.questions[index] ?? item.name,
        rater: row - first.row + 1,
        most: rule.most,
        blank: isBlank(answer),
        cell: cells[index] ?? first,
      });
    });
  }
  return begun === 0 ? [none] : found;
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");
