import { openLines } from "../reading/standing";
import type { ScorecardReading } from "../reading";
import { sameWord } from "../people/clean-field";
import { unappraised } from "../results/attendance";
import { fieldPlace } from "../system/keys";
import { isNobody, isSomebody } from "../reading/nobody";

/** What speaks against closing a period, until HR says that it is to be closed all the same. */
export type Missing =
  /** People without a total, with what their sheet says of them. */
  | {
      readonly kind: "incomplete";
      readonly people: readonly { readonly name: string; readonly status: string }[];
    }
  /** Lines of figures that the company has not set. */
  | { readonly kind: "open-figures"; readonly lines: number }
  /** Of people who share an ID, nobody can say later whose row is whose. */
  | { readonly kind: "same-id"; readonly id: string; readonly names: readonly string[] }
  /** Figures without anybody whose they are: no row is kept of them. */
  | { readonly kind: "nobody"; readonly rows: number };

/** Everything that is missing of a scorecard, what matters most first; none where it can be closed as it is. */
export function missingOf(reading: ScorecardReading): readonly Missing[] {
  const people = reading.people.filter(isSomebody);
  const incomplete = people
    .filter(({ results }) => typeof results.value(fieldPlace("total")) !== "number")
    // Whoever attended too few days is not waited for.
    .filter(({ system, entries }) => unappraised(system, entries) === null)
    .map(({ id, name, results }) => {
      const status = results.value(fieldPlace("status"));
      return { name: name || id, status: typeof status === "string" ? status : "" };
    });
  const nobodys = reading.people.filter((person) => !isSomebody(person) && !isNobody(person));
  const lines = openLinesOf(reading);
  return [
    ...(incomplete.length > 0 ? [{ kind: "incomplete", people: incomplete } as const] : []),
    ...sharedIds(people),
    ...(nobodys.length > 0 ? [{ kind: "nobody", rows: nobodys.length } as const] : []),
    ...(lines > 0 ? [{ kind: "open-figures", lines } as const] : []),
  ];
}

const openLinesOf = ({ sheets }: ScorecardReading): number =>
  sheets
    .filter(({ identity: { role } }) => role === "rules" || role === "form")
    .reduce((sum, { grid }) => sum + openLines(grid).length, 0);

function sharedIds(people: readonly { readonly id: string; readonly name: string }[]): Missing[] {
  const byId = new Map<string, { readonly id: string; readonly names: string[] }>();
  for (const { id, name } of people) {
    if (id === "") continue;
    const there = byId.get(sameWord(id));
    if (there === undefined) byId.set(sameWord(id), { id, names: [name] });
    else there.names.push(name);
  }
  return [...byId.values()]
    .filter(({ names }) => names.length > 1)
    .map(({ id, names }) => ({ kind: "same-id", id, names }));
}
