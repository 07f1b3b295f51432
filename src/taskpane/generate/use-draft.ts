import { useContext, useDeferredValue, useMemo, useState } from "react";
import { checkRequest, systems, type GenerationRequest, type RequestFault } from "../../scorecards";
import type { SystemSummary } from "../../scorecards";
import { readPeople, type ReadPeople } from "../../scorecards/people";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";
import { defaultPeriod } from "./default-period";
import { requestOf, type Draft } from "./draft";

export interface Drafting {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly system: SystemSummary;
  readonly people: ReadPeople;
  readonly request: GenerationRequest;
  readonly faults: readonly RequestFault[];
}

/** HR's choices and all that follows from them. */
export function useDraft(): Drafting {
  const locale = useLocale();
  const today = useContext(TodayContext);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(locale, today()));
  const text = useDeferredValue(draft.people);
  const people = useMemo(() => readPeople(text), [text]);
  const system = systems.find(({ id }) => id === draft.system) ?? firstSystem();
  const request = useMemo(() => requestOf(draft, system, people.people), [draft, system, people]);
  const faults = useMemo(() => checkRequest(request), [request]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, change, system, people, request, faults };
}

function firstDraft(locale: Draft["locale"], today: Date): Draft {
  const system = firstSystem();
  return {
    system: system.id,
    layouts: {},
    periods: {
      month: defaultPeriod("month", today),
      quarter: defaultPeriod("quarter", today),
    },
    people: "",
    locale,
    spelling: "hr",
    items: {},
  };
}

function firstSystem(): SystemSummary {
  const [system] = systems;
  if (!system) {
    throw new Error("The add-in was built without any appraisal system.");
  }
  return system;
}
