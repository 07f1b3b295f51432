/** Import: another system's export read, mapped to the Data table of a roster, and shown before anything is written. */
export type { Input } from "../system/description";
export { findSystem } from "../systems";
export type { Content, DataTable } from "./data-table";
export type { ExportFault } from "./export-fault";
export { decisionsFrom, mappingFor, rememberedOf, type Mapping } from "./mapping";
export { matchPeople, repeatedLines, type MatchedGroup, type MatchedRows } from "./match-people";
export { remember, type Memory } from "./memory";
export { isWithin, monthKey, monthsIn } from "./period-column";
export {
  changesToWrite,
  previewImport,
  type Change,
  type Decision,
  type Decisions,
  type Refusal,
  type WriteChoices,
} from "./preview";
export { isExport, readExport, type Export } from "./read-export";
export type { Source, Sources, Term } from "./source";
export type { SourceUnit } from "./source-unit";
export { columnsIn, unitFor, unusedColumns, type Column } from "./suggest";
