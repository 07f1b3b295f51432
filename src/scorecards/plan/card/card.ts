import type { CardSource } from "./source";

/** Columns of a card, from left to right. */
export const CARD = {
  number: 1,
  item: 2,
  unit: 3,
  actual: 4,
  target: 5,
  points: 6,
  score: 7,
  remark: 8,
} as const;

/** Above the card itself, and not printed: whom it shows. */
export const CHOICE = { row: 1, hintRow: 2, column: CARD.unit, message: CARD.points } as const;

const TITLE_ROW = 3;
const INTERVIEW_LINES = 3;

/** Rows of a card. */
export interface CardRows {
  readonly title: number;
  readonly period: number;
  readonly name: number;
  readonly id: number;
  readonly header: number;
  readonly firstLine: number;
  /** Of each line, and of each section's heading. */
  readonly lines: readonly number[];
  readonly sections: readonly number[];
  readonly total: number;
  readonly firstResult: number;
  readonly status: number;
  readonly interview: number;
  readonly firstInterview: number;
  /** Heading of the remarks, a line each below it. */
  readonly remarks: number;
  /** What the person appraised confirms, or appeals against; who signs, below. */
  readonly confirmed: number;
  readonly signature: number;
  readonly last: number;
}

export function cardRows(source: CardSource, remarkLines: number): CardRows {
  const header = TITLE_ROW + 5;
  const firstLine = header + 1;
  const { sections } = source;
  const lines = source.lines.map(
    (_, index) => firstLine + index + sections.filter(({ first }) => first <= index).length,
  );
  const total = firstLine + lines.length + sections.length;
  const firstResult = total + 1;
  const status = firstResult + source.results.length;
  const interview = status + 2;
  const firstInterview = interview + 1;
  const remarksRow = firstInterview + INTERVIEW_LINES + 1;
  const confirmed = remarksRow + (remarkLines === 0 ? 0 : remarkLines + 2);
  const signature = confirmed + 1;
  return {
    title: TITLE_ROW,
    period: TITLE_ROW + 1,
    name: TITLE_ROW + 2,
    id: TITLE_ROW + 3,
    header,
    firstLine,
    lines,
    sections: sections.map(({ first }, index) => firstLine + first + index),
    total,
    firstResult,
    status,
    interview,
    firstInterview,
    remarks: remarksRow,
    ...{ confirmed, signature },
    last: signature + 3,
  };
}
