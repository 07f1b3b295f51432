/** Import: another system's export read, mapped to the Data table of a roster, and shown before anything is written. */
export type { Input } from "../system/description";
export { findSystem } from "../systems";
export type { Content, DataTable } from "./data-table";
export {
  answered,
  datesFor,
  figureQuestions,
  matchingOf,
  monthsFor,
  openDraft,
  rowsQuestions,
  settled,
  settledSources,
  valuesOf,
  type Destination,
  type Draft,
  type FigureQuestion,
  type Matching,
  type MonthChoice,
} from "./draft";
export type { ExportFault } from "./export-fault";
export { decisionsFrom, mappingFor, rememberedOf } from "./mapping";
export { matchPeople, type MatchedGroup } from "./match-people";
export { remember, type Memory } from "./memory";
export { monthsIn } from "./period-column";
export {
  changesToWrite,
  previewImport,
  type Change,
  type Decision,
  type Decisions,
  type Refusal,
  type WriteChoices,
} from "./preview";
export {
  figureWithUnit,
  questionText,
  readingText,
  rowsQuestionText,
  unusedText,
} from "./question-words";
export { rowsAnswers } from "./rows-answers";
export type { Question } from "./question";
export { namelessRows } from "./rows-of-people";
export { loneRates } from "./lone-rates";
export { somebodyOf } from "./is-somebody";
export { isExport, readExport, type Export } from "./read-export";
export type { Source, Sources, Term } from "./source";
export type { SourceUnit } from "./source-unit";
export { isWithin, stampKey } from "./stamp";
export { columnsIn, unitFor, type Column } from "./suggest";
export { unusedWhy } from "./unused";
