import "../support/made-up-systems";
import { planScorecard, systems } from "../../src/scorecards";
import type { PlaceKey } from "../../src/scorecards/system/keys";
import type { CellContent, SheetPlan } from "../../src/scorecards/plan/plan";
import { mapParameters, systemParameters, withParameters } from "../../src/scorecards/parameters";
import { findSystem } from "../../src/scorecards/systems";
import { figuresWithoutForm } from "../support/described-figures";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { planCells } from "../support/spreadsheets/plan-cells";

const described = (id: string) => {
  const system = findSystem(id);
  if (system === undefined) throw new Error(`No system ${id}`);
  return system;
};

const planned = (id: string, layout: "form" | "roster") => {
  const request = standardRequest(id, { layout, people: people(2) });
  return planScorecard(
    { ...request, items: request.items.map((item) => ({ ...item, on: true })) },
    NOTHING_TAKEN,
  );
};

const contentAt = (sheet: SheetPlan, at: string): CellContent | undefined =>
  planCells({ scorecard: "1", sheets: [sheet], names: [], show: sheet.role })[0]?.cells.get(at);

const layouts = systems.flatMap(({ id, layouts }) => layouts.map((layout) => ({ id, layout })));

test.each(layouts)("the $layout of $id says where every figure of its rules stands", (each) => {
  const plan = planned(each.id, each.layout);
  const sheet = plan.sheets.find(
    ({ role }) => role === (each.layout === "form" ? "form" : "rules"),
  );
  const ofRosters = figuresWithoutForm(described(each.id));
  const parameters = [...systemParameters(described(each.id))]
    // What a whole team earns, and what everybody shares, is reckoned on a roster alone.
    .filter(([key]) => each.layout === "roster" || !/^setting:(team|pool|quota)/.test(key))
    .filter(([key]) => each.layout === "roster" || !ofRosters.has(key));
  expect(parameters.length).toBeGreaterThan(10);
  for (const [key, { value }] of parameters) {
    const at = sheet?.places.get(key);
    expect([key, at]).toEqual([key, expect.stringMatching(/^[A-Z]+\d+$/)]);
    expect([key, contentAt(sheet!, at!) ?? null]).toEqual([key, value]);
  }
});

test.each(layouts)("the $layout of $id says where every score and the total stand", (each) => {
  const plan = planned(each.id, each.layout);
  const sheet = plan.sheets.find(
    ({ role }) => role === (each.layout === "form" ? "form" : "results"),
  );
  const scores = described(each.id).items.map(({ id }): PlaceKey => `score:${id}`);
  const keys: readonly PlaceKey[] = [...scores, "field:total"];
  for (const key of keys) {
    const at = sheet?.places.get(key);
    expect([key, at]).toEqual([key, expect.stringMatching(/^[A-Z]+\d+$/)]);
    expect(contentAt(sheet!, at!)).toEqual({ formula: expect.stringMatching(/^=/) });
  }
});

test.each(systems.map(({ id }) => id))("a figure of %s is changed by its key alone", (id) => {
  const system = described(id);
  expect(mapParameters(system, (_key, parameter) => parameter)).toEqual(system);
  for (const [key, parameter] of systemParameters(system)) {
    const value = (parameter.value ?? 0) + 1;
    const changed = systemParameters(withParameters(system, new Map([[key, value]])));
    const others = [...systemParameters(system)].filter(([other]) => other !== key);
    expect(changed.get(key)).toEqual({ ...parameter, value });
    expect(
      others.filter(([other, { value: before }]) => changed.get(other)?.value !== before),
    ).toEqual([]);
  }
});
