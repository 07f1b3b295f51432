import type { GenerationRequest } from "../../../src/scorecards";
import { standingScheme } from "../../../src/scorecards/change";
import {
  finishedScheme,
  removeItem,
  withFigure,
  withItemName,
} from "../../../src/scorecards/scheme/edit";
import { isSchemeId, readScheme, storeScheme } from "../../../src/scorecards/scheme";
import { people, standardRequest } from "../../support/requests";
import { chain, STEPS } from "./chain";
import { changed, entriesOf, fillEverything, generated } from "./support";

const roster = (choices: Partial<GenerationRequest> = {}) =>
  generated({
    ...standardRequest("after-sales", { spelling: "plain", people: people(3) }),
    ...choices,
  });

test("a changed scorecard is of a scheme that says what it came from", () => {
  const first = changed(roster().read(), (system) => withItemName(system, "satisfaction", "Votes"));
  const once = first.sheets.read();
  expect(isSchemeId(once.standard.id)).toBe(true);
  expect(once.standard.cameFrom).toEqual(["after-sales"]);
  const second = changed(once, (system) => withItemName(system, "satisfaction", "Votes again"));
  const { standard } = second.sheets.read();
  expect(standard.cameFrom).toEqual([once.standard.id, "after-sales"]);
  expect(readScheme(storeScheme(standard))).toMatchObject({
    kind: "read",
    value: { cameFrom: standard.cameFrom },
  });
});

test("a scorecard that nothing was changed of has every entry at its place", () => {
  const sheets = roster();
  fillEverything(sheets);
  const before = sheets.read();
  const { planned, sheets: after } = changed(before, finishedScheme);
  expect(planned.losses).toEqual([]);
  expect(after.read().people.map(entriesOf)).toEqual(before.people.map(entriesOf));
});

test("rules that HR has set on the sheets are the scheme's", () => {
  const sheets = roster();
  const place = sheets.read().rules.place("response.target");
  sheets.type(place!.sheet, place!.row, place!.column, 12.5);
  const { system } = standingScheme(sheets.read());
  const rule = system.items.find(({ id }) => id === "response")?.rule;
  expect(rule).toMatchObject({ target: { value: 12.5 } });
});

test("text where a figure belongs is carried as it stands, and so are columns of HR's own", () => {
  const sheets = roster();
  const [cell] = sheets.read().people[0]!.inputs;
  sheets.type(cell!.cell.sheet, cell!.cell.row, cell!.cell.column, "90票");
  sheets.addColumn("备注", [null, "下月转岗", null]);
  const { planned, sheets: after } = changed(sheets.read(), (system) =>
    finishedScheme(withFigure(system, { item: "response", part: null, figure: "target" }, 30)),
  );
  expect(planned.losses).toEqual([]);
  const now = after.read();
  expect(now.people[0]!.inputs[0]!.value).toBe("90票");
  const data = now.sheets.find(({ identity }) => identity.role === "data")!;
  expect(data.grid.values[0]).toContain("备注");
  expect(data.grid.values[2]).toContain("下月转岗");
});

test("a line of HR's own becomes an item, with its figures", () => {
  const sheets = roster({ layoutVersion: 1 });
  const before = sheets.read();
  const { rules } = before;
  const type = (key: Parameters<typeof rules.place>[0], content: string | number) => {
    const place = rules.place(key)!;
    sheets.type(place.sheet, place.row, place.column, content);
  };
  type("own-1.name", "加班");
  type("own-1.points", 5);
  type("own-1.target", 10);
  type("own-1.step", 1);
  type("own-1.penalty", 1);
  const [input] = sheets.read().people[0]!.inputs.filter(({ input: { id } }) => id === "own-1");
  sheets.type(input!.cell.sheet, input!.cell.row, input!.cell.column, 8);
  const { planned, sheets: after } = changed(sheets.read(), finishedScheme);
  expect(planned.losses).toEqual([]);
  const { system, people: now } = after.read();
  const item = system.items.find(({ name }) => name["zh-CN"] === "加班");
  expect(item?.id).toBe("item1");
  expect(item?.points.value).toBe(5);
  expect(now[0]!.inputs.find(({ input: { id } }) => id === "item1")?.value).toBe(8);
});

test("what is gone is told by item, with how many figures of how many people, and examples", () => {
  const sheets = roster();
  fillEverything(sheets);
  const { planned } = changed(sheets.read(), (system) => removeItem(system, "satisfaction"));
  expect(planned.losses).toHaveLength(1);
  expect(planned.losses[0]).toMatchObject({ reason: "gone", figures: 6, people: 3 });
  expect(planned.losses[0]!.examples).toHaveLength(3);
});

test("forms: remarks, ratings and teams go with their items; a figure of one form alone stays its own", () => {
  const sheets = generated(
    standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(2) }),
  );
  fillEverything(sheets);
  const [, second] = sheets.read().people;
  const key = [...sheets.read().sheets[1]!.plan.places.keys()].find((each) =>
    each.endsWith(".target"),
  )!;
  const place = second!.results.place(key)!;
  sheets.type(place.sheet, place.row, place.column, 0.123);
  const before = sheets.read();
  const { planned, sheets: after } = changed(before, (system) =>
    finishedScheme(withItemName(system, system.items[0]!.id, "Renamed")),
  );
  expect(planned.losses).toEqual([]);
  const now = after.read();
  expect(now.people.map(entriesOf)).toEqual(before.people.map(entriesOf));
  expect(now.people[1]!.results.value(key)).toBe(0.123);
  expect(now.people[0]!.results.value(key)).toBe(before.people[0]!.results.value(key));
});

const chains = [
  ["after-sales", "roster"],
  ["ecommerce-supervisor", "form"],
  ["ecommerce-agent", "roster"],
] as const;
test.each(chains)(
  `${STEPS} changes of %s, %s, one after another lose nothing`,
  (system, layout) => {
    chain(system, layout, 20260131);
  },
);
