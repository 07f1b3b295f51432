/** Roll-up: the closed periods of many workbooks put together. */
export { type FileFault, FileFaultError } from "./file-fault";
export { type FileCell, type FileHistory, type FileSheet, historyIn } from "./history-in-file";
export { powerQuery, QUERY_COLUMNS } from "./power-query";
export { planRollUp, ROLL_UP_TABLE } from "./roll-up-sheets";
export { type Repeated, type RollUp, rollUp } from "./roll-up";
