import type { PagePlan } from "../../scorecards/plan/plan";

/** A4, as wide as said, and as long as it takes unless it is to be one page or says where pages begin. */
export function applyPage(sheet: Excel.Worksheet, plan: PagePlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = orientations[plan.orientation];
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom =
    plan.scale === undefined
      ? {
          horizontalFitToPages: plan.pagesWide ?? 1,
          ...(plan.onePage ? { verticalFitToPages: 1 } : {}),
        }
      : { scale: plan.scale };
  for (const row of plan.breaks ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
  layout.centerHorizontally = true;
  if (plan.blackAndWhite !== undefined) layout.blackAndWhite = plan.blackAndWhite;
  if (plan.titleRows !== undefined) layout.setPrintTitleRows(plan.titleRows);
  if (plan.titleColumns !== undefined) layout.setPrintTitleColumns(plan.titleColumns);
  if (plan.printArea !== undefined) layout.setPrintArea(plan.printArea);
  if (plan.header) applyHeader(sheet, plan.header);
  if (plan.footer) applyFooter(layout.headersFooters.defaultForAllPages, plan.footer);
}

export function applyHeader(
  { pageLayout }: Excel.Worksheet,
  { center }: NonNullable<PagePlan["header"]>,
): void {
  pageLayout.headersFooters.defaultForAllPages.centerHeader = center;
}

const orientations = {
  portrait: "Portrait",
  landscape: "Landscape",
} as const satisfies Record<PagePlan["orientation"], `${Excel.PageOrientation}`>;

function applyFooter(
  page: Excel.HeaderFooter,
  { left, center, right }: NonNullable<PagePlan["footer"]>,
): void {
  if (left !== undefined) page.leftFooter = left;
  if (center !== undefined) page.centerFooter = center;
  if (right !== undefined) page.rightFooter = right;
}
