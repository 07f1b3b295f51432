import { fill, type SheetTexts, sheetTexts } from "../../i18n/sheets";
import type { Locale } from "../../i18n/locale";
import type { Origin, Parameter } from "../system/description";
import type { ParameterKey } from "../system/keys";
import { named } from "../calc/entered";
import type { Spelling } from "../calc/spelling";
import { call, quote } from "../calc/text";
import { cell, fixed } from "./address";
import { looks, signs } from "./look";
import type { ConditionalFormatPlan, OpenFigure, WorkbookPlan } from "./plan";
import type { SheetDraft } from "./sheet-draft";

const STRENGTH: readonly Origin[] = ["document", "decision", "default", "open"];

/** A line is only as firm as its least firm figure; that the company set some of them itself is said first. */
function originText(parameters: readonly Parameter[], texts: SheetTexts): string {
  const others = parameters.filter(({ origin }) => origin !== "company");
  const weakest = Math.max(0, ...others.map(({ origin }) => STRENGTH.indexOf(origin)));
  const said = others.length === 0 ? [] : [texts.origins[STRENGTH[weakest] ?? "default"]];
  if (others.length < parameters.length) said.unshift(texts.origins.company);
  return said.join(" · ");
}

/** A parameter in its cell. */
export interface ParameterCell {
  readonly key: ParameterKey;
  readonly row: number;
  readonly column: number;
  readonly parameter: Parameter;
  /** Whose it is ("Customer satisfaction") and what it is called there ("Target"). */
  readonly of: string;
  readonly title: string;
  readonly min?: number;
  readonly max?: number;
}

/**
 * The parameters of a sheet's lines: what may be entered in their cells, and the column that says where each line's
 * figures come from. A figure that the document leaves open is amber until HR has set it: its line says "set this", and
 * HR changes that to "confirmed"; where the figure is blank, filling it in does.
 */
export class ParameterLines {
  private readonly lines = new Map<number, ParameterCell[]>();

  /** @param column Where the origin of a line's figures is said. */
  constructor(private readonly column: number) {}

  add(figure: ParameterCell): void {
    this.lines.set(figure.row, [...(this.lines.get(figure.row) ?? []), figure]);
  }

  /** Once, when all figures are known. */
  write(draft: SheetDraft, texts: SheetTexts, locale: Locale): void {
    for (const figure of [...this.lines.values()].flat()) {
      limit(draft, texts, locale, figure);
      draft.mark(figure.key, figure.row, figure.column);
    }
    for (const [row, figures] of this.lines) {
      draft.format(cell(row, this.column), looks.text, looks.origin);
      const open = figures.filter(({ parameter }) => parameter.origin === "open");
      if (open.length === 0) {
        const parameters = figures.map(({ parameter }) => parameter);
        draft.put(row, this.column, originText(parameters, texts));
      } else {
        this.writeOpen(draft, texts, row, open);
      }
    }
  }

  private writeOpen(
    draft: SheetDraft,
    texts: SheetTexts,
    row: number,
    open: readonly ParameterCell[],
  ): void {
    const setThis = texts.origins.open;
    const { confirmed } = texts.openFigures;
    const status = cell(row, this.column);
    const blank = open.every(({ parameter }) => parameter.value === null);
    const cells = open.map((figure) => cell(figure.row, figure.column)).join(",");
    draft.put(
      row,
      this.column,
      blank
        ? {
            formula: `=${call("IF", `COUNTA(${cells})<${open.length}`, quote(setThis), quote(confirmed))}`,
          }
        : setThis,
    );
    draft.format(status, { locked: false });
    draft.validations.push({
      range: status,
      rule: { kind: "list", options: [setThis, confirmed] },
      prompt: { title: setThis, message: texts.openFigures.statusHint },
      error: { title: texts.errors.title, message: texts.errors.choice, style: "stop" },
    });
    const unset = `${fixed(row, this.column)}=${quote(setThis)}`;
    draft.conditionalFormats.push({
      kind: "formula",
      range: status,
      formula: `=${unset}`,
      ...signs.setThis,
    });
    for (const { column, of, title } of open) {
      const at = cell(row, column);
      draft.conditionalFormats.push({
        kind: "formula",
        range: at,
        formula: `=OR(${fixed(row, column)}="",${unset})`,
        ...signs.setThis,
      });
      // A setting's cell has no column with a title of its own.
      const what = of === title ? of : fill(texts.labelled, { label: of, value: title });
      draft.openFigures.push({ at, status, what });
    }
  }
}

function limit(draft: SheetDraft, texts: SheetTexts, locale: Locale, figure: ParameterCell): void {
  const { row, column, parameter, title, min, max } = figure;
  const percent = max === 1;
  const origin =
    parameter.origin === "open"
      ? texts.openFigures.hint
      : fill(texts.prompts.parameter, { origin: texts.origins[parameter.origin] });
  const notes = parameter.note === undefined ? [] : [parameter.note[locale]];
  draft.validations.push({
    range: cell(row, column),
    rule: {
      kind: "decimal",
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    },
    // Excel's own limits of an input message.
    prompt: { title: title.slice(0, 32), message: [...notes, origin].join(" ").slice(0, 255) },
    error: {
      title: texts.errors.title,
      message:
        max === undefined
          ? min === undefined
            ? texts.errors.anyNumber
            : fill(texts.errors.number, { min })
          : fill(texts.errors.numberBetween, {
              min: percent ? "0%" : (min ?? 0),
              max: percent ? "100%" : max,
            }),
      style: "stop",
    },
  });
}

/** How many figures of a sheet are still to be set, as a formula with a sentence; null where none was open. */
export function openFiguresLeft(
  draft: SheetDraft,
  texts: SheetTexts,
  spelling: Spelling,
): string | null {
  const statuses = [...new Set(draft.openFigures.map(({ status }) => status))];
  if (statuses.length === 0) return null;
  // From 0, so that a single line is told as 1 and not as TRUE.
  const lines = ["0", ...statuses.map((at) => `(${at}=${quote(texts.origins.open)})`)].join("+");
  const { leftBefore, leftAfter, allSet } = texts.openFigures;
  const said = named(spelling, [["n", `(${lines})`]], (n = "") =>
    call("IF", `${n}=0`, quote(allSet), `${quote(leftBefore)}&${n}&${quote(leftAfter)}`),
  );
  return `=${said}`;
}

/** Amber while figures are left: the sentence's cell and those that it runs over. */
export const openFiguresSign = (
  texts: SheetTexts,
  range: string,
  at: string,
): ConditionalFormatPlan => ({
  kind: "formula",
  range,
  formula: `=${at}<>${quote(texts.openFigures.allSet)}`,
  ...signs.setThis,
});

/** What a cell says of an open figure, whatever the language of its sheet; null where it says nothing of the kind. */
export function openFigureStatus(value: unknown): "set this" | "confirmed" | null {
  const texts = Object.values(sheetTexts);
  if (texts.some(({ origins }) => origins.open === value)) return "set this";
  return texts.some(({ openFigures: { confirmed } }) => confirmed === value) ? "confirmed" : null;
}

/** Every open figure of a plan, sheet by sheet. */
export const openFigures = (
  plan: WorkbookPlan,
): readonly (OpenFigure & { readonly sheet: string })[] =>
  plan.sheets.flatMap(({ name, openFigures: figures }) =>
    figures.map((figure) => ({ ...figure, sheet: name })),
  );
