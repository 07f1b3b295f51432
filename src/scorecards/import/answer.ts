import { sameWord } from "../people/clean-field";
import { folded } from "./folded";

/** What equal answers have in common: "5" and "5.0" are one grade, "Y" and "y", "滿意" and "满意" one answer. */
export function sameAnswer(text: string): string {
  const word = folded(sameWord(text));
  return /^\d+(?:\.\d+)?$/.test(word) ? String(Number(word)) : word;
}
