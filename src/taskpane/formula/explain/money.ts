/** Sums of money, and periods in a row. */
import type { CellResult } from "../../../functions/arguments/cell-error";
import type { Locale } from "../../../i18n/locale";
import { explainProgressive, isFault } from "../../../scoring";
import { asParagraph, figureText, numberText, resultText, spaced } from "../../telling";
import { numberIn, type Arguments } from "../arguments";
import { listed } from "../cell-text";
import { mostTerms, type Words } from "./words";

const moneyText = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );

/** Money to the cent is what the terms of a sum come to, or nearly. */
const equals = (exact: number, result: number): string =>
  Math.abs(exact - result) < 1e-9 * Math.max(1, result) ? "=" : "≈";

export function pay(args: Arguments, first: CellResult, { t, telling, locale }: Words): string {
  const result = Number(first);
  const [salary = 0, share = 0, score = 0] = ["salary", "share", "score"].map((name) =>
    args.number(name),
  );
  const full = args.number("full") ?? 100;
  const coefficient = args.number("coefficient") ?? 1;
  const factors = [
    numberText(salary, locale),
    figureText(telling, locale, share, "percent"),
    numberText(score, locale),
  ].join(" × ");
  const more = coefficient === 1 ? "" : ` × ${numberText(coefficient, locale)}`;
  const exact = ((salary * share * score) / full) * coefficient;
  const sign = Math.abs(exact - result) < 1e-9 * Math.max(1, result) ? "=" : "≈";
  return t("explain.pay", {
    sum: `${factors} ÷ ${numberText(full, locale)}${more} ${sign} ${moneyText(result, locale)}`,
  });
}

/** What of the amount lies in each slice, at its rate. */
export function progressive(
  args: Arguments,
  first: CellResult,
  { t, telling, locale }: Words,
): string | undefined {
  const amount = args.number("amount");
  const tiers = args.rows("tiers").flatMap(([limit, share]) => {
    const [from, rate] = [numberIn(limit), numberIn(share)];
    return from === undefined || rate === undefined ? [] : [{ from, rate }];
  });
  const explained = explainProgressive(withoutBlanks(tiers), amount ?? 0);
  if (amount === undefined || isFault(explained)) return undefined;
  const { bonus, parts } = explained;
  if (parts.length === 0) {
    const from = Math.min(...tiers.map((tier) => tier.from));
    return spaced(
      t("explain.belowSlices", {
        amount: numberText(amount, locale),
        from: numberText(from, locale),
      }),
    );
  }
  if (parts.length > mostTerms) {
    return t("explain.manySlices", { count: parts.length, result: moneyText(bonus, locale) });
  }
  const sum = parts
    .map((part) => {
      const rate = figureText(telling, locale, part.rate, "percent");
      return `${numberText(part.amount, locale)} × ${rate}`;
    })
    .join(" + ");
  const exact = parts.reduce((total, part) => total + part.amount * part.rate, 0);
  return t("explain.slices", {
    sum: `${sum} ${equals(exact, bonus)} ${moneyText(Number(first), locale)}`,
  });
}

/** Blanks arrive as 0: such a row counts only where no other begins at 0. */
function withoutBlanks<Tier extends { readonly from: number; readonly rate: number }>(
  tiers: readonly Tier[],
): readonly Tier[] {
  const isZero = ({ from, rate }: Tier) => from === 0 && rate === 0;
  const others = tiers.filter((tier) => !isZero(tier));
  return others.some(({ from }) => from === 0)
    ? others
    : [...others, ...tiers.filter(isZero).slice(0, 1)];
}

/** The share of the pool, and what became of its remainder. */
export function pool(args: Arguments, first: CellResult, { t, locale }: Words): string {
  const result = Number(first);
  const shares = args.line("shares").map((share) => share ?? 0);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const [whole = 0, share = 0] = [args.number("pool"), shares[0]];
  const exact = (whole * share) / total;
  const sum = `${numberText(whole, locale)} × ${numberText(share, locale)} ÷ ${numberText(Number(total.toPrecision(15)), locale)}`;
  const said = { text: t("explain.pool", { sum: `${sum} ${resultText(exact, locale)}` }) };
  if (Math.abs(exact - result) < 1e-9 * Math.max(1, result)) return asParagraph([said], locale);
  const part = numberText(result, locale);
  const rest = t(result > exact ? "explain.poolMore" : "explain.poolCut", { part });
  return asParagraph([said, { text: spaced(rest) }], locale);
}

export function streak(args: Arguments, first: CellResult, { t, locale }: Words): string {
  const result = Number(first);
  const pass = numberText(args.number("pass") ?? 0, locale);
  const appraised = args.line("scores");
  const last = appraised.reduce<number>(
    (found, score, index) => (score === undefined ? found : index),
    -1,
  );
  const latest = appraised[last];
  if (latest === undefined) return t("explain.noneAppraised");
  if (result === 0) return t("explain.passed", { score: numberText(latest, locale), pass });
  const failed = appraised.slice(last + 1 - result, last + 1).slice(-mostTerms);
  const scores = failed.map((score) => numberText(score ?? 0, locale));
  return t("explain.failed", {
    count: result,
    pass,
    scores: listed(scores, locale),
  });
}
