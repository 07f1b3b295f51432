import type { QuestionKind, UnusedKind } from "../../i18n/figures";
import type { Input, ScorecardSystem } from "../system/description";
import { countedBy } from "../system/keys";
import { isCount } from "../system/units";
import { isCaseNumber, mayNumberCases } from "./case-numbers";
import { isNumeric } from "./column-facts";
import { folded } from "./folded";
import { columnGrade } from "./grades";
import { headingWord, readHeading } from "./heading";
import * as ideas from "./ideas";
import type { Mark } from "./marks";
import { scaleOf } from "./scales";
import { isSourceTime, isTime } from "./source-unit";
import { isWithin } from "./stamp";
import type { Circumstances, Column } from "./suggest";

/** A column that may be a figure, by its heading. */
export interface Candidate {
  readonly column: Column;
  /** Its word is a rate's: times its base it is so many cases. */
  readonly isRate: boolean;
  /** Its word may be a rate's as well as a count's: "FCR", "满意度". */
  readonly either: boolean;
  /** Its heading says something besides that makes it uncertain. */
  readonly doubtful: boolean;
  /** What is uncertain about it, where it is not the heading's other words. */
  readonly doubt?: QuestionKind;
}

/** The words by which a figure is known, the surest first: its own names, then what other systems call it. */
interface Names {
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly rates: ReadonlySet<string>;
  /** Of a rate that is entered as it is: what the cases that it counts are called. */
  readonly counted: ReadonlySet<string>;
  /** What may be called so and may not. */
  readonly perhaps: ReadonlySet<string>;
  /** Of a plan: its names with words that say so. */
  readonly plans: ReadonlySet<string>;
  /** Of which time the figure is: some scorecards ask for last month's beside this month's. */
  readonly era: Mark | null;
  /** It is itself a target: a plan, one's own target. */
  readonly isTarget: boolean;
  /** What its own names say themselves, such as "New hires lost". */
  readonly marks: ReadonlySet<Mark>;
}

/** Whether a heading in two languages calls the figure by its names in both. */
const saysInBoth = ({ bilingual }: Column, { own, others }: Names): boolean =>
  bilingual?.every((word) => own.has(word) || others.has(word)) ?? false;

const eras = ["earlier", "year-ago"] as const satisfies readonly Mark[];

function namesOf(input: Input): Names {
  const words = (names: readonly string[]) => new Set(names.map((name) => readHeading(name).word));
  const others = ideas.synonyms[input.id] ?? ideas.rateNames[countedBy(input.id) ?? ""] ?? [];
  const perhaps = ideas.perhaps[input.id] ?? [];
  const era = eras.find((each) => readHeading(input.name["zh-CN"]).marks.has(each)) ?? null;
  return {
    own: words(Object.values(input.name)),
    others: words(others),
    perhaps: words(perhaps),
    plans: words(ideas.planNames[input.id] ?? []),
    rates: words(ideas.rateNames[input.id] ?? []),
    counted: words(ideas.synonyms[countedBy(input.id) ?? ""] ?? []),
    era,
    isTarget: readHeading(input.name["zh-CN"]).marks.has("target"),
    marks: new Set(Object.values(input.name).flatMap((name) => [...readHeading(name).marks])),
  };
}

export class Candidates {
  /** Why columns that are called like a figure are none, by their place. */
  readonly refused = new Map<number, UnusedKind>();
  /** A rate that stands beside the count that it is of, by the id of the count's input. */
  readonly ratesBeside = new Map<string, Column>();
  private readonly rateNames: ReadonlyMap<string, readonly string[]>;
  private readonly speaksOfCalls: boolean;
  /** A row is a case, and has its number. */
  private readonly isLog: boolean;

  constructor(
    private readonly columns: readonly Column[],
    system: ScorecardSystem,
    private readonly around: Pick<Circumstances, "period" | "several">,
  ) {
    this.isLog = columns.some(
      (column) =>
        (isCaseNumber(column) && column.nearlyDistinct) || mayNumberCases(column, around.several),
    );
    this.speaksOfCalls = columns.some(({ name }) => ideas.ofCalls.test(folded(name)));
    this.rateNames = new Map(
      system.items.flatMap(({ rule }) => {
        const rules = rule.kind === "parts" ? rule.parts.map((part) => part.rule) : [rule];
        return rules.flatMap((each): [string, readonly string[]][] =>
          "metric" in each && each.metric.kind === "quotient"
            ? [[each.metric.numerator.id, Object.values(each.metric.name)]]
            : [],
        );
      }),
    );
  }

  /** The columns that may be this figure; where some are called by its very name, those alone. */
  of(input: Input): readonly Candidate[] {
    const names = namesOf(input);
    const rates = new Set([
      ...names.rates,
      ...(this.rateNames.get(input.id) ?? []).map((name) => readHeading(name).word),
    ]);
    const found = this.columns.flatMap((column): (Candidate & { readonly sure: boolean })[] => {
      const isPlan = column.marks.has("target") && names.plans.has(column.word);
      const words = wordsFor(input, column);
      const own = words.some((word) => names.own.has(word)) || saysInBoth(column, names);
      const isSatisfied =
        isCount(input.unit) &&
        ideas.satisfiedInputs.has(input.id) &&
        countsSatisfied(column, this.columns);
      // "质检次数" is how often, "质检分数" is the score.
      const { marks } = column;
      if (input.unit === "score" && marks.has("number") && !marks.has("points")) return [];
      const rateName = isCount(input.unit) && rates.has(column.word);
      // "% Answered" is the rate of what is answered; "FCR" may be it.
      const ofCounted = names.counted.has(column.word);
      const isOpen = ofCounted && !isShare(column);
      if (isOpen && !ideas.eitherNames.has(column.word)) return [];
      const known =
        own ||
        words.some((word) => names.others.has(word)) ||
        rateName ||
        ofCounted ||
        isPlan ||
        isSatisfied;
      const perhaps = !known && names.perhaps.has(column.word);
      if (!known && !perhaps) return [];
      // What was done is not what was planned.
      if (names.isTarget && !column.marks.has("target")) return [];
      const why = this.refusal(input, column, names);
      if (why !== null) {
        if (!this.refused.has(column.index)) this.refused.set(column.index, why);
        return [];
      }
      const isRate = isCount(input.unit) && isShare(column);
      // A call that was resolved was resolved in that call; a ticket, perhaps after the third answer.
      const later =
        !this.speaksOfCalls &&
        !own &&
        column.answers === null &&
        ideas.solvedAtAnyTime[input.id]?.has(column.word) === true;
      // "Total calls" beside "Outbound calls" may be both together.
      const isOfBoth =
        !marks.has("inbound") &&
        this.columns.some((each) => each.word === column.word && each.marks.has("outbound"));
      const either =
        !isRate && isCount(input.unit) && (rateName || ideas.eitherNames.has(column.word));
      return [
        {
          column,
          isRate,
          either: either && !column.marks.has("number"),
          doubtful:
            isDoubtful(column) ||
            perhaps ||
            isOfBoth ||
            isOpen ||
            (isTime(input.unit) && this.isLog && areTimesOfDay(column)) ||
            later ||
            isOfMoreThanTheMonth(input, column),
          ...(later ? { doubt: "later-contacts" as const } : {}),
          sure: own && !rateName,
        },
      ];
    });
    if (found.length === 0 && this.isLog && input.id === "callsAnswered") {
      // A survey may be answered, and a call back be taken: the heading has to be one of calls.
      const says = (column: Column) => column.outcomes !== null && isOutcome(column);
      return this.columns
        .filter((column) => says(column) && this.refusal(input, column, names) === null)
        .map((column) => ({ column, isRate: false, either: false, doubtful: false }));
    }
    const counts = found.filter(({ isRate, either, doubt }) => !isRate && !either && !doubt);
    // A count that the export has is not made of a rate beside it.
    const usable = counts.length > 0 ? counts : found;
    const beside = found.find(({ column, isRate }) => isRate && isShare(column));
    if (counts.length > 0 && beside !== undefined) this.ratesBeside.set(input.id, beside.column);
    const sure = usable.filter((each) => each.sure);
    // "平均响应" and "首次响应" are both what the first answer took: its own name makes neither surer.
    const named = sure.length > 0 && !ideas.firstOrMean.has(input.id) ? sure : usable;
    // A column of the month itself is surer than one that does not say of when it is.
    const dated = named.filter(({ column }) => column.stamp !== undefined);
    const chosen = dated.length > 0 ? dated : named;
    // Beside a column of another month, one without a month may be of all of them.
    const hasOthers =
      dated.length === 0 &&
      this.columns.some(
        ({ index, word, stamp }) =>
          this.refused.get(index) === "other-month" &&
          stamp !== undefined &&
          chosen.some(({ column }) => column.word === word),
      );
    if (hasOthers) return chosen.map((each) => ({ ...each, doubtful: true }));
    const certain = chosen.filter(({ doubtful }) => !doubtful);
    // By person or by conversation: the one is as good a mean as the other.
    const has = (mark: Mark) => chosen.some(({ column }) => column.marks.has(mark));
    const plain = certain.length > 0 && !(has("per-head") && has("per-case")) ? certain : chosen;
    // A mean that the export has itself is not made of a total beside it.
    const isMean = ({ column: { marks } }: Candidate) => marks.has("mean") || marks.has("per-case");
    // "Talk time" beside "Avg talk time" is no mean, or it would be there twice.
    const isPlainTwin = ({ column: { word } }: Candidate) =>
      !ideas.firstOrMean.has(input.id) &&
      plain.some((each) => isMean(each) && each.column.word === word);
    const left =
      isTime(input.unit) && plain.some(isMean)
        ? plain.filter(
            (each) => isMean(each) || (!each.column.marks.has("total") && !isPlainTwin(each)),
          )
        : plain;
    for (const { column } of found) {
      if (left.some((each) => each.column === column) || this.refused.has(column.index)) continue;
      this.refused.set(
        column.index,
        counts.length > 0 && !counts.some((each) => each.column === column)
          ? "rate"
          : "other-column",
      );
    }
    return left;
  }

  /** Why a column that is called like the figure is not the figure. */
  private refusal(input: Input, column: Column, names: Names): UnusedKind | null {
    const { era, isTarget } = names;
    const { stamp } = column;
    const marks = new Set([...column.marks].filter((mark) => !names.marks.has(mark)));
    const of = eras.find((each) => column.marks.has(each)) ?? null;
    if (of !== era) return "earlier";
    const { period, several } = this.around;
    if (mayNumberCases(column, several)) return "numbering";
    if (stamp !== undefined && period !== null && !isWithin(stamp, period)) {
      return "other-month";
    }
    if (isOfOtherSpan({ marks }, this.around)) return "other-span";
    if (marks.has("target") && !isTarget && !names.plans.has(column.word)) return "target";
    if (marks.has("change")) return "change";
    if (marks.has("rank")) return "rank";
    if (marks.has("largest") || marks.has("smallest") || marks.has("median")) return "extreme";
    if (marks.has("per-time")) return "per-time";
    if (marks.has("scaled") && (input.unit !== "yuan" || scaleOf(column.name) === null))
      return "scaled";
    if (marks.has("other-cases")) return "other-cases";
    if (marks.has("automatic")) return "automatic";
    if (marks.has("rows-counted")) return "rows-counted";
    if (isCount(input.unit)) {
      if (marks.has("per-head") || marks.has("per-case")) return "per-head";
      if (marks.has("mean") && !column.marks.has("rate") && column.unit !== "percent")
        return "mean-of-cases";
      if (isSourceTime(column.unit) || column.clocks + column.times > column.figures / 2)
        return "unit";
    }
    if (isTime(input.unit) && input.unit === "seconds" && this.isLog && areTimesOfDay(column))
      return "moments";
    if (marks.has("money") && input.unit !== "yuan" && input.unit !== "any") return "money";
    if (isTime(input.unit) && (column.unit === "percent" || column.shares > column.figures / 2)) {
      return "rate";
    }
    const saysTaken = input.id === "callsAnswered" && column.outcomes !== null;
    return isNumeric(column) || column.answers !== null || saysTaken ? null : "text";
  }
}

/** "平均应答秒数", "Avg answer (s)": with a unit of time, what is done is how long it takes. */
const wordsFor = ({ unit }: Input, { word, unit: of }: Column): readonly string[] =>
  isTime(unit) && isSourceTime(of)
    ? [word, headingWord(`${word}时长`), headingWord(`${word} time`)]
    : [word];

/** Headings above what became of a call. */
const ofCallsTaken =
  /^(?:通话|呼叫|来电|电话|接听|接通|应答|话单|呼入)?(?:结果|状态|类型|情况)$|^(?:call )?(?:status|result|outcome|disposition|state)$/i;

/** Whether a column says by its heading what became of a call. */
export const isOutcome = ({ name }: Column): boolean => ofCallsTaken.test(folded(name));

/** A month's count is not the quarter's, nor the other way round; where rows are months, they are added up. */
export const isOfOtherSpan = (
  { marks }: Pick<Column, "marks">,
  { period, several }: Pick<Circumstances, "period" | "several">,
): boolean =>
  period?.kind === "month"
    ? marks.has("of-quarter")
    : period?.kind === "quarter" && !several && marks.has("of-month");

/** Whether a heading or most of its cells say that a column holds shares. */
const isShare = ({ unit, marks, shares, figures }: Column): boolean =>
  unit === "percent" || marks.has("rate") || shares * 2 > figures;

/** In a log, clocks of six in the morning and later say when something was as likely as how long it took. */
const areTimesOfDay = ({ lateClocks, figures }: Column): boolean => lateClocks * 2 > figures;

/** "满意数" beside "参评数"; among five grades it is the second of them. */
export const countsSatisfied = ({ name }: Column, columns: readonly Column[]): boolean =>
  ideas.satisfiedCount.test(folded(name)) && !columns.some((each) => columnGrade(each.name) === 0);

/** A total of times so far is divided by its cases; of anything else, nobody knows since when. */
const isOfMoreThanTheMonth = ({ unit }: Input, { marks }: Column): boolean =>
  marks.has("so-far") && (!isTime(unit) || marks.has("mean"));

/** Outgoing calls, all calls, a mean per person, words that nobody knows: it may be the figure, and it may not. */
const isDoubtful = ({ marks, unclear }: Column): boolean =>
  unclear !== undefined ||
  (["outbound", "all-cases", "per-head"] as const).some((mark) => marks.has(mark));
