import * as scoring from "../../scoring";
import { named } from "../calc/entered";
import { single } from "../calc/entries";
import { allOf, anyOf, call, isNoCount, quote } from "../calc/text";
import { cellOf, inputObstacles } from "../calc/typed-obstacles";
import type { Metric } from "../system/description";
import type { MetricKind } from "./kind";

type Survey = Metric & { readonly kind: "survey" };

/** Σ grade × votes: five counts, best first, are graded 5, 4, 3, 2, 1. */
const graded = (votes: readonly string[]): string =>
  votes.map((count, index) => `${votes.length - index}*${count}`).join("+");

const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] as const;

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
  actual({ votes }, { typed, wording }) {
    const { spelling, words } = wording;
    const pieces = votes.map(
      (count, index) => [NAMES[index] ?? `v${index}`, typed(count)] as const,
    );
    return named(spelling, pieces, (...counts) => {
      const all = counts.join("+");
      const mean = `ROUND((${graded(counts)})/(${all}),10)`;
      const sound = call("IF", `${all}=0`, quote(words.noVotes), mean);
      const whole = call("IF", anyOf(counts.map(isNoCount)), quote(words.notCount), sound);
      const numbers = allOf(counts.map((count) => `ISNUMBER(${count})`));
      return call(
        "IF",
        anyOf(counts.map((count) => `(${count}="")`)),
        quote(words.missing),
        call("IF", numbers, whole, quote(words.notNumber)),
      );
    });
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
