/** Calls are counted in 通 and surveys in 份, as whoever counts them says; on sheets, in rules and when text is read as a figure. */
import { ruleTexts } from "../../src/i18n/rules";
import { sheetTexts } from "../../src/i18n/sheets";
import { fitsUnit } from "../../src/scorecards/check/figures/text-unit";
import type { Unit } from "../../src/scorecards/system/description";
import { isCount } from "../../src/scorecards/system/units";
import { planScorecard } from "../../src/scorecards";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";
import { planCells } from "../support/spreadsheets/plan-cells";

/** The units above the headings of a Data sheet. */
function unitsOf(system: string): Readonly<Record<string, unknown>> {
  const request = standardRequest(system, { layout: "roster", locale: "zh-CN", people: people(1) });
  const { data } = sheetTexts["zh-CN"].sheetNames;
  const sheet = planCells(planScorecard(request, NOTHING_TAKEN)).find(({ name }) => name === data);
  const cells = sheet?.cells ?? new Map<string, unknown>();
  return Object.fromEntries(
    [...cells].flatMap(([at, heading]) => {
      const [, column] = /^([A-Z]+)4$/.exec(at) ?? [];
      return column === undefined ? [] : [[heading, cells.get(`${column}3`)] as const];
    }),
  );
}

test("a call centre's Data sheet counts calls", () => {
  expect(unitsOf("call-centre")).toMatchObject({ 来电数: "通", 接听数: "通", 放弃数: "通" });
});

test("a service agent's Data sheet counts surveys", () => {
  expect(unitsOf("service-agent")).toMatchObject({ 满意问卷数: "份", 回收问卷数: "份" });
});

test.each<[Unit, string]>([
  ["calls", "12通"],
  ["surveys", "12份"],
])("%s are counts, written as %s, and have their words", (unit, written) => {
  expect(isCount(unit)).toBe(true);
  expect(fitsUnit(written, unit)).toBe(true);
  expect(fitsUnit(written, "hours")).toBe(false);
  expect(`12${sheetTexts["zh-CN"].units[unit]}`).toBe(written);
  expect(ruleTexts["zh-TW"].units[unit]).toBe(`{n} ${written.slice(-1)}`);
});
