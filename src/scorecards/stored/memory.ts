import * as v from "valibot";
import type { Memory, Remembered } from "../import/memory";
import type { Source } from "../import/source";
import { list, parseStored, text } from "./stored";

const column = v.pipe(v.string(), v.maxLength(32_767));
const id = text(200);

const terms = list(
  v.intersect([
    v.object({ minus: v.exactOptional(v.literal(true)) }),
    v.variant("kind", [
      v.object({ kind: v.literal("sum"), column }),
      v.object({ kind: v.literal("count"), column, value: column }),
      v.object({ kind: v.literal("rows") }),
    ]),
  ]),
  500,
);

const source: v.GenericSchema<unknown, Source<string>> = v.intersect([
  v.object({
    unit: v.exactOptional(
      v.picklist(["milliseconds", "seconds", "minutes", "hours", "days", "percent"]),
    ),
    clock: v.exactOptional(v.picklist(["h:mm", "m:ss"])),
    decimals: v.exactOptional(v.picklist(["point", "comma"])),
    scale: v.exactOptional(v.pipe(v.number(), v.finite(), v.gtValue(0))),
    lostFormats: v.exactOptional(v.literal(true)),
  }),
  v.variant("kind", [
    v.object({ kind: v.literal("total"), terms }),
    v.object({
      kind: v.literal("mean"),
      column,
      weight: v.nullable(column),
      among: v.exactOptional(
        v.variant("kind", [
          v.object({ kind: v.literal("answer"), column, value: column }),
          v.object({ kind: v.literal("not-zero"), column: v.exactOptional(column) }),
        ]),
      ),
    }),
    v.object({ kind: v.literal("quotient"), numerator: terms, denominator: terms }),
    v.object({ kind: v.literal("product"), rate: column, of: column }),
  ]),
]);

const optionalColumn = v.optional(v.nullable(column), null);

const remembered: v.GenericSchema<unknown, Remembered> = v.object({
  headings: list(column, 16_384),
  id: optionalColumn,
  name: optionalColumn,
  department: optionalColumn,
  period: optionalColumn,
  sources: v.record(id, source),
  unwanted: list(id, 1_000),
  aliases: v.record(column, column),
});

/** What the workbook's setting says of imports before, and whether that is all of it: what is damaged is left out. */
export function readStoredMemory(setting: unknown): {
  readonly memory: Memory;
  readonly isWhole: boolean;
} {
  if (setting === null || setting === undefined) return { memory: {}, isWhole: true };
  const systems = v.safeParse(v.record(id, v.array(v.unknown())), parseStored(setting));
  const parts = v.safeParse(v.record(v.string(), v.unknown()), parseStored(setting));
  if (!parts.success) return { memory: {}, isWhole: false };
  let isWhole = systems.success;
  const memory = Object.entries(parts.output).map(([system, all]) => {
    const kept = (Array.isArray(all) ? (all as readonly unknown[]) : []).flatMap((each) => {
      const said = v.safeParse(remembered, each);
      isWhole &&= said.success;
      return said.success ? [said.output] : [];
    });
    return [system, kept];
  });
  return { memory: Object.fromEntries(memory) as Memory, isWhole };
}
