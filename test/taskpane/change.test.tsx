import { act, screen, waitFor, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import type { ScorecardReference, WorkbookReading } from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import { removeItem } from "../../src/scorecards/scheme/edit";
import { itemInputs } from "../../src/scorecards/rules";
import type { ScorecardSystem } from "../../src/scorecards/system/description";
import { askChange } from "../../src/taskpane/change/asked";
import { fillEverything, generated } from "../scorecards/change/support";
import { people, standardRequest } from "../support/requests";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { drawPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  changeScorecard: jest.fn(),
  forgetKept: jest.fn(() => Promise.resolve()),
  listKept: jest.fn(() => Promise.resolve([])),
  listReaders: jest.fn(),
  listScorecards: jest.fn(() => Promise.resolve([])),
  readScorecardSheets: jest.fn(),
  showSheet: jest.fn(() => Promise.resolve()),
  undoChange: jest.fn(() => Promise.resolve()),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const mocked = jest.mocked(excel);

const sheets = generated(
  standardRequest("after-sales", { spelling: "plain", people: people(3), layout: "roster" }),
);
fillEverything(sheets);
const reading = sheets.read();
const workbook: WorkbookReading = {
  references: [],
  readings: [reading],
  activeSheet: "",
  state: { sheets: [], activeSheet: "", names: [], tables: [], structureProtected: false },
};
const scorecard: ScorecardReference = {
  scorecard: "2",
  system: "scheme-2",
  layout: "roster",
  period: reading.period,
  locale: "en",
  sheets: [{ role: "data", name: "Data", id: "{data}" }],
  copies: [],
  missing: [],
};
const changed = { kind: "changed", scorecard, hasPages: true } as const;

beforeEach(() => {
  mocked.readScorecardSheets.mockReset().mockResolvedValue(workbook);
  mocked.listKept.mockReset().mockResolvedValue([]);
  mocked.listReaders.mockReset().mockResolvedValue({ count: 0, places: [], isLookedThrough: true });
  mocked.changeScorecard.mockReset().mockResolvedValue(changed);
  mocked.undoChange.mockReset().mockResolvedValue(undefined);
  mocked.forgetKept.mockReset().mockResolvedValue(undefined);
});

const titles: Record<Locale, RegExp> = { en: /^Change “/, "zh-CN": /^修改“/, "zh-TW": /^修改「/ };
const confirming: Record<Locale, string> = {
  en: "People, and what is carried over",
  "zh-CN": "人员与已填内容",
  "zh-TW": "人員與已填內容",
};

async function openChange(addsItem = false, locale: Locale = "en") {
  const pane = await drawPane(locale);
  act(() => askChange("1", { addsItem }));
  await screen.findByRole("heading", { name: titles[locale] });
  return pane;
}

const press = (name: string | RegExp) => screen.getByRole("button", { name });

test("what has no place any more is listed before anything is written, and agreed to", async () => {
  const { user } = await openChange();
  await user.click(press("Edit Customer satisfaction"));
  await user.click(press("Remove Customer satisfaction"));
  await user.click(press("Spread to 100"));
  await user.click(press("Continue"));
  await screen.findByRole("heading", { name: confirming.en });
  const item = within(screen.getByRole("region", { name: /has no place any more/ })).getByRole(
    "listitem",
  );
  expect(item.textContent).toMatch(
    /^Customer satisfaction \(no longer asked for\): 6 entries of 3 people, for example Person 1 /,
  );
  expect(mocked.changeScorecard).not.toHaveBeenCalled();
  await user.click(press("Change the scorecard, without what is listed"));
  await screen.findByRole("heading", { name: /The scorecard has been changed/ });
  const [order] = mocked.changeScorecard.mock.calls[0]!;
  expect(order).toMatchObject({ scorecard: "1", leavers: [], joiners: [] });
  expect(order.agreed).toMatchObject([{ reason: "gone", figures: 6, people: 3 }]);
  expect(order.system.items).toHaveLength(removeItem(order.from, "satisfaction").items.length);
  await user.click(press("Undo the change"));
  await screen.findByRole("heading", { name: /The scorecard is as it was before/ });
  expect(mocked.undoChange).toHaveBeenCalledWith("2", { force: false });
});

test("Add an item begins at a new one", async () => {
  await openChange(true);
  const name = await screen.findByRole("textbox", { name: "Name of the item" });
  await waitFor(() => expect(name).toHaveFocus());
  expect(name).toHaveValue("");
});

test("an import of rates begins at what becomes of the counts, and leads back", async () => {
  const { user } = await drawPane("en");
  act(() => askChange("1", { rates: ["satisfaction"] }));
  await screen.findByRole("heading", { name: confirming.en });
  screen.getByText(/^Entered as per cent from then on, .*: Customer satisfaction\.$/);
  const lost = within(screen.getByRole("region", { name: /has no place any more/ }));
  expect(lost.getByRole("listitem").textContent).toMatch(/^Customer satisfaction .*6 entries of 3/);
  await user.click(press("Change the scorecard, without what is listed"));
  await screen.findByRole("heading", { name: /The scorecard has been changed/ });
  const { system, from } = mocked.changeScorecard.mock.calls[0]![0];
  const inputsOf = (scheme: ScorecardSystem) =>
    itemInputs(scheme.items.find(({ id }) => id === "satisfaction")!).map(({ id }) => id);
  expect(inputsOf(from)).toEqual(["satisfiedVotes", "votes"]);
  expect(inputsOf(system)).toEqual(["satisfiedVotes:rate"]);
  await user.click(press("Back to the import"));
  expect(await screen.findByRole("heading", { level: 1, name: "Import figures" })).toBeVisible();
});

test("leavers are ticked off, and new people typed", async () => {
  const { user } = await openChange();
  await user.click(press("Continue"));
  await screen.findByText(/Nothing has been changed yet/);
  expect(press("Change the scorecard")).toBeDisabled();
  await user.click(press(/^Who is on it/));
  await user.click(screen.getByRole("checkbox", { name: "Person 2" }));
  await user.type(screen.getByRole("textbox", { name: "New people" }), "9, Ida, B");
  await screen.findByText(/2 stay, 1 leaves · 1 new person/);
  await user.click(await screen.findByRole("button", { name: /without what is listed/ }));
  const [order] = mocked.changeScorecard.mock.calls[0]!;
  expect(order.leavers).toEqual([{ id: "002", name: "Person 2", department: "B" }]);
  expect(order.joiners).toEqual([{ id: "9", name: "Ida", department: "B" }]);
});

test("what the workbook says otherwise is asked again, and rules changed since start anew", async () => {
  mocked.changeScorecard
    .mockResolvedValueOnce({ kind: "losses", losses: [] })
    .mockResolvedValueOnce({ kind: "rules-changed" });
  const { user } = await openChange();
  await user.click(press("Continue"));
  await user.click(press(/^Who is on it/));
  await user.click(screen.getByRole("checkbox", { name: "Person 2" }));
  await user.click(await screen.findByRole("button", { name: /without what is listed/ }));
  await screen.findByText(/The workbook has changed meanwhile/);
  await user.click(press("Change the scorecard"));
  await screen.findByText(/Rules on the sheets have been changed/);
  await user.click(press("Start anew"));
  await screen.findByRole("heading", { name: /^Change “/ });
  expect(mocked.readScorecardSheets).toHaveBeenCalledTimes(2);
});

test("formulas elsewhere that read from it are told", async () => {
  mocked.listReaders.mockResolvedValue({
    count: 2,
    places: ["Summary!B3", "Summary!B4"],
    isLookedThrough: true,
  });
  const { user } = await openChange();
  await user.click(press("Continue"));
  await screen.findByText(/2 formulas on other sheets read from this scorecard.*Summary!B3/);
});

test.each(sampleOf(locales, ["zh-TW"]))(
  "%s: each page can be used by everybody",
  async (locale) => {
    mocked.listKept.mockResolvedValue([{ scorecard: "1", sheets: ["Rules before"] }]);
    const { user, container } = await openChange(false, locale);
    expect(await violations(container)).toEqual([]);
    const next = { en: "Continue", "zh-CN": "下一步", "zh-TW": "下一步" }[locale];
    await user.click(await screen.findByRole("button", { name: next }));
    await screen.findByRole("heading", { name: confirming[locale] });
    expect(await violations(container)).toEqual([]);
  },
);
