import type { PersonReading } from "./reading";
import { isBlank } from "./grid";

type Row = Pick<PersonReading, "id" | "name" | "own" | "inputs">;

/** A row of Data that names nobody: it is not ranked, paid or given a card, whatever figures stand on it. */
export const isUnnamed = ({ id, name, own }: Row): boolean =>
  own.id !== null && id === "" && name === "";

/** A row of Data on which nothing stands: HR has cleared it, or never filled it. */
export const isNobody = ({ id, name, inputs }: Row): boolean =>
  id === "" && name === "" && inputs.every(({ value }) => isBlank(value));
