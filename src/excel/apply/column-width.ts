/** Of Calibri 11 and 等线 11, the usual body fonts, at 96 pixels an inch. */
const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/**
 * A column's width in points, which is what `format.columnWidth` wants (J#187, J#3036), from the number of digits that
 * fit in it, which is what Excel shows: width in pixels is that many digits plus a padding of 5. 8.43 characters
 * (64 pixels), Excel's default, are 48 points.
 */
export function columnWidthInPoints(characters: number): number {
  return Math.round(characters * digitPixels + paddingPixels) * pointsPerPixel;
}
