/** A pool and grades by rank of a scheme made in the pane: what they become, what is wrong with them, and how they are told apart. */
import { sharedFieldsOf } from "../../../src/scorecards/results";
import { adoptScheme, readScheme, writeScheme } from "../../../src/scorecards/scheme";
import * as edit from "../../../src/scorecards/scheme/edit";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";

function base(): ScorecardSystem {
  const added = edit.addItem(edit.withName(edit.newScheme(), "Desk"));
  return edit.withItemName(added.system, added.id, "Calls");
}
const faults = (system: ScorecardSystem) =>
  edit.schemeFaults(system).map(({ field, code }) => `${field} ${code}`);

describe("A pool", () => {
  it("needs an amount, and is there once more as it was", () => {
    const begun = edit.beginPool(base());
    expect(faults(begun)).toEqual(["pool bad-figure"]);
    expect(faults(edit.withPoolAmount(begun, -1))).toEqual(["pool bad-figure"]);
    const made = edit.withPoolAmount(begun, 10_000);
    expect(faults(made)).toEqual([]);
    expect(edit.endPool(made).pool).toBeUndefined();
    expect(edit.beginPool(edit.endPool(made), made.pool)).toEqual(made);
  });
});

describe("Grades by rank", () => {
  it("begin with what is usual, and their shares have to add up", () => {
    const begun = edit.beginQuota(base());
    expect(faults(begun)).toEqual([]);
    expect(begun.quota?.grades.map(({ grade, share }) => [grade.en, share.value])).toEqual([
      ["A", 0.2],
      ["B", 0.7],
      ["C", 0.1],
    ]);
    expect(faults(edit.withQuotaShare(begun, 0, 0.3))).toEqual(["quota:0/share quota-sum"]);
    const four = edit.addGrade(begun);
    expect(faults(four)).toEqual(["quota:3/grade name", "quota:3/share bad-figure"]);
    expect(faults(edit.withQuotaShare(begun, 1, 1.7))).toEqual(["quota:1/share bad-figure"]);
    expect(faults(edit.withQuotaGrade(begun, 0, "=A"))).toEqual(["quota:0/grade name"]);
    expect(faults(edit.removeGrade(begun, 2))).toEqual(["quota:0/share quota-sum"]);
  });

  it("of three thirds written to nine digits are a whole", () => {
    const thirds = [1 / 3, 1 / 3, 1 / 3].reduce(
      (before, share, at) => edit.withQuotaShare(before, at, Number(share.toFixed(12))),
      edit.beginQuota(base()),
    );
    expect(faults(thirds)).toEqual([]);
  });

  it("keep at least one, and at most ten", () => {
    const begun = edit.beginQuota(base());
    const one = edit.removeGrade(edit.removeGrade(edit.removeGrade(begun, 0), 0), 0);
    expect(one.quota?.grades).toHaveLength(1);
    let many = begun;
    for (let each = 0; each < 12; each += 1) many = edit.addGrade(many);
    expect(many.quota?.grades).toHaveLength(edit.MOST_GRADES);
  });
});

it("Both are written as version 3, read again, and reckoned on rosters alone", () => {
  const made = edit.withTies(
    edit.withQuotaGrade(
      edit.beginQuota(edit.withPoolAmount(edit.beginPool(base()), 500)),
      0,
      " S ",
    ),
    "down",
  );
  const text = writeScheme(edit.finishedScheme(made));
  expect(text).toContain('"kpiScheme": 3');
  const read = readScheme(text);
  if (read.kind !== "read") throw new Error(JSON.stringify(read));
  const system = adoptScheme(read.value);
  expect(system).toMatchObject({
    pool: { amount: { value: 500 } },
    quota: { ties: "down", grades: [{ grade: { en: "S" }, share: { value: 0.2 } }, {}, {}] },
  });
  expect(sharedFieldsOf(system)).toEqual(["quotaGrade", "poolPart", "rank"]);
  expect(sharedFieldsOf(base())).toEqual(["rank"]);
});

it("A text with a share of the people that is none says where", () => {
  const text = writeScheme(edit.finishedScheme(edit.beginQuota(base())));
  expect(readScheme(text.replace('"ties": "up"', '"ties": "best"'))).toMatchObject({
    kind: "damaged",
    problem: { what: "wrong", path: ["quota", "ties"] },
  });
  expect(readScheme(text.replace('"share": 0.2', '"share": "a fifth"'))).toMatchObject({
    kind: "damaged",
    problem: { path: ["quota", "grades", 0, "share", "value"] },
  });
});
