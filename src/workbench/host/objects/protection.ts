/** WorksheetProtection and WorkbookProtection. */
import { DEFAULT_PROTECTION } from "../sheets/protection";
import { describe, type HostType, readOnly } from "../wire/object-type";
import type { SheetRef } from "./worksheet";

export const worksheetProtectionType: HostType<SheetRef> = describe("WorksheetProtection", {
  scalars: {
    Protected: readOnly(({ sheetId }, book) => book.protection.isProtected(sheetId)),
    Options: readOnly(
      ({ sheetId }, book) => book.sheets.state(sheetId).protection?.options ?? DEFAULT_PROTECTION,
    ),
  },
  methods: {
    Protect: ({ sheetId }, args, book) =>
      book.protection.protect(sheetId, args.at(0), args.text(1)),
    Unprotect: ({ sheetId }, args, book) => book.protection.unprotect(sheetId, args.text(0)),
  },
});

export const workbookProtectionType: HostType<null> = describe("WorkbookProtection", {
  scalars: { Protected: readOnly((_self, book) => book.sheets.structure !== null) },
  methods: {
    Protect: (_self, args, book) => book.protection.protectStructure(args.text(0)),
    Unprotect: (_self, args, book) => book.protection.unprotectStructure(args.text(0)),
  },
});
