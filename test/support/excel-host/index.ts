/**
 * Excel for tests, outside of the sandbox that Jest runs each test file in: there the grid, the host and the client library
 * would be loaded and compiled anew for every file, and would take twice as long for everything that is global.
 */
import { loadOutside } from "../outside";

export type { ExcelForTests, OpenExcelOptions } from "./excel";

export const {
  createHost,
  DEFAULT_SETS,
  openExcel,
  gridError,
  openHeadlessGrid,
  /** Services of the grid, found in it by these very objects. */
  gridServices,
} = loadOutside(require.resolve("./all")) as typeof import("./all");
