import "../support/made-up-systems";
import {
  expectCore,
  type FilledRoster,
  filledRoster,
  systemsWith,
} from "../support/filled-rosters";
import { inFull } from "../support/in-full";
import { NOTHING_TAKEN } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { calculateWithLibreOffice, hasLibreOffice } from "../support/spreadsheets/libreoffice";

/** Enough that every column has numbers beside many. */
const PEOPLE = inFull ? 200 : 50;
/** All rosters in one workbook, where one more judge looks at the same figures. */
const PEOPLE_TOGETHER = inFull ? 200 : 12;
const rosters = systemsWith("roster");

describe(`a plain roster of many people with missing and dirty figures equals the core, cell by cell`, () => {
  test.each(rosters)(
    "%s, calculated by IronCalc",
    async (system) => {
      const filled = filledRoster(system, PEOPLE);
      expectCore(filled, await calculateWithIronCalc(filled.sheets.sheets));
    },
    180_000,
  );

  test("one of the first layout, with an item of HR's own", async () => {
    const changes = { layoutVersion: 1 };
    const filled = filledRoster("after-sales", PEOPLE, { changes });
    expect(
      filled.sheets.roster.items.some(({ item, points }) => item.id === "own-1" && points === 5),
    ).toBe(true);
    expectCore(filled, await calculateWithIronCalc(filled.sheets.sheets));
  }, 180_000);

  (hasLibreOffice() ? test : test.skip)(
    "all of them in one workbook, calculated by LibreOffice",
    async () => {
      const filled = oneWorkbook();
      const sheets = filled.flatMap((each) => each.sheets.sheets);
      const calculated = await calculateWithLibreOffice(sheets);
      for (const each of filled) expectCore(each, calculated);
    },
    400_000,
  );
});

/** Each roster takes the names that those before it have left. */
function oneWorkbook(): FilledRoster[] {
  let taken = NOTHING_TAKEN;
  return rosters.map((system) => {
    const filled = filledRoster(system, PEOPLE_TOGETHER, { taken });
    const { plan, roster } = filled.sheets;
    taken = {
      ...taken,
      sheets: [...taken.sheets, ...plan.sheets.map(({ name }) => name)],
      tables: [...taken.tables, roster.table],
      scorecards: [...taken.scorecards, plan.scorecard],
    };
    return filled;
  });
}
