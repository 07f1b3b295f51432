/** Tiers as they are typed, and what they come to. */
import type { Locale } from "../../../i18n/locale";
import type { TierChoice } from "../../../scorecards";
import { readFigure, writeFigure } from "../../../scorecards/company";
import type { ScorecardSystem } from "../../../scorecards/system/description";

export interface TierDraft {
  readonly from: string;
  readonly grade: string;
  readonly amount: string;
  readonly action: string;
}

export const blankTier: TierDraft = { from: "", grade: "", amount: "", action: "" };

/** The system's own tiers, in the reader's language. */
export const standardTiers = ({ tiers }: ScorecardSystem, locale: Locale): readonly TierDraft[] =>
  tiers.map(({ from, grade, amount, action }) => ({
    from: writeFigure(from.value, "score"),
    grade: grade[locale],
    amount: writeFigure(amount?.value ?? null, "yuan"),
    action: action?.[locale] ?? "",
  }));

export const tierDrafts = (tiers: readonly TierChoice[]): readonly TierDraft[] =>
  tiers.map(({ from, grade, amount, action }) => ({
    from: writeFigure(from, "score"),
    grade,
    amount: writeFigure(amount ?? null, "yuan"),
    action: action ?? "",
  }));

/** What HR made of the tiers; they earn amounts where one does, or where the system's own do. */
export function companyTiers(
  drafts: readonly TierDraft[],
  { tiers }: ScorecardSystem,
): readonly TierChoice[] {
  const paid =
    drafts.some(({ amount }) => amount.trim() !== "") ||
    tiers.some(({ amount }) => amount !== undefined);
  return drafts.map(({ from, grade, amount, action }) => ({
    from: readFigure(from, "score", null) ?? NaN,
    grade: grade.trim(),
    ...(paid ? { amount: readFigure(amount, "yuan", null) } : {}),
    ...(action.trim() === "" ? {} : { action: action.trim() }),
  }));
}

export const sameTiers = (one: readonly TierDraft[], other: readonly TierDraft[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
