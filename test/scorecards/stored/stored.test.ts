import fc from "fast-check";
import { planScorecard, SHEET_PROPERTY } from "../../../src/scorecards";
import { readStoredOwnSystem } from "../../../src/scorecards/company";
import { readStoredIdentity } from "../../../src/scorecards/stored/identity";
import { readStoredMemory } from "../../../src/scorecards/stored/memory";
import { readStoredQuotas } from "../../../src/scorecards/stored/quota";
import { systems } from "../../../src/scorecards";
import { NOTHING_TAKEN, people, standardRequest } from "../../support/requests";

const identities = systems.flatMap(({ id, layouts }) =>
  layouts.flatMap((layout) => {
    const request = standardRequest(id, { layout, people: people(1) });
    const { sheets } = planScorecard(request, NOTHING_TAKEN);
    return sheets.map(({ properties }) => properties[SHEET_PROPERTY] ?? "");
  }),
);

test("What every sheet of every system says of itself is read as it was written", () => {
  expect(identities.length).toBeGreaterThan(20);
  for (const identity of identities) {
    expect(readStoredIdentity(identity)).toEqual({ kind: "read", value: JSON.parse(identity) });
  }
});

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom("1e999", -1, 3e6, "", "__proto__", {}));

test("Whatever one of its parts is turned into, it is read, later or damaged, and never what it must not be", () => {
  const keys = [...new Set(identities.flatMap((each) => Object.keys(JSON.parse(each) as object)))];
  fc.assert(
    fc.property(
      fc.constantFrom(...identities),
      fc.constantFrom(...keys),
      anything,
      (text, key, value) => {
        const stored = readStoredIdentity(
          JSON.stringify({ ...(JSON.parse(text) as object), [key]: value }),
        );
        if (stored.kind !== "read") return;
        const { period, tiers, items = [], person = "", scorecard } = stored.value;
        expect(period.year).toBeGreaterThan(1899);
        expect(tiers?.count ?? 1).toBeLessThanOrEqual(500);
        expect(items.every((item) => typeof item === "string")).toBe(true);
        expect(typeof person).toBe("string");
        expect(scorecard).toMatch(/^\d+$/);
      },
    ),
    { numRuns: 3_000 },
  );
});

test("Any text at all is answered, for everything that is stored", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue()), (text) => {
      expect(["read", "later", "damaged"]).toContain(readStoredIdentity(text).kind);
      expect(["read", "later", "damaged"]).toContain(readStoredOwnSystem(text).kind);
      expect(typeof readStoredMemory(text).isWhole).toBe("boolean");
      expect(typeof readStoredQuotas(text).isWhole).toBe("boolean");
    }),
    { numRuns: 2_000 },
  );
});

test("A layout or a period that its system has not is damaged", () => {
  const [text = ""] = identities;
  const identity = JSON.parse(text) as { system: string };
  let refused = 0;
  for (const { id, layouts, period } of systems) {
    for (const layout of ["roster", "form"] as const) {
      const asks = { ...identity, system: id, layout, items: [] };
      const month = { kind: "month", year: 2025, month: 1 };
      const quarter = { kind: "quarter", year: 2025, quarter: 1 };
      for (const each of [month, quarter]) {
        const fits = layouts.includes(layout) && each.kind === period;
        const { kind } = readStoredIdentity(JSON.stringify({ ...asks, period: each }));
        expect(kind).toBe(fits ? "read" : "damaged");
        if (!fits) refused += 1;
      }
    }
  }
  expect(refused).toBeGreaterThan(systems.length);
});
