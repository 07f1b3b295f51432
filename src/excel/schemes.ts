import { cleanName, ownNameFault, type OwnNameFault } from "../scorecards/company";
import {
  adoptScheme,
  isSchemeId,
  readScheme,
  type SchemeProblem,
  storeScheme,
} from "../scorecards/scheme";
import { SCHEME_PREFIX, schemeKey } from "../scorecards/scheme/kept";
import { findSystem } from "../scorecards/systems";
import type { LocalText, ScorecardSystem } from "../scorecards/system/description";
import { locales } from "../i18n/locale";
import { inEach } from "../scorecards/system/local-text";
import { inExcel } from "./excel-run";
import { keepUnderKey } from "./kept-setting";
import { asOwnWriting } from "./own-writing";
import { readWorkbook } from "./workbook-state";

/** A scheme that the workbook keeps for HR. */
export interface SavedScheme {
  /** Stays the same whatever HR changes about the scheme. */
  readonly key: string;
  readonly system: ScorecardSystem;
}

export interface WorkbookSchemes {
  /** By name. */
  readonly saved: readonly SavedScheme[];
  /** Those that sheets were made of and that are not among the saved ones, as where sheets came from another workbook. */
  readonly onSheets: readonly ScorecardSystem[];
}

export type SchemeSavingOutcome =
  | {
      readonly kind: "saved";
      readonly scheme: SavedScheme;
      readonly all: readonly SavedScheme[];
    }
  /** Nothing was saved: the name cannot be used. */
  | {
      readonly kind: "bad-name";
      readonly fault: OwnNameFault;
      readonly all: readonly SavedScheme[];
    }
  /** Nothing was saved: it could not be read again. */
  | {
      readonly kind: "bad-scheme";
      readonly problem: SchemeProblem;
      readonly all: readonly SavedScheme[];
    }
  /** Nothing was saved: a colleague changed or deleted it since it was read. */
  | { readonly kind: "changed-since"; readonly all: readonly SavedScheme[] };

/** The schemes of this workbook; `findSystem` knows them from then on. Two requests, and more where sheets are new. */
export function listSchemes(): Promise<WorkbookSchemes> {
  return inExcel(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    const { sheets } = await readWorkbook(context);
    const saved = schemesOf(ofSchemes(settings));
    const known = new Set(saved.map(({ system }) => system.id));
    const ids = sheets.flatMap(({ identity }) => (identity === null ? [] : [identity.system]));
    const onSheets = [...new Set(ids)].filter((id) => isSchemeId(id) && !known.has(id));
    return { saved, onSheets: onSheets.flatMap((id) => findSystem(id) ?? []) };
  });
}

/**
 * Keeps a scheme in the workbook, under a name that no other has. It is saved with the workbook itself. Three requests.
 *
 * @param scheme Its id does not count: it gets the one that it has by what it holds.
 * @param before The same one as it was read, where it is changed or renamed and not new.
 */
export function saveScheme(
  scheme: SavedScheme,
  before?: SavedScheme,
): Promise<SchemeSavingOutcome> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const all = schemesOf(await readSettings(context));
      const there = all.find(({ key }) => sameKey(key, scheme.key));
      if (before !== undefined && there?.system.id !== before.system.id) {
        return { kind: "changed-since", all };
      }
      const others = all.filter((each) => each !== there);
      const fault = nameFault(scheme.system.name, others);
      if (fault !== null) return { kind: "bad-name", fault, all };
      const written = storeScheme({ ...scheme.system, name: cleaned(scheme.system.name) });
      const stored = readScheme(written);
      if (stored.kind === "later") throw new RangeError("A scheme is written in this version.");
      if (stored.kind === "damaged") return { kind: "bad-scheme", problem: stored.problem, all };
      await keepUnderKey(context, schemeKey(scheme.key), written);
      const kept = { key: there?.key ?? scheme.key, system: adoptScheme(stored.value) };
      return { kind: "saved", scheme: kept, all: byName([...others, kept]) };
    }),
  );
}

/** Takes a scheme out of the workbook; scorecards made of it stay, and carry it. Three requests. @returns those that are left */
export function deleteScheme(key: string): Promise<readonly SavedScheme[]> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const settings = await readSettings(context);
      const there = settings.find((setting) => sameKey(setting.key, schemeKey(key)));
      if (there !== undefined) await keepUnderKey(context, there.key, undefined);
      return schemesOf(settings.filter((each) => each !== there));
    }),
  );
}

async function readSettings(context: Excel.RequestContext): Promise<readonly Excel.Setting[]> {
  const settings = context.workbook.settings.load("items/key,items/value");
  await context.sync();
  return ofSchemes(settings);
}

const ofSchemes = ({ items }: Excel.SettingCollection): readonly Excel.Setting[] =>
  items.filter(({ key }) => key.startsWith(SCHEME_PREFIX));

const schemesOf = (settings: readonly Excel.Setting[]): readonly SavedScheme[] =>
  byName(
    settings.flatMap(({ key, value }) => {
      const stored = readScheme(value);
      if (stored.kind !== "read") return [];
      return [{ key: key.slice(SCHEME_PREFIX.length), system: adoptScheme(stored.value) }];
    }),
  );

const sameKey = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const byName = (all: readonly SavedScheme[]): readonly SavedScheme[] =>
  [...all].sort((one, other) =>
    one.system.name["zh-CN"].localeCompare(other.system.name["zh-CN"], "zh-CN", { numeric: true }),
  );

const cleaned = (name: LocalText): LocalText => inEach((locale) => cleanName(name[locale]));

/** What speaks against a name, in whatever language. */
function nameFault(name: LocalText, others: readonly SavedScheme[]): OwnNameFault | null {
  for (const locale of locales) {
    const names = others.map(({ key, system }) => ({ id: key, name: system.name[locale] }));
    const fault = ownNameFault(name[locale], names);
    if (fault !== null) return fault;
  }
  return null;
}
