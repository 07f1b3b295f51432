import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { locales, type Locale } from "../../src/i18n/locale";
import * as excel from "../../src/excel";
import type { GenerationRequest } from "../../src/scorecards";
import { drawPane } from "./support/pane";
import { rosterOfJanuary, ticket } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  generateScorecard: jest.fn(),
  listOwnSystems: jest.fn(() => Promise.resolve([])),
  listSchemes: jest.fn(() => Promise.resolve({ saved: [], onSheets: [] })),
  listSheetNames: jest.fn(() => Promise.resolve(["Sheet1"])),
  listScorecards: jest.fn(() => Promise.resolve([])),
  readSelectedCells: jest.fn(),
  showSheet: jest.fn(),
  undoGeneration: jest.fn(),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const generateScorecard = jest.mocked(excel.generateScorecard);
const readSelectedCells = jest.mocked(excel.readSelectedCells);
const showSheet = jest.mocked(excel.showSheet);
const undoGeneration = jest.mocked(excel.undoGeneration);

const made: excel.GenerationOutcome = {
  kind: "made",
  scorecard: rosterOfJanuary,
  undo: ticket,
  hasPages: true,
};

beforeEach(() => {
  generateScorecard.mockReset().mockResolvedValue(made);
  readSelectedCells.mockReset().mockResolvedValue([]);
  showSheet.mockReset().mockResolvedValue();
  undoGeneration.mockReset().mockResolvedValue();
});

interface Words {
  readonly generate: string;
  readonly afterSales: string;
  readonly supervisor: string;
  readonly people: string;
  readonly count: string;
  readonly cost: string;
  readonly sum: string;
  readonly made: string;
  readonly undo: string;
  readonly undone: RegExp;
}

const words: Record<Locale, Words> = {
  en: {
    generate: "Generate scorecard",
    afterSales: "After-sales KPIs, ten-point scale",
    supervisor: "E-commerce service supervisor",
    people: "People",
    count: "3 people",
    cost: "Cut costs",
    sum: "Weights100 of 100✓ adds up",
    made: "✓ The sheets are ready",
    undo: "Undo",
    undone: /^Undone/,
  },
  "zh-CN": {
    generate: "生成考核表",
    afterSales: "售后管理 KPI（十分制）",
    supervisor: "电商客服主管",
    people: "被考核人",
    count: "共 3 人",
    cost: "降低成本",
    sum: "权重合计100 / 100✓ 正好",
    made: "✓ 考核表已生成",
    undo: "撤销",
    undone: /^已撤销/,
  },
  "zh-TW": {
    generate: "產生考核表",
    afterSales: "售後管理 KPI（十分制）",
    supervisor: "電商客服主管",
    people: "受考核人",
    count: "共 3 人",
    cost: "降低成本",
    sum: "權重合計100 / 100✓ 剛好",
    made: "✓ 考核表已產生",
    undo: "復原",
    undone: /^已復原/,
  },
};

async function openGenerate(locale: Locale = "en", today?: Date) {
  const drawn = await drawPane(locale, today);
  const { generate } = words[locale];
  const [tool] = await screen.findAllByRole("button", { name: new RegExp(`^${generate}`) });
  await drawn.user.click(tool!);
  await screen.findByRole("textbox", { name: words[locale].people });
  return drawn;
}

async function paste(user: UserEvent, text: string, locale: Locale = "en") {
  await user.click(screen.getByRole("textbox", { name: words[locale].people }));
  await user.paste(text);
}

/** The button at the foot of the form; Home, hidden behind, has buttons of the same name. */
const clickGenerate = (user: UserEvent, locale: Locale = "en") =>
  user.click(screen.getByRole("button", { name: words[locale].generate }));

async function retype(user: UserEvent, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
}

const lastRequest = (): GenerationRequest => generateScorecard.mock.lastCall![0];

const points = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });

describe.each(locales)("Generate in %s", (locale) => {
  const said = words[locale];

  it("asks for what HR chose, shows the way to the sheets, and takes them back", async () => {
    const { user } = await openGenerate(locale);
    await user.click(screen.getByRole("radio", { name: said.afterSales }));
    await paste(user, "001\t王芳\t客服\n002\t=1+1\t客服\n003\t-2+3\t客服", locale);
    expect(await screen.findByText(said.count)).toBeVisible();
    await user.click(screen.getByRole("button", { name: said.cost }));
    const [sum] = screen.getAllByRole("status").slice(-1);
    expect(sum).toHaveTextContent(said.sum.replace(/(\d)(✓)/, "$1$2"), {
      normalizeWhitespace: true,
    });
    await clickGenerate(user, locale);

    expect(await screen.findByRole("heading", { name: said.made.slice(2) })).toHaveFocus();
    expect(lastRequest()).toEqual({
      system: "after-sales",
      layout: "roster",
      locale,
      spelling: "hr",
      period: { kind: "month", year: 2025, month: 12 },
      people: [
        { id: "001", name: "王芳", department: "客服" },
        { id: "002", name: "=1+1", department: "客服" },
        { id: "003", name: "-2+3", department: "客服" },
      ],
      items: [
        { item: "satisfaction", on: true, points: 25 },
        { item: "response", on: true, points: 15 },
        { item: "firstContact", on: true, points: 15 },
        { item: "resolution", on: true, points: 10 },
        { item: "cost", on: true, points: 35 },
        { item: "complaints", on: false, points: 0 },
        { item: "firstFix", on: false, points: 0 },
        { item: "utilisation", on: false, points: 0 },
      ],
    } satisfies GenerationRequest);

    await user.click(screen.getByRole("button", { name: "一月数据" }));
    expect(showSheet).toHaveBeenCalledWith("{data}");
    await user.click(screen.getByRole("button", { name: said.undo }));
    expect(undoGeneration).toHaveBeenCalledWith(ticket, { force: false });
    expect(await screen.findByText(said.undone)).toBeVisible();
    // The choices are still there.
    expect(screen.getByRole("radio", { name: said.afterSales })).toBeChecked();
    expect(screen.getByText(said.count)).toBeVisible();
  });
});

describe("The period", () => {
  it("is the month before, and can be another", async () => {
    const { user } = await openGenerate("en", new Date(2026, 2, 31));
    expect(screen.getByRole("combobox", { name: "Year" })).toHaveValue("2026");
    expect(screen.getByRole("combobox", { name: "Month" })).toHaveValue("2");
    await user.selectOptions(screen.getByRole("combobox", { name: "Month" }), "November");
    await user.selectOptions(screen.getByRole("combobox", { name: "Year" }), "2025");
    await paste(user, "Anna");
    await clickGenerate(user);
    expect(lastRequest().period).toEqual({ kind: "month", year: 2025, month: 11 });
  });

  it("names Chinese months by number", async () => {
    await openGenerate("zh-CN");
    expect(screen.getByRole("option", { name: "12月" })).toBeInTheDocument();
  });
});

describe("People", () => {
  it("are counted and shown as they were understood", async () => {
    const { user } = await openGenerate();
    await paste(user, "ID,Name,Team\n007,Anna,Desk\n008,Ben,Desk\n009,Cem,Desk\n010,Dora,Desk");
    expect(await screen.findByText("4 people")).toBeVisible();
    const preview = screen.getByRole("table", { name: "People" });
    expect(within(preview).getByRole("cell", { name: "007" })).toBeVisible();
    expect(within(preview).getAllByRole("row")).toHaveLength(4);
    expect(screen.getByText("and 1 more")).toBeVisible();
  });

  it("that cannot be used are told by line, the others kept", async () => {
    const { user } = await openGenerate();
    await paste(user, `1\tAnna\n1\tBen\n2\t\n3\t${"x".repeat(200)}\n4\tDora`);
    expect(await screen.findByText("2 people")).toBeVisible();
    expect(screen.getByText(/^Line 2: ID 1 is already on line 1/)).toBeVisible();
    expect(screen.getByText(/^Line 3: ID 2 has no name/)).toBeVisible();
    expect(screen.getByText(/^Line 4: the name has 200 characters, at most 100 fit/)).toBeVisible();
  });

  it("are asked for when there are none, and the focus goes where they are pasted", async () => {
    const { user } = await openGenerate();
    await clickGenerate(user);
    expect(screen.getByText(/^Nobody is on the list yet/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "People" })).toHaveFocus();
    expect(generateScorecard).not.toHaveBeenCalled();
  });

  it("cannot be 2 MB of junk: it stays out of the box, and one sentence says why", async () => {
    const { user } = await openGenerate();
    await paste(user, "junk;".repeat(400_000));
    expect(screen.getByText(/^That is no list of people: 2,000,000 characters/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "People" })).toHaveValue("");
    await paste(user, "Anna");
    expect(await screen.findByText("1 person")).toBeVisible();
    expect(screen.queryByText(/^That is no list/)).toBeNull();
  });

  it("are taken from the selected cells, ids with their leading zeros", async () => {
    readSelectedCells.mockResolvedValue([
      ["ID", "Name"],
      ["001", 'Anna "Ann" Lee'],
    ]);
    const { user } = await openGenerate();
    await user.click(screen.getByRole("button", { name: "Take from selection" }));
    expect(await screen.findByRole("cell", { name: "001" })).toBeVisible();
    expect(screen.getByRole("cell", { name: 'Anna "Ann" Lee' })).toBeVisible();
  });

  it("are not taken from blank cells, nor from a chart", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    readSelectedCells.mockResolvedValueOnce([[" ", ""]]);
    await user.click(screen.getByRole("button", { name: "Take from selection" }));
    expect(await screen.findByText(/^The selected cells are blank/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "People" })).toHaveValue("Anna");
    readSelectedCells.mockRejectedValueOnce(
      new excel.ExcelFaultError({ kind: "selection-not-a-range" }),
    );
    await user.click(screen.getByRole("button", { name: "Take from selection" }));
    expect(await screen.findByText(/^Select one block of cells/)).toBeVisible();
  });
});

describe("Items and points", () => {
  it("whose sum is wrong name the row, and one click mends it", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    await retype(user, points("Points of Training"), "50");
    expect(screen.getByText("145 of 100")).toBeVisible();
    expect(screen.getByText("45 too many")).toBeVisible();
    expect(screen.getByText("Most likely “Training”: 50 here, 5 before.")).toBeVisible();
    await clickGenerate(user);
    expect(generateScorecard).not.toHaveBeenCalled();
    expect(points("Points of Training")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Set it to 5" }));
    expect(screen.getByText("100 of 100")).toBeVisible();
    await clickGenerate(user);
    expect(lastRequest().items.find(({ item }) => item === "training")?.points).toBe(5);
  });

  it("are shared out anew when an item is switched off", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    await user.click(screen.getByRole("checkbox", { name: "Team KPI" }));
    expect(points("Points of Team KPI")).toBeDisabled();
    expect(screen.getByText("25 short")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Spread to 100" }));
    expect(screen.getByText("100 of 100")).toBeVisible();
    expect(points("Points of Turnover attainment")).toHaveValue("20");
    await clickGenerate(user);
    const team = lastRequest().items.find(({ item }) => item === "team");
    expect(team?.on).toBe(false);
    expect(
      lastRequest()
        .items.filter(({ on }) => on)
        .reduce((sum, item) => sum + item.points, 0),
    ).toBe(100);
  });

  it("are read in full-width digits, and refused where they are no numbers", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    await retype(user, points("Points of Training"), "５");
    expect(screen.getByText("100 of 100")).toBeVisible();
    await retype(user, points("Points of Training"), "-5");
    expect(points("Points of Training")).toBeInvalid();
    expect(points("Points of Training")).toHaveAccessibleDescription("Write a number, 0 or more");
    expect(screen.getByText("– of 100")).toBeVisible();
    await clickGenerate(user);
    expect(screen.getByText("“Training” needs a number, 0 or more.")).toBeVisible();
    expect(generateScorecard).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Back to the standard" }));
    expect(points("Points of Training")).toHaveValue("5");
  });

  it("cannot all be switched off", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    for (const item of screen.getAllByRole("checkbox")) {
      await user.click(item);
    }
    await clickGenerate(user);
    expect(screen.getByText(/^Every item is switched off/)).toBeVisible();
  });

  it("of one system are kept while HR looks at another", async () => {
    const { user } = await openGenerate();
    await retype(user, points("Points of Training"), "6");
    await user.click(screen.getByRole("radio", { name: words.en.afterSales }));
    expect(points("Weight of Customer satisfaction")).toHaveValue("30");
    await user.click(screen.getByRole("radio", { name: words.en.supervisor }));
    expect(points("Points of Training")).toHaveValue("6");
  });
});

describe("The sheets", () => {
  it("are in another language and in plain formulas when HR says so", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Language of the sheets" }),
      "繁體中文",
    );
    await user.click(screen.getByRole("radio", { name: "Plain Excel" }));
    await clickGenerate(user);
    expect(lastRequest()).toMatchObject({ locale: "zh-TW", spelling: "plain" });
  });
});

describe("Generating", () => {
  it("tells each step, and stops when HR cancels", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    let report: (step: excel.GenerationStep) => void = () => undefined;
    generateScorecard.mockImplementation(
      (_request, options = {}) =>
        new Promise((_resolve, reject) => {
          report = options.onProgress ?? report;
          options.signal?.addEventListener("abort", () =>
            reject(new excel.ExcelFaultError({ kind: "cancelled" })),
          );
        }),
    );
    await clickGenerate(user);
    const bar = await screen.findByRole("progressbar");
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
    expect(screen.getByRole("textbox", { name: "People" })).toBeDisabled();
    for (const [index, step] of excel.generationSteps.entries()) {
      act(() => report(step));
      expect(bar).toHaveAttribute("aria-valuenow", String(index + 1));
    }
    expect(screen.getByText("Setting formats and print…")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("Cancelled. The workbook is as it was.")).toBeVisible();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.getByRole("button", { name: "Generate scorecard" })).toHaveFocus();
  });

  it("asks before a second copy", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    generateScorecard.mockResolvedValueOnce({ kind: "exists", scorecard: rosterOfJanuary });
    await clickGenerate(user);
    expect(
      await screen.findByText(/^This workbook already has .* for January 2026\.$/),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Make a second copy" }));
    expect(generateScorecard.mock.lastCall?.[1]).toMatchObject({ secondCopy: true });
    expect(await screen.findByRole("heading", { name: "The sheets are ready" })).toBeVisible();
  });

  it("opens what is there already when HR wants that, and asks anew for another choice", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    generateScorecard.mockResolvedValue({ kind: "exists", scorecard: rosterOfJanuary });
    await clickGenerate(user);
    await user.click(await screen.findByRole("button", { name: "Open it" }));
    expect(showSheet).toHaveBeenCalledWith("{rules}");
    await waitFor(() => expect(screen.queryByText(/already has/)).toBeNull());
    await clickGenerate(user);
    await screen.findByText(/already has/);
    await user.selectOptions(screen.getByRole("combobox", { name: "Month" }), "March");
    expect(screen.queryByText(/already has/)).toBeNull();
  });

  it("says what went wrong, with details to copy where they help", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    generateScorecard.mockRejectedValueOnce(
      new excel.ExcelFaultError({ kind: "workbook-protected" }),
    );
    await clickGenerate(user);
    expect(await screen.findByText(/structure of this workbook is protected/)).toBeVisible();
    expect(screen.queryByText("Details")).toBeNull();

    generateScorecard.mockRejectedValueOnce(
      new excel.ExcelFaultError({ kind: "unexpected", code: "GeneralException", message: "boom" }),
    );
    await clickGenerate(user);
    expect(await screen.findByText(/^Something unexpected happened/)).toBeVisible();
    await user.click(screen.getByText("Details"));
    await user.click(screen.getByRole("button", { name: "Copy details" }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("GeneralException");
    expect(copied).toContain("Excel 16.0.1");
    expect(screen.getByText("Copied")).toBeVisible();
  });

  it("takes back only what HR has not filled in, unless told so", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna");
    await clickGenerate(user);
    undoGeneration.mockRejectedValueOnce(
      new excel.ExcelFaultError({ kind: "changed-since", sheets: ["一月数据", "规则"] }),
    );
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText(/entered since on 一月数据 and 规则/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo all the same" }));
    expect(undoGeneration).toHaveBeenLastCalledWith(ticket, { force: true });
    expect(await screen.findByText(/^Undone/)).toBeVisible();
  });
});

describe("The keyboard alone", () => {
  it("goes from top to bottom, one stop a choice, and generates", async () => {
    const { user } = await drawPane();
    const teaching = await screen.findByRole("region", { name: "No scorecard here yet" });
    await user.tab();
    expect(within(teaching).getByRole("button")).toHaveFocus();
    await user.keyboard("{Enter}");
    await screen.findByRole("textbox", { name: "People" });
    const stop = async () => {
      await user.tab();
      return document.activeElement;
    };
    // The heading has the focus; the way back lies before it.
    expect(await stop()).toBe(screen.getByRole("radio", { name: words.en.supervisor }));
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(screen.getByRole("radio", { name: words.en.afterSales })).toBeChecked();
    expect(await stop()).toBe(screen.getByRole("button", { name: "A scheme of our own" }));
    expect(await stop()).toBe(screen.getByRole("button", { name: /^Build on / }));
    expect(await stop()).toBe(screen.getByRole("radio", { name: "Everybody in one list" }));
    expect(await stop()).toBe(screen.getByRole("combobox", { name: "Year" }));
    expect(await stop()).toBe(screen.getByRole("combobox", { name: "Month" }));
    expect(await stop()).toBe(screen.getByRole("textbox", { name: "People" }));
    await user.paste("Anna");
    expect(await stop()).toBe(screen.getByRole("button", { name: "Take from selection" }));
    expect(await stop()).toBe(screen.getByRole("button", { name: "Balanced" }));
    await user.keyboard(" ");
    // Item by item to the foot of the form.
    const generate = screen.getByRole("button", { name: "Generate scorecard" });
    for (let stops = 0; stops < 50 && document.activeElement !== generate; stops += 1) {
      await user.tab();
    }
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "The sheets are ready" })).toHaveFocus();
    expect(lastRequest()).toMatchObject({ system: "after-sales", layout: "roster" });
  });
});

describe("Going away", () => {
  it("loses nothing: choices, people and Undo are there on return", async () => {
    const { user } = await openGenerate();
    await paste(user, "Anna\nBen");
    await user.click(screen.getByRole("radio", { name: words.en.afterSales }));
    await user.click(screen.getByRole("button", { name: "Home" }));
    await user.click(
      within(screen.getByRole("region", { name: "What would you like to do?" })).getByRole(
        "button",
        {
          name: /^Generate scorecard/,
        },
      ),
    );
    expect(screen.getByRole("textbox", { name: "People" })).toHaveValue("Anna\nBen");
    expect(screen.getByRole("radio", { name: words.en.afterSales })).toBeChecked();
    await clickGenerate(user);
    await screen.findByRole("button", { name: "Undo" });
    await user.click(screen.getByRole("button", { name: "Home" }));
    await user.click(
      within(screen.getByRole("region", { name: "What would you like to do?" })).getByRole(
        "button",
        {
          name: /^Generate scorecard/,
        },
      ),
    );
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Make another" }));
    expect(screen.getByRole("textbox", { name: "People" })).toHaveValue("Anna\nBen");
  });
});
