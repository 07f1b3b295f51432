import { carryOut } from "../../../src/excel/generate";
import type { CellBlock, WorkbookPlan } from "../../../src/scorecards/plan/plan";
import type { Layout } from "../../../src/scorecards";
import { openExcel } from "../../support/excel-host";
import { GeneratedScorecard, type Place } from "../../support/generated-scorecard";
import { people } from "../../support/requests";
import { splitAddress } from "../../support/spreadsheets/plan-cells";

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
    await carryOut(scorecard.request, {}, () => filledIn(scorecard));
    const { host } = excel;
    await host.settled();
    return wanted.map(([filling, places]) => [
      filling,
      places.map(([{ sheet, address }, expected]) => [host.read(sheet, address)[0]?.[0], expected]),
    ]);
  } finally {
    excel.close();
  }
}

/** The plan with what was typed in it: written with the rest, so that all is calculated once. */
export function filledIn({
  plan,
  typed,
}: Pick<GeneratedScorecard, "plan" | "typed">): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const blocks = sheet.blocks.map(({ at, rows }) => ({
        at,
        rows: rows.map((row) => [...row]),
      }));
      const further: CellBlock[] = [];
      for (const { sheet: name, address, content } of typed) {
        if (name !== sheet.name) continue;
        const { row, column } = splitAddress(address);
        const cells = blocks
          .map(({ at, rows }) => {
            const corner = splitAddress(at);
            return { cells: rows[row - corner.row], index: column - corner.column };
          })
          .find(
            ({ cells: each, index }) => each !== undefined && index >= 0 && index < each.length,
          );
        if (cells?.cells === undefined) further.push({ at: address, rows: [[content ?? ""]] });
        else cells.cells[cells.index] = content;
      }
      return { ...sheet, blocks: [...blocks, ...further] };
    }),
  };
}
