import { fill, type SheetTexts } from "../../i18n/sheets";
import type { Locale } from "../../i18n/locale";
import type { ScorecardSystem } from "../system/description";
import { tierKey } from "../system/keys";
import { tierFault, tiersUsable } from "../results/tier";
import { cell, fixed, fixedRange, range } from "./address";
import { looks, TEXT_FORMAT } from "./look";
import { ParameterLines } from "./open-figures";
import { lastPlace } from "../system/keys";
import type { SheetDraft } from "./sheet-draft";
import { wrappedHeight } from "./text-size";

/** Where a tier table stands: thresholds, beside them what they earn. */
export interface TierTablePlace {
  readonly heading: number;
  readonly header: number;
  readonly first: number;
  /** Blank lines at the end are kept for HR's own tiers. */
  readonly last: number;
  readonly headingColumn: number;
  readonly hintColumn: number;
  /** The tier stands right of its threshold, as HR.BONUS_TIER wants it. */
  readonly from: number;
  /** Where tiers earn an amount: right of the tier. */
  readonly amount?: number;
  readonly origin: number;
  /** The action may run over into the columns up to `lastColumn`; the next one says what is wrong with a line. */
  readonly action: number;
  readonly lastColumn: number;
  /** Beside the header: whether the table as a whole can be used. */
  readonly state: number;
  /** It is printed and signed: what HR may do with the table is said where a cell is selected alone. */
  readonly handedOver?: true;
}

/** The bands of a total and what they mean: rows in any order, blank rows for HR's own. */
export function tierTable(
  draft: SheetDraft,
  sheet: { readonly texts: SheetTexts; readonly locale: Locale },
  { tiers, tiersAsPrinted }: Pick<ScorecardSystem, "tiers" | "tiersAsPrinted">,
  place: TierTablePlace,
): void {
  const { texts, locale } = sheet;
  const { heading, header, first, last, from, origin, action, lastColumn } = place;
  draft.put(heading, place.headingColumn, texts.rules.tiers);
  draft.format(cell(heading, place.headingColumn), looks.section);
  const said = texts.rules[tiersAsPrinted === true ? "tiersRuleAsPrinted" : "tiersRule"];
  const hint = [said, texts.rules.tiersHint].join(locale === "en" ? " " : "");
  // What a page says of the tiers is the rule alone.
  draft.put(heading, place.hintColumn, place.handedOver === true ? said : hint);
  draft.format(cell(heading, place.hintColumn), looks.hint);

  const { columns } = texts;
  draft.putRow(header, from, [columns.from, columns.tier]);
  if (place.amount !== undefined) draft.put(header, place.amount, columns.amount);
  draft.put(header, origin, columns.origin);
  // What is signed says of measures only where there are some.
  const hasActions = place.handedOver !== true || tiers.some((tier) => tier.action !== undefined);
  if (hasActions) draft.put(header, action, columns.action);
  draft.rowHeights.push({ rows: `${header}:${header}`, points: 36 });
  draft.format(range(header, from, header, action - 1), looks.header);
  if (origin > lastColumn) draft.format(cell(header, origin), looks.header);
  // One heading over the columns that an action may run over: no lines between them.
  if (hasActions) {
    draft.format(range(header, action, header, lastColumn), {
      ...looks.header,
      border: "outline",
      horizontal: "CenterAcrossSelection",
    });
  }

  const parameters = new ParameterLines(origin);
  tiers.forEach((tier, index) => {
    const row = first + index;
    draft.put(row, from, tier.from.value);
    draft.put(row, from + 1, tier.grade[locale]);
    if (tier.action !== undefined) draft.put(row, action, tier.action[locale]);
    parameters.add({
      key: tierKey(index, "from"),
      row,
      column: from,
      parameter: tier.from,
      of: tier.grade[locale],
      title: columns.from,
      min: 0,
    });
    if (place.amount === undefined || tier.amount === undefined) return;
    draft.put(row, place.amount, tier.amount.value);
    parameters.add({
      key: tierKey(index, "amount"),
      row,
      column: place.amount,
      parameter: tier.amount,
      of: tier.grade[locale],
      title: columns.amount,
      min: 0,
    });
  });
  draft.mark(tierKey(0, "grade"), first, from + 1);
  draft.mark(tierKey(0, "action"), first, action);
  draft.mark(lastPlace(tierKey(0, "from")), last, from);
  const { border: _lines, ...lineless } = looks.input;
  const used = first + tiers.length - 1;
  draft.format(range(first, from, last, place.amount ?? from + 1), lineless, {
    horizontal: "Center",
  });
  // Lines for tiers of HR's own are filled, and blank on paper: no empty boxes.
  if (used >= first) {
    draft.format(range(first, from, used, place.amount ?? from + 1), { border: "all" });
  }
  draft.format(range(first, origin, last, origin), { locked: false });
  for (let row = first; hasActions && row <= last; row++) {
    // A long action runs over the columns right of its own: lines around them all, and none between.
    draft.format(range(row, action, row, lastColumn), {
      ...lineless,
      ...(row > used ? {} : { border: "outline" }),
      numberFormat: TEXT_FORMAT,
      horizontal: "Left",
    });
  }
  draft.validations.push({
    range: range(first, from, last, from),
    rule: { kind: "decimal", min: 0 },
    prompt: { title: columns.from, message: hint },
    error: {
      title: texts.errors.title,
      message: fill(texts.errors.number, { min: 0 }),
      style: "stop",
    },
  });
  parameters.write(draft, texts, locale);
  for (let row = first; row <= last; row++) {
    // A threshold and an amount may come from two sources, which a narrow column says on two lines.
    const source = draft.content(row, origin);
    const width = draft.widthOf(origin, origin) - 1;
    const points = typeof source === "string" ? wrappedHeight(source, width, 22) : 22;
    draft.rowHeights.push({ rows: `${row}:${row}`, points });
  }
  faults(draft, texts, place);
}

/** Right of each line: what is wrong with it. */
function faults(draft: SheetDraft, texts: SheetTexts, place: TierTablePlace): void {
  const { first, last, from, lastColumn } = place;
  const thresholds = fixedRange(first, from, last, from);
  for (let row = first; row <= last; row++) {
    const line = { threshold: fixed(row, from), thresholds, grade: fixed(row, from + 1) };
    const says = { twice: texts.rules.tierTwice, noThreshold: texts.rules.tierWithoutFrom };
    draft.put(row, lastColumn + 1, { formula: `=${tierFault(line, says, texts.status)}` });
  }
  draft.format(range(first, lastColumn + 1, last, lastColumn + 1), looks.fault);
  const faults = fixedRange(first, lastColumn + 1, last, lastColumn + 1);
  draft.put(place.header, place.state, {
    formula: `=${tiersUsable({ faults, thresholds }, texts.status)}`,
  });
  draft.format(cell(place.header, place.state), looks.fault);
}
