/**
 * The spreadsheet beneath the host: one Univer workbook, reached through its facade and the core
 * services that exist in the browser and in Node alike. All other files speak to Univer through it.
 */
import {
  generateRandomId,
  ICommandService,
  type IExecutionOptions,
  type IMutationInfo,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type {} from "@univerjs/sheets/facade";
import { findFormulasFast } from "./find-formulas";
import { forgetValidityFast } from "./known-validity";
import { rememberStyles } from "./known-styles";
import { shareFormulas } from "./share-formulas";

export interface GridSize {
  rows: number;
  columns: number;
}

/** Room below and beside the data before the grid grows; a spill beyond the grid is #SPILL!. */
export const DEFAULT_SIZE: GridSize = { rows: 1_000, columns: 100 };

export class Grid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly formulas: FormulaDataModel;
  private depth = 0;
  /** True while a command moves cells: the selection that it leaves is nobody's choice. */
  restructuring = false;

  constructor(
    readonly api: FUniver,
    readonly size: GridSize,
  ) {
    const workbook = api.getActiveWorkbook() ?? createWorkbook(api, size);
    this.workbook = workbook.getWorkbook();
    rememberStyles(this.workbook.getStyles());
    this.injector = workbook.getActiveSheet().getInject();
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
    findFormulasFast(this);
    forgetValidityFast(this.injector);
    shareFormulas(this.injector);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** True while the host itself changes the grid: what is left is the grid's user. */
  get busy(): boolean {
    return this.depth > 0;
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The grid has no sheet ${sheetId}.`);
    return sheet;
  }

  sheets(): Worksheet[] {
    return this.workbook.getSheets();
  }

  /** A change of one sheet, done at once. */
  mutate(id: string, sheetId: string, params: object, options: IExecutionOptions = {}): void {
    this.run(id, { unitId: this.unitId, subUnitId: sheetId, ...params }, options);
  }

  run(id: string, params: object, options: IExecutionOptions = {}): void {
    this.depth += 1;
    try {
      if (!this.commands.syncExecuteCommand(id, params, options)) {
        throw new Error(`The grid refused ${id}.`);
      }
    } finally {
      this.depth -= 1;
    }
  }

  /** A command of Univer's own with all that follows from it (formulas, names, rules move along). */
  async command(id: string, params: object): Promise<void> {
    this.depth += 1;
    this.restructuring = true;
    try {
      if (!(await this.commands.executeCommand(id, params))) {
        throw new Error(`The grid refused ${id}.`);
      }
    } finally {
      this.depth -= 1;
      this.restructuring = false;
    }
  }

  /** Does something while a sheet is the active one, unseen by anyone. */
  async withActive<T>(sheetId: string, action: () => Promise<T>): Promise<T> {
    const active = this.workbook.getActiveSheet();
    if (active.getSheetId() === sheetId) return action();
    this.workbook.setActiveSheet(this.sheet(sheetId));
    try {
      return await action();
    } finally {
      this.workbook.setActiveSheet(active);
    }
  }

  onExecuted(
    listener: (
      info: IMutationInfo,
      options: { onlyLocal?: boolean; fromFormula?: boolean },
    ) => void,
  ) {
    return this.commands.onCommandExecuted((info, options) =>
      listener(info as IMutationInfo, options ?? {}),
    );
  }
}

function createWorkbook(api: FUniver, size: GridSize) {
  return api.createWorkbook({
    // Of its own: the engine keeps parsed formulas by workbook, for all grids of a process.
    id: `workbook-${generateRandomId(8)}`,
    sheetOrder: ["sheet-1"],
    sheets: {
      "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: size.rows, columnCount: size.columns },
    },
  });
}
