import {
  accept,
  changeScorecard,
  checkScorecards,
  closePeriod,
  decideAppeal,
  deleteOwnSystem,
  deleteScheme,
  fileAppeal,
  forgetKept,
  forgetUnread,
  generateScorecard,
  insertFormula,
  insertResultsChart,
  listUnread,
  makeDepartments,
  makeFillInSheet,
  makeInterview,
  makePayroll,
  makeRollUp,
  makeYearlyPlan,
  mend,
  printAllCards,
  readPaidRows,
  readScorecardSheets,
  readYearlyPlans,
  reopenPeriod,
  saveOwnSystem,
  saveCompany,
  savePayLimits,
  saveQuota,
  saveScheme,
  saveSuppliers,
  saveWorkCalendar,
  sayAgain,
  startNextPeriod,
  takeBackWritten,
  type Ticket,
  undoChange,
  undoGeneration,
  undoImport,
  undoInsertion,
  withdrawAppeal,
  writeImport,
} from "../../src/excel";
import { SHEET_PROPERTY } from "../../src/scorecards";
import { planChange, standingScheme } from "../../src/scorecards/change";
import type { LedgerRow } from "../../src/scorecards/closing";
import { owedBy, supplierKey } from "../../src/scorecards/owed";
import { payrollOf } from "../../src/scorecards/payroll";
import { rollUp } from "../../src/scorecards/roll-up";
import { adoptScheme, asScheme } from "../../src/scorecards/scheme";
import {
  addItem,
  beginPartMonths,
  finishedScheme,
  removeItem,
  withDaysDue,
  withFigure,
  withItemName,
  withItemPoints,
} from "../../src/scorecards/scheme/edit";
import type { ScorecardSystem } from "../../src/scorecards/system/description";
import { periodPlans } from "../../src/scorecards/yearly-plan";
import type { OwnSystem } from "../../src/scorecards/company";
import { orderFor } from "../excel/import/support";
import { addSheetsOfHr, type TestWorkbook } from "../excel/support/workbook";
import { yearlyPlan } from "../excel/support/yearly-plan";
import { people, standardRequest } from "../support/requests";
import { ownScheme } from "../support/schemes";

/** Something that HR sets off and that writes to the workbook. */
export interface Command {
  readonly name: string;
  /** Brings a workbook to where it can be set off; the function returned does so, as often as it is called. */
  arrange(workbook: TestWorkbook): Promise<() => Promise<unknown>>;
}

const now = new Date(2025, 1, 3, 12);
const after = { spelling: "plain", people: people(2), layout: "roster" } as const;
const roster = standardRequest("after-sales", after);
const forms = standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(2) });
const callCentre = standardRequest("call-centre", { ...after, people: people(3) });
const agents = standardRequest("ecommerce-agent", after);
const contactCentre = standardRequest("contact-centre", { spelling: "plain", people: people(2) });
const scheme = { key: "k1", system: asScheme(ownScheme("after-sales", "甲方案")) };
const own: OwnSystem = {
  ...{ id: "1", name: "甲方案", base: "after-sales", layout: "roster" },
  items: roster.items,
};

const ourTarget = { scope: "after-sales", about: "differs-from-standard target", value: 0.85 };

const paste = [
  "Agent ID,Agent,Calls received,Calls answered,Speed of answer (s)",
  "003,Person 3,30,29,12.5",
  "1,Person 1,10,9,8",
  "X9,=1+1,50,40,20",
].join("\n");

async function openRoster({ host }: TestWorkbook): Promise<void> {
  await generateScorecard(roster);
  await host.write("Data", "D5:K6", [
    [83, 177, 20, 154, 177, 40, 0.95, 6000],
    [95, 100, 20, 90, 100, 40, 0.95, 6000],
  ]);
  await host.settled();
}

/** An export with somebody new, for a table in which a figure, a formula and a text stand already. */
async function openCallCentre({ host }: TestWorkbook): Promise<void> {
  await generateScorecard(callCentre);
  await host.write("Data", "D5:F6", [
    [7, "=2+2", "3次"],
    ["'007", "", 1],
  ]);
  await host.settled();
}

const order = () => orderFor(paste, { overwrite: true, formulas: true }, { "id:x9": "add" });

/** Figures as text in cells of both kinds, a formula typed over, its sheet protected again, a name gone, another too short. */
async function spoil(workbook: TestWorkbook): Promise<void> {
  await openRoster(workbook);
  await workbook.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const cells = worksheets.getItem("Data").getRange("J5:J6");
    cells.numberFormat = [["@"], ["0.0%"]];
    cells.formulas = [["92%"], ["'95%"]];
    const results = worksheets.getItem("Results");
    results.protection.unprotect();
    results.getRange("K5").values = [[99]];
    results.protection.protect({ allowSort: true });
    names.getItem("KPI_1_TOTALS").delete();
    names.getItem("KPI_1_STATUSES").formula = "=Results!$A$5:$A$5";
    worksheets.getItem("Card").protection.unprotect();
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });
  await workbook.host.settled();
}

const steps = async (isWanted: (code: string) => boolean) => {
  const { findings } = await checkScorecards();
  const found = findings.filter(({ fact }) => isWanted(fact.code));
  const all = found.flatMap(({ mend: each }) => each?.steps ?? []);
  if (all.length === 0) throw new Error("Nothing is to be mended");
  return all;
};
const notOpen = (code: string) => code !== "open-figure";

const made = <T extends { readonly kind: string }>(outcome: T): Extract<T, { kind: "made" }> => {
  if (outcome.kind !== "made") throw new Error(outcome.kind);
  return outcome as Extract<T, { kind: "made" }>;
};

/** The closed periods of two workbooks. */
const together = rollUp(
  ["North.xlsx", "South.xlsx"].map((name) => ({
    name,
    rows: people(3).map(
      (person): LedgerRow =>
        new Map<string, string | number>([
          ...([
            ["Period", "2026-01"],
            ["System", "after-sales"],
            ["ID", person.id],
            ["Name", person.name],
          ] as const),
          ...([
            ["result.total", 7.5],
            ["result.pay", 5_000],
          ] as const),
        ]),
    ),
  })),
);

const isInColumn = ({ input }: { readonly input?: unknown }): boolean => input !== undefined;

const insertion = async (workbook: TestWorkbook) => {
  const sheetId = await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("工资").load("id");
    sheet.getRange("C1").numberFormat = [["@"]];
    sheet.getRange("C1").values = [["待定"]];
    await context.sync();
    return sheet.id;
  });
  const what = { sheetId, address: "C1", formula: "=SUM(1,2)", rows: 1, columns: 1 };
  return () => insertFormula({ ...what, replaces: "待定" });
};

/** Closes the scorecard of this number, whatever is missing. */
async function closing(scorecard: string): Promise<() => Promise<unknown>> {
  const order = { scorecard, when: "2025-02-03 14:05" };
  const asked = await closePeriod({ ...order, scorecard, despite: [] });
  if (asked.kind !== "missing") throw new Error(asked.kind);
  return () => closePeriod({ ...order, despite: asked.missing });
}
const february = { kind: "month", year: 2025, month: 2 } as const;

/** January closed, February begun. */
async function openFebruary(workbook: TestWorkbook): Promise<void> {
  await openRoster(workbook);
  await (
    await closing("1")
  )();
  made(await startNextPeriod({ scorecard: "1", period: february }));
  await workbook.host.settled();
}

const appeal = {
  ...{ period: "2025-01", system: "after-sales", scorecard: "1", id: "002", name: "Person 2" },
  ...{ item: "satisfaction", itemName: "Customer satisfaction", reason: "Counted twice" },
  ...{ interview: "2025-02-05", deadline: "2025-02-12", filed: "2025-02-10" },
};

const anotherAppeal = { ...appeal, id: "001", name: "Person 1", reason: "Another customer" };

/** January closed with figures, February begun: somebody's satisfied customers were counted wrongly. */
async function openAppeal(workbook: TestWorkbook): Promise<() => Promise<unknown>> {
  await generateScorecard(roster);
  const figures = [
    [90, 100, 24, 80, 100, 48, 1, 6000],
    [10, 100, 200, 10, 100, 480, 3, 5000],
  ];
  await workbook.host.write("Data", "D5:K6", figures);
  await workbook.host.settled();
  await (
    await closing("1")
  )();
  made(await startNextPeriod({ scorecard: "1", period: february }));
  await workbook.host.settled();
  const { readings } = await readScorecardSheets();
  const input = readings[0]?.people[0]?.inputs[0]?.input.id ?? "";
  await fileAppeal("1", appeal);
  return () =>
    decideAppeal({
      ...{ scorecard: "1", number: "1", system: "after-sales", period: "2025-01" },
      ...{ decided: "2025-02-14", remark: "", corrected: { input, value: 90 } },
    });
}

/** An item goes, another one comes, a target is another one; once more, it is yet another item. */
function edited(system: ScorecardSystem): ScorecardSystem {
  const [first, second] = system.items;
  if (first === undefined || second === undefined) return system;
  const added = addItem(removeItem(system, first.id));
  const named = withItemName(added.system, added.id, `Talks with coaches ${first.id}`);
  const worth = withItemPoints(named, added.id, first.points.value);
  return finishedScheme(withFigure(worth, { item: second.id, part: null, figure: "target" }, 30));
}

/** Days attended are asked for, and pay is for them. */
const forDaysAttended = (system: ScorecardSystem): ScorecardSystem =>
  finishedScheme(withDaysDue(beginPartMonths(system), 22));

/** Changes the scorecard of this number, whatever has no place any more. */
async function changing(scorecard: string, edit = edited): Promise<() => Promise<unknown>> {
  const { readings } = await readScorecardSheets();
  const reading = readings.find((each) => each.scorecard === scorecard);
  if (reading === undefined) throw new Error(`No scorecard ${scorecard}`);
  const { system: from } = standingScheme(reading);
  const order = { scorecard, from, system: edit(from), leavers: [], joiners: people(3).slice(2) };
  const { losses: agreed } = planChange(reading, { ...order, system: adoptScheme(order.system) });
  return async () => {
    const outcome = await changeScorecard({ ...order, agreed });
    if (outcome.kind !== "changed") throw new Error(outcome.kind);
    return outcome;
  };
}

export const commands: readonly Command[] = [
  {
    name: "generate a roster",
    async arrange(workbook) {
      await addSheetsOfHr(workbook);
      return () => generateScorecard(roster);
    },
  },
  {
    name: "generate forms",
    async arrange(workbook) {
      await addSheetsOfHr(workbook);
      return () => generateScorecard(forms);
    },
  },
  {
    name: "undo a generation",
    async arrange(workbook) {
      await addSheetsOfHr(workbook);
      const { undo } = made(await generateScorecard(forms));
      return () => undoGeneration(undo, { force: true });
    },
  },
  {
    name: "accept a finding, not to be told again",
    arrange: () => Promise.resolve(() => accept([ourTarget])),
  },
  {
    name: "say an accepted finding again",
    async arrange() {
      await accept([ourTarget, { ...ourTarget, value: 0.8 }]);
      return () => sayAgain([ourTarget]);
    },
  },
  {
    name: "save an own system",
    arrange: () => Promise.resolve(() => saveOwnSystem(own)),
  },
  {
    name: "delete an own system",
    async arrange() {
      await saveOwnSystem(own);
      return () => deleteOwnSystem(own.id);
    },
  },
  {
    name: "keep a quota",
    async arrange() {
      await saveQuota("2", [0.5]);
      return () => saveQuota("1", [0.2, 0.7]);
    },
  },
  {
    name: "keep the company's name",
    async arrange() {
      await generateScorecard(standardRequest("call-centre", { layout: "roster" }));
      return () => saveCompany("North & Co.");
    },
  },
  {
    name: "import figures",
    async arrange(workbook) {
      await openCallCentre(workbook);
      const what = await order();
      return () => writeImport(what);
    },
  },
  {
    name: "undo an import",
    async arrange(workbook) {
      await openCallCentre(workbook);
      const ticket = await writeImport(await order());
      return () => undoImport(ticket);
    },
  },
  {
    name: "mend everything",
    async arrange(workbook) {
      await spoil(workbook);
      const what = await steps(notOpen);
      return () => mend(what);
    },
  },
  {
    name: "undo a mend",
    async arrange(workbook) {
      await spoil(workbook);
      const ticket = await mend(await steps(notOpen));
      return () => takeBackWritten(ticket);
    },
  },
  {
    name: "confirm open figures",
    async arrange(workbook) {
      await openRoster(workbook);
      const what = await steps((code) => code === "open-figure");
      return () => mend(what);
    },
  },
  {
    name: "insert a formula",
    async arrange(workbook) {
      await addSheetsOfHr(workbook);
      return insertion(workbook);
    },
  },
  {
    name: "undo a formula",
    async arrange(workbook) {
      await addSheetsOfHr(workbook);
      const outcome = await (await insertion(workbook))();
      if (outcome.kind !== "inserted") throw new Error(outcome.kind);
      return () => undoInsertion(outcome.undo);
    },
  },
  {
    name: "insert charts",
    async arrange(workbook) {
      await openRoster(workbook);
      return () => insertResultsChart("1");
    },
  },
  {
    name: "undo charts",
    async arrange(workbook) {
      await openRoster(workbook);
      const { undo } = made(await insertResultsChart("1"));
      return () => undoGeneration(undo, { force: true });
    },
  },
  {
    name: "print all cards",
    async arrange(workbook) {
      await openRoster(workbook);
      return () => printAllCards("1", { now });
    },
  },
  {
    name: "print all cards again",
    async arrange(workbook) {
      await openRoster(workbook);
      await printAllCards("1", { now });
      await workbook.host.write("Data", "D5", [[177]]);
      await workbook.host.settled();
      return () => printAllCards("1", { now });
    },
  },
  {
    name: "close a first period",
    async arrange(workbook) {
      await openRoster(workbook);
      return closing("1");
    },
  },
  {
    name: "close a later period",
    async arrange(workbook) {
      await openFebruary(workbook);
      return closing("2");
    },
  },
  {
    name: "reopen a period",
    async arrange(workbook) {
      await openFebruary(workbook);
      await (
        await closing("2")
      )();
      return () => reopenPeriod("2");
    },
  },
  {
    name: "reopen the only period",
    async arrange(workbook) {
      await openRoster(workbook);
      await (
        await closing("1")
      )();
      return () => reopenPeriod("1");
    },
  },
  {
    name: "make an interview sheet",
    async arrange(workbook) {
      await openRoster(workbook);
      return () => makeInterview("1", { id: "002", name: "Person 2" }, null);
    },
  },
  {
    name: "file a first appeal",
    async arrange(workbook) {
      await openFebruary(workbook);
      return () => fileAppeal("1", appeal);
    },
  },
  {
    name: "withdraw the only appeal",
    async arrange(workbook) {
      await openFebruary(workbook);
      await fileAppeal("1", appeal);
      return () => withdrawAppeal("1");
    },
  },
  {
    name: "accept an appeal",
    arrange: (workbook) => openAppeal(workbook),
  },
  {
    name: "undo an accepted appeal",
    async arrange(workbook) {
      const outcome = await (await openAppeal(workbook))();
      const { ticket } = outcome as { readonly ticket: Ticket };
      return () => takeBackWritten(ticket);
    },
  },
  {
    name: "change a roster",
    async arrange(workbook) {
      await openRoster(workbook);
      return changing("1");
    },
  },
  {
    name: "change forms",
    async arrange(workbook) {
      await addSheetsOfHr(workbook);
      await generateScorecard(forms);
      await workbook.host.settled();
      return changing("1");
    },
  },
  {
    name: "change it again",
    async arrange(workbook) {
      await openRoster(workbook);
      await (
        await changing("1")
      )();
      await workbook.host.settled();
      return changing("2");
    },
  },
  {
    name: "undo a change",
    async arrange(workbook) {
      await openRoster(workbook);
      await (
        await changing("1")
      )();
      await workbook.host.settled();
      return () => undoChange("2");
    },
  },
  {
    name: "let go what was before a change",
    async arrange(workbook) {
      await openRoster(workbook);
      await (
        await changing("1")
      )();
      await workbook.host.settled();
      return () => forgetKept("2");
    },
  },
  {
    name: "pay for the days attended",
    async arrange(workbook) {
      await openRoster(workbook);
      return changing("1", forDaysAttended);
    },
  },
  {
    name: "close days attended",
    async arrange(workbook) {
      await openRoster(workbook);
      await (
        await changing("1", forDaysAttended)
      )();
      await workbook.host.settled();
      return closing("2");
    },
  },
  {
    name: "make a year's plan",
    async arrange() {
      await generateScorecard(agents);
      const plan = await yearlyPlan();
      return () => makeYearlyPlan(plan.order);
    },
  },
  {
    name: "take a month's plans over",
    async arrange({ host }) {
      await generateScorecard(agents);
      const { order: plan, target, memory } = await yearlyPlan();
      const made = await makeYearlyPlan(plan);
      if (made.kind !== "made") throw new Error("There is no plan");
      await host.write(made.sheet.name, "D7:D8", [[1200], [2400]]);
      await host.settled();
      const { place, table, scorecard } = target;
      const [sheet] = await readYearlyPlans(place.system, scorecard.period.year);
      const rows = sheet?.plan.kind === "read" ? sheet.plan.rows : [];
      const { changes = [] } = periodPlans(rows, 0, plan.figure, table) ?? {};
      if (changes.length === 0) throw new Error("Nothing is planned");
      return () => writeImport({ place, table, changes, added: [], memory });
    },
  },
  {
    name: "ask for figures",
    async arrange() {
      await generateScorecard(contactCentre);
      const { readings } = await readScorecardSheets();
      const [reading] = readings;
      const owed = reading && owedBy(reading).find(({ figures }) => figures.some(isInColumn));
      if (reading === undefined || owed === undefined) throw new Error("Nothing is owed");
      return () => makeFillInSheet("1", supplierKey(owed, reading));
    },
  },
  {
    name: "keep limits of pay",
    arrange: () => Promise.resolve(() => savePayLimits({ mostDeducted: 0.2, leastPay: 2_360 })),
  },
  {
    name: "say who supplies figures",
    arrange: () => Promise.resolve(() => saveSuppliers("after-sales", { votes: "CRM" })),
  },
  {
    name: "compare departments on a sheet",
    async arrange(workbook) {
      await openRoster(workbook);
      return () => makeDepartments("1");
    },
  },
  {
    name: "make a payroll sheet",
    async arrange(workbook) {
      await openRoster(workbook);
      await (
        await closing("1")
      )();
      await workbook.host.settled();
      const [reading] = (await readScorecardSheets()).readings;
      if (reading === undefined) throw new Error("There is no scorecard");
      const rows = await readPaidRows(reading, reading.period);
      const payroll = payrollOf(rows, reading.standard, reading.period);
      const order = { locale: "en", system: "After-sales", appraised: "after-sales" } as const;
      return () => makePayroll(payroll, order);
    },
  },
  {
    name: "make a roll-up",
    async arrange(workbook) {
      await addSheetsOfHr(workbook);
      return () => makeRollUp(together, { locale: "en", made: "1 May 2026" });
    },
  },
  {
    name: "undo a roll-up",
    async arrange(workbook) {
      await addSheetsOfHr(workbook);
      const { undo } = made(await makeRollUp(together, { locale: "en", made: "1 May 2026" }));
      return () => undoGeneration(undo, { force: true });
    },
  },
  {
    name: "file another appeal",
    async arrange(workbook) {
      await openFebruary(workbook);
      await fileAppeal("1", appeal);
      return () => fileAppeal("1", anotherAppeal);
    },
  },
  {
    name: "withdraw one of two appeals",
    async arrange(workbook) {
      await openFebruary(workbook);
      await fileAppeal("1", appeal);
      await fileAppeal("1", anotherAppeal);
      return () => withdrawAppeal("1");
    },
  },
  {
    name: "reject an appeal",
    async arrange(workbook) {
      await openFebruary(workbook);
      await fileAppeal("1", appeal);
      return () =>
        decideAppeal({
          ...{ scorecard: "1", number: "1", system: "after-sales", period: "2025-01" },
          ...{ decided: "2025-02-14", remark: "Counted once", corrected: null },
        });
    },
  },
  {
    name: "keep the days of the year",
    arrange: () =>
      Promise.resolve(() =>
        saveWorkCalendar({
          holidays: new Set(["2025-01-28"]),
          workdays: new Set(["2025-01-26"]),
        }),
      ),
  },
  {
    name: "save a scheme",
    arrange: () => Promise.resolve(() => saveScheme(scheme)),
  },
  {
    name: "save a scheme anew",
    async arrange() {
      const before = await saveScheme(scheme);
      if (before.kind !== "saved") throw new Error(before.kind);
      const system = edited(before.scheme.system);
      return () => saveScheme({ ...before.scheme, system }, before.scheme);
    },
  },
  {
    name: "delete a scheme",
    async arrange() {
      await saveScheme(scheme);
      return () => deleteScheme(scheme.key);
    },
  },
  {
    name: "forget what a sheet said",
    async arrange(workbook) {
      await openRoster(workbook);
      await workbook.run(async (context) => {
        const { customProperties } = context.workbook.worksheets.getItem("Rules");
        customProperties.add(SHEET_PROPERTY, "{");
        await context.sync();
      });
      const [unread] = await listUnread();
      if (unread === undefined) throw new Error("Everything can be read");
      return () => forgetUnread(unread);
    },
  },
  {
    name: "start the next period",
    async arrange(workbook) {
      await openRoster(workbook);
      return () => startNextPeriod({ scorecard: "1", period: february });
    },
  },
];
