import type { ScorecardSystem } from "../system/description";

/*
 * Systems that were read from a workbook. Their ids say what they hold, so that one is never another under the same id: nothing
 * here has to be kept up to date, and what is forgotten is read again.
 */

/** More than any workbook has. */
const MOST = 500;

const adopted = new Map<string, ScorecardSystem>();

export const findAdopted = (id: string): ScorecardSystem | undefined => adopted.get(id);

/** The one that was there, where it was. */
export function adopt(system: ScorecardSystem): ScorecardSystem {
  const known = adopted.get(system.id) ?? system;
  // The one that was needed last is forgotten last.
  adopted.delete(known.id);
  adopted.set(known.id, known);
  const [first] = adopted.keys();
  if (adopted.size > MOST && first !== undefined) adopted.delete(first);
  return known;
}
