/** Schemes of the workbook in Generate: chosen like systems of ours, taken along as text. */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import * as excel from "../../src/excel";
import { asScheme, adoptScheme, readScheme, writeScheme } from "../../src/scorecards/scheme";
import { SCHEME_VERSION } from "../../src/scorecards/scheme/write";
import { ownScheme } from "../support/schemes";
import { drawPane } from "./support/pane";
import { rosterOfJanuary, ticket } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  deleteScheme: jest.fn(),
  generateScorecard: jest.fn(),
  listOwnSystems: jest.fn(() => Promise.resolve([])),
  listSchemes: jest.fn(),
  listScorecards: jest.fn(() => Promise.resolve([])),
  listSheetNames: jest.fn(() => Promise.resolve([])),
  saveScheme: jest.fn(),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const { deleteScheme, generateScorecard, listSchemes, saveScheme } = jest.mocked(excel);

/** The schemes that the workbook keeps, and that its sheets carry, as src/excel says. */
let saved: readonly excel.SavedScheme[];
let onSheets: excel.WorkbookSchemes["onSheets"];

beforeEach(() => {
  [saved, onSheets] = [[], []];
  generateScorecard
    .mockReset()
    .mockResolvedValue({ kind: "made", scorecard: rosterOfJanuary, undo: ticket, hasPages: true });
  listSchemes.mockReset().mockImplementation(() => Promise.resolve({ saved, onSheets }));
  saveScheme.mockReset().mockImplementation(({ key, system }) => {
    if (saved.some((each) => each.system.name.en === system.name.en)) {
      return Promise.resolve({ kind: "bad-name", fault: "taken", all: saved });
    }
    const scheme = { key, system: adoptScheme(system) };
    saved = [...saved, scheme];
    return Promise.resolve({ kind: "saved", scheme, all: saved });
  });
  deleteScheme.mockReset().mockImplementation((key) => {
    saved = saved.filter((scheme) => scheme.key !== key);
    return Promise.resolve(saved);
  });
});

async function openGenerate(): Promise<UserEvent> {
  const { user } = await drawPane("en");
  const [tool] = await screen.findAllByRole("button", { name: /^Generate scorecard/ });
  await user.click(tool!);
  await screen.findByRole("textbox", { name: "People" });
  return user;
}

const openPanel = (user: UserEvent) =>
  user.click(screen.getByRole("button", { name: "Take this scheme along" }));

async function takeIn(user: UserEvent, text: string) {
  const field = screen.getByRole("textbox", { name: "Text of a scheme" });
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Take it in" }));
}

const chosen = () =>
  within(screen.getByRole("radiogroup", { name: "Appraisal system" })).getByRole("radio", {
    checked: true,
  });

test("Schemes of the workbook are offered after ours, and generated", async () => {
  saved = [{ key: "k1", system: adoptScheme(ownScheme("call-centre", "Hotline")) }];
  onSheets = [adoptScheme(ownScheme("after-sales", "Workshop"))];
  const user = await openGenerate();
  const choice = await screen.findByRole("radio", { name: "Hotline" });
  expect(choice).toHaveAccessibleDescription("A scheme of this workbook");
  const systems = within(screen.getByRole("radiogroup", { name: "Appraisal system" }));
  const names = systems.getAllByRole("radio").map((each) => each.getAttribute("value"));
  expect(names.slice(-2)).toEqual(["scheme:k1", onSheets[0]!.id]);
  expect(names[0]).toBe("ecommerce-supervisor");
  expect(screen.getByRole("radio", { name: "Workshop" })).toHaveAccessibleDescription(
    "Came with sheets of this workbook",
  );
  await user.click(choice);
  await user.click(screen.getByRole("textbox", { name: "People" }));
  await user.paste("Anna");
  await user.click(screen.getByRole("button", { name: "Generate scorecard" }));
  await waitFor(() => expect(generateScorecard).toHaveBeenCalled());
  expect(generateScorecard.mock.calls[0]![0].system).toBe(saved[0]!.system.id);
});

test("A system is copied as text with what HR has changed of it", async () => {
  const user = await openGenerate();
  await user.click(screen.getByRole("radio", { name: "Telephone call centre" }));
  const points = screen.getByRole("textbox", { name: "Points of Answer rate" });
  await user.clear(points);
  await user.type(points, "30");
  await openPanel(user);
  await user.click(screen.getByRole("button", { name: "Copy as text" }));
  expect(await screen.findByText(/^Copied\./)).toBeVisible();
  const stored = readScheme(await navigator.clipboard.readText());
  if (stored.kind !== "read") throw new Error(stored.kind);
  expect(stored.value.name.en).toBe("Telephone call centre");
  expect(stored.value.items[0]!.points).toEqual({ value: 30, origin: "company" });
});

test("Text that is pasted is checked, kept and chosen", async () => {
  const scheme = asScheme(ownScheme("after-sales", "Workshop 2"));
  const user = await openGenerate();
  await openPanel(user);
  await takeIn(user, "每低于目标1%扣2分");
  expect(screen.getByText(/^This is not the text of a scheme/)).toBeVisible();
  await takeIn(user, writeScheme(scheme).slice(0, -40));
  expect(screen.getByText(/^The end of the text is missing/)).toBeVisible();
  await takeIn(user, writeScheme(scheme).replace('"points"', '"punkte": 5, "points"'));
  expect(screen.getByText(/not have: items › 1 › punkte \(of “.+”\)/)).toBeVisible();
  await takeIn(user, `{"kpiScheme": ${SCHEME_VERSION + 1}}`);
  expect(screen.getByText(/later version/)).toBeVisible();
  expect(saveScheme).not.toHaveBeenCalled();
  await takeIn(user, writeScheme(scheme));
  expect(await screen.findByText(/“Workshop 2” is saved in this workbook/)).toBeVisible();
  expect(chosen()).toHaveAccessibleName("Workshop 2");
  expect(saved[0]!.system).toEqual(scheme);

  await openPanel(user);
  await openPanel(user);
  await takeIn(user, writeScheme(scheme));
  expect(await screen.findByText(/this very scheme already/)).toBeVisible();
  expect(saveScheme).toHaveBeenCalledTimes(1);
});

test("A scheme whose name is taken gets another; one of the sheets is kept as it is", async () => {
  saved = [{ key: "k1", system: adoptScheme(ownScheme("call-centre", "Hotline")) }];
  const user = await openGenerate();
  await openPanel(user);
  await takeIn(user, writeScheme(ownScheme("after-sales", "Hotline")));
  const name = await screen.findByRole("textbox", { name: "Name" });
  await user.clear(name);
  await user.type(name, "Workshop 3");
  await user.click(screen.getByRole("button", { name: "Take it in" }));
  expect(await screen.findByText(/“Workshop 3” is saved/)).toBeVisible();
  expect(saved.map(({ system }) => system.name["zh-CN"])).toEqual(["Hotline", "Workshop 3"]);
});

test("A scheme of the sheets is kept in the workbook, deleted and brought back", async () => {
  onSheets = [adoptScheme(ownScheme("after-sales", "Workshop 4"))];
  const user = await openGenerate();
  await user.click(await screen.findByRole("radio", { name: "Workshop 4" }));
  await openPanel(user);
  await user.click(screen.getByRole("button", { name: "Keep it in this workbook" }));
  expect(await screen.findByText(/“Workshop 4” is saved/)).toBeVisible();
  expect(screen.getAllByRole("radio", { name: "Workshop 4" })).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Delete" }));
  const [, yes] = screen.getAllByRole("button", { name: "Delete" });
  await user.click(yes!);
  expect(await screen.findByText("“Workshop 4” has been deleted.")).toBeVisible();
  expect(screen.queryByRole("radio", { name: "Workshop 4" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText(/“Workshop 4” is saved/)).toBeVisible();
  expect(saved).toHaveLength(1);
});
