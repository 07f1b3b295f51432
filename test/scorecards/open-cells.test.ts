import "../support/made-up-systems";
import * as scoring from "../../src/scoring";
import { scorePerson } from "../../src/scorecards/core-card";
import { explain } from "../../src/scorecards/explanation";
import type { Layout } from "../../src/scorecards/system/description";
import type { CellContent, SheetPlan } from "../../src/scorecards/plan/plan";
import {
  fieldPlace,
  parseKey,
  partPlace,
  type PlaceKey,
  scorePlace,
} from "../../src/scorecards/system/keys";
import { linesOf } from "../../src/scorecards/system/lines";
import { systems } from "../../src/scorecards/systems";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { inFull } from "../support/in-full";
import { people, standardRequest } from "../support/requests";
import { seeded } from "../support/seeded";
import { calculatedReading } from "../support/calculated-reading";

/**
 * Whatever HR writes into a cell of the rules that it may change, the sheet, the core over what is read back, and Explain say
 * the same: a number where there is one, and none where the sheet has a word.
 */

/** So many changes of each sheet; in the long suites, every open cell with everything that may be written. */
const CHANGES = inFull ? Infinity : 8;

const layouts = systems.flatMap(({ id, layouts: all }) =>
  all.map((layout): [string, Layout] => [id, layout]),
);

/** What may come to stand in a cell: other numbers, nothing, what is no number, a choice and none. */
const contents = (planned: CellContent): readonly CellContent[] => {
  const number = typeof planned === "number" ? planned : 1;
  return typeof planned === "string"
    ? ["higher", "lower", "prorata", "进", "up", 2, null]
    : [number + 10, number / 2, number * 3, 0, -1, "5 cases", null, true];
};

const isOpen = (key: PlaceKey): boolean => {
  const parsed = parseKey(key);
  if (parsed.kind === "setting") return parsed.id.startsWith("veto:");
  return parsed.kind === "figure" && !["name", "measured", "unit"].includes(parsed.figure);
};

interface Change {
  readonly key: PlaceKey;
  readonly content: CellContent;
}

function changesOf(plan: SheetPlan, planned: (address: string) => CellContent): Change[] {
  return [...plan.places]
    .filter(([key, address]) => isOpen(key) && typeof planned(address) !== "object")
    .concat([...plan.places].filter(([key, address]) => isOpen(key) && planned(address) === null))
    .flatMap(([key, address]) => contents(planned(address)).map((content) => ({ key, content })));
}

function sample<Each>(all: readonly Each[], most: number): readonly Each[] {
  if (all.length <= most) return all;
  const random = seeded(7);
  return Array.from({ length: most }, () => all[Math.floor(random() * all.length)]!);
}

const asNumber = (result: number | scoring.Fault | scoring.Explained): number | null => {
  if (typeof result === "number") return result;
  return scoring.isFault(result) ? null : result.score;
};

const shownNumber = (value: unknown): number | null => (typeof value === "number" ? value : null);

describe.each(layouts)("rules of %s on a %s", (id, layout) => {
  const request = standardRequest(id, { layout, spelling: "plain", people: people(2) });
  const role = layout === "roster" ? "rules" : "form";

  /** A workbook with right figures, changed in one cell, as the engine calculates it. */
  async function changed({ key, content }: Change) {
    const workbook = new WorkbookUnderCheck({
      ...request,
      items: request.items.map((item) => ({ ...item, on: true })),
    }).fill();
    workbook.put(role, key, content);
    return calculatedReading(workbook);
  }

  const { plan, cells } = new WorkbookUnderCheck(request).sheet(role);
  const planned = (address: string): CellContent => {
    const cell = cells.get(address);
    if (cell === undefined) return null;
    return typeof cell.formula === "string" && cell.formula.startsWith("=")
      ? { formula: cell.formula }
      : (cell.value as CellContent);
  };

  test("sheet, core and Explain agree whatever is written into an open cell", async () => {
    const all = changesOf(plan, planned);
    expect(all.length).toBeGreaterThan(20);
    const differing: string[] = [];
    for (const change of sample(all, CHANGES)) {
      const reading = await changed(change);
      const [person] = reading.people;
      if (person === undefined) throw new Error("Nobody was read");
      const card = scorePerson(person.system, person.items, person.entries);
      const say = (what: string, shown: unknown, own: number | null) =>
        differing.push(
          `${change.key} = ${JSON.stringify(change.content)}: ${what} shows ${String(shown)}, the core has ${String(own)}`,
        );
      const hold = (what: string, key: PlaceKey, own: number | null) => {
        const shown = person.results.value(key);
        const number = shownNumber(shown);
        const alike =
          number === null || own === null
            ? number === own
            : Math.abs(number - own) <= 1e-9 * Math.max(1, Math.abs(own));
        if (!alike) say(what, shown, own);
      };
      person.items.forEach(({ item }, index) => {
        hold(item.id, scorePlace(item.id), asNumber(card.items[index]!.result));
        const explained = explain(reading, person, {
          ...{ kind: "item", item: item.id, part: null, of: "score" },
        });
        if (explained.kind !== "item") throw new Error("No item was explained");
        if (explained.differs !== undefined) say(`${item.id} explained`, explained.differs, null);
        if (scoring.isFault(explained.result) && explained.obstacles.length === 0) {
          say(`${item.id} without an obstacle`, "", null);
        }
        for (const { part } of linesOf(item)) {
          if (part === null) continue;
          const line = explained.lines.find((each) => each.part?.id === part.id);
          hold(`${item.id}/${part.id}`, partPlace(item.id, part.id), asNumber(line!.result));
        }
      });
      hold("total", fieldPlace("total"), asNumber(card.total));
    }
    expect(differing).toEqual([]);
  }, 300_000);
});
