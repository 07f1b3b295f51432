import { type SheetTexts, sheetTexts } from "../../../i18n/sheets";
import { ruleKind } from "../../rules";
import { linesOf } from "../../system/lines";
import type { Item, ScorecardSystem } from "../../system/description";
import { sheetPrefix } from "../../calc/text";
import type { GenerationRequest, TakenNames } from "../../generation-request";
import { periodLabel } from "../../system/period";
import { cell, fixed, range } from "../address";
import { freeScorecardNumber, scorecardName } from "../free-names";
import { looks, signs } from "../look";
import { boldHeight, lineWidth, listWidth, wordWidth, wrappedHeight } from "../text-size";
import { openFiguresLeft, openFiguresSign } from "../open-figures";
import type { NamePlan, SheetPlan, WorkbookPlan } from "../plan";
import { commonIdentity } from "../properties";
import { writeIdentity } from "../write-identity";
import { sheetNamesFor } from "../sheet-names";
import { remarksForEverybody } from "../remarks";
import { settingsBlock } from "../settings-block";
import { SheetDraft } from "../sheet-draft";
import { sheetTitle } from "../sheet-title";
import { tierTable } from "../tier-table";
import { itemWords, wordSigns } from "../word-signs";
import { ratingBlock, teamBlock } from "./blocks";
import {
  FIRST_ITEM_ROW,
  FORM,
  type Form,
  type FormColumn,
  HEADER_ROW,
  HINT_ROW,
  itemRows,
  openForm,
  PERSON_ROW,
  TITLE_ROW,
} from "./form";
import { itemLines, sectionLine } from "./item-lines";
import { formPages } from "./pages";
import { resultLines } from "./results";

const WIDTHS: Readonly<Record<FormColumn, number>> = {
  number: 6,
  item: 18,
  measured: 34,
  figure: 24,
  value: 15,
  actual: 10,
  target: 10,
  step: 10,
  penalty: 10,
  reward: 10,
  partScore: 10,
  points: 10,
  score: 13,
  remark: 15,
  supplier: 13,
  origin: 11,
  state: 10,
};

/** Columns of figures that the rules of some scorecards have none of. */
const OPTIONAL_COLUMNS = ["step", "penalty", "reward", "partScore"] as const;

/** Few people, many items: one self-contained sheet a person, as HR prints and signs it. */
export function planForms(
  system: ScorecardSystem,
  request: GenerationRequest,
  taken: TakenNames,
): WorkbookPlan {
  const scorecard = freeScorecardNumber(taken);
  const sheetNames = sheetNamesFor(request, taken);
  const sheets: SheetPlan[] = [];
  const names: NamePlan[] = [];
  request.people.forEach((person, index) => {
    const form = openForm(system, request, person, taken);
    const name = sheetNames[index] ?? "";
    sheets.push(formSheet(form, name, scorecard));
    names.push({
      name: scorecardName(scorecard, index === 0 ? "TOTAL" : `TOTAL_${index + 1}`),
      formula: `=${sheetPrefix(name)}${fixed(form.totalRow, FORM.score)}`,
      // Whose it is can be told even when the sheet is gone.
      comment: person.name,
    });
  });
  return { scorecard, sheets, names, show: "form" };
}

function formSheet(form: Form, name: string, scorecard: string): SheetPlan {
  const draft = new SheetDraft();
  const { texts, request, system } = form;
  for (const [column, at] of Object.entries(FORM) as [FormColumn, number][]) {
    draft.width(at, widthOf(column, form));
  }
  tableHeader(draft, form);
  for (const section of form.sections) sectionLine(draft, form, section);
  form.items.forEach((_, index) => itemLines(draft, form, index));
  rowHeights(draft, form);
  resultLines(draft, form);
  form.parameters.write(draft, texts, request.locale);
  form.ratings.forEach((block) => ratingBlock(draft, form, block));
  if (form.team !== null) teamBlock(draft, form, form.team);
  if (form.tiers !== null) {
    tierTable(draft, { texts, locale: request.locale }, system, form.tiers);
  }
  settingsBlock(draft, { texts, locale: request.locale }, form, {
    heading: FORM.item,
    hint: FORM.figure,
    label: FORM.figure,
    labelCharacters: WIDTHS.figure,
    value: FORM.value,
    origin: FORM.origin,
    text: FORM.actual,
    lastText: FORM.points,
    state: FORM.state,
  });
  // What no item and no block uses is not to be asked about on paper.
  for (const name of OPTIONAL_COLUMNS) {
    if (draft.isBlankBelow(HEADER_ROW, FORM[name])) draft.hide(FORM[name]);
  }
  heading(draft, form);
  const left = openFiguresLeft(draft, texts, request.spelling);
  if (left !== null) {
    draft.put(HINT_ROW, FORM.points, { formula: left });
    draft.format(cell(HINT_ROW, FORM.points), looks.label);
    const said = range(HINT_ROW, FORM.points, HINT_ROW, FORM.supplier);
    draft.conditionalFormats.push(openFiguresSign(texts, said, fixed(HINT_ROW, FORM.points)));
  }
  ending(draft, form);
  conditionalFormats(draft, form);

  return draft.finish({
    role: "form",
    name,
    tabColor: "#4472C4",
    freeze: { rows: HEADER_ROW, columns: FORM.item },
    page: formPages(draft, form),
    protect: true,
    properties: writeIdentity({
      ...commonIdentity(request, system, scorecard, form.items),
      role: "form",
      person: form.person.name,
    }),
    select: cell(FIRST_ITEM_ROW, FORM.value),
  });
}

function heading(draft: SheetDraft, form: Form): void {
  const { texts, local, request, system, person } = form;
  const hasBlocks = form.ratings.length > 0 || form.team !== null;
  const hints = [texts.form.hint, ...(hasBlocks ? [texts.form.insertBelow] : [])];
  const between = request.locale === "en" ? " " : "";
  const title = `${local(system.name)} · ${texts.form.title}`;
  sheetTitle(draft, title, hints.join(between), { titleRow: TITLE_ROW });
  const period = periodLabel(request.period, request.locale);
  const periodColumn = draft.widthOf(FORM.step, FORM.penalty) > 0 ? FORM.target : FORM.actual;
  if (periodColumn === FORM.actual) {
    const target = draft.widthOf(FORM.target, FORM.target);
    draft.width(FORM.target, Math.max(target, lineWidth(period) + 2));
  }
  const fields: [number, string, string][] = [
    [FORM.item, texts.form.name, person.name],
    [FORM.figure, texts.form.department, person.department],
    [periodColumn, texts.form.period, period],
    [FORM.points, texts.form.appraiser, ""],
  ];
  for (const [column, label, content] of fields) {
    const row = PERSON_ROW;
    draft.put(row, column, label);
    draft.format(cell(row, column), looks.label, { horizontal: "Right" });
    draft.put(row, column + 1, content === "" ? null : content);
    if (column === FORM.item) draft.mark("person:name", row, column + 1);
    if (column === FORM.figure) draft.mark("person:department", row, column + 1);
    // A period is longer than its first cell, and runs on into the next one.
    const last = column === FORM.target ? FORM.penalty : column + 1;
    draft.format(range(row, column + 1, row, last), looks.input, {
      border: "outline",
      numberFormat: "@",
      horizontal: "Left",
      indent: 1,
    });
  }
  draft.rowHeights.push({ rows: `${PERSON_ROW}:${PERSON_ROW}`, points: 22 });
}

/** Where scores are weighed, the score stands left of its weight, and what it comes to right of it. */
const WEIGHED = { partScore: "score", points: "weight", score: "weighted" } as const;

function headerOf(name: FormColumn, { system, texts }: Form): string {
  if (name === "state") return texts.rules.state;
  const isWeighed = name === "partScore" || name === "points" || name === "score";
  return texts.columns[system.total === "weights" && isWeighed ? WEIGHED[name] : name];
}

/** Characters of the drop-down list that asks for a figure's source. */
const openList = ({ origins }: SheetTexts): number => listWidth(origins.open);

/** Characters in which nothing that a narrow column says is broken. */
function widthOf(name: FormColumn, form: Form): number {
  const { items, texts, local } = form;
  const least = Math.max(WIDTHS[name], wordWidth(headerOf(name, form)));
  switch (name) {
    case "supplier": {
      const suppliers = items.flatMap(({ item: { supplier } }) => supplier ?? []);
      return Math.max(least, ...suppliers.map((supplier) => wordWidth(local(supplier))));
    }
    case "target": {
      // What a change is told in stands there.
      const compared = items.some(({ item }) => item.comparedWith !== undefined);
      return Math.max(least, ...(compared ? Object.values(texts.changedBy).map(lineWidth) : []));
    }
    case "value":
      // Names of tiers stand there, below the items.
      return Math.max(least, ...form.system.tiers.map(({ grade }) => lineWidth(local(grade))));
    case "remark":
      // Beside the total: whether every item has a score, in bold.
      return Math.max(least, lineWidth(texts.form.complete));
    case "origin":
      return Math.max(least, openList(texts));
    case "partScore":
      return form.system.total === "weights"
        ? Math.max(least, ...itemWords(texts).map(lineWidth))
        : least;
    case "score":
      return Math.max(least, ...itemWords(texts).map(lineWidth));
    default:
      return least;
  }
}

function tableHeader(draft: SheetDraft, form: Form): void {
  const names = Object.keys(FORM) as FormColumn[];
  draft.putRow(
    HEADER_ROW,
    1,
    names.map((name) => headerOf(name, form)),
  );
  draft.format(range(HEADER_ROW, 1, HEADER_ROW, FORM.state), looks.header);
  draft.rowHeights.push({ rows: `${HEADER_ROW}:${HEADER_ROW}`, points: 36 });
}

/** Whether figures of each member of the team are counted, limit by limit. */
const asksTheTeam = (item: Item): boolean =>
  linesOf(item).some(({ rule }) => {
    const { team, fitsRow, formRows } = ruleKind(rule);
    return team(rule) !== null && !fitsRow(rule) && formRows(rule, item, sheetTexts.en).length > 1;
  });

/** An item's text stands in its first line; the lines together must be tall enough for it. */
function rowHeights(draft: SheetDraft, form: Form): void {
  form.items.forEach(({ item }, index) => {
    const first = form.itemRows[index];
    if (first === undefined) return;
    const lines = itemRows(item);
    const tall = wrappedHeight(form.local(item.measured), WIDTHS.measured - 2, 24);
    const name = boldHeight(form.local(item.name), WIDTHS.item - 1, 24);
    const supplier = wrappedHeight(
      item.supplier === undefined ? "" : form.local(item.supplier),
      draft.widthOf(FORM.supplier, FORM.supplier) - 1,
      24,
    );
    draft.rowHeights.push({
      rows: `${first}:${first}`,
      points: Math.max(tall, name, supplier, labelHeight(draft, first)),
    });
    // What is entered beside the text takes two lines where it says where the team's figures come from.
    const further = asksTheTeam(item) ? 32 : 24;
    for (let row = first + 1; row < first + lines; row++) {
      const points = Math.max(further, labelHeight(draft, row));
      draft.rowHeights.push({ rows: `${row}:${row}`, points });
    }
  });
}

/** The name of a figure with its unit takes as many lines as it needs. */
function labelHeight(draft: SheetDraft, row: number): number {
  const label = draft.content(row, FORM.figure);
  return typeof label === "string" ? wrappedHeight(label, WIDTHS.figure - 1, 24) : 24;
}

function ending(draft: SheetDraft, form: Form): void {
  const { texts, local, system, remarksRow, signatureRow } = form;
  const remarks = remarksForEverybody(system);
  if (remarks.length > 0) {
    draft.put(remarksRow, FORM.item, texts.form.remarks);
    draft.format(cell(remarksRow, FORM.item), looks.section);
  }
  remarks.forEach((remark, index) => {
    draft.put(remarksRow + 1 + index, FORM.item, local(remark));
    draft.format(cell(remarksRow + 1 + index, FORM.item), looks.hint);
  });
  const { signatures } = texts.form;
  // Where rules have no steps, there is no room between the target and what an item is worth.
  const isNarrow = draft.isHidden(FORM.penalty);
  const signers: Signer[] = [
    { words: signatures.appraised, label: FORM.item, line: [FORM.measured, FORM.measured] },
    {
      words: signatures.appraiser,
      label: FORM.figure,
      line: [FORM.value, isNarrow ? FORM.actual : FORM.target],
    },
    {
      words: system.signedByOffice === true ? signatures.office : signatures.hr,
      ...(isNarrow
        ? { label: FORM.points, line: [FORM.score, FORM.remark] }
        : { label: FORM.penalty, line: [FORM.reward, FORM.score] }),
    },
  ];
  draft.put(signatureRow, FORM.item, signatures.confirmed);
  draft.format(cell(signatureRow, FORM.item), { vertical: "Bottom" });
  for (const { words, label, line } of signers) {
    [words, signatures.date].forEach((said, below) => {
      const row = signatureRow + 1 + below;
      draft.put(row, label, said);
      // A long word runs over the blank cell left of it, not over the line.
      draft.format(cell(row, label), looks.label, { vertical: "Bottom", horizontal: "Right" });
      draft.format(range(row, line[0], row, line[1]), { border: "below" });
    });
  }
  draft.rowHeights.push({ rows: `${signatureRow}:${signatureRow + 2}`, points: 36 });
}

interface Signer {
  readonly words: string;
  readonly label: number;
  /** First and last column of the line to sign on. */
  readonly line: readonly [number, number];
}

function conditionalFormats(draft: SheetDraft, form: Form): void {
  const { texts, totalRow } = form;
  const scores = range(FIRST_ITEM_ROW, FORM.partScore, totalRow, FORM.score);
  const actuals = range(FIRST_ITEM_ROW, FORM.actual, totalRow - 1, FORM.actual);
  const states = range(FIRST_ITEM_ROW, FORM.state, totalRow - 1, FORM.state);
  draft.format(states, { bold: true, horizontal: "Center", vertical: "Center" });
  draft.conditionalFormats.push(
    ...wordSigns(texts, states, cell(FIRST_ITEM_ROW, FORM.state)),
    ...wordSigns(texts, scores, cell(FIRST_ITEM_ROW, FORM.partScore)),
    ...wordSigns(texts, actuals, cell(FIRST_ITEM_ROW, FORM.actual)),
    {
      kind: "formula",
      range: cell(totalRow, FORM.points),
      formula: `=${fixed(totalRow, FORM.state)}<>""`,
      ...signs.fault,
    },
  );
}
