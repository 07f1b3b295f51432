import { ownFigure } from "../../rules";
import type { LineRule, LocalText, OwnTarget } from "../../system/description";
import type { Line } from "../../system/lines";
import { cleanText, isBlank } from "./names";

/** Targets of one's own as HR makes them. */

type Owned = LineRule & OwnTarget;

/** Whether people can have a target of their own by this rule. */
export const mayHaveOwnTarget = (line: Line): boolean =>
  ownFigure({ ...line, rule: { ...line.rule, ownTarget: { id: line.item.id } } as LineRule }) !==
  null;

/** Where somebody's own target would stand on Data, and what the column is called; null: it is everybody's. */
export const ownTargetOf = (rule: LineRule): NonNullable<OwnTarget["ownTarget"]> | null =>
  ("ownTarget" in rule ? rule.ownTarget : undefined) ?? null;

export const ownTargetId = (item: string): string => `${item}Target`;

/** @param own null: the rule's target is everybody's. */
export function withOwn(rule: LineRule, own: OwnTarget["ownTarget"] | null): LineRule {
  const { ownTarget: _before, ...others } = rule as Owned;
  return own === null ? others : ({ ...others, ownTarget: own } as LineRule);
}

export const ownNamed = (id: string, name: LocalText): NonNullable<OwnTarget["ownTarget"]> =>
  isBlank(name) ? { id } : { id, name };

/** As it is kept. */
export function cleanOwn(rule: LineRule): LineRule {
  const own = ownTargetOf(rule);
  return own?.name === undefined ? rule : withOwn(rule, ownNamed(own.id, cleanText(own.name)));
}
