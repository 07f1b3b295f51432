/** `window.workbench`: what tests and reviewers drive, all promises. */
import type { Host, Manner } from "../host";
import type { FormulaBar } from "./grid/formula-bar";
import type { CellPlace, Grid } from "./grid/univer";
import type { Session } from "./session";

export interface WorkbenchHandle {
  /** The grid is drawn, the add-in runs, its functions answer. */
  ready(): Promise<void>;
  sheets(): Promise<string[]>;
  /** Values as rows; an error is its text, `#N/A`. */
  read(sheet: string, a1: string): Promise<unknown[][]>;
  formulas(sheet: string, a1: string): Promise<string[][]>;
  /** What is displayed. */
  text(sheet: string, a1: string): Promise<string[][]>;
  /** As `range.formulas = rows`: a string that starts with `=` is a formula. */
  write(sheet: string, a1: string, rows: unknown[][]): Promise<void>;
  /** Text as from the clipboard, parsed as Excel would. */
  paste(sheet: string, a1: string, tsv: string): Promise<void>;
  /** As by a click: the keyboard writes there from now on. */
  select(sheet: string, a1: string): Promise<void>;
  /** The selected cells of the sheet in front, as the keyboard would find them: `A2`. */
  selected(): Promise<string>;
  /** Where a cell of the sheet in front is, from the top left corner of all cells, before anything is scrolled. */
  place(a1: string): Promise<CellPlace>;
  /** A cell's editor is open: what is typed goes into it, and nothing of it is in the cell yet. */
  editing(): Promise<boolean>;
  /** What the formula bar shows of the selected cell. */
  formulaBar(): Promise<FormulaBar>;
  /** The client library's requests so far. */
  requests(): Promise<{ count: number; bytes: number }>;
  /** Excels differ: functions that answer late, errors that spoil arrays. */
  behave(manner: Partial<Manner>): Promise<void>;
  /** Calculation and the add-in are idle. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    workbench: WorkbenchHandle;
  }
}

/** Longer than the debouncing of an add-in's handlers, so that their work has begun when it is over. */
const quietMilliseconds = 400;

/** All may still be starting. */
export function createHandle(
  host: Promise<Host>,
  session: Promise<Session>,
  grid: Promise<Grid>,
): WorkbenchHandle {
  return {
    ready: async () => {
      await (await grid).drawn();
      await (await session).ready();
    },
    sheets: async () => (await host).sheets(),
    read: async (sheet, a1) => (await host).read(sheet, a1),
    formulas: async (sheet, a1) => (await host).formulas(sheet, a1),
    text: async (sheet, a1) => (await host).text(sheet, a1),
    write: async (sheet, a1, rows) => (await host).write(sheet, a1, rows),
    paste: async (sheet, a1, tsv) => (await host).paste(sheet, a1, tsv),
    select: async (sheet, a1) => {
      (await host).select(sheet, a1);
      (await grid).focus();
    },
    selected: async () => (await grid).selected(),
    place: async (a1) => (await grid).place(a1),
    editing: async () => (await grid).isEditing(),
    formulaBar: async () => (await grid).formulaBar(),
    requests: async () => (await host).requests(),
    behave: async (manner) => (await host).functions.behave(manner),
    settled: async () => settled(await host, await session),
  };
}

async function settled(host: Host, session: Session): Promise<void> {
  // A key or a click may still be on its way through the grid: the clipboard is read asynchronously.
  await pause(100);
  await host.settled();
  while (!session.isIdle(quietMilliseconds)) {
    await pause(50);
    await host.settled();
  }
  await host.drawn();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
