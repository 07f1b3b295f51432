import { sameWord } from "../people/clean-field";

/** Whether somebody of the list has this name or id: a row of theirs is nobody's sum, whatever they are called. */
export type IsSomebody = (text: string) => boolean;

/** Of the people of a list, by name or id, without regard to case, width and blanks. */
export function somebodyOf(
  people: readonly { readonly id: string; readonly name: string }[],
): IsSomebody {
  const words = new Set(people.flatMap(({ id, name }) => [sameWord(id), sameWord(name)]));
  words.delete("");
  return (text) => words.has(sameWord(text));
}
