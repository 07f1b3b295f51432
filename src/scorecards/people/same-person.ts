import type { Person } from "../generation-request";
import { sameWord } from "./clean-field";

type Named = Pick<Person, "id" | "name">;

/** By the ID, so that a new name is no new person; by the name where one of the two has no ID. */
export const isSamePerson = (one: Named, other: Named): boolean =>
  one.id !== "" && other.id !== ""
    ? sameWord(one.id) === sameWord(other.id)
    : one.name !== "" && sameWord(one.name) === sameWord(other.name);
