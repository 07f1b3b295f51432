import * as v from "valibot";
import { text } from "./stored";

const suppliers = v.record(text(200), v.record(text(1_000), text(200)));

/** Who supplies which figures, as HR has said: by system, then by figure. */
export type AssignedSuppliers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a workbook's setting says; nothing where it cannot be read. */
export function readStoredSuppliers(value: unknown): AssignedSuppliers {
  const said = v.safeParse(suppliers, value);
  return said.success ? said.output : {};
}
