import type { MendStep, NewContent } from "../../scorecards/check";
import { cellAddress } from "../../scorecards/calc/a1";
import { protect } from "../apply/sheet-frame";
import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { asOwnWriting } from "../own-writing";
import { askCells, type CellState, isSame, keyOf } from "./cell-state";
import { askProtection, unprotected } from "./protection";
import { TEXT_FORMAT, textIn, writeCells, type Written } from "./write-cells";

/** What a mend changed, so that it can be taken back. Plain data; hold it as long as Undo is on offer. */
export interface MendTicket {
  /** Cells with what stood there before, and what stands there since. */
  readonly cells: readonly { readonly before: CellState; readonly after: unknown }[];
  /** Defined names that were added. */
  readonly names: readonly string[];
  /** Sheets that were protected. */
  readonly protected: readonly string[];
  /** Tables that were made longer, with how many rows. */
  readonly grown: readonly { readonly table: string; readonly rows: number }[];
  /** How the workbook calculated before. */
  readonly calculation: "manual" | null;
}

type WriteStep = Extract<MendStep, { kind: "write" }>;

/**
 * Carries out the steps of one mend, or of several at once: three requests at most. Refuses with `found-changed`, before
 * anything is written, where a cell is no longer what the check saw.
 */
export function mend(steps: readonly MendStep[]): Promise<MendTicket> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const writes = steps.filter((step): step is WriteStep => step.kind === "write");
      const cells = askCells(
        context,
        writes.map(({ cell }) => cell),
      );
      const protections = askProtection(
        context,
        writes.map(({ cell }) => cell.sheet),
      );
      await context.sync();
      const before = cells();
      requireAsSeen(writes, before);
      const after = await unprotected(context, protections(), () => {
        writeCells(
          context,
          writes.map((step) => written(step, before.get(keyOf(step.cell)))),
        );
        for (const step of steps) carryOut(context, step);
        return askCells(
          context,
          writes.map(({ cell }) => cell),
        );
      });
      return ticketOf(steps, before, after());
    }),
  );
}

function requireAsSeen(writes: readonly WriteStep[], now: ReadonlyMap<string, CellState>): void {
  const changed = writes.filter(({ cell, was }) => !isSame(now.get(keyOf(cell))?.content, was));
  const [first] = changed;
  if (first === undefined) return;
  throw new ExcelFaultError({
    kind: "found-changed",
    cells: changed.length,
    address: cellAddress(first.cell),
  });
}

function written({ cell, content, numberFormat }: WriteStep, before?: CellState): Written {
  const isTextCell = before?.numberFormat === TEXT_FORMAT;
  const needsFormat = content.kind === "number" || content.kind === "formula";
  return {
    cell,
    content: contentOf(content, before?.numberFormat),
    // In a cell that is formatted as text, a number or a formula would stay text.
    ...(isTextCell && needsFormat ? { numberFormat: numberFormat ?? "General" } : {}),
  };
}

function contentOf(content: NewContent, numberFormat: unknown): string | number {
  switch (content.kind) {
    case "number":
      return content.number;
    case "text":
      return textIn(content.text, numberFormat);
    case "formula":
      return content.formula;
    case "blank":
      return "";
  }
}

function carryOut(context: Excel.RequestContext, step: MendStep): void {
  const { workbook } = context;
  switch (step.kind) {
    case "write":
      return;
    case "add-name":
      workbook.names.add(step.name, step.formula, step.comment);
      return;
    case "protect":
      protect(workbook.worksheets.getItem(step.sheet), step.role);
      return;
    case "grow-table":
      resize(workbook.tables.getItem(step.table), step.rows);
      return;
    case "calculate-automatically":
      workbook.application.calculationMode = Excel.CalculationMode.automatic;
  }
}

/** By so many rows; fewer where that is below 0. */
export const resize = (table: Excel.Table, rows: number): void =>
  table.resize(table.getRange().getResizedRange(rows, 0));

function ticketOf(
  steps: readonly MendStep[],
  before: ReadonlyMap<string, CellState>,
  after: ReadonlyMap<string, CellState>,
): MendTicket {
  return {
    cells: [...before].map(([key, state]) => ({ before: state, after: after.get(key)?.content })),
    names: steps.flatMap((step) => (step.kind === "add-name" ? [step.name] : [])),
    protected: steps.flatMap((step) => (step.kind === "protect" ? [step.sheet] : [])),
    grown: steps.flatMap((step) =>
      step.kind === "grow-table" ? [{ table: step.table, rows: step.rows }] : [],
    ),
    calculation: steps.some(({ kind }) => kind === "calculate-automatically") ? "manual" : null,
  };
}
