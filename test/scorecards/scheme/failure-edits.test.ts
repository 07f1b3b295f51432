/** What follows from falling short of the pass mark, of a scheme made in the pane: what it becomes, and what is wrong with it. */
import { planScorecard } from "../../../src/scorecards";
import { earnedBy } from "../../../src/scorecards/results/earned";
import { adoptScheme, readScheme, writeScheme } from "../../../src/scorecards/scheme";
import * as edit from "../../../src/scorecards/scheme/edit";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";
import { systems } from "../../../src/scorecards/systems";
import { NOTHING_TAKEN, people, standardRequest } from "../../support/requests";

function base(): ScorecardSystem {
  const added = edit.addItem(edit.withName(edit.newScheme(), "Desk"));
  return edit.withItemName(added.system, added.id, "Calls");
}

const faults = (system: ScorecardSystem) =>
  edit.schemeFaults(system).map(({ field, code }) => `${field} ${code}`);

const actions = ({ failure }: ScorecardSystem) =>
  failure?.actions.map(({ periods, action }) => [periods.value, action.en]);

describe("The pass mark", () => {
  it("begins with what is usual, on the scale, and goes along with that", () => {
    const system = edit.beginFailure(base());
    expect(system.failure?.pass.value).toBe(60);
    expect(actions(system)).toEqual([
      [1, "Interview"],
      [2, "Warning"],
    ]);
    const ofTen = edit.withTotal(edit.withPass(system, 75), { total: "weights", scale: 10 });
    expect(ofTen.failure?.pass.value).toBe(7.5);
  });

  it("is as it was where HR comes back to it, and none before", () => {
    const system = edit.withPass(edit.beginFailure(base()), 70);
    const ended = edit.endFailure(system);
    expect("failure" in ended).toBe(false);
    expect(edit.beginFailure(ended, system.failure).failure).toEqual(system.failure);
    expect(edit.withPass(ended, 50)).toBe(ended);
  });

  it.each([
    ["blank", null],
    ["below 0", -1],
    ["no number", NaN],
  ])("that is %s is told at its field", (_what, pass) => {
    expect(faults(edit.withPass(edit.beginFailure(base()), pass))).toEqual([
      "failure:pass bad-figure",
    ]);
  });
});

describe("Actions", () => {
  it("are added a period later, changed and taken away", () => {
    let system = edit.addAction(edit.beginFailure(base()));
    expect(actions(system)?.at(-1)).toEqual([3, ""]);
    expect(faults(system)).toEqual(["failure:2/action name"]);
    system = edit.withActionText(edit.withActionPeriods(system, 2, 4), 2, "  Dismissal ");
    system = edit.finishedScheme(edit.removeAction(system, 0));
    expect(faults(system)).toEqual([]);
    expect(actions(system)).toEqual([
      [2, "Warning"],
      [4, "Dismissal"],
    ]);
    const stored = readScheme(writeScheme(system));
    expect(stored.kind === "read" && stored.value.failure).toEqual(system.failure);
  });

  it.each([
    ["not after the one above", 1, "failure:1/periods failure-order"],
    ["half a period", 2.5, "failure:1/periods bad-figure"],
    ["no number of periods", null, "failure:1/periods bad-figure"],
  ])("%s: %j is told", (_what, periods, told) => {
    expect(faults(edit.withActionPeriods(edit.beginFailure(base()), 1, periods))).toEqual([told]);
  });

  it("cannot be formulas", () => {
    expect(faults(edit.withActionText(edit.beginFailure(base()), 0, "=cmd()"))).toEqual([
      "failure:0/action name",
    ]);
  });

  it("of the systems that can be generated are right as they are", () => {
    for (const system of systems) {
      const wrong = faults(edit.schemeFrom(system, "Ours")).filter((each) =>
        each.startsWith("failure:"),
      );
      expect([system.id, wrong]).toEqual([system.id, []]);
    }
  });
});

test("a scheme with a pass mark says on its sheets what follows, and counts periods on", () => {
  const system = adoptScheme(edit.finishedScheme(edit.beginFailure(base())));
  const sheets = planScorecard(
    standardRequest(system.id, { layout: "roster", people: people(1) }),
    NOTHING_TAKEN,
  ).sheets;
  const results = sheets.find(({ role }) => role === "results")!;
  expect([...results.places.keys()]).toEqual(
    expect.arrayContaining(["field:failures", "field:action"]),
  );
  expect(earnedBy(system, 59.9, { failuresBefore: 1 }).failures).toBe(2);
  expect(earnedBy(system, 60, { failuresBefore: 1 }).failures).toBe(0);
});
