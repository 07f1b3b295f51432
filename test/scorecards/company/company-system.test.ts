import { describedFigures } from "../../support/described-figures";
import {
  type CompanyFigures,
  type GenerationRequest,
  planScorecard,
  readIdentity,
  SHEET_PROPERTY,
  systems,
} from "../../../src/scorecards";
import { companySystem, findSystem } from "../../../src/scorecards/company";
import { editableFigures } from "../../../src/scorecards/company/figures";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";
import type { CellContent, SheetPlan } from "../../../src/scorecards/plan/plan";
import type { PlaceKey } from "../../../src/scorecards/system/keys";
import { expectCore, filledRoster } from "../../support/filled-rosters";
import { NOTHING_TAKEN, people, standardRequest } from "../../support/requests";
import { calculateWithIronCalc } from "../../support/spreadsheets/ironcalc";
import { planCells } from "../../support/spreadsheets/plan-cells";

const standard = (id: string): ScorecardSystem => {
  const system = findSystem(id);
  if (system === undefined) throw new Error(`No system ${id}`);
  return system;
};

const requested = (
  system: string,
  changes: Partial<GenerationRequest> = {},
): GenerationRequest => ({
  ...standardRequest(system, { people: people(2) }),
  ...changes,
});

/** The first sheet of a plan by what its cells mean. */
function firstSheet(request: GenerationRequest) {
  const plan = planScorecard(request, NOTHING_TAKEN);
  const [sheet] = plan.sheets as [SheetPlan];
  const cells = planCells(plan)[0]?.cells ?? new Map<string, CellContent>();
  return {
    sheet,
    texts: new Set([...cells.values()].filter((content) => typeof content === "string")),
    at: (key: PlaceKey) => cells.get(sheet.places.get(key) ?? "nowhere"),
    /** What is said in the column of sources on the line of a figure. */
    source: (key: PlaceKey, column: string) =>
      cells.get((sheet.places.get(key) ?? "").replace(/^[A-Z]+/, column)),
  };
}

describe("a request that changes nothing", () => {
  test.each(systems.map(({ id }) => id))("leaves %s as it is", (id) => {
    expect(companySystem(standard(id), requested(id))).toEqual(standard(id));
  });
});

describe("figures that HR set", () => {
  const parameters: CompanyFigures = {
    "satisfaction.target": 0.85,
    "satisfaction.reward": 0.5,
    "response.step": 2,
    "setting:share": 0.4,
  };
  const made = firstSheet(requested("after-sales", { parameters }));

  test("stand in their cells, the others as they were", () => {
    expect(made.at("satisfaction.target")).toBe(0.85);
    expect(made.at("satisfaction.reward")).toBe(0.5);
    expect(made.at("satisfaction.step")).toBe(0.05);
    expect(made.at("response.step")).toBe(2);
    expect(made.at("setting:share")).toBe(0.4);
  });

  test("are said to be the company's own, beside what the line keeps", () => {
    expect(made.source("satisfaction.target", "O")).toBe("company’s own · our default");
    expect(made.source("response.step", "O")).toBe("company’s own · company rules");
    expect(made.source("resolution.target", "O")).toBe("our default");
    expect(made.source("setting:share", "D")).toBe("company’s own");
  });

  test("leave no remark behind that tells the old ones", () => {
    const untouched = firstSheet(requested("after-sales"));
    const tellsPay = (texts: ReadonlySet<unknown>) =>
      [...texts].some((text) => String(text).startsWith("Base pay 70 %"));
    expect(tellsPay(untouched.texts)).toBe(true);
    expect(tellsPay(made.texts)).toBe(false);
  });

  test("are told anew where the item's own words told the old ones", () => {
    const form = firstSheet(
      requested("ecommerce-supervisor", { parameters: { "reviews.target": 0.9 } }),
    );
    expect(form.texts).toContain(
      "Reviews amended ÷ Neutral or bad reviews: 2 points more for each full 1 % above 90 %; 2 points off for each full 1 % below, never below 0",
    );
    expect([...form.texts].filter((text) => text.includes("95 %"))).toEqual([]);
    // An item of which nothing was changed keeps the document's words.
    expect([...form.texts].some((text) => text.includes("the year's plan broken down"))).toBe(true);
  });

  test("that the system has not are passed over", () => {
    const parameters = { "nothing.target": 5 } as CompanyFigures;
    expect(
      companySystem(standard("after-sales"), requested("after-sales", { parameters })),
    ).toEqual(standard("after-sales"));
  });
});

describe("figures that the document leaves open", () => {
  const open = (parameters: CompanyFigures) =>
    planScorecard(requested("car-dealership", { parameters }), NOTHING_TAKEN)
      .sheets.flatMap(({ openFigures }) => openFigures)
      .map(({ what }) => what);

  test("are open no more once HR has set or confirmed them", () => {
    const before = open({});
    const after = open({ "complaints.target": 0.02, "complaints.step": 0.005, "tier:0.from": 90 });
    expect(before).toContain("Complaint rate: Target");
    expect(before).toContain("Complaint rate: Step");
    expect(after).toEqual(
      before.filter((what) => !["Complaint rate: Target", "Complaint rate: Step"].includes(what)),
    );
  });

  test("stay open where HR leaves them blank", () => {
    expect(open({ "setting:teamReward": null })).toEqual(open({}));
  });
});

describe("points", () => {
  const items = (points: Readonly<Record<string, number>>) =>
    standardRequest("after-sales").items.map((choice) => ({
      ...choice,
      on: (points[choice.item] ?? 0) > 0,
      points: points[choice.item] ?? 0,
    }));
  const originOf = (points: Readonly<Record<string, number>>) =>
    companySystem(
      standard("after-sales"),
      requested("after-sales", { items: items(points) }),
    ).items.map((item) => item.points.origin);

  test("of a preset are not the company's own, others are", () => {
    const brand = { satisfaction: 40, response: 20, firstContact: 15, resolution: 15, cost: 10 };
    expect(originOf(brand)).not.toContain("company");
    expect(originOf({ ...brand, satisfaction: 39, response: 21 }).slice(0, 2)).toEqual([
      "company",
      "company",
    ]);
  });

  test("of parts are shared in the company's own proportion", () => {
    const request = requested("car-dealership", {
      parameters: { "loyalty/repurchase.points": 10, "loyalty/referral.points": 5 },
    });
    const made = firstSheet(request);
    expect(made.at("loyalty/repurchase.points")).toBe(10);
    expect(made.at("loyalty/referral.points")).toBe(5);
  });
});

describe("tiers", () => {
  const tiers = [
    { from: 9, grade: "Excellent", amount: 500, action: "Praise" },
    { from: 7.5, grade: "Solid", amount: 200 },
    { from: 5, grade: "Pass", amount: null },
    { from: 0, grade: "Fail", amount: 0 },
  ];
  const request = requested("after-sales", { tiers });
  const system = companySystem(standard("after-sales"), request);

  test("replace the standard ones; what stands as it did keeps its words in every language", () => {
    expect(system.tiers.map(({ from }) => [from.value, from.origin])).toEqual([
      [9, "default"],
      [7.5, "company"],
      [5, "company"],
      [0, "default"],
    ]);
    expect(system.tiers.map(({ grade }) => grade["zh-CN"])).toEqual([
      "优秀",
      "Solid",
      "合格",
      "不合格",
    ]);
  });

  test("earn amounts where one does, and the one without is to be set", () => {
    expect(system.tiers.map(({ amount }) => amount)).toEqual([
      { value: 500, origin: "company" },
      { value: 200, origin: "company" },
      { value: null, origin: "open" },
      { value: 0, origin: "company" },
    ]);
    const made = firstSheet(request);
    expect(made.at("tier:1.from")).toBe(7.5);
    expect(made.at("tier:1.amount")).toBe(200);
    expect(made.texts).toContain("Praise");
  });

  test("can be given to a system that has none, and taken from one that has", () => {
    const form = firstSheet(requested("ecommerce-supervisor", { tiers: tiers.slice(2) }));
    expect(form.at("tier:1.from")).toBe(0);
    const without = planScorecard(requested("after-sales", { tiers: [] }), NOTHING_TAKEN);
    expect(without.names.some(({ name }) => name.endsWith("_TIERS"))).toBe(false);
  });
});

describe("an own system", () => {
  const own = { id: "k7", name: "本店售后方案" };
  const items = standardRequest("after-sales").items;
  const plan = planScorecard(
    requested("after-sales", { own, tiers: [{ from: 0, grade: "A" }], items }),
    NOTHING_TAKEN,
  );

  test("gives the sheets their title", () => {
    const [rules] = planCells(plan);
    expect(rules?.cells.get("A1")).toBe("本店售后方案 · Appraisal rules");
  });

  test("is told by every sheet, with the system that it is made from and its items", () => {
    for (const { properties } of plan.sheets) {
      expect(readIdentity(properties[SHEET_PROPERTY] ?? "")).toMatchObject({
        system: "after-sales",
        own,
        items: ["satisfaction", "response", "firstContact", "resolution", "cost"],
        tiers: { count: 1, paid: false },
      });
    }
  });
});

describe("sheets of changed rules calculate what the core makes of them", () => {
  const OTHER: Partial<Record<string, Partial<GenerationRequest>>> = {
    "after-sales": {
      parameters: {
        "satisfaction.target": 0.85,
        "satisfaction.step": 0.02,
        "satisfaction.penalty": 0.5,
        "satisfaction.reward": 0.25,
        "response.target": 12,
        "cost.step": 0.1,
        "setting:share": 0.4,
        "setting:pass": 5,
        "setting:failures:0": 3,
      },
      tiers: [
        { from: 8.5, grade: "甲", amount: 800 },
        { from: 0, grade: "丙", amount: 0 },
        { from: 4.25, grade: "乙", amount: 300, action: "面谈" },
      ],
    },
    "car-dealership": {
      parameters: {
        "satisfaction.target": 4.5,
        "complaints.target": 0.02,
        "complaints.penalty": 1.5,
        "loyalty/repurchase.points": 10,
        "loyalty/referral.points": 5,
        "loyalty/referral.target": 0.2,
      },
    },
    "quarterly-after-sales": {
      parameters: {
        "mttr.target": 30,
        "dispute.step": 0.002,
        "setting:share": 0.2,
        "setting:shareIncrease": 0.1,
        "setting:excellentFrom": 85,
        "setting:unqualifiedShare": 0.05,
        "setting:pointMoney": 2000,
      },
      tiers: [
        { from: 70, grade: "Pass" },
        { from: 0, grade: "Fail" },
      ],
    },
  };

  test.each(Object.entries(OTHER))(
    "%s",
    async (system, changes) => {
      const filled = filledRoster(system, 60, { changes });
      expectCore(filled, await calculateWithIronCalc(filled.sheets.sheets));
    },
    180_000,
  );
});

describe("what may be set", () => {
  test.each(systems.flatMap(({ id, layouts }) => layouts.map((layout) => [id, layout] as const)))(
    "is every figure of %s on a %s but points and tiers",
    (id, layout) => {
      const system = standard(id);
      const editable = editableFigures(system, layout, "zh-CN");
      const keys = editable.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const ofItemsAndTiers = new RegExp(
        `^tier:|^(${system.items.map((item) => item.id).join("|")})\\.points$`,
      );
      const wanted = describedFigures(system).filter(
        (key) => !ofItemsAndTiers.test(key) && !(layout === "form" && /^setting:team/.test(key)),
      );
      // What is earned outside every band has no limit.
      const limits = system.items.flatMap(({ id: item, rule }) =>
        rule.kind === "bands"
          ? rule.bands.flatMap(({ otherwise }, at) => (otherwise ? [`${item}.limit:${at}`] : []))
          : [],
      );
      expect(keys).toEqual(expect.arrayContaining(wanted.filter((key) => !limits.includes(key))));
      expect(keys.filter((key) => limits.includes(key))).toEqual([]);
      expect(editable.every(({ label }) => label.trim() !== "")).toBe(true);
    },
  );
});
