import { readIdentity } from "../../src/scorecards";
import { checkWorkbook } from "../../src/scorecards/check";
import { explain } from "../../src/scorecards/explanation";
import { tableHeader } from "../../src/scorecards/calc/text";
import { lineageOf } from "../../src/scorecards/system/lineage";
import { findSystem, hasRate, ratesIn, systems, withRates } from "../../src/scorecards/systems";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { expectCore, filledRoster } from "../support/filled-rosters";
import { people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { inShort, outcome } from "./import/support/outcome";

/** Our systems with every item that can be entered as a rate entered so. */
const entered = systems.map((system) =>
  withRates(
    system,
    system.items.filter(hasRate).map(({ id }) => id),
  ),
);
const RATES = "call-centre+rate:answerRate,firstContact";

describe("A system of which items are entered as rates", () => {
  test.each(entered.map((system) => [system.id, system] as const))(
    "%s is found again by its id, which fits on a sheet, and its earlier periods are those of ours",
    (id, system) => {
      const { base } = ratesIn(id);
      expect(findSystem(id)).toBe(system);
      expect(id.length).toBeLessThanOrEqual(100);
      expect(lineageOf(system)).toEqual([id, base]);
      const request = standardRequest(id, { layout: system.layouts[0]!, people: people(1) });
      const [sheet] = new WorkbookUnderCheck(request).plan.sheets;
      expect(readIdentity(Object.values(sheet?.properties ?? {})[0])?.system).toBe(id);
    },
  );

  test("an item that nobody knows makes it one of a later version, and not ours", () => {
    expect(findSystem("call-centre+rate:answerRate,later")).toBeUndefined();
    expect(findSystem("call-centre+rate:speed")).toBeUndefined();
    expect(withRates(systems[5]!, [])).toBe(systems[5]);
  });

  test("a column of Data takes the rate; the counts that other items need stay", () => {
    const { sheets } = filledRoster(RATES, 1);
    const inputs = sheets.roster.inputs.map(({ id, unit, min, max }) => ({ id, unit, min, max }));
    const share = { unit: "percent", min: 0, max: 1 };
    expect(inputs).toContainEqual({ id: "callsAnswered:rate", ...share });
    expect(inputs).toContainEqual({ id: "callsResolved:rate", ...share });
    const ids = inputs.map(({ id }) => id);
    expect(ids).toContain("callsReceived");
    expect(ids).not.toContain("callsAnswered");
    expect(tableHeader(sheets.roster.inputs[0]!.name["zh-CN"])).toBe("接通率");
  });
});

test.each(
  entered.filter(({ layouts }) => layouts.includes("roster")).map(({ id }) => [id] as const),
)(
  "a plain roster of %s equals the core, cell by cell",
  async (id) => {
    const filled = filledRoster(id, 30);
    expectCore(filled, await calculateWithIronCalc(filled.sheets.sheets));
  },
  60_000,
);

test("Check knows the rate as per cent, and Explain says which cell a total waits for", () => {
  const request = standardRequest(RATES, { layout: "roster", people: people(2) });
  const workbook = new WorkbookUnderCheck(request).fill();
  // The first two columns of figures are the answer rate and the calls' speed of answer.
  workbook.sheet("data").put("D5", 92);
  workbook.sheet("data").put("D6", null);
  const found = checkWorkbook(workbook.checked());
  expect(found).toContainEqual(
    expect.objectContaining({
      fact: expect.objectContaining({ code: "percent-as-number" }) as unknown,
      mend: expect.objectContaining({ kind: "divide-by-100" }) as unknown,
    }),
  );
  const [reading] = workbook.checked().readings;
  const person = reading!.people[1]!;
  const told = explain(reading!, person, {
    ...{ kind: "item", item: "answerRate", part: null, of: "score" },
  });
  expect(JSON.stringify(told)).toContain('"blank"');
  expect(JSON.stringify(told)).toContain("接通率");
});

describe("Import", () => {
  test("of rates where the item is entered so, alone or beside counts", () => {
    const system = RATES;
    expect(inShort({ system, text: "Agent,% Answered,FCR %\nAnna,81,70\nBen,75.5,66" })).toEqual({
      asked: [],
      figures: {
        "003": { "callsAnswered:rate": 0.81, "callsResolved:rate": 0.7 },
        "004": { "callsAnswered:rate": 0.755, "callsResolved:rate": 0.66 },
      },
    });
    expect(inShort({ system, text: "姓名,来电数,接听数,首次解决数\n小美,100,90,45" })).toEqual({
      asked: [],
      figures: {
        "001": { callsReceived: 100, "callsAnswered:rate": 0.9, "callsResolved:rate": 0.5 },
      },
    });
  });

  test("asks what is not certain, and says how a rate could be entered where counts are", () => {
    expect(inShort({ system: RATES, text: "Agent,FCR\nAnna,70" }).asked).toEqual([
      "callsResolved:rate",
    ]);
    expect(inShort({ system: RATES, text: "姓名,接通率\n小美,0.9\n小丽,88" }).asked).toEqual([
      "callsAnswered:rate",
    ]);
    const { unused } = outcome({ system: "call-centre", text: "Agent,FCR %\nAnna,70" });
    expect(unused).toEqual([
      { heading: "FCR %", why: expect.stringContaining("entered as a rate") as string },
    ]);
  });
});
