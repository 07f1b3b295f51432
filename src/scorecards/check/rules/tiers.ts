import { fits } from "../../calc/usable";
import { roundDecimal, THRESHOLD_PLACES } from "../../../scoring";
import { POINTS_TOTAL, type ScorecardSystem } from "../../system/description";
import { isBlank } from "../../reading";
import { finding, type Fact, type Finding, type FoundPlace } from "../finding";
import { numberIn, textFinding } from "./figures";
import type { PlacedRule, RuleSheet } from "./rule-sheets";
import { type TierRow, tierRows } from "./tier-rows";

/** Tiers that overlap, leave a gap, or say only half of what they should. */
export function tierFindings(sheet: RuleSheet): Finding[] {
  const rows = tierRows(sheet);
  const found = (fact: Fact, ...places: FoundPlace[]) =>
    finding(
      sheet.reading.scorecard,
      fact,
      places.map((place) =>
        sheet.person === undefined ? place : { ...place, person: sheet.person },
      ),
    );
  return [
    ...rows.flatMap((row) => halfLines(sheet, row, found)),
    ...twins(rows, found),
    ...gap(sheet, rows, found),
    ...amounts(rows, found),
  ];
}

type Found = (fact: Fact, ...places: FoundPlace[]) => Finding;

function halfLines(sheet: RuleSheet, row: TierRow, found: Found): Finding[] {
  const { from, grade, gradeCell, amount } = row;
  const made: Finding[] = [];
  if (isBlank(from.value)) made.push(found({ code: "threshold-missing", grade }, from.cell));
  for (const figure of amount === null ? [from] : [from, amount]) {
    made.push(...notANumber(sheet, figure));
  }
  if (typeof from.value === "number" && grade === "") {
    made.push(found({ code: "grade-missing", threshold: from.value }, gradeCell));
  }
  return made;
}

function notANumber(sheet: RuleSheet, figure: PlacedRule): Finding[] {
  const { value, limit, name } = figure;
  if (isBlank(value)) return [];
  if (typeof value !== "number") {
    return [textFinding(sheet, figure, typeof value === "string" ? numberIn(value) : null)];
  }
  const place = { ...figure.cell, was: value };
  return fits(value, limit)
    ? []
    : [finding(sheet.reading.scorecard, { code: "rule-out-of-range", rule: name, limit }, [place])];
}

/** Two tiers from the same score: nobody can tell which of them holds. */
function twins(rows: readonly TierRow[], found: Found): Finding[] {
  const byThreshold = new Map<number, TierRow[]>();
  for (const row of rows) {
    if (typeof row.from.value !== "number") continue;
    const threshold = roundDecimal(row.from.value, THRESHOLD_PLACES);
    byThreshold.set(threshold, [...(byThreshold.get(threshold) ?? []), row]);
  }
  return [...byThreshold].flatMap(([threshold, same]) =>
    same.length < 2
      ? []
      : found(
          { code: "duplicate-threshold", threshold },
          ...same.map(({ from, grade }) => ({ ...from.cell, about: grade })),
        ),
  );
}

/** The lowest tier has to reach down to the lowest score that there can be. */
function gap({ system }: RuleSheet, rows: readonly TierRow[], found: Found): Finding[] {
  const known = rows.filter(({ from }) => typeof from.value === "number");
  const lowest = Math.min(...known.map(({ from }) => Number(from.value)));
  const least = leastTotal(system);
  const row = known.find(({ from }) => from.value === lowest);
  if (row === undefined || lowest <= least) return [];
  return [found({ code: "below-lowest-tier", lowest, least }, row.from.cell)];
}

function leastTotal({ items, total }: ScorecardSystem): number {
  const least = items.map(({ rule, points }) => {
    const floor = "floor" in rule ? Math.min(0, rule.floor?.value ?? 0) : 0;
    return total === "points" ? floor : (floor * (points.value ?? 0)) / POINTS_TOTAL;
  });
  return least.reduce((sum, each) => sum + each, 0);
}

function amounts(rows: readonly TierRow[], found: Found): Finding[] {
  const paying = rows.flatMap(({ amount, grade, from, isOpen }) =>
    amount !== null && typeof from.value === "number"
      ? [{ amount, grade, isOpen, from: from.value }]
      : [],
  );
  const missing = paying.filter(({ amount, isOpen }) => isBlank(amount.value) && !isOpen);
  const set = paying
    .flatMap(({ amount, grade, from }) =>
      typeof amount.value === "number"
        ? [{ grade, from, cell: amount.cell, is: amount.value }]
        : [],
    )
    .sort((one, other) => other.from - one.from);
  const wrong = set.findIndex(({ is }, index) => index > 0 && is > (set[index - 1]?.is ?? is));
  const [higher, lower] = [set[wrong - 1], set[wrong]];
  return [
    ...(set.length === 0 ? [] : missing).map(({ amount, grade }) =>
      found({ code: "amount-missing" }, { ...amount.cell, about: grade }),
    ),
    ...(higher === undefined || lower === undefined
      ? []
      : [
          found(
            { code: "amounts-out-of-order", higher: higher.grade, lower: lower.grade },
            { ...higher.cell, about: higher.grade, was: higher.is },
            { ...lower.cell, about: lower.grade, was: lower.is },
          ),
        ]),
  ];
}
