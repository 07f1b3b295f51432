/** What Excel keeps of a sheet beside its cells. */
import { Tools } from "@univerjs/core";
import type { RangeRef } from "../addresses";
import { newPageLayout, type PageLayout } from "./page-layout";
import type { KeyedValue } from "./properties";

export interface ChartData {
  id: string;
  name: string;
  chartType: string;
  source: RangeRef;
  seriesBy: string;
  title: { text: string; visible: boolean };
  legend: { position: string; visible: boolean };
  /** Series whose figures stand beside their points, by number. */
  labelled: Set<number>;
  categoriesReversed: boolean;
  /** Points, from the top left of the sheet. */
  top: number;
  left: number;
  width: number;
  height: number;
}

export interface CommentData {
  id: string;
  row: number;
  column: number;
  content: string;
  resolved: boolean;
  /** ISO 8601. */
  createdAt: string;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetState {
  visibility: Visibility;
  tabColor: string;
  showHeadings: boolean;
  /** Options of protection while the sheet is protected. */
  protection: { options: Record<string, unknown>; password: string | null } | null;
  /** Whether cells that say nothing themselves are locked: a whole sheet can be unlocked. */
  lockedByDefault: boolean;
  customProperties: Map<string, KeyedValue>;
  pageLayout: PageLayout;
  charts: ChartData[];
  comments: CommentData[];
}

export const newState = (): SheetState => ({
  visibility: "Visible",
  tabColor: "",
  showHeadings: true,
  protection: null,
  lockedByDefault: true,
  customProperties: new Map(),
  pageLayout: newPageLayout(),
  charts: [],
  comments: [],
});

export function cloneState(state: SheetState): SheetState {
  return {
    ...state,
    customProperties: new Map(
      [...state.customProperties].map(([key, entry]) => [key, { ...entry }]),
    ),
    pageLayout: Tools.deepClone(state.pageLayout),
    charts: Tools.deepClone(state.charts),
    comments: Tools.deepClone(state.comments),
  };
}
