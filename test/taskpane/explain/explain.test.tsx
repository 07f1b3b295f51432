/** Explain, with Microsoft's client library behind it: selected, chosen, followed, copied. */
import { openWorkbook, type TestWorkbook } from "../support/excel";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { generateScorecard } from "../../../src/excel";
import { locales, type Locale } from "../../../src/i18n/locale";
import type { GenerationRequest } from "../../../src/scorecards";
import { open } from "../../../src/taskpane/shell/navigation";
import { people, standardRequest } from "../../support/requests";
import { violations } from "../support/axe";
import { drawPane } from "../support/pane";
import { sampleOf } from "../../support/in-full";

let workbook: TestWorkbook;
let user: UserEvent;
let unmount: () => void;
let container: HTMLElement;

beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(async () => {
  unmount();
  await workbook.close();
});

/** Votes, hours, cases, hours, cost, salary. */
const FIGURES = [
  [84, 100, 24, 80, 100, 48, 1, 6000],
  [90, 100, 30, 80, 100, 48, 1, 6000],
  ["", 100, 24, 80, 100, 48, 1, 6000],
];

/** In the plain spelling, which needs no functions. */
async function generated(
  system: string,
  choices: Partial<GenerationRequest> = {},
  figures: readonly (readonly unknown[])[] = [],
): Promise<void> {
  const request = standardRequest(system, { people: people(3), spelling: "plain" });
  await generateScorecard({ ...request, ...choices });
  if (figures.length > 0) await workbook.host.write("Data", "D5:K7", figures as unknown[][]);
  await workbook.host.settled();
}

async function openExplain(locale: Locale = "en"): Promise<void> {
  ({ user, unmount, container } = await drawPane(locale));
  act(() => open("explain"));
  await screen.findByRole("heading", { level: 1, name: /Explain|得分/ });
}

const select = (sheet: string, a1: string) => act(async () => workbook.host.select(sheet, a1));
const explained = (name: string) => screen.findByRole("article", { name });

/**
 * In one event: the pane reads the workbook anew when it likes, and a drawing between user-event's two would take the choice back
 * before the pane hears of it. A browser draws nothing between them.
 */
const chooseValue = (list: HTMLElement, value: string) =>
  fireEvent.change(list, { target: { value } });
function choose(name: string, option: string): void {
  const list = screen.getByRole("combobox", { name });
  chooseValue(list, within(list).getByRole<HTMLOptionElement>("option", { name: option }).value);
}

test("where there is no scorecard, says so and leads to Generate", async () => {
  await openExplain();
  const empty = await screen.findByRole("region", { name: "Nothing to explain yet" });
  await user.click(within(empty).getByRole("button", { name: "Generate scorecard" }));
  expect(
    await screen.findByRole("heading", { level: 1, name: "Generate scorecard" }),
  ).toHaveFocus();
});

describe("On a roster", () => {
  beforeEach(() => generated("after-sales", {}, FIGURES), 120_000);

  test("follows the selection: a score, a name, a figure, a rule", async () => {
    await openExplain();
    await select("Results", "D5");
    const satisfaction = await explained("Customer satisfaction");
    expect(satisfaction).toHaveTextContent("Person 1 (001) · A · January 2025");
    expect(satisfaction).toHaveTextContent("9 of 10");
    const how = within(satisfaction).getByRole("region", { name: "How it came about" });
    expect(
      within(how)
        .getAllByRole("listitem")
        .map((line) => line.textContent),
    ).toEqual([
      "84% is 6 percentage points below the target of 90%: 1.2 steps of 5 percentage points, of which only the full ones count: 1.",
      "Each step costs 1 point: 10 − 1 × 1 = 9.",
    ]);
    await select("Results", "B6");
    expect(await explained("Total")).toHaveTextContent("Person 2 (002)");
    await select("Data", "F6");
    const response = await explained("Mean response time");
    expect(response).toHaveTextContent("Person 2 (002)");
    expect(response).toHaveTextContent("30 h is 6 h above the target of 24 h");
    await select("Rules", "B7");
    await waitFor(() => expect(screen.queryByText(/30 h is 6 h above/)).toBeNull());
    expect(await explained("Mean response time")).toHaveTextContent(
      "1 point off for each full 4 h above 24 h, never below 0.",
    );
    // HR's own sheet is no reason to forget what is explained.
    await select("Sheet1", "A1");
    expect(screen.getByRole("article", { name: "Mean response time" })).toBeVisible();
  });

  test("lists choose as well, by name; items and results lead on, and the heading takes the focus", async () => {
    await select("Sheet1", "A1");
    await openExplain();
    expect(
      await screen.findByText(/^Select a score in the sheet, or choose a person/),
    ).toBeVisible();
    choose("Person", "Person 1 (001)");
    const total = await explained("Total");
    expect(total).toHaveTextContent("9.7 of 10");
    const items = within(total).getByRole("region", { name: "Items" });
    expect(within(items).getAllByRole("listitem")[0]).toHaveTextContent(
      "Customer satisfaction9 of 109 × 30 ÷ 100 = 2.7; 0.3 points lost",
    );
    const hints = within(total).getByRole("region", { name: "What would raise it most" });
    expect(hints).toHaveTextContent("That is 90 of 100 (Satisfied votes) instead of 84.");
    await user.click(within(items).getByRole("button", { name: "Customer satisfaction" }));
    expect(
      await screen.findByRole("heading", { level: 2, name: "Customer satisfaction" }),
    ).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Next person" }));
    const second = await explained("Customer satisfaction");
    expect(second).toHaveTextContent("Person 2 (002)");
    expect(second).toHaveTextContent("90% is exactly the target.");
    choose("What to explain", "Performance pay");
    expect(await explained("Performance pay")).toHaveTextContent(
      "6,000 yuan × 30% × 9.9 ÷ 10 = 1,782 yuan",
    );
    await user.click(screen.getByRole("button", { name: "Next person" }));
    const third = await explained("Performance pay");
    expect(within(third).getByRole("region", { name: "What is missing" })).toHaveTextContent(
      "There is no total yet.",
    );
    expect(screen.getByRole("button", { name: "Next person" })).toBeDisabled();
    choose("What to explain", "Total");
    const missing = within(await explained("Total")).getByRole("region", {
      name: "What is missing",
    });
    expect(missing).toHaveTextContent("“Satisfied votes” has not been entered.");
  });

  test("a cell is a link: it is selected, and what is explained stays", async () => {
    await openExplain();
    await select("Results", "D5");
    const article = await explained("Customer satisfaction");
    await user.click(within(article).getByRole("button", { name: "Go to Rules!E6" }));
    await waitFor(async () =>
      expect(
        await workbook.run(async (context) => {
          const range = context.workbook.getSelectedRange().load("address");
          await context.sync();
          return range.address;
        }),
      ).toBe("Rules!E6"),
    );
    await act(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(screen.getByRole("region", { name: "How it came about" })).toBeVisible();
    await select("Rules", "E7");
    expect(await explained("Mean response time")).toBeVisible();
  });

  test("when a figure changes, so does the explanation", async () => {
    await openExplain();
    await select("Results", "D5");
    expect(await explained("Customer satisfaction")).toHaveTextContent("9 of 10");
    // Watching begins a moment after the first reading.
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await act(async () => workbook.host.write("Data", "D5", [[70]]));
    await waitFor(() => expect(screen.getByRole("article")).toHaveTextContent("6 of 10"));
    expect(screen.getByRole("article")).toHaveTextContent("10 − 4 × 1 = 6");
    expect(screen.queryByText(/The sheet shows/)).toBeNull();
  });

  test("a score that was typed over is told plainly", async () => {
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Results");
      sheet.protection.unprotect();
      sheet.getRange("D5").values = [[10]];
      await context.sync();
    });
    await workbook.host.settled();
    await openExplain();
    await select("Results", "D5");
    const article = await explained("Customer satisfaction");
    expect(article).toHaveTextContent(
      "The sheet shows 10 points here, but rules and figures give 9 points",
    );
    choose("What to explain", "Total");
    expect(await explained("Total")).toHaveTextContent("the sheet shows 10");
  });

  test("is copied as text; where the clipboard is refused, the text is there to be selected", async () => {
    await openExplain();
    await select("Results", "D5");
    await explained("Customer satisfaction");
    await user.click(screen.getByRole("button", { name: "Copy as text" }));
    expect(await screen.findByText("Copied")).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied.split("\n").slice(0, 3)).toEqual([
      "After-sales KPIs, ten-point scale · January 2025",
      "Person 1 (001) · A",
      "Customer satisfaction: 9 of 10",
    ]);
    expect(copied).toContain("- Each step costs 1 point: 10 − 1 × 1 = 9.");
    expect(copied).toMatch(/As of January 15, 2026$/);

    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("refused"));
    await user.click(screen.getByRole("button", { name: "Copy as text" }));
    expect(await screen.findByText(/Select the text below and copy it/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Explanation as text" })).toHaveValue(copied);
  });
});

test("on a form: a score, a part, an answer", async () => {
  await generated("ecommerce-supervisor", { people: people(1), layout: "form" });
  const sheet = "Scorecard Person 1";
  const cells = workbook.host.read(sheet, "A1:O70");
  const row = (label: string) => cells.findIndex((line) => line.includes(label)) + 1;
  await workbook.host.write(sheet, `E${row("Turnover attainment")}`, [[955_000]]);
  await workbook.host.write(sheet, `E${row("Turnover attainment") + 1}`, [[1_000_000]]);
  await workbook.host.settled();
  await openExplain();
  await select(sheet, `M${row("Turnover attainment")}`);
  expect(await explained("Turnover attainment")).toHaveTextContent("15 − 4 × 2 = 7");
  await select(sheet, `K${row("Order value, mall (yuan)")}`);
  const part = await explained("Order value, mall (Team KPI)");
  expect(part).toHaveTextContent("“Order value, mall” has not been entered.");
  // The rater's own line, not the item that names the superior as its source.
  await select(sheet, `G${cells.findIndex((line) => line[3] === "Superior") + 1}`);
  expect(await explained("Superior's rating")).toHaveTextContent("nobody has answered yet");
});

describe.each(sampleOf(locales, ["zh-CN"]))("axe finds nothing in %s", (locale) => {
  test("with a total, an item, something missing and nothing chosen", async () => {
    await generated("after-sales", {}, FIGURES);
    await openExplain(locale);
    const person = (await screen.findAllByRole("combobox"))[0]!;
    expect(await violations(container)).toEqual([]);
    for (const chosen of ["0", "2"]) {
      chooseValue(person, chosen);
      await screen.findByRole("article");
      expect(await violations(container)).toEqual([]);
    }
    chooseValue(screen.getAllByRole("combobox")[1]!, "item response  score");
    expect(await violations(container)).toEqual([]);
  });
});
