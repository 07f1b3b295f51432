import * as v from "valibot";
import { locales } from "../../i18n/locale";
import { PAYROLL_VERSION, type PayrollOrigin } from "../payroll/origin";
import { list, parseStored, text, whole } from "./stored";

const key = v.pipe(v.string(), v.maxLength(2_500));
const schema = v.object({
  version: whole(1, PAYROLL_VERSION),
  system: text(100),
  period: text(20),
  locale: v.picklist(locales),
  paid: list(key, 10_000),
  columns: list(text(200), 200),
  marks: v.record(key, text(20)),
});

/** What a payroll sheet says that it was made of; null where it cannot be used. */
export function readPayrollOrigin(property: unknown): PayrollOrigin | null {
  const said = v.safeParse(schema, parseStored(property));
  return said.success ? said.output : null;
}
