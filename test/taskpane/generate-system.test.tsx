/** Editing a system before it is generated: figures, tiers, other rules; own systems; the preview. */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import * as excel from "../../src/excel";
import { checkRequest, type GenerationRequest } from "../../src/scorecards";
import type { OwnSystem } from "../../src/scorecards/company";
import { standardRequest } from "../support/requests";
import { drawPane } from "./support/pane";
import { rosterOfJanuary, ticket } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  deleteOwnSystem: jest.fn(),
  generateScorecard: jest.fn(),
  listOwnSystems: jest.fn(),
  listSchemes: jest.fn(() => Promise.resolve({ saved: [], onSheets: [] })),
  listScorecards: jest.fn(() => Promise.resolve([])),
  listSheetNames: jest.fn(),
  readCompany: jest.fn(() => Promise.resolve("North Ltd")),
  saveCompany: jest.fn(() => Promise.resolve({ hasPages: true })),
  saveOwnSystem: jest.fn(),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const { deleteOwnSystem, generateScorecard, listOwnSystems, listSheetNames, saveOwnSystem } =
  jest.mocked(excel);

const AFTER_SALES = "After-sales KPIs, ten-point scale";
const CAR = "Car dealership customer service";

const kept: OwnSystem = {
  id: "k7",
  name: "Desk scheme",
  base: "after-sales",
  layout: "form",
  items: standardRequest("after-sales").items,
  parameters: { "satisfaction.target": 0.85 },
  tiers: [
    { from: 5, grade: "Pass" },
    { from: 0, grade: "Fail" },
  ],
};

/** The workbook's own systems, as src/excel keeps them. */
let inWorkbook: OwnSystem[];

beforeEach(() => {
  inWorkbook = [];
  generateScorecard
    .mockReset()
    .mockResolvedValue({ kind: "made", scorecard: rosterOfJanuary, undo: ticket, hasPages: true });
  listOwnSystems.mockReset().mockImplementation(() => Promise.resolve(inWorkbook));
  listSheetNames.mockReset().mockResolvedValue(["Sheet1", "Rules"]);
  saveOwnSystem.mockReset().mockImplementation((own) => {
    const others = inWorkbook.filter(({ id }) => id !== own.id);
    if (others.some(({ name }) => name === own.name)) {
      return Promise.resolve({ kind: "bad-name", fault: "taken", all: inWorkbook });
    }
    inWorkbook = [...others, own];
    return Promise.resolve({ kind: "saved", own, all: inWorkbook });
  });
  deleteOwnSystem.mockReset().mockImplementation((id) => {
    inWorkbook = inWorkbook.filter((own) => own.id !== id);
    return Promise.resolve(inWorkbook);
  });
});

async function openGenerate(system = AFTER_SALES) {
  const { user } = await drawPane("en");
  const [tool] = await screen.findAllByRole("button", { name: /^Generate scorecard/ });
  await user.click(tool!);
  await user.click(await screen.findByRole("textbox", { name: "People" }));
  await user.paste("Anna");
  await user.click(screen.getByRole("radio", { name: system }));
  return user;
}

const open = (user: UserEvent, name: string | RegExp) =>
  user.click(screen.getByRole("button", { name }));

async function retype(user: UserEvent, field: HTMLElement, text: string) {
  await user.clear(field);
  if (text !== "") await user.type(field, text);
  await user.tab();
}

/** A field by its label, after that of the group in which it stands: "Tier 2 · From score". */
function field(name: string): HTMLInputElement {
  const [label, group] = name.split(" · ").reverse() as [string, string | undefined];
  const where = group === undefined ? screen : within(screen.getByRole("group", { name: group }));
  return where.getByRole<HTMLInputElement>("textbox", { name: label });
}
const generate = (user: UserEvent) =>
  user.click(screen.getByRole("button", { name: "Generate scorecard" }));
const lastRequest = (): GenerationRequest => generateScorecard.mock.lastCall![0];

describe("An item that is made of two counts", () => {
  const asRate = () => screen.queryByRole("checkbox", { name: /^Enter the rate itself/ });

  it("is entered as the rate where HR wants it so, and the own system of it is, too", async () => {
    const user = await openGenerate();
    await open(user, "Figures of Mean response time");
    expect(asRate()).toBeNull();
    await open(user, "Figures of Mean response time");
    await open(user, "Figures of Customer satisfaction");
    await user.click(asRate()!);
    expect(asRate()).toBeChecked();
    await generate(user);
    expect(lastRequest().system).toBe("after-sales+rate:satisfaction");
    expect(checkRequest(lastRequest())).toEqual([]);
  });

  it("is entered as counts again once HR says so", async () => {
    inWorkbook = [{ ...kept, base: "after-sales+rate:satisfaction" }];
    const user = await openGenerate("Desk scheme");
    await open(user, "Figures of Customer satisfaction");
    expect(asRate()).toBeChecked();
    await user.click(asRate()!);
    await generate(user);
    expect(lastRequest().system).toBe("after-sales");
  });
});

describe("Tiers by the score as printed", () => {
  const option = () => screen.queryByRole("checkbox", { name: "Tiers by the score as printed" });

  it("are off until HR wants them, and it is said what that means", async () => {
    const user = await openGenerate();
    await open(user, /^Tiers/);
    expect(option()).not.toBeChecked();
    expect(option()).toHaveAccessibleDescription(/stays below 90; the sheet says so/);
    await user.click(option()!);
    expect(option()).toHaveAccessibleDescription(/counts as 90/);
    await generate(user);
    expect(lastRequest().system).toBe("after-sales+as-printed");
    expect(checkRequest(lastRequest())).toEqual([]);
  });

  it("go with the own system, and with items entered as rates", async () => {
    inWorkbook = [{ ...kept, base: "after-sales+rate:satisfaction+as-printed" }];
    const user = await openGenerate("Desk scheme");
    await open(user, /^Tiers/);
    expect(option()).toBeChecked();
    await generate(user);
    expect(lastRequest().system).toBe("after-sales+rate:satisfaction+as-printed");
  });

  it("are off again once HR says so", async () => {
    inWorkbook = [{ ...kept, base: "after-sales+rate:satisfaction+as-printed" }];
    const user = await openGenerate("Desk scheme");
    await open(user, /^Tiers/);
    await user.click(option()!);
    await generate(user);
    expect(lastRequest().system).toBe("after-sales+rate:satisfaction");
  });
});

test("The company's name is shown as the workbook keeps it, and kept when HR leaves the field", async () => {
  const user = await openGenerate();
  const name = await screen.findByRole("textbox", { name: "Company name" });
  await waitFor(() => expect(name).toHaveValue("North Ltd"));
  await user.click(name);
  await user.tab();
  expect(excel.saveCompany).not.toHaveBeenCalled();
  await retype(user, name, "South Ltd");
  expect(excel.saveCompany).toHaveBeenCalledTimes(1);
  expect(excel.saveCompany).toHaveBeenCalledWith("South Ltd");
  const pages = /could not set up the pages/;
  expect(screen.queryByText(pages)).toBeNull();
  jest.mocked(excel.saveCompany).mockResolvedValueOnce({ hasPages: false });
  await retype(user, name, "East Ltd");
  expect(await screen.findByText(pages)).toBeVisible();
});

describe("An item's figures", () => {
  it("are out of the way until HR opens them, by keyboard as well", async () => {
    const user = await openGenerate();
    const edit = screen.getByRole("button", { name: "Figures of Customer satisfaction" });
    expect(edit).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("textbox", { name: /Target/ })).toBeNull();
    edit.focus();
    await user.keyboard("{Enter}");
    expect(edit).toHaveAttribute("aria-expanded", "true");
    const group = screen.getByRole("group", { name: "Customer satisfaction" });
    expect(edit).toHaveAttribute("aria-controls", group.id);
    expect(within(group).getAllByRole("textbox")).toHaveLength(4);
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("group", { name: "Customer satisfaction" })).toBeNull();
  });

  it("are told in words that follow what is typed, and asked for as they were understood", async () => {
    const user = await openGenerate();
    await open(user, "Figures of Customer satisfaction");
    expect(
      screen.getByText("1 point off for each full 5 % below 90 %, never below 0"),
    ).toBeVisible();
    const target = field("Customer satisfaction · Target (%)");
    expect(target).toHaveValue("90%");
    await retype(user, target, "85");
    expect(target).toHaveValue("85%");
    await retype(user, field("Customer satisfaction · Step (%)"), "２");
    await retype(user, field("Customer satisfaction · Reward per step (points)"), "0.5");
    expect(
      screen.getByText(
        "0.5 points more for each full 2 % above 85 %; 1 point off for each full 2 % below, never below 0",
      ),
    ).toBeVisible();
    expect(screen.getByText("changed")).toBeVisible();
    await generate(user);
    expect(lastRequest().parameters).toEqual({
      "satisfaction.target": 0.85,
      "satisfaction.step": 0.02,
      "satisfaction.reward": 0.5,
    });
  });

  it("go back to the standard, one item or all", async () => {
    const user = await openGenerate();
    await open(user, "Figures of Customer satisfaction");
    await open(user, "Figures of Mean response time");
    await retype(user, field("Customer satisfaction · Target (%)"), "85");
    await retype(user, field("Mean response time · Target (h)"), "12");
    const group = screen.getByRole("group", { name: "Customer satisfaction" });
    await user.click(within(group).getByRole("button", { name: "Standard figures" }));
    expect(field("Customer satisfaction · Target (%)")).toHaveValue("90%");
    expect(field("Mean response time · Target (h)")).toHaveValue("12");
    await user.click(screen.getByRole("button", { name: "Back to the standard" }));
    expect(field("Mean response time · Target (h)")).toHaveValue("24");
    await generate(user);
    expect(lastRequest()).not.toHaveProperty("parameters");
  });

  it("that the functions would refuse are named, and the focus goes there, closed or not", async () => {
    const user = await openGenerate();
    await open(user, "Figures of Mean response time");
    await retype(user, field("Mean response time · Step (h)"), "0");
    expect(field("Mean response time · Step (h)")).toHaveAccessibleDescription(
      "write a number above 0",
    );
    await open(user, "Figures of Mean response time");
    await generate(user);
    expect(generateScorecard).not.toHaveBeenCalled();
    expect(screen.getByText("Mean response time · Step: write a number above 0.")).toBeVisible();
    expect(field("Mean response time · Step (h)")).toHaveFocus();
    await retype(user, field("Mean response time · Step (h)"), "abc");
    expect(screen.getByText("Mean response time · Step: write a number above 0.")).toBeVisible();
    await retype(user, field("Mean response time · Step (h)"), "4");
    expect(screen.queryByText(/write a number above 0/)).toBeNull();
  });

  it("that the document leaves open say so until HR sets or confirms them", async () => {
    const user = await openGenerate(CAR);
    await open(user, "Figures of Complaint rate");
    expect(screen.getAllByText("3 figures to set")[0]).toBeVisible();
    await retype(user, field("Complaint rate · Target (%)"), "2");
    await user.click(screen.getByRole("checkbox", { name: "Confirmed: Step (%)" }));
    expect(screen.getByText("changed · 1 figure to set")).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "Confirmed: Target (%)" })).toBeChecked();
    await generate(user);
    expect(lastRequest().parameters).toEqual({
      "complaints.target": 0.02,
      "complaints.step": 0.005,
    });
  });

  it("of parts: their points add up to the item's, and share it", async () => {
    const user = await openGenerate(CAR);
    await open(user, "Figures of Loyalty");
    await retype(user, field("Repurchase rate · Points (points)"), "10");
    expect(field("Points of Loyalty")).toHaveValue("17.5");
    await retype(user, field("Points of Loyalty"), "35");
    expect(field("Repurchase rate · Points (points)")).toHaveValue("20");
    expect(field("Referral rate · Points (points)")).toHaveValue("15");
    expect(screen.getByText("20 % earns all 20 points, less in proportion")).toBeVisible();
  });
});

describe("Tiers", () => {
  it("are changed, added and removed, and asked for as a whole", async () => {
    const user = await openGenerate();
    await open(user, /^Tiers/);
    expect(field("Tier 1 · From score")).toHaveValue("9");
    await user.click(screen.getByRole("button", { name: "Remove tier 2" }));
    await user.click(screen.getByRole("button", { name: "Remove tier 2" }));
    await retype(user, field("Tier 2 · Bonus (yuan)"), "1,000");
    await user.click(screen.getByRole("button", { name: "Add a tier" }));
    expect(field("Tier 4 · From score")).toHaveFocus();
    await user.keyboard("7.5");
    await retype(user, field("Tier 4 · Tier"), "Solid");
    await retype(user, field("Tier 4 · Action"), "Interview");
    await generate(user);
    expect(lastRequest().tiers).toEqual([
      { from: 9, grade: "Excellent", amount: null },
      { from: 6, grade: "Pass", amount: 1000 },
      { from: 0, grade: "Fail", amount: null },
      { from: 7.5, grade: "Solid", amount: null, action: "Interview" },
    ]);
  });

  it("of one score are refused by name, and go back to the standard", async () => {
    const user = await openGenerate();
    await open(user, /^Tiers/);
    await retype(user, field("Tier 2 · From score"), "9");
    await open(user, /^Tiers/);
    await generate(user);
    expect(generateScorecard).not.toHaveBeenCalled();
    expect(field("Tier 2 · From score")).toHaveFocus();
    expect(field("Tier 2 · From score")).toBeInvalid();
    expect(screen.getAllByText("Tier 2 begins at 9, as another one does.").length).toBeGreaterThan(
      0,
    );
    await user.click(screen.getByRole("button", { name: "Standard figures" }));
    await generate(user);
    expect(lastRequest()).not.toHaveProperty("tiers");
  });
});

describe("Pay and other figures", () => {
  it("are changed by themselves", async () => {
    const user = await openGenerate();
    await open(user, /^Pay and other figures/);
    await retype(user, field("Performance share of the salary (%)"), "140");
    expect(field("Performance share of the salary (%)")).toBeInvalid();
    await retype(user, field("Performance share of the salary (%)"), "0.4");
    expect(field("Performance share of the salary (%)")).toHaveValue("40%");
    await generate(user);
    expect(lastRequest().parameters).toEqual({ "setting:share": 0.4 });
  });

  it("are there only where the system has any", async () => {
    await openGenerate("E-commerce service supervisor");
    expect(screen.queryByRole("button", { name: /^Pay and other figures/ })).toBeNull();
  });
});

describe("An own system", () => {
  it("is listed first, with what it is made from, and asked for under its name", async () => {
    inWorkbook = [kept];
    const user = await openGenerate();
    const [first] = screen.getAllByRole("radio");
    expect(first).toHaveAccessibleName("Desk scheme");
    expect(first).toHaveAccessibleDescription(`Our own, made from “${AFTER_SALES}”`);
    await user.click(first!);
    expect(screen.getByRole("radio", { name: "One form a person" })).toBeChecked();
    await open(user, "Figures of Customer satisfaction");
    expect(field("Customer satisfaction · Target (%)")).toHaveValue("85%");
    await generate(user);
    expect(lastRequest()).toMatchObject({
      system: "after-sales",
      layout: "form",
      own: { id: "k7", name: "Desk scheme" },
      parameters: kept.parameters,
      tiers: kept.tiers,
    });
  });

  it("is saved from what stands in the form, and chosen", async () => {
    const user = await openGenerate();
    await open(user, "Figures of Customer satisfaction");
    await retype(user, field("Customer satisfaction · Target (%)"), "80");
    await open(user, /^Our own system/);
    await user.type(field("Name"), "Desk scheme");
    await user.click(screen.getByRole("button", { name: "Save as our own system" }));
    expect(await screen.findByText(/^“Desk scheme” is saved in this workbook/)).toBeVisible();
    const [saved] = inWorkbook;
    expect(saved).toMatchObject({
      name: "Desk scheme",
      base: "after-sales",
      layout: "roster",
      parameters: { "satisfaction.target": 0.8 },
    });
    expect(screen.getByRole("radio", { name: "Desk scheme" })).toBeChecked();
    expect(field("Customer satisfaction · Target (%)")).toHaveValue("80%");
  });

  it("takes no name that another has, and waits until everything is in order", async () => {
    inWorkbook = [kept];
    const user = await openGenerate();
    await open(user, /^Our own system/);
    await user.type(field("Name"), "Desk scheme");
    await user.click(screen.getByRole("button", { name: "Save as our own system" }));
    expect(await screen.findByText(/^Another system of yours has this name/)).toBeVisible();
    expect(inWorkbook).toEqual([kept]);
    await retype(user, field("Weight of Customer satisfaction"), "31");
    expect(screen.getByRole("button", { name: "Save as our own system" })).toBeDisabled();
    expect(screen.getByText(/^It can be saved when the items add up/)).toBeVisible();
  });

  it("is changed, renamed, deleted and brought back", async () => {
    inWorkbook = [kept];
    const user = await openGenerate();
    await user.click(screen.getByRole("radio", { name: "Desk scheme" }));
    await open(user, /^Our own system/);
    const update = screen.getByRole("button", { name: "Save the changes" });
    expect(update).toBeDisabled();
    await open(user, "Figures of Mean response time");
    await retype(user, field("Mean response time · Target (h)"), "10");
    await user.click(update);
    await screen.findByText(/^“Desk scheme” is saved/);
    expect(saveOwnSystem.mock.lastCall?.[1]).toEqual(kept);
    expect(inWorkbook[0]?.parameters).toEqual({ ...kept.parameters, "response.target": 10 });

    await retype(user, field("Name"), "Night desk");
    await user.click(screen.getByRole("button", { name: "Rename" }));
    expect(await screen.findByRole("radio", { name: "Night desk" })).toBeChecked();
    expect(inWorkbook.map(({ id, name }) => [id, name])).toEqual([["k7", "Night desk"]]);

    await user.click(screen.getByRole("button", { name: "Delete" }));
    expect(await screen.findByText(/^Delete “Night desk” from this workbook\?/)).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "Delete" }).at(-1)!);
    expect(await screen.findByText("“Night desk” has been deleted.")).toBeVisible();
    expect(screen.queryByRole("radio", { name: "Night desk" })).toBeNull();
    expect(screen.getByRole("radio", { name: AFTER_SALES })).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("radio", { name: "Night desk" })).toBeChecked();
    expect(inWorkbook[0]).toMatchObject({ id: "k7", name: "Night desk" });
  });

  it("that a colleague has changed meanwhile is not overwritten", async () => {
    inWorkbook = [kept];
    const user = await openGenerate();
    await user.click(screen.getByRole("radio", { name: "Desk scheme" }));
    await open(user, /^Our own system/);
    await retype(user, field("Name"), "Night desk");
    saveOwnSystem.mockResolvedValueOnce({ kind: "changed-since", all: [] });
    await user.click(screen.getByRole("button", { name: "Rename" }));
    expect(await screen.findByText(/^Somebody else has changed or deleted/)).toBeVisible();
  });

  it("that cannot be read leaves ours to choose from", async () => {
    listOwnSystems.mockRejectedValue(new excel.ExcelFaultError({ kind: "access-denied" }));
    const user = await openGenerate();
    await generate(user);
    expect(lastRequest().system).toBe("after-sales");
  });
});

describe("The preview", () => {
  it("tells the sheets, people, items and rules before anything is written", async () => {
    const user = await openGenerate();
    await open(user, /^Pay and other figures/);
    await retype(user, field("Performance share of the salary (%)"), "40");
    await open(user, "Preview");
    await waitFor(() => expect(screen.getByText("4 new sheets")).toBeVisible());
    // "Rules" is taken in this workbook.
    expect(await screen.findByText("Rules 2")).toBeVisible();
    const term = (name: string) =>
      screen.getAllByRole("term").find((each) => each.textContent === name)!.parentElement!;
    expect(within(term("People")).getByText("1 person")).toBeVisible();
    expect(term("Items and weights")).toHaveTextContent(
      /Customer satisfaction30.*Weights100 \/ 100$/,
    );
    expect(term("Items and weights")).not.toHaveTextContent("First-time fix rate");
    expect(term("Tiers")).toHaveTextContent("≥ 9 Excellent");
    expect(term("Performance pay")).toHaveTextContent("Performance share of the salary40%");
    expect(generateScorecard).not.toHaveBeenCalled();
  });

  it("names a form for each of the first people, and what will be left to set", async () => {
    const user = await openGenerate(CAR);
    await user.click(screen.getByRole("textbox", { name: "People" }));
    await user.paste("\nBen\nCem\nDora\nEve\nFay\nGus");
    await user.click(screen.getByRole("radio", { name: "One form a person" }));
    await open(user, "Preview");
    expect(await screen.findByText("7 new sheets")).toBeVisible();
    expect(screen.getByText("Scorecard Anna")).toBeVisible();
    expect(screen.queryByText("Scorecard Gus")).toBeNull();
    expect(screen.getByText("14 figures that the document leaves open")).toBeVisible();
  });
});
