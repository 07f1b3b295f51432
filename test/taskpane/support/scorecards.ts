/** Scorecards as Excel would report them. */
import type { ScorecardReference, UndoTicket } from "../../../src/excel";

export const rosterOfJanuary: ScorecardReference = {
  scorecard: "1",
  system: "after-sales",
  layout: "roster",
  period: { kind: "month", year: 2026, month: 1 },
  locale: "zh-CN",
  sheets: [
    { role: "rules", name: "规则", id: "{rules}" },
    { role: "data", name: "一月数据", id: "{data}" },
    { role: "results", name: "结果", id: "{results}" },
  ],
  copies: [],
  missing: [],
};

export const formsOf = (people: number): ScorecardReference => ({
  scorecard: "2",
  system: "ecommerce-supervisor",
  layout: "form",
  period: { kind: "month", year: 2026, month: 1 },
  locale: "en",
  sheets: Array.from({ length: people }, (_, index) => ({
    role: "form" as const,
    name: `Scorecard ${index + 1}`,
    id: `{form${index + 1}}`,
    person: String(index + 1),
  })),
  copies: [],
  missing: [],
});

export const ticket: UndoTicket = {
  scorecard: "1",
  sheets: [],
  names: [],
  activeBefore: "{before}",
};
