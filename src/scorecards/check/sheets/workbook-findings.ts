import { sheetPrefix } from "../../calc/text";
import { fixed } from "../../plan/address";
import { scorecardName } from "../../plan/free-names";
import type { ScorecardReading } from "../../reading";
import { finding, type Finding } from "../finding";
import { asItStands } from "../formulas/headers";
import type { Mend, MendStep } from "../mend";
import type { CheckedWorkbook } from "../workbook";

/** What is wrong with the workbook round the scorecards: sheets, names, protection, calculation. */
export function workbookFindings(workbook: CheckedWorkbook): Finding[] {
  return [
    ...calculation(workbook),
    ...missingSheets(workbook),
    ...copies(workbook),
    ...tooLarge(workbook),
    ...workbook.readings.flatMap((reading) => [
      ...missingNames(reading, workbook),
      ...unprotected(reading, workbook),
    ]),
  ];
}

function calculation({ calculatesAutomatically, readings }: CheckedWorkbook): Finding[] {
  if (calculatesAutomatically || readings.length === 0) return [];
  const mend: Mend = {
    kind: "calculate",
    isSafe: true,
    steps: [{ kind: "calculate-automatically" }],
  };
  return [finding(null, { code: "not-automatic" }, [], mend)];
}

function missingSheets({ scorecards }: CheckedWorkbook): Finding[] {
  return scorecards.flatMap(({ scorecard, missing }) =>
    missing.map(({ role, person }) =>
      role === "rules" || role === "data" || role === "results"
        ? finding(scorecard, { code: "sheet-missing", role })
        : finding(scorecard, {
            code: "own-sheet-missing",
            role,
            ...(person === undefined || person === "" ? {} : { person }),
          }),
    ),
  );
}

const copies = ({ scorecards }: CheckedWorkbook): Finding[] =>
  scorecards.flatMap(({ scorecard, copies: made }) =>
    made.map(({ id }) =>
      finding(scorecard, { code: "sheet-copied" }, [{ sheet: id, row: 0, column: 0 }]),
    ),
  );

const tooLarge = ({ sheets }: CheckedWorkbook): Finding[] =>
  sheets
    .filter(({ isTooLarge }) => isTooLarge)
    .map(({ id }) =>
      finding(null, { code: "sheet-too-large" }, [{ sheet: id, row: 0, column: 0 }]),
    );

/** The names by which other sheets, and the add-in itself, find a scorecard again. */
function missingNames(reading: ScorecardReading, { names }: CheckedWorkbook): Finding[] {
  const { scorecard, layout } = reading;
  const there = new Set(names.map(({ name }) => name.toUpperCase()));
  const wanted = layout === "form" ? formNames(reading, there) : rosterNames(reading);
  const missing = wanted.filter(({ name }) => !there.has(name.toUpperCase()));
  if (missing.length === 0) return [];
  const steps = missing.flatMap(({ name, formula, comment }): MendStep[] =>
    formula === null
      ? []
      : [{ kind: "add-name", name, formula, ...(comment === undefined ? {} : { comment }) }],
  );
  const mend: Mend | undefined =
    steps.length < missing.length ? undefined : { kind: "add-names", isSafe: true, steps };
  return [
    finding(scorecard, { code: "names-missing", names: missing.map(({ name }) => name) }, [], mend),
  ];
}

interface WantedName {
  readonly name: string;
  readonly formula: string | null;
  readonly comment?: string;
}

function rosterNames(reading: ScorecardReading): WantedName[] {
  const { sheets } = reading;
  const [own] = sheets;
  const hasCard = sheets.some(({ identity }) => identity.role === "card");
  const card = reading.planFor(0).sheets.find(({ role }) => role === "card")?.name ?? "";
  // A column of a table that is called otherwise by now, or is none any more, has no such name.
  const isThere = (formula: string) => !(reading.isWithoutTable && formula.includes("["));
  return reading
    .planFor(0)
    .names.filter(({ formula }) => hasCard || !formula.startsWith(`=${sheetPrefix(card)}`))
    .filter(({ formula }) => isThere(formula))
    .map(({ name, formula, comment }) => ({
      name,
      formula: own === undefined ? null : asItStands(formula, own, sheets),
      ...(comment === undefined ? {} : { comment }),
    }));
}

/** Each form has a name of its own: where all are gone, nothing tells a form from its copy. */
function formNames(reading: ScorecardReading, there: ReadonlySet<string>): WantedName[] {
  const prefix = scorecardName(reading.scorecard, "TOTAL").toUpperCase();
  if ([...there].some((name) => name.startsWith(prefix))) return [];
  return reading.people.flatMap(({ name: comment, results }, index): WantedName[] => {
    const total = results.place("field:total");
    const sheet = reading.sheets.find(({ id }) => id === total?.sheet);
    if (total === null || sheet === undefined) return [];
    const name = scorecardName(reading.scorecard, index === 0 ? "TOTAL" : `TOTAL_${index + 1}`);
    const formula = `=${sheetPrefix(sheet.name)}${fixed(total.row + 1, total.column + 1)}`;
    return [{ name, formula, comment }];
  });
}

/** Sheets whose formulas lie open: everybody may have good reasons for a while. */
function unprotected(reading: ScorecardReading, { sheets }: CheckedWorkbook): Finding[] {
  return reading.sheets.flatMap(({ id, plan }) => {
    const sheet = sheets.find((each) => each.id === id);
    if (!plan.protect || sheet === undefined || sheet.isProtected) return [];
    const mend: Mend = {
      kind: "protect",
      isSafe: false,
      steps: [{ kind: "protect", sheet: id, role: plan.role }],
    };
    const place = { sheet: id, row: 0, column: 0 };
    return [finding(reading.scorecard, { code: "unprotected" }, [place], mend)];
  });
}
