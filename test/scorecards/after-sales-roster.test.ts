import { people, standardRequest } from "../support/requests";
import { calculateWithIronCalc } from "../support/spreadsheets/ironcalc";
import { RosterSheets } from "../support/spreadsheets/roster-sheets";

type Entry = number | string | null;

/** A person's figures as entered. */
interface Entries {
  readonly [header: string]: Entry;
}

describe("one person's line", () => {
  const january: Entries = {
    "Satisfied votes": 83,
    Votes: 177,
    "Mean response time": 64.35 / 3600,
    "Resolved at first contact": 154,
    Answered: 177,
    "Mean resolution time": 220.3 / 3600,
    "Cost against budget": 0.95,
    Salary: 6000,
  };

  async function line(entries: Entries, change?: (roster: RosterSheets) => void) {
    const roster = new RosterSheets(
      standardRequest("after-sales", { spelling: "plain", people: people(1) }),
    );
    for (const [header, entry] of Object.entries(entries)) {
      if (entry !== null) roster.enter(0, header, entry);
    }
    change?.(roster);
    const read = roster.reader(await calculateWithIronCalc(roster.sheets));
    return (header: string) => read(0, header);
  }

  test("every column is filled from the figures", async () => {
    const shown = await line(january);
    expect(shown("Customer satisfaction")).toBe(2);
    expect(shown("First-contact resolution")).toBe(10);
    expect(shown("Total")).toBe(7.6);
    expect(shown("Tier")).toBe("Fair");
    expect(shown("Performance pay")).toBe(1368);
    expect(shown("Pay")).toBe(5568);
    expect(shown("Rank")).toBe(1);
    expect(shown("Status")).toBe("complete");
  });

  test("rulebook: 84 % satisfaction is one full step below 90 %", async () => {
    const shown = await line({ ...january, "Satisfied votes": 84, Votes: 100 });
    expect(shown("Customer satisfaction")).toBe(9);
  });

  test.each([
    ["Votes", null, "missing"],
    ["Votes", "many", "not a number"],
    ["Satisfied votes", 178, "part > whole"],
    ["Votes", 0, "no votes"],
    ["Satisfied votes", 1.5, "not a count"],
  ])(
    "%s of %p: the metric or its score says %s, the total is incomplete",
    async (header, entry, word) => {
      const shown = await line({ ...january, [header]: entry });
      const said = [shown("Customer satisfaction"), shown("Status")];
      expect(said[0]).toEqual(word);
      expect(shown("Total")).toBe("incomplete");
      expect(shown("Performance pay")).toBe("—");
      expect(said[1]).toBe(word === "missing" ? "1 / 5 metrics missing" : "1 / 5 to correct");
    },
  );

  test("an item whose weight HR sets to 0 is no longer asked for", async () => {
    const { "Cost against budget": _cost, ...rest } = january;
    const shown = await line(rest, (roster) => {
      // Weights of satisfaction and cost, in the order of the rulebook's items.
      roster.rules.cells.set("N6", 45);
      roster.rules.cells.set("N10", 0);
    });
    expect(shown("Total")).toBe((45 * 2 + 10 * 10 + 25 * 10 + 20 * 10) / 100);
    expect(shown("Status")).toBe("complete");
  });

  test("weights that do not add up to 100 are not scored silently", async () => {
    const shown = await line(january, (roster) => roster.rules.cells.set("N6", 31));
    expect(shown("Total")).toBe("sum must be 100");
  });

  test("a blank penalty is not set, never 0", async () => {
    const shown = await line(january, (roster) => roster.rules.cells.set("G6", null));
    expect(shown("Customer satisfaction")).toBe("not set");
    expect(shown("Total")).toBe("incomplete");
  });
});
