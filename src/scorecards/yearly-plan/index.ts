/** A year's plan of each person, broken down into periods by shares that add up, and taken into the period's figures. */
export { plannedFigures, type PlannedFigure } from "./figures";
export { type PlanOrigin, YEARLY_PLAN_PROPERTY, YEARLY_PLAN_VERSION } from "./origin";
export { periodPlans, type PeriodPlans, type PlanRefusal } from "./period-plans";
export { readPlan, type YearPlan } from "./read-plan";
export { type PlanOrder, planSheetName, planYearlyPlan } from "./sheet";
