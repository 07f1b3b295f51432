import { expectCore, filledRoster } from "../support/filled-rosters";
import { calculateWithLibreOffice, hasLibreOffice } from "../support/spreadsheets/libreoffice";

/** More than the 6,000 rows that plain formulas read at least. */
const PEOPLE = 6_100;

(hasLibreOffice() ? test.each : test.skip.each)(["call-centre", "made-up-commissions"])(
  `a plain roster of ${PEOPLE} people equals the core, cell by cell: %s, calculated by LibreOffice`,
  async (system) => {
    const filled = filledRoster(system, PEOPLE);
    expectCore(filled, await calculateWithLibreOffice(filled.sheets.sheets));
  },
  1_200_000,
);
