/** A commission of a scheme made in the pane: what it becomes, what is wrong with it, and who pays it. */
import { HISTORY_COLUMNS, resultColumn } from "../../../src/scorecards/history/table";
import { payIn } from "../../../src/scorecards/payroll";
import { earnedBy } from "../../../src/scorecards/results/earned";
import { adoptScheme, readScheme, writeScheme } from "../../../src/scorecards/scheme";
import * as edit from "../../../src/scorecards/scheme/edit";
import { dataHeaders, openRoster } from "../../../src/scorecards/plan/roster/roster";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";
import { sameInAll } from "../../../src/scorecards/system/local-text";
import { NOTHING_TAKEN, people, standardRequest } from "../../support/requests";

/** One item, measured in yuan. */
function base(name = "Turnover"): ScorecardSystem {
  const added = edit.addItem(edit.withName(edit.newScheme(), "Desk"));
  const { id } = added;
  const named = edit.withItemName(added.system, id, name);
  return edit.withMeasuredField(named, id, {
    kind: "metric",
    metric: { kind: "figure", input: { id: "turnover", name: sameInAll(name), unit: "yuan" } },
  });
}

const faults = (system: ScorecardSystem) =>
  edit
    .schemeFaults(system)
    .map(({ field, code }) => `${field} ${code}`)
    .filter((each) => each.includes("commission"));

const headers = (system: ScorecardSystem) => {
  const adopted = adoptScheme(edit.finishedScheme(system));
  const request = standardRequest(adopted.id, { layout: "roster", people: people(1) });
  return dataHeaders(openRoster(adopted, request, NOTHING_TAKEN));
};

describe("A commission", () => {
  const begun = edit.beginCommission(base());

  it("begins with usual slices, has a column of its own, and is paid by the core", () => {
    expect(faults(begun)).toEqual([]);
    expect(headers(begun)).toEqual(expect.arrayContaining(["Turnover", "Sales"]));
    const earned = earnedBy(edit.finishedScheme(begun), 80, { commissionAmount: 62_345.67 });
    expect(earned.commission).toBe(896.91);
    expect(earnedBy(edit.finishedScheme(begun), 80, { commissionAmount: -1 }).commission).toEqual(
      expect.objectContaining({ code: "out-of-range" }),
    );
  });

  it("cannot be on a column that there is already", () => {
    for (const name of ["turnover ", "Department"]) {
      expect(faults(edit.withCommissionName(begun, name))).toEqual([
        "commission:name header-twice",
      ]);
    }
    expect(faults(edit.withCommissionName(begun, ""))).toEqual(["commission:name name"]);
    expect(faults(edit.withCommissionName(begun, "=1+1"))).toEqual(["commission:name name"]);
  });

  it.each([
    ["from", null, "bad-figure"],
    ["from", -1, "bad-figure"],
    ["from", 20_000, "same-slice"],
    ["rate", NaN, "bad-figure"],
    ["rate", -0.01, "bad-figure"],
  ] as const)("%s %j of a slice is told at its field: %s", (figure, value, code) => {
    expect(faults(edit.withSlice(begun, 2, figure, value))).toEqual([
      `commission:2/${figure} ${code}`,
    ]);
  });

  it("keeps its last slice, and is as it was where HR comes back to it", () => {
    const one = edit.removeSlice(edit.removeSlice(begun, 0), 0);
    expect(edit.removeSlice(one, 0)).toEqual(one);
    const ended = edit.endCommission(one);
    expect("commission" in ended).toBe(false);
    expect(edit.beginCommission(ended, one.commission).commission).toEqual(one.commission);
    expect(edit.addSlice(one).commission?.slices).toHaveLength(2);
  });

  it("goes along as text, with at least one slice and in yuan", () => {
    const finished = edit.finishedScheme(begun);
    const text = writeScheme(finished);
    const stored = readScheme(text);
    expect(stored.kind === "read" && stored.value.commission).toEqual(finished.commission);
    const fields = JSON.parse(text) as { commission: { slices: unknown[] } };
    fields.commission.slices = [];
    expect(readScheme(JSON.stringify(fields)).kind).toBe("damaged");
  });
});

test("payroll pays a commission with the bonus, or alone", () => {
  const row = (cells: Readonly<Record<string, number>>) =>
    payIn(
      new Map<string, string | number>([
        [HISTORY_COLUMNS.period, "2026-01"],
        ...Object.entries(cells).map(([field, value]): [string, number] => [
          resultColumn(field as "total"),
          value,
        ]),
      ]),
      "2026-01",
    ).bonus;
  expect(row({ total: 90, bonus: 500, commission: 896.91 })).toBe(1396.91);
  expect(row({ total: 90, bonus: 500, attendedBonus: 250, commission: 0 })).toBe(250);
  expect(row({ total: 90, commission: 896.91 })).toBe(896.91);
  expect(row({ total: 90 })).toBeNull();
});
