import type { GenerationRequest } from "../../../src/scorecards";
import type { SheetPlan, SheetRole, WorkbookPlan } from "../../../src/scorecards/plan/plan";
import { writeIdentity } from "../../../src/scorecards/plan/write-identity";
import { people, standardRequest } from "../../support/requests";

/** For tests that bring a plan of their own: the plan is what counts. */
export const anyRequest: GenerationRequest = standardRequest("after-sales", { people: people(2) });

/** A sheet with nothing on it but what a test gives it. */
export function sheetPlan(
  name: string,
  role: SheetRole,
  changes: Partial<Omit<SheetPlan, "name" | "role">> = {},
): SheetPlan {
  return {
    name,
    role,
    blocks: [],
    formats: [],
    columnWidths: [],
    rowHeights: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    openFigures: [],
    places: new Map(),
    page: { orientation: "portrait" },
    protect: false,
    showGridlines: true,
    properties: writeIdentity({
      version: 1,
      scorecard: "1",
      system: anyRequest.system,
      layout: anyRequest.layout,
      role,
      period: anyRequest.period,
      locale: anyRequest.locale,
      spelling: anyRequest.spelling,
    }),
    ...changes,
  };
}

export function workbookPlan(
  sheets: readonly SheetPlan[],
  changes: Partial<WorkbookPlan> = {},
): WorkbookPlan {
  return { scorecard: "1", sheets, names: [], show: sheets[0]?.role ?? "data", ...changes };
}

/** A small plan that uses everything that a plan can say, two sheets that are alike included. */
export function planOfEverything(): WorkbookPlan {
  const data = sheetPlan("数据", "data", {
    tabColor: "#70AD47",
    blocks: [
      { at: "A1", rows: [["编号", "满意度"]] },
      {
        at: "A2",
        rows: [
          ["001", 0.92],
          ["=1+1", 0.95],
        ],
      },
      { at: "D1", rows: [[{ formula: "=SUM(KpiData1[满意度])" }, { formula: "=ROWS(满意度_1)" }]] },
    ],
    formats: [
      { range: "A1:B1", style: "Accent1", bold: true, border: "all" },
      { range: "A2:A3", numberFormat: "@", horizontal: "Left" },
      { range: "B2:B3", style: "Input", numberFormat: "0.0%", fontColor: "#0000FF", locked: false },
    ],
    columnWidths: [{ columns: "A:A", characters: 12 }],
    rowHeights: [{ rows: "1:1", points: 30 }],
    tables: [{ name: "KpiData1", range: "A1:B3", style: "TableStyleLight9" }],
    validations: [
      {
        range: "B2:B3",
        rule: { kind: "decimal", min: 0, max: 1 },
        prompt: { title: "满意度", message: "0–100 %" },
        error: { title: "!", message: "0–100 %", style: "warning" },
      },
    ],
    conditionalFormats: [
      { kind: "formula", range: "B2:B3", formula: "=$B2<0.9", fill: "#FFC7CE" },
      { kind: "dataBar", range: "B2:B3", color: "#5B9BD5" },
    ],
    freeze: { rows: 1, columns: 1 },
    page: { orientation: "landscape", titleRows: "$1:$1", footer: { center: "&P / &N" } },
    showGridlines: false,
    select: "B2",
  });
  const form = (name: string, person: string): SheetPlan =>
    sheetPlan(name, "form", {
      blocks: [
        {
          at: "A1",
          rows: [
            ["姓名", person],
            ["得分", { formula: "=数据!D1*10" }],
          ],
        },
      ],
      formats: [{ range: "B1", style: "Input", numberFormat: "@", locked: false }],
      protect: true,
    });
  return workbookPlan([data, form("考核表 甲", "甲"), form("考核表 乙", "乙")], {
    names: [
      { name: "满意度_1", formula: "='数据'!$B$2:$B$3", comment: "of everybody" },
      { name: "KPI_1_TOTAL", formula: "='考核表 甲'!$B$2" },
      { name: "KPI_1_TOTAL_2", formula: "='考核表 乙'!$B$2" },
    ],
    show: "data",
  });
}
