/** Page set-up of a sheet: kept and given back; the workbench does not print. */
import type { Area } from "../addresses";

export interface PageLayout {
  settings: Record<string, unknown>;
  headersFooters: Record<HeaderFooterPages, Record<string, string>>;
  group: Record<string, unknown>;
  printArea: Area[] | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  horizontalBreaks: number[];
  verticalBreaks: number[];
}

export type HeaderFooterPages = "defaultForAllPages" | "evenPages" | "firstPage" | "oddPages";

const headerFooter = () => ({
  LeftHeader: "",
  CenterHeader: "",
  RightHeader: "",
  LeftFooter: "",
  CenterFooter: "",
  RightFooter: "",
});

/** Excel's own start: letter paper, portrait, "normal" margins in points. */
export const newPageLayout = (): PageLayout => ({
  settings: {
    Orientation: "Portrait",
    PaperSize: "Letter",
    BlackAndWhite: false,
    PrintErrors: "AsDisplayed",
    Zoom: { scale: 100 },
    CenterHorizontally: false,
    CenterVertically: false,
    PrintHeadings: false,
    PrintGridlines: false,
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
    PrintComments: "NoComments",
    DraftMode: false,
    FirstPageNumber: "",
    PrintOrder: "DownThenOver",
  },
  headersFooters: {
    defaultForAllPages: headerFooter(),
    evenPages: headerFooter(),
    firstPage: headerFooter(),
    oddPages: headerFooter(),
  },
  group: { State: "Default", UseSheetMargins: true, UseSheetScale: true },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  horizontalBreaks: [],
  verticalBreaks: [],
});
