import * as v from "valibot";
import { text } from "./stored";

const suppliers = v.record(text(200), v.record(text(1_000), text(200)));

/** Who supplies which figures, as HR has said: by system, then by figure. */
export type AssignedSuppliers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a workbook's setting says: those systems alone that can be read. */
export function readStoredSuppliers(value: unknown): {
  readonly assigned: AssignedSuppliers;
  readonly isWhole: boolean;
} {
  if (value === null || value === undefined) return { assigned: {}, isWhole: true };
  const all = v.safeParse(suppliers, value);
  if (all.success) return { assigned: all.output, isWhole: true };
  const parts = v.safeParse(v.record(v.string(), v.unknown()), value);
  const kept = Object.entries(parts.success ? parts.output : {}).flatMap(([system, each]) => {
    const said = v.safeParse(suppliers, { [system]: each });
    return said.success ? Object.entries(said.output) : [];
  });
  return { assigned: Object.fromEntries(kept), isWhole: false };
}
