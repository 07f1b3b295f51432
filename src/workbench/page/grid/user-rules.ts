/**
 * What Excel does when its user edits and Univer does not by itself: locked cells of a protected
 * sheet refuse, and text from other programs is parsed as Excel parses it.
 */
import { CommandType, type IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Host } from "../../host";
import { address, areaAddress } from "../address";

/** Commands by which a user changes the selection's contents without opening a cell's editor. */
const changingCommands = new Set([
  "sheet.command.clear-selection-all",
  "sheet.command.clear-selection-content",
  "sheet.command.auto-fill",
  "sheet.command.auto-clear-content",
  "sheet.command.move-range",
  "sheet.command.cut-content",
  "sheet.command.insert-row-before",
  "sheet.command.insert-row-after",
  "sheet.command.insert-col-before",
  "sheet.command.insert-col-after",
  "sheet.command.remove-row-confirm",
  "sheet.command.remove-col-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
]);

/** How Univer marks what was copied inside the grid, which it pastes with formulas and formats. */
const copiedInGrid = /data-copy-id=/;

export interface UserRuleListener {
  /** A locked cell was about to be changed. */
  onLocked(cell: string): void;
  onFailed(problem: unknown): void;
}

export function applyUserRules(univerAPI: FUniver, host: Host, listener: UserRuleListener): void {
  const { BeforeSheetEditStart, BeforeClipboardPaste, BeforeCommandExecute } = univerAPI.Event;
  const refuse = (event: { cancel?: boolean }, sheet: string, area: string): boolean => {
    if (host.editable(sheet, area)) {
      return false;
    }
    event.cancel = true;
    listener.onLocked(area);
    return true;
  };

  univerAPI.addEvent(BeforeSheetEditStart, (event) => {
    refuse(event, event.worksheet.getSheetName(), address(event.row, event.column));
  });

  univerAPI.addEvent(BeforeCommandExecute, (event) => {
    const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
    const area = sheet && selectedArea(sheet);
    if (sheet && area && changingCommands.has(event.id)) {
      refuse(event, sheet.getSheetName(), area);
    }
  });

  univerAPI.addEvent(BeforeClipboardPaste, (event) => {
    const sheet = event.worksheet.getSheetName();
    const area = selectedArea(event.worksheet);
    if (!area || refuse(event, sheet, area)) {
      return;
    }
    if (event.text && !copiedInGrid.test(event.html ?? "")) {
      event.cancel = true;
      host.paste(sheet, area, event.text).catch((problem: unknown) => listener.onFailed(problem));
    }
  });
}

/** What the menu of a table's header asks for, and no plugin of Univer's presets answers. */
export function sortTables(univerAPI: FUniver, host: Host, listener: UserRuleListener): void {
  host.book.grid.commands.registerCommand({
    id: "sheet.command.sort-range",
    type: CommandType.COMMAND,
    handler: (_accessor, params?: SortParams) => {
      const [rule] = params?.orderRules ?? [];
      const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet().getSheetName();
      if (params === undefined || rule === undefined || sheet === undefined) return false;
      const { startRow, startColumn, endRow, endColumn } = params.range;
      const area = areaAddress(startRow, startColumn, endRow, endColumn);
      if (!host.editable(sheet, area)) {
        listener.onLocked(area);
        return false;
      }
      host
        .sort(sheet, area, { column: rule.colIndex, descending: rule.type === "desc" })
        .catch((problem: unknown) => listener.onFailed(problem));
      return true;
    },
  });
}

interface SortParams {
  readonly range: IRange;
  readonly orderRules: readonly { readonly colIndex: number; readonly type: "asc" | "desc" }[];
}

function selectedArea(sheet: FWorksheet): string | undefined {
  const area = sheet.getActiveRange()?.getRange();
  return area && areaAddress(area.startRow, area.startColumn, area.endRow, area.endColumn);
}
