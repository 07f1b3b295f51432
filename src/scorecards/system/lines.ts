import type { Item, LineRule, Part, Rule, ScorecardSystem } from "./description";

/** A rule with whose it is: an item's own, or that of one of its parts. */
export interface Line {
  readonly item: Item;
  readonly part: Part | null;
  readonly rule: LineRule;
}

export const partsOf = ({ rule }: Pick<Item, "rule">): readonly Part[] =>
  rule.kind === "parts" ? rule.parts : [];

/** The walk over an item's lines: its own rule, or those of its parts. */
export const linesOf = (item: Item): readonly Line[] =>
  item.rule.kind === "parts"
    ? item.rule.parts.map((part) => ({ item, part, rule: part.rule }))
    : [{ item, part: null, rule: item.rule }];

/** Every line of a system, in the order of its sheets. */
export const systemLines = ({ items }: Pick<ScorecardSystem, "items">): readonly Line[] =>
  items.flatMap(linesOf);

/** The line of an item, or of one of its parts; undefined where there is none. */
export const findLine = (item: Item, part: string | null): Line | undefined =>
  linesOf(item).find((line) => (line.part?.id ?? null) === part);

/** The same item with other rules on its lines. */
export function mapLines(item: Item, map: (line: Line) => LineRule): Item {
  const { rule } = item;
  if (rule.kind !== "parts") {
    const changed = map({ item, part: null, rule });
    return changed === rule ? item : { ...item, rule: changed };
  }
  const parts = rule.parts.map((part): Part => {
    const changed = map({ item, part, rule: part.rule });
    return changed === part.rule ? part : ({ ...part, rule: changed } as Part);
  });
  const same = parts.every((part, index) => part === rule.parts[index]);
  return same ? item : { ...item, rule: { ...rule, parts } };
}

/** Shares of an item's points for its parts, in proportion to the points that the parts have by default. */
export function partPoints(
  parts: readonly { readonly points?: { readonly value: number | null } }[],
  itemPoints: number,
): readonly number[] {
  const own = parts.map(({ points }) => points?.value ?? 0);
  const sum = own.reduce((total, each) => total + each, 0);
  // Text in place of points: whatever the item comes to, each part has what stands on its line.
  if (Number.isNaN(sum)) return own;
  // 15 points fall to two halves of 7.5 exactly; other points may leave a binary rest.
  return own.map((each) => (sum === 0 ? 0 : Number(((each / sum) * itemPoints).toFixed(9))));
}

/** Whether an item's parts have full marks of their own, which add up to the item's. */
export const hasOwnPoints = (rule: Rule): boolean =>
  rule.kind === "parts" && rule.parts.some(({ points }) => points !== undefined);

/** How the full marks of a line come about. */
export type MarksKind =
  /** The item's points. */
  | "points"
  /** The scale, where scores are weighed. */
  | "scale"
  /** A part's own points. */
  | "own"
  /** None: a part that adds to its item's points and takes away from them. */
  | "adds";

export const marksOf = ({ total }: Pick<ScorecardSystem, "total">, line: Line): MarksKind => {
  if (line.part === null) return total === "weights" ? "scale" : "points";
  return hasOwnPoints(line.item.rule) ? "own" : "adds";
};

/**
 * Full marks of an item or one of its parts as described: the item's points or the scale, a part's share of them; null for a
 * part that adds and takes away.
 *
 * @param points The item's points, or its weight, as HR chose them.
 */
export function describedMarks(
  { total, scale }: Pick<ScorecardSystem, "total" | "scale">,
  { item, part }: Pick<Line, "item" | "part">,
  points: number,
): number | null {
  const usual = total === "weights" ? scale : points;
  if (part === null) return usual;
  if (!hasOwnPoints(item.rule)) return null;
  const parts = partsOf(item);
  const at = parts.findIndex(({ id }) => id === part.id);
  return partPoints(parts, usual)[at] ?? 0;
}
