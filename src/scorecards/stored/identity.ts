import * as v from "valibot";
import { locales } from "../../i18n/locale";
import { LAYOUT_VERSION, type SheetIdentity } from "../plan/properties";
import { isSchemeId } from "../scheme/write";
import { findSystem } from "../systems";
import { isLater, list, parseStored, type Stored, text, whole } from "./stored";

const year = whole(1900, 9999);

const identitySchema = v.object({
  version: whole(1, LAYOUT_VERSION),
  scorecard: v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/)),
  system: text(100),
  layout: v.picklist(["form", "roster"]),
  role: v.picklist([
    ...(["form", "rules", "data", "results", "card", "cards", "chart"] as const),
    ...(["departments", "owed", "interview", "history", "rulesHistory", "appeals"] as const),
  ]),
  period: v.variant("kind", [
    v.object({ kind: v.literal("month"), year, month: whole(1, 12) }),
    v.object({ kind: v.literal("quarter"), year, quarter: whole(1, 4) }),
  ]),
  locale: v.picklist(locales),
  spelling: v.picklist(["hr", "plain"]),
  person: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000))),
  supplier: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000))),
  own: v.exactOptional(v.object({ id: text(200), name: text(200) })),
  items: v.exactOptional(list(text(200), 500)),
  tiers: v.exactOptional(v.object({ count: whole(1, 500), paid: v.boolean() })),
});

/** The scheme that a sheet says it was made of, where none has been adopted yet: its text has to be read before. */
export function wantedScheme(property: unknown): string | null {
  const said = v.safeParse(v.object({ system: text(100) }), parseStored(property));
  if (!said.success) return null;
  const { system } = said.output;
  return isSchemeId(system) && findSystem(system) === undefined ? system : null;
}

/** What a sheet's property says, where it is one that this version understands and could have written. */
export function readStoredIdentity(property: unknown): Stored<SheetIdentity> {
  const value = parseStored(property);
  if (isLater(value, LAYOUT_VERSION)) return { kind: "later" };
  const said = v.safeParse(identitySchema, value);
  if (!said.success) return { kind: "damaged" };
  const identity: SheetIdentity = said.output;
  const system = findSystem(identity.system);
  // A scheme comes with its sheets: whoever has only its name has lost it.
  if (system === undefined && isSchemeId(identity.system)) return { kind: "damaged" };
  const known = new Set(system?.items.map(({ id }) => id));
  // Systems and items come with versions of the add-in, whether or not the layout of sheets changes with them.
  const isNew = system === undefined || identity.items?.some((item) => !known.has(item)) === true;
  if (isNew) return { kind: "later" };
  const fits = system.layouts.includes(identity.layout) && system.period === identity.period.kind;
  return fits ? { kind: "read", value: identity } : { kind: "damaged" };
}

/** null where it cannot be used. */
export function readIdentity(property: unknown): SheetIdentity | null {
  const stored = readStoredIdentity(property);
  return stored.kind === "read" ? stored.value : null;
}
