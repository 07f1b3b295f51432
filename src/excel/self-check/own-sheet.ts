import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { asOwnWriting } from "../own-writing";

/** Names, tables and sheets of the check: whoever finds one left behind knows whose it is. */
export const MARK = "KPI_SELF_CHECK";

/** Everything that a workbook has, by what it is called. */
interface Inventory {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
  readonly activeSheet: string;
  /** Address and formulas of what is used of each sheet would be HR's data: only how far it reaches is looked at. */
  readonly used: readonly string[];
}

export function takeInventory(): Promise<Inventory> {
  return inExcel(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name");
    tables.load("items/name");
    const active = worksheets.getActiveWorksheet().load("id");
    await context.sync();
    const used = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load("address"),
    );
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      names: names.items.map(({ name }) => name),
      tables: tables.items.map(({ name }) => name),
      activeSheet: active.id,
      used: used.map((range) => (range.isNullObject ? "" : range.address)),
    };
  });
}

/** The same sheets, names and tables, and as much on each sheet as before. */
export const isSameInventory = (one: Inventory, other: Inventory): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A sheet that is the check's alone. */
export class OwnSheet {
  private constructor(readonly id: string) {}

  /** Adds it at the end and shows it. Refused where the workbook is protected. */
  static add(before: Inventory): Promise<OwnSheet> {
    return asOwnWriting(() =>
      inExcel(async (context) => {
        const { workbook } = context;
        const protection = workbook.protection.load("protected");
        await context.sync();
        if (protection.protected) throw new ExcelFaultError({ kind: "workbook-protected" });
        const sheet = workbook.worksheets.add(freeName(before)).load("id");
        await context.sync();
        return new OwnSheet(sheet.id);
      }),
    );
  }

  /** Does something on it that the watching tools take for the add-in's own. */
  use<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return asOwnWriting(() =>
      inExcel((context) => work(context.workbook.worksheets.getItem(this.id), context)),
    );
  }
}

function freeName({ sheets }: Inventory): string {
  const taken = new Set(sheets.map(({ name }) => name.toUpperCase()));
  let name: string = MARK;
  for (let number = 2; taken.has(name); number++) name = `${MARK}_${number}`;
  return name;
}

/** Removes what the check has added since, and shows the sheet that was shown before. */
export function removeAdded(before: Inventory, own: readonly string[]): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/id,items/name");
      names.load("items/name");
      await context.sync();
      const old = new Set(before.sheets.map(({ id }) => id));
      if (worksheets.items.some(({ id }) => id === before.activeSheet)) {
        worksheets.getItem(before.activeSheet).activate();
      }
      for (const { name } of names.items) {
        const isOwn = name.toUpperCase().startsWith(MARK) && !before.names.includes(name);
        if (isOwn) names.getItem(name).delete();
      }
      for (const { id, name } of worksheets.items) {
        const isOwn = own.includes(id) || name.toUpperCase().startsWith(MARK);
        if (isOwn && !old.has(id)) worksheets.getItem(id).delete();
      }
      await context.sync();
    }),
  );
}
