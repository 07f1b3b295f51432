import { rewrite } from "../contents";
import { finding, type Finding } from "../finding";
import type { Mend } from "../mend";
import { type PlacedRule, placedRules, type RuleSheet } from "./rule-sheets";
import { tierRows } from "./tier-rows";

/** Figures that HR has changed since the scorecard was made, or chose otherwise when it was: HR's good right, told in a note. */
export function standardFindings(sheet: RuleSheet): Finding[] {
  // A company's own system is what the company wants.
  if (sheet.sheet.identity.own !== undefined) return [];
  return [...placedRules(sheet), ...thresholds(sheet)].flatMap((rule) => {
    const { value, planned, isOpen, isOwn } = rule;
    if (typeof planned !== "number" && typeof planned !== "string") return [];
    const isAlike = value === planned || typeof value !== typeof planned;
    return isOpen || isOwn || isAlike ? [] : differing(sheet, rule, planned);
  });
}

function differing(
  { reading, person }: RuleSheet,
  { name, unit, cell, value }: PlacedRule,
  planned: number | string,
): Finding {
  const content =
    typeof planned === "number"
      ? ({ kind: "number", number: planned } as const)
      : ({ kind: "text", text: planned } as const);
  const step = rewrite(reading, cell, content);
  const mend: Mend | undefined =
    step === null ? undefined : { kind: "restore-standard", isSafe: false, steps: [step] };
  const place = {
    ...cell,
    ...(person === undefined ? {} : { person }),
    was: value as string | number,
    becomes: planned,
  };
  return finding(
    reading.scorecard,
    { code: "differs-from-standard", rule: name, unit },
    [place],
    mend,
  );
}

/** Tiers may stand in any order: they differ only if other thresholds are there. */
function thresholds(sheet: RuleSheet): PlacedRule[] {
  const { standard } = sheet;
  const rows = tierRows(sheet);
  const now = new Set(rows.map(({ from }) => from.value));
  const described = standard.tiers.map(({ from }) => from.value);
  if (described.every((value) => now.has(value))) return [];
  return described.flatMap((value, index): PlacedRule[] => {
    const row = rows[index];
    if (row === undefined || now.has(value)) return [];
    return [{ ...row.from, planned: value, isOpen: false }];
  });
}
