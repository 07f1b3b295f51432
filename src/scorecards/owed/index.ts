/** Who owes figures: what is missing in a scorecard, by supplier, and a sheet on which they fill it in. */
export { planFillInSheet, supplierKey } from "./fill-in-sheet";
export { type AssignedToFigures, figureKey, type Owed, owedBy, type OwedFigure } from "./owed";
