/** Findings that HR has looked at and wants to hear of no more: "this is our rule", "this figure is right". */
import type { CheckedWorkbook } from "./workbook";
import type { Fact, Finding, FoundPlace } from "./finding";

/** What HR has accepted: one value at one place, in words that do not change with rows, languages and sheets' names. */
export interface Accepted {
  /** Rules hold for every period of their system; a figure is of its scorecard alone. */
  readonly scope: string;
  readonly about: string;
  readonly person?: string;
  /** With another value it is said again. */
  readonly value: string | number;
}

type Scorecard = Pick<CheckedWorkbook["scorecards"][number], "scorecard" | "system">;

/** Which findings may be what HR wants; null for the others. */
export function acceptable({ code }: Fact): "rule" | "figure" | null {
  switch (code) {
    case "differs-from-standard":
      return "rule";
    case "unusual-figure":
      return "figure";
    default:
      return null;
  }
}

/** What HR accepts by accepting a finding at all its places; [] where it is none that can be accepted. */
export function acceptedBy(
  finding: Finding,
  scorecards: readonly Scorecard[],
): readonly Accepted[] {
  const { fact, scorecard, places } = finding;
  const kind = acceptable(fact);
  const system = scorecards.find((each) => each.scorecard === scorecard)?.system;
  if (kind === null || system === undefined) return [];
  const scope = kind === "rule" ? system : `${system} ${scorecard ?? ""}`;
  return places.flatMap(({ person, was }: FoundPlace): Accepted[] =>
    was === undefined
      ? []
      : [
          {
            ...{ scope, about: aboutOf(fact), value: was },
            ...(person === undefined ? {} : { person }),
          },
        ],
  );
}

const aboutOf = (fact: Fact): string => {
  const name = "rule" in fact ? fact.rule : "figure" in fact ? fact.figure : null;
  return `${fact.code} ${name?.en ?? ""}`;
};

const sameAccepted = (one: Accepted, other: Accepted): boolean =>
  one.scope === other.scope &&
  one.about === other.about &&
  one.person === other.person &&
  one.value === other.value;

/** All of the first list, and of the second what is not among them. */
export const withAccepted = (
  kept: readonly Accepted[],
  more: readonly Accepted[],
): readonly Accepted[] => [
  ...kept,
  ...more.filter((each) => !kept.some((one) => sameAccepted(one, each))),
];

export const withoutAccepted = (
  kept: readonly Accepted[],
  fewer: readonly Accepted[],
): readonly Accepted[] => kept.filter((each) => !fewer.some((one) => sameAccepted(one, each)));

/** Findings of a place or two, before those that are alike are put together: what is to be said, and what HR has accepted. */
export function partAccepted(
  findings: readonly Finding[],
  scorecards: readonly Scorecard[],
  accepted: readonly Accepted[],
): { readonly said: readonly Finding[]; readonly accepted: readonly Finding[] } {
  if (accepted.length === 0) return { said: findings, accepted: [] };
  const isAccepted = (finding: Finding): boolean => {
    const own = acceptedBy(finding, scorecards);
    return own.length > 0 && withoutAccepted(own, accepted).length === 0;
  };
  return {
    said: findings.filter((finding) => !isAccepted(finding)),
    accepted: findings.filter(isAccepted),
  };
}
