import { readIdentity } from "../../src/scorecards";
import { adoptScheme, readScheme, writeScheme } from "../../src/scorecards/scheme";
import { SCHEME_VERSION } from "../../src/scorecards/scheme/write";
import { schemeFrom, withTiersAsPrinted as withOption } from "../../src/scorecards/scheme/edit";
import { explain } from "../../src/scorecards/explanation";
import { failuresInput } from "../../src/scorecards/results/failures";
import { Earned } from "../../src/scorecards/results/earned";
import { PRINTED_PLACES } from "../../src/scorecards/results/as-printed";
import { SCORE_FORMAT } from "../../src/scorecards/plan/look";
import { bandsOf, countBands } from "../../src/scorecards/results-overview/tiers";
import { lineageOf } from "../../src/scorecards/system/lineage";
import {
  findSystem,
  ratesIn,
  systems,
  withRates,
  withTiersAsPrinted,
} from "../../src/scorecards/systems";
import { WorkbookUnderCheck } from "../support/checked-workbook";
import { described, personOf, readingOf } from "../support/people";
import { people, standardRequest } from "../support/requests";

const PRINTED = "contact-centre+as-printed";
/** 89.9957…: printed as 90.00. */
const almost = {
  ...{ resolvedFirst: 85, answered: 100, handlingSeconds: 300, qualityScore: 63.32 },
  ...{ fatalErrors: 0, seriousErrors: 0 },
};

const total = (id: string) => {
  const system = described(id);
  const person = personOf(system, almost);
  return explain(readingOf(system, [person]), person, { kind: "total" });
};

test("scores are printed with as many decimals as they are rounded to", () => {
  expect(SCORE_FORMAT).toBe(`0.${"0".repeat(PRINTED_PLACES)}`);
});

describe("a system of ours with tiers by the printed score", () => {
  test.each(systems.map(({ id }) => [id] as const))(
    "%s is found again by its id, which fits on a sheet, and its earlier periods are those of ours",
    (base) => {
      const system = withTiersAsPrinted(described(base), true);
      expect(findSystem(system.id)).toBe(system);
      expect(system).toMatchObject({ tiersAsPrinted: true });
      expect(lineageOf(system)).toEqual([system.id, base]);
      expect(ratesIn(system.id)).toEqual({ base, items: [] });
      const request = standardRequest(system.id, {
        layout: system.layouts[0]!,
        people: people(1),
      });
      const [sheet] = new WorkbookUnderCheck(request).plan.sheets;
      expect(readIdentity(Object.values(sheet?.properties ?? {})[0])?.system).toBe(system.id);
    },
  );

  test("its items may be entered as rates as well", () => {
    const rates = withRates(described("call-centre"), ["answerRate"]);
    const system = withTiersAsPrinted(rates, true);
    expect(findSystem(system.id)).toBe(system);
    expect(ratesIn(system.id)).toEqual({ base: "call-centre", items: ["answerRate"] });
    expect(withTiersAsPrinted(rates, false)).toBe(rates);
  });
});

describe("a score just below a threshold", () => {
  test("is explained by what is printed, and by how little is missing where it counts exactly", () => {
    const exact = total("contact-centre");
    const printed = total(PRINTED);
    expect(exact).toMatchObject({
      tier: { tier: { grade: { en: "Good" } }, next: { from: 90, missing: 0.0042105263 } },
    });
    expect(printed).toMatchObject({ tier: { tier: { grade: { en: "Excellent" } }, next: null } });
  });

  test("the next tier is as far as its least printed score", () => {
    const system = described(PRINTED);
    const person = personOf(system, { ...almost, qualityScore: 63.2 });
    const found = explain(readingOf(system, [person]), person, { kind: "total" });
    // 89.957… and 89.995 are what is printed as 89.96 and 90.00.
    expect(found).toMatchObject({ tier: { next: { from: 90, missing: 0.0371052632 } } });
  });

  test("its tier is told with both scores", () => {
    const system = described(PRINTED);
    const person = personOf(system, almost);
    const reading = readingOf(system, [person]);
    const found = explain(reading, person, { kind: "field", field: "tier" });
    expect(found).toMatchObject({
      kind: "field",
      steps: [{ kind: "printed", result: 90 }, { kind: "tier" }],
    });
  });

  test("passes, and a month of it is rated, by what is printed", () => {
    const earned = (id: string, score: number, entries = {}) =>
      new Earned(described(id), score, entries);
    const before = { [failuresInput.id]: 1 };
    expect(earned("car-dealership", 59.996, before).outcome("failures")).toBe(2);
    expect(earned("car-dealership+as-printed", 59.996, before).outcome("failures")).toBe(0);
    expect(earned("car-dealership+as-printed", 59.994, before).outcome("failures")).toBe(2);
    const months = { firstMonth: 89.996, secondMonth: 70, thirdMonth: 59.996 };
    const quarter = "quarterly-after-sales";
    expect(earned(quarter, 80, months).outcome("adjustment")).toBe(-0.04);
    expect(earned(`${quarter}+as-printed`, 80, months).outcome("adjustment")).toBe(0.02);
  });

  test("is counted with its tier in Results", () => {
    const counted = (id: string) => {
      const system = described(id);
      const { bands } = countBands(bandsOf(system), [89.996], system);
      return bands.find((band) => band.people === 1)?.from;
    };
    expect([counted("contact-centre"), counted(PRINTED)]).toEqual([80, 90]);
  });
});

describe("a scheme as text", () => {
  const scheme = adoptScheme(withOption(schemeFrom(described("contact-centre"), "Ours"), true));

  test("says so, and is of a version that an earlier add-in calls later than its own", () => {
    const text = writeScheme(scheme);
    expect(text).toContain('"kpiScheme": 2');
    expect(text).toContain('"tiersAsPrinted": true');
    expect(readScheme(text)).toEqual({ kind: "read", value: scheme });
  });

  test("without it is what it always was", () => {
    const exact = adoptScheme(withOption(scheme, false));
    expect(writeScheme(exact)).toContain('"kpiScheme": 1');
    expect(exact.id).not.toBe(scheme.id);
    expect(readScheme(writeScheme(exact))).toEqual({ kind: "read", value: exact });
    expect(readScheme(writeScheme(scheme).replace("2", String(SCHEME_VERSION + 1)))).toEqual({
      kind: "later",
    });
    expect(readScheme(writeScheme(exact).replace("1", "0"))).toMatchObject({ kind: "damaged" });
  });

  test.each(["call-centre+rate:answerRate,firstContact", PRINTED])(
    "knows that it came from %s",
    (id) => {
      const changed = adoptScheme({ ...schemeFrom(described(id), "Ours"), cameFrom: [id] });
      expect(readScheme(writeScheme(changed))).toEqual({ kind: "read", value: changed });
    },
  );
});
