/** Vetoes of a scheme made in the pane: what they become, and what is said to be wrong with them. */
import { isCounted, vetoInputs } from "../../../src/scorecards/results/vetoes";
import { scorePerson } from "../../../src/scorecards/core-card";
import { adoptScheme, readScheme, writeScheme } from "../../../src/scorecards/scheme";
import * as edit from "../../../src/scorecards/scheme/edit";
import type {
  FigureVeto,
  ScorecardSystem,
  VetoEffect,
} from "../../../src/scorecards/system/description";
import { contactCentre } from "../../../src/scorecards/systems/contact-centre";

const { finishedScheme, schemeFaults, triedVetoes } = edit;

interface Wanted {
  readonly name?: string;
  readonly supplier?: string;
  readonly from?: number | null;
  readonly effect?: VetoEffect["kind"];
}

function withVeto(
  system: ScorecardSystem,
  { name = "", supplier = "", from = 1, effect = "total" }: Wanted,
): { system: ScorecardSystem; id: string } {
  const { system: begun, id } = edit.addVeto(system);
  const steps = [
    (before: ScorecardSystem) => edit.withEventName(before, id, name),
    (before: ScorecardSystem) => edit.withEventSupplier(before, id, supplier),
    (before: ScorecardSystem) => edit.withVetoFrom(before, id, from),
    (before: ScorecardSystem) => edit.withEffect(before, id, effect),
  ];
  return { system: steps.reduce((before, step) => step(before), begun), id };
}

const withVetoes = (system: ScorecardSystem, ...all: readonly Wanted[]) =>
  all.reduce((before, wanted) => withVeto(before, wanted).system, system);

/** Items Calls and Visits, 60 and 40 points. */
function base(): ScorecardSystem {
  let system = edit.withName(edit.newScheme(), "Desk");
  for (const [name, points] of [
    ["Calls", 60],
    ["Visits", 40],
  ] as const) {
    const added = edit.addItem(system);
    system = edit.withItemPoints(edit.withItemName(added.system, added.id, name), added.id, points);
  }
  return system;
}

const faults = (system: ScorecardSystem) =>
  schemeFaults(system).map(({ field, code }) => `${field} ${code}`);

const events = ({ vetoes = [] }: ScorecardSystem) =>
  vetoes.filter(isCounted).map(({ cases }) => [cases.id, cases.name.en, cases.source?.en ?? null]);

describe("A veto", () => {
  it("of a scheme made in the pane scores as that of a contact centre does", () => {
    const made = withVetoes(
      { ...edit.schemeFrom(contactCentre, "Ours"), vetoes: [] },
      { name: "Fatal errors" },
      { name: "Serious errors", from: 2, effect: "most" },
    );
    expect(faults(made)).toEqual([]);
    const text = readScheme(writeScheme(finishedScheme(made)));
    if (text.kind !== "read") throw new Error(JSON.stringify(text));
    const system = adoptScheme(text.value);
    const [fatal, serious] = events(system).map(([id]) => id) as [string, string];
    const total = (counts: readonly [number | null, number | null]) =>
      scorePerson(
        system,
        system.items.map((item) => ({ item, points: item.points.value ?? 0 })),
        {
          ...{ resolvedFirst: 75, answered: 100, handlingSeconds: 390, qualityScore: 90 },
          [fatal]: counts[0],
          [serious]: counts[1],
        },
      ).total;
    expect(total([0, 0])).toBeCloseTo(73.4210526316, 9);
    expect(total([1, 0])).toBe(0);
    expect(total([0, 2])).toBe(60);
    expect(total([1, 2])).toBe(0);
    expect(total([0, null])).toMatchObject({ code: "missing" });
  });

  it("goes on where it stood when it is put back, and what follows is as it was", () => {
    const all = withVetoes(base(), { name: "Leak" }, { name: "Rude" }, { name: "Late" });
    const [, rude] = all.vetoes!;
    const without = edit.removeVeto(all, rude!.id);
    expect(events(without).map(([, name]) => name)).toEqual(["Leak", "Late"]);
    expect(edit.putBackVeto(without, rude!, 1)).toEqual(all);
    const again = edit.addVeto(without);
    expect(new Set(again.system.vetoes!.map(({ id }) => id)).size).toBe(3);
  });

  it("of the last one that is removed leaves a scheme as one that never had any", () => {
    const { system, id } = withVeto(base(), { name: "Leak" });
    expect("vetoes" in edit.removeVeto(system, id)).toBe(false);
  });

  it("holds the total to as much of another scale", () => {
    const system = withVetoes(base(), { name: "Leak", effect: "most" });
    const ten = edit.withTotal(system, { total: "weights", scale: 10 });
    expect(ten.vetoes![0]!.effect).toMatchObject({ most: { value: 6 } });
    expect(edit.withTotal(ten, { total: "points", scale: 100 }).vetoes![0]!.effect).toMatchObject({
      most: { value: 60 },
    });
  });

  it("on an item that HR does not begin with is left out of what is begun", () => {
    const { system } = withVeto(base(), { name: "Leak", effect: "item" });
    const [calls, visits] = system.items;
    const begun = edit.schemeFrom({ ...system, items: [visits!] }, "Ours");
    expect(begun.vetoes).toEqual([]);
    expect(edit.schemeFrom({ ...system, items: [calls!] }, "Ours").vetoes).toHaveLength(1);
  });
});

describe("An event", () => {
  it("that two vetoes follow from is counted once, by whoever is said to", () => {
    const made = withVetoes(
      base(),
      { name: " Rude  words", effect: "item" },
      { name: "Rude words", supplier: "QA", from: 3 },
      { name: "Leak" },
    );
    expect(faults(made)).toEqual([]);
    const kept = finishedScheme(made);
    expect(events(kept)).toEqual([
      ["veto1Cases", "Rude words", "QA"],
      ["veto1Cases", "Rude words", "QA"],
      ["veto3Cases", "Leak", null],
    ]);
    // Called otherwise in one of them, they are two again.
    const apart = edit.withEventName(kept, "veto2", "Shouting");
    const [rude, shouting] = events(finishedScheme(apart));
    expect(rude).toEqual(["veto1Cases", "Rude words", "QA"]);
    expect(shouting![0]).not.toBe(rude![0]);
    expect(events(edit.withEventSupplier(kept, "veto2", "HR")).map(([, , by]) => by)).toEqual([
      "HR",
      "HR",
      null,
    ]);
  });

  it("has a name of its own among the columns of Data", () => {
    expect(faults(withVetoes(base(), { name: "calls" }))).toEqual(["veto:veto1/name header-twice"]);
    expect(faults(withVetoes(base(), { name: "姓名" }))).toEqual(["veto:veto1/name header-twice"]);
    expect(
      faults(
        withVetoes(base(), { name: "Leak", supplier: "QA" }, { name: "Leak", supplier: "HR" }),
      ),
    ).toEqual(["veto:veto2/name header-twice"]);
  });

  it("is named, counted from 1 on, and takes what there is", () => {
    expect(faults(withVetoes(base(), { from: 0 }))).toEqual([
      "veto:veto1/name name",
      "veto:veto1/from bad-figure",
    ]);
    expect(faults(withVetoes(base(), { name: "=1", supplier: "x".repeat(61) }))).toEqual([
      "veto:veto1/name name",
      "veto:veto1/supplier name",
    ]);
    const capped = withVeto(base(), { name: "Leak", effect: "most", from: null });
    expect(faults(edit.withVetoMost(capped.system, capped.id, -1))).toEqual([
      "veto:veto1/from bad-figure",
      "veto:veto1/most bad-figure",
    ]);
    const { system, id } = withVeto(base(), { name: "Leak", effect: "item" });
    const [calls, visits] = system.items;
    const gone = edit.removeItem(system, calls!.id);
    expect(faults(edit.withItemPoints(gone, visits!.id, 100))).toEqual([
      "veto:veto1/item veto-item",
    ]);
    expect(
      faults(edit.withVetoedItem(edit.withItemPoints(gone, visits!.id, 100), id, visits!.id)),
    ).toEqual([]);
    expect(faults(edit.putBackItem(gone, calls!, 0))).toEqual([]);
  });
});

describe("A veto of an item's figure", () => {
  /** Calls below a limit: at most 60. */
  function watching(limit: number | null) {
    const { system, id } = withVeto(base(), { name: "Leak", effect: "most" });
    const calls = system.items[0]!.id;
    const steps = [
      (before: ScorecardSystem) => edit.withWatched(before, id, calls),
      (before: ScorecardSystem) => edit.withVetoFrom(before, id, limit),
    ];
    return { system: steps.reduce((before, step) => step(before), system), id, calls };
  }

  it("needs a limit, asks for nothing more, and holds the total down below it alone", () => {
    expect(faults(watching(null).system)).toEqual(["veto:veto1/limit bad-figure"]);
    const { system, calls } = watching(0.6);
    expect(faults(system)).toEqual([]);
    const made = adoptScheme(finishedScheme(system));
    expect(vetoInputs(made, made.vetoes![0]!).map(({ id }) => id)).toEqual([`${calls}Figure`]);
    const total = (share: number | null) => triedVetoes(made, 90, { [`${calls}Figure`]: share });
    expect(total(0.6)).toMatchObject({ total: 90 });
    expect(total(0.6 - 1e-12)).toMatchObject({ total: 90 });
    expect(total(0.59)).toMatchObject({ total: 60 });
    expect(total(null)).toMatchObject({ code: "missing" });
  });

  it("is written as version 3, read again, and misplaced in a text that was edited by hand", () => {
    const made = finishedScheme(watching(0.6).system);
    const text = writeScheme(made);
    expect(text).toContain('"kpiScheme": 3');
    const read = readScheme(text);
    expect(read).toMatchObject({ kind: "read", value: { vetoes: made.vetoes } });
    const { item } = (made.vetoes![0] as FigureVeto).figure;
    const odd = text.replace(`"figure": { "item": "${item}"`, '"figure": { "item": "nobody"');
    expect(readScheme(odd)).toMatchObject({
      kind: "damaged",
      problem: { what: "nowhere", path: ["vetoes", 0, "figure", "item"] },
    });
  });

  it("on the bad side of a rule where less is better", () => {
    const { system, id, calls } = watching(0.6);
    const rule = edit.ruleOf(system.items[0]!)!;
    const lower = {
      ...system,
      items: [{ ...system.items[0]!, rule: { ...rule, better: "lower" } as typeof rule }],
    };
    const again = edit.withWatched(edit.withWatched(lower, id, null), id, calls);
    expect(again.vetoes![0]).toMatchObject({ figure: { beyond: "above" }, from: { value: null } });
    expect(edit.withBeyond(again, id, "below").vetoes![0]).toMatchObject({
      figure: { beyond: "below" },
    });
  });

  it("is set anew where the item is measured in another unit, and named where the item is gone", () => {
    const { system, calls } = watching(0.6);
    const counted = edit.withMeasure(system, calls, "count");
    expect(counted.vetoes![0]!.from.value).toBeNull();
    expect(edit.withItemName(system, calls, "Talks").vetoes![0]!.from.value).toBe(0.6);
    const gone = edit.withItemPoints(edit.removeItem(system, calls), system.items[1]!.id, 100);
    expect(faults(gone)).toEqual(["veto:veto1/figure veto-figure"]);
    const rated = edit.withMeasure(system, calls, "rating");
    expect(faults(rated)).toContain("veto:veto1/figure veto-figure");
  });
});

it("A total that HR tries shows the lower of two vetoes, and the tier that is left", () => {
  const system = withVetoes(
    { ...base(), tiers: edit.newScheme().tiers },
    { name: "Leak" },
    { name: "Error", from: 2, effect: "most" },
    { name: "Late", effect: "tier" },
  );
  const tried = (sum: number, leak: number, error: number, late: number) =>
    triedVetoes(system, sum, { veto1Cases: leak, veto2Cases: error, veto3Cases: late });
  const said = (...counts: Parameters<typeof tried>) => {
    const result = tried(...counts);
    return "total" in result ? [result.total, result.tier?.grade.en] : result;
  };
  expect(said(85, 0, 0, 0)).toEqual([85, "Good"]);
  expect(said(85, 0, 2, 0)).toEqual([60, "Passed"]);
  expect(said(85, 1, 2, 0)).toEqual([0, "To improve"]);
  expect(said(85, 0, 0, 1)).toEqual([85, "Passed"]);
  expect(triedVetoes({ ...system, tiers: [] }, 85, { veto1Cases: 0, veto2Cases: 0 })).toEqual(
    expect.objectContaining({ code: "missing" }),
  );
});
