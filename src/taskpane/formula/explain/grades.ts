/** What a score or a rank earns. */
import { chosenBy } from "../../../functions/all";
import type { CellResult } from "../../../functions/arguments/cell-error";
import {
  isFault,
  quotaPlaces,
  roundDecimal,
  THRESHOLD_PLACES,
  tierPosition,
  tierTable,
} from "../../../scoring";
import { asParagraph, numberText, spaced } from "../../telling";
import { numberIn, type Arguments } from "../arguments";
import { resultCellText } from "../cell-text";
import type { Words } from "./words";

export function tier(
  args: Arguments,
  earned: CellResult,
  { t, locale }: Words,
): string | undefined {
  const score = args.number("score");
  const lowest = args.rows("tiers").flatMap(([threshold]) => numberIn(threshold) ?? []);
  const table = tierTable([...new Set(lowest)]);
  if (score === undefined || isFault(table)) return undefined;
  const position = tierPosition(table, score);
  const reached = table.findIndex((each) => each.position === position);
  const from = table[reached]?.threshold;
  if (from === undefined) return undefined;
  const said = t("explain.tier", {
    score: numberText(score, locale),
    from: numberText(from, locale),
    earned: resultCellText(earned, locale),
  });
  const next = table[reached - 1]?.threshold;
  const more =
    next === undefined ? [] : [{ text: t("explain.nextTier", { next: numberText(next, locale) }) }];
  return asParagraph([{ text: spaced(said) }, ...more], locale);
}

/** Its place among the people, what stands for equal scores, and down to which place its grade reaches. */
export function quota(
  args: Arguments,
  first: CellResult,
  { t, locale }: Words,
): string | undefined {
  const there = args.line("scores").flatMap((score) => score ?? []);
  const [score] = there;
  if (score === undefined) return undefined;
  const ties = chosenBy("Ties", args.first("ties")) === "down" ? "down" : "up";
  const rounded = there.map((each) => roundDecimal(each, THRESHOLD_PLACES));
  const own = rounded[0] ?? 0;
  const above = rounded.filter((each) => each > own).length;
  const equal = rounded.filter((each) => each === own).length;
  const place = ties === "up" ? above + 1 : above + equal;
  const shares = args.rows("quotas").flatMap(([share]) => numberIn(share) ?? []);
  const last = quotaPlaces(shares, there.length).find((places) => places >= place);
  const facts = {
    score: numberText(score, locale),
    place: numberText(place, locale),
    people: numberText(there.length, locale),
    last: numberText(last ?? there.length, locale),
    grade: resultCellText(first, locale),
  };
  const tied = equal > 1 ? [{ text: t(`explain.tied.${ties}`, { count: equal }) }] : [];
  return asParagraph(
    [
      { text: spaced(t("explain.place", facts)) },
      ...tied,
      { text: spaced(t("explain.quota", facts)) },
    ],
    locale,
  );
}
