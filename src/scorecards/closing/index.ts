/** Closing a period into History and Rules history, and starting the next one. */
export { type ChangeSince, changesSince } from "./changes";
export {
  type ClosingState,
  closingStateOf,
  type LedgerOwner,
  ownersIn,
  rowsOfClosing,
} from "./closed";
export { historyRowsOf } from "./history-rows";
export { planLedgers } from "./ledger-sheet";
export {
  type Addition,
  additionTo,
  historyLedger,
  isOwnColumn,
  type Ledger,
  type LedgerCell,
  type LedgerRow,
  type LedgerState,
  rulesLedger,
  type Shrinking,
  shrinkingOf,
} from "./ledger";
export { type Missing, missingOf } from "./missing";
export { nextPeriod, takesOver } from "./next-period";
export { rulesRowsOf } from "./rules-rows";
