import { exampleLines, examplesOf, isBlankExample, withExamples } from "../../rules/examples";
import type { Example, Item, ScorecardSystem } from "../../system/description";

/** Of an example: what is measured, and what that must give. */
export const EXAMPLE_PARTS = ["figure", "score"] as const;
export type ExamplePart = (typeof EXAMPLE_PARTS)[number];

/** Another figure or score in one example of an item's line. */
export function withExample(
  system: ScorecardSystem,
  { item: id, part, index }: { item: string; part: string | null; index: number },
  change: Partial<Pick<Example, ExamplePart>>,
): ScorecardSystem {
  const items = system.items.map((item) => {
    if (item.id !== id) return item;
    const all = exampleLines(item).map((line) =>
      examplesOf(line).map((example, at) =>
        (line.part?.id ?? null) === part && at === index ? { ...example, ...change } : example,
      ),
    );
    // While HR writes, the second may be there before the first.
    return withExamples(item, all.some((each) => each.some(isWritten)) ? all.flat() : []);
  });
  return { ...system, items };
}

const isWritten = (example: Example): boolean => !isBlankExample(example);

/** As they are kept: those of lines that there are, and that are written. */
export const finishedExamples = (item: Item): Item =>
  item.examples === undefined
    ? item
    : withExamples(item, exampleLines(item).flatMap(examplesOf).filter(isWritten));
