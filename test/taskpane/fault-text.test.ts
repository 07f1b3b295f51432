import i18next from "i18next";
import type { ExcelFault } from "../../src/excel";
import { locales } from "../../src/i18n/locale";
import type { RequestFault, SystemSummary } from "../../src/scorecards";
import type { PeopleFault } from "../../src/scorecards/people";
import { faultText } from "../../src/taskpane/actions/fault-text";
import { peopleFaultText } from "../../src/taskpane/generate/people-fault-text";
import { requestFaultText } from "../../src/taskpane/generate/request-fault-text";
import { addTexts, startTexts } from "../../src/taskpane/texts/texts";

/** One of each; the compiler holds the list to the union. */
const excelFaults: { readonly [Kind in ExcelFault["kind"]]: Extract<ExcelFault, { kind: Kind }> } =
  {
    "workbook-protected": { kind: "workbook-protected" },
    "sheet-name-taken": { kind: "sheet-name-taken", name: "Fact A" },
    cancelled: { kind: "cancelled" },
    busy: { kind: "busy" },
    "other-workbook": { kind: "other-workbook", expected: "January.xlsx", found: "Other.xlsx" },
    "request-too-large": { kind: "request-too-large" },
    "cell-editing": { kind: "cell-editing" },
    "not-supported": { kind: "not-supported", set: "Fact A" },
    "access-denied": { kind: "access-denied" },
    "sheet-gone": { kind: "sheet-gone", id: "{1}" },
    "selection-not-a-range": { kind: "selection-not-a-range" },
    "selection-too-large": { kind: "selection-too-large", cells: 70_000, most: 60_000 },
    "changed-since": { kind: "changed-since", sheets: ["Fact A", "Fact B"] },
    "last-sheet": { kind: "last-sheet" },
    "table-gone": { kind: "table-gone" },
    "nothing-kept": { kind: "nothing-kept" },
    "table-changed": { kind: "table-changed" },
    "below-table": { kind: "below-table", address: "Fact A" },
    "beside-history": { kind: "beside-history", sheet: "Fact A", address: "Fact B" },
    "written-changed": { kind: "written-changed", cells: 1_234, first: "Fact A" },
    "found-changed": { kind: "found-changed", cells: 1_234, address: "Fact A" },
    "sheet-password": { kind: "sheet-password", sheets: ["Fact A"] },
    "half-done": { kind: "half-done", places: 1_234, first: "Fact A", cause: { kind: "busy" } },
    "left-behind": {
      kind: "left-behind",
      sheets: ["Fact A"],
      names: ["Fact B"],
      cause: { kind: "busy" },
    },
    unexpected: { kind: "unexpected", code: "X", message: "y" },
  };

const peopleFaults: {
  readonly [Kind in PeopleFault["kind"]]: Extract<PeopleFault, { kind: Kind }>;
} = {
  none: { kind: "none" },
  "not-a-person": { kind: "not-a-person", line: 9, what: "sum", text: "合计 2人" },
  "duplicate-id": { kind: "duplicate-id", line: 7, id: "Fact A", firstLine: 3 },
  "duplicate-name": { kind: "duplicate-name", line: 7, name: "Fact A", firstLine: 3 },
  "blanks-in-name": { kind: "blanks-in-name", line: 7, name: "Fact A" },
  "department-or-name": { kind: "department-or-name", line: 7, name: "Fact A" },
  "name-or-team": { kind: "name-or-team", line: 7, name: "Fact A" },
  "name-missing": { kind: "name-missing", line: 7, id: "Fact A" },
  "too-long": { kind: "too-long", line: 7, field: "name", length: 1_234, most: 100 },
  "control-characters": { kind: "control-characters", line: 7 },
  "too-many": { kind: "too-many", most: 5_000 },
  "too-large": { kind: "too-large", characters: 2_000_000, most: 1_000_000 },
};

const requestFaults: {
  readonly [Code in RequestFault["code"]]: Extract<RequestFault, { code: Code }>;
} = {
  "unknown-system": { code: "unknown-system", system: "Fact A" },
  "no-such-layout": { code: "no-such-layout", layout: "card" },
  "no-items": { code: "no-items" },
  "bad-points": { code: "bad-points", item: "a" },
  "points-sum": { code: "points-sum", sum: 95.5 },
  "bad-figure": { code: "bad-figure", item: "a", key: "a.target", problem: "positive" },
  "tier-from": { code: "tier-from", tier: 3 },
  "tier-grade": { code: "tier-grade", tier: 3 },
  "tier-amount": { code: "tier-amount", tier: 3 },
  "duplicate-tier": { code: "duplicate-tier", tier: 3, from: 80 },
  "tiers-start": { code: "tiers-start", tier: 3, lowest: 60 },
  "no-people": { code: "no-people" },
  "duplicate-id": { code: "duplicate-id", id: "Fact A" },
  "bad-period": { code: "bad-period" },
};

const system: SystemSummary = {
  id: "s",
  name: { en: "", "zh-CN": "", "zh-TW": "" },
  promise: { en: "", "zh-CN": "", "zh-TW": "" },
  layouts: ["roster"],
  period: "month",
  total: "points",
  items: [{ id: "a", name: { en: "Fact A", "zh-CN": "Fact A", "zh-TW": "Fact A" }, points: 100 }],
  presets: [],
};

/** Every text and number of the fault, as a sentence shows it; ids and codes are not for the reader. */
const factsOf = (fault: object): string[] =>
  Object.entries(fault).flatMap(([key, value]) =>
    ["kind", "code", "message", "layout", "field", "what", "cause", "problem"].includes(key) ||
    value === "{1}"
      ? []
      : value === "a"
        ? ["Fact A"]
        : (Array.isArray(value) ? value : [value]).map((fact: unknown) =>
            typeof fact === "number" ? fact.toLocaleString("en") : String(fact),
          ),
  );

describe.each(locales)("Faults in %s", (locale) => {
  beforeAll(async () => {
    await startTexts(locale);
    await addTexts(locale, "generate");
  });

  const t = () => i18next.getFixedT(locale, "generate");
  const sentences = (): [object, string][] => [
    ...Object.values(excelFaults).map((fault): [object, string] => [
      fault,
      faultText(i18next.getFixedT(locale, "shell"), fault, locale),
    ]),
    ...Object.values(peopleFaults).map((fault): [object, string] => [
      fault,
      peopleFaultText(t(), fault),
    ]),
    ...Object.values(requestFaults).map((fault): [object, string] => [
      fault,
      requestFaultText(t(), fault, system, locale),
    ]),
  ];

  it("are whole sentences with their facts, each its own", () => {
    const said = sentences();
    for (const [fault, sentence] of said) {
      expect(sentence).toMatch(/[.。]$/);
      expect(sentence).not.toMatch(/[{}]|undefined|faults?\./i);
      for (const fact of factsOf(fault)) {
        expect(sentence).toContain(fact);
      }
    }
    expect(new Set(said.map(([, sentence]) => sentence)).size).toBe(said.length);
  });

  it("never say that nothing has changed where something is left half done", () => {
    const shell = i18next.getFixedT(locale, "shell");
    const cause = { kind: "unexpected", code: "X", message: "No connection" } as const;
    const halfDone = { kind: "half-done", places: 2, first: "D5", cause } as const;
    const leftBehind = { kind: "left-behind", sheets: ["A"], names: [], cause } as const;
    const whole = faultText(shell, cause, locale);
    for (const fault of [halfDone, leftBehind]) {
      const said = faultText(shell, fault, locale);
      expect(said).toContain("No connection");
      expect(said).not.toContain(whole);
      expect(faultText(shell, { ...fault, cause: { kind: "cancelled" } }, locale)).not.toContain(
        faultText(shell, { kind: "cancelled" }, locale),
      );
    }
  });

  it("tell an Excel that is too old from no Excel at all", () => {
    const shell = i18next.getFixedT(locale, "shell");
    const old = faultText(shell, { kind: "not-supported", set: "ExcelApi 1.12" }, locale);
    const none = faultText(shell, { kind: "not-supported", set: "ExcelApi" }, locale);
    expect(old).toContain("ExcelApi 1.12");
    expect(none).not.toContain("ExcelApi");
  });

  it("name the field that is too long", () => {
    const fields = ["id", "name", "department"] as const;
    const told = fields.map((field) =>
      peopleFaultText(t(), { kind: "too-long", line: 1, field, length: 200, most: 100 }),
    );
    expect(new Set(told).size).toBe(3);
  });
});
