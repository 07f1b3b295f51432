/** What went wrong in an action, as the pane keeps it: a fault to be put into words, and what support needs. */
import { ExcelFaultError, type ExcelFault, type Rest } from "../../excel";

export interface Problem {
  readonly fault: ExcelFault;
  /** To be copied to support; only where the sentence alone does not say it all. */
  readonly details?: string;
  /** What was left in the workbook, and can still be taken back. */
  readonly rest?: Rest;
  /** A part of the pane could not be fetched: nothing to do with Excel. */
  readonly loading?: boolean;
}

export function problemOf(error: unknown): Problem {
  const fault = faultOf(error);
  const rest = error instanceof ExcelFaultError ? error.rest : undefined;
  const isClear = fault.kind !== "unexpected" && rest === undefined;
  return {
    fault,
    ...(isClear ? {} : { details: describe(fault, error) }),
    ...(rest && { rest }),
  };
}

function faultOf(error: unknown): ExcelFault {
  if (error instanceof ExcelFaultError) {
    return error.fault;
  }
  return error instanceof Error
    ? { kind: "unexpected", code: error.name, message: error.message }
    : { kind: "unexpected", code: "unknown", message: String(error) };
}

function describe(fault: ExcelFault, error: unknown): string {
  const { host, platform, version } = Office.context.diagnostics;
  return [
    `${host} ${version}, ${platform}`,
    navigator.userAgent,
    JSON.stringify(fault, undefined, 2),
    error instanceof Error ? error.stack : undefined,
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}
