import * as scoring from "../../scoring";
import { allNamed } from "../calc/entered";
import { single } from "../calc/entries";
import { anyOf, call, isNoCount, quote } from "../calc/text";
import { cellOf, inputObstacles } from "../calc/typed-obstacles";
import type { Metric } from "../system/description";
import type { StatusWords } from "../calc/words";
import type { MetricKind, MetricPlace } from "./kind";

type Survey = Metric & { readonly kind: "survey" };

/** Σ grade × votes: five counts, best first, are graded 5, 4, 3, 2, 1. */
const graded = (votes: readonly string[]): string =>
  votes
    .map((count, index) =>
      index === votes.length - 1 ? count : `${votes.length - index}*${count}`,
    )
    .join("+");

/** As many as a survey may have grades; "c" and "r" are no names to Excel, and "n" is their sum. */
const NAMES = "abdefghijklmopqstuvw";

const pieces = ({ votes }: Survey, typed: MetricPlace["typed"]) =>
  votes.map((count, index) => [NAMES.charAt(index), typed(count)] as const);

/** What is said where not all are numbers. */
const noNumbers = (counts: readonly string[], words: StatusWords): string =>
  call(
    "IF",
    anyOf(counts.map((count) => `(${count}="")`)),
    quote(words.missing),
    quote(words.notNumber),
  );

/** The mean of votes that are numbers. */
function meanOf(counts: readonly string[], all: string, words: StatusWords): string {
  const mean = `ROUND((${graded(counts)})/${all},10)`;
  const sound = call("IF", `${all}=0`, quote(words.noVotes), mean);
  return call("IF", anyOf(counts.map(isNoCount)), quote(words.notCount), sound);
}

const RULE = { kind: "survey", points: null } as const;

/** The mean grade of a survey from its votes for each grade; reckoned plainly, without a function of the add-in. */
export const survey: MetricKind<Survey> = {
  inputs: ({ votes }) => votes,
  mapInputs: (metric, map) => ({ ...metric, votes: metric.votes.map(map) }),
  asRate: () => null,
  planned: () => null,
  unit: () => "score",
  name: ({ name }) => name,
  team: () => null,
  actual(metric, { typed, wording: { spelling, words }, gathered }) {
    if (gathered !== undefined) {
      return allNamed(spelling, [["n", gathered], ...pieces(metric, typed)], (n = "", ...counts) =>
        call("IF", `ISNUMBER(${n})`, meanOf(counts, n, words), n),
      );
    }
    return allNamed(spelling, pieces(metric, typed), (...counts) =>
      call(
        "IF",
        `COUNT(${counts.join(",")})=${counts.length}`,
        meanOf(counts, `(${counts.join("+")})`, words),
        noNumbers(counts, words),
      ),
    );
  },
  /** How many have voted. */
  gathered: {
    unit: "votes",
    formula: (metric, { typed, wording: { spelling, words } }) =>
      allNamed(spelling, pieces(metric, typed), (...counts) =>
        call(
          "IF",
          counts.map((count) => `ISNUMBER(${count})`).join("*"),
          counts.join("+"),
          noNumbers(counts, words),
        ),
      ),
  },
  overAll({ votes }, column) {
    const columns = votes.map(column);
    const sums = columns.map((votesOf) => `SUM(${votesOf})`);
    // The mean as a share of the best grade, of which there are as many as counts.
    return `(${graded(sums)})/SUM(${columns.join(",")})/${columns.length}`;
  },
  value: ({ votes }, entries) =>
    scoring.scoreRule(
      RULE,
      votes.map(({ id }) => single(entries[id])),
    ),
  how({ votes }, entries) {
    const counts = votes.map(({ id }) => {
      const count = single(entries[id]);
      return count !== null && Number.isFinite(count) ? count : null;
    });
    const explained = scoring.explainRule(RULE, counts);
    return scoring.isFault(explained) ? null : { kind: "survey", trace: explained.trace };
  },
  obstacles({ votes, name }, person) {
    const found = votes.flatMap((count) => inputObstacles(person, count));
    const [first] = votes;
    return found.length > 0 || first === undefined
      ? found
      : [{ kind: "no-votes", name, cell: cellOf(person, first) }];
  },
  odd({ votes, name }, valueOf) {
    const [first] = votes;
    return first !== undefined && votes.every((count) => valueOf(count) === 0)
      ? { code: "no-votes", figure: name, input: first }
      : null;
  },
  allows: () => true,
  cases: () => null,
  said: ({ name }, locale) => name[locale],
};
