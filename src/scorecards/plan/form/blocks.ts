import { fill } from "../../../i18n/sheets";
import { raterSum } from "../../rules";
import { named } from "../../calc/entered";
import { anyOf, call, quote } from "../../calc/text";
import { cell, fixed, range } from "../address";
import { looks, numberFormat } from "../look";
import { wrappedHeight } from "../text-size";
import { lastPlace, ratingPlace, teamPlace } from "../../system/keys";
import type { SheetDraft } from "../sheet-draft";
import { withUnit } from "../unit-label";
import { wordSigns } from "../word-signs";
import { FORM, type Form, type RatingBlock, type TeamBlock } from "./form";

const QUESTION_WIDTH = 10;

/** Answers of one rating: a row a rater, a column a question, the rater's sum or what is wrong with it. */
export function ratingBlock(draft: SheetDraft, form: Form, block: RatingBlock): void {
  const { texts, local } = form;
  const { rule } = block;
  const { heading, header, first: firstRow, last: lastRow, insert } = block.rows;
  const firstColumn = FORM.value;
  const lastColumn = firstColumn + rule.questions.length - 1;
  const sumColumn = lastColumn + 1;

  draft.put(heading, FORM.item, local(block.item.name));
  draft.format(cell(heading, FORM.item), looks.section);
  draft.put(heading, FORM.figure, fill(texts.form.ratingHint, { most: rule.most }));
  draft.format(cell(heading, FORM.figure), looks.hint);

  const questions = rule.questions.map(local);
  draft.putRow(header, FORM.figure, [local(rule.raterName), ...questions, texts.form.answersSum]);
  draft.format(range(header, FORM.figure, header, sumColumn), looks.header);
  const tallest = Math.max(...questions.map((each) => wrappedHeight(each, QUESTION_WIDTH)));
  draft.rowHeights.push({ rows: `${header}:${header}`, points: tallest });

  for (let row = firstRow; row <= lastRow; row++) {
    const number = row - firstRow + 1;
    draft.put(row, FORM.figure, `${local(rule.raterName)}${rule.raters > 1 ? ` ${number}` : ""}`);
    const answers = range(row, firstColumn, row, lastColumn);
    draft.put(row, sumColumn, { formula: `=${raterSum(rule, answers, texts.status)}` });
  }
  draft.mark(ratingPlace(block.item.id), firstRow, firstColumn);
  draft.mark(lastPlace(ratingPlace(block.item.id)), insert, firstColumn);
  draft.format(range(firstRow, FORM.figure, lastRow, FORM.figure), looks.text, { locked: false });
  draft.rowHeights.push({ rows: `${firstRow}:${lastRow}`, points: 22 });
  const answers = range(firstRow, firstColumn, lastRow, lastColumn);
  draft.format(answers, looks.input, { horizontal: "Center", numberFormat: "General" });
  draft.format(answers, { numberFormat: "General" });
  const sums = range(firstRow, sumColumn, lastRow, sumColumn);
  draft.format(sums, looks.formula);
  draft.conditionalFormats.push(...wordSigns(texts, sums, cell(firstRow, sumColumn)));
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
  const { figures } = team;
  const { heading, header, first: firstRow, last: lastRow, insert } = team.rows;
  const lastColumn = FORM.value + figures.length - 1;
  draft.put(heading, FORM.item, texts.form.team);
  draft.format(cell(heading, FORM.item), looks.section);
  draft.putRow(header, FORM.figure, [
    texts.form.member,
    ...figures.map((figure) => withUnit(local(figure.name), figure.unit, texts)),
    texts.columns.status,
  ]);
  draft.format(range(header, FORM.figure, header, lastColumn + 1), looks.header);
  draft.rowHeights.push({ rows: `${header}:${header}`, points: 50 });
  // Filled and without lines: of members for whom there is room, paper shows nothing.
  const { border: _lines, ...lineless } = looks.input;
  const names = range(firstRow, FORM.figure, lastRow, FORM.figure);
  draft.format(names, lineless, { horizontal: "Left", indent: 1, numberFormat: "@" });
  draft.validations.push({
    range: names,
    rule: { kind: "custom", formula: "=TRUE" },
    prompt: { title: texts.form.team, message: texts.form.teamHint },
  });
  draft.rowHeights.push({ rows: `${firstRow}:${lastRow}`, points: 20 });
  draft.mark(teamPlace("member"), firstRow, FORM.figure);
  draft.mark(lastPlace(teamPlace("member")), insert, FORM.figure);
  memberStatuses(draft, form, team, lastColumn + 1);
  figures.forEach((figure, index) => {
    draft.mark(teamPlace(figure.id), firstRow, FORM.value + index);
    const column = range(firstRow, FORM.value + index, lastRow, FORM.value + index);
    draft.format(column, lineless, {
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

/** Beside each member: which of the figures that are typed here is missing or cannot be. */
function memberStatuses(draft: SheetDraft, form: Form, team: TeamBlock, column: number): void {
  const { texts, teamSources, request } = form;
  const { first, last } = team.rows;
  for (let row = first; row <= last; row++) {
    const status = team.figures.reduceRight((further, { id, min = 0 }, index) => {
      const at = fixed(row, FORM.value + index);
      const isTyped = anyOf(
        teamSources
          .filter(({ figure }) => figure === id)
          .map(({ cell: source }) => `(${source}=${quote(texts.form.fromTeam)})`),
      );
      const word = (rest: string) =>
        call(
          "IF",
          `${at}=""`,
          quote(texts.status.missing),
          call(
            "IF",
            `ISNUMBER(${at})`,
            call("IF", `${at}<${min}`, quote(texts.status.outOfRange), rest),
            quote(texts.status.notNumber),
          ),
        );
      return named(request.spelling, [[`next${index + 1}`, further]], (rest = "") =>
        call("IF", isTyped, word(rest), rest),
      );
    }, quote(""));
    const figures = range(row, FORM.value, row, FORM.value + team.figures.length - 1);
    const nobody = `(${fixed(row, FORM.figure)}="")*(COUNTA(${figures})=0)=1`;
    draft.put(row, column, { formula: `=${call("IF", nobody, quote(""), status)}` });
  }
  const statuses = range(first, column, last, column);
  const { border: _lines, ...lineless } = looks.formula;
  draft.format(statuses, lineless);
  draft.conditionalFormats.push(...wordSigns(texts, statuses, cell(first, column)));
}
