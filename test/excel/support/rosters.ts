import { carryOut } from "../../../src/excel/generate";
import type { Spelling } from "../../../src/scorecards";
import type { CellBlock, WorkbookPlan } from "../../../src/scorecards/plan/plan";
import { DATA, RESULTS } from "../../../src/scorecards/plan/roster/roster";
import { ArgumentsHeard } from "../../support/arguments-heard";
import { openExcel } from "../../support/excel-host";
import {
  expectCore,
  type FilledRoster,
  filledRoster,
  systemsWith,
} from "../../support/filled-rosters";
import { sampled } from "../../support/in-full";
import type { Calculated } from "../../support/spreadsheets/ironcalc";
import { filledIn } from "./scorecards-in-workbench";
import { joinAddress } from "../../support/spreadsheets/plan-cells";

const rosters = systemsWith("roster");
/** The plain spelling of all of them has two judges besides, in test/scorecards/rosters.test.ts. */
const SPELLINGS: readonly (readonly [Spelling, readonly string[]])[] = [
  ["hr", rosters],
  ["plain", sampled(rosters, 5)],
];
/** Who somebody is stands in the first columns of Data. */
const FIRST_FIGURE = 4;

/** Generates the roster of every system with so many people's figures, and holds all of Results against the core. */
export function testRosters(people: number): void {
  describe(`a generated roster of ${people} people with missing and dirty figures equals the core in the workbench, cell by cell`, () => {
    for (const [spelling, systems] of SPELLINGS) {
      test.each(systems)(
        `%s, ${spelling} spelling`,
        async (system) => {
          const filled = filledRoster(system, people, { spelling });
          const heard = new ArgumentsHeard();
          expectCore(filled, await calculated(filled, heard));
          expect(heard.faults).toEqual([]);
          if (spelling === "hr") expect(heard.calls).toBeGreaterThan(0);
          else expect(heard.calls).toBe(0);
        },
        600_000,
      );
    }
  });
}

async function calculated(filled: FilledRoster, { hear }: ArgumentsHeard): Promise<Calculated> {
  const { sheets, everybody } = filled;
  // Excel 2021 of the first year, where one error among results makes #VALUE! of all: no generated sheet may need better.
  const manner = { errorsSpoilArrays: true };
  const excel = await openExcel({ functions: true, manner, heard: hear });
  Object.assign(globalThis, { Excel: excel.Excel, OfficeExtension: excel.OfficeExtension });
  try {
    const { host } = excel;
    const { results, columns, request } = sheets;
    await carryOut(request, {}, () => withFigures(filled));
    await host.settled();
    const bottom = joinAddress(RESULTS.firstRow + everybody.length - 1, columns.last);
    const cells = new Map<string, number | string>();
    host.read(results.name, `A${RESULTS.firstRow}:${bottom}`).forEach((row, down) =>
      row.forEach((value, across) => {
        const address = joinAddress(RESULTS.firstRow + down, 1 + across);
        cells.set(address, typeof value === "number" ? value : String(value));
      }),
    );
    return new Map([[results.name, cells]]);
  } finally {
    excel.close();
  }
}

/** Everybody's figures are written with the rest, so that all is calculated once. */
function withFigures({ sheets, everybody }: FilledRoster): WorkbookPlan {
  const plan = filledIn(sheets);
  const figures: CellBlock = {
    at: joinAddress(DATA.firstRow, FIRST_FIGURE),
    rows: everybody.map((typed) => sheets.roster.inputs.map(({ id }) => typed[id] ?? null)),
  };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === sheets.data.name ? { ...sheet, blocks: [...sheet.blocks, figures] } : sheet,
    ),
  };
}
