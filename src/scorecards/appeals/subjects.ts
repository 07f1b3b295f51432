import { readFigure } from "../company/typed-figure";
import { figureOf } from "../calc/entries";
import { isFault } from "../../scoring";
import { distinctInputs, itemInputs } from "../rules";
import { askedOf } from "../results";
import { itemVetoes, vetoInputs } from "../results/vetoes";
import type { Input, LocalText, ScorecardSystem } from "../system/description";
import { inSheetWords } from "../system/local-text";

/** What somebody may appeal against: an item, or what concerns the total and pay as a whole. */
export interface AppealSubject {
  readonly id: string;
  readonly name: LocalText;
  /** The figures by which it may be corrected. */
  readonly inputs: readonly Input[];
}

/** No item's id: the figures that HR enters beside the items. */
export const WHOLE = "total";

export function appealSubjects(system: ScorecardSystem): readonly AppealSubject[] {
  const items = system.items.map((item): AppealSubject => ({
    id: item.id,
    name: item.name,
    inputs: distinctInputs([
      ...itemInputs(item),
      ...itemVetoes(system, item.id).flatMap((veto) => vetoInputs(system, veto)),
    ]),
  }));
  const inputs = distinctInputs(askedOf(system).map(({ input }) => input));
  const whole = { id: WHOLE, name: inSheetWords((texts) => texts.columns.total), inputs };
  return inputs.length === 0 ? items : [...items, whole];
}

/** What keeps a typed figure from being one. */
export type TypedFault =
  | { readonly kind: "blank" }
  | { readonly kind: "not-number" }
  | { readonly kind: "not-count" }
  /** null: no limit on that side. */
  | { readonly kind: "out-of-range"; readonly least: number | null; readonly most: number | null };

/** A corrected figure as HR types it. `now`: the one that stands, by which 95 and 0.95 are told apart. */
export function typedFigure(typed: string, input: Input, now: number | null): number | TypedFault {
  const value = readFigure(typed, input.unit, now);
  if (value === null) return { kind: "blank" };
  if (Number.isNaN(value)) return { kind: "not-number" };
  const found = figureOf(input, { [input.id]: value });
  if (!isFault(found)) return value;
  const { min = null, max = null } = input;
  return found.code === "out-of-range"
    ? { kind: "out-of-range", least: min, most: max }
    : { kind: "not-count" };
}
