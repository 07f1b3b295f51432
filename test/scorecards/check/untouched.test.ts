import { checkWorkbook } from "../../../src/scorecards/check";
import type { Layout } from "../../../src/scorecards/system/description";
import type { Spelling } from "../../../src/scorecards/calc/spelling";
import { locales } from "../../../src/i18n/locale";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { systemsWith } from "../../support/filled-rosters";
import { besideInTurn } from "../../support/in-full";
import { people, standardRequest } from "../../support/requests";

const LAYOUTS: readonly Layout[] = ["roster", "form"];
const SPELLINGS: readonly Spelling[] = ["hr", "plain"];

describe.each(LAYOUTS)("A generated %s with every figure filled in", (layout) => {
  describe.each(SPELLINGS)("in the %s spelling", (spelling) => {
    const all = besideInTurn(systemsWith(layout), locales);
    test.each(all)("of %s in %s has nothing but open figures", (system, locale) => {
      const request = standardRequest(system, {
        ...{ layout, spelling, locale },
        people: people(layout === "form" ? 2 : 6),
      });
      const found = checkWorkbook(new WorkbookUnderCheck(request).fill().checked());
      const others = found.filter(({ fact }) => fact.code !== "open-figure");
      expect(others.map(({ fact, places }) => [fact, places])).toEqual([]);
    });
  });
});
