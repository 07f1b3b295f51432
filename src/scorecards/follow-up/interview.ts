import { fill, sheetTexts } from "../../i18n/sheets";
import { interviewWords } from "../../i18n/sheets/interview";
import { periodInCell } from "../history/period-cell";
import { cell, range } from "../plan/address";
import { freeSheetName } from "../plan/free-names";
import { looks, numberFormat, SCORE_FORMAT } from "../plan/look";
import type { WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "../plan/sheet-draft";
import { sheetTitle } from "../plan/sheet-title";
import { writeIdentity } from "../plan/write-identity";
import { isErrorText, type PersonReading, type ScorecardReading } from "../reading";
import { fieldPlace } from "../system/keys";
import { periodLabel } from "../system/period";
import type { FollowUp } from "./actions";
import { type ItemStanding, strengthsAndWeaknesses } from "./standing";

const LAST = 5;
/** Lines for goals beyond those that the results suggest. */
const FREE_GOALS = 2;
const WIDTHS = [24, 14, 14, 14, 22];

/** A sheet for the interview with one person: how they stand, and lines for what is agreed. Plain cells, to be written on. */
export function planInterview(
  reading: ScorecardReading,
  person: PersonReading,
  followUp: FollowUp | null,
  takenSheets: readonly string[],
): WorkbookPlan {
  const { locale, scorecard, sheets, system } = reading;
  const words = interviewWords[locale];
  const draft = new SheetDraft();
  sheetTitle(draft, words.title, words.hint);
  WIDTHS.forEach((characters, index) => draft.width(index + 1, characters));
  const said = (field: "total" | "tier") => {
    const value = person.results.value(fieldPlace(field));
    return (typeof value === "number" || typeof value === "string") && !isErrorText(value)
      ? value
      : null;
  };
  let row = 4;
  const fact = (column: number, label: string, value: string | number | null) => {
    draft.put(row, column, label);
    draft.format(cell(row, column), looks.label);
    if (value !== null && value !== "") draft.put(row, column + 1, value);
    draft.format(cell(row, column + 1), {
      horizontal: "Left",
      ...(typeof value === "number" ? { numberFormat: SCORE_FORMAT } : {}),
    });
  };
  fact(1, words.name, [person.name, person.id].filter((each) => each !== "").join(" "));
  fact(3, words.department, person.department);
  row += 1;
  fact(1, words.period, periodLabel(reading.period, locale));
  fact(3, words.total, said("total"));
  row += 1;
  fact(1, words.tier, said("tier"));
  if (followUp !== null) {
    row += 1;
    fact(1, words.action, followUp.action);
    row += 1;
    const causes = followUp.causes.map(({ period: code, total }) => {
      const period = periodInCell(code);
      const label = period === null ? code : periodLabel(period, locale);
      return total === null ? label : fill(words.cause, { period: label, total: total.toFixed(2) });
    });
    fact(1, words.causes, causes.join(locale === "en" ? "; " : "；"));
  }
  row += 2;

  const block = (
    heading: string,
    headers: readonly string[],
    lines: readonly (readonly (string | number | null)[])[],
    formats: readonly (readonly (string | null)[])[],
  ) => {
    draft.put(row, 1, heading);
    draft.format(range(row, 1, row, LAST), looks.section);
    row += 1;
    draft.putRow(row, 1, headers);
    draft.format(range(row, 1, row, LAST), looks.header);
    lines.forEach((line, index) => {
      row += 1;
      draft.putRow(row, 1, line);
      draft.format(range(row, 1, row, LAST), { border: "all", vertical: "Center", wrap: true });
      draft.rowHeights.push({ rows: `${row}:${row}`, points: 24 });
      formats[index]?.forEach((format, at) => {
        if (format !== null) draft.format(cell(row, at + 1), { numberFormat: format });
      });
    });
    row += 2;
  };
  const { strengths, weaknesses } = strengthsAndWeaknesses(person);
  const scored = (each: ItemStanding) => [each.name[locale], each.score, each.full];
  const scoredFormats = [null, SCORE_FORMAT, "General"];
  const columns = [words.item, words.score, words.full];
  const blank = [null];
  block(
    words.strengths,
    [...columns, words.note, ""],
    strengths.length > 0 ? strengths.map(scored) : [blank],
    strengths.map(() => scoredFormats),
  );
  block(
    words.weaknesses,
    [...columns, words.reason, ""],
    weaknesses.length > 0 ? weaknesses.map(scored) : [blank],
    weaknesses.map(() => scoredFormats),
  );
  block(
    words.goals,
    [words.goal, words.now, words.target, words.by, words.note],
    [
      ...weaknesses.map(({ name, aim, score, full }) =>
        aim === null ? [name[locale], score, full] : [name[locale], aim.actual, aim.target],
      ),
      ...Array.from({ length: FREE_GOALS }, () => blank),
    ],
    weaknesses.map(({ aim }) => {
      const format = aim === null ? SCORE_FORMAT : numberFormat(aim.unit);
      return [null, format, format];
    }),
  );
  draft.put(row, 1, words.comment);
  draft.format(range(row, 1, row, LAST), looks.section);
  row += 1;
  draft.format(range(row, 1, row, LAST), { border: "outline" });
  draft.rowHeights.push({ rows: `${row}:${row}`, points: 60 });
  const days = system.terms?.find(({ id }) => id === "appealDays")?.figure.value ?? null;
  if (days !== null) {
    row += 1;
    draft.put(row, 1, fill(words.appeal, { days }));
  }
  row += 2;
  draft.putRow(row, 1, [words.interviewer, null, words.appraised, null, words.date]);
  draft.format(range(row, 1, row, LAST), { border: "below" });
  const name = freeSheetName(`${words.sheet} ${person.name || person.id}`, takenSheets);
  const identity = sheets[0]?.identity;
  const sheet = draft.finish({
    role: "interview",
    name,
    tabColor: "#FFC000",
    page: {
      orientation: "portrait",
      printArea: `A1:${cell(row, LAST)}`,
      onePage: true,
      footer: { center: sheetTexts[locale].footer },
    },
    protect: false,
    properties:
      identity === undefined
        ? {}
        : writeIdentity({ ...identity, role: "interview", person: person.name }),
    select: "A1",
  });
  return { scorecard, sheets: [sheet], names: [], show: "interview" };
}
