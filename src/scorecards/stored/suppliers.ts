import * as v from "valibot";
import { readEntries, text } from "./stored";

const ofSystem = v.record(text(1_000), text(200));

/** Who supplies which figures, as HR has said: by system, then by figure. */
export type AssignedSuppliers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a workbook's setting says: those systems alone that can be read. */
export function readStoredSuppliers(value: unknown): {
  readonly assigned: AssignedSuppliers;
  readonly isWhole: boolean;
} {
  const { entries, isWhole } = readEntries(ofSystem, text(200), value);
  return { assigned: entries, isWhole };
}
