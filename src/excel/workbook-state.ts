import { SHEET_PROPERTY, type SheetIdentity, type StoredFault } from "../scorecards";
import { cleanCompany } from "../scorecards/stored/company";
import { adoptFromSheets } from "./adopt-schemes";
import { rememberSheets } from "./same-workbook";
import { askSetting } from "./ask-setting";

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** null: not a sheet of a scorecard, as far as can be read. */
  readonly identity: SheetIdentity | null;
  /** Why what the sheet says of itself is not used. */
  readonly fault?: StoredFault;
}

export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/** What has to be known of a workbook before anything is added to it or taken from it. */
export interface WorkbookState {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetState[];
  readonly activeSheet: string;
  /** Defined names in the workbook's scope, with the formula behind each. */
  readonly names: readonly NameState[];
  readonly tables: readonly string[];
  readonly structureProtected: boolean;
  /** The name of the company, where the workbook keeps it. */
  readonly company?: string;
}

/** Asks for it along with what is asked for next; "" where there is none. */
export const askCompany = (context: Excel.RequestContext): (() => string) =>
  askSetting(context, "company", cleanCompany);

/**
 * Two requests: custom properties can be asked for only when the sheets are known. One or two more where sheets are of schemes
 * that are met for the first time.
 *
 * @param alsoAsk Asks for more in the second one, when the tables are known.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  alsoAsk: (tables: readonly string[]) => void = () => undefined,
): Promise<WorkbookState> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  const names = workbook.names.load("items/name,items/formula,items/comment");
  const tables = workbook.tables.load("items/name");
  const protection = workbook.protection.load("protected");
  const company = askCompany(context);
  await context.sync();
  rememberSheets(sheets.items);
  alsoAsk(tables.items.map(({ name }) => name));
  const identities = await readIdentities(context, sheets.items);
  return {
    sheets: sheets.items.map(({ id, name, visibility }, index) => ({
      id,
      name,
      visible: visibility === Excel.SheetVisibility.visible,
      ...(identities[index] ?? { identity: null }),
    })),
    activeSheet: active.id,
    names: names.items.map(({ name, formula, comment }) => ({
      name,
      // Typed as anything by the library; it is text.
      formula: String(formula),
      comment,
    })),
    tables: tables.items.map(({ name }) => name),
    structureProtected: protection.protected,
    ...(company() === "" ? {} : { company: company() }),
  };
}

async function readIdentities(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Pick<SheetState, "identity" | "fault">[]> {
  // The pane starts without the schemas: they come while Excel answers.
  const schemas = import("../scorecards/stored/identity");
  schemas.catch(() => undefined);
  const properties = sheets.map((sheet) =>
    sheet.customProperties.getItemOrNullObject(SHEET_PROPERTY).load("value"),
  );
  await context.sync();
  const { readStoredIdentity, wantedScheme } = await schemas;
  const wanted = properties.map((each) => (each.isNullObject ? null : wantedScheme(each.value)));
  const later = wanted.every((scheme) => scheme === null)
    ? new Set()
    : await adoptFromSheets(sheets, wanted);
  return properties.map((property, index) => {
    if (property.isNullObject) return { identity: null };
    const stored = readStoredIdentity(property.value);
    if (stored.kind === "read") return { identity: stored.value };
    return { identity: null, fault: later.has(wanted[index]) ? "later" : stored.kind };
  });
}
