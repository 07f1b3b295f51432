/** Targets of one's own of a scheme made in the pane. */
import { scorePerson } from "../../../src/scorecards/core-card";
import { itemInputs } from "../../../src/scorecards/rules";
import { adoptScheme, readScheme, writeScheme } from "../../../src/scorecards/scheme";
import * as edit from "../../../src/scorecards/scheme/edit";
import type { LineRule, ScorecardSystem } from "../../../src/scorecards/system/description";

const ruleOf = (system: ScorecardSystem, at = 0): LineRule => edit.ruleOf(system.items[at]!)!;
const headers = (system: ScorecardSystem) =>
  system.items.flatMap(itemInputs).map(({ name }) => name["zh-CN"]);

function make(...steps: ((system: ScorecardSystem, item: string) => ScorecardSystem)[]) {
  const added = edit.addItem(edit.withName(edit.newScheme(), "Shop"));
  const named = edit.withItemName(added.system, added.id, "营业额");
  return steps.reduce((system, step) => step(system, added.id), named);
}

const unit = (to: "yuan" | "count") => (system: ScorecardSystem, item: string) => {
  const measured = edit.measuredBy(edit.ruleOf(system.items.find(({ id }) => id === item)!)!);
  if (measured.kind !== "metric" || measured.metric.kind !== "figure") throw new Error("figure");
  const input = { ...measured.metric.input, unit: to };
  return edit.withMeasuredField(system, item, {
    kind: "metric",
    metric: { kind: "figure", input },
  });
};
const own = (system: ScorecardSystem, item: string) => edit.withOwnTarget(system, item, true);
const figure = (name: string, value: number) => (system: ScorecardSystem, item: string) =>
  edit.withFigure(system, { item, part: null, figure: name }, value);
const kind = (to: LineRule["kind"]) => (system: ScorecardSystem, item: string) =>
  edit.withRuleKind(system, item, to);

it("Scheme D is made, kept as text and scored", () => {
  const training = edit.addItem(
    make(
      unit("yuan"),
      figure("target", 120_000),
      figure("step", 5_000),
      figure("penalty", 2),
      (system, item) => edit.withItemPoints(system, item, 95),
      own,
      (system, item) => edit.withOwnTargetName(system, item, " 本人  计划 "),
    ),
  );
  const made = [
    (system: ScorecardSystem) => edit.withItemName(system, training.id, "培训"),
    (system: ScorecardSystem) => kind("nearest")(system, training.id),
    (system: ScorecardSystem) => figure("target", 8)(system, training.id),
    (system: ScorecardSystem) => figure("step", 1)(system, training.id),
  ].reduce((system, step) => step(system), training.system);
  expect(edit.schemeFaults(made)).toEqual([]);
  const text = readScheme(writeScheme(edit.finishedScheme(made)));
  if (text.kind !== "read") throw new Error(JSON.stringify(text));
  const system = adoptScheme(text.value);
  expect(headers(system)).toEqual(["营业额", "本人 计划", "培训"]);
  const [sold, plan, trained] = system.items.flatMap(itemInputs).map(({ id }) => id) as [
    string,
    string,
    string,
  ];
  const total = (entries: Record<string, number | null>) =>
    scorePerson(
      system,
      system.items.map((item) => ({ item, points: item.points.value! })),
      entries,
    ).total;
  expect(total({ [sold]: 84_500, [plan]: 100_000, [trained]: 8 })).toBe(94);
  expect(total({ [sold]: 126_000, [plan]: null, [trained]: 8 })).toBe(100);
});

it("The column is called by the item until HR names it, and stays with kinds that have a target", () => {
  const made = make(unit("yuan"), own);
  expect(headers(made)).toEqual(["营业额", "营业额目标"]);
  const item = made.items[0]!.id;
  expect(headers(edit.withItemName(made, item, "回款"))).toEqual(["回款", "回款目标"]);
  const named = edit.withOwnTargetName(made, item, "计划");
  expect(headers(named)).toEqual(["营业额", "计划"]);
  expect(headers(edit.withOwnTargetName(named, item, ""))).toEqual(["营业额", "营业额目标"]);
  for (const to of ["proportion", "ratio", "nearest"] as const) {
    expect(headers(kind(to)(named, item))).toEqual(["营业额", "计划"]);
  }
  expect(headers(kind("bands")(named, item))).toEqual(["营业额"]);
  expect(headers(kind("per-step")(kind("bands")(named, item), item))).toEqual(["营业额"]);
  expect("ownTarget" in ruleOf(edit.withOwnTarget(named, item, false))).toBe(false);
});

it("A number of cases is divided by no target of one's own, and comes back to it as another figure", () => {
  const made = make(unit("yuan"), kind("proportion"), own);
  const item = made.items[0]!;
  const counted = unit("count")(made, item.id);
  expect(headers(counted)).toEqual(["营业额"]);
  expect(edit.mayHaveOwnTarget({ item, part: null, rule: ruleOf(counted) })).toBe(false);
  expect(headers(unit("yuan")(counted, item.id))).toEqual(["营业额", "营业额目标"]);
  expect(
    edit.mayHaveOwnTarget({ item, part: null, rule: ruleOf(kind("bands")(made, item.id)) }),
  ).toBe(false);
});

it("A copy has a column of its own; a name that is taken, or none, is told", () => {
  const made = make(unit("yuan"), own);
  const copied = edit.copyItem(made, made.items[0]!.id);
  expect(headers(copied.system)).toEqual(["营业额", "营业额目标", "营业额 2", "营业额 2目标"]);
  const ids = copied.system.items.flatMap(itemInputs).map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
  const faults = (name: string) =>
    edit
      .schemeFaults(edit.withOwnTargetName(made, made.items[0]!.id, name))
      .map(({ field, code }) => `${field} ${code}`);
  expect(faults("")).toEqual([]);
  expect(faults("姓名")).toEqual(["ownTarget header-twice"]);
  expect(faults("营业额")).toEqual(["ownTarget header-twice"]);
  expect(faults("=1+1")).toEqual(["ownTarget name"]);
});
