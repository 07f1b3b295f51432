import type { Layout } from "../scorecards";
import type { SheetRole } from "../scorecards/plan/plan";
import { sameName } from "./mentions";
import type { NameState, SheetState, WorkbookState } from "./workbook-state";

/*
 * A sheet that HR copied bears the identity of the original, too. What Excel does not copy are the names in the workbook's
 * scope: they follow the original wherever it is moved and whatever it is called, and say so when it is gone.
 */

type Named = Pick<WorkbookState, "sheets" | "names">;

/** A sheet that there was: `sheet` is null when it was deleted. */
interface Original {
  readonly role: SheetRole;
  readonly sheet: SheetState | null;
  /** On a form: the name of the person appraised. */
  readonly person?: string;
}

/** The name in the workbook that speaks of each sheet; each form has one of its own. */
const spokesman: Readonly<Partial<Record<SheetRole, RegExp>>> = {
  rules: /^RULES$/i,
  data: /^DATA$/i,
  results: /^TOTALS$/i,
  card: /^CARD$/i,
  form: /^TOTAL(_\d+)?$/i,
};

const rolesOf: Readonly<Record<Layout, readonly SheetRole[]>> = {
  roster: ["rules", "data", "results", "card"],
  form: ["form"],
};

/** The sheets with which a scorecard was made, there or gone. */
export function originalsOf(state: Named, scorecard: string, layout: Layout): Original[] {
  return rolesOf[layout].flatMap((role) => {
    const bearers = sheetsOf(state, scorecard, role);
    const names = namesOf(state, scorecard, spokesman[role]);
    // Somebody deleted the names: then there is nothing to tell a copy by.
    if (names.length === 0) return bearers.map((sheet) => ({ role, sheet }));
    return names.map(({ formula, comment }): Original => {
      const sheet = bearers.find(({ name }) => refersTo(formula, name)) ?? null;
      const person = sheet?.identity?.person ?? comment;
      return { role, sheet, ...(role === "form" ? { person } : {}) };
    });
  });
}

/** The one sheet of a roster that has this role, null when it is gone. */
export function originalSheet(state: Named, scorecard: string, role: SheetRole): SheetState | null {
  const found = originalsOf(state, scorecard, "roster").find((original) => original.role === role);
  return found?.sheet ?? null;
}

const sheetsOf = ({ sheets }: Named, scorecard: string, role: SheetRole): SheetState[] =>
  sheets.filter(({ identity }) => identity?.scorecard === scorecard && identity.role === role);

function namesOf({ names }: Named, scorecard: string, what: RegExp | undefined): NameState[] {
  const prefix = `KPI_${scorecard}_`;
  return names.filter(
    ({ name }) =>
      sameName(name.slice(0, prefix.length), prefix) &&
      what !== undefined &&
      what.test(name.slice(prefix.length)),
  );
}

/** Whether a formula refers to this very sheet, and not to one with a longer name. */
function refersTo(formula: string, sheet: string): boolean {
  return [...formula.matchAll(/'((?:[^']|'')+)'!|([^\s'!=(),:+\-*/&<>^"]+)!/g)].some(
    ([, quoted, plain]) => sameName(quoted?.replace(/''/g, "'") ?? plain ?? "", sheet),
  );
}
