import { GeneratedScorecard } from "../support/generated-scorecard";
import { systemsWith } from "../support/filled-rosters";
import { people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { splitAddress, joinAddress } from "../support/spreadsheets/plan-cells";
import { DATA, RESULTS } from "../../src/scorecards/plan/roster/roster";

/** As the first layout has it: later ones have no spare lines. */
const roster = (system: string, count = 1) =>
  new GeneratedScorecard({
    ...standardRequest(system, { layout: "roster", spelling: "plain", people: people(count) }),
    layoutVersion: 1,
  });

const full = {
  "Satisfied votes": 90,
  Votes: 100,
  "Mean response time": 24,
  "Resolved at first contact": 80,
  Answered: 100,
  "Mean resolution time": 48,
  "Cost against budget": 1,
};

function fillIn(sheet: GeneratedScorecard, figures: Readonly<Record<string, number>> = full): void {
  for (const [name, figure] of Object.entries(figures)) sheet.type(sheet.input(name), figure);
}

async function shown(sheet: GeneratedScorecard) {
  const calculated = await calculateWithIronCalc(sheet.sheets);
  return ({ sheet: name, address }: { sheet: string; address: string }) =>
    calculated.get(name)?.get(address);
}

/** The column of Results in which the first item of HR's own stands, right of the last described one. */
const ownColumn = (sheet: GeneratedScorecard, described: string, row: number) => {
  const { sheet: name, address } = sheet.result(described);
  return { sheet: name, address: joinAddress(row, splitAddress(address).column + 1) };
};

test.each(systemsWith("roster"))(
  "spare lines of %s show nothing and count for nothing",
  async (id) => {
    const sheet = roster(id);
    const read = await shown(sheet);
    for (const column of ["item", "measured", "unit", "target", "weight"] as const) {
      expect(sheet.content(sheet.onRules("Own 1", column))).toBeNull();
    }
    expect(read(sheet.onRules("Sum", "measured"))).toMatch(/add up to 100$/);
    for (const role of ["results", "card"] as const) {
      const { name, cells } = sheet.ofRole(role);
      const own = [...cells].filter(
        ([, content]) => typeof content === "object" && content?.formula.includes("Own item"),
      );
      expect(own).toHaveLength(2);
      for (const [address] of own) expect(read({ sheet: name, address })).toBe("");
    }
    const { sheet: data, address } = sheet.input("Own figure 2");
    const above = joinAddress(DATA.unitRow, splitAddress(address).column);
    expect(read({ sheet: data, address: above })).toBe("not used");
    expect(read(sheet.result("Status"))).toMatch(/^(\d+) \/ \1 metrics missing$/);
  },
);

test.each(systemsWith("roster"))("new sheets of %s have no spare lines and columns", (id) => {
  const sheet = GeneratedScorecard.of(id, "roster", { spelling: "plain" });
  const contents = sheet.sheets.flatMap(({ cells }) => [...cells.values()].map(String));
  expect(contents.filter((content) => /Own (item|figure|\d)/.test(content))).toEqual([]);
  const headers = [...sheet.ofRole("results").cells].filter(
    ([address]) => splitAddress(address).row === RESULTS.headerRow,
  );
  const columns = headers.map(([address]) => splitAddress(address).column).sort((a, b) => a - b);
  expect(columns.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  // From the first score on to the details nothing is left out.
  const last = splitAddress(sheet.result("Status").address).column;
  expect(columns.filter((column) => column <= last)).toHaveLength(last);
});

describe("an item that HR adds on the Rules sheet", () => {
  function withOwn(): GeneratedScorecard {
    const sheet = roster("after-sales");
    const line = (column: Parameters<typeof sheet.onRules>[1]) => sheet.onRules("Own 1", column);
    const places = (["target", "step", "penalty", "reward", "weight", "item"] as const).map(
      (column) => [column, line(column)] as const,
    );
    const figures = { target: 10, step: 2, penalty: 1, reward: 0.5, weight: 20, item: "Visits" };
    for (const [column, place] of places) sheet.type(place, figures[column]);
    sheet.type(sheet.onRules("Customer satisfaction", "weight"), 10);
    fillIn(sheet);
    return sheet;
  }

  test("has its figure on Data, its score on Results under its name, and counts in the total", async () => {
    const sheet = withOwn();
    sheet.type(sheet.input("Own figure 1"), 6);
    const read = await shown(sheet);
    const described = "Cost against budget";
    expect(read(ownColumn(sheet, described, RESULTS.headerRow))).toBe("Visits");
    expect(read(ownColumn(sheet, described, RESULTS.firstRow))).toBe(8);
    expect(read(sheet.result("Total"))).toBeCloseTo(0.8 * 10 + 0.2 * 8, 9);
    expect(read(sheet.result("Status"))).toBe("complete");
    const card = [...(await calculateWithIronCalc(sheet.sheets)).get("Card")!];
    const row = splitAddress(card.find(([, text]) => text === "Visits")?.[0] ?? "A1").row;
    expect(card.find(([address]) => address === joinAddress(row, 4))?.[1]).toBe(6);
    expect(card.find(([address]) => address === joinAddress(row, 7))?.[1]).toBe(8);
  });

  test("says that its figure is missing, and so do status and total", async () => {
    const sheet = withOwn();
    const read = await shown(sheet);
    expect(read(ownColumn(sheet, "Cost against budget", RESULTS.firstRow))).toBe("missing");
    expect(read(sheet.result("Status"))).toBe("1 / 6 metrics missing");
    expect(read(sheet.result("Total"))).toBe("incomplete");
  });

  test("says that its rule is not set, never 0", async () => {
    const sheet = withOwn();
    sheet.type(sheet.input("Own figure 1"), 6);
    sheet.type(sheet.onRules("Own 1", "target"), null);
    const read = await shown(sheet);
    expect(read(ownColumn(sheet, "Cost against budget", RESULTS.firstRow))).toBe("not set");
    expect(read(sheet.result("Total"))).toBe("incomplete");
  });
});
