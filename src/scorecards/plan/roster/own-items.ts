import { fill } from "../../../i18n/sheets";
import type { Input, Item, LocalText, Parameter } from "../../system/description";
import { call, quote } from "../../calc/text";
import type { GenerationRequest } from "../../generation-request";
import { itemInputs } from "../../rules";
import { inSheetWords } from "../../system/local-text";
import { layoutOf } from "../properties";

/**
 * Spare lines of the Rules sheet for items of HR's own, in rosters of the first layout: named, measured in whatever unit,
 * scored per step. They have their columns on Data and Results from the start; an item counts once it has points, and until
 * then nothing of it shows on Results and Card. Later layouts have none: the pane adds items like all others.
 */
const OWN_ITEMS = 2;
/** No item of a system begins so; the figure of an own item bears the item's id. */
const PREFIX = "own-";

const blank: Parameter = { value: null, origin: "company" };

export const ownItems: readonly Item[] = Array.from({ length: OWN_ITEMS }, (_, index): Item => {
  const number = index + 1;
  const id = `${PREFIX}${number}`;
  const figure: Input = {
    id,
    name: inSheetWords((texts) => fill(texts.own.figure, { number })),
    unit: "any",
    hint: inSheetWords((texts) => fill(texts.own.figureHint, { number })),
  };
  return {
    id,
    section: inSheetWords((texts) => texts.own.section),
    // Until HR gives it a name.
    name: inSheetWords((texts) => fill(texts.own.item, { number })),
    measured: inSheetWords(() => ""),
    points: blank,
    rule: {
      kind: "per-step",
      metric: { kind: "figure", input: figure },
      target: blank,
      step: blank,
      penalty: blank,
      better: "higher",
    },
  };
});

/** The items of HR's own for which the sheets of a request have lines. */
export const spareItems = (request: GenerationRequest): readonly Item[] =>
  layoutOf(request) === 1 ? ownItems : [];

const figures: ReadonlyMap<string, LocalText> = new Map(
  ownItems.flatMap((item) => itemInputs(item).map(({ id, name }) => [id, name])),
);

/** Of an item, and of its figure. */
export const isOwnItem = ({ id }: Pick<Item, "id">): boolean => id.startsWith(PREFIX);

/** The header of a figure's column on Data; that of an own item stays as it is whatever HR calls the item. */
export const headerOf = ({ id, name }: Input): LocalText => figures.get(id) ?? name;

/** What is shown of an own item: nothing, or what is said instead, while it has no points or HR has deleted its line. */
export const whileUsed = (weight: string, shown: string, otherwise = quote("")): string =>
  call("IF", `${call("IFERROR", weight, "0")}=0`, otherwise, shown);

/** The name that HR has given it, from its cell on the Rules sheet. */
export const nameOr = (cell: string, usual: string): string =>
  call("IF", `${cell}=""`, quote(usual), cell);
