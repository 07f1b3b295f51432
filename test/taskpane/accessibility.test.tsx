import { act, screen, within } from "@testing-library/react";
import * as excel from "../../src/excel";
import { locales } from "../../src/i18n/locale";
import { open } from "../../src/taskpane/shell/navigation";
import { sampleOf } from "../support/in-full";
import { violations } from "./support/axe";
import { serveMetadata } from "./support/metadata";
import { drawPane } from "./support/pane";
import { formsOf, rosterOfJanuary, ticket } from "./support/scorecards";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  generateScorecard: jest.fn(),
  listOwnSystems: jest.fn(() => Promise.resolve([])),
  listSchemes: jest.fn(() => Promise.resolve({ saved: [], onSheets: [] })),
  listSheetNames: jest.fn(() => Promise.resolve(["Sheet1"])),
  listScorecards: jest.fn(),
  insertFormula: jest.fn(),
  readActiveCell: jest.fn(),
  watchCells: jest.fn(() => Promise.resolve(() => Promise.resolve())),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const openGenerate = async (user: Awaited<ReturnType<typeof drawPane>>["user"]) => {
  const tools = await screen.findAllByRole("region");
  await user.click(within(tools.at(-1)!).getAllByRole("button")[0]!);
  await screen.findByRole("group");
};

/** What axe looks at is the same in each language; that no text is missing in any is shown in test/i18n. */
describe.each(sampleOf(locales, ["zh-CN"]))("axe finds nothing in %s", (locale) => {
  it("on Home, empty and full", async () => {
    jest.mocked(excel.listScorecards).mockResolvedValueOnce([]);
    const empty = await drawPane(locale);
    await screen.findAllByRole("listitem");
    expect(await violations(empty.container)).toEqual([]);
    empty.unmount();
    jest.mocked(excel.listScorecards).mockResolvedValueOnce([rosterOfJanuary, formsOf(8)]);
    const full = await drawPane(locale);
    await screen.findAllByRole("article");
    expect(await violations(full.container)).toEqual([]);
  });

  it("in Generate: with choices, faults, a question and a result", async () => {
    jest.mocked(excel.listScorecards).mockResolvedValue([]);
    const { user, container } = await drawPane(locale);
    await openGenerate(user);
    const people = screen.getAllByRole("textbox")[0]!;
    await user.click(people);
    await user.paste("1\tAnna\n1\tBen");
    const points = screen.getAllByRole("textbox")[1]!;
    await user.clear(points);
    await user.type(points, "99");
    const generate = () => screen.getAllByRole("button").at(-1)!;
    await user.click(generate());
    expect(screen.getAllByRole("status").length).toBeGreaterThan(0);
    expect(await violations(container)).toEqual([]);

    // With every figure, tier and preview in view.
    const closed = () => screen.queryAllByRole("button", { expanded: false });
    const parts = closed();
    for (const part of parts) await user.click(part);
    expect(parts.length).toBeGreaterThan(10);
    expect(closed()).toEqual([]);
    expect(await violations(container)).toEqual([]);
    for (const part of parts) await user.click(part);

    await user.clear(points);
    await user.type(points, "15");
    jest
      .mocked(excel.generateScorecard)
      .mockResolvedValueOnce({ kind: "exists", scorecard: rosterOfJanuary });
    await user.click(generate());
    await screen.findByRole("button", { name: /^(Open it|打开已有的|開啟已有的)$/ });
    expect(await violations(container)).toEqual([]);

    jest.mocked(excel.generateScorecard).mockResolvedValueOnce({
      kind: "made",
      scorecard: rosterOfJanuary,
      undo: ticket,
      hasPages: true,
    });
    await user.click(screen.getAllByRole("button").at(-2)!);
    await screen.findByRole("button", { name: "结果" });
    expect(await violations(container)).toEqual([]);
  });

  it("in Formula: the choice, arguments with faults, a question and a formula that was found", async () => {
    serveMetadata();
    jest.mocked(excel.listScorecards).mockResolvedValue([]);
    const cell = { sheetId: "{1}", sheet: "Sheet1", address: "B2", formula: "=HR.SURVEY_MEAN(A1)" };
    jest.mocked(excel.readActiveCell).mockResolvedValue(cell);
    const { user, container } = await drawPane(locale);
    act(() => open("formula"));
    const [first] = await screen.findAllByRole("button", { name: /^HR.KPI_DEDUCT/ });
    expect(await violations(container)).toEqual([]);

    await user.click(first!);
    await user.click(await screen.findByRole("button", { expanded: false }));
    const [actual, ...others] = screen.getAllByRole("textbox");
    await user.type(actual!, "(1");
    const insert = () => screen.getByRole("button", { name: /\bB2$/ });
    await user.click(insert());
    expect(await violations(container)).toEqual([]);

    await user.clear(actual!);
    for (const field of [actual!, ...others.slice(0, 4)]) await user.type(field, "1");
    jest
      .mocked(excel.insertFormula)
      .mockResolvedValueOnce({ kind: "occupied", holds: cell.formula });
    await user.click(insert());
    await screen.findByRole("button", { name: /^(Replace|替换|取代)$/ });
    expect(await violations(container)).toEqual([]);
  });
});
