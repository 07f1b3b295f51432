/** Formula, with Microsoft's client library behind it: what HR fills in, sees, inserts and reads back. */
import { openWorkbook, type TestWorkbook } from "./support/excel";
import { act, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { Locale } from "../../src/i18n/locale";
import { open } from "../../src/taskpane/shell/navigation";
import { serveMetadata } from "./support/metadata";
import { drawPane } from "./support/pane";

let workbook: TestWorkbook;
let user: UserEvent;
let unmount: () => void;

beforeEach(async () => {
  workbook = await openWorkbook({ functions: true });
  serveMetadata();
});
afterEach(async () => {
  unmount();
  await workbook.close();
});

async function openFormula(locale: Locale = "en"): Promise<void> {
  ({ user, unmount } = await drawPane(locale));
  act(() => open("formula"));
  await screen.findByRole("button", { name: /HR.KPI_DEDUCT/ });
}

async function choose(id: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: new RegExp(`^HR.${id}`) }));
  await screen.findByRole("heading", { name: `HR.${id}` });
}

const field = (name: string) =>
  screen.getByRole<HTMLInputElement>(/better|partial|missing/.test(name) ? "combobox" : "textbox", {
    name: new RegExp(`\\b${name}\\b`),
  });

/** As by paste: a key at a time would take the drawn page long. */
async function fill(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    await user.clear(field(name));
    await user.click(field(name));
    await user.paste(text);
  }
}

const reviews = { actual: "92%", target: "95%", points: "10", step: "1%", penalty: "2" };
const status = () => screen.getByRole("status").textContent;
const insertButton = (cell: string) => screen.findByRole("button", { name: `Insert into ${cell}` });
const write = (a1: string, rows: unknown[][]) =>
  act(async () => workbook.host.write("Sheet1", a1, rows));
const select = (a1: string) => act(async () => workbook.host.select("Sheet1", a1));
const formulas = (a1: string) => workbook.host.formulas("Sheet1", a1);
const read = (a1: string) => workbook.host.read("Sheet1", a1);

describe("What HR sees", () => {
  test("the functions with what each is for, the blanks' advice left out", async () => {
    await openFormula();
    const names = screen.getAllByRole("button", { name: /^HR\./ });
    expect(names.map((each) => each.textContent)).toEqual([
      expect.stringMatching(/^HR\.KPI_DEDUCTPoints left of one item/),
      expect.stringMatching(/^HR\.KPI_BANDPoints from a table of bands/),
      expect.stringMatching(/^HR\.KPI_SCALE/),
      expect.stringMatching(/^HR\.KPI_RATIO/),
      expect.stringMatching(/^HR\.WEIGHTED_SCORE/),
      expect.stringMatching(/^HR\.BONUS_TIER/),
      expect.stringMatching(/^HR\.SURVEY_MEAN/),
      expect.stringMatching(/^HR\.PERFORMANCE_PAY/),
      expect.stringMatching(/^HR\.PROGRESSIVE_BONUS/),
      expect.stringMatching(/^HR\.BONUS_POOL/),
      expect.stringMatching(/^HR\.QUOTA_TIER/),
      expect.stringMatching(/^HR\.FAIL_STREAK/),
    ]);
    expect(names.some((each) => each.textContent.includes("IF("))).toBe(false);
  });

  test("help and optional arguments of one function, choices in the reader's language", async () => {
    await openFormula("zh-CN");
    await choose("KPI_DEDUCT");
    expect(field("actual")).toHaveAccessibleName(/实际值 actual/);
    expect(field("step")).toHaveAccessibleDescription(/每一档的大小/);
    expect(screen.queryByRole("combobox")).toBeNull();
    await user.click(screen.getByRole("button", { name: "另有 5 个参数，可不填" }));
    const better = field("better");
    expect([...better.children].map((option) => option.textContent)).toEqual([
      "高 · 越高越好：营业额、满意度。默认。",
      "低 · 越低越好：投诉、响应时间。",
      "近 · 越接近目标越好：高了低了都扣分。",
    ]);
    await fill({ actual: "30", target: "24", points: "10", step: "4", penalty: "1" });
    expect(status()).toContain("结果 10");
    await user.selectOptions(better, "lower");
    expect(status()).toContain("结果 9");
    await user.click(await screen.findByRole("button", { name: "插入到 A1" }));
    await screen.findByText("公式已放入 Sheet1!A1。");
    expect(formulas("A1")).toEqual([['=HR.KPI_DEDUCT(30,24,10,4,1,,"低")']]);
    expect(read("A1")).toEqual([[9]]);
  });

  test("the sentence that explains the result, and the function's own words where it is an error", async () => {
    await openFormula();
    await choose("KPI_DEDUCT");
    expect(status()).toBe("Still to fill in: actual, target, points, step, penalty.");
    await fill(reviews);
    expect(status()).toBe(
      "Result 492% is 3 percentage points below the target of 95%: 3 full steps of 1 percentage point. Each step costs 2 points: 10 − 3 × 2 = 4.",
    );
    await fill({ penalty: "-2" });
    expect(status()).toBe("Result #VALUE!: penalty is negative: write 2, not -2.");
  });

  test("a step of 1 among percentages is questioned, and can be meant all the same", async () => {
    await openFormula("zh-CN");
    await choose("KPI_DEDUCT");
    await fill({ ...reviews, step: "1" });
    const question = "目标是百分数，而每档填了 1，即 100%。如果是 1 个百分点，请填 1%。";
    expect(await screen.findByText(question)).toBeVisible();
    expect(status()).toContain("结果 10");
    await fill({ target: "0.95" });
    expect(screen.getByText(question)).toBeVisible();
    await fill({ step: "1%" });
    expect(screen.queryByText(question)).toBeNull();
    // Complaints: one case a step.
    await fill({ actual: "3", target: "1", step: "1" });
    expect(screen.queryByText(question)).toBeNull();
  });

  const rows: [id: string, texts: Record<string, string>, said: string][] = [
    [
      "WEIGHTED_SCORE",
      { scores: "{90,80,70}", weights: "{50,30,20}" },
      "Result 83Each score by its weight: (90 × 50 + 80 × 30 + 70 × 20) ÷ 100 = 83.",
    ],
    [
      "WEIGHTED_SCORE",
      { scores: "｛90，80｝", weights: "{50%,50%}" },
      "Result 85Each score by its weight: 90 × 50% + 80 × 50% = 85.",
    ],
    [
      "BONUS_TIER",
      { score: "89.5", tiers: '{90,"A";80,"B";0,"C"}' },
      "Result B89.5 reaches the tier from 80, which earns B. The next tier starts from 90.",
    ],
    [
      "SURVEY_MEAN",
      { votes: "{50,30,10,6,4}" },
      "Result 4.16100 votes, the best grade being 5: (5 × 50 + 4 × 30 + 3 × 10 + 2 × 6 + 1 × 4) ÷ 100 = 4.16 on average.",
    ],
    [
      "PERFORMANCE_PAY",
      { salary: "6,000元", share: "30%", score: "8", full: "10" },
      "Result 1,440Salary × performance share × score ÷ full marks × coefficient: 6,000 × 30% × 8 ÷ 10 = 1,440.00.",
    ],
    [
      "FAIL_STREAK",
      { scores: '{75,58,55,""}', pass: "60" },
      "Result 2The latest 2 scores are below 60: 58, 55.",
    ],
    ["FAIL_STREAK", { scores: "{55,75}", pass: "60" }, "Result 0The latest score, 75, reaches 60."],
    ["FAIL_STREAK", { scores: '{"",""}', pass: "60" }, "Result 0No period has been appraised yet."],
    [
      "BONUS_TIER",
      { score: "{85,95,60}", tiers: "{80,500;90,1000}" },
      "1 × 3 results: 500, 1,000, #N/A1 of them is an error. #N/A: score is 60, below the lowest tier, 80: add a tier from 0 if it should earn something.The first: 85 reaches the tier from 80, which earns 500. The next tier starts from 90.",
    ],
    [
      "SURVEY_MEAN",
      { votes: "{0,0}" },
      "Result #DIV/0!: there is nothing to divide by, no votes, for example.",
    ],
  ];

  test("of every function, with its own numbers", async () => {
    await openFormula();
    for (const [id, texts, said] of rows) {
      await choose(id);
      const more = screen.queryByRole("button", { name: /more argument/ });
      if (more) await user.click(more);
      await fill(texts);
      expect(status()).toBe(said);
      await user.click(screen.getByRole("button", { name: "Another function" }));
    }
  });

  test("what is wrong with a field, and what only the cell can tell", async () => {
    await openFormula();
    await choose("KPI_DEDUCT");
    await fill({ ...reviews, actual: "(1" });
    expect(field("actual")).toHaveAccessibleDescription(/bracket or quotation mark is not closed/);
    expect(status()).toBe("To be mended: actual.");
    await fill({ actual: "1,5" });
    expect(field("actual")).toHaveAccessibleDescription(/without a comma/);
    await fill({ actual: "A:A" });
    expect(field("actual")).toHaveAccessibleDescription(/Whole columns/);
    await fill({ actual: "Nowhere!A1" });
    await waitFor(() => expect(field("actual")).toHaveAccessibleDescription(/no sheet “Nowhere”/));
    await fill({ actual: "abc" });
    await waitFor(() => expect(field("actual")).toHaveAccessibleDescription(/name “abc”/));
    await fill({ actual: "A1/2" });
    expect(status()).toBe("The cell will calculate it: actual.");
  });

  test("that the functions could not be fetched, and again when they can", async () => {
    const served = serveMetadata();
    served.mockResolvedValueOnce({ ok: false, status: 503, url: "functions.json" });
    ({ user, unmount } = await drawPane("en"));
    act(() => open("formula"));
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByRole("button", { name: /^HR.KPI_DEDUCT/ });
  });
});

describe("Arguments from cells", () => {
  test("are taken from the selection, read live, and guarded in the formula", async () => {
    await write("A1:A4", [["rate"], [0.92], [""], [0.95]]);
    await openFormula();
    await choose("KPI_DEDUCT");
    await fill(reviews);
    await select("A2:A4");
    await user.click(screen.getByRole("button", { name: "From selection: actual" }));
    await waitFor(() => expect(field("actual")).toHaveValue("Sheet1!A2:A4"));
    await waitFor(() => expect(status()).toContain("3 × 1 results: 4, #N/A, 10"));
    expect(field("actual")).toHaveAccessibleDescription(/3 cells: 0.92, blank, 0.95/);

    // The selected cells are those that are read: no place for the formula.
    await screen.findByText(/A2 is one of the cells that the formula reads/);
    expect(await insertButton("A2")).toHaveAttribute("aria-disabled", "true");

    await write("A3", [[0.93]]);
    await waitFor(() => expect(status()).toContain("3 × 1 results: 4, 6, 10"));

    await select("C2");
    await screen.findByText("The results fill C2:C4. Those cells must be blank.");
    await user.click(await insertButton("C2"));
    await screen.findByText("The formula is in Sheet1!C2:C4.");
    expect(formulas("C2")).toEqual([['=HR.KPI_DEDUCT(IF(A2:A4="","",A2:A4),95%,10,1%,2)']]);
    expect(read("C2:C4").flat()).toEqual([4, 6, 10]);
  });

  test("are nothing where a blank column is selected", async () => {
    await openFormula();
    await choose("SURVEY_MEAN");
    await select("F:F");
    await user.click(screen.getByRole("button", { name: "From selection: votes" }));
    await screen.findByText(/The selected column or row is blank/);
    expect(field("votes")).toHaveValue("");
  });
});

describe("Insert", () => {
  const ready = async () => {
    await openFormula();
    await choose("KPI_DEDUCT");
    await fill(reviews);
  };

  test("asks for what is missing, and goes to its field", async () => {
    await openFormula();
    await choose("KPI_DEDUCT");
    await fill({ actual: "1" });
    await user.click(await insertButton("A1"));
    expect(field("target")).toHaveFocus();
    expect(field("target")).toHaveAccessibleDescription(/Fill in a number/);
    expect(formulas("A1")).toEqual([[""]]);
  });

  test("asks before it replaces, and brings back what was there", async () => {
    await write("B2", [["=SUM(1,2)"]]);
    await select("B2");
    await ready();
    await user.click(await insertButton("B2"));
    await screen.findByText("B2 holds “=SUM(1,2)”. Replace it?");
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
    expect(formulas("B2")).toEqual([["=SUM(1,2)"]]);
    await user.click(screen.getByRole("button", { name: "Replace" }));
    await screen.findByText("The formula is in Sheet1!B2.");
    expect(read("B2")).toEqual([[4]]);
    expect(await insertButton("B2")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Sheet1!B2 is as it was before.");
    expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
    expect(formulas("B2")).toEqual([["=SUM(1,2)"]]);
  });

  test("leaves alone what was changed after it was inserted", async () => {
    await ready();
    await user.click(await insertButton("A1"));
    await screen.findByText("The formula is in Sheet1!A1.");
    await write("A1", [[7]]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Sheet1!A1 has been changed since, so it was left alone.");
    expect(read("A1")).toEqual([[7]]);
  });

  test.each([
    ["en", /The rest of this column of the table “People” is blank: Excel may fill all of it/],
    ["zh-CN", /表格“People”的这一列其余都是空白，Excel 可能会用这个公式填满整列/],
    ["zh-TW", /表格「People」的這一欄其餘都是空白，Excel 可能會用這個公式填滿整欄/],
  ] as const)(
    "says in %s that Excel may fill a column, and takes all of it back",
    async (locale, said) => {
      await workbook.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:B4").values = [
          ["id", "score"],
          [1, ""],
          [2, ""],
          [3, ""],
        ];
        sheet.tables.add("A1:B4", true).name = "People";
        await context.sync();
      });
      await select("B3");
      await openFormula(locale);
      await choose("KPI_DEDUCT");
      await fill(reviews);
      await screen.findByText(said);
      await user.click(await screen.findByRole("button", { name: /B3$/ }));
      await user.click(await screen.findByRole("button", { name: /^(Undo|撤销|復原)$/ }));
      await screen.findByText(/Sheet1!B3 (is as it was before|已恢复原样|已恢復原狀)/);
      expect(formulas("B2:B4").flat()).toEqual(["", "", ""]);
      await select("A3");
      await waitFor(() => expect(screen.queryByText(said)).toBeNull());
    },
  );

  test("refuses a locked cell, results that would not fit, and what Excel cannot read", async () => {
    await write("A3", [["x"]]);
    await openFormula();
    await choose("SURVEY_MEAN");
    await fill({ votes: "{1,2;3,4;5,6}" });
    await user.click(await insertButton("A1"));
    await screen.findByText(/The results would need A1:A3, but A3 is not blank/);
    await fill({ votes: "1+" });
    await user.click(await insertButton("A1"));
    await screen.findByText(/Excel cannot read this formula.*=HR.SURVEY_MEAN\(1\+\)/);
    await act(() =>
      workbook.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").protection.protect();
        await context.sync();
      }),
    );
    await fill({ votes: "{1,2}" });
    await user.click(await insertButton("A1"));
    await screen.findByText(/A1 is locked on a protected sheet/);
    expect(formulas("A1")).toEqual([[""]]);
  });
});

describe("Read back", () => {
  test("takes a formula apart, and writes it again in its own cell with all that stands around it", async () => {
    await write("A2", [[0.92]]);
    await write("B2", [['=IFNA(HR.KPI_DEDUCT(IF(A2="","",A2),0.95,10,0.01,2,,"低"),"none")']]);
    await openFormula("zh-TW");
    await select("B2");
    await user.click(await screen.findByRole("button", { name: "修改這個公式" }));
    expect(screen.getByRole("heading", { name: "HR.KPI_DEDUCT" })).toHaveFocus();
    expect(screen.getByText("正在修改 Sheet1!B2")).toBeVisible();
    expect(field("actual")).toHaveValue("A2");
    expect(field("better")).toHaveValue("lower");
    await waitFor(() => expect(status()).toContain("結果 10"));
    // Arguments may be picked anywhere meanwhile.
    await select("C9");
    await user.selectOptions(field("better"), "higher");
    expect(status()).toContain("結果 4");
    await user.click(screen.getByRole("button", { name: "更新 B2" }));
    await screen.findByText("公式已放入 Sheet1!B2。");
    expect(formulas("B2")).toEqual([
      ['=IFNA(HR.KPI_DEDUCT(IF(A2="","",A2),0.95,10,0.01,2),"none")'],
    ]);
    await screen.findByRole("button", { name: "插入到 C9" });
  });

  test("offers each call of a formula that has several, and one from where the add-in is not installed", async () => {
    await write("B2", [["=HR.SURVEY_MEAN({1,2})+_xldudf_HR_FAIL_STREAK({50,70},60)"]]);
    await openFormula();
    await select("B2");
    await screen.findByText("B2 holds HR.SURVEY_MEAN, HR.FAIL_STREAK.");
    await user.click(screen.getByRole("button", { name: "Edit HR.FAIL_STREAK, number 2" }));
    expect(field("scores")).toHaveValue("{50,70}");
    await fill({ pass: "80" });
    await user.click(screen.getByRole("button", { name: "Update B2" }));
    await screen.findByText("The formula is in Sheet1!B2.");
    expect(formulas("B2")).toEqual([["=HR.SURVEY_MEAN({1,2})+HR.FAIL_STREAK({50,70},80)"]]);
    expect(read("B2")).toEqual([[3.3333333333]]);
  });

  test("leaves the cell as it is when HR says so, and keeps what was typed on return from Home", async () => {
    await write("B2", [["=HR.SURVEY_MEAN({1,2})"]]);
    await select("B2");
    await openFormula();
    await user.click(await screen.findByRole("button", { name: "Edit this formula" }));
    await fill({ votes: "{3,4}" });
    await user.click(screen.getByRole("button", { name: "Leave it as it is" }));
    expect(formulas("B2")).toEqual([["=HR.SURVEY_MEAN({1,2})"]]);
    act(() => open("home"));
    act(() => open("formula"));
    expect(field("votes")).toHaveValue("{3,4}");
    await insertButton("B2");
  });
});
