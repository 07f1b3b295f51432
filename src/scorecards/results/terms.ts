import type { ScorecardSystem } from "../system/description";
import type { Setting } from "./result";

/** Figures of the procedure, beside the scores: nothing is reckoned from them. */
export const termSettings = ({ terms = [] }: ScorecardSystem): readonly Setting[] =>
  terms.map(({ id, name, figure, unit }) => ({
    id: `term:${id}`,
    group: "terms",
    label: ({ local }) => local(name),
    unit,
    limit: "not-negative",
    parameter: figure,
    set: (system, changed) => ({
      ...system,
      terms: (system.terms ?? []).map((term) =>
        term.id === id ? { ...term, figure: changed } : term,
      ),
    }),
  }));
