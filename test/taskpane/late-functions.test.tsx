/** Every tool over functions that answer half a second late, as Excel's do: it says so meanwhile, and ends with right figures. */
import { openWorkbook, type TestWorkbook } from "./support/excel";
import { act, screen, waitFor } from "@testing-library/react";
import { generateScorecard, readScorecardSheets } from "../../src/excel";
import { open } from "../../src/taskpane/shell/navigation";
import { people, standardRequest } from "../support/requests";
import { drawPane } from "./support/pane";

/** As long as a function of an add-in takes for one link of a chain. */
const late = 500;
const calculating = "Excel is calculating…";

let workbook: TestWorkbook;
let unmount: () => void;

beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
  await generateScorecard(standardRequest("after-sales", { people: people(2) }));
  await figures("D5:J6", [
    [9, 10, 10, 9, 10, 10, 0.9],
    [9, 10, 10, 9, 10, 10, 0.9],
  ]);
  await workbook.host.settled();
});
afterEach(async () => {
  unmount();
  await workbook.close();
});

const figures = (address: string, rows: unknown[][]) =>
  act(async () => workbook.host.write("Data", address, rows));

/** From now on, functions show #BUSY! at first. */
function answerLate(): void {
  const { functions } = workbook.host as unknown as {
    readonly functions: { behave(manner: { readonly answerAfter: number }): void };
  };
  functions.behave({ answerAfter: late });
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function openTool(tool: "home" | "results" | "check" | "explain"): Promise<void> {
  ({ unmount } = await drawPane("en", undefined, wait));
  act(() => open(tool));
  await waitFor(() => expect(screen.queryByText(calculating)).toBeNull(), { timeout: 20_000 });
}

const settled = () =>
  waitFor(() => expect(screen.queryByText(calculating)).toBeNull(), { timeout: 20_000 });

async function mean(): Promise<number> {
  const { readings } = await readScorecardSheets();
  const totals = readings[0]!.people.map(({ results }) => results.value("field:total") as number);
  return totals.reduce((sum, total) => sum + total, 0) / totals.length;
}

test("Results says that Excel is calculating, and then shows the new mean", async () => {
  await openTool("results");
  answerLate();
  await figures("F5", [[60]]);
  expect(await screen.findByText(calculating)).toBeVisible();
  await settled();
  const now = (await mean()).toFixed(2);
  expect(await screen.findByText(new RegExp(`^2 of 2 complete, mean ${now}`))).toBeVisible();
});

test("Check says so, too, and never calls it a fault", async () => {
  await openTool("check");
  answerLate();
  await figures("F5", [[60]]);
  expect(await screen.findByText(calculating)).toBeVisible();
  expect(screen.queryByText(/#BUSY!/)).toBeNull();
  await settled();
  expect(screen.queryByText(/#BUSY!/)).toBeNull();
});

test("Home counts the people again when their totals have come", async () => {
  await figures("F5", [[""]]);
  await workbook.host.settled();
  await openTool("home");
  expect(await screen.findByText(/^1 of 2 people complete/)).toBeVisible();
  answerLate();
  await figures("F5", [[10]]);
  expect(await screen.findByText(calculating)).toBeVisible();
  expect(await screen.findByText(/^2 of 2 people complete/)).toBeVisible();
  await settled();
});

test("Explain agrees with the sheet in the end", async () => {
  await act(async () => workbook.host.select("Results", "D5"));
  await openTool("explain");
  answerLate();
  await figures("F5", [[60]]);
  expect(await screen.findByText(calculating)).toBeVisible();
  await settled();
  expect(screen.queryByText(/sheet shows/i)).toBeNull();
});
