/**
 * The pane's texts: a folder a language, a file a namespace. Each file is a chunk of its own, so that the pane loads one
 * language, and a tool's words with the tool. English is the one that the types are taken from.
 */
import type { Locale } from "../locale";
import type appeals from "./en/appeals";
import type beside from "./en/beside";
import type builder from "./en/builder";
import type calendar from "./en/calendar";
import type change from "./en/change";
import type explain from "./en/explain";
import type check from "./en/check";
import type followUp from "./en/followUp";
import type formula from "./en/formula";
import type generate from "./en/generate";
import type home from "./en/home";
import type importing from "./en/import";
import type owed from "./en/owed";
import type payroll from "./en/payroll";
import type period from "./en/period";
import type results from "./en/results";
import type rollUp from "./en/rollUp";
import type selfCheck from "./en/selfCheck";
import type sharedFigures from "./en/sharedFigures";
import type shell from "./en/shell";
import type telling from "./en/telling";
import type trial from "./en/trial";
import type year from "./en/year";
import type yearlyPlan from "./en/yearlyPlan";

export interface PaneTexts {
  readonly sharedFigures: typeof sharedFigures;
  readonly shell: typeof shell;
  readonly home: typeof home;
  readonly generate: typeof generate;
  readonly appeals: typeof appeals;
  readonly beside: typeof beside;
  readonly builder: typeof builder;
  readonly calendar: typeof calendar;
  readonly change: typeof change;
  readonly explain: typeof explain;
  readonly check: typeof check;
  readonly followUp: typeof followUp;
  readonly formula: typeof formula;
  readonly import: typeof importing;
  readonly owed: typeof owed;
  readonly payroll: typeof payroll;
  readonly period: typeof period;
  readonly results: typeof results;
  readonly rollUp: typeof rollUp;
  readonly selfCheck: typeof selfCheck;
  /** Shared by the tools that tell how a score came about. */
  readonly telling: typeof telling;
  readonly trial: typeof trial;
  readonly year: typeof year;
  readonly yearlyPlan: typeof yearlyPlan;
}

export type Namespace = keyof PaneTexts;

/** The same keys in another language. Chinese has no singular: what English says of one is missing there. */
export type Translated<Texts> = {
  readonly [
    Key in keyof Texts as Key extends `${string}_one` ? never : Key
  ]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};

export async function loadPaneTexts(
  locale: Locale,
  namespace: Namespace,
): Promise<Record<string, unknown>> {
  const module = (await import(
    /* webpackChunkName: "texts-[request]" */
    `./${locale}/${namespace}.ts`
  )) as { default: Record<string, unknown> };
  return module.default;
}
