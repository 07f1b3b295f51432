/** All that is loaded once for many test files. */
import { IUniverInstanceService } from "@univerjs/core";
import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";

export { createHost } from "../../../src/workbench/host";
export { DEFAULT_SETS, openExcel } from "./excel";
export { openHeadlessGrid } from "./headless-grid";
/** As the grid throws: errors of a sandbox are others. */
export const gridError = (message: string): Error => new Error(message);
export const gridServices = { IUniverInstanceService, ConditionalFormattingService };
