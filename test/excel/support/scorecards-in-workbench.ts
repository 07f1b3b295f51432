import { generateScorecard } from "../../../src/excel";
import type { CellContent } from "../../../src/scorecards/plan/plan";
import type { Layout } from "../../../src/scorecards";
import { openExcel } from "../../support/excel-host";
import { GeneratedScorecard, type Place } from "../../support/generated-scorecard";
import { people } from "../../support/requests";
import { joinAddress, splitAddress } from "../../support/spreadsheets/plan-cells";

/** Something that is typed into a generated scorecard, with the places to look at then. */
export interface Filling<Expected> {
  readonly system: string;
  readonly layout: Layout;
  readonly fill: (sheet: GeneratedScorecard) => readonly (readonly [Place, Expected])[];
}
/** What a place shows, and what it should. */
export type Shown<Expected> = readonly (readonly [shown: unknown, expected: Expected])[];

/**
 * What the places of each show, typed into scorecards in the HR spelling, generated in the workbench. Everybody on a sheet
 * tries one, so that few workbooks serve all; what changes the rules of a roster has one of its own.
 */
export async function shownInWorkbench<E>(
  fillings: readonly Filling<E>[],
): Promise<Map<Filling<E>, Shown<E>>> {
  const groups = new Map<string, Filling<E>[]>();
  fillings.forEach((filling, index) => {
    const { system, layout } = filling;
    const key = `${system} ${layout} ${changesRules(filling) ? index : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), filling]);
  });
  const shown = new Map<Filling<E>, Shown<E>>();
  for (const group of groups.values()) {
    for (const [filling, values] of await shownTogether(group)) shown.set(filling, values);
  }
  return shown;
}

function changesRules({ system, layout, fill }: Filling<unknown>): boolean {
  const dry = GeneratedScorecard.of(system, layout, { people: people(1) });
  fill(dry);
  return layout === "roster" && dry.typed.some(({ sheet }) => sheet === dry.ofRole("rules").name);
}

async function shownTogether<E>(group: readonly Filling<E>[]): Promise<[Filling<E>, Shown<E>][]> {
  const [first] = group;
  if (first === undefined) return [];
  const scorecard = GeneratedScorecard.of(first.system, first.layout, {
    people: people(group.length),
  });
  const wanted = group.map((filling, person) => {
    scorecard.person = person;
    return [filling, filling.fill(scorecard)] as const;
  });
  const excel = await openExcel({ functions: true });
  try {
    Object.assign(globalThis, { Excel: excel.Excel, OfficeExtension: excel.OfficeExtension });
    await generateScorecard(scorecard.request, {});
    const { host } = excel;
    for (const { sheet, area, cells } of rectangles(scorecard)) {
      await host.write(sheet, area, cells);
    }
    await host.settled();
    return wanted.map(([filling, places]) => [
      filling,
      places.map(([{ sheet, address }, expected]) => [host.read(sheet, address)[0]?.[0], expected]),
    ]);
  } finally {
    excel.close();
  }
}

/** Few writings, as each is followed by a calculation: a rectangle a sheet where it is open, else neighbouring cells. */
function rectangles(scorecard: GeneratedScorecard) {
  const { typed, plan } = scorecard;
  return plan.sheets.flatMap(({ name, protect }) => {
    const places = typed
      .filter(({ sheet }) => sheet === name)
      .map(({ address }) => splitAddress(address))
      .sort((one, other) => one.row - other.row || one.column - other.column);
    const blocks: { top: number; left: number; bottom: number; right: number }[] = [];
    for (const { row, column } of places) {
      const at = blocks.findIndex(
        ({ top, right }) => !protect || (top === row && right + 1 >= column),
      );
      const block = blocks[at];
      if (block === undefined) blocks.push({ top: row, left: column, bottom: row, right: column });
      else {
        block.bottom = Math.max(block.bottom, row);
        block.left = Math.min(block.left, column);
        block.right = Math.max(block.right, column);
      }
    }
    return blocks.map(({ top, left, bottom, right }) => ({
      sheet: name,
      area: `${joinAddress(top, left)}:${joinAddress(bottom, right)}`,
      cells: Array.from({ length: bottom - top + 1 }, (_, down) =>
        Array.from({ length: right - left + 1 }, (_unused, across) =>
          written(
            scorecard.content({ sheet: name, address: joinAddress(top + down, left + across) }),
          ),
        ),
      ),
    }));
  });
}

/** As a person types it: text that reads like a number stays text. */
function written(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return content.formula;
  return typeof content === "string" && content !== "" ? `'${content}` : content;
}
