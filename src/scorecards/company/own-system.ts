import type {
  CompanyChanges,
  CompanyFigures,
  ItemChoice,
  OwnSystemName,
  TierChoice,
} from "../generation-request";
import type { Layout } from "../system/description";
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

/** Each own system is a setting of its own, so that colleagues who save at once do not overwrite each other's. */
export const OWN_SYSTEM_PREFIX = "KpiOwnSystem:";

export const ownSystemKey = (id: string): string => OWN_SYSTEM_PREFIX + id;

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
  return JSON.stringify({ version: VERSION, id, name, base, layout, items, parameters, tiers });
}

/**
 * null where the setting is not one of ours, is of a later version, or was damaged. Items and figures that the system no
 * longer has are passed over; items that it has since are off.
 */
export function readOwnSystem(setting: unknown): OwnSystem | null {
  const saved = parse(setting);
  if (saved === null || saved["version"] !== VERSION) return null;
  const { id, name, base, layout } = saved;
  if (typeof id !== "string" || typeof name !== "string" || typeof base !== "string") return null;
  const system = findSystem(base);
  const choices = list(saved["items"]).map(itemOf);
  if (system === undefined || id === "" || cleanName(name) === "") return null;
  if (choices.length === 0 || choices.includes(null)) return null;
  const kept = new Map(choices.flatMap((choice) => (choice ? [[choice.item, choice]] : [])));
  const known = system.layouts.find((each) => each === layout) ?? system.layouts[0] ?? "roster";
  const tiers = saved["tiers"] === undefined ? undefined : list(saved["tiers"]).map(tierOf);
  if (tiers?.includes(null)) return null;
  return {
    id,
    name: cleanName(name).slice(0, OWN_NAME_LENGTH),
    base,
    layout: known,
    items: system.items.map(
      (item) => kept.get(item.id) ?? { item: item.id, on: false, points: item.points.value ?? 0 },
    ),
    parameters: figuresOf(saved["parameters"], keysOf(base)),
    ...(tiers === undefined ? {} : { tiers: tiers.filter((tier) => tier !== null) }),
  };
}

type Saved = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Saved =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(setting: unknown): Saved | null {
  if (typeof setting !== "string") return null;
  try {
    const value: unknown = JSON.parse(setting);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isFigure = (value: unknown): value is number | null =>
  value === null || (typeof value === "number" && Number.isFinite(value));

function itemOf(value: unknown): ItemChoice | null {
  if (!isRecord(value)) return null;
  const { item, on, points } = value;
  return typeof item === "string" && typeof on === "boolean" && typeof points === "number"
    ? { item, on, points }
    : null;
}

function tierOf(value: unknown): TierChoice | null {
  if (!isRecord(value)) return null;
  const { from, grade, amount, action } = value;
  if (typeof from !== "number" || typeof grade !== "string") return null;
  return {
    from,
    grade,
    ...(isFigure(amount) ? { amount } : {}),
    ...(typeof action === "string" ? { action } : {}),
  };
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

function figuresOf(value: unknown, keys: ReadonlySet<string>): CompanyFigures {
  if (!isRecord(value)) return {};
  const figures: Partial<Record<ParameterKey, number | null>> = {};
  for (const [key, figure] of Object.entries(value)) {
    if (keys.has(key) && isFigure(figure)) figures[key as ParameterKey] = figure;
  }
  return figures;
}
