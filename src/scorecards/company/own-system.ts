import * as v from "valibot";
import type { CompanyChanges, CompanyFigures, OwnSystemName } from "../generation-request";
import { adoptScheme, isSchemeId, readScheme, storeScheme } from "../scheme";
import {
  figure,
  isLater,
  list,
  parseStored,
  type Stored,
  type StoredFault,
  text,
} from "../stored/stored";
import type { Layout, ScorecardSystem } from "../system/description";
import { systemParameters } from "../parameters";
import { type ParameterKey } from "../system/keys";
import { findSystem } from "../systems";
import { editableFigures } from "./figures";

/** A system that the company made of one of ours and keeps in its workbook. */
export interface OwnSystem extends OwnSystemName, CompanyChanges {
  /** The system that it is made from. */
  readonly base: string;
  readonly layout: Layout;
}

/** Longer ones would not fit the title of a sheet. */
export const OWN_NAME_LENGTH = 60;

/** Raised when what is written changes its meaning. */
const VERSION = 1;

export type OwnNameFault = "blank" | "too-long" | "taken";

/** A name as it is kept: without blanks at its ends or in rows. */
export const cleanName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[\s\u0000-\u001f]+/g, " ")
    .trim();

/** What speaks against a name; `others` are the own systems that keep theirs. */
export function ownNameFault(name: string, others: readonly OwnSystemName[]): OwnNameFault | null {
  const clean = cleanName(name);
  if (clean === "") return "blank";
  if (clean.length > OWN_NAME_LENGTH) return "too-long";
  const folded = (text: string) => text.normalize("NFKC").toLowerCase();
  return others.some((other) => folded(other.name) === folded(clean)) ? "taken" : null;
}

/** As a setting of the workbook keeps it. */
export function writeOwnSystem(own: OwnSystem): string {
  const { id, name, base, layout, items, parameters, tiers } = own;
  // A scheme may be changed or deleted in the workbook: what was made from it takes it along.
  const scheme = isSchemeId(base) ? findSystem(base) : undefined;
  return JSON.stringify({
    ...{ version: VERSION, id, name, base, layout, items, parameters, tiers },
    ...(scheme === undefined ? {} : { scheme: storeScheme(scheme) }),
  });
}

const ownSystemSchema = v.object({
  version: v.literal(VERSION),
  id: text(200),
  name: text(1_000),
  base: text(200),
  scheme: v.optional(v.unknown()),
  layout: v.optional(v.unknown()),
  items: v.pipe(
    list(v.object({ item: text(200), on: v.boolean(), points: figure }), 1_000),
    v.minLength(1),
  ),
  parameters: v.optional(v.unknown()),
  tiers: v.exactOptional(
    list(
      v.object({
        from: figure,
        grade: v.pipe(v.string(), v.maxLength(1_000)),
        amount: v.exactOptional(v.nullable(figure)),
        action: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
      }),
      500,
    ),
  ),
});

/** Items and figures that the system no longer has are passed over; items that it has since are off. */
export function readStoredOwnSystem(setting: unknown): Stored<OwnSystem> {
  const value = parseStored(setting);
  if (isLater(value, VERSION)) return { kind: "later" };
  const said = v.safeParse(ownSystemSchema, value);
  if (!said.success || cleanName(said.output.name) === "") return { kind: "damaged" };
  const { id, name, base, scheme, layout, items, parameters, tiers } = said.output;
  const system = findSystem(base) ?? adopted(base, scheme);
  if (system === "later" || system === "damaged") return { kind: system };
  const kept = new Map(items.map((choice) => [choice.item, choice]));
  const known = system.layouts.find((each) => each === layout) ?? system.layouts[0] ?? "roster";
  return {
    kind: "read",
    value: {
      id,
      name: cleanName(name).slice(0, OWN_NAME_LENGTH),
      base,
      layout: known,
      items: system.items.map(
        (item) => kept.get(item.id) ?? { item: item.id, on: false, points: item.points.value ?? 0 },
      ),
      parameters: figuresOf(parameters, keysOf(base)),
      ...(tiers === undefined ? {} : { tiers }),
    },
  };
}

/** The scheme that an own system was made from; one of our systems that we do not know is of a later version. */
function adopted(base: string, text: unknown): ScorecardSystem | StoredFault {
  if (!isSchemeId(base)) return "later";
  const stored = readScheme(text);
  if (stored.kind !== "read") return stored.kind;
  return stored.value.id === base ? adoptScheme(stored.value) : "damaged";
}

/** null where it cannot be used. */
export function readOwnSystem(setting: unknown): OwnSystem | null {
  const stored = readStoredOwnSystem(setting);
  return stored.kind === "read" ? stored.value : null;
}

function keysOf(base: string): ReadonlySet<string> {
  const system = findSystem(base);
  if (system === undefined) return new Set();
  return new Set([
    ...systemParameters(system).keys(),
    ...system.layouts
      .flatMap((layout) => editableFigures(system, layout, "en"))
      .map(({ key }) => key),
  ]);
}

/** Those alone that are figures of the system. */
function figuresOf(value: unknown, keys: ReadonlySet<string>): CompanyFigures {
  const all = v.safeParse(v.record(v.string(), v.unknown()), value);
  const figures: Partial<Record<ParameterKey, number | null>> = {};
  for (const [key, each] of Object.entries(all.success ? all.output : {})) {
    const said = v.safeParse(v.nullable(figure), each);
    if (said.success && keys.has(key)) figures[key as ParameterKey] = said.output;
  }
  return figures;
}
