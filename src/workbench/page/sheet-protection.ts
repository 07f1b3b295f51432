/** "Protect / unprotect": Excel's Review button, for sheets that are protected without a password. */
import type { FUniver } from "@univerjs/core/facade";
import type { Host } from "../host";
import type { Language } from "./languages";
import { fill, textsOf } from "./texts";

export class SheetProtection {
  /** What each sheet allowed before it was unprotected, so that protecting again gives the same. */
  private readonly optionsBefore = new Map<string, unknown>();

  constructor(
    private readonly host: Host,
    private readonly univerAPI: FUniver,
  ) {}

  /** Changes the active sheet; answers with a sentence that says what it is now. */
  toggle(language: Language): string {
    const active = this.univerAPI.getActiveWorkbook()?.getActiveSheet();
    if (!active) {
      throw new Error("There is no sheet.");
    }
    const { book } = this.host;
    const id = active.getSheetId();
    const sheet = active.getSheetName();
    if (book.protection.isProtected(id)) {
      const options = book.sheets.state(id).protection?.options;
      book.protection.unprotect(id, null);
      this.optionsBefore.set(id, options);
      return fill(textsOf(language).unprotected, { sheet });
    }
    book.protection.protect(id, this.optionsBefore.get(id), null);
    return fill(textsOf(language).protected, { sheet });
  }
}
