import { ruleFigure } from "../../../scorecards/rule-figure";
import type { ParameterKey } from "../../../scorecards/system/keys";
import i18next, { type TFunction } from "i18next";
import { sheetTexts } from "../../../i18n/sheets";
import type { Locale } from "../../../i18n/locale";
import type { LocalText, ScorecardSystem, Unit } from "../../../scorecards/system/description";
import type { EarnedField, TermSource } from "../../../scorecards/explanation";
import { settingOf } from "../../../scorecards/results";
import { cellAddress } from "../../../scorecards/calc/a1";
import type { CellPlace } from "../../../scorecards/reading";
import { figureText, numberText, pointsText, resultText, spaced } from "../../telling";

/** A binary rest is none that anybody has to see. */
const REST = 1e-9;

/** What every part of an explanation says in the same way, in the reader's language. */
export class Words {
  readonly t: TFunction<"explain">;
  readonly telling: TFunction<"telling">;

  constructor(
    readonly locale: Locale,
    readonly system: ScorecardSystem,
  ) {
    this.t = i18next.getFixedT(locale, "explain");
    this.telling = i18next.getFixedT(locale, "telling");
  }

  readonly local = (text: LocalText): string => text[this.locale];
  readonly number = (value: number): string => numberText(value, this.locale);
  readonly points = (value: number): string => pointsText(this.telling, this.locale, value);
  readonly figure = (value: number, unit: Unit): string =>
    figureText(this.telling, this.locale, value, unit);

  /** "= 4", "≈ 8.2857"; with its unit. */
  result(value: number, unit: Unit = "ratio"): string {
    const shown = unit === "percent" ? value * 100 : value;
    const sign = resultText(
      Math.abs(shown - Number(shown.toFixed(4))) < REST ? Number(shown.toFixed(4)) : shown,
      this.locale,
    )[0];
    return `${sign ?? "="} ${this.figure(value, unit)}`;
  }

  /** Numbers added up, each with its sign. */
  sum(values: readonly number[]): string {
    return values
      .map((value, index) =>
        index === 0
          ? this.number(value)
          : `${value < 0 ? "−" : "+"} ${this.number(Math.abs(value))}`,
      )
      .join(" ");
  }

  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: "conjunction" }).format(names);
  }

  say(text: string): string {
    return spaced(text);
  }

  /** What a result is called at the head of its column. */
  field(field: EarnedField | "total"): string {
    return sheetTexts[this.locale].columns[field];
  }

  term(of: TermSource): string {
    switch (of.kind) {
      case "input":
        return this.local(of.name);
      case "field":
        return this.field(of.field);
      case "setting":
        return this.setting(of.id);
      case "full":
        return this.t("steps.fullMarks");
    }
  }

  /** What a figure of the rules is called on its sheet, with the item or part whose it is. */
  parameter(key: ParameterKey): string {
    const figure = ruleFigure(this.system, key);
    return figure === null ? key : figure.path.slice(-2).map(this.local).join(" · ");
  }

  private setting(id: string): string {
    const texts = sheetTexts[this.locale];
    const local = (text: LocalText) => this.local(text);
    return settingOf(this.system, id)?.label({ texts, local }) ?? id;
  }
}

/** A cell as HR reads it in the address box: with its sheet. */
export const cellLabel = (
  { sheet, ...place }: CellPlace,
  sheetName: (id: string) => string | undefined,
): string => {
  const name = sheetName(sheet);
  return name === undefined ? cellAddress(place) : `${name}!${cellAddress(place)}`;
};
