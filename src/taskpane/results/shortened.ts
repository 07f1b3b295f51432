/** Pixels of a character in the charts' small print: a Chinese one is about twice as wide as a Latin one. */
const wide = 12;
const narrow = 7;

const widthOf = (character: string): number => (/[\u2e80-\uffef]/.test(character) ? wide : narrow);

export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + widthOf(character), 0);

/** A text cut to so many pixels, with an ellipsis where something is missing: drawings do not wrap. */
export function shortened(text: string, pixels: number): string {
  if (textWidth(text) <= pixels) return text;
  let kept = "";
  let left = pixels - wide;
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
