import { sheetTexts } from "../../i18n/sheets";
import type { GenerationRequest, StandingScorecard, TakenNames } from "../generation-request";
import { periodCode, samePeriod } from "../system/period";
import { findSystem } from "../systems";
import { freeSheetName, tailedSheetName } from "./free-names";

/** The sheets of a roster, in the order of their tabs. */
const ROSTER_ROLES = ["rules", "data", "results", "card"] as const;

/**
 * What the sheets of a request will be called, in the order of their tabs; a form each for everybody. Where the short names are
 * those of another scorecard, all of its sheets say what tells it from that one: its period, or its system.
 */
export function sheetNamesFor(
  request: Pick<GenerationRequest, "layout" | "locale" | "people" | "period" | "system" | "own">,
  { sheets: taken, again, standing = [] }: Pick<TakenNames, "sheets" | "again" | "standing">,
): readonly string[] {
  const { layout, locale, people } = request;
  const { sheetNames } = sheetTexts[locale];
  const wishes =
    layout === "roster"
      ? ROSTER_ROLES.map((role) => ({ role, wish: sheetNames[role] }))
      : people.map(({ name }) => ({
          role: "form" as const,
          wish: [sheetNames.form, name].filter(Boolean).join(" "),
        }));
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const named = (tail: string) => wishes.map(({ wish }) => tailedSheetName(wish, tail));
  const isFree = (tail: string) => named(tail).every((name) => !used.has(name.toLowerCase()));
  // Two people of one name have forms all the same: those are numbered.
  const tails = standing.length === 0 ? [""] : ["", ...tailsOf(request, standing)];
  const tail = tails.find(isFree) ?? tails.at(-1) ?? "";
  const given = [...taken];
  return named(tail).map((wish, index) => {
    const role = wishes[index]?.role;
    const name = (role && again?.sheets[role]) ?? freeSheetName(wish, given);
    given.push(name);
    return name;
  });
}

/** What tells a scorecard from those that stand, the shortest first. */
function tailsOf(
  { period, system, own, locale }: Parameters<typeof sheetNamesFor>[0],
  standing: readonly StandingScorecard[],
): readonly string[] {
  const when = periodCode(period);
  const what = own?.name ?? findSystem(system)?.name[locale] ?? system;
  const isOfAnother = standing.some((each) => samePeriod(each.period, period));
  return [isOfAnother ? what : when, `${when} ${what}`];
}
