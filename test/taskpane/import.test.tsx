import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { locales, type Locale } from "../../src/i18n/locale";
import * as excel from "../../src/excel";
import { findSystem, type DataTable } from "../../src/scorecards/import";
import { readDataTable } from "../../src/scorecards/import/data-table";
import type { Memory } from "../../src/scorecards/import";
import { rosterInputs } from "../../src/scorecards/plan/roster/roster";
import { drawPane } from "./support/pane";
import { violations } from "./support/axe";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  openImport: jest.fn(),
  readSelectedCells: jest.fn(),
  showSheet: jest.fn(() => Promise.resolve()),
  undoImport: jest.fn(),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
  writeImport: jest.fn(),
}));

const openImport = jest.mocked(excel.openImport);
const readSelectedCells = jest.mocked(excel.readSelectedCells);
const undoImport = jest.mocked(excel.undoImport);
const writeImport = jest.mocked(excel.writeImport);

const callCentre = findSystem("call-centre")!;

/** A Data table of the call centre: ids, names, departments, then figures by the id of their input. */
function tableOf(
  people: readonly (readonly [string, string, string?])[],
  figures: Record<string, unknown[]> = {},
  system = callCentre,
): DataTable {
  const inputs = rosterInputs(system);
  const rows = people.map(([id, name, department = ""], row) => [
    id,
    name,
    department,
    ...inputs.map((input) => figures[input.id]?.[row] ?? ""),
  ]);
  const headers = ["编号", "姓名", "部门", ...inputs.map(({ name }) => name["zh-CN"])];
  return readDataTable(
    {
      headers,
      values: rows.map((row) =>
        row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? 1 : cell)),
      ),
      formulas: rows,
    },
    system,
    "zh-CN",
  );
}

const scorecard = (number = "1"): excel.ScorecardReference => ({
  scorecard: number,
  system: "call-centre",
  layout: "roster",
  period: { kind: "month", year: 2021, month: Number(number) },
  locale: "zh-CN",
  sheets: [{ role: "data", name: `数据 ${number}`, id: `{data${number}}` }],
  copies: [],
  missing: [],
});

function opens(
  table: DataTable,
  memory: Memory = {},
  rosters = [scorecard()],
  system = callCentre,
): void {
  openImport.mockImplementation((wanted) => {
    const chosen = rosters.find((each) => each.scorecard === wanted) ?? rosters.at(-1)!;
    const place = {
      table: `KpiData${chosen.scorecard}`,
      system,
      locale: "zh-CN" as const,
      own: [],
    };
    return Promise.resolve({ rosters, memory, target: { scorecard: chosen, place, table } });
  });
}

const ticket = (order: excel.ImportOrder): excel.ImportTicket => ({
  written: { entries: [], lifts: false },
  figures: order.changes.length,
  place: { table: "KpiData1", system: callCentre, locale: "zh-CN", own: [] },
  body: { row: 4, column: 0, rows: order.table.people.length, columns: 6 },
  people: [...order.table.people, ...order.added],
  added: order.added,
  columns: {},
});

beforeEach(() => {
  openImport.mockReset();
  readSelectedCells.mockReset();
  undoImport.mockReset().mockResolvedValue();
  writeImport.mockReset().mockImplementation((order) => Promise.resolve(ticket(order)));
  opens(
    tableOf([
      ["001", "王芳"],
      ["002", "李娜"],
    ]),
  );
});

const words: Record<
  Locale,
  {
    tool: string;
    box: string;
    preview: string;
    write: RegExp;
    done: string;
    undo: string;
    undone: RegExp;
    empty: string;
    generate: string;
    loneRates: RegExp;
    enterRates: string;
    change: string;
  }
> = {
  en: {
    tool: "Import figures",
    box: "Paste an export",
    preview: "Preview",
    write: /^Write 4 cells$/,
    done: "The figures are in",
    undo: "Undo",
    undone: /^Undone/,
    empty: "There is no list to import into yet",
    generate: "Generate scorecard",
    loneRates: /^The table has only “满意度”, .* “Customer satisfaction” can/,
    enterRates: "Enter per cent instead…",
    change: "Change this scorecard",
  },
  "zh-CN": {
    tool: "导入数据",
    box: "粘贴导出的报表",
    preview: "预览",
    write: /^写入 4 个单元格$/,
    done: "数据已导入",
    undo: "撤销",
    undone: /^已撤销/,
    empty: "还没有可以导入的考核表",
    generate: "生成考核表",
    loneRates: /^报表只有“满意度”，.*“客户满意度”可以改为直接填百分比。$/,
    enterRates: "改为直接填百分比…",
    change: "修改考核表",
  },
  "zh-TW": {
    tool: "匯入資料",
    box: "貼上匯出的報表",
    preview: "預覽",
    write: /^寫入 4 個儲存格$/,
    done: "資料已匯入",
    undo: "復原",
    undone: /^已復原/,
    empty: "還沒有可以匯入的考核表",
    generate: "產生考核表",
    loneRates: /^報表只有「满意度」，.*「客戶滿意度」可以改為直接填百分比。$/,
    enterRates: "改為直接填百分比…",
    change: "修改考核表",
  },
};

async function openTool(locale: Locale = "en") {
  const drawn = await drawPane(locale);
  const [tool] = await screen.findAllByRole("button", {
    name: new RegExp(`^${words[locale].tool}`),
  });
  await drawn.user.click(tool!);
  return drawn;
}

async function paste(user: UserEvent, text: string, locale: Locale = "en") {
  await user.click(await screen.findByRole("textbox", { name: words[locale].box }));
  await user.paste(text);
}

const lastOrder = () => writeImport.mock.lastCall![0];
const EXPORT = "姓名,来电数,接听数\n王芳,20,19\n李娜,10,9";

describe.each(locales)("Import in %s", (locale) => {
  const said = words[locale];

  it("offers to take rates as they are, where an export has nothing else", async () => {
    const afterSales = findSystem("after-sales")!;
    opens(tableOf([["001", "王芳"]], {}, afterSales), {}, [scorecard()], afterSales);
    const { user, container } = await openTool(locale);
    await paste(user, "姓名,满意度,受理量\n王芳,95%,40", locale);
    const enter = await screen.findByRole("button", { name: said.enterRates });
    expect(screen.getByText(said.loneRates)).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await user.click(enter);
    expect(await screen.findByRole("heading", { level: 1, name: said.change })).toBeVisible();
  });

  it("teaches where there is no list, and leads to Generate", async () => {
    openImport.mockResolvedValue({ rosters: [], target: null, memory: {} });
    const { user, container } = await openTool(locale);
    const teaching = await screen.findByRole("region", { name: said.empty });
    expect(await violations(container)).toEqual([]);
    await user.click(within(teaching).getByRole("button", { name: said.generate }));
    expect(await screen.findByRole("heading", { level: 1, name: said.generate })).toBeVisible();
  });

  it("maps a paste, shows every change, writes it, and takes it back", async () => {
    const { user, container } = await openTool(locale);
    await paste(user, "姓名,来电数,接听数\n王芳,20,\n李娜,10,9\n赵敏,1,1", locale);
    const preview = await screen.findByRole("button", { name: said.preview });
    expect(screen.queryByRole("textbox", { name: said.box })).toBeNull();
    expect(await violations(container)).toEqual([]);
    await user.click(preview);
    const table = await screen.findByRole("table");
    // Of 王芳 the calls received; of 李娜 also those answered and the rest, which nobody answered.
    expect(within(table).getAllByRole("row")).toHaveLength(5);
    expect(await violations(container)).toEqual([]);
    expect(writeImport).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: said.write }));
    expect(await screen.findByRole("heading", { name: said.done })).toHaveFocus();
    expect(lastOrder().changes.map(({ row, value }) => [row, value])).toEqual([
      [0, 20],
      [1, 9],
      [1, 10],
      [1, 1],
    ]);
    expect(lastOrder().memory["call-centre"]?.[0]?.name).toBe("姓名");
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: said.undo }));
    expect(await screen.findByText(said.undone)).toBeVisible();
    expect(undoImport).toHaveBeenCalledTimes(1);
    // The paste is still there, to be mended and written again.
    expect(screen.getByRole("button", { name: said.preview })).toBeVisible();
  });
});

describe.each(locales)("Import into forms in %s", (locale) => {
  const told: Record<
    Locale,
    { goesTo: RegExp; person: RegExp; unknown: RegExp; choices: string[] }
  > = {
    en: {
      goesTo: /^Goes to 2 forms: Telephone call centre, January 2021/,
      person: /赵敏/,
      unknown: /nobody has a form under this name/,
      choices: ["Leave out", "Is 王芳", "Is 李娜"],
    },
    "zh-CN": {
      goesTo: /^导入到一人一张的考核表（共 2 张）：电话呼叫中心，2021年1月/,
      person: /赵敏/,
      unknown: /没有这个姓名的考核表/,
      choices: ["不导入", "就是王芳", "就是李娜"],
    },
    "zh-TW": {
      goesTo: /^匯入到一人一張的考核表（共 2 張）：電話客服中心，2021年1月/,
      person: /赵敏/,
      unknown: /沒有這個姓名的考核表/,
      choices: ["不匯入", "就是王芳", "就是李娜"],
    },
  };

  it("says how many forms there are, adds nobody, and writes what each form has", async () => {
    const place: excel.ImportTarget["place"] = { forms: "1", system: callCentre, locale: "zh-CN" };
    const table: DataTable = {
      ...tableOf([
        ["", "王芳"],
        ["", "李娜"],
      ]),
      forms: { lacks: (row, column) => row === 1 && column === 3 },
    };
    const forms: excel.ScorecardReference = {
      ...scorecard(),
      layout: "form",
      sheets: [{ role: "form", name: "王芳", id: "{f1}", person: "王芳" }],
    };
    openImport.mockResolvedValue({
      rosters: [forms],
      memory: {},
      target: { scorecard: forms, place, table },
    });
    const { user, container } = await openTool(locale);
    expect(await screen.findByText(told[locale].goesTo)).toBeVisible();
    await paste(user, "姓名,来电数,接听数\n王芳,20,19\n李娜,10,9\n赵敏,1,1", locale);
    const choice = await screen.findByRole("combobox", { name: told[locale].person });
    const offered = within(choice).getAllByRole("option");
    expect(offered.map(({ textContent }) => textContent)).toEqual(told[locale].choices);
    expect(choice).toHaveAccessibleDescription(told[locale].unknown);
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: words[locale].preview }));
    await screen.findByRole("table");
    await user.click(screen.getByRole("button", { name: /5/ }));
    await screen.findByRole("heading", { name: words[locale].done });
    expect(lastOrder()).toMatchObject({ place, added: [] });
    expect(lastOrder().changes.filter(({ column }) => column === 3)).toHaveLength(1);
    expect(screen.getByRole("button", { name: /王芳/ })).toBeVisible();
  });
});

describe("A paste", () => {
  it("that cannot be used is told in a sentence, and the box stays", async () => {
    const { user } = await openTool();
    await paste(user, "王芳\t1\n李娜\t2");
    expect(await screen.findByText(/^No row that names the columns was found/)).toBeVisible();
    await paste(user, `姓名\t来电数\n${"x".repeat(8_000_000)}`);
    expect(
      await screen.findByText(/^That is too much at once: 8,000,007 characters/),
    ).toBeVisible();
    await paste(user, "姓名\t来电数\n王芳\t2");
    expect(await screen.findByRole("button", { name: "Preview" })).toBeVisible();
  });

  it("can be typed, or taken from the selection", async () => {
    readSelectedCells.mockResolvedValueOnce([["", " "]]).mockResolvedValueOnce([
      ["姓名", "来电数"],
      ["王芳", "7"],
    ]);
    const { user } = await openTool();
    const box = await screen.findByRole("textbox", { name: "Paste an export" });
    await user.type(box, "姓名,来电数\n王芳,2");
    await user.click(screen.getByRole("button", { name: "Read it" }));
    await user.click(await screen.findByRole("button", { name: "Paste another" }));
    await user.click(await screen.findByRole("button", { name: "Take from selection" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/^The selected cells are blank/);
    await user.click(screen.getByRole("button", { name: "Take from selection" }));
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    expect(await screen.findByRole("cell", { name: "7" })).toBeVisible();
  });

  it("is kept while HR looks at another tool", async () => {
    const { user } = await openTool();
    await paste(user, EXPORT);
    await screen.findByRole("button", { name: "Preview" });
    await user.click(screen.getByRole("button", { name: "Home" }));
    const [tool] = await screen.findAllByRole("button", { name: /^Import figures/ });
    await user.click(tool!);
    expect(await screen.findByRole("button", { name: "Preview" })).toBeVisible();
  });

  it("says what was left out: titles, sums, other months, nameless and repeated lines", async () => {
    const { user } = await openTool();
    await paste(
      user,
      [
        "Report of the shop",
        "月份,姓名,来电数,备注",
        "2021-01,王芳,1,a",
        "2021-01,王芳,1,a",
        "2021-02,王芳,9,",
        "2021-01,,5,",
        "2021-01,李娜,6,",
        "合计,,15,",
      ].join("\n"),
    );
    expect(
      await screen.findByText("Above the header, left out: Report of the shop."),
    ).toBeVisible();
    expect(screen.getByText("Line 8 adds up others: left out.")).toBeVisible();
    expect(screen.getByText("1 row of other months left out (2021-02).")).toBeVisible();
    expect(screen.getByText("Line 6 says neither ID nor name: left out.")).toBeVisible();
    expect(screen.getByText("Not used: “备注” (holds text, not figures).")).toBeVisible();
    const repeated = screen.getByRole("checkbox", {
      name: /^Leave out 1 line that repeats an earlier one \(line 4\)/,
    });
    expect(repeated).not.toBeChecked();
    await user.click(repeated);
    await user.click(screen.getByRole("button", { name: "Preview" }));
    const table = await screen.findByRole("table");
    expect(within(table).getAllByRole("row")[1]).toHaveTextContent(/王芳Calls receivedblank1$/);
  });

  it("of other months than the scorecard's is asked about, never guessed", async () => {
    const { user } = await openTool();
    await paste(user, "月份,姓名,来电数\n2021-02,王芳,1\n2021-03,王芳,2");
    expect(await screen.findByText(/^The scorecard is for January 2021/)).toBeVisible();
    const months = screen.getByRole("combobox", { name: "Rows to take" });
    expect(months).toHaveDisplayValue("Choose…");
    await user.selectOptions(months, "2021-03");
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findByRole("cell", { name: "2" })).toBeVisible();
  });
});

describe("A question", () => {
  it("is answered by a button that shows what follows, and nothing is written before", async () => {
    const { user, container } = await openTool();
    await paste(user, "姓名,来电数,平均应答速度\n王芳,20,15\n李娜,10,30");
    const asked = await screen.findByRole("group", {
      name: /^Mean speed of answer: the export does not say/,
    });
    expect(screen.getByText("Waits for your answer above")).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findByText(/^1 question is not answered yet/)).toBeVisible();
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "Back to the columns" }));
    const minutes = within(
      await screen.findByRole("group", { name: /^Mean speed of answer: the export/ }),
    ).getByRole("button", { name: /in minutes: 15 is 15 minutes.*王芳: 900 s/ });
    expect(asked).not.toBeVisible();
    await user.click(minutes);
    expect(screen.queryByRole("heading", { name: "Questions" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findByRole("cell", { name: "900 s" })).toBeVisible();
  });

  it("about the best grade is asked once for all grades, and may be left", async () => {
    const { user } = await openTool();
    await paste(user, "通话编号,坐席,满意度\nT1,王芳,1\nT2,王芳,1\nT3,王芳,2\nT4,李娜,3");
    const asked = await screen.findByRole("group", { name: /Very satisfied, Satisfied, Neutral/ });
    expect(within(asked).getAllByRole("button")).toHaveLength(3);
    await user.click(within(asked).getByRole("button", { name: /^None of these/ }));
    expect(screen.queryByRole("heading", { name: "Questions" })).toBeNull();
    expect(screen.getByText(/^1 of 11 figures found/)).toBeVisible();
  });

  it("about merged names and about dates changes whose and which rows are taken", async () => {
    const { user } = await openTool();
    await paste(user, "姓名,日期,来电数\n王芳,1/2/2021,1\n,2/1/2021,2");
    await user.click(await screen.findByRole("button", { name: "They belong to the name above" }));
    await user.click(screen.getByRole("button", { name: /^Month first/ }));
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findByRole("cell", { name: "1" })).toBeVisible();
  });
});

describe("The mapping", () => {
  const open = async (user: UserEvent, figure: string) => {
    await user.click(screen.getByRole("button", { name: `Change: ${figure}` }));
    return screen.getByRole("group", { name: figure });
  };

  it("is told in sentences, weights and units included", async () => {
    const { user } = await openTool();
    await paste(
      user,
      "日期,姓名,接听数,平均等待时长(分钟),通话时长,非常满意\n2021-01-01,王芳,10,1,00:01:00,3\n2021-01-02,王芳,30,2,00:02:00,4",
    );
    expect(
      await screen.findByText(
        "mean of “平均等待时长(分钟)”, weighed by “接听数” (minutes → seconds)",
      ),
    ).toBeVisible();
    expect(
      screen.getByText("mean of “通话时长”, weighed by “接听数” (times → seconds)"),
    ).toBeVisible();
    expect(screen.getByText(/^4 of 11 figures found\. Several rows a person/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Preview" }));
    const table = await screen.findByRole("table");
    expect(within(table).getAllByRole("cell", { name: "105 s" })).toHaveLength(2);
  });

  it("is changed by choosing: none, sums and differences, answers counted, quotients and means", async () => {
    const { user } = await openTool();
    await paste(user, "姓名,甲,乙,结果,秒\n王芳,20,5,好,30\n王芳,10,5,坏,60");
    await screen.findByText(/^0 of 11 figures found/);
    const received = await open(user, "Calls received");
    const how = within(received).getByRole("combobox", { name: "Where it comes from" });
    await user.selectOptions(how, "Columns added up, or rows counted");
    await user.click(within(received).getByRole("button", { name: "Add a column" }));
    await user.selectOptions(
      within(received).getByRole("combobox", { name: "Sign of column 2" }),
      "−",
    );
    expect(screen.getByText("“甲” − “乙”")).toBeVisible();
    expect(within(received).getByRole("status")).toHaveTextContent("Example: 王芳 20");
    await user.selectOptions(
      within(received).getByRole("combobox", { name: "Column 2" }),
      "结果 = 好",
    );
    expect(screen.getByText("“甲” − rows where “结果” is “好”")).toBeVisible();
    await user.click(within(received).getByRole("button", { name: "Remove Column 2" }));
    expect(within(received).getByRole("status")).toHaveTextContent("Example: 王芳 30");

    const speed = await open(user, "Mean speed of answer");
    await user.selectOptions(
      within(speed).getByRole("combobox", { name: "Where it comes from" }),
      "Mean of a column",
    );
    await user.selectOptions(within(speed).getByRole("combobox", { name: "Column" }), "秒");
    await user.selectOptions(within(speed).getByRole("combobox", { name: "Weighed by" }), "甲");
    await user.selectOptions(
      within(speed).getByRole("combobox", { name: "Plain numbers are in" }),
      "minutes",
    );
    expect(screen.getByText("mean of “秒”, weighed by “甲” (minutes → seconds)")).toBeVisible();
    expect(within(speed).getByRole("status")).toHaveTextContent("Example: 王芳 2,400 s");
    await user.selectOptions(
      within(speed).getByRole("combobox", { name: "Where it comes from" }),
      "One ÷ the other",
    );
    await user.selectOptions(
      within(speed).getByRole("combobox", { name: "Below the line, 1" }),
      "All rows",
    );
    expect(screen.getByText(/^“秒” ÷ number of rows/)).toBeVisible();
    await user.selectOptions(
      within(speed).getByRole("combobox", { name: "Where it comes from" }),
      "Do not import",
    );
    expect(within(speed).queryByRole("combobox", { name: "Column" })).toBeNull();
  });

  it("of last time is used again, and told so", async () => {
    const { user } = await openTool();
    await paste(user, "旺旺号,甲\nw1,20");
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Name column" }),
      "旺旺号",
    );
    const received = await open(user, "Calls received");
    await user.selectOptions(
      within(received).getByRole("combobox", { name: "Where it comes from" }),
      "Columns added up, or rows counted",
    );
    await user.selectOptions(screen.getByRole("combobox", { name: "w1" }), "Is 李娜 · 002");
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await user.click(await screen.findByRole("button", { name: "Write 1 cell" }));
    await screen.findByRole("heading", { name: "The figures are in" });
    opens(
      tableOf([
        ["001", "王芳"],
        ["003", "New"],
        ["002", "李娜"],
      ]),
      lastOrder().memory,
    );
    await user.click(screen.getByRole("button", { name: "Import another export" }));
    await waitFor(() => expect(openImport).toHaveBeenCalledTimes(3));
    await paste(user, "旺旺号,甲\nw1,30");
    expect(await screen.findByText(/Mapped as you agreed last time/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await user.click(await screen.findByRole("button", { name: "Write 1 cell" }));
    await screen.findByRole("heading", { name: "The figures are in" });
    expect(lastOrder().changes.map(({ row, value }) => [row, value])).toEqual([[2, 30]]);
  });

  it("is made anew for another list", async () => {
    opens(tableOf([["001", "王芳"]]), {}, [scorecard("1"), scorecard("2")]);
    const { user } = await openTool();
    await paste(user, "月份,姓名,来电数\n2021-01,王芳,1\n2021-02,王芳,2");
    const months = await screen.findByRole("combobox", { name: "Rows to take" });
    expect(months).toHaveDisplayValue("February 2021");
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Import into" }),
      "Telephone call centre · January 2021",
    );
    await waitFor(() =>
      expect(screen.getByRole("combobox", { name: "Rows to take" })).toHaveDisplayValue(
        "January 2021",
      ),
    );
  });
});

describe("People", () => {
  it("who are not in the list are added, or left out, all at once or one by one", async () => {
    const { user } = await openTool();
    await paste(user, "姓名,来电数\n赵敏,1\n周云,2\n王芳,3");
    expect(await screen.findByText("2 are not in the list, or not certain:")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add all who are not in the list" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "周云" }), "Leave out");
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findByText("1 person is added below the list")).toBeVisible();
    expect(screen.getByText("In the list, but not in the export: 李娜.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Write 2 cells" }));
    await screen.findByRole("heading", { name: "The figures are in" });
    expect(lastOrder().added).toEqual([{ id: "003", name: "赵敏", department: "" }]);
  });

  it("of one name are told apart by HR", async () => {
    opens(
      tableOf([
        ["001", "王芳", "甲"],
        ["002", "王芳", "乙"],
      ]),
    );
    const { user } = await openTool();
    await paste(user, "姓名,来电数\n王芳,3");
    expect(await screen.findByText("0 people found in the list.")).toBeVisible();
    const who = screen.getByRole("combobox", { name: "王芳" });
    expect(who).toHaveDisplayValue("Leave out");
    expect(who).toHaveAccessibleDescription("1 row · could be more than one");
    await user.selectOptions(who, "Is 王芳 · 002 · 乙");
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await user.click(await screen.findByRole("button", { name: "Write 1 cell" }));
    await screen.findByRole("heading", { name: "The figures are in" });
    expect(lastOrder().changes.map(({ row }) => row)).toEqual([1]);
  });

  it("whose id is another's name in the list are pointed out", async () => {
    opens(
      tableOf([
        ["001", "王芳"],
        ["002", "李娜"],
        ["003", "张伟"],
      ]),
    );
    const { user } = await openTool();
    await paste(user, "工号,姓名,来电数\n001,王芳,3\n002,李娜,3\n003,Bob,3");
    expect(
      await screen.findByText("ID 003: “Bob” in the export, “张伟” in the list. The ID counts."),
    ).toBeVisible();
  });
});

describe("The preview", () => {
  const filled = () =>
    opens(
      tableOf(
        [
          ["001", "王芳"],
          ["002", "李娜"],
        ],
        { callsReceived: [7, "=1+0"], callsAnswered: [19, ""] },
      ),
    );

  it("keeps figures and formulas unless HR says otherwise", async () => {
    filled();
    const { user } = await openTool();
    await paste(user, EXPORT);
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    expect(await screen.findByText("1 cell has another figure")).toBeVisible();
    expect(screen.getByText("1 cell holds a formula")).toBeVisible();
    expect(screen.getByText("1 cell has this figure already")).toBeVisible();
    expect(screen.getByRole("button", { name: "Write 3 cells" })).toBeVisible();
    expect(screen.queryByRole("checkbox")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Write over them" }));
    const [, first] = within(screen.getByRole("table")).getAllByRole("row");
    expect(first).toHaveTextContent("王芳Calls received720");
    await user.click(screen.getByRole("checkbox", { name: "Write over formulas too" }));
    expect(within(screen.getByRole("table")).getByRole("cell", { name: "=1+0" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Write 5 cells" }));
    await screen.findByRole("heading", { name: "The figures are in" });
    expect(
      lastOrder()
        .changes.map(({ before }) => before.kind)
        .sort(),
    ).toEqual(["blank", "blank", "blank", "constant", "formula"]);
  });

  it("names what cannot be used, with its line and text", async () => {
    const { user } = await openTool();
    await paste(user, "姓名,来电数,首次解决数\n王芳,x1,2.5\n李娜,3,3\n甲,3,3\n乙,3,3\n丙,3,3");
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    expect(
      await screen.findByText("王芳, Calls received: line 2 says “x1”, which cannot be read."),
    ).toBeVisible();
    expect(screen.getByText("王芳, Calls resolved: 2.5 is not a whole number.")).toBeVisible();
  });

  it("shows 40 changes at first and more on demand, however many people there are", async () => {
    const people = Array.from(
      { length: 300 },
      (_, index) => [`${index + 1}`, `P${index + 1}x`] as const,
    );
    opens(tableOf(people));
    const { user } = await openTool();
    await paste(user, ["姓名,来电数", ...people.map(([, name]) => `${name},5`)].join("\n"));
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    expect(within(await screen.findByRole("table")).getAllByRole("row")).toHaveLength(41);
    await user.click(screen.getByRole("button", { name: "Show more (260)" }));
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(241);
  });

  it("is looked at again when the table changed meanwhile", async () => {
    writeImport.mockRejectedValueOnce(new excel.ExcelFaultError({ kind: "table-changed" }));
    const { user } = await openTool();
    await paste(user, EXPORT);
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    await user.click(await screen.findByRole("button", { name: "Write 6 cells" }));
    expect(await screen.findByText(/^The Data sheet has changed meanwhile/)).toBeVisible();
    filled();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: "Write 3 cells" })).toBeVisible();
  });

  it("says so when there is nothing to write", async () => {
    const { user } = await openTool();
    await paste(user, "姓名,甲\n王芳,1");
    await user.click(await screen.findByRole("button", { name: "Preview" }));
    expect(await screen.findByText(/^There is nothing to write/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Write 0 cells" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Back to the columns" }));
    expect(await screen.findByRole("button", { name: "Change: Calls received" })).toBeVisible();
  });
});

it("asks before it keeps what was changed since and takes back the rest", async () => {
  undoImport.mockRejectedValueOnce(
    new excel.ExcelFaultError({ kind: "written-changed", cells: 2, first: "D5" }),
  );
  const { user } = await openTool();
  await paste(user, EXPORT);
  await user.click(await screen.findByRole("button", { name: "Preview" }));
  await user.click(await screen.findByRole("button", { name: /^Write/ }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText(/^2 of these cells \(the first: D5\)/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Take back the rest" }));
  expect(await screen.findByText(/^Undone/)).toBeVisible();
  expect(undoImport.mock.calls.map(([, options]) => options)).toEqual([
    { keep: false },
    { keep: true },
  ]);
});

it("says what to do when the workbook cannot be read, and tries again", async () => {
  openImport.mockReset().mockRejectedValueOnce(new excel.ExcelFaultError({ kind: "table-gone" }));
  const { user } = await openTool();
  expect(
    await screen.findByText(/^The table on the Data sheet of this scorecard is gone/),
  ).toBeVisible();
  opens(tableOf([["001", "王芳"]]));
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("textbox", { name: "Paste an export" })).toBeVisible();
});
