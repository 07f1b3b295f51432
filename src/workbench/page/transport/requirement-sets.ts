/**
 * What this stand-in says it supports: the sets that the add-in's manifest asks for, and ExcelApi 1.13, in which tables can be
 * given another size: every Excel has it that runs the functions, and later periods are closed by it. Nothing above, so that
 * code for newer Excels takes its guarded way out here.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.13",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  AddinCommands: "1.1",
  Settings: "1.1",
};
