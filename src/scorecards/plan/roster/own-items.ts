import { fill } from "../../../i18n/sheets";
import type { Item, Parameter } from "../../description";
import { inEveryLanguage } from "../results/person-inputs";

/**
 * Spare lines of the Rules sheet for items of HR's own: named, measured in whatever unit, scored per step. They have their
 * columns on Data and Results from the start, so that an item is added on the Rules sheet alone: it counts once it has
 * points, and until then nothing of it shows on Results and Card.
 */
const OWN_ITEMS = 2;
const PREFIX = "own:";

const blank: Parameter = { value: null, origin: "company" };

export const ownItems: readonly Item[] = Array.from({ length: OWN_ITEMS }, (_, index): Item => {
  const number = index + 1;
  const id = `${PREFIX}${number}`;
  return {
    id,
    section: inEveryLanguage((texts) => texts.own.section),
    name: inEveryLanguage((texts) => fill(texts.own.item, { number })),
    measured: inEveryLanguage((texts) => texts.own.measured),
    points: blank,
    rule: {
      kind: "per-step",
      metric: {
        kind: "figure",
        input: {
          id,
          name: inEveryLanguage((texts) => fill(texts.own.figure, { number })),
          unit: "any",
          hint: inEveryLanguage((texts) => fill(texts.own.figureHint, { number })),
        },
      },
      target: blank,
      step: blank,
      penalty: blank,
      better: "higher",
    },
  };
});

export const isOwnItem = ({ id }: Pick<Item, "id">): boolean => id.startsWith(PREFIX);
