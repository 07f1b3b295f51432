import type { PagePlan, SheetPlan, SheetRole } from "./plan";

/** Sheets that leave the company's own hands as paper. */
const PRINTED: readonly SheetRole[] = ["form", "card", "cards", "results", "payroll", "interview"];

export const bearsCompany = (role: SheetRole): boolean => PRINTED.includes(role);

/** The header of a page with the company's name; a name's own & is no code of Excel's. */
export const companyHeader = (company: string): NonNullable<PagePlan["header"]> => ({
  center: company.replaceAll("&", "&&"),
});

export const withCompany = (sheet: SheetPlan, company: string): SheetPlan =>
  bearsCompany(sheet.role)
    ? { ...sheet, page: { ...sheet.page, header: companyHeader(company) } }
    : sheet;
