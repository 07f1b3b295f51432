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
    better: random.pick(["higher", "lower"]),
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

/** Half of the calls go to KPI_DEDUCT, the rest to the others in turn. */
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
