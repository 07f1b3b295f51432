import type { SheetTexts } from "../../i18n/sheets";
import { call, quote } from "../calc/text";
import { signs } from "./look";
import type { ConditionalFormatPlan } from "./plan";

/** The words that may stand where an item's score belongs. */
export const itemWords = ({ status }: SheetTexts): readonly string[] => {
  const { incomplete: _ofTotals, pointsNot100: _too, none: _neither, ...words } = status;
  return Object.values(words);
};

/**
 * What marks the words that stand in cells instead of figures: missing, to be set, wrong. The words are there all the
 * same, so colour is never the only sign.
 *
 * @param first The range's first cell, to which the rules are relative.
 */
export function wordSigns(
  texts: SheetTexts,
  range: string,
  first: string,
): readonly ConditionalFormatPlan[] {
  const { status } = texts;
  const isOne = (...words: string[]) =>
    `OR(${words.map((word) => `${first}=${quote(word)}`).join(",")})`;
  const faults = isOne(
    status.badRule,
    status.notNumber,
    status.notCount,
    status.zeroDenominator,
    status.noVotes,
    status.numeratorAbove,
    status.outOfRange,
  );
  return [
    // Of an error nothing can be asked: it is a fault, too.
    { kind: "formula", range, formula: `=${call("IFERROR", faults, "TRUE")}`, ...signs.fault },
    {
      kind: "formula",
      range,
      formula: `=${isOne(status.missing, status.incomplete, status.leftOut)}`,
      ...signs.missing,
    },
    {
      kind: "formula",
      range,
      formula: `=${isOne(status.notSet, status.pointsNot100, texts.results.noName)}`,
      ...signs.setThis,
    },
  ];
}
