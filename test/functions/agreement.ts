import { ExcelError, startHost, type Host } from "./call-as-excel";
import { Random } from "./random";
import * as reference from "./reference";

/** One random call: what the built function gives and what exact arithmetic says. */
interface Case {
  readonly call: readonly unknown[];
  readonly given: unknown;
  readonly expected: unknown;
}

type MakeCase = (host: Host, random: Random) => Case;

function caseOf(host: Host, expected: unknown, id: string, ...args: unknown[]): Case {
  const cell = host.cell(id, ...args);
  const given = cell instanceof ExcelError ? cell.code : cell;
  return { call: [id, ...args], given, expected };
}

const kpiDeduct: MakeCase = (host, random) => {
  const target = random.figure();
  const step = random.pick([0.01, 0.005, 0.1, 1, 5, 0.5, 1 / 3, random.figure() || 1]);
  const away = random.integer(0, 30) * step;
  const actual = random.pick([
    random.figure(),
    random.nearby(target + away),
    random.nearby(Math.abs(target - away)),
    -random.figure(),
  ]);
  const floor = random.pick([0, 0, -1e9, random.figure(), -random.figure()]);
  const given: reference.PerStepCase = {
    actual,
    target: random.pick([target, target, -target]),
    points: random.pick([10, 25, 0, random.figure()]),
    step,
    penalty: random.pick([2, 1, 0.25, 0, random.figure()]),
    reward: random.pick([0, 2, random.figure()]),
    better: random.pick(["higher", "lower", "nearest"]),
    partial: random.pick(["whole", "started", "prorata"]),
    floor,
    cap: random.pick([undefined, undefined, Math.max(floor, random.figure())]),
  };
  return caseOf(
    host,
    reference.kpiDeduct(given),
    "KPI_DEDUCT",
    given.actual,
    given.target,
    given.points,
    given.step,
    given.penalty,
    given.reward,
    given.better,
    given.partial,
    given.floor,
    given.cap,
  );
};

/** Weights that add up to 1 or 100 within the tolerance, as HR would type them or compute them. */
function randomWeights(random: Random, count: number): number[] {
  const shares = Array.from({ length: count }, () => random.integer(0, 20));
  shares[random.integer(0, count - 1)]! += 1;
  const total = shares.reduce((left, right) => left + right, 0);
  const nominal = random.pick([1, 100]);
  return shares.map((share) => (share / total) * nominal);
}

const weightedScore: MakeCase = (host, random) => {
  const count = random.integer(1, 8);
  const weights = randomWeights(random, count);
  const mode = random.pick(["error", "zero", "skip"]);
  const mayMiss = mode !== "error" && random.next() < 0.5;
  const scores = weights.map(() =>
    mayMiss && random.next() < 0.3 ? null : random.figure() * random.pick([1, 1, 1, -1]),
  );
  const counted = scores.map((score) => (mode === "zero" ? (score ?? 0) : score));
  const cells = scores.map((score) => score ?? "");
  const upright = random.next() < 0.3;
  const range = <Cell>(row: Cell[]) => (upright ? row.map((cell) => [cell]) : [row]);
  const expected = reference.weightedScore(counted, weights);
  return caseOf(host, expected, "WEIGHTED_SCORE", range<unknown>(cells), range(weights), mode);
};

const bonusTier: MakeCase = (host, random) => {
  const thresholds = [
    ...new Set(Array.from({ length: random.integer(1, 6) }, () => random.integer(1, 120) / 2)),
  ];
  const score = random.pick([
    random.figure(),
    random.nearby(random.pick(thresholds)),
    random.decimal(100, 2),
  ]);
  const best = reference.bonusTier(score, thresholds);
  const tiers = thresholds.map((threshold, index) => [threshold, `tier ${index}`]);
  return caseOf(host, best < 0 ? "#N/A" : `tier ${best}`, "BONUS_TIER", score, tiers);
};

const surveyMean: MakeCase = (host, random) => {
  const votes = Array.from({ length: random.integer(1, 7) }, () =>
    random.pick([0, random.integer(0, 60), random.integer(0, 60), random.integer(0, 1e9)]),
  );
  const top = random.pick([
    undefined,
    votes.length,
    votes.length - 1,
    random.integer(6, 100),
    7.25,
  ]);
  const expected = reference.surveyMean(votes, top ?? votes.length);
  return caseOf(host, expected, "SURVEY_MEAN", [votes], top);
};

const performancePay: MakeCase = (host, random) => {
  const salary = random.pick([
    random.integer(20, 200) * 100,
    random.decimal(30_000, 2),
    random.figure(),
  ]);
  const share = random.pick([0.3, 0.1, 0.15, random.decimal(1, 2), random.next(), 1, 0]);
  const full = random.pick([100, 10, 5, random.figure() || 1]);
  const score = random.pick([random.decimal(10, 1), random.decimal(120, 2), random.figure()]);
  const coefficient = random.pick([1, 1.1, random.decimal(2, 2), random.figure()]);
  const expected = reference.performancePay(salary, share, score, full, coefficient);
  return caseOf(host, expected, "PERFORMANCE_PAY", salary, share, score, full, coefficient);
};

const failStreak: MakeCase = (host, random) => {
  const pass = random.pick([60, 6, random.figure()]);
  const scores = Array.from({ length: random.integer(1, 12) }, () =>
    random.next() < 0.15 ? null : random.pick([random.nearby(pass), pass / 2, random.figure()]),
  );
  const cells = scores.map((score) => score ?? "");
  return caseOf(host, reference.failStreak(scores, pass), "FAIL_STREAK", [cells], pass);
};

const kpiBand: MakeCase = (host, random) => {
  const count = random.integer(1, 6);
  const limits = [...new Set(Array.from({ length: count }, () => random.integer(1, 120) / 2))];
  const actual = random.pick([
    random.figure(),
    random.nearby(random.pick(limits)),
    random.decimal(60, 2),
  ]);
  const better = random.pick(["higher", "lower"] as const);
  const edge = random.pick(["at", "beyond"] as const);
  const position = reference.kpiBand(actual, limits, better, edge);
  const rows: unknown[][] = limits.map((limit, index) => [limit, `band ${index}`]);
  const otherwise = random.next() < 0.5;
  if (otherwise) rows.splice(random.integer(0, count), 0, ["", "otherwise"]);
  const outside = otherwise ? "otherwise" : 0;
  const expected = position < 0 ? outside : `band ${position}`;
  return caseOf(host, expected, "KPI_BAND", actual, rows, better, 2, edge);
};

const kpiScale: MakeCase = (host, random) => {
  const zeroAt = random.figure() * random.pick([1, 1, -1]);
  const fullAt = random.pick([random.figure(), random.nearby(zeroAt), zeroAt + 0.25]);
  const between = zeroAt + (fullAt - zeroAt) * random.next();
  const actual = random.pick([random.figure(), between, random.nearby(fullAt), -random.figure()]);
  const points = random.pick([40, 100, 0, random.figure()]);
  const floor = random.pick([0, 0, -1e9, -random.figure()]);
  const cap = random.pick([undefined, undefined, random.figure()]);
  const expected = reference.kpiScale(actual, zeroAt, fullAt, points, floor, cap ?? points);
  return caseOf(host, expected, "KPI_SCALE", actual, zeroAt, fullAt, points, floor, cap);
};

const kpiRatio: MakeCase = (host, random) => {
  const target = random.pick([random.figure() || 1, 100, 95, random.decimal(120, 1) || 1]);
  const gate = random.pick([0, 0, 0.6, random.next(), random.decimal(1, 2)]);
  const better = random.pick(["higher", "lower"] as const);
  const edge = better === "higher" ? target * gate : target / (gate || 1);
  const actual = random.pick([random.figure(), random.nearby(edge), random.decimal(120, 1), -1]);
  const points = random.pick([30, 100, 0, random.figure()]);
  const cap = random.pick([undefined, undefined, random.figure()]);
  const expected = reference.kpiRatio(actual, target, points, better, gate, cap ?? points);
  return caseOf(host, expected, "KPI_RATIO", actual, target, points, better, gate, cap);
};

const progressiveBonus: MakeCase = (host, random) => {
  const limits = new Set(
    Array.from({ length: random.integer(1, 6) }, () =>
      random.pick([0, random.integer(0, 60) * 1000, random.decimal(200_000, 2), random.figure()]),
    ),
  );
  const distinct = [...limits].filter(
    (limit) => ![...limits].some((other) => other !== limit && Math.abs(other - limit) < 1e-6),
  );
  if (distinct.length === 0) distinct.push(0);
  const tiers = distinct.map((from) => ({
    from,
    rate: random.pick([0.01, 0.015, 0.02, random.decimal(1, 3), random.figure()]),
  }));
  const amount = random.pick([
    random.decimal(200_000, 2),
    random.figure(),
    random.nearby(random.pick(distinct)),
    -random.figure(),
  ]);
  const expected = reference.progressiveBonus(amount, tiers);
  const rows = tiers.map(({ from, rate }) => [from, rate]);
  return caseOf(host, expected, "PROGRESSIVE_BONUS", amount, rows);
};

/** As one case, a list of results is text. */
function listOf(host: Host, expected: readonly unknown[], id: string, ...args: unknown[]): Case {
  const given = host.call(id, ...args)[0]!;
  const said = (cells: readonly unknown[]) =>
    cells.map((cell) => (cell instanceof ExcelError ? cell.code : String(cell))).join(" | ");
  return { call: [id, ...args], given: said(given), expected: said(expected) };
}

const bonusPool: MakeCase = (host, random) => {
  const digits = random.integer(0, 2);
  const pool = random.decimal(random.pick([10, 1000, 100_000]), digits);
  const kind = random.pick([
    () => random.integer(0, 100),
    () => random.decimal(100, 1),
    () => random.decimal(100, 2) * random.pick([1, 1.1, 0.95]),
    () => random.integer(1, 9) / random.integer(1, 9),
    () => random.figure(),
  ]);
  const shares = Array.from({ length: random.integer(1, 9) }, () =>
    random.next() < 0.1 ? null : kind(),
  );
  if (!shares.some((share) => share !== null && share > 0)) shares.push(1);
  const cells = shares.map((share) => share ?? "");
  const expected = reference.bonusPool(pool, shares, digits);
  return listOf(host, expected, "BONUS_POOL", pool, [cells], digits);
};

const quotaTier: MakeCase = (host, random) => {
  const scores = Array.from({ length: random.integer(1, 30) }, () =>
    random.next() < 0.1
      ? null
      : random.pick([random.integer(60, 75), random.decimal(100, 1), random.nearby(70)]),
  );
  const shares = random.pick([
    [0.2, 0.7, 0.1],
    [0.7, 0.1, 0.1, 0.1],
    [0.1, 0.2, 0.4, 0.2, 0.1],
    [20, 70, 10],
    [0, 45, 55],
    randomWeights(random, random.integer(1, 5)),
  ]);
  const ties = random.pick(["up", "down"] as const);
  const cells = scores.map((score) => score ?? "");
  const quotas = shares.map((share, grade) => [share, grade]);
  const expected = reference.quotaTier(scores, shares, ties);
  return listOf(host, expected, "QUOTA_TIER", [cells], quotas, ties);
};

/** The functions in turn, KPI_DEDUCT most often. */
const MAKERS: readonly MakeCase[] = [
  kpiDeduct,
  weightedScore,
  kpiDeduct,
  performancePay,
  kpiDeduct,
  bonusTier,
  kpiDeduct,
  surveyMean,
  kpiDeduct,
  failStreak,
  kpiBand,
  kpiScale,
  kpiRatio,
  progressiveBonus,
  bonusPool,
  quotaTier,
];

/** The calls, of so many random ones, on which the built functions and exact arithmetic differ. */
export function disagreements(calls: number, seed: number): readonly Case[] {
  const host = startHost();
  const random = new Random(seed);
  const differing: Case[] = [];
  for (let index = 0; index < calls && differing.length < 20; index++) {
    const made = MAKERS[index % MAKERS.length]!(host, random);
    if (!Object.is(made.given, made.expected)) differing.push(made);
  }
  return differing;
}
