import { metricUnit } from "../../src/scorecards/metrics";
import { measuredMetric } from "../../src/scorecards/results/calculation";
import type {
  Input,
  Item,
  LineRule,
  LocalText,
  Metric,
  Parameter,
  Part,
  Rule,
  ScorecardSystem,
  Tier,
  Unit,
  Veto,
  VetoEffect,
} from "../../src/scorecards/system/description";
import { sameInAll } from "../../src/scorecards/system/local-text";
import { seeded } from "./seeded";

/** What people call things, and what spreadsheets would rather they did not. */
const NAMES = [
  "满意度",
  "=cmd()",
  "-2+3",
  "+1",
  "@SUM(A1)",
  "转化率（%）",
  "Rate [%] #1",
  'Anna\'s "best"',
  "{a}, b: c",
  "<b>&nbsp;</b>",
  "很长的名称".repeat(30),
  "😀",
];

/**
 * A scheme that HR might make, of all kinds that a roster can score, or a form as well. The same number gives the same scheme.
 */
export function randomScheme(
  seed: number,
  { items: most = 6, layout }: { readonly items?: number; readonly layout: "roster" | "form" },
): ScorecardSystem {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const oneOf = <Each>(all: readonly Each[]): Each => all[below(all.length)]!;
  const chance = (share: number) => random() < share;
  let made = 0;
  const name = (): LocalText => {
    const text = `${oneOf(NAMES)} ${++made}`;
    if (chance(0.7)) return sameInAll(text);
    return { en: `${text} en`, "zh-CN": `${text} 简`, "zh-TW": `${text} 繁` };
  };
  const set = (value: number): Parameter =>
    chance(0.7)
      ? { value, origin: "company" }
      : { value, origin: oneOf(["document", "decision", "default", "open"] as const) };
  const maybe = (value: number): Parameter | undefined => (chance(0.3) ? set(value) : undefined);
  const optional = <Value>(key: string, value: Value | undefined) =>
    value === undefined ? {} : { [key]: value };

  const total = oneOf(["points", "weights"] as const);

  const units = ["percent", "score", "count", "yuan", "seconds", "hours", "any"] as const;
  const input = (unit: Unit): Input => ({
    id: `f${++made}`,
    name: name(),
    unit,
    ...(unit === "any" ? {} : { min: 0 }),
    ...(unit === "percent" && chance(0.5) ? { max: 1 } : {}),
    ...optional("source", chance(0.3) ? name() : undefined),
    ...optional("hint", chance(0.2) ? name() : undefined),
  });
  /** A metric, and a figure that it may well have. */
  const metric = (): { readonly metric: Metric; readonly usual: number } => {
    const kind = oneOf(["figure", "figure", "quotient", "survey"] as const);
    if (kind === "quotient") {
      const [numerator, denominator] = [input("count"), input("count")];
      return {
        metric: { kind, name: name(), numerator, denominator, part: chance(0.6) },
        usual: 0.8,
      };
    }
    if (kind === "survey") {
      const votes = Array.from({ length: 5 }, () => input("votes"));
      return { metric: { kind, name: name(), votes }, usual: 4 };
    }
    const unit = oneOf(units);
    return { metric: { kind, input: input(unit) }, usual: unit === "percent" ? 0.9 : 60 };
  };
  const better = () => oneOf(["higher", "lower"] as const);

  const ownTarget = () =>
    chance(0.3) ? { id: `o${++made}`, ...optional("name", name()) } : undefined;

  const line = (): LineRule => {
    const { metric: of, usual } = metric();
    const bounds = { ...optional("floor", maybe(-2)), ...optional("cap", maybe(120)) };
    if (of.kind === "quotient" && of.part && chance(0.4)) {
      return {
        ...{ kind: "small-sample", metric: of, most: set(1 + below(60)), each: set(below(4)) },
        ...{ target: set(usual), step: set(usual / 20), penalty: set(1 + below(3)), ...bounds },
        ...optional("partial", chance(0.5) ? oneOf(["started", "prorata"] as const) : undefined),
      };
    }
    switch (oneOf(["per-step", "proportion", "bands", "scale", "ratio", "rating"] as const)) {
      case "per-step":
        return {
          ...{ kind: "per-step", metric: of, target: set(usual), step: set(usual / 20) },
          ...{ penalty: set(1 + below(3)), better: better(), ...bounds },
          ...optional("reward", maybe(1)),
          ...optional("partial", chance(0.5) ? oneOf(["started", "prorata"] as const) : undefined),
          ...optional("ownTarget", ownTarget()),
        };
      case "proportion":
        return {
          ...{ kind: "proportion", metric: of, full: set(usual) },
          ...optional("ownTarget", ownTarget()),
        };
      case "bands": {
        const count = 1 + below(5);
        const all = Array.from({ length: count }, (_, index) => ({
          limit: set(usual * (1 - index / 10)),
          points: set(100 - 15 * index),
        }));
        const otherwise = {
          ...{ limit: { value: null, origin: "company" } as const, points: set(1) },
          otherwise: true as const,
        };
        const bands = chance(0.6) ? [...all, otherwise] : all.reverse();
        return { kind: "bands", metric: of, better: better(), bands };
      }
      case "scale": {
        const ends = [usual / 2, usual] as const;
        const [zeroAt, fullAt] = chance(0.5) ? ends : [ends[1], ends[0]];
        return { kind: "scale", metric: of, zeroAt: set(zeroAt), fullAt: set(fullAt), ...bounds };
      }
      case "ratio":
        return {
          ...{ kind: "ratio", metric: of, target: set(usual), better: better() },
          ...optional("gate", maybe(0.6)),
          ...optional("cap", maybe(120)),
          ...optional("ownTarget", ownTarget()),
        };
      case "rating":
        return {
          ...{ kind: "rating", questions: [name()], most: oneOf([5, 10, 100]), raters: 1 },
          raterName: name(),
        };
    }
  };
  const part = (points: number | null): Part => {
    let rule = line();
    while (rule.kind !== "per-step" && rule.kind !== "proportion") rule = line();
    return {
      ...{ id: `p${++made}`, name: name(), rule },
      ...(points === null ? {} : { points: set(points) }),
    };
  };
  const rule = (points: number): Rule => {
    if (layout === "form" && chance(0.2)) {
      const questions = Array.from({ length: 1 + below(4) }, name);
      return { kind: "rating", questions, most: 5, raters: 2 + below(3), raterName: name() };
    }
    if (layout === "form" && chance(0.2)) {
      return {
        kind: "per-person",
        figure: { id: `t${++made}`, name: name(), unit: "seconds", min: 0 },
        each: [{ name: name(), limit: set(20), penalty: set(2) }],
        beyond: oneOf(["above", "below"] as const),
        ...optional("everyone", chance(0.5) ? { name: name(), reward: set(1) } : undefined),
      };
    }
    if (total === "weights" || !chance(0.2)) return line();
    const own = chance(0.5);
    return { kind: "parts", parts: [part(own ? points / 2 : null), part(own ? points / 2 : null)] };
  };

  const count = 1 + below(most);
  // The first one has points to spare, for an item of HR's own.
  const share = Math.floor(Math.min(100 / count, 90 / Math.max(count - 1, 1)));
  const shares = Array.from({ length: count }, (_, index) =>
    index === 0 ? 100 - share * (count - 1) : share,
  );
  const items = shares.map((points, index): Item => {
    // Whoever spares points for an item of HR's own takes them from the first one.
    const own = index === 0 ? line() : rule(points);
    return {
      ...{ id: `i${index}`, name: name(), measured: chance(0.8) ? name() : sameInAll("") },
      points: own.kind === "parts" ? { value: points, origin: "company" } : set(points),
      rule: own,
      ...optional("section", index === 0 && chance(0.3) ? name() : undefined),
      ...optional("supplier", chance(0.3) ? name() : undefined),
      ...(chance(0.2) ? { comparedWith: ["last"] as const } : {}),
    };
  });
  const amounts = chance(0.4);
  const tiers = [90, 80, 60, 0].slice(below(4)).map((from): Tier => ({
    ...{ from: set(from), grade: name() },
    ...(amounts ? { amount: set(from * 10) } : {}),
    ...optional("action", chance(0.3) ? name() : undefined),
  }));
  const scheme: ScorecardSystem = {
    id: "",
    ...{ name: sameInAll(`方案 ${seed}`), promise: sameInAll(""), layouts: [layout] },
    period: oneOf(["month", "quarter"] as const),
    total,
    scale: 100,
    ...{ items, tiers },
    ...optional("pay", chance(0.3) ? { share: set(0.3) } : undefined),
    ...optional("pointMoney", maybe(1_000)),
    ...optional("failure", chance(0.2) ? { pass: set(60), actions: [] } : undefined),
    ...(chance(0.2)
      ? { terms: [{ id: "appeal", name: name(), figure: set(5), unit: "days" as const }] }
      : {}),
    presets: [],
    remarks: chance(0.3) ? [{ ...name(), forHr: true }] : [],
    ...optional(
      "partMonths",
      chance(0.3) ? { daysDue: set(22), appraisedFrom: set(4) } : undefined,
    ),
  };

  // What holds for the whole scorecard is drawn last, so that a scheme is what it was before there was such a thing.
  const effect = (): VetoEffect => {
    switch (oneOf(["item", "total", "most", tiers.length > 1 ? "tier" : "most"] as const)) {
      case "item":
        return { kind: "item", item: oneOf(items).id };
      case "total":
        return { kind: "total" };
      case "most":
        return { kind: "most", most: set(60) };
      case "tier":
        return { kind: "tier" };
    }
  };
  const cases = Array.from({ length: 2 }, () => input("count"));
  const veto = (): Veto => {
    const { id } = oneOf(items);
    const held = measuredMetric(items, id);
    if (held === null || chance(0.5)) {
      const from = set(1 + below(3));
      return { id: `v${++made}`, cases: oneOf(cases), from, effect: effect() };
    }
    const limit = held.kind === "survey" ? 3 : metricUnit(held) === "percent" ? 0.7 : 40;
    const figure = { item: id, beyond: oneOf(["below", "above"] as const) };
    return { id: `v${++made}`, figure, from: set(limit), effect: effect() };
  };
  const vetoes = chance(0.5) ? Array.from({ length: 1 + below(4) }, veto) : [];
  const grades = [0.2, 0.5, 0.3].map((share) => ({ share: set(share), grade: name() }));
  const slices = [0, 20_000, 50_000].map((from, index) => ({
    from: set(from),
    rate: set((index + 1) / 100),
  }));
  return {
    ...scheme,
    ...(vetoes.length > 0 ? { vetoes } : {}),
    ...(chance(0.3) ? { commission: { amount: input("yuan"), slices } } : {}),
    ...(layout === "roster" && chance(0.3) ? { pool: { amount: set(10_000) } } : {}),
    ...(layout === "roster" && chance(0.3)
      ? { quota: { grades, ties: oneOf(["up", "down"] as const) } }
      : {}),
  };
}
