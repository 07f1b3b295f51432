import type { Metric } from "../../system/description";
import { quotient } from "../../formula/quotient";
import { surveyMean } from "../../formula/survey";
import { quote } from "../../calc/text";
import { quotientKind, ratingInput } from "../../system/inputs";
import type { People } from "./people";
import type { ResultColumns } from "./result-columns";
import type { Roster, RosterItem, ScoredLine } from "./roster";

/** A rate from its counts, a mean from its votes. */
export function computedMetric(roster: Roster, people: People, metric: Metric): string {
  const { local, texts, request } = roster;
  switch (metric.kind) {
    case "quotient":
      return quotient(
        {
          numerator: people.data(local(metric.numerator.name)),
          denominator: people.data(local(metric.denominator.name)),
          ...quotientKind(metric),
        },
        texts.status,
      );
    case "survey": {
      const names = metric.votes.map(({ name }) => local(name));
      const place = {
        votes: names.map((name) => people.data(name)),
        block: people.data(names[0] ?? "", names.at(-1)),
      };
      return surveyMean(place, request.spelling, texts.status);
    }
    case "figure":
      return people.data(local(metric.input.name));
    case "team-mean":
      return quote("");
  }
}

/** Where a line's metric stands: computed on this sheet, or typed on Data. */
export function actualOf(
  roster: Roster,
  columns: ResultColumns,
  people: People,
  entry: RosterItem,
  line: ScoredLine,
): string {
  const computed = columns.actuals.get(line);
  if (computed !== undefined) return people.own(computed);
  const { rule } = line;
  if (rule.kind === "rating") {
    return people.data(roster.local(ratingInput(entry.item, rule).name));
  }
  return computedMetric(roster, people, rule.metric);
}
