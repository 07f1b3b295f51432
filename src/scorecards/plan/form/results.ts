import { entered } from "../../calc/entered";
import { resultOf } from "../../results";
import { finesInAll } from "../../results/fines";
import type { ResultPlaces } from "../../results/places";
import { type Asked, checkWording } from "../../results/asked";
import { itemsWithoutScore, pointsUsable } from "../../results/total";
import { checkedPlace, fieldPlace, inputPlace } from "../../system/keys";
import type { ResultField } from "../../system/result-fields";
import { cell, range } from "../address";
import { inputLimits } from "../input-limits";
import { looks, MONEY_FORMAT, numberFormat, SCORE_FORMAT } from "../look";
import { roundedNote } from "../rounded-note";
import type { SheetDraft } from "../sheet-draft";
import { withUnit } from "../unit-label";
import { wordSigns } from "../word-signs";
import { FORM, type Form, LAST_COLUMN } from "./form";
import { fineOf } from "./item-lines";
import { formPlaces } from "./places";

/** The total and, below it, what it earns: a line each, its name on the left and its figure under the scores. */
export function resultLines(draft: SheetDraft, form: Form): void {
  const places = formPlaces(form);
  total(draft, form, places);
  for (const line of form.resultLines) {
    const { row } = line;
    draft.format(cell(row, FORM.item), looks.label);
    draft.format(range(row, FORM.item, row, FORM.score), { border: "below", vertical: "Center" });
    draft.format(cell(row, FORM.score), { horizontal: "Right" });
    draft.rowHeights.push({ rows: `${row}:${row}`, points: 22 });
    if (line.kind === "field") fieldLine(draft, places, line.field, row);
    else if (line.kind === "input") inputLine(draft, form, places, line.asked, row);
    else finesLine(draft, form, row);
  }
  const last = form.resultLines.at(-1)?.row ?? form.totalRow;
  const checks = range(form.totalRow, FORM.state, last, FORM.state);
  const first = cell(form.totalRow, FORM.state);
  draft.conditionalFormats.push(...wordSigns(form.texts, checks, first));
}

function total(draft: SheetDraft, form: Form, places: ResultPlaces): void {
  const { texts, totalRow: row } = form;
  const put = (column: number, formula: string) =>
    draft.put(row, column, { formula: `=${formula}` });
  const points = places.items.shareCells.join(",");
  draft.put(row, FORM.item, texts.form.total);
  put(FORM.points, `SUM(${points})`);
  put(FORM.score, resultOf("total").formula(places));
  const scores = form.itemRows.map((at) => cell(at, FORM.score));
  put(FORM.figure, roundedNote(scores, cell(row, FORM.score), texts.card.rounded));
  put(FORM.remark, resultOf("status").formula(places));
  put(FORM.state, pointsUsable(points, texts.status));
  put(FORM.state + 1, itemsWithoutScore(places));
  draft.mark(fieldPlace("total"), row, FORM.score);
  draft.mark(fieldPlace("status"), row, FORM.remark);
  draft.format(range(row, 1, row, LAST_COLUMN), looks.total);
  draft.format(cell(row, FORM.item), { fontSize: 14 });
  draft.format(cell(row, FORM.figure), { style: looks.hint.style, bold: false });
  draft.format(cell(row, FORM.points), { horizontal: "Center", numberFormat: "General" });
  draft.format(cell(row, FORM.score), {
    horizontal: "Right",
    numberFormat: SCORE_FORMAT,
    fontSize: 16,
  });
  draft.rowHeights.push({ rows: `${row}:${row}`, points: 30 });
}

function fieldLine(draft: SheetDraft, places: ResultPlaces, field: ResultField, row: number): void {
  const { look, formula } = resultOf(field);
  draft.put(row, FORM.item, places.texts.columns[field]);
  const column = look.stands === "left" ? FORM.figure : FORM.score;
  draft.put(row, column, { formula: `=${formula(places)}` });
  draft.mark(fieldPlace(field), row, column);
  if (look.stands === "left") {
    draft.format(cell(row, column), looks.label);
    return;
  }
  const large = look.stands === "large";
  draft.format(cell(row, column), {
    numberFormat: look.format,
    bold: true,
    fontSize: large ? 14 : 11,
  });
  if (large) draft.rowHeights.push({ rows: `${row}:${row}`, points: 26 });
}

/** A figure that HR enters for what stands below it, and right of what is printed the same checked. */
function inputLine(
  draft: SheetDraft,
  form: Form,
  places: ResultPlaces,
  { input, blank, checkedIn }: Asked,
  row: number,
): void {
  const { texts, local, request } = form;
  const at = cell(row, FORM.score);
  draft.put(row, FORM.item, withUnit(local(input.name), input.unit, texts));
  const carried = form.carried.get(input.id);
  if (carried !== undefined) draft.put(row, FORM.score, carried);
  draft.format(at, looks.input, { numberFormat: numberFormat(input.unit), horizontal: "Right" });
  draft.mark(inputPlace(input.id), row, FORM.score);
  draft.validations.push(inputLimits(input, at, { texts, locale: request.locale }));
  if (checkedIn !== undefined) return;
  const otherwise = blank === undefined ? undefined : String(blank);
  draft.put(row, FORM.state, {
    formula: `=${entered(input, places.raw(input), checkWording(texts), otherwise)}`,
  });
  draft.mark(checkedPlace(input.id), row, FORM.state);
  const look = { numberFormat: numberFormat(input.unit), horizontal: "Right" } as const;
  draft.format(cell(row, FORM.state), looks.origin, look);
}

function finesLine(draft: SheetDraft, form: Form, row: number): void {
  const fines = form.items.flatMap((_, index) => fineOf(form, index) ?? []);
  draft.put(row, FORM.item, form.texts.form.fines);
  draft.put(row, FORM.score, {
    formula: `=${finesInAll(fines)}`,
  });
  draft.format(cell(row, FORM.score), { numberFormat: MONEY_FORMAT, bold: true });
}
