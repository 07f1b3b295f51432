import { fill } from "../../../i18n/sheets";
import { raterSum } from "../../formula/rating";
import { cell, range } from "../address";
import { looks, numberFormat, wrappedHeight } from "../look";
import { lastPlace, ratingPlace, teamPlace } from "../place-keys";
import type { SheetDraft } from "../sheet-draft";
import { FORM, type Form, type RatingBlock, type TeamBlock } from "./form";

const QUESTION_WIDTH = 10;

/** Answers of one rating: a row a rater, a column a question, the rater's sum or what is wrong with it. */
export function ratingBlock(draft: SheetDraft, form: Form, block: RatingBlock): void {
  const { texts, local } = form;
  const { rule, headingRow, firstRow, lastRow } = block;
  const header = headingRow + 1;
  const firstColumn = FORM.value;
  const lastColumn = firstColumn + rule.questions.length - 1;
  const sumColumn = lastColumn + 1;

  draft.put(headingRow, FORM.item, local(block.item.name));
  draft.format(cell(headingRow, FORM.item), looks.section);
  draft.put(headingRow, FORM.figure, fill(texts.form.ratingHint, { most: rule.most }));
  draft.format(cell(headingRow, FORM.figure), looks.hint);

  const questions = rule.questions.map(local);
  draft.putRow(header, FORM.figure, [local(rule.raterName), ...questions, texts.form.answersSum]);
  draft.format(range(header, FORM.figure, header, sumColumn), looks.header);
  const tallest = Math.max(...questions.map((each) => wrappedHeight(each, QUESTION_WIDTH)));
  draft.rowHeights.push({ rows: `${header}:${header}`, points: tallest });

  for (let row = firstRow; row <= lastRow; row++) {
    const number = row - firstRow + 1;
    draft.put(row, FORM.figure, `${local(rule.raterName)}${rule.raters > 1 ? ` ${number}` : ""}`);
    const answers = range(row, firstColumn, row, lastColumn);
    const place = { answers, questions: rule.questions.length, most: rule.most };
    draft.put(row, sumColumn, { formula: `=${raterSum(place, texts.status)}` });
  }
  draft.mark(ratingPlace(block.item.id), firstRow, firstColumn);
  draft.mark(lastPlace(ratingPlace(block.item.id)), lastRow, firstColumn);
  draft.format(range(firstRow, FORM.figure, lastRow, FORM.figure), looks.text, { locked: false });
  draft.rowHeights.push({ rows: `${firstRow}:${lastRow}`, points: 22 });
  const answers = range(firstRow, firstColumn, lastRow, lastColumn);
  draft.format(answers, looks.input, { horizontal: "Center", numberFormat: "0.##" });
  draft.format(answers, { numberFormat: "General" });
  draft.format(range(firstRow, sumColumn, lastRow, sumColumn), looks.formula);
  draft.validations.push({
    range: answers,
    rule: { kind: "decimal", min: 0, max: rule.most },
    prompt: {
      title: local(block.item.name),
      message: fill(texts.prompts.rating, { most: rule.most }),
    },
    error: {
      title: texts.errors.title,
      message: fill(texts.errors.numberBetween, { min: 0, max: rule.most }),
      style: "warning",
    },
  });
}

/** The team: a row a member with the figures that the items read. */
export function teamBlock(draft: SheetDraft, form: Form, team: TeamBlock): void {
  const { texts, local } = form;
  const { headingRow, firstRow, lastRow, figures } = team;
  const header = headingRow + 1;
  const lastColumn = FORM.value + figures.length - 1;
  draft.put(headingRow, FORM.item, texts.form.team);
  draft.format(cell(headingRow, FORM.item), looks.section);
  draft.put(headingRow, FORM.figure, texts.form.teamHint);
  draft.format(cell(headingRow, FORM.figure), looks.hint);
  draft.putRow(header, FORM.figure, [
    texts.form.member,
    ...figures.map((figure) => `${local(figure.name)} (${texts.units[figure.unit]})`),
  ]);
  draft.format(range(header, FORM.figure, header, lastColumn), looks.header);
  draft.rowHeights.push({ rows: `${header}:${header}`, points: 50 });
  draft.format(range(firstRow, FORM.figure, lastRow, FORM.figure), looks.input, {
    horizontal: "Left",
    numberFormat: "@",
  });
  draft.rowHeights.push({ rows: `${firstRow}:${lastRow}`, points: 20 });
  draft.mark(teamPlace("member"), firstRow, FORM.figure);
  draft.mark(lastPlace(teamPlace("member")), lastRow, FORM.figure);
  figures.forEach((figure, index) => {
    draft.mark(teamPlace(figure.id), firstRow, FORM.value + index);
    const column = range(firstRow, FORM.value + index, lastRow, FORM.value + index);
    draft.format(column, looks.input, {
      numberFormat: numberFormat(figure.unit),
      horizontal: "Right",
    });
    draft.validations.push({
      range: column,
      rule: {
        kind: "decimal",
        ...(figure.min === undefined ? {} : { min: figure.min }),
        ...(figure.max === undefined ? {} : { max: figure.max }),
      },
      prompt: {
        title: local(figure.name),
        message: fill(texts.prompts.enter, {
          name: local(figure.name),
          unit: texts.units[figure.unit],
        }),
      },
      error: {
        title: texts.errors.title,
        message: fill(texts.errors.number, { min: figure.min ?? 0 }),
        style: "warning",
      },
    });
  });
}
