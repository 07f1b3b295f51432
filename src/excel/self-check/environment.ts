import { inExcel, supportsExcelApi } from "../excel-run";

/** What Excel this is, without a word of what is in the workbook. */
export type Environment = readonly (readonly [what: string, how: string])[];

const setsAskedFor = [
  ["ExcelApi", Array.from({ length: 25 }, (_, index) => `1.${index + 1}`)],
  ["ExcelApiOnline", ["1.1"]],
  ["ExcelApiDesktop", ["1.1", "1.2", "1.3"]],
  ["CustomFunctionsRuntime", ["1.1", "1.2", "1.3", "1.4", "1.5"]],
  ["SharedRuntime", ["1.1", "1.2"]],
  ["RibbonApi", ["1.1", "1.2"]],
] as const;

interface OfficeContext {
  readonly diagnostics?: Partial<Office.ContextInformation>;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly requirements?: Office.RequirementSetSupport;
}

/** Host, platform, version, requirement sets, languages, separators and how the workbook calculates. */
export async function readEnvironment(): Promise<Environment> {
  const { Office: office } = globalThis as { Office?: { readonly context?: OfficeContext } };
  const context = office?.context ?? {};
  const { diagnostics = {} } = context;
  return [
    ["host", String(diagnostics.host ?? "")],
    ["platform", String(diagnostics.platform ?? "")],
    ["version", diagnostics.version ?? ""],
    ["browser", typeof navigator === "undefined" ? "" : navigator.userAgent],
    ["display language", context.displayLanguage ?? ""],
    ["content language", context.contentLanguage ?? ""],
    ...highestSets(context.requirements),
    ...(await readApplication()),
  ];
}

function highestSets(requirements: Office.RequirementSetSupport | undefined): Environment {
  return setsAskedFor.map(([set, versions]) => {
    const highest = versions.filter((version) => requirements?.isSetSupported(set, version)).at(-1);
    return [set, highest ?? "none"];
  });
}

async function readApplication(): Promise<Environment> {
  try {
    return await inExcel(async (context) => {
      const application = context.workbook.application.load("calculationMode");
      const knowsSeparators = supportsExcelApi("1.11");
      if (knowsSeparators) application.load("decimalSeparator,thousandsSeparator");
      const culture = knowsSeparators ? application.cultureInfo.load("name") : undefined;
      await context.sync();
      return [
        ["calculation", application.calculationMode],
        ...(culture === undefined
          ? []
          : ([
              ["culture", culture.name],
              ["decimal separator", application.decimalSeparator],
              ["thousands separator", application.thousandsSeparator],
            ] as const)),
      ];
    });
  } catch (error) {
    return [["application", String(error)]];
  }
}
