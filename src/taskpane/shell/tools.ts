/**
 * The pane's tools, grouped by the month's flow. Only tools that exist are listed. To add one: a
 * folder that exports a component by default, its texts under src/i18n/pane, and a line here.
 */
import type { ComponentType } from "react";
import type { Namespace } from "../../i18n/pane";

/** Views beside the tools are opened from Home alone. */
export type View = "home" | "change" | ToolId;
export type ToolId =
  | "generate"
  | "owed"
  | "import"
  | "yearlyPlan"
  | "check"
  | "results"
  | "explain"
  | "period"
  | "rollUp"
  | "formula"
  | "selfCheck";

export const toolGroups = ["setUp", "fill", "review", "close", "tools"] as const;
export type ToolGroup = (typeof toolGroups)[number];

interface ViewDescription {
  /** In the namespace "shell". */
  readonly name: `tools.${View}`;
  /** Loaded with the view. */
  readonly texts: Namespace;
  /** Words that it shares with other tools, loaded with it, too. */
  readonly sharedTexts?: readonly Namespace[];
  readonly load: () => Promise<{ default: ComponentType }>;
}

interface Tool extends ViewDescription {
  readonly id: ToolId;
  readonly group: ToolGroup;
  /** One line that says what it does for HR. */
  readonly promise: `tools.${ToolId}Promise`;
}

export const tools: readonly Tool[] = [
  {
    id: "generate",
    group: "setUp",
    name: "tools.generate",
    promise: "tools.generatePromise",
    texts: "generate",
    load: () => import(/* webpackChunkName: "generate" */ "../generate/Generate"),
  },
  {
    id: "owed",
    group: "fill",
    name: "tools.owed",
    promise: "tools.owedPromise",
    texts: "owed",
    load: () => import(/* webpackChunkName: "owed" */ "../owed/AskForFigures"),
  },
  {
    id: "import",
    group: "fill",
    name: "tools.import",
    promise: "tools.importPromise",
    texts: "import",
    load: () => import(/* webpackChunkName: "import" */ "../import/Import"),
  },
  {
    id: "yearlyPlan",
    group: "fill",
    name: "tools.yearlyPlan",
    promise: "tools.yearlyPlanPromise",
    texts: "yearlyPlan",
    // What is written is shown as an import shows it.
    sharedTexts: ["import"],
    load: () => import(/* webpackChunkName: "yearly-plan" */ "../yearly-plan/YearlyPlan"),
  },
  {
    id: "check",
    group: "fill",
    name: "tools.check",
    promise: "tools.checkPromise",
    texts: "check",
    load: () => import(/* webpackChunkName: "check" */ "../check/Check"),
  },
  {
    id: "results",
    group: "review",
    name: "tools.results",
    promise: "tools.resultsPromise",
    texts: "results",
    load: () => import(/* webpackChunkName: "results" */ "../results/Results"),
  },
  {
    id: "explain",
    group: "review",
    name: "tools.explain",
    promise: "tools.explainPromise",
    texts: "explain",
    sharedTexts: ["telling"],
    load: () => import(/* webpackChunkName: "explain" */ "../explain/Explain"),
  },
  {
    id: "period",
    group: "close",
    name: "tools.period",
    promise: "tools.periodPromise",
    texts: "period",
    // Choosing a period, and what has been made.
    sharedTexts: ["generate"],
    load: () => import(/* webpackChunkName: "period" */ "../period/Period"),
  },
  {
    id: "rollUp",
    group: "close",
    name: "tools.rollUp",
    promise: "tools.rollUpPromise",
    texts: "rollUp",
    load: () => import(/* webpackChunkName: "roll-up" */ "../roll-up/RollUp"),
  },
  {
    id: "formula",
    group: "tools",
    name: "tools.formula",
    promise: "tools.formulaPromise",
    texts: "formula",
    sharedTexts: ["telling"],
    load: () => import(/* webpackChunkName: "formula" */ "../formula/Formula"),
  },
  {
    id: "selfCheck",
    group: "tools",
    name: "tools.selfCheck",
    promise: "tools.selfCheckPromise",
    texts: "selfCheck",
    load: () => import(/* webpackChunkName: "self-check" */ "../self-check/SelfCheck"),
  },
];

const home: ViewDescription = {
  name: "tools.home",
  texts: "home",
  load: () => import(/* webpackChunkName: "home" */ "../home/Home"),
};

/** Of one scorecard that stands in the workbook. */
const change: ViewDescription = {
  name: "tools.change",
  texts: "change",
  // Faults of what is built and of people, and what is made.
  sharedTexts: ["generate", "builder"],
  load: () => import(/* webpackChunkName: "change" */ "../change/Change"),
};

export const isTool = (name: string): name is ToolId => tools.some(({ id }) => id === name);

export function describeView(view: View): ViewDescription {
  return tools.find(({ id }) => id === view) ?? (view === "change" ? change : home);
}
