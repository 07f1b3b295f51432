/** Closing a period into History and Rules history, and starting the next one. */
export {
  type ClosingState,
  closingStateOf,
  type LedgerOwner,
  ownersIn,
  rowsOfClosing,
} from "./closed";
export { historyRowsOf, isSomebody } from "./history-rows";
export { planLedgers } from "./ledger-sheet";
export {
  type Addition,
  additionTo,
  historyLedger,
  type Ledger,
  type LedgerState,
  rulesLedger,
  type Shrinking,
  shrinkingOf,
} from "./ledger";
export { type Missing, missingOf } from "./missing";
export { nextPeriod, takesOver } from "./next-period";
export { rulesRowsOf } from "./rules-rows";
