import { locales } from "../../../src/i18n/locale";
import { sheetTexts } from "../../../src/i18n/sheets";
import { payrollTexts } from "../../../src/i18n/sheets/payroll";
import type { LedgerRow } from "../../../src/scorecards/closing";
import {
  type Payroll,
  payrollCsv,
  payrollOf,
  periodsPaid,
  planPayroll,
  quarterTerms,
} from "../../../src/scorecards/payroll";
import { findSystem } from "../../../src/scorecards/systems";
import { seeded } from "../../support/seeded";
import { calculateWithIronCalc } from "../../support/spreadsheets/ironcalc";
import { planCells } from "../../support/spreadsheets/plan-cells";

const afterSales = findSystem("after-sales")!;
const quarterly = findSystem("quarterly-after-sales")!;
const month = (number: number) => ({ kind: "month", year: 2026, month: number }) as const;
const firstQuarter = { kind: "quarter", year: 2026, quarter: 1 } as const;
const months = ["2026-01", "2026-02", "2026-03"] as const;

type Cells = Readonly<Record<string, string | number>>;
const row = (period: string, id: string, name: string, cells: Cells = {}): LedgerRow =>
  new Map(Object.entries({ Period: period, System: "after-sales", ID: id, Name: name, ...cells }));
const paid = (total: number, performance: number, fixed = 4200): Cells => ({
  "result.total": total,
  "result.fixedPay": fixed,
  "result.performancePay": performance,
});

const order = { locale: "en", system: "After-sales", appraised: "after-sales" } as const;
async function calculated(payroll: Payroll): Promise<unknown[][]> {
  const plan = planPayroll(payroll, order, []);
  const cells = (await calculateWithIronCalc(planCells(plan))).get(plan.sheets[0]!.name)!;
  const header = payroll.terms === null ? 4 : 6;
  return Array.from({ length: payroll.lines.length + 2 }, (_, index) =>
    Array.from({ length: 17 }, (__, column) => {
      const address = `${String.fromCharCode(65 + column)}${header + index}`;
      return cells.get(address) ?? null;
    }),
  );
}

describe("a quarter out of its months", () => {
  const rows = months.flatMap((code, index) => [
    row(code, "001", "Ann", { ...paid([9.2, 5.9, 9][index]!, 1000), Department: "Service" }),
    row(code, "002", "Ben", paid(7, 900.1)),
  ]);

  test("two excellent months add, one unqualified takes off, and they do not compound", () => {
    const { lines, sum, terms } = payrollOf(rows, afterSales, firstQuarter);
    expect(terms).toEqual({
      ...{ excellentFrom: 9, excellentShare: 0.02, unqualifiedBelow: 6, unqualifiedShare: 0.04 },
    });
    expect(lines.map(({ name, amounts }) => ({ name, ...amounts }))).toMatchObject([
      { name: "Ann", performance: 3000, adjustment: 0, adjusted: 3000, bonus: null, pay: 15600 },
      { name: "Ben", performance: 2700.3, adjustment: 0, adjusted: 2700.3, pay: 15300.3 },
    ]);
    expect(sum).toBe(30900.3);
    expect(lines[0]!.department).toBe("Service");
  });

  test("a month that is not closed is said, and HR decides whether the others are paid", () => {
    const short = rows.filter(
      (each) => each.get("Period") !== "2026-02" || each.get("ID") === "002",
    );
    const [ann, ben] = payrollOf(short, afterSales, firstQuarter).lines;
    expect(ann).toMatchObject({ lacking: ["2026-02"], amounts: null });
    expect(ben).toMatchObject({ lacking: [], amounts: { pay: 15300.3 } });
    const all = payrollOf(short, afterSales, firstQuarter, { isPaid: (key) => key === ann!.key });
    expect(all.lines[0]).toMatchObject({
      lacking: ["2026-02"],
      amounts: { performance: 2000, adjustment: 0.04, adjusted: 2080, pay: 8400 + 2080 },
    });
    expect(all.sum).toBe(15300.3 + 10480);
  });

  test("a row without pay is no month, and nobody is paid of whom nothing is closed", () => {
    const blank = row("2026-03", "003", "Cai", { "result.total": 8 });
    const { lines } = payrollOf([blank], afterSales, firstQuarter, { isPaid: () => true });
    expect(lines).toMatchObject([{ lacking: [...months], amounts: null }]);
  });

  test("a new name is no new person, and neither is an ID that came later; one ID with two names is two", () => {
    const { lines } = payrollOf(
      [
        row("2026-01", "", "Ann", paid(7, 1)),
        row("2026-02", "001", "Ann", paid(7, 1)),
        row("2026-03", "001", "Ann Li", paid(7, 1)),
        row("2026-03", "009", "Ben", paid(7, 1)),
        row("2026-03", "009", "Cai", paid(7, 1)),
      ],
      afterSales,
      firstQuarter,
    );
    expect(lines.map(({ id, name, lacking }) => [id, name, lacking.length])).toEqual([
      ["001", "Ann Li", 0],
      ["009", "Ben", 2],
      ["009", "Cai", 2],
    ]);
  });

  test("a row without an ID is nobody's where two bear the name", () => {
    const { lines } = payrollOf(
      [
        row("2026-01", "", "Ann", paid(7, 1)),
        row("2026-03", "001", "Ann", paid(7, 1)),
        row("2026-03", "002", "Ann", paid(7, 1)),
      ],
      afterSales,
      firstQuarter,
    );
    expect(lines.map(({ id, lacking }) => [id, lacking.length])).toEqual([
      ["001", 2],
      ["002", 2],
      ["", 2],
    ]);
  });

  test("a month closed once more counts as it was closed last", () => {
    const again = [...rows, row("2026-03", "001", "Ann", paid(9, 2000))];
    expect(payrollOf(again, afterSales, firstQuarter).lines[0]!.amounts!.performance).toBe(4000);
  });

  test("the system's own terms are taken where it has some", () => {
    expect(quarterTerms(quarterly)).toMatchObject({ excellentFrom: 90, unqualifiedBelow: 60 });
    expect(periodsPaid(firstQuarter, "quarter")).toEqual(["2026-Q1"]);
    expect(periodsPaid(firstQuarter, "month")).toEqual(months);
    expect(periodsPaid(month(5), "month")).toEqual(["2026-05"]);
  });
});

/** Everything in whole numbers: totals in tenths, shares in thousandths, money in cents, half up. */
test("sixty people's quarter calculates on its sheet as whole numbers say, and the sum is that of its rows", async () => {
  const random = seeded(20260331);
  const below = (most: number) => Math.floor(random() * most);
  const people = Array.from({ length: 60 }, (_, index) =>
    months.map(() => ({ total: 40 + below(61), cents: below(400_000), fixed: 100 * (index + 1) })),
  );
  const rows = people.flatMap((own, index) =>
    own.map(({ total, cents, fixed }, at) =>
      row(months[at]!, String(index).padStart(3, "0"), `P${index}`, {
        ...paid(total / 10, cents / 100, fixed),
        "result.bonus": index,
      }),
    ),
  );
  const terms = {
    ...{ excellentFrom: 9, excellentShare: 0.025, unqualifiedBelow: 6, unqualifiedShare: 0.045 },
  };
  const payroll = payrollOf(rows, afterSales, firstQuarter, { terms });
  const wanted = people.map((own, index) => {
    const performance = own.reduce((sum, { cents }) => sum + cents, 0);
    const thousandths = own.reduce(
      (sum, { total }) => sum + (total >= 90 ? 25 : total < 60 ? -45 : 0),
      1000,
    );
    const adjusted = Math.floor((2 * performance * thousandths + 1000) / 2000);
    return { performance, adjusted, pay: adjusted + 3 * 100 * 100 * (index + 1) + 300 * index };
  });
  const inCents = payroll.lines.map(({ amounts }) => ({
    performance: Math.round(amounts!.performance! * 100),
    adjusted: Math.round(amounts!.adjusted! * 100),
    pay: Math.round(amounts!.pay * 100),
  }));
  expect(inCents).toEqual(wanted);
  const all = wanted.reduce((sum, { pay }) => sum + pay, 0);
  expect(payroll.sum).toBe(all / 100);

  const [header, ...sheet] = await calculated(payroll);
  const column = (name: string) => header!.indexOf(name);
  expect(
    sheet.slice(0, -1).map((cells) => ({
      performance: Math.round(Number(cells[column("Performance pay of the months")]) * 100),
      adjusted: Math.round(Number(cells[column("Adjusted performance pay")]) * 100),
      pay: Math.round(Number(cells[column("Pay")]) * 100),
    })),
  ).toEqual(wanted);
  expect(sheet.at(-1)![0]).toBe("Sum");
  expect(Math.round(Number(sheet.at(-1)![column("Pay")]) * 100)).toBe(all);

  const lines = payrollCsv(payroll, "en").split("\r\n");
  expect(lines).toHaveLength(63);
  const at = lines[0]!.split(",").indexOf("Pay");
  expect(lines.slice(1, -2).map((line) => line.split(",")[at])).toEqual(
    wanted.map(({ pay }) => (pay / 100).toFixed(2)),
  );
  expect(lines.at(-2)!.split(",")[at]).toBe((all / 100).toFixed(2));
});

test("whoever is left out has blank amounts on the sheet, and the remark says why", async () => {
  const rows = [
    ...months.map((code) => row(code, "001", "Ann", paid(9, 1000))),
    row("2026-02", "002", "Ben", paid(9, 1000)),
  ];
  const payroll = payrollOf(rows, afterSales, firstQuarter);
  const [header, ann, ben, sum] = await calculated(payroll);
  const column = (name: string) => header!.indexOf(name);
  expect(ann![column("Pay")]).toBe(15780);
  // Lists of units have nothing between their words in Chinese.
  expect(payrollCsv(payroll, "zh-CN")).toContain("2026年1月和2026年3月");
  expect([ben![column("Total February 2026")], ben![column("Pay")]]).toEqual([9, null]);
  expect(ben![column("Remark")]).toBe(
    "no pay closed for January 2026 and March 2026: not paid here",
  );
  expect(sum![column("Pay")]).toBe(15780);
});

test("one month is paid as it was closed, days attended and coefficients with it", async () => {
  const rows = [
    row("2026-02", "001", "Ann", {
      ...paid(8, 1440),
      ...{ "result.tier": "A", "result.coefficient": 0.8, "result.attendance": 0.5 },
      ...{ "result.attendedPay": 720, "result.bonus": 300, "result.attendedBonus": 150.005 },
    }),
    row("2026-01", "001", "Ann", paid(8, 1)),
  ];
  const payroll = payrollOf(rows, afterSales, month(2));
  expect(payroll.terms).toBeNull();
  const [header, ann, sum] = await calculated(payroll);
  expect(header!.filter((name) => name !== null)).toEqual([
    ...["ID", "Name", "Total", "Tier", "Pay coefficient", "Attendance", "Base pay"],
    ...["Performance pay", "Bonus", "Pay"],
  ]);
  expect(ann!.slice(2, 10)).toEqual([8, "A", 0.8, 0.5, 4200, 720, 150.01, 5070.01]);
  expect(sum!.slice(6, 10)).toEqual([4200, 720, 150.01, 5070.01]);
});

test("a quarter that is appraised as a whole shows its coefficients and the share that grows", () => {
  const rows = [
    row("2026-Q1", "001", "Ann", {
      ...paid(80, 800, 7200),
      ...{ "result.coefficient": 0.8, "result.share": 0.1, "result.nextShare": 0.15 },
      ...{ "result.adjustment": 0.04, "result.adjustedPay": 832 },
    }),
  ];
  const payroll = payrollOf(rows, quarterly, firstQuarter);
  expect(payroll.lines[0]!.amounts).toMatchObject({ performance: 832, pay: 8032 });
  expect(payrollCsv(payroll, "en")).toBe(
    [
      "\uFEFFID,Name,Total,Pay coefficient,Performance share,Quarter's adjustment,Base pay," +
        "Performance pay,Pay,Next quarter's share",
      "001,Ann,80,0.8,0.1,0.04,7200.00,832.00,8032.00,0.15",
      "Sum,,,,,,7200.00,832.00,8032.00,",
      "",
    ].join("\r\n"),
  );
});

test("texts in the file never become formulas, and quotes and commas stay in their cell", () => {
  const rows = [
    row("2026-01", "-1", "=cmd|' /C calc'!A0", paid(8, 1)),
    row("2026-01", "+2", '@Ann, "Li"', paid(8, 1)),
  ];
  const [, first, second] = payrollCsv(payrollOf(rows, afterSales, month(1)), "en").split("\r\n");
  expect(first).toMatch(/^'-1,'=cmd\|' \/C calc'!A0,8,/);
  expect(second).toMatch(/^'\+2,"'@Ann, ""Li""",8,/);
});

test.each(locales)("the sheet says everything in %s", (locale) => {
  const rows = months.map((code) => row(code, "001", "安", paid(9, 1000)));
  const payroll = payrollOf(rows, afterSales, firstQuarter);
  const plan = planPayroll(payroll, { ...order, locale, system: afterSales.name[locale] }, []);
  const texts = plan.sheets[0]!.blocks.flatMap(({ rows: cells }) => cells.flat()).filter(
    (content) => typeof content === "string",
  );
  expect(texts.some((text) => /[{}]|undefined/.test(text))).toBe(false);
  expect(plan.sheets[0]!.name).toMatch(/2026-Q1$/);
});

test("every line has its lines: it is printed, and read across", () => {
  const rows = months.map((code) => row(code, "001", "安", paid(9, 1000)));
  const [sheet] = planPayroll(payrollOf(rows, afterSales, month(1)), order, []).sheets;
  const lined = sheet?.formats.filter(({ border }) => border === "all").map(({ range }) => range);
  expect(lined).toContainEqual(expect.stringMatching(/^A5:[A-Z]+5$/));
});

describe("deductions on forms", () => {
  const supervisor = findSystem("ecommerce-supervisor")!;
  const fined = (cases: number, each?: number): LedgerRow =>
    row("2026-01", "", "Zhao", {
      "result.total": 90,
      "result.bonus": 500,
      "metric.complaintsWithLoss": cases,
      ...(each === undefined ? {} : { "metric.finePerComplaint": each }),
    });

  const hint = (payroll: Payroll) =>
    JSON.stringify(planPayroll(payroll, order, []).sheets[0]!.blocks[0]!.rows);

  test("stand beside pay, with their sum, and are in no pay", async () => {
    const payroll = payrollOf([fined(3, 80)], supervisor, month(1));
    expect(payroll.lines[0]).toMatchObject({ fines: 240, amounts: { pay: 500 } });
    const [header, line, sum] = await calculated(payroll);
    const at = (cells: readonly unknown[] | undefined, name: string) =>
      cells?.[header!.indexOf(name)];
    const fines = "Deductions on forms (fines), not taken off";
    expect([at(line, fines), at(line, "Pay"), at(sum, fines)]).toEqual([240, 500, 240]);
    expect(hint(payroll)).toContain("not taken off pay");
  });

  test("no cases are nothing, and an amount that nobody has set is no 0", () => {
    const fines = (each: LedgerRow) => payrollOf([each], supervisor, month(1)).lines[0]!.fines;
    expect(fines(fined(0))).toBe(0);
    expect(fines(fined(2))).toBeNull();
    expect(hint(payrollOf([fined(2)], supervisor, month(1)))).not.toContain("not taken off pay");
  });
});

describe("a payroll sheet on paper", () => {
  const rows = months.map((code) => row(code, "001", "Ann", paid(9, 1000)));

  test.each(locales)(
    "in %s is black on white, says what it is on every page, and is signed",
    (locale) => {
      for (const period of [month(1), firstQuarter]) {
        const payroll = payrollOf(rows, afterSales, period);
        const [sheet] = planPayroll(payroll, { ...order, locale }, []).sheets;
        const contents = sheet!.blocks.flatMap(({ at, rows: lines }) =>
          lines.flatMap((cells, index) =>
            cells.map((content) => [Number(/\d+/.exec(at)?.[0]) + index, content] as const),
          ),
        );
        const rowOf = (text: string) => contents.find(([, content]) => content === text)?.[0] ?? 0;
        const { sum, preparedBy, checkedBy, approvedBy } = payrollTexts[locale];
        const header = rowOf(sheetTexts[locale].columns.pay);
        expect(sheet!.page).toMatchObject({
          ...{ orientation: "landscape", blackAndWhite: true, titleRows: `$1:$${header}` },
        });
        expect(rowOf(sum)).toBe(header + 2);
        expect([preparedBy, checkedBy, approvedBy].map(rowOf)).toEqual(Array(3).fill(header + 4));
      }
    },
  );

  test("what is said of somebody in words stands within its column", () => {
    const [first, second] = rows;
    const payroll = payrollOf([first!, second!], afterSales, firstQuarter);
    const [sheet] = planPayroll(payroll, order, []).sheets;
    const line = sheet!.rowHeights.find(({ rows: at }) => at === "7:7");
    expect(payroll.lines[0]!.lacking).toEqual(["2026-03"]);
    expect(line?.points).toBeGreaterThan(20);
    expect(sheet!.formats.some(({ wrap, range }) => wrap === true && range.endsWith("7"))).toBe(
      true,
    );
  });
});
