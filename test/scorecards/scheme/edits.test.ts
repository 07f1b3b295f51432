/** Schemes made one change at a time, and what is said to be wrong with them. */
import fc from "fast-check";
import { planScorecard, systems as summaries } from "../../../src/scorecards";
import { scorePerson } from "../../../src/scorecards/core-card";
import { itemInputs, RULE_KINDS, ruleKind } from "../../../src/scorecards/rules";
import { adoptScheme, readScheme, writeScheme } from "../../../src/scorecards/scheme";
import * as edit from "../../../src/scorecards/scheme/edit";
import type { LineRule, ScorecardSystem } from "../../../src/scorecards/system/description";
import { sameInAll } from "../../../src/scorecards/system/local-text";
import { linesOf } from "../../../src/scorecards/system/lines";
import { systems } from "../../../src/scorecards/systems";
import { sampled } from "../../support/in-full";
import { NOTHING_TAKEN, people } from "../../support/requests";

const { schemeFaults } = edit;

/** Changes one after the other, of the item that was added last unless said. */
class Making {
  item = "";
  constructor(public system: ScorecardSystem = edit.newScheme()) {}

  do(change: (system: ScorecardSystem, item: string) => ScorecardSystem): this {
    this.system = change(this.system, this.item);
    return this;
  }
  add(name: string, points: number): this {
    ({ system: this.system, id: this.item } = edit.addItem(this.system));
    return this.do((system, item) => edit.withItemName(system, item, name)).do((system, item) =>
      edit.withItemPoints(system, item, points),
    );
  }
  measure(measure: edit.MeasureId): this {
    return this.do((system, item) => edit.withMeasure(system, item, measure));
  }
  field(id: string, value: never): this {
    return this.do((system, item) => {
      const rule = edit.ruleOf(this.of(item))!;
      const field = edit.measureFields(edit.measuredBy(rule)).find((each) => each.id === id)!;
      return edit.withMeasuredField(system, item, field.with(value));
    });
  }
  text(id: string, text: string): this {
    return this.field(id, sameInAll(text) as never);
  }
  unit(unit: string): this {
    return this.field("unit", unit as never);
  }
  kind(kind: LineRule["kind"], before?: LineRule): this {
    return this.do((system, item) => edit.withRuleKind(system, item, kind, before));
  }
  figure(figure: string, value: number | null): this {
    return this.do((system, item) => edit.withFigure(system, { item, part: null, figure }, value));
  }
  choice(choice: string, value: string): this {
    return this.do((system, item) => edit.withChoice(system, { item, part: null, choice }, value));
  }
  bands(bands: readonly (readonly [number, number])[]): this {
    this.kind("bands");
    const rule = () => this.rule as LineRule & { kind: "bands" };
    while (rule().bands.length < bands.length + 1) {
      this.do((system, item) => edit.addRow(system, item, null));
    }
    while (rule().bands.length > bands.length + 1) {
      this.do((system, item) => edit.removeRow(system, item, null, 0));
    }
    bands.forEach(([limit, points], row) => {
      this.figure(`limit:${row}`, limit).figure(`points:${row}`, points);
    });
    return this;
  }
  of(item: string) {
    return this.system.items.find(({ id }) => id === item)!;
  }
  get rule(): LineRule {
    return edit.ruleOf(this.of(this.item))!;
  }
  get figures(): Record<string, number | null> {
    const all = ruleKind(this.rule).figures(this.rule, "points", 100);
    return Object.fromEntries(all.map(({ name, parameter }) => [name, parameter.value]));
  }
  get faults() {
    return schemeFaults(this.system);
  }
}

const named = () => new Making().do((system) => edit.withName(system, "客服方案"));

const schemeA = () =>
  named()
    .do((system) => edit.withTotal(system, { total: "weights", scale: 100 }))
    .add("销售达成率", 30)
    .measure("rate")
    .text("numerator", "销售额")
    .text("denominator", "计划销售额")
    .unit("yuan")
    .field("part", false as never)
    .bands([
      [1, 100],
      [0.9, 85],
      [0.8, 70],
      [0.7, 50],
    ])
    .add("询单转化率", 20)
    .bands([
      [0.6, 100],
      [0.55, 80],
      [0.5, 60],
    ])
    .add("平均响应时间", 20)
    .unit("seconds")
    .bands([
      [15, 100],
      [20, 80],
      [30, 60],
    ])
    .add("满意率", 20)
    .bands([
      [0.98, 100],
      [0.95, 80],
      [0.9, 60],
    ])
    .add("退换货及时率", 5)
    .kind("proportion")
    .figure("target", 1)
    .add("工作纪律", 5)
    .measure("rating");

/** As it would be kept, read again and generated. */
function generated(made: ScorecardSystem): void {
  const text = writeScheme(made);
  const read = readScheme(text);
  if (read.kind !== "read") throw new Error(JSON.stringify(read));
  const system = adoptScheme(read.value);
  for (const layout of system.layouts) {
    for (const spelling of ["hr", "plain"] as const) {
      planScorecard(
        {
          system: system.id,
          layout,
          spelling,
          locale: "zh-CN",
          period:
            system.period === "month"
              ? { kind: "month", year: 2025, month: 1 }
              : { kind: "quarter", year: 2025, quarter: 1 },
          people: people(2),
          items: system.items.map(({ id, points }) => ({
            item: id,
            on: true,
            points: points.value ?? 0,
          })),
        },
        NOTHING_TAKEN,
      );
    }
  }
}

describe("A scheme made item by item", () => {
  it("scores scheme A's worked person: 87", () => {
    const { system, faults } = schemeA();
    expect(faults).toEqual([]);
    const scheme = edit.finishedScheme(system);
    const typed = { 销售额: 96, 计划销售额: 100, 询单转化率: 0.61, 平均响应时间: 18 };
    const more = { 满意率: 0.97, 退换货及时率: 1, 工作纪律: 90 };
    const figures: Record<string, number> = { ...typed, ...more };
    const inputs = scheme.items.flatMap(itemInputs);
    expect(inputs.map(({ name }) => name["zh-CN"])).toEqual(Object.keys(figures));
    const card = scorePerson(
      scheme,
      scheme.items.map((item) => ({ item, points: item.points.value! })),
      Object.fromEntries(inputs.map(({ id, name }) => [id, figures[name.en]!])),
    );
    expect(card.total).toBe(87);
    generated(scheme);
  });

  it.each([
    [{ 已解决: 75, 来电数: 100, 处理时长: 390, 质检得分: 90 }, 73.4210526316],
    [{ 已解决: 75, 来电数: 100, 处理时长: 390, 质检得分: 56 }, 45],
  ])("scores scheme B's lines and gates: %j is %d", (typed: Record<string, number>, total) => {
    const made = named().add("首次解决率", 40).measure("rate");
    made.text("numerator", "已解决").text("denominator", "来电数");
    made.kind("scale").figure("zeroAt", 0.6).figure("fullAt", 0.85);
    made.add("处理时长", 30).unit("seconds").kind("scale");
    made.figure("zeroAt", 600).figure("fullAt", 300);
    made.add("质检得分", 30).unit("score").kind("ratio").figure("target", 95).figure("gate", 0.6);
    expect(made.faults).toEqual([]);
    const scheme = edit.finishedScheme(made.system);
    const inputs = scheme.items.flatMap(itemInputs);
    const card = scorePerson(
      scheme,
      scheme.items.map((item) => ({ item, points: item.points.value! })),
      Object.fromEntries(inputs.map(({ id, name }) => [id, typed[name.en]!])),
    );
    expect(card.total).toBe(total);
    generated(scheme);
  });

  it("has ids that are legal, stable and different", () => {
    const made = schemeA();
    expect(made.system.items.map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `item${number}`),
    );
    expect(itemInputs(made.of("item1")).map(({ id }) => id)).toEqual([
      "item1Numerator",
      "item1Denominator",
    ]);
    const { system, id } = edit.copyItem(made.system, "item1");
    expect(id).toBe("item7");
    const copy = system.items[1]!;
    expect(copy.name.en).toBe("销售达成率 2");
    expect(itemInputs(copy).map((input) => input.id)).toEqual([
      "item7Numerator",
      "item7Denominator",
    ]);
    const without = edit.removeItem(system, "item2");
    expect(edit.addItem(without).id).toBe("item2");
  });

  it("says what is measured from the figures as they stand", () => {
    const { system } = schemeA();
    const [sales] = system.items;
    expect(sales!.measured["zh-CN"]).toBe(
      "销售额 ÷ 计划销售额：100%及以上得 100 分；90%及以上得 85 分；80%及以上得 70 分；70%及以上得 50 分；其余得 0 分",
    );
    expect(sales!.tellsFigures).toBe(true);
  });

  it("moves items, and puts a removed one back where it was", () => {
    const { system } = schemeA();
    const ids = (of: ScorecardSystem) => of.items.map(({ id }) => id.slice(-1)).join("");
    expect(ids(edit.moveItem(system, "item3", -1))).toBe("132456");
    expect(ids(edit.moveItem(system, "item1", -1))).toBe("123456");
    expect(ids(edit.moveItem(system, "item6", 1))).toBe("123456");
    const without = edit.removeItem(system, "item3");
    expect(ids(without)).toBe("12456");
    expect(edit.putBackItem(without, system.items[2]!, 2)).toEqual(system);
  });

  it("gives a new item the points that are missing, and tables go along with points", () => {
    const made = named().add("甲", 30).add("乙", 70).kind("bands");
    expect(made.system.items.map(({ points }) => points.value)).toEqual([30, 70]);
    expect(made.figures["points:0"]).toBe(70);
    made.do((system, item) => edit.withItemPoints(system, item, 40));
    expect([0, 1, 2, 3].map((row) => made.figures[`points:${row}`])).toEqual([40, 32, 24, 0]);
    made.figure("points:1", 33).do((system, item) => edit.withItemPoints(system, item, 20));
    expect(made.figures["points:1"]).toBe(16.5);
    made.do((system) => edit.withTotal(system, { total: "weights", scale: 10 }));
    expect(made.figures["points:0"]).toBe(10);
    expect(made.system.tiers.map(({ from }) => from.value)).toEqual([9, 8, 6, 0]);
  });

  it("renames what is called like the item, and nothing that HR has called otherwise", () => {
    const made = named().add("接通率", 100).measure("rate").text("numerator", "接通数");
    made.do((system, item) => edit.withItemName(system, item, "好评率"));
    const metric = ruleKind(made.rule).metric(made.rule);
    expect(metric).toMatchObject({
      name: { "zh-TW": "好评率" },
      numerator: { name: { en: "接通数" } },
    });
  });

  it("enters a figure once that two items measure", () => {
    const made = named().add("接通率", 50).measure("rate");
    made.text("numerator", "接通数").text("denominator", "来电数");
    made
      .add("投诉率", 50)
      .measure("rate")
      .text("numerator", "投诉数")
      .text("denominator", "来电数 ");
    expect(made.faults).toEqual([]);
    const { items } = edit.finishedScheme(made.system);
    expect(items.flatMap(itemInputs).map(({ id }) => id)).toEqual([
      "item1Numerator",
      "item1Denominator",
      "item2Numerator",
      "item1Denominator",
    ]);
  });

  it("tells HR who supplies an item at each of its figures", () => {
    const made = named().add("接通率", 100).measure("rate");
    made.do((system, item) => edit.withSupplier(system, item, "质检组"));
    expect(itemInputs(made.of("item1")).map(({ source }) => source?.en)).toEqual([
      "质检组",
      "质检组",
    ]);
    made.do((system, item) => edit.withSupplier(system, item, ""));
    expect(itemInputs(made.of("item1"))[0]).not.toHaveProperty("source");
    expect(made.of("item1")).not.toHaveProperty("supplier");
  });
});

describe("Another kind of rule, or something else to measure", () => {
  it("is offered where the two go together", () => {
    const made = named().add("甲", 100);
    expect(edit.kindsFor(edit.measuredBy(made.rule))).toEqual([
      "per-step",
      "nearest",
      "proportion",
      "bands",
      "scale",
      "ratio",
    ]);
    made.measure("rating");
    expect(edit.kindsFor(edit.measuredBy(made.rule))).toEqual(["rating"]);
  });

  it("keeps the figures that both have", () => {
    const made = named().add("甲", 100).figure("target", 0.9).figure("penalty", 3);
    made.figure("step", 0.05).choice("better", "lower");
    const before = made.rule;
    made.kind("ratio");
    expect(made.figures).toMatchObject({ target: 0.9 });
    expect(made.rule).toMatchObject({ better: "lower" });
    made.kind("scale");
    expect(made.figures).toMatchObject({ fullAt: 0.9 });
    made.kind("per-step", before);
    expect(made.rule).toEqual(before);
  });

  it("keeps what still fits another unit, and asks for what does not", () => {
    const made = named().add("甲", 100).unit("seconds").kind("bands");
    expect(made.figures).toMatchObject({ "limit:0": 30, "limit:2": 60 });
    expect(made.rule).toMatchObject({ better: "lower" });
    made.figure("limit:0", 15).figure("points:1", 85).unit("minutes");
    expect(made.figures).toMatchObject({ "limit:0": 15, "points:1": 85 });
    made.unit("percent");
    expect(made.figures).toMatchObject({ "limit:0": null, "limit:1": null, "points:1": 85 });
    expect(made.faults.map(({ field }) => field)).toEqual([
      "figure:limit:0",
      "figure:limit:1",
      "figure:limit:2",
    ]);
  });
});

describe("A rating", () => {
  it("asks several questions of several raters on forms, and one question on rosters, too", () => {
    const made = named().add("服务态度", 100).measure("rating");
    expect(made.system.layouts).toEqual(["roster", "form"]);
    const rows = () => edit.measureRows(edit.measuredBy(made.rule), made.of("item1"))!;
    made.do((system, item) => edit.withMeasuredField(system, item, rows().add()));
    made
      .text("question:0", "耐心")
      .text("question:1", "专业")
      .field("raters", 3 as never);
    expect(made.system.layouts).toEqual(["form"]);
    expect(made.faults).toEqual([]);
    expect(made.of("item1").measured["zh-CN"]).toBe(
      "2 题，每题 0–100 分：合计 ÷ 200 × 100，取全部评分人的平均",
    );
    generated(edit.finishedScheme(made.system));
    made.field("raters", 1.5 as never);
    expect(made.faults.map(({ field }) => field)).toEqual(["measure:raters"]);
    made.do((system, item) => edit.withMeasuredField(system, item, rows().remove(1)));
    expect(made.system.layouts).toEqual(["roster", "form"]);
    expect(itemInputs(made.of("item1")).map(({ name }) => name.en)).toEqual(["服务态度"]);
  });

  it("counts votes for as many grades as HR says", () => {
    const made = named().add("满意度", 100).measure("votes");
    const rows = () => edit.measureRows(edit.measuredBy(made.rule), made.of("item1"))!;
    made.do((system, item) => edit.withMeasuredField(system, item, rows().remove(0)));
    made.do((system, item) => edit.withMeasuredField(system, item, rows().add()));
    expect(itemInputs(made.of("item1")).map(({ id }) => id)).toEqual(
      [2, 3, 4, 5, 1].map((grade) => `item1Votes${grade}`),
    );
    ["很满意", "满意", "一般", "不满意", "很不满意"].forEach((grade, row) => {
      made.text(`vote:${row}`, grade);
    });
    expect(made.faults).toEqual([]);
    generated(edit.finishedScheme(made.system));
  });
});

describe("Faults of a scheme", () => {
  const codes = (making: Making) =>
    making.faults.map(({ item, field, code }) => [item, field, code].join(" "));

  it("are told of the scheme as a whole", () => {
    expect(codes(new Making())).toEqual([" name name", " items no-items"]);
    const many = named();
    for (let number = 0; number < 61; number++) many.add(`项目${number}`, 1);
    expect(codes(many)).toEqual([" items too-many-items", " points points-sum"]);
  });

  it.each([
    ["", "blank"],
    ["  ", "blank"],
    ["名".repeat(200), "too-long"],
    ["=1+1", "formula"],
    ["＝1+1", "formula"],
  ])("name the item called %j: %s", (name, problem) => {
    const made = named().add(name, 100);
    expect(made.faults).toContainEqual({ item: "item1", field: "name", code: "name", problem });
  });

  it("find two names that are one, whatever their width and case", () => {
    const made = named().add("Kpi １", 50).add(" KPI 1 ", 50);
    expect(codes(made)).toContain("item2 name name-twice");
  });

  it("find points that are none or do not add up", () => {
    expect(codes(named().add("甲", 0))).toEqual(["item1 points bad-points", " points points-sum"]);
    expect(codes(named().add("甲", NaN))).toEqual(["item1 points bad-points"]);
    expect(named().add("甲", 33.3).add("乙", 66.6).faults).toEqual([
      { item: null, field: "points", code: "points-sum", sum: 99.9 },
    ]);
  });

  it("find figures that a rule cannot be reckoned with", () => {
    const made = named().add("甲", 100);
    expect(codes(made.figure("step", 0))).toEqual(["item1 figure:step bad-figure"]);
    expect(codes(made.figure("step", null))).toEqual(["item1 figure:step bad-figure"]);
    made.figure("step", 0.01).figure("floor", 50).figure("cap", 40);
    expect(codes(made)).toEqual(["item1 figure:floor rule"]);
    made.kind("scale").figure("floor", null).figure("cap", null);
    made.figure("zeroAt", 0.5).figure("fullAt", 0.5);
    expect(made.faults).toEqual([
      {
        item: "item1",
        field: "figure:zeroAt",
        code: "rule",
        rule: { code: "zero-is-full", figure: "zeroAt" },
      },
    ]);
  });

  it("find tables with a limit twice, without one, and without bands", () => {
    const made = named().add("甲", 100).kind("bands").figure("limit:1", 0.95);
    expect(codes(made)).toEqual(["item1 figure:limit:1 rule"]);
    expect(codes(made.figure("limit:1", null))).toEqual(["item1 figure:limit:1 bad-figure"]);
    for (const row of [0, 0, 0]) made.do((system, item) => edit.removeRow(system, item, null, row));
    expect(made.faults).toMatchObject([{ code: "rule", rule: { code: "no-bands" } }]);
  });

  it("find a column that two figures of other units, or HR's own columns, would share", () => {
    const made = named().add("销售", 50).unit("yuan").add("目标", 50).measure("rate");
    made.unit("yuan").text("numerator", "销售").text("denominator", "姓名");
    expect(codes(made)).toEqual(["item2 measure:denominator header-twice"]);
    made.text("denominator", "计划").unit("hours");
    expect(codes(made)).toEqual(["item2 measure:numerator header-twice"]);
  });

  it("find tiers without a name or twice, but not scores below the lowest", () => {
    const made = named().add("甲", 100);
    const tiers = made.system.tiers;
    made.system = { ...made.system, tiers: tiers.slice(0, 3) };
    expect(made.faults).toEqual([]);
    const twice = [tiers[0]!, { ...tiers[1]!, from: tiers[0]!.from }];
    made.system = { ...made.system, tiers: twice };
    expect(codes(made)).toEqual([" tier:2 tier"]);
  });

  it("are none where there are no tiers at all", () => {
    const made = named().add("甲", 100);
    made.system = { ...made.system, tiers: [] };
    expect(made.faults).toEqual([]);
    generated(edit.finishedScheme(made.system));
  });

  it("are none of the systems that there are", () => {
    for (const { id } of summaries) {
      const system = systems.find((each) => each.id === id)!;
      expect(schemeFaults(edit.schemeFrom(system, "本公司"))).toEqual([]);
      generated(edit.finishedScheme(edit.schemeFrom(system, "本公司")));
    }
  });
});

describe("A system that HR goes on from", () => {
  it.each(summaries.map(({ id }) => id))("%s loses an item with all that hangs on it", (id) => {
    const system = edit.schemeFrom(
      systems.find((each) => each.id === id)!,
      "本公司",
    );
    for (const item of sampled(system.items, 3)) {
      const without = edit.removeItem(system, item.id);
      const [first] = without.items;
      const points = edit.pointsSum(without) - (first?.points.value ?? 0);
      if (first === undefined || points >= 100) continue;
      const whole = edit.withItemPoints(without, first.id, 100 - points);
      expect(schemeFaults(whole)).toEqual([]);
      generated(edit.finishedScheme(whole));
    }
  });
});

describe("Any chain of changes", () => {
  const number = fc.oneof(
    fc.constantFrom(null, NaN, 0, 0.5, 1, 10, 100),
    fc.integer({ min: -100_000, max: 200_000 }).map((thousandths) => thousandths / 1000),
    fc.constantFrom(1e-7, -1e-7),
  );
  const text = fc.constantFrom("", "甲", "乙", "接通率", "=A1", "姓名", "x".repeat(70));
  const change = fc.record({
    what: fc.nat(13),
    at: fc.nat(9),
    choice: fc.nat(20),
    number,
    text,
  });
  type Change = typeof change extends fc.Arbitrary<infer Of> ? Of : never;

  function applied(
    system: ScorecardSystem,
    { what, at, choice, number: value, text: said }: Change,
  ) {
    const { items } = system;
    const item = items[at % items.length];
    if (item === undefined || what === 0) return edit.addItem(system).system;
    const { id } = item;
    const line = linesOf(item)[choice % linesOf(item).length]!;
    const part = line.part?.id ?? null;
    const of = <Each>(all: readonly Each[]): Each | undefined => all[choice % all.length];
    const rule = edit.ruleOf(item);
    switch (what) {
      case 1:
        return edit.copyItem(system, id).system;
      case 2:
        return edit.removeItem(system, id);
      case 3:
        return edit.moveItem(system, id, choice % 2 === 0 ? 1 : -1);
      case 4:
        return edit.withItemName(system, id, said);
      case 5:
        return edit.withItemPoints(system, id, value);
      case 6:
        return rule === undefined
          ? edit.startAnew(system, id, of(edit.MEASURE_IDS)!)
          : edit.withMeasure(system, id, of(edit.MEASURE_IDS)!);
      case 7:
        return edit.withRuleKind(system, id, of(RULE_KINDS)!);
      case 8: {
        const figure = of(ruleKind(line.rule).figures(line.rule, "points", 100))!;
        return edit.withFigure(system, { item: id, part, figure: figure.name }, value);
      }
      case 9: {
        const chosen = of(ruleKind(line.rule).choices(line.rule));
        return chosen === undefined
          ? system
          : edit.withChoice(system, { item: id, part, choice: chosen.name }, chosen.value);
      }
      case 10:
        return choice % 2 === 0
          ? edit.addRow(system, id, part)
          : edit.removeRow(system, id, part, choice % 3);
      case 11: {
        if (rule === undefined) return system;
        const field = of(edit.measureFields(edit.measuredBy(rule)));
        switch (field?.kind) {
          case undefined:
            return system;
          case "text":
            return edit.withMeasuredField(system, id, field.with(sameInAll(said)));
          case "unit":
            return edit.withMeasuredField(system, id, field.with(of(field.units)!));
          case "number":
            return edit.withMeasuredField(system, id, field.with(value));
          case "check":
            return edit.withMeasuredField(system, id, field.with(choice % 2 === 0));
        }
        break;
      }
      case 12: {
        if (rule === undefined) return system;
        const rows = edit.measureRows(edit.measuredBy(rule), item);
        if (rows === null) return system;
        const removes = choice % 2 === 0 && rows.count > rows.least;
        return edit.withMeasuredField(system, id, removes ? rows.remove(0) : rows.add());
      }
      default:
        return edit.withTotal(
          system,
          choice % 3 === 0
            ? { total: "points", scale: 100 }
            : { total: "weights", scale: choice % 3 === 1 ? 100 : 10 },
        );
    }
    return system;
  }

  /** Names and points set right, so that more than a few chains come to a scheme without faults. */
  const settled = (system: ScorecardSystem): ScorecardSystem => {
    const right = system.items.reduce((changed, { id }, index) => {
      const called = edit.withItemName(changed, id, `项目${index}`);
      const count = system.items.length;
      const share = Math.floor(100 / count);
      return edit.withItemPoints(called, id, index === 0 ? 100 - share * (count - 1) : share);
    }, system);
    return edit.withName(right, "方案");
  };

  it("leaves a scheme that has faults or can be generated", () => {
    let sound = 0;
    fc.assert(
      fc.property(
        fc.nat(summaries.length),
        fc.array(change, { maxLength: 12 }),
        (start, changes) => {
          const base = systems[start];
          const begun = base === undefined ? edit.newScheme() : edit.schemeFrom(base, "方案");
          const system = settled(changes.reduce(applied, begun));
          const ids = system.items.flatMap(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          if (schemeFaults(system).length > 0) return;
          sound += 1;
          const finished = edit.finishedScheme(system);
          expect(schemeFaults(finished)).toEqual([]);
          generated(finished);
          scorePerson(
            finished,
            finished.items.map((item) => ({ item, points: item.points.value! })),
            {},
          );
        },
      ),
      { numRuns: 40, seed: 16 },
    );
    expect(sound).toBeGreaterThan(5);
  });
});
