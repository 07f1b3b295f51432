/** Excel's own view of two names being one. */
export function sameName(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** Whether a formula speaks of a sheet. It may find one too many where a name is part of another, never one too few. */
export function mentions(formula: string, sheet: string): boolean {
  return formula.toUpperCase().includes(sheet.replace(/'/g, "''").toUpperCase());
}
