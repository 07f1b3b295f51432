import { carryOut } from "../../../src/excel/generate";
import type { Spelling } from "../../../src/scorecards";
import { DATA, RESULTS } from "../../../src/scorecards/plan/roster/roster";
import { openExcel } from "../../support/excel-host";
import {
  expectCore,
  type FilledRoster,
  filledRoster,
  systemsWith,
} from "../../support/filled-rosters";
import type { Calculated } from "../../support/spreadsheets/ironcalc";
import { filledIn } from "./scorecards-in-workbench";
import { joinAddress } from "../../support/spreadsheets/plan-cells";

const SPELLINGS: readonly Spelling[] = ["hr", "plain"];
/** Who somebody is stands in the first columns of Data. */
const FIRST_FIGURE = 4;

/** Generates the roster of every system, types so many people's figures, and holds all of Results against the core. */
export function testRosters(count: number): void {
  describe(`a generated roster of ${count} people equals the core in the workbench, cell by cell`, () => {
    for (const spelling of SPELLINGS) {
      test.each(systemsWith("roster"))(
        `%s, ${spelling} spelling`,
        async (system) => {
          const filled = filledRoster(system, count, { spelling });
          expectCore(filled, await calculated(filled));
        },
        600_000,
      );
    }
  });
}

async function calculated({ sheets, everybody }: FilledRoster): Promise<Calculated> {
  const excel = await openExcel({ functions: true });
  Object.assign(globalThis, { Excel: excel.Excel, OfficeExtension: excel.OfficeExtension });
  try {
    const { host } = excel;
    const { data, results, roster, columns, request } = sheets;
    await carryOut(request, {}, () => filledIn(sheets));
    const figures = everybody.map((typed) =>
      roster.inputs.map(({ id }) => {
        const content = typed[id] ?? "";
        return typeof content === "object" ? content.formula : content;
      }),
    );
    const last = DATA.firstRow + everybody.length - 1;
    const area = `${joinAddress(DATA.firstRow, FIRST_FIGURE)}:${joinAddress(last, FIRST_FIGURE + roster.inputs.length - 1)}`;
    await host.write(data.name, area, figures);
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
