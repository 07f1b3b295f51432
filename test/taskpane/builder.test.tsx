/** A scheme of HR's own, made in the pane. */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import * as excel from "../../src/excel";
import type { SavedScheme } from "../../src/excel";
import { type Locale, locales } from "../../src/i18n/locale";
import english from "../../src/i18n/pane/en/builder";
import simplified from "../../src/i18n/pane/zh-CN/builder";
import traditional from "../../src/i18n/pane/zh-TW/builder";
import { adoptScheme } from "../../src/scorecards/scheme";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { drawPane } from "./support/pane";
import { rosterOfJanuary, ticket } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  generateScorecard: jest.fn(),
  listOwnSystems: jest.fn(() => Promise.resolve([])),
  listSchemes: jest.fn(),
  listScorecards: jest.fn(() => Promise.resolve([])),
  listSheetNames: jest.fn(() => Promise.resolve(["Sheet1"])),
  saveScheme: jest.fn(),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const { generateScorecard, listSchemes, saveScheme } = jest.mocked(excel);

let inWorkbook: readonly SavedScheme[];

beforeEach(() => {
  inWorkbook = [];
  listSchemes
    .mockReset()
    .mockImplementation(() => Promise.resolve({ saved: inWorkbook, onSheets: [] }));
  saveScheme.mockReset().mockImplementation((scheme) => {
    const others = inWorkbook.filter(({ key }) => key !== scheme.key);
    if (others.some(({ system }) => system.name.en === scheme.system.name.en)) {
      return Promise.resolve({ kind: "bad-name", fault: "taken", all: inWorkbook });
    }
    const kept = { key: scheme.key, system: adoptScheme(scheme.system) };
    inWorkbook = [...others, kept];
    return Promise.resolve({ kind: "saved", scheme: kept, all: inWorkbook });
  });
  generateScorecard
    .mockReset()
    .mockResolvedValue({ kind: "made", scorecard: rosterOfJanuary, undo: ticket, hasPages: true });
});

const texts = { en: english, "zh-CN": simplified, "zh-TW": traditional } as const;
const begin = { en: "A scheme of our own", "zh-CN": "自建方案", "zh-TW": "自建方案" } as const;

async function openBuilder(locale: Locale = "en") {
  const drawn = await drawPane(locale);
  const tools = await screen.findAllByRole("region");
  await drawn.user.click(within(tools.at(-1)!).getAllByRole("button")[0]!);
  await drawn.user.click(await screen.findByRole("button", { name: begin[locale] }));
  await screen.findByRole("heading", { level: 2, name: texts[locale].title });
  return drawn;
}

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function retype(user: UserEvent, control: HTMLElement, text: string) {
  await user.clear(control);
  if (text !== "") await user.type(control, text);
  await user.tab();
}

/** A new item, open, with the focus on its name. */
async function addItem(user: UserEvent, name: string, points?: string) {
  await user.click(button("Add an item"));
  await waitFor(() => expect(field("Name of the item")).toHaveFocus());
  await user.keyboard(name);
  if (points !== undefined) await retype(user, field(`Points of ${name}`), points);
}

const choose = (user: UserEvent, label: string, option: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: label }), option);

describe("The builder", () => {
  it("tells the rule in words and what a figure earns, while HR sets it", async () => {
    const { user } = await openBuilder();
    await addItem(user, "Answer rate", "40");
    await user.click(screen.getByRole("radio", { name: "On a straight line" }));
    await retype(user, field("Full marks at (%)"), "85");
    await retype(user, field("No points at (%)"), "60");
    expect(field("Full marks at (%)")).toHaveValue("85%");
    expect(screen.getByText(/^0 points at 60 %.*40.*85 %/)).toBeVisible();
    await user.type(field("Answer rate (%)"), "75");
    expect(screen.getByText("Earns 24 of 40 points")).toBeVisible();
    await retype(user, field("No points at (%)"), "85");
    expect(
      screen.getByText("the two figures are the same: there is no line between them"),
    ).toBeVisible();
    expect(screen.getByText(/^With these figures it has no score/)).toBeVisible();
  });

  it("scores few cases one by one, and says so", async () => {
    const { user } = await openBuilder();
    await addItem(user, "Satisfaction", "20");
    await choose(user, "What is measured", "A rate: one figure ÷ another");
    const small = "Per step, few cases one by one";
    const part = screen.getByRole("checkbox", { name: /^The figure above counts a part/ });
    if (!(part as HTMLInputElement).checked) await user.click(part);
    await user.click(screen.getByRole("radio", { name: small }));
    await retype(user, field(/^Target/), "97");
    await retype(user, field("Few cases: points off for each missed (points)"), "2");
    expect(
      screen.getByText(/below 97 %; with 50 or fewer, 2 points off for each one missed instead/),
    ).toBeVisible();
    await user.click(part);
    expect(screen.queryByRole("radio", { name: small })).toBeNull();
  });

  it("holds the rule against examples of HR's own, while either is changed", async () => {
    const { user } = await openBuilder();
    await addItem(user, "Answer rate", "10");
    await retype(user, field("Example 1 (%)"), "92");
    expect(screen.getByText("Gives 7")).toBeVisible();
    await retype(user, field("Example 1: must give"), "4");
    expect(screen.getByText("Gives 7: does not agree")).toBeVisible();
    await retype(user, field(/^Penalty/), "2");
    expect(screen.getByText("Gives 4: agrees")).toBeVisible();
    await retype(user, field("Example 2 (%)"), "all");
    await user.type(field("Name of the scheme"), "Calls");
    await user.click(button("Save the scheme"));
    expect(screen.getByText(/^Answer rate · Your own examples: /)).toBeVisible();
    await retype(user, field("Example 2 (%)"), "");
    await retype(user, field("Points of Answer rate"), "100");
    await user.click(button("Save the scheme"));
    await waitFor(() => expect(inWorkbook).toHaveLength(1));
    expect(inWorkbook[0]!.system.items[0]!.examples).toEqual([{ figure: 0.92, score: 4 }]);
  });

  it("has tables of bands: lines are added, changed and taken away", async () => {
    const { user } = await openBuilder();
    await addItem(user, "Response", "100");
    await choose(user, "Unit", "s");
    await user.click(screen.getByRole("radio", { name: "By a table of bands" }));
    expect(field("Band 1 Up to (s)")).toHaveValue("30");
    await user.click(button("Add a band"));
    await waitFor(() => expect(field("Band 4 Up to (s)")).toHaveFocus());
    await user.keyboard("90");
    await retype(user, field("Band 4 Points (points)"), "10");
    await user.click(button("Remove: Band 2"));
    await waitFor(() => expect(button("Add a band")).toHaveFocus());
    expect(
      screen.getByText(
        "100 points up to 30 s; 60 points up to 60 s; 10 points up to 90 s; otherwise 0 points",
      ),
    ).toBeVisible();
  });

  it("loses nothing while HR looks at another kind, measure or tool", async () => {
    const { user } = await openBuilder();
    await addItem(user, "Complaints");
    await choose(user, "What is measured", "How often, how many");
    await retype(user, field("Penalty per step (points)"), "7");
    await user.click(screen.getByRole("radio", { name: "In proportion" }));
    await choose(user, "What is measured", "A rating");
    expect(screen.queryByRole("radio", { name: "In proportion" })).toBeNull();
    await choose(user, "What is measured", "How often, how many");
    expect(screen.getByRole("radio", { name: "In proportion" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "Points per step" }));
    expect(field("Penalty per step (points)")).toHaveValue("7");
    await user.click(button("Back to Generate"));
    await user.click(await screen.findByRole("button", { name: "Go on with our own scheme" }));
    expect(await screen.findByRole("textbox", { name: "Penalty per step (points)" })).toHaveValue(
      "7",
    );
  });

  it("moves, copies and removes items by keyboard, the focus staying with HR", async () => {
    const { user } = await openBuilder();
    for (const name of ["First", "Second", "Third"]) await addItem(user, name, "30");
    const names = () =>
      screen
        .getAllByRole("button", { name: /^Edit / })
        .map((each) => each.getAttribute("aria-label"));
    button("Move Third up").focus();
    await user.keyboard("{Enter}{Enter}{Enter}");
    expect(names()).toEqual(["Edit Third", "Edit First", "Edit Second"]);
    expect(button("Move Third up")).toHaveFocus();
    expect(screen.getByText("“Third” is number 1 of 3 now.")).toBeVisible();
    button("Copy Third").focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(field("Name of the item")).toHaveFocus());
    expect(field("Name of the item")).toHaveValue("Third 2");
    button("Remove Third 2").focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(button("Edit First")).toHaveFocus());
    expect(names()).toHaveLength(3);
    await user.click(button("Put it back"));
    expect(names()).toEqual(["Edit Third", "Edit Third 2", "Edit First", "Edit Second"]);
  });

  it("says what is wrong, leads there, and saves what is right", async () => {
    const { user } = await openBuilder();
    await user.click(button("Save the scheme"));
    await waitFor(() => expect(field("Name of the scheme")).toHaveFocus());
    expect(screen.getByText("Name of the scheme: write a name")).toBeVisible();
    await user.keyboard("Desk");
    await addItem(user, "Rate", "60");
    await choose(user, "What is measured", "A rate: one figure ÷ another");
    await user.click(button("Save the scheme"));
    await waitFor(() => expect(field("Figure above the line")).toHaveFocus());
    await user.keyboard("Answered");
    await user.click(button("Rate · Figure below the line: write a name"));
    await waitFor(() => expect(field("Figure below the line")).toHaveFocus());
    await user.keyboard("Received");
    expect(screen.getByText("40 short")).toBeVisible();
    await user.click(button("Spread to 100"));
    expect(field("Points of Rate")).toHaveValue("100");
    await user.click(button("Save the scheme"));
    expect(await screen.findByRole("radio", { name: "Desk" })).toBeChecked();
    expect(screen.getByText(/^“Desk” is saved in this workbook/)).toBeVisible();
    const [{ system }] = inWorkbook as [SavedScheme];
    expect(system.promise.en).toBe("Rate");
    expect(system.items[0]!.measured.en).toMatch(/^Answered ÷ Received/);

    await user.click(screen.getByRole("textbox", { name: "People" }));
    await user.paste("Anna");
    await user.click(button("Generate scorecard"));
    expect(generateScorecard.mock.lastCall![0]).toMatchObject({
      system: system.id,
      items: [{ item: "item1", on: true, points: 100 }],
    });
  });

  it("changes a saved scheme, and saves it as another one", async () => {
    const { user } = await openBuilder();
    await user.type(field("Name of the scheme"), "Desk");
    await addItem(user, "Rate");
    await user.click(button("Save the scheme"));
    await user.click(await screen.findByRole("button", { name: "Change “Desk”" }));
    await screen.findByRole("heading", { name: "Change “Desk”" });
    await user.click(button("Edit Rate"));
    await retype(user, field("Penalty per step (points)"), "3");
    await user.click(button("Save the changes"));
    await screen.findByRole("radio", { name: "Desk" });
    expect(inWorkbook).toHaveLength(1);
    expect(inWorkbook[0]!.system.items[0]!.measured.en).toMatch(/3 points off/);

    await user.click(button("Change “Desk”"));
    await screen.findByRole("heading", { name: "Change “Desk”" });
    await user.click(button("Save as another one"));
    expect(await screen.findByText("another scheme has this name; choose another")).toBeVisible();
    await retype(user, field("Name of the scheme"), "Shop");
    await user.click(button("Save as another one"));
    expect(await screen.findByRole("radio", { name: "Shop" })).toBeChecked();
    expect(inWorkbook).toHaveLength(2);
  });

  it("throws away what is not saved when HR says so, and asks before", async () => {
    const { user } = await openBuilder();
    expect(screen.queryByRole("button", { name: "Throw away" })).toBeNull();
    await user.type(field("Name of the scheme"), "Desk");
    await user.click(button("Throw away"));
    await user.click(button("Cancel"));
    expect(field("Name of the scheme")).toHaveValue("Desk");
    await user.click(button("Throw away"));
    await user.click(screen.getAllByRole("button", { name: "Throw away" }).at(-1)!);
    await user.click(await screen.findByRole("button", { name: begin.en }));
    expect(await screen.findByRole("textbox", { name: "Name of the scheme" })).toHaveValue("");
  });

  it("goes on from a built-in system as HR has changed it", async () => {
    const { user } = await openBuilder();
    await user.click(button("Back to Generate"));
    await user.click(await screen.findByRole("radio", { name: "Car dealership customer service" }));
    await user.click(button(/^Build on /));
    await screen.findByRole("heading", { name: "A scheme of our own" });
    expect(field("Name of the scheme")).toHaveValue("Car dealership customer service (ours)");
    await user.click(button("Save the scheme"));
    expect(
      await screen.findByRole("radio", { name: "Car dealership customer service (ours)" }),
    ).toBeChecked();
  });
});

describe.each(sampleOf(locales, ["zh-CN"]))("Vetoes in %s", (locale) => {
  const said = texts[locale];
  const of = said.vetoes;
  const toldOf = (kind: keyof typeof of.told, from: string, when = of.when.from) =>
    of.told[kind].replace("{{when}}", when.replace("{{event}}", "Leak").replace("{{from}}", from));
  const open = async (user: UserEvent) => {
    button(said.add).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(field(said.itemName)).toHaveFocus());
    await user.keyboard("Calls");
    button(new RegExp(`^${of.title}`)).focus();
    await user.keyboard("{Enter}");
  };

  it("are made, told, tried, removed and put back by keyboard", async () => {
    const { user, container } = await openBuilder(locale);
    await open(user);
    button(of.add).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(field(of.fields.name)).toHaveFocus());
    await user.keyboard("Leak");
    const total = toldOf("total", "1");
    expect(screen.getByText(total)).toBeVisible();
    await choose(user, of.effect, of.effects.most);
    await retype(user, field(new RegExp(`^${of.fields.most}`)), "55");
    await choose(user, of.effect, of.effects.tier);
    await choose(user, of.effect, of.effects.most);
    expect(field(new RegExp(`^${of.fields.most}`))).toHaveValue("55");
    await retype(user, field(new RegExp(`^${of.fields.from}`)), "2");
    const told = toldOf("most", "2").replace("{{most}}", "55");
    expect(screen.getByText(told)).toBeVisible();
    await retype(user, field(new RegExp(`^${of.sum}`)), "90");
    const tier = { en: "Excellent", "zh-CN": "优秀", "zh-TW": "優秀" }[locale];
    const comesTo = (points: string, grade: string) =>
      of.comesToTier.replace("{{total}}", points).replace("{{tier}}", grade);
    expect(screen.getByText(comesTo("90", tier))).toBeVisible();
    await retype(user, field(/^Leak/), "2");
    const lowest = { en: "To improve", "zh-CN": "待改进", "zh-TW": "待改進" }[locale];
    expect(screen.getByText(comesTo("55", lowest))).toBeVisible();
    expect(await violations(container)).toEqual([]);

    button(of.remove.replace("{{event}}", "Leak")).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(button(of.add)).toHaveFocus());
    expect(screen.queryByText(told)).toBeNull();
    await user.click(button(said.putBack));
    expect(screen.getByText(told)).toBeVisible();
  });

  it("of an item's figure are made, told, tried and found again by keyboard", async () => {
    const { user, container } = await openBuilder(locale);
    await open(user);
    await user.click(button(of.add));
    await user.type(field(of.fields.name), "Leak");
    await choose(user, of.fields.figure, of.ofItem.replace("{{item}}", "Calls"));
    expect(screen.queryByRole("textbox", { name: of.fields.name })).toBeNull();
    const limit = () => field(new RegExp(`^${of.fields.limit}`));
    await user.type(limit(), "60");
    await choose(user, of.effect, of.effects.most);
    const told = (when: string) =>
      toldOf("most", "60%", when).replace("Leak", "Calls").replace("{{most}}", "60");
    expect(screen.getByText(told(of.when.below))).toBeVisible();
    await choose(user, of.beyond, of.side.above);
    expect(screen.getByText(told(of.when.above))).toBeVisible();
    await choose(user, of.beyond, of.side.below);
    await retype(user, field(new RegExp(`^${of.sum}`)), "90");
    expect(screen.getByText(of.tryHint)).toBeVisible();
    const figures = screen.getAllByRole("textbox", { name: /^Calls/ });
    await user.type(figures.at(-1)!, "59%");
    expect(screen.getByText(new RegExp(of.comesTo.replace("{{total}}", "60")))).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await choose(user, of.fields.figure, of.event);
    expect(field(of.fields.name)).toHaveValue("Leak");
    await choose(user, of.fields.figure, of.ofItem.replace("{{item}}", "Calls"));
    expect(limit()).toHaveValue("60%");
    await user.click(button(said.remove.replace("{{item}}", "Calls")));
    expect(screen.getByText(said.faults.vetoFigure)).toBeVisible();
  });

  it("on an item that is gone are named, and HR is led to them", async () => {
    const { user } = await openBuilder(locale);
    await open(user);
    await user.click(button(of.add));
    await user.type(field(of.fields.name), "Leak");
    await choose(user, of.effect, of.effects.item);
    const told = toldOf("item", "1").replace("{{item}}", "Calls");
    // Beside the veto, and in the words of the item.
    expect(screen.getAllByText(told)).toHaveLength(2);
    await user.click(button(said.remove.replace("{{item}}", "Calls")));
    expect(screen.getByText(said.faults.vetoItem)).toBeVisible();
    await user.click(button(new RegExp(`^${of.title}`)));
    expect(screen.getByRole("combobox", { name: of.fields.item })).toBeVisible();
    await user.click(button(said.putBack));
    expect(screen.queryByText(said.faults.vetoItem)).toBeNull();
  });
});

describe.each(sampleOf(locales, ["zh-TW"]))("Targets of one's own in %s", (locale) => {
  it("are offered where the rule has a target, tried, and named by keyboard", async () => {
    const said = texts[locale];
    const { user, container } = await openBuilder(locale);
    await user.click(button(said.add));
    await user.type(field(said.itemName), "Turnover");
    await choose(user, said.fields.unit, { en: "yuan", "zh-CN": "元", "zh-TW": "元" }[locale]);
    const own = () => screen.queryByRole("checkbox", { name: said.ownTarget.label });
    await user.click(screen.getByRole("radio", { name: said.kinds.bands }));
    expect(own()).toBeNull();
    await user.click(screen.getByRole("radio", { name: said.kinds.proportion }));
    own()!.focus();
    await user.keyboard(" ");
    expect(own()).toBeChecked();
    expect(await violations(container)).toEqual([]);
    const column = field(said.ownTarget.column);
    expect(column.placeholder).toMatch(/Turnover/);
    await user.type(column, "Plan");
    await user.type(field(/^Turnover ?[(（]/), "50000");
    const earns = (points: string) =>
      said.earns.replace("{{points}}", points).replace("{{full}}", "100");
    expect(screen.getByText(earns("50"))).toBeVisible();
    await user.type(field(/^Plan/), "80000");
    expect(screen.getByText(earns("62.5"))).toBeVisible();
  });
});

describe.each(sampleOf(locales, ["en"]))("What everybody shares in %s", (locale) => {
  it("is chosen, typed, told what is wrong and put away by keyboard", async () => {
    const said = texts[locale];
    const of = said.shared;
    const { user, container } = await openBuilder(locale);
    await user.click(button(said.add));
    await user.type(field(said.itemName), "Calls");
    button(new RegExp(`^${of.title}`)).focus();
    await user.keyboard("{Enter}");
    const check = (name: string) => screen.getByRole("checkbox", { name });
    check(of.pool).focus();
    await user.keyboard(" ");
    await user.type(field(new RegExp(`^${of.amount}`)), "10000");
    // The field before takes over what was typed.
    act(() => check(of.quota).focus());
    await user.keyboard(" ");
    const shares = () => screen.getAllByRole("textbox", { name: new RegExp(of.fields.share) });
    expect(shares().map((each) => (each as HTMLInputElement).value)).toEqual(["20%", "70%", "10%"]);
    await retype(user, shares()[0]!, "30");
    expect(screen.getByText(said.faults.quotaSum.replace("{{sum}}", "110"))).toBeVisible();
    await retype(user, shares()[0]!, "20");
    expect(screen.queryByText(said.faults.quotaSum.replace("{{sum}}", "110"))).toBeNull();
    await user.click(screen.getByRole("radio", { name: of.tie.down }));
    expect(screen.getByText(of.facts.both)).toBeVisible();
    expect(await violations(container)).toEqual([]);
    check(of.pool).focus();
    await user.keyboard("  ");
    expect(field(new RegExp(`^${of.amount}`))).toHaveValue("10000");
    await user.click(button(of.remove.replace("{{number, number}}", "3")));
    expect(shares()).toHaveLength(2);
  });
});

describe("Vetoes of a scheme that is saved", () => {
  it("are those of its text, an event without a name is led to", async () => {
    const { user } = await openBuilder();
    await user.type(field("Name of the scheme"), "Desk");
    await addItem(user, "Rate", "100");
    await user.click(button(/^Vetoes/));
    await user.click(button("Add a veto"));
    await user.click(button("Save the scheme"));
    await waitFor(() => expect(field("Event")).toHaveFocus());
    expect(screen.getByText("Event without a name · Event: write a name")).toBeVisible();
    await user.keyboard("Rate");
    await user.click(button("Save the scheme"));
    expect(screen.getByText(/^Rate · Event: “Rate” is already a column/)).toBeVisible();
    await retype(user, field("Event"), "Leak");
    await user.click(button("Save the scheme"));
    await screen.findByRole("radio", { name: "Desk" });
    expect(inWorkbook[0]!.system.vetoes).toMatchObject([
      { cases: { name: { en: "Leak" }, unit: "times", min: 0 }, effect: { kind: "total" } },
    ]);
  });

  it("take an item that HR tries", async () => {
    const { user } = await openBuilder();
    await addItem(user, "Rate", "40");
    await user.click(button(/^Vetoes/));
    await user.click(button("Add a veto"));
    await user.type(field("Event"), "Leak");
    await choose(user, "What follows", "An item earns 0");
    await user.type(field("Rate (%)"), "95");
    expect(screen.getByText("Earns 40 of 40 points")).toBeVisible();
    await retype(user, field("Leak (cases)"), "1");
    expect(screen.getByText("Earns 0 of 40 points")).toBeVisible();
  });
});

describe.each(sampleOf(locales, ["zh-TW"]))("axe finds nothing in %s", (locale) => {
  it("in the builder: empty, with open items of every kind, with faults", async () => {
    const { user, container } = await openBuilder(locale);
    const said = texts[locale];
    expect(await violations(container)).toEqual([]);
    await user.click(button(said.add));
    for (const measure of ["figure", "rate", "votes", "rating"] as const) {
      await choose(user, said.measure, said.measures[measure]);
      expect(await violations(container)).toEqual([]);
    }
    await choose(user, said.measure, said.measures.figure);
    for (const kind of ["proportion", "bands", "scale", "ratio"] as const) {
      await user.click(screen.getByRole("radio", { name: said.kinds[kind] }));
      expect(await violations(container)).toEqual([]);
    }
    await user.click(button(said.tiers));
    await user.click(button(said.save));
    await screen.findByText(said.mend);
    expect(await violations(container)).toEqual([]);
  });
});

describe.each(sampleOf(locales, ["zh-TW"]))("Pay of a scheme in %s", (locale) => {
  const said = texts[locale];

  it("is reckoned where HR wants it, for the days attended", async () => {
    const { user, container } = await openBuilder(locale);
    await user.click(screen.getByRole("button", { name: new RegExp(`^${said.pay.title}`) }));
    const partMonths = screen.getByRole("checkbox", { name: said.pay.partMonths });
    // Without money there is nothing that part of a month could lessen.
    expect(partMonths).toBeDisabled();
    expect(screen.getByText(said.pay.nothingPaid)).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: said.pay.performance }));
    const share = field(new RegExp(`^${said.pay.fields.share}`));
    expect(share).toHaveValue("30%");
    await retype(user, share, "25%");
    await user.click(partMonths);
    await retype(user, field(new RegExp(`^${said.pay.fields.daysDue}`)), "22");
    expect(await violations(container)).toEqual([]);
    // A look at a scheme without them loses nothing.
    await user.click(partMonths);
    await user.click(screen.getByRole("checkbox", { name: said.pay.performance }));
    expect(partMonths).toBeDisabled();
    await user.click(screen.getByRole("checkbox", { name: said.pay.performance }));
    await user.click(partMonths);
    expect(field(new RegExp(`^${said.pay.fields.share}`))).toHaveValue("25%");
    expect(field(new RegExp(`^${said.pay.fields.daysDue}`))).toHaveValue("22");
  });
});

describe("Pay of a scheme that is saved", () => {
  it("has the days that are due, which are asked for before", async () => {
    const { user } = await openBuilder();
    await retype(user, field("Name of the scheme"), "Repairs");
    await addItem(user, "Calls", "100");
    await user.click(button(/^Pay and attendance/));
    await user.click(screen.getByRole("checkbox", { name: english.pay.performance }));
    await user.click(screen.getByRole("checkbox", { name: english.pay.partMonths }));
    await user.click(button("Save the scheme"));
    expect(saveScheme).not.toHaveBeenCalled();
    await waitFor(() => expect(field(/^Days due/)).toHaveFocus());
    expect(button(/^Days due: /)).toBeVisible();
    await retype(user, field(/^Days due/), "21.5");
    await user.click(button("Save the scheme"));
    await waitFor(() => expect(inWorkbook).toHaveLength(1));
    expect(inWorkbook[0]!.system).toMatchObject({
      pay: { share: { value: 0.3 } },
      partMonths: { daysDue: { value: 21.5 } },
    });
  });
});

describe.each(sampleOf(locales, ["zh-CN"]))("What follows below the pass mark, in %s", (locale) => {
  it("is set in the builder, told where it is wrong, and kept", async () => {
    const { failure, ...words } = texts[locale];
    const { user } = await openBuilder(locale);
    const named = (text: string) => field(new RegExp(`^${text}( |（|$)`));
    await retype(user, field(words.name), "Desk");
    await user.click(button(words.add));
    await waitFor(() => expect(field(words.itemName)).toHaveFocus());
    await user.keyboard("Calls");
    await user.click(button(failure.title));
    await user.click(screen.getByRole("checkbox", { name: failure.on }));
    await retype(user, named(failure.fields.pass), "70");
    await user.click(button(failure.add));
    const third = screen.getByRole("group", {
      name: failure.one.replace("{{number, number}}", "3"),
    });
    const action = within(third).getByRole("textbox", { name: failure.fields.action });
    await waitFor(() => expect(action).toHaveFocus());
    await user.click(button(words.save));
    expect(saveScheme).not.toHaveBeenCalled();
    await waitFor(() => expect(action).toHaveFocus());
    await user.keyboard("Dismissal");
    expect(await violations(third)).toEqual([]);
    await user.click(button(words.save));
    await waitFor(() => expect(inWorkbook).toHaveLength(1));
    const kept = inWorkbook[0]!.system.failure;
    expect(kept?.pass.value).toBe(70);
    expect(kept?.actions.map(({ periods }) => periods.value)).toEqual([1, 2, 3]);
    expect(kept?.actions[2]?.action["zh-CN"]).toBe("Dismissal");
  });
});

describe.each(sampleOf(locales, ["en"]))("A commission, in %s", (locale) => {
  it("is set under pay, told where it is wrong, and kept", async () => {
    const { commission, ...words } = texts[locale];
    const { user } = await openBuilder(locale);
    await retype(user, field(words.name), "Desk");
    await user.click(button(words.add));
    await waitFor(() => expect(field(words.itemName)).toHaveFocus());
    await user.keyboard("Calls");
    await user.click(button(new RegExp(`^${words.pay.title}`)));
    await user.click(screen.getByRole("checkbox", { name: commission.on }));
    const heading = new RegExp(`^${words.pay.title}.*${commission.title}`);
    expect(button(heading)).toBeVisible();
    await user.click(button(commission.add));
    const fourth = screen.getByRole("group", {
      name: commission.slice.replace("{{number, number}}", "4"),
    });
    const [from, rate] = within(fourth).getAllByRole("textbox");
    await waitFor(() => expect(from).toHaveFocus());
    await user.keyboard("50000");
    await retype(user, rate!, "2.5%");
    expect(within(fourth).getByText(words.faults.sameSlice)).toBeVisible();
    await retype(user, from!, "80000");
    expect(await violations(fourth)).toEqual([]);
    await user.click(button(words.save));
    await waitFor(() => expect(inWorkbook).toHaveLength(1));
    const slices = inWorkbook[0]!.system.commission?.slices ?? [];
    expect(slices.map((slice) => [slice.from.value, slice.rate.value])).toEqual([
      [0, 0.01],
      [20_000, 0.015],
      [50_000, 0.02],
      [80_000, 0.025],
    ]);
  });
});
