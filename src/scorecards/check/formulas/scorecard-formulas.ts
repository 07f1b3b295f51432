import type { ScorecardReading } from "../../reading";
import { RESULTS } from "../../plan/roster/roster";
import { isBlank } from "../../reading";
import { isFormulaText } from "../contents";
import { type Fact, finding, type Finding, type FoundPlace } from "../finding";
import type { Mend, MendKind } from "../mend";
import { type PlannedFormula, plannedFormulas, sheetsWithFormulas } from "./planned";
import { holdsFormula, sameButForRows } from "./same-formula";

/** Formulas of a scorecard that are broken, were overwritten, or say something else by now. */
export function formulaFindings(reading: ScorecardReading): Finding[] {
  const sheets = sheetsWithFormulas(reading);
  const all = [...sheets, ...reading.sheets.filter(({ identity }) => identity.role === "data")];
  const unmoved = all.every(({ alignment }) => alignment.unmoved);
  const planned = sheets.flatMap((sheet) => plannedFormulas(sheet, all));
  const shifted = unmoved ? shiftedRows(reading, planned) : null;
  const found = planned.flatMap(
    (each) => formulaFinding(reading, each, { unmoved, shifted }) ?? [],
  );
  // Excel has put the table's new name, or its cells, into them all; what is planned would find no table.
  return reading.isWithoutTable
    ? found
        .filter(({ fact }) => fact.code !== "changed-formula")
        .map(({ key, severity, fact, scorecard, places }) => ({
          ...{ key, severity, fact, scorecard, places },
        }))
    : found;
}

function formulaFinding(
  reading: ScorecardReading,
  planned: PlannedFormula,
  {
    unmoved,
    shifted,
  }: { readonly unmoved: boolean; readonly shifted: ReadonlySet<PlannedFormula> | null },
): Finding | null {
  const { sheet, content, cell, formula } = planned;
  const found = (fact: Fact, mend: Mend | undefined, was?: string | number) => {
    const place: FoundPlace = {
      ...cell,
      ...(sheet.identity.person === undefined ? {} : { person: sheet.identity.person }),
      ...(was === undefined ? {} : { was }),
    };
    return finding(reading.scorecard, fact, [place], mend);
  };
  if (!isFormulaText(content)) {
    const was = isBlank(content) ? undefined : (content as string | number);
    const mend = mendWith(planned, formula, "restore-formula", unmoved);
    return found({ code: "overwritten-formula" }, mend, was);
  }
  const broken = brokenBy(content, planned.value);
  if (broken === "reference") {
    const mend = mendWith(planned, formula, "restore-formula", unmoved);
    return found({ code: "broken-formula", what: broken }, mend);
  }
  if (broken !== null) {
    const mend = mendWith(planned, enteredAgain(content), "write-again", true);
    return found({ code: "broken-formula", what: broken }, mend);
  }
  if (shifted?.has(planned) === true) {
    const mend = mendWith(planned, formula, "restore-formula", true);
    return found({ code: "broken-formula", what: "reference" }, mend);
  }
  if (!unmoved || formula === null) return null;
  if (holdsFormula(content, formula, lastPerson(reading))) return null;
  return found({ code: "changed-formula" }, mendWith(planned, formula, "restore-formula", false));
}

/**
 * Rows of the plain spelling that read the row above or below their own since a row of Data was deleted: they belong to the
 * rows that lost theirs. Mended without them, somebody would stand there twice.
 */
function shiftedRows(
  reading: ScorecardReading,
  all: readonly PlannedFormula[],
): ReadonlySet<PlannedFormula> | null {
  if (reading.layout !== "roster" || reading.spelling !== "plain") return null;
  const isLost = ({ content, value }: PlannedFormula) =>
    isFormulaText(content) && brokenBy(content, value) === "reference";
  if (!all.some(isLost)) return null;
  return new Set(
    all.filter(
      ({ content, formula, value }) =>
        isFormulaText(content) &&
        formula !== null &&
        brokenBy(content, value) === null &&
        !holdsFormula(content, formula, lastPerson(reading)) &&
        sameButForRows(content, formula),
    ),
  );
}

const lastPerson = ({ people }: ScorecardReading): number => RESULTS.firstRow + people.length - 1;

/** A cell that its formula has lost, the add-in that it has not found, or a calculation that never ended. */
export function brokenBy(formula: string, value: unknown): "reference" | "name" | "busy" | null {
  if (formula.includes("#REF!")) return "reference";
  if (/_xldudf_/i.test(formula) || value === "#NAME?") return "name";
  return value === "#BUSY!" ? "busy" : null;
}

/** As it was entered: where the add-in was missing, Excel has put its own name before the function's. */
export const enteredAgain = (formula: string): string => formula.replace(/_xldudf_HR_/gi, "HR.");

function mendWith(
  { cell, content }: PlannedFormula,
  formula: string | null,
  kind: MendKind,
  isSafe: boolean,
): Mend | undefined {
  if (formula === null) return undefined;
  const step = {
    kind: "write",
    cell,
    was: content,
    content: { kind: "formula", formula },
  } as const;
  return { kind, isSafe, steps: [step] };
}
