import {
  cleanName,
  OWN_SYSTEM_PREFIX,
  ownNameFault,
  type OwnNameFault,
  type OwnSystem,
  ownSystemKey,
  readOwnSystem,
  writeOwnSystem,
} from "../scorecards/company";
import { inExcel } from "./excel-run";
import { keepUnderKey } from "./kept-setting";
import { asOwnWriting } from "./own-writing";

export type SavingOutcome =
  | { readonly kind: "saved"; readonly own: OwnSystem; readonly all: readonly OwnSystem[] }
  /** Nothing was saved: the name cannot be used. */
  | { readonly kind: "bad-name"; readonly fault: OwnNameFault; readonly all: readonly OwnSystem[] }
  /** Nothing was saved: a colleague changed or deleted it since it was read. */
  | { readonly kind: "changed-since"; readonly all: readonly OwnSystem[] };

/** The company's own systems that this workbook keeps, by name. One request. */
export function listOwnSystems(): Promise<readonly OwnSystem[]> {
  return inExcel(async (context) => ownSystemsOf(await readSettings(context)));
}

/**
 * Keeps an own system in the workbook, under a name that no other has. It is saved with the workbook itself. Three requests.
 *
 * @param before The same one as it was read, where it is changed or renamed and not new.
 */
export function saveOwnSystem(own: OwnSystem, before?: OwnSystem): Promise<SavingOutcome> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const all = ownSystemsOf(await readSettings(context));
      const there = all.find(({ id }) => id === own.id);
      if (before !== undefined && !isSame(there, before)) return { kind: "changed-since", all };
      const others = all.filter(({ id }) => id !== own.id);
      const fault = ownNameFault(own.name, others);
      if (fault !== null) return { kind: "bad-name", fault, all };
      const written = writeOwnSystem({ ...own, name: cleanName(own.name) });
      await keepUnderKey(context, ownSystemKey(own.id), written);
      // As it will be read the next time, so that a later change can be told from this.
      const kept = readOwnSystem(written) ?? own;
      return { kind: "saved", own: kept, all: byName([...others, kept]) };
    }),
  );
}

/** Takes an own system out of the workbook; scorecards made from it stay. Three requests. @returns those that are left */
export function deleteOwnSystem(id: string): Promise<readonly OwnSystem[]> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const settings = await readSettings(context);
      const there = settings.find(({ key }) => sameKey(key, ownSystemKey(id)));
      if (there !== undefined) await keepUnderKey(context, there.key, undefined);
      return ownSystemsOf(settings).filter((own) => own.id !== id);
    }),
  );
}

async function readSettings(context: Excel.RequestContext): Promise<readonly Excel.Setting[]> {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  return settings.items.filter(({ key }) => key.startsWith(OWN_SYSTEM_PREFIX));
}

const sameKey = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const ownSystemsOf = (settings: readonly Excel.Setting[]): readonly OwnSystem[] =>
  byName(
    settings.flatMap(({ value }) => {
      const own = readOwnSystem(value);
      return own === null ? [] : [own];
    }),
  );

const byName = (all: readonly OwnSystem[]): readonly OwnSystem[] =>
  [...all].sort((one, other) => one.name.localeCompare(other.name, "zh-CN", { numeric: true }));

const isSame = (there: OwnSystem | undefined, before: OwnSystem): boolean =>
  there !== undefined && writeOwnSystem(there) === writeOwnSystem(before);
