import { ExcelFaultError, type ExcelFault } from "./faults";
import { requireSameWorkbook } from "./same-workbook";

/** The highest requirement set that this folder uses; the manifest asks for it too. */
const requiredSet = { name: "ExcelApi", version: "1.12" } as const;

/**
 * Runs work against Excel, waiting for HR to finish editing a cell rather than failing.
 * Rejects with ExcelFaultError and nothing else.
 *
 * @param previous The context that made the objects which the work uses, such as event handlers.
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  previous?: OfficeExtension.ClientRequestContext,
): Promise<T> {
  requireExcel();
  try {
    return await Excel.run({ delayForCellEdit: true, previousObjects: previous }, (context) => {
      requireSameWorkbook(context);
      return work(context);
    });
  } catch (error) {
    throw asFaultError(error);
  }
}

function requireExcel(): void {
  if (typeof Excel === "undefined") {
    throw new ExcelFaultError({ kind: "not-supported", set: requiredSet.name });
  }
  const requirements = requirementSets();
  if (requirements && !requirements.isSetSupported(requiredSet.name, requiredSet.version)) {
    throw new ExcelFaultError({ kind: "not-supported", set: requiredSetText });
  }
}

/** Whether this Excel has more than the add-in asks for; whoever asks has another way where it has not. */
export const supportsExcelApi = (version: string): boolean =>
  requirementSets()?.isSetSupported(requiredSet.name, version) ?? false;

/** Office itself is absent where only the Excel library is loaded; then the library's own check of members stands. */
function requirementSets(): Office.RequirementSetSupport | undefined {
  const { Office: office } = globalThis as {
    Office?: { readonly context?: { readonly requirements?: Office.RequirementSetSupport } };
  };
  return office?.context?.requirements;
}

const requiredSetText = `${requiredSet.name} ${requiredSet.version}`;

/** Excel's error codes that say something HR can act on. The rest is `unexpected`, with its code. */
const faultOfCode: Readonly<Record<string, ExcelFault>> = {
  AccessDenied: { kind: "access-denied" },
  ApiNotFound: { kind: "not-supported", set: requiredSetText },
  InvalidOperationInCellEditMode: { kind: "cell-editing" },
  InvalidSelection: { kind: "selection-not-a-range" },
  RequestPayloadSizeLimitExceeded: { kind: "request-too-large" },
  ResponsePayloadSizeLimitExceeded: { kind: "request-too-large" },
};

/** What the client library throws (OfficeExtension.Error), and anything else, as a fault with facts. */
export function asFaultError(error: unknown): ExcelFaultError {
  if (error instanceof ExcelFaultError) return error;
  const { code, message, debugInfo } = (error ?? {}) as {
    code?: unknown;
    message?: unknown;
    debugInfo?: unknown;
  };
  const known = typeof code === "string" ? faultOfCode[code] : undefined;
  return new ExcelFaultError(
    known ?? {
      kind: "unexpected",
      code: typeof code === "string" ? code : "",
      message: typeof message === "string" ? message : String(error),
      debugInfo,
    },
    { cause: error },
  );
}
