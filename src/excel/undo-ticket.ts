import type { SheetPlan, WorkbookPlan } from "../scorecards/plan/plan";
import { areaOf, cellAddress, holds } from "../scorecards/calc/a1";
import { isFormula } from "./apply/blocks";
import { contentOf, fingerprint, formulaContent, type Entry } from "./fingerprint";
import type { MadeSheet, UndoTicket } from "./generation";

/** What a plan made, so that it can be taken back: told by the plan itself, without reading the sheets again. */
export function ticketFor(
  plan: WorkbookPlan,
  ids: readonly string[],
  activeBefore: string,
): UndoTicket {
  return {
    scorecard: plan.scorecard,
    sheets: plan.sheets.map((sheet, index) => madeSheet(sheet, ids[index] ?? "")),
    names: plan.names.map(({ name }) => name),
    activeBefore,
  };
}

function madeSheet(plan: SheetPlan, id: string): MadeSheet {
  const inputs = plan.protect
    ? plan.formats.filter(({ locked }) => locked === false).map(({ range }) => range)
    : null;
  const areas = inputs?.map(areaOf);
  const entries = entriesOf(plan).filter(
    (entry) => !areas || areas.some((area) => holds(area, entry)),
  );
  return {
    id,
    name: plan.name,
    inputs,
    formulas: entries.filter(({ content }) => content === formulaContent).map(cellAddress),
    fingerprint: fingerprint(entries),
  };
}

function entriesOf({ blocks }: SheetPlan): Entry[] {
  return blocks.flatMap(({ at, rows }) => {
    const corner = areaOf(at);
    return rows.flatMap((row, down) =>
      row.flatMap((cell, right): Entry[] => {
        const content = isFormula(cell) ? formulaContent : contentOf(cell);
        if (content === null) return [];
        return [{ row: corner.row + down, column: corner.column + right, content }];
      }),
    );
  });
}
