/** Who owes figures: what is missing in a scorecard, by supplier, and a sheet on which they fill it in. */
export { planFillInSheet, supplierKey } from "./fill-in-sheet";
export { type Owed, owedBy } from "./owed";
