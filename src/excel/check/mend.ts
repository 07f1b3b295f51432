import { isTimeFormat, type MendStep, type NewContent } from "../../scorecards/check";
import { protectionFor } from "../apply/sheet-frame";
import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { look, placesOf, type Step, write } from "../journal/journal";
import { sameContent, TEXT_FORMAT } from "../journal/kinds/cells";
import { sameName } from "../journal/kinds/names";
import { protectionOf } from "../journal/lifting";
import {
  cell,
  type CellState,
  type Look,
  type NameState,
  type Place,
  placeKey,
  placeName,
} from "../journal/place";
import type { Ticket } from "../journal/ticket";
import { asOwnWriting } from "../own-writing";

/**
 * Carries out the steps of one mend, or of several at once: three requests at most. Refuses with `found-changed`, before
 * anything is written, where a cell is no longer what the check saw.
 */
export function mend(mends: readonly MendStep[]): Promise<Ticket> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const places = mends.map((step) => ({ place: placeOf(step) }));
      const before = await look(context, placesOf({ steps: [], watched: places, lifts: true }));
      requireAsSeen(mends, before);
      // Where several mends mean one place, the last of them counts.
      const steps = new Map(
        mends.map((step) => [placeKey(placeOf(step)), planned(step, before)] as const),
      );
      return write(context, { steps: [...steps.values()], lifts: true }, before);
    }),
  );
}

function requireAsSeen(mends: readonly MendStep[], now: Look): void {
  const changed = mends.filter((step) => !isAsSeen(step, now));
  const [first] = changed;
  if (first === undefined) return;
  throw new ExcelFaultError({
    kind: "found-changed",
    cells: changed.length,
    address: placeName(placeOf(first)),
  });
}

function isAsSeen(step: MendStep, now: Look): boolean {
  switch (step.kind) {
    case "write": {
      const there = now.get(placeKey(cell(step.cell))) as CellState | undefined;
      return there !== undefined && sameContent(there, { ...there, content: step.was });
    }
    case "set-name": {
      const there = now.get(placeKey(placeOf(step))) as NameState | null | undefined;
      return there != null && sameName(there, { ...there, formula: step.was });
    }
    default:
      return true;
  }
}

function placeOf(step: MendStep): Place {
  switch (step.kind) {
    case "write":
      return cell(step.cell);
    case "add-name":
    case "set-name":
      return { kind: "name", name: step.name };
    case "protect":
      return protectionOf(step.sheet);
    case "grow-table":
      return { kind: "rows", table: step.table };
    case "calculate-automatically":
      return { kind: "calculation" };
  }
}

function planned(step: MendStep, before: Look): Step {
  switch (step.kind) {
    case "write": {
      const place = cell(step.cell);
      const there = before.get(placeKey(place)) as CellState;
      return { place, state: written(step.content, there, step.numberFormat) };
    }
    case "add-name": {
      const { name, formula, comment = "" } = step;
      return { place: { kind: "name", name }, state: { formula, comment } };
    }
    case "set-name": {
      const place = { kind: "name", name: step.name } as const;
      const { comment } = before.get(placeKey(place)) as NameState;
      return { place, state: { formula: step.formula, comment } };
    }
    case "protect":
      return { place: protectionOf(step.sheet), state: protectionFor(step.role) };
    case "grow-table": {
      const place = { kind: "rows", table: step.table } as const;
      return { place, state: Number(before.get(placeKey(place))) + step.rows };
    }
    case "calculate-automatically":
      return { place: { kind: "calculation" }, state: Excel.CalculationMode.automatic };
  }
}

/** In a cell that is formatted as text, a number or a formula would stay text; in one that shows times, it would look like one. */
function written(
  content: NewContent,
  { numberFormat: format }: CellState,
  numberFormat = "General",
): CellState {
  const isOther = format === TEXT_FORMAT || isTimeFormat(format);
  const asNumber = isOther ? numberFormat : format;
  switch (content.kind) {
    case "number":
      return { content: content.number, isText: false, numberFormat: asNumber };
    case "formula":
      return { content: content.formula, isText: false, numberFormat: asNumber };
    case "text":
      return { content: content.text, isText: content.text !== "", numberFormat: format };
    case "blank":
      return { content: "", isText: false, numberFormat: format };
  }
}
