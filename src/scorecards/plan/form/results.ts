import type { Input } from "../../system/description";
import { call, quote, sentence } from "../../calc/text";
import { peopleTotal, pointsTotal } from "../../formula/totals";
import { cell, fixed, fixedRange, range } from "../address";
import { inputLimits } from "../input-limits";
import { looks, MONEY_FORMAT, numberFormat, SCORE_FORMAT } from "../look";
import { FIELD_FORMATS } from "../results/fields";
import { type ResultField } from "../../system/result-fields";
import { payFormulas } from "../results/pay-formulas";
import { failureFormulas, tierFormulas } from "../results/standing-formulas";
import { fieldPlace, inputPlace } from "../../system/keys";
import type { SheetDraft } from "../sheet-draft";
import { withUnit } from "../unit-label";
import { FIRST_ITEM_ROW, FORM, type Form, LAST_COLUMN } from "./form";
import { fineOf } from "./item-lines";
import { formPlaces } from "./places";

/** The total and, below it, what it earns: a line each, its name on the left and its figure under the scores. */
export function resultLines(draft: SheetDraft, form: Form): void {
  total(draft, form);
  const places = formPlaces(form);
  const formulas = new Map([
    ...tierFormulas(places),
    ...payFormulas(places),
    ...failureFormulas(places),
  ]);
  for (const line of form.resultLines) {
    const { row } = line;
    draft.format(cell(row, FORM.item), looks.label);
    draft.format(cell(row, FORM.figure), looks.hint);
    draft.format(range(row, FORM.item, row, FORM.score), { border: "below", vertical: "Center" });
    draft.format(cell(row, FORM.score), { horizontal: "Right" });
    draft.rowHeights.push({ rows: `${row}:${row}`, points: 22 });
    if (line.kind === "field") fieldLine(draft, form, line.field, row, formulas.get(line.field));
    else if (line.kind === "input") inputLine(draft, form, line.input, row);
    else finesLine(draft, form, row);
  }
}

function total(draft: SheetDraft, form: Form): void {
  const { texts, system, totalRow: row } = form;
  const words = texts.status;
  const scores = form.itemRows.map((at) => fixed(at, FORM.score));
  const points = form.itemRows.map((at) => fixed(at, FORM.points));
  const column = (at: number) => fixedRange(FIRST_ITEM_ROW, at, row - 1, at);
  draft.put(row, FORM.item, texts.form.total);
  draft.put(row, FORM.points, { formula: `=SUM(${points.join(",")})` });
  draft.put(row, FORM.score, {
    formula: `=${
      system.total === "points"
        ? pointsTotal({ scores, points }, words)
        : // The lines between the items' own have neither weight nor score.
          peopleTotal(
            {
              scores,
              block: column(FORM.score),
              shares: column(FORM.points),
              shareCells: points,
              spilled: false,
            },
            "weights",
            form.request.spelling,
            words,
          )
    }`,
  });
  draft.put(row, FORM.remark, { formula: `=${statusFormula(form, scores, points)}` });
  draft.mark(fieldPlace("total"), row, FORM.score);
  draft.mark(fieldPlace("status"), row, FORM.remark);
  draft.format(range(row, 1, row, LAST_COLUMN), looks.total);
  draft.format(cell(row, FORM.item), { fontSize: 14 });
  draft.format(cell(row, FORM.points), { horizontal: "Center", numberFormat: "General" });
  draft.format(cell(row, FORM.score), {
    horizontal: "Right",
    numberFormat: SCORE_FORMAT,
    fontSize: 16,
  });
  draft.rowHeights.push({ rows: `${row}:${row}`, points: 30 });
}

/** Says how many items have no score yet, next to the total; an item of weight 0 is not asked for. */
function statusFormula(form: Form, scores: readonly string[], points: readonly string[]): string {
  const { missingItems, complete } = form.texts.form;
  const weighs = form.system.total === "weights";
  const missing = weighs
    ? `(${scores.map((score, index) => `(${points[index] ?? "1"}<>0)*(1-ISNUMBER(${score}))`).join("+")})`
    : `(${scores.length}-COUNT(${scores.join(",")}))`;
  const all = weighs
    ? `(${points.map((weight) => `(${weight}<>0)`).join("+")})`
    : String(scores.length);
  return call("IF", `${missing}=0`, quote(complete), sentence(missingItems, { missing, all }));
}

/** A text of some length, which stands on the left where there is room. */
const isText = (field: ResultField): boolean => field === "action";

function fieldLine(
  draft: SheetDraft,
  form: Form,
  field: ResultField,
  row: number,
  formula = quote(""),
): void {
  draft.put(row, FORM.item, form.texts.columns[field]);
  if (isText(field)) {
    draft.put(row, FORM.figure, { formula: `=${formula}` });
    draft.mark(fieldPlace(field), row, FORM.figure);
    draft.format(cell(row, FORM.figure), looks.label);
    return;
  }
  draft.put(row, FORM.score, { formula: `=${formula}` });
  draft.mark(fieldPlace(field), row, FORM.score);
  const tier = field === "tier";
  draft.format(cell(row, FORM.score), {
    numberFormat: FIELD_FORMATS[field],
    bold: true,
    fontSize: tier ? 14 : 11,
  });
  if (tier) draft.rowHeights.push({ rows: `${row}:${row}`, points: 26 });
}

/** A figure that HR enters for what stands below it. */
function inputLine(draft: SheetDraft, form: Form, input: Input, row: number): void {
  const { texts, local, request } = form;
  const at = cell(row, FORM.score);
  draft.put(row, FORM.item, withUnit(local(input.name), input.unit, texts));
  const carried = form.carried.get(input.id);
  if (carried !== undefined) draft.put(row, FORM.score, carried);
  if (input.hint !== undefined) draft.put(row, FORM.figure, local(input.hint));
  draft.format(at, looks.input, { numberFormat: numberFormat(input.unit), horizontal: "Right" });
  draft.mark(inputPlace(input.id), row, FORM.score);
  draft.validations.push(inputLimits(input, at, { texts, locale: request.locale }));
}

function finesLine(draft: SheetDraft, form: Form, row: number): void {
  const fines = form.items.flatMap((_, index) => fineOf(form, index) ?? []);
  draft.put(row, FORM.item, form.texts.form.fines);
  draft.put(row, FORM.score, {
    formula: `=${fines.length === 1 ? (fines[0] ?? "0") : call("SUM", ...fines)}`,
  });
  draft.format(cell(row, FORM.score), { numberFormat: MONEY_FORMAT, bold: true });
}
