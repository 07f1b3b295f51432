import * as v from "valibot";
import type { Accepted } from "../check/accepted";
import { figure, list, text } from "./stored";

const MOST = 5_000;

const accepted: v.GenericSchema<unknown, Accepted> = v.object({
  scope: text(200),
  about: text(2_000),
  person: v.exactOptional(v.pipe(v.string(), v.maxLength(32_767))),
  value: v.union([figure, v.pipe(v.string(), v.maxLength(32_767))]),
});

/** What the workbook's setting says HR has accepted in Check; what is damaged is left out, and said again by Check. */
export function readStoredAccepted(value: unknown): {
  readonly accepted: readonly Accepted[];
  readonly isWhole: boolean;
} {
  if (value === null || value === undefined) return { accepted: [], isWhole: true };
  const all = v.safeParse(list(accepted, MOST), value);
  if (all.success) return { accepted: all.output, isWhole: true };
  const parts = Array.isArray(value) ? (value as readonly unknown[]).slice(0, MOST) : [];
  return {
    accepted: parts.flatMap((each) => {
      const said = v.safeParse(accepted, each);
      return said.success ? [said.output] : [];
    }),
    isWhole: false,
  };
}
