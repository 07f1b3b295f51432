import { type LocalText, POINTS_TOTAL } from "../../system/description";
import { rewrite } from "../contents";
import { finding, type Finding, type FoundPlace } from "../finding";
import type { Mend } from "../mend";
import { type PlacedRule, placedRules, type RuleSheet } from "./rule-sheets";

const rounded = (sum: number): number => Number(sum.toFixed(9));

/** Points or weights that do not add up to 100, with the line that is likely wrong. */
export function pointsFindings(sheet: RuleSheet): Finding[] {
  const { reading, standard, person } = sheet;
  const lines = placedRules(sheet).filter(({ key }) => key.endsWith(".points"));
  const entered = lines.filter(({ planned, isOwn }) => isOwn || typeof planned === "number");
  const points = entered.map(({ value }) => value);
  // What is blank or no number is told as such.
  if (entered.length === 0 || !points.every((each) => typeof each === "number")) return [];
  const sum = rounded(points.reduce((total, each) => total + each, 0));
  if (sum === POINTS_TOTAL) return [];
  const likely = suspect(entered, sum);
  const places = [
    ...(likely === null ? [] : [likely]),
    ...entered.filter((line) => line !== likely),
  ];
  const name: LocalText | undefined = likely?.name;
  return [
    finding(
      reading.scorecard,
      {
        code: "points-sum",
        sum,
        total: standard.total,
        ...(name === undefined ? {} : { likely: name }),
      },
      places
        .slice(0, likely === null ? undefined : 1)
        .map(({ cell, value, planned }): FoundPlace => ({
          ...cell,
          ...(person === undefined ? {} : { person }),
          ...(likely === null ? {} : { was: Number(value), becomes: Number(planned) }),
        })),
      likely === null ? undefined : mendOf(sheet, likely),
    ),
  ];
}

/**
 * Only a line that HR changed can be the wrong one, and only if its standard points would set the sum right. An item of HR's
 * own is there on purpose.
 */
function suspect(lines: readonly PlacedRule[], sum: number): PlacedRule | null {
  const mends = lines.filter(
    ({ value, planned, isOwn }) =>
      !isOwn &&
      value !== planned &&
      rounded(sum - Number(value) + Number(planned)) === POINTS_TOTAL,
  );
  const [only] = mends;
  return mends.length === 1 && only !== undefined ? only : null;
}

function mendOf({ reading }: RuleSheet, { cell, planned }: PlacedRule): Mend | undefined {
  const step = rewrite(reading, cell, { kind: "number", number: Number(planned) });
  return step === null ? undefined : { kind: "set-points", isSafe: false, steps: [step] };
}
