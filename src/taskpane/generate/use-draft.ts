import { useContext, useDeferredValue, useMemo, useState } from "react";
import { checkRequest, systems, type GenerationRequest, type RequestFault } from "../../scorecards";
import { companySystem, findSystem } from "../../scorecards/company";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { readPeople, type ReadPeople } from "../../scorecards/people";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";
import { choicesOf, startOf, type Choice } from "./choices";
import { defaultPeriod } from "./default-period";
import { requestOf, type Changes, type Draft } from "./draft";
import { useOwnSystems, type OwnSystems } from "./own/use-own-systems";
import { useSchemes, type Schemes } from "./scheme/use-schemes";

export interface Drafting {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly choices: readonly Choice[];
  readonly choice: Choice;
  /** What HR has changed of the choice so far. */
  readonly changes: Changes;
  readonly setChanges: (changes: Changes) => void;
  /** The choice as it was before. */
  readonly start: Changes;
  /** Takes another choice, as it was saved. */
  readonly startAnew: (choice: string) => void;
  readonly people: ReadPeople;
  readonly request: GenerationRequest;
  /** The system as it is asked for. */
  readonly asked: ScorecardSystem;
  readonly faults: readonly RequestFault[];
  readonly own: OwnSystems;
  readonly schemes: Schemes;
}

/** HR's choices and all that follows from them. */
export function useDraft(): Drafting {
  const locale = useLocale();
  const today = useContext(TodayContext);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(locale, today()));
  const own = useOwnSystems();
  const schemes = useSchemes();
  const { saved, onSheets } = schemes;
  const choices = useMemo(
    () => choicesOf(own.all, { saved, onSheets }),
    [own.all, saved, onSheets],
  );
  const choice = choices.find(({ id }) => id === draft.choice) ?? firstChoice(choices);
  const start = useMemo(() => startOf(choice, locale), [choice, locale]);
  const changes = draft.changes[choice.id] ?? start;
  const text = useDeferredValue(draft.people);
  const people = useMemo(() => readPeople(text), [text]);
  const request = useMemo(
    () => requestOf(draft, choice, changes, people.people, locale),
    [draft, choice, changes, people, locale],
  );
  const asked = useMemo(
    () => companySystem(findSystem(request.system) ?? choice.described, request),
    [choice, request],
  );
  const faults = useMemo(() => checkRequest(request, choice.own?.items), [request, choice]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const setChanges = (next: Changes) =>
    setDraft((before) => ({ ...before, changes: { ...before.changes, [choice.id]: next } }));
  const startAnew = (id: string) =>
    setDraft((before) => ({
      ...before,
      choice: id,
      changes: { ...before.changes, [id]: undefined },
    }));
  return {
    ...{ draft, change, choices, choice, changes, setChanges, start, startAnew },
    ...{ people, request, asked, faults, own, schemes },
  };
}

function firstDraft(locale: Draft["locale"], today: Date): Draft {
  return {
    choice: systems[0]?.id ?? "",
    changes: {},
    periods: {
      month: defaultPeriod("month", today),
      quarter: defaultPeriod("quarter", today),
    },
    people: "",
    locale,
    spelling: "hr",
  };
}

function firstChoice(choices: readonly Choice[]): Choice {
  const choice = choices.find(({ own, scheme }) => own === undefined && scheme === undefined);
  if (!choice) {
    throw new Error("The add-in was built without any appraisal system.");
  }
  return choice;
}
