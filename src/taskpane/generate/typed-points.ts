/** Points as typed, full-width digits included; NaN for what is no number, so that the check of the request finds it. */
export function readPoints(typed: string): number {
  const text = typed.normalize("NFKC").trim();
  return /^\d+(\.\d*)?$|^\.\d+$/.test(text) ? Number(text) : NaN;
}

/** As it is put into the box: a number has no separators there. */
export const writePoints = (points: number): string => String(points);
