import type { Answers, Measured } from "../../rules";
import type { Input, Item, LocalText, Metric, Unit } from "../../system/description";
import { inSheetWords, sameInAll } from "../../system/local-text";
import { COUNT_UNITS, isCount } from "../../system/units";

/** What HR may choose to measure. */
export type MeasureId = "figure" | "count" | "rate" | "votes" | "rating";

export type MeasureLabel =
  | "unit"
  | "most"
  | "numerator"
  | "denominator"
  | "part"
  | "vote"
  | "best"
  | "raterName"
  | "raters"
  | "question";

/** Something to be said of what is measured; the pane knows each kind of field, not what it says. */
export type MeasureField = {
  /** "most", "vote:2". */
  readonly id: string;
  readonly label: MeasureLabel;
  /** Of several alike, from 1. */
  readonly number?: number;
} & (
  | {
      readonly kind: "text";
      readonly text: LocalText;
      readonly with: (text: LocalText) => Measured;
    }
  | {
      readonly kind: "unit";
      readonly unit: Unit;
      readonly units: readonly Unit[];
      readonly with: (unit: Unit) => Measured;
    }
  | {
      readonly kind: "number";
      readonly value: number | null;
      readonly unit: Unit;
      readonly limit: "positive" | "whole-from-1";
      readonly optional: boolean;
      readonly with: (value: number | null) => Measured;
    }
  | { readonly kind: "check"; readonly on: boolean; readonly with: (on: boolean) => Measured }
);

/** Fields that HR may add and take away: grades to vote for, questions to answer. */
export interface MeasureRows {
  readonly of: "vote" | "question";
  readonly fields: string;
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly add: () => Measured;
  readonly remove: (row: number) => Measured;
}

interface Of {
  readonly item: Pick<Item, "id" | "name" | "supplier">;
  /** How it was measured before: what still holds is kept. */
  readonly before: Measured | null;
}

interface Measure {
  readonly is: (measured: Measured) => boolean;
  readonly begin: (of: Of) => Measured;
  readonly fields: (measured: Measured) => readonly MeasureField[];
  readonly rows?: (measured: Measured, of: Of["item"]) => MeasureRows | null;
}

type MetricOf<Kind extends Metric["kind"]> = Metric & { readonly kind: Kind };

const isMetric = <Kind extends Metric["kind"]>(
  measured: Measured,
  kind: Kind,
): measured is { readonly kind: "metric"; readonly metric: MetricOf<Kind> } =>
  measured.kind === "metric" && measured.metric.kind === kind;

const of = (metric: Metric): Measured => ({ kind: "metric", metric });

/** Not negative unless HR's own unit may be. */
const inputOf = ({ item }: Of, role: string, name: LocalText, unit: Unit): Input => ({
  id: `${item.id}${role}`,
  name,
  unit,
  ...(unit === "any" ? {} : { min: 0 }),
  ...(item.supplier === undefined ? {} : { source: item.supplier }),
});

const inUnit = ({ min: _min, max, ...input }: Input, unit: Unit): Input => ({
  ...input,
  unit,
  ...(unit === "any" ? {} : { min: 0 }),
  // 100 of a share is not 100 of a time.
  ...(max === undefined || (input.unit === "percent") !== (unit === "percent") || isCount(unit)
    ? {}
    : { max }),
});

const FIGURE_UNITS: readonly Unit[] = [
  "percent",
  "score",
  "yuan",
  "seconds",
  "minutes",
  "hours",
  "days",
  "ratio",
  "any",
];
const RATE_UNITS: readonly Unit[] = [...COUNT_UNITS, "yuan", "hours", "days", "any"];

/** A figure as it was measured before, where it was one. */
const figureBefore = ({ before }: Of): Input | null =>
  before !== null && isMetric(before, "figure") ? before.metric.input : null;

const figureField = (
  metric: MetricOf<"figure">,
  units: readonly Unit[],
): MeasureField & { readonly kind: "unit" } => ({
  id: "unit",
  label: "unit",
  kind: "unit",
  unit: metric.input.unit,
  units,
  with: (unit: Unit) => of({ ...metric, input: inUnit(metric.input, unit) }),
});

const figure: Measure = {
  is: (measured) => isMetric(measured, "figure") && !isCount(measured.metric.input.unit),
  begin(from) {
    const before = figureBefore(from);
    const input =
      before === null
        ? inputOf(from, "Figure", from.item.name, "percent")
        : inUnit(before, "percent");
    return of({ kind: "figure", input });
  },
  fields(measured) {
    if (!isMetric(measured, "figure")) return [];
    const { metric } = measured;
    const { max = null, unit } = metric.input;
    return [
      figureField(metric, FIGURE_UNITS),
      {
        id: "most",
        label: "most",
        kind: "number",
        value: max,
        unit,
        limit: "positive",
        optional: true,
        with(value) {
          const { max: _max, ...input } = metric.input;
          return of({ ...metric, input: value === null ? input : { ...input, max: value } });
        },
      },
    ];
  },
};

const count: Measure = {
  is: (measured) => isMetric(measured, "figure") && isCount(measured.metric.input.unit),
  begin(from) {
    const before = figureBefore(from);
    const input =
      before === null ? inputOf(from, "Figure", from.item.name, "times") : inUnit(before, "times");
    return of({ kind: "figure", input });
  },
  fields: (measured) =>
    isMetric(measured, "figure") ? [figureField(measured.metric, COUNT_UNITS)] : [],
};

const rate: Measure = {
  is: (measured) => isMetric(measured, "quotient"),
  begin: (from) =>
    of({
      kind: "quotient",
      name: from.item.name,
      numerator: inputOf(from, "Numerator", sameInAll(""), "count"),
      denominator: inputOf(from, "Denominator", sameInAll(""), "count"),
      part: true,
    }),
  fields(measured) {
    if (!isMetric(measured, "quotient")) return [];
    const { metric } = measured;
    const name = (role: "numerator" | "denominator"): MeasureField => ({
      id: role,
      label: role,
      kind: "text",
      text: metric[role].name,
      with: (text) => of({ ...metric, [role]: { ...metric[role], name: text } }),
    });
    return [
      name("numerator"),
      name("denominator"),
      {
        id: "unit",
        label: "unit",
        kind: "unit",
        unit: metric.numerator.unit,
        units: RATE_UNITS,
        with: (unit) =>
          of({
            ...metric,
            numerator: inUnit(metric.numerator, unit),
            denominator: inUnit(metric.denominator, unit),
          }),
      },
      {
        id: "part",
        label: "part",
        kind: "check",
        on: metric.part,
        with: (part) => of({ ...metric, part }),
      },
    ];
  },
};

const MOST_GRADES = 10;

const votes: Measure = {
  is: (measured) => isMetric(measured, "survey"),
  begin: (from) =>
    of({
      kind: "survey",
      name: from.item.name,
      votes: [1, 2, 3, 4, 5].map((grade) => inputOf(from, `Votes${grade}`, sameInAll(""), "votes")),
    }),
  fields(measured) {
    if (!isMetric(measured, "survey")) return [];
    const { metric } = measured;
    return metric.votes.map((vote, row) => ({
      id: `vote:${row}`,
      label: row === 0 ? "best" : "vote",
      number: row + 1,
      kind: "text",
      text: vote.name,
      with: (text) =>
        of({
          ...metric,
          votes: metric.votes.map((each, at) => (at === row ? { ...each, name: text } : each)),
        }),
    }));
  },
  rows(measured, item) {
    if (!isMetric(measured, "survey")) return null;
    const { metric } = measured;
    const with_ = (changed: readonly Input[]) => of({ ...metric, votes: changed });
    const free = () => {
      const used = new Set(metric.votes.map(({ id }) => id));
      let grade = 1;
      while (used.has(`${item.id}Votes${grade}`)) grade += 1;
      return `Votes${grade}`;
    };
    return {
      of: "vote",
      fields: "vote:",
      count: metric.votes.length,
      least: 2,
      most: MOST_GRADES,
      add: () =>
        with_([...metric.votes, inputOf({ item, before: null }, free(), sameInAll(""), "votes")]),
      remove: (row) => with_(metric.votes.filter((_, at) => at !== row)),
    };
  },
};

const MOST_QUESTIONS = 20;

const rated = (answers: Answers): Measured => ({ kind: "rating", answers });

const rating: Measure = {
  is: (measured) => measured.kind === "rating",
  begin: ({ item }) => ({
    kind: "rating",
    answers: {
      questions: [item.name],
      most: 100,
      raters: 1,
      raterName: inSheetWords(({ form }) => form.appraiser),
    },
  }),
  fields(measured) {
    if (measured.kind !== "rating") return [];
    const { answers } = measured;
    const { questions } = answers;
    const number = (
      id: "most" | "raters",
      limit: "positive" | "whole-from-1",
      unit: Unit,
    ): MeasureField => ({
      id,
      label: id,
      kind: "number",
      value: answers[id],
      unit,
      limit,
      optional: false,
      with: (value) => rated({ ...answers, [id]: value ?? NaN }),
    });
    const most = number("most", "positive", "score");
    const raterName: MeasureField = {
      id: "raterName",
      label: "raterName",
      kind: "text",
      text: answers.raterName,
      with: (text) => rated({ ...answers, raterName: text }),
    };
    // One question is the item itself, and is answered by one rater.
    if (questions.length === 1) return [most, raterName];
    return [
      most,
      raterName,
      number("raters", "whole-from-1", "people"),
      ...questions.map((text, row): MeasureField => ({
        id: `question:${row}`,
        label: "question",
        number: row + 1,
        kind: "text",
        text,
        with: (changed) =>
          rated({
            ...answers,
            questions: questions.map((each, at) => (at === row ? changed : each)),
          }),
      })),
    ];
  },
  rows(measured, { name }) {
    if (measured.kind !== "rating") return null;
    const { answers } = measured;
    const { questions } = answers;
    return {
      of: "question",
      fields: "question:",
      count: questions.length,
      least: 1,
      most: MOST_QUESTIONS,
      add: () => rated({ ...answers, questions: [...questions, sameInAll("")] }),
      remove(row) {
        const left = questions.filter((_, at) => at !== row);
        return rated({ ...answers, questions: left.length === 1 ? [name] : left });
      },
    };
  },
};

const MEASURES: Readonly<Record<MeasureId, Measure>> = { figure, count, rate, votes, rating };

export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[];

/** Which of the choices it is; null where it is none that HR is offered, as of a built-in system. */
export const measureOf = (measured: Measured): MeasureId | null =>
  MEASURE_IDS.find((id) => MEASURES[id].is(measured)) ?? null;

export const beginMeasure = (id: MeasureId, from: Of): Measured => MEASURES[id].begin(from);

export const measureFields = (measured: Measured): readonly MeasureField[] => {
  const id = measureOf(measured);
  return id === null ? [] : MEASURES[id].fields(measured);
};

export const measureRows = (measured: Measured, item: Of["item"]): MeasureRows | null => {
  const id = measureOf(measured);
  return id === null ? null : (MEASURES[id].rows?.(measured, item) ?? null);
};
