/** Check, with Microsoft's client library behind it: what HR sees, goes to, mends and takes back. */
import { openWorkbook, type TestWorkbook } from "./support/excel";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { generateScorecard } from "../../src/excel";
import type { Locale } from "../../src/i18n/locale";
import { open } from "../../src/taskpane/shell/navigation";
import { people, standardRequest } from "../support/requests";
import { violations } from "./support/axe";
import { drawPane } from "./support/pane";

let workbook: TestWorkbook;
let user: UserEvent;
let unmount: () => void;
let container: HTMLElement;

beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
});
afterEach(async () => {
  unmount();
  await workbook.close();
});

const RIGHT = [9, 10, 10, 9, 10, 10, 0.9];

/** Satisfied votes and votes in D and E, response hours in F, resolved and answered, resolution hours, cost share in J. */
async function roster(count: number): Promise<void> {
  await generateScorecard(standardRequest("after-sales", { people: people(count) }));
  await write("D5:J" + String(4 + count), Array(count).fill(RIGHT) as unknown[][]);
}
const write = async (address: string, rows: unknown[][]) => {
  await act(async () => workbook.host.write("Data", address, rows));
  await act(async () => workbook.host.settled());
};
const read = (address: string) => workbook.host.read("Data", address).flat();

async function openCheck(locale: Locale = "en"): Promise<void> {
  ({ user, unmount, container } = await drawPane(locale));
  act(() => open("check"));
  expect(await screen.findAllByRole("heading", { level: 2 })).not.toHaveLength(0);
}
const summary = () => screen.getAllByRole("status")[0]!;
const card = (name: string | RegExp) => screen.findByRole("article", { name });

test("where there is no scorecard, Check says what it is for and leads to Generate", async () => {
  await openCheck();
  const teaching = screen.getByRole("region", { name: "No scorecard to check yet" });
  expect(await violations(container)).toEqual([]);
  await user.click(within(teaching).getByRole("button", { name: "Generate scorecard" }));
  expect(
    await screen.findByRole("heading", { level: 1, name: "Generate scorecard" }),
  ).toHaveFocus();
});

test("findings are counted and grouped, worst first; a click goes to the cell", async () => {
  await roster(5);
  await write("F6:F9", [["'18小时"], [""], ["n/a"], [""]]);
  await openCheck();
  expect(summary()).toHaveTextContent(/^3 errors · 1 warning$/);
  expect(
    screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent),
  ).toEqual(["Errors: scores are wrong or absent", "Warnings: likely wrong"]);
  expect(
    screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent),
  ).toEqual([
    "Mean response time: 1 number is text",
    "Mean response time: 1 cell holds text",
    "Mean response time: missing 2 times",
    "1 line is to be confirmed",
  ]);
  const missing = await card(/missing 2 times/);
  expect(within(missing).getByRole("list")).toHaveTextContent("Data!F7 Person 3Data!F9 Person 5");
  expect(await violations(container)).toEqual([]);
  await user.click(within(missing).getByRole("button", { name: "Data!F9" }));
  await waitFor(async () => {
    const selected = await workbook.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("Data!F9");
  });
});

test("a mend says what it did, and Undo takes it back", async () => {
  await roster(3);
  await write("F5:F6", [["'18小时"], ["'20"]]);
  await openCheck();
  const text = await card(/2 numbers are text/);
  expect(text).toHaveTextContent("“18小时” → 18");
  await user.click(within(text).getByRole("button", { name: "Make them numbers (2)" }));
  const done = await screen.findByRole("region", { name: "Done" });
  expect(done).toHaveTextContent("Mean response time: 2 numbers are textMake them numbers (2)");
  expect(within(done).getByRole("heading")).toHaveFocus();
  await waitFor(() => expect(summary()).toHaveTextContent("1 warning"));
  expect(read("F5:F6")).toEqual([18, 20]);
  expect(await violations(container)).toEqual([]);

  await user.click(within(done).getByRole("button", { name: "Undo" }));
  expect(await within(done).findByText("Taken back")).toBeVisible();
  expect(read("F5:F6")).toEqual(["18小时", "20"]);
  expect(await card(/2 numbers are text/)).toBeVisible();
});

test("all safe mends are shown before they are made at once", async () => {
  await roster(3);
  await write("F5", [["'18小时"]]);
  await write("J5:J6", [["'92%"], [92]]);
  await openCheck();
  await user.click(screen.getByRole("button", { name: "All 2 safe mends…" }));
  const preview = screen.getByRole("region", { name: "This will be done" });
  expect(within(preview).getByRole("heading")).toHaveFocus();
  expect(
    within(preview)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "Mean response time: 1 number is text → Make it a number",
    "Cost against budget: 1 number is text → Make it a number",
  ]);
  expect(read("F5")).toEqual(["18小时"]);
  await user.click(within(preview).getByRole("button", { name: "Mend them all" }));
  expect(await screen.findByRole("region", { name: "Done" })).toHaveTextContent(
    "2 mends made at once",
  );
  // What is a guess is left to HR.
  expect([read("F5"), read("J5:J6")]).toEqual([[18], [0.92, 92]]);
});

test("a mend is refused with words where the cell has changed since, and the list is made anew", async () => {
  await roster(3);
  await write("F5", [["'18小时"]]);
  await openCheck();
  const text = await card(/1 number is text/);
  // Not by the user: nobody is told of it.
  workbook.beforeRequest(0, () => workbook.host.write("Data", "F5", [[19]]));
  await user.click(within(text).getByRole("button", { name: "Make it a number" }));
  expect(
    await screen.findByText(/F5 has changed since the check, so nothing was mended/),
  ).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/1 number is text/)).toBeNull());
  expect(read("F5")).toEqual([19]);
});

test("the list follows what HR types, and says when everything is in order", async () => {
  await roster(3);
  await write("F5", [[""]]);
  await openCheck();
  expect(await card(/missing once/)).toBeVisible();
  await write("F5", [[12]]);
  await waitFor(() => expect(screen.queryByText(/missing once/)).toBeNull());
  const confirm = await card(/1 line is to be confirmed/);
  await user.click(within(confirm).getByRole("button", { name: "Confirm as it stands" }));
  await waitFor(() => expect(summary()).toHaveTextContent("✓ Everything is in order"));
});

test("many places are three at first, and all on demand; HR can ask again", async () => {
  await roster(12);
  await write(
    "F5:F16",
    Array.from({ length: 12 }, () => ["'20"]),
  );
  await openCheck("zh-CN");
  const text = await card("平均响应时间：12 个数字是文本");
  expect(within(text).getAllByRole("listitem")).toHaveLength(3);
  await user.click(within(text).getByRole("button", { name: "显示全部 12 处" }));
  expect(within(text).getAllByRole("listitem")).toHaveLength(12);
  await user.click(within(text).getByRole("button", { name: "收起" }));
  expect(within(text).getAllByRole("listitem")).toHaveLength(3);
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  expect(await screen.findByRole("button", { name: "重新检查" })).toBeEnabled();
});

test("what is the company's rule is said no more, until it changes or HR wants to hear of it again", async () => {
  await roster(4);
  const target = async (value: number) => {
    await act(async () => workbook.host.write("Rules", "E6", [[value]]));
    await act(async () => workbook.host.settled());
  };
  await target(0.85);
  await openCheck();
  const differs = () => screen.queryByRole("article", { name: /target is not the standard/i });
  const accept = async () =>
    user.click(
      within(await card(/target is not the standard/i)).getByRole("button", {
        name: "This is our rule, do not say it again",
      }),
    );
  await accept();
  await waitFor(() => expect(differs()).toBeNull());
  // Another target is another rule.
  await target(0.8);
  expect(await card(/target is not the standard/i)).toHaveTextContent("90% → 80%");
  await target(0.85);
  await waitFor(() => expect(differs()).toBeNull());

  // It is kept in the workbook: another opening of the pane knows it.
  unmount();
  await openCheck();
  const folded = await screen.findByText("1 finding is not said again");
  expect(differs()).toBeNull();
  expect(await violations(container)).toEqual([]);
  await user.click(folded);
  await user.click(screen.getByRole("button", { name: "Say it again" }));
  expect(await card(/target is not the standard/i)).toHaveTextContent("90% → 85%");
  expect(screen.queryByText(/not said again/)).toBeNull();
});

test("limits of pay are typed once and kept; people are named with the amounts", async () => {
  await roster(2);
  await write("K5:K6", [[6000], [2000]]);
  await openCheck();
  expect(await screen.findByText("Pay limits: none is set, so none is checked.")).toBeVisible();
  expect(screen.getAllByText(/none is checked/)).toHaveLength(1);
  await user.click(screen.getByText("Set pay limits"));
  const least = screen.getByRole("textbox", { name: "Least pay of a month" });
  await user.type(least, "-3");
  expect(screen.getByText(/^Write an amount/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Check by these limits" })).toBeDisabled();
  await user.clear(least);
  await user.type(least, "2360");
  await user.type(screen.getByRole("textbox", { name: "Most deducted, of a month's pay" }), "20 %");
  await user.click(screen.getByRole("button", { name: "Check by these limits" }));
  const below = await card("Pay of 1 person below 2,360.00");
  expect(below).toHaveTextContent(/Person 2 · [\d,.]+, limit 2,360\.00/);
  expect(
    screen.getByText(
      "Checked: deductions at most 20% of the month's pay; pay of a month at least 2,360.00.",
    ),
  ).toBeVisible();
  expect(await violations(container)).toEqual([]);

  // It is kept in the workbook; blank is no limit.
  unmount();
  await openCheck();
  await card("Pay of 1 person below 2,360.00");
  await user.click(screen.getByText("Set pay limits"));
  await user.clear(screen.getByRole("textbox", { name: "Least pay of a month" }));
  await user.clear(screen.getByRole("textbox", { name: "Most deducted, of a month's pay" }));
  await user.click(screen.getByRole("button", { name: "Check by these limits" }));
  await screen.findByText("Pay limits: none is set, so none is checked.");
  expect(screen.queryByRole("article", { name: /below 2,360/ })).toBeNull();
});
