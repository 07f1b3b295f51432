/** Why a file that HR has picked gives nothing. */
export type FileFault =
  /** No workbook at all, as it seems. */
  | "not-xlsx"
  /** A workbook as Excel wrote it before 2007. */
  | "xls"
  /** It opens with a password only. */
  | "encrypted"
  | "damaged"
  | "too-large"
  /** A workbook in which no period has been closed. */
  | "no-history"
  /** Its sheets were made by a later version of the add-in. */
  | "later-version";

/** A fault as what reads a file throws it. */
export class FileFaultError extends Error {
  constructor(
    readonly fault: FileFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}
