import type { Item, ScorecardSystem, Tier } from "../system/description";
import type { Locate } from "../calc/place";
import { systemParameters, withParameters } from "../parameters";
import { isOwnItem } from "../plan/roster/own-items";
import { mapSettingTexts } from "../results";
import { ruleKind } from "../rules";
import { exampleLines, examplesOf, isBlankExample, withExamples } from "../rules/examples";
import { choiceOf, DEFAULT_CHOICE } from "../system/choices";
import { exampleKey, lastPlace, ruleKey, tierKey } from "../system/keys";
import { type Line, mapLines } from "../system/lines";
import { figureIn } from "./figure-in";
import { isBlank } from "./grid";
import { namedOnSheet } from "./own-items";
import { sameInAll } from "../system/local-text";
import { textAt } from "./text-at";

/**
 * A system with the figures that HR has set on its sheet instead of those it was described with. What is blank is not set;
 * what is no number is NaN, which the core refuses, and Check names it.
 */
export function asSet(system: ScorecardSystem, locate: Locate): ScorecardSystem {
  const values = new Map(
    [...systemParameters(system).keys()].flatMap((key): [typeof key, number | null][] => {
      const found = locate.value(key);
      return found === undefined ? [] : [[key, figureIn(found)]];
    }),
  );
  const set = withParameters(system, values);
  const items = set.items.map((item) => itemAsSet(item, locate));
  return mapSettingTexts({ ...set, items, tiers: tiersAsSet(set.tiers, locate) }, (key) =>
    textAt(locate, `${key}.text`),
  );
}

function itemAsSet(item: Item, locate: Locate): Item {
  const set = mapLines(item, ({ part, rule }) =>
    ruleKind(rule)
      .choices(rule)
      .reduce((chosen, { name, value, with: choose }) => {
        const said = locate.value(ruleKey(item.id, part?.id ?? null, name));
        // A blank choice is its default; what is none leaves the line without a score, as on the sheet.
        if (said === undefined) return chosen;
        const choice = isBlank(said) ? DEFAULT_CHOICE[name] : (choiceOf(said, name) ?? null);
        return choice === value ? chosen : choose(chosen, choice);
      }, rule),
  );
  return isOwnItem(item) ? namedOnSheet(set, locate) : examplesAsSet(set, locate);
}

/** What HR holds an item against; where the sheet has no place for it, as it is. */
function examplesAsSet(item: Item, locate: Locate): Item {
  const lines = exampleLines(item);
  if (!lines.some((line) => locate.place(placeOf(line, 0, "figure")) !== null)) return item;
  const read = lines.flatMap((line) =>
    examplesOf(line).map((example, index) => ({
      ...example,
      figure: figureIn(locate.value(placeOf(line, index, "figure"))),
      score: figureIn(locate.value(placeOf(line, index, "score"))),
    })),
  );
  return withExamples(
    item,
    read.filter((example) => !isBlankExample(example)),
  );
}

const placeOf = ({ item, part }: Line, index: number, what: "figure" | "score") =>
  exampleKey(item.id, part?.id ?? null, index, what);

/** The tier table as it stands: its lines in any order, blank ones left out, HR's own among them. */
function tiersAsSet(tiers: readonly Tier[], locate: Locate): readonly Tier[] {
  const first = locate.place(tierKey(0, "from"));
  const last = locate.place(lastPlace(tierKey(0, "from")));
  const grade = locate.place(tierKey(0, "grade"));
  if (first === null || last === null || grade === null) return tiers;
  const amount = locate.place(tierKey(0, "amount"));
  const action = locate.place(tierKey(0, "action"));
  const found: Tier[] = [];
  for (let row = first.row; row <= last.row; row++) {
    const cell = (column: number | undefined) =>
      column === undefined ? "" : locate.at({ ...first, row, column });
    const from = cell(first.column);
    const name = cell(grade.column);
    if (isBlank(from) && isBlank(name)) continue;
    const paid = cell(amount?.column);
    const follows = cell(action?.column);
    found.push({
      from: { value: typeof from === "number" ? from : null, origin: "document" },
      grade: sameInAll(typeof name === "string" ? name : String(name)),
      ...(typeof follows === "string" && follows !== "" ? { action: sameInAll(follows) } : {}),
      ...(amount === null
        ? {}
        : { amount: { value: typeof paid === "number" ? paid : null, origin: "document" } }),
    });
  }
  return found;
}
