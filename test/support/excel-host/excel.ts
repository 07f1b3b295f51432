/**
 * Excel for tests: Microsoft's client library, unmodified, over the workbench's host. Nothing is
 * mocked: load and sync, chunking of large writes and errors are the library's own.
 */
import { createHost, type Host, type HostOptions } from "../../../src/workbench/host";
import { loadBuiltFunctions } from "./built-functions";
import { type ClientLibrary, loadClientLibrary } from "./client-library";
import { openHeadlessGrid } from "./headless-grid";

export interface ExcelForTests {
  Excel: ClientLibrary["Excel"];
  OfficeExtension: ClientLibrary["OfficeExtension"];
  host: Host;
  close(): void;
}

export interface OpenExcelOptions extends Omit<HostOptions, "functions"> {
  /** Also runs the built dist/functions.js, so that HR.* formulas calculate. */
  functions?: boolean;
  /** How Excel treats custom functions: those that answer late, arrays that an error spoils. */
  manner?: HostOptions["functions"];
  /** Hears what the functions are called with. */
  heard?: (id: string, args: readonly unknown[]) => void;
  /** Requirement sets that `isSetSupported` confirms, with their highest versions. */
  sets?: Record<string, string>;
}

/** What Excel 2021 and the manifest's requirements have in common. */
export const DEFAULT_SETS: Record<string, string> = {
  ExcelApi: "1.12",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.1",
  RichApiRuntime: "1.2",
};

export async function openExcel(options: OpenExcelOptions = {}): Promise<ExcelForTests> {
  const { functions, manner = {}, heard, sets = DEFAULT_SETS, ...hostOptions } = options;
  const grid = openHeadlessGrid();
  const host = createHost(grid.api, {
    excelApi: sets["ExcelApi"] ?? "1.12",
    functions: manner,
    ...hostOptions,
  });
  const library = loadClientLibrary(host, sets);
  if (functions) {
    const built = loadBuiltFunctions();
    host.functions.register(built.metadata, (id, args) => {
      heard?.(id, args);
      return built.call(id, args);
    });
  }
  await host.settled();
  return {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    host,
    close() {
      library.close();
      grid.dispose();
    },
  };
}
