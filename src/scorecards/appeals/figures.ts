import { type SheetTexts } from "../../i18n/sheets";
import { type LedgerCell, type LedgerRow } from "../closing/ledger";
import { metricColumn } from "../history/table";
import type { PersonReading } from "../reading";
import { isBlank } from "../reading/grid";
import { distinctInputs, itemTeam, ruleKind } from "../rules";
import type { CellPlace } from "../calc/place";
import type { Input, LocalText, ScorecardSystem } from "../system/description";
import { fieldPlace, lastPlace, ratingPlace } from "../system/keys";
import { linesOf } from "../system/lines";
import { inEach, inSheetWords } from "../system/local-text";
import { entriesIn } from "./closed-row";
import { appealSubjects } from "./subjects";

/** A figure that an appeal may correct: one that was entered, or one among several in a cell of the closed row. */
export interface AppealFigure {
  /** Its id is that of the figure, with its place among several where it is one of them. */
  readonly input: Input;
  /** Of History. */
  readonly column: string;
  /** Its place among several: a member's, or a rater's and a question's; counted from 0. None where it stands alone. */
  readonly at: readonly number[];
  /** How many answers a rater gives, where it is one of several raters'. */
  readonly questions?: number;
}

/**
 * The figures of an item, or of what concerns the whole, by which a closed row may be corrected. Several raters' answers, and
 * figures of a team, are as many as the row has.
 */
export function figuresOf(
  system: ScorecardSystem,
  subject: string,
  row: LedgerRow,
): readonly AppealFigure[] {
  const alone = (appealSubjects(system).find(({ id }) => id === subject)?.inputs ?? []).map(
    (input): AppealFigure => ({ input, column: metricColumn(input.id), at: [] }),
  );
  const item = system.items.find(({ id }) => id === subject);
  if (item === undefined) return alone;
  const entries = entriesIn(row);
  const of = (id: string, at: readonly number[], rest: Omit<Input, "id">): AppealFigure => ({
    input: { ...rest, id: id + at.map((place) => `[${place}]`).join("") },
    column: metricColumn(id),
    at,
  });
  const answers = linesOf(item).flatMap(({ rule }) => {
    const block = ruleKind(rule).block(rule);
    const given = entries[item.id];
    if (block === null || !Array.isArray(given)) return [];
    const limits = { unit: "score", min: 0, max: block.most } as const;
    return given.flatMap((_, rater) =>
      block.questions.map((question, index) => ({
        ...of(item.id, [rater, index], {
          ...limits,
          name: numbered(block.raterName, rater, question),
        }),
        questions: block.questions.length,
      })),
    );
  });
  // Two lines may ask for the same figure of the team.
  const members = distinctInputs(itemTeam(item)).flatMap(({ id, name, unit, min, max }) => {
    const given = entries[id];
    if (!Array.isArray(given)) return [];
    const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    const member = inSheetWords((texts: SheetTexts) => texts.form.member);
    return given.map((_, index) =>
      of(id, [index], { unit, ...limits, name: numbered(member, index, name) }),
    );
  });
  return [...alone, ...answers, ...members];
}

/** "Subordinate 2 · Fairness". */
const numbered = (who: LocalText, index: number, what: LocalText): LocalText =>
  inEach((locale) => `${who[locale]} ${index + 1} · ${what[locale]}`);

/** What a row says of a figure; null: nothing, or no number. */
export function figureIn(row: LedgerRow, { column, at }: AppealFigure): number | null {
  let there: unknown = row.get(column) ?? null;
  if (at.length > 0) there = several(row, column);
  for (const place of at) there = Array.isArray(there) ? (there as unknown[])[place] : null;
  return typeof there === "number" ? there : null;
}

/** The cell of the row with another figure in it. */
export function withFigure(
  row: LedgerRow,
  { column, at }: AppealFigure,
  value: number,
): LedgerCell {
  if (at.length === 0) return value;
  const put = (there: unknown, [place, ...rest]: readonly number[]): unknown =>
    place === undefined || !Array.isArray(there)
      ? value
      : (there as unknown[]).map((each, index) => (index === place ? put(each, rest) : each));
  return JSON.stringify(put(several(row, column), at));
}

const several = (row: LedgerRow, column: string): unknown => {
  const id = column.slice(metricColumn("").length);
  return entriesIn(row)[id] ?? null;
};

/** Where a figure among several is typed on the person's own form; null: nowhere, or on another sheet. */
export function cellOnForm(
  { results, members = {} }: PersonReading,
  { column, at, questions = 1 }: AppealFigure,
): CellPlace | null {
  const id = column.slice(metricColumn("").length);
  const sheet = results.place(fieldPlace("total"))?.sheet;
  const [first = 0, question] = at;
  if (question === undefined) {
    const cell = members[id]?.[first]?.cell ?? null;
    return cell?.sheet === sheet ? cell : null;
  }
  const [from, to] = [results.place(ratingPlace(id)), results.place(lastPlace(ratingPlace(id)))];
  if (from === null || to === null) return null;
  // Rows without any answer are nobody's, and are not among those that were closed.
  const rows = Array.from({ length: to.row - from.row + 1 }, (_, down) => from.row + down);
  const given = rows.filter((row) =>
    Array.from({ length: questions }, (_, right) => from.column + right).some(
      (column) => !isBlank(results.at({ row, column })),
    ),
  );
  const row = given[first];
  return row === undefined ? null : { sheet: from.sheet, row, column: from.column + question };
}
