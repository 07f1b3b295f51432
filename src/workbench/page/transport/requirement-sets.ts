/**
 * What this stand-in says it supports: the sets that the add-in's manifest asks for and nothing
 * above, so that code for newer Excels takes its guarded way out here.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.12",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  AddinCommands: "1.1",
  Settings: "1.1",
};
