import "../support/made-up-systems";
import { GeneratedScorecard, type Place } from "../support/generated-scorecard";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { schemeExamples } from "../support/scheme-examples";
import { type Calculated, calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { calculateWithLibreOffice, hasLibreOffice } from "../support/spreadsheets/libreoffice";
import type { SheetCells } from "../support/spreadsheets/plan-cells";

/* The same in the HR spelling, through the add-in's functions: test/excel/scheme-examples.test.ts. */

/** All examples in one workbook: each takes the names that those before it have left. */
function oneWorkbook(): {
  sheets: SheetCells[];
  expected: (readonly (readonly [Place, number | string])[])[];
} {
  let taken = NOTHING_TAKEN;
  const sheets: SheetCells[] = [];
  const expected = schemeExamples.map(({ system, layout, fill }) => {
    const choices = { layout, spelling: "plain", people: people(1) } as const;
    const scorecard = new GeneratedScorecard(standardRequest(system, choices), taken);
    const { plan } = scorecard;
    taken = {
      ...taken,
      sheets: [...taken.sheets, ...plan.sheets.map(({ name }) => name)],
      tables: [
        ...taken.tables,
        ...plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
      ],
      scorecards: [...taken.scorecards, plan.scorecard],
    };
    sheets.push(...scorecard.sheets);
    return fill(scorecard);
  });
  return { sheets, expected };
}

const engines = [
  { engine: "IronCalc", calculate: calculateWithIronCalc, there: true },
  { engine: "LibreOffice", calculate: calculateWithLibreOffice, there: hasLibreOffice() },
] as const;

describe.each(engines)(
  "worked values of companies' schemes, in the plain spelling, by $engine",
  ({ calculate, there }) => {
    const { sheets, expected } = oneWorkbook();
    let calculated: Calculated = new Map();
    beforeAll(async () => {
      if (there) calculated = await calculate(sheets);
    });

    (there ? test : test.skip).each(
      schemeExamples.map((example, index) => ({ ...example, index })),
    )("$system: $what ($layout)", ({ index }) => {
      for (const [{ sheet, address }, value] of expected[index] ?? []) {
        const shown = calculated.get(sheet)?.get(address);
        if (typeof value === "number") expect(shown).toBeCloseTo(value, 9);
        else expect(shown).toBe(value);
      }
    });
  },
);
