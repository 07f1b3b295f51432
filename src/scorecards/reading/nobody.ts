import type { PersonReading } from "./reading";
import { isBlank } from "./grid";

/** Somebody who can be told from others: by an id or a name. */
export const isSomebody = ({ id, name }: Pick<PersonReading, "id" | "name">): boolean =>
  id !== "" || name !== "";

/** A row of Data that names nobody: it is not ranked, paid or given a card, whatever figures stand on it. */
export const isUnnamed = (row: Pick<PersonReading, "id" | "name" | "own">): boolean =>
  row.own.id !== null && !isSomebody(row);

/** A row of Data on which nothing stands: HR has cleared it, or never filled it. */
export const isNobody = (row: Pick<PersonReading, "id" | "name" | "inputs">): boolean =>
  !isSomebody(row) && row.inputs.every(({ value }) => isBlank(value));
