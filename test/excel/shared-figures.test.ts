import {
  checkScorecards,
  generateScorecard,
  mend,
  readScorecardSheets,
  takeBackWritten,
} from "../../src/excel";
import { locales } from "../../src/i18n/locale";
import { sheetTexts } from "../../src/i18n/sheets";
import { standingOf } from "../../src/scorecards/reading/standing";
import { sharedFigures, writeShared } from "../../src/scorecards/shared-figures";
import { tierKey } from "../../src/scorecards/system/keys";
import { people, standardRequest } from "../support/requests";
import { openWorkbook, type TestWorkbook } from "./support/workbook";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

const reading = async () => (await readScorecardSheets({ formulas: true })).readings[0]!;
const amount = (index: number) => tierKey(index, "amount");

test.each(locales)(
  "four forms get their amounts at once, in %s, and give them back",
  async (locale) => {
    await generateScorecard(
      standardRequest("car-dealership", {
        ...{ layout: "form", spelling: "plain", locale, people: people(4) },
      }),
    );
    await workbook.host.settled();
    const before = await reading();
    const figures = sharedFigures(before);
    const amounts = figures.filter(({ key }) => key.endsWith(".amount"));
    expect(amounts.map(({ key }) => key)).toEqual([0, 1, 2, 3].map(amount));
    expect(amounts.every(({ forms, common }) => forms.length === 4 && common === null)).toBe(true);

    // HR has typed one of them on the second form.
    const typedOver = amounts[1]!.forms[1]!.cell;
    const name = before.sheets.find(({ id }) => id === typedOver.sheet)!.name;
    const typed = new Map(
      [0, 1, 2, 3].map((index) => [amount(index), 1000 - index * 200] as const),
    );
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getCell(typedOver.row, typedOver.column).values = [[777]];
      await context.sync();
    });
    await workbook.host.settled();
    const now = await reading();
    const shared = sharedFigures(now);
    const writing = writeShared(now, shared, typed, false);
    expect(writing).toMatchObject({ forms: 4, kept: 1 });
    const ticket = await mend(writing.steps);
    await workbook.host.settled();
    const after = await reading();
    // Lines that are settled on every form ask no more.
    expect(sharedFigures(after).filter(({ key }) => typed.has(key))).toEqual([]);
    const cells = (which: Awaited<ReturnType<typeof reading>>) =>
      amounts.map(({ forms }) =>
        forms.map(({ cell }) => {
          const { grid } = which.sheets.find(({ id }) => id === cell.sheet)!;
          return grid.values[cell.row - grid.row]![cell.column - grid.column];
        }),
      );
    expect(cells(after)).toEqual([
      Array(4).fill(1000),
      [800, 777, 800, 800],
      Array(4).fill(600),
      Array(4).fill(400),
    ]);
    expect(standingOf(after).openFigures).toBe(standingOf(before).openFigures - 16);
    expect((await checkScorecards()).findings.map(({ fact }) => fact.code)).not.toContain(
      "overwritten-formula",
    );

    await takeBackWritten(ticket);
    await workbook.host.settled();
    expect((await reading()).sheets.map(({ grid }) => grid.values)).toEqual(
      now.sheets.map(({ grid }) => grid.values),
    );
    const all = writeShared(now, shared, typed, true);
    expect(all.kept).toBe(0);
    await mend(all.steps);
    await workbook.host.settled();
    expect(cells(await reading())[1]).toEqual(Array(4).fill(800));
  },
);

test("figures that are to be confirmed are, with the line's last one; others stay as they are", async () => {
  await generateScorecard(
    standardRequest("car-dealership", { layout: "form", spelling: "plain", people: people(2) }),
  );
  await workbook.host.settled();
  const now = await reading();
  const figures = sharedFigures(now);
  const target = figures.filter(({ key }) => /^complaints\.(target|step|penalty)$/.test(key));
  expect(target.map(({ common }) => common)).toEqual([0.01, 0.005, 3]);
  const part = new Map([[target[0]!.key, 0.02]]);
  expect(writeShared(now, figures, part, false).steps).toHaveLength(2);
  const whole = new Map(target.map(({ key, common }) => [key, common ?? 0]));
  whole.set(target[0]!.key, 0.02);
  const { steps } = writeShared(now, figures, whole, false);
  await mend(steps);
  await workbook.host.settled();
  const confirmed = sheetTexts.en.openFigures.confirmed;
  expect(steps.filter((step) => step.kind === "write" && step.content.kind === "text")).toEqual(
    Array(2).fill(expect.objectContaining({ content: { kind: "text", text: confirmed } })),
  );
  expect(sharedFigures(await reading()).map(({ key }) => key)).not.toContain(target[0]!.key);
});

test("rosters and single forms have nothing to share", async () => {
  await generateScorecard(
    standardRequest("car-dealership", { layout: "form", spelling: "plain", people: people(1) }),
  );
  await generateScorecard(standardRequest("car-dealership", { spelling: "plain" }));
  const { readings } = await readScorecardSheets({ formulas: true });
  expect(readings.map(sharedFigures)).toEqual([[], []]);
});
