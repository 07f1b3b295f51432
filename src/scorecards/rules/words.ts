import type { Locale } from "../../i18n/locale";
import { ruleTexts, type RuleTexts } from "../../i18n/rules";
import { fill } from "../../i18n/sheets";
import type { Unit } from "../system/description";

/** Figures as the sentences of rules have them. */
export class RuleWords {
  readonly texts: RuleTexts;

  constructor(readonly locale: Locale) {
    this.texts = ruleTexts[locale];
  }

  figure(value: number | null, unit: Unit): string {
    if (value === null || Number.isNaN(value)) return this.texts.notSet;
    return fill(this.texts.units[unit], {
      n: this.number(unit === "percent" ? percent(value) : value),
    });
  }

  points(value: number | null): string {
    if (value === null || Number.isNaN(value)) return this.texts.notSet;
    const form = this.locale === "en" && value === 1 ? "one" : "other";
    return fill(this.texts.points[form], { n: this.number(value) });
  }

  number(value: number | null): string {
    // What HR is typing may be no number yet.
    if (value === null || !Number.isFinite(value)) return this.texts.notSet;
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 9 }).format(value);
  }
}

/** 0.57 × 100 has a binary rest. */
export const percent = (share: number): number => Number((share * 100).toPrecision(12));
