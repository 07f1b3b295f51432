/** The workbook's setting that holds what HR has accepted in Check. No cell of HR's is touched. */
export const ACCEPTED_KEY = "KpiAccepted";
