import { expectCore, filledRoster } from "../support/filled-rosters";
import { calculateWithLibreOffice, hasLibreOffice } from "../support/spreadsheets/libreoffice";

/** More than the 6,000 rows that plain formulas read at least. */
const PEOPLE = 6_100;

(hasLibreOffice() ? test : test.skip)(
  `a plain roster of ${PEOPLE} people equals the core, cell by cell, calculated by LibreOffice`,
  async () => {
    const filled = filledRoster("call-centre", PEOPLE);
    expectCore(filled, await calculateWithLibreOffice(filled.sheets.sheets));
  },
  1_200_000,
);
