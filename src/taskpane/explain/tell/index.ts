/** Explanations in words, for the pane and for the clipboard. */
export { tell } from "./tell";
export type { Told, ToldLine, ToldSection } from "./told";
export { personText, toldText } from "./told-text";
export { cellLabel, Words } from "./words";
