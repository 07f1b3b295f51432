/** One array call over 100,000 rows against a bare loop over the same matrices and against their JSON transport. */
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { medianTimes, type Bench, type Figure } from "./measure";

const ROWS = 100_000;

type Matrix = unknown[][];
type CustomFunction = (...args: unknown[]) => Matrix;

interface Contest {
  readonly id: string;
  readonly args: readonly unknown[];
  /** The formula's arithmetic with naive rounding, from the same matrices into a matrix. */
  readonly bare: () => Matrix;
}

const numbers = (matrix: Matrix) => matrix as number[][];

/** A column of figures, the same in every run. */
function column(figure: (row: number) => number): Matrix {
  return Array.from({ length: ROWS }, (_, row) => [figure(row)]);
}

/** Naive rounding, by a power of ten. */
function round(value: number, scale: number): number {
  return Math.round(value * scale) / scale;
}

function kpiDeduct(): Contest {
  const actual = numbers(column((row) => ((row * 37) % 1200) / 1000));
  const target = numbers(column((row) => 0.9 + (row % 10) / 100));
  const points = numbers(column((row) => 5 + (row % 4) * 5));
  const args = [actual, target, points, 0.01, 2, 1];
  return { id: "KPI_DEDUCT", args, bare: () => barePerStep(actual, target, points, 0.01, 2, 1) };
}

function barePerStep(
  actual: number[][],
  target: number[][],
  points: number[][],
  step: number,
  penalty: number,
  reward: number,
): Matrix {
  const results: Matrix = [];
  for (let row = 0; row < actual.length; row++) {
    const value = actual[row]![0]!;
    const asked = target[row]![0]!;
    const difference = round(Math.abs(value - asked), 1e14);
    const steps = Math.floor(round(difference / step, 1e9));
    const raw = points[row]![0]! + (value > asked ? reward : -penalty) * steps;
    results.push([round(Math.max(raw, 0), 1e10)]);
  }
  return results;
}

function kpiDeductFromColumns(): Contest {
  const { args } = kpiDeduct();
  const [actual, target, points] = args.slice(0, 3) as [number[][], number[][], number[][]];
  const step = numbers(column((row) => (row % 2 ? 0.01 : 0.005)));
  const penalty = numbers(column((row) => 1 + (row % 3) / 2));
  const reward = numbers(column((row) => row % 2));
  const floor = numbers(column(() => 0));
  const cap = numbers(column(() => 30));
  const bare = () => {
    const results: Matrix = [];
    for (let row = 0; row < actual.length; row++) {
      const value = actual[row]![0]!;
      const asked = target[row]![0]!;
      const difference = round(Math.abs(value - asked), 1e14);
      const steps = Math.floor(round(difference / step[row]![0]!, 1e9));
      const rate = value > asked ? reward[row]![0]! : -penalty[row]![0]!;
      const raw = points[row]![0]! + rate * steps;
      results.push([round(Math.min(Math.max(raw, floor[row]![0]!), cap[row]![0]!), 1e10)]);
    }
    return results;
  };
  const all = [actual, target, points, step, penalty, reward, "higher", "whole", floor, cap];
  return { id: "KPI_DEDUCT", args: all, bare };
}

function weightedScore(): Contest {
  const scores = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 8 }, (_, item) => ((row * 13 + item * 29) % 1001) / 10),
  );
  const weights = [[30, 10, 25, 20, 15, 0, 0, 0]];
  const bare = () =>
    scores.map((row) => {
      let total = 0;
      let weight = 0;
      for (let item = 0; item < row.length; item++) {
        total += row[item]! * weights[0]![item]!;
        weight += weights[0]![item]!;
      }
      return [round(total / weight, 1e10)];
    });
  return { id: "WEIGHTED_SCORE", args: [scores, weights], bare };
}

function bonusTier(): Contest {
  const scores = numbers(column((row) => ((row * 37) % 1201) / 10));
  const tiers = [
    [90, 1000],
    [80, 800],
    [70, 500],
    [60, 200],
    [0, 0],
  ];
  const bare = () =>
    scores.map(([score]) => [tiers.find(([from]) => round(score!, 1e9) >= round(from!, 1e9))?.[1]]);
  return { id: "BONUS_TIER", args: [scores, tiers], bare };
}

function surveyMean(): Contest {
  const votes = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 5 }, (_, grade) => (row * 7 + grade * 11) % 60),
  );
  const bare = () =>
    votes.map((row) => {
      let graded = 0;
      let total = 0;
      for (let grade = 0; grade < row.length; grade++) {
        graded += (row.length - grade) * row[grade]!;
        total += row[grade]!;
      }
      return [round(graded / total, 1e10)];
    });
  return { id: "SURVEY_MEAN", args: [votes], bare };
}

function performancePay(): Contest {
  const salary = numbers(column((row) => 4000 + (row % 90) * 100));
  const score = numbers(column((row) => ((row * 37) % 1001) / 10));
  const bare = () => {
    const results: Matrix = [];
    for (let row = 0; row < salary.length; row++) {
      const pay = ((salary[row]![0]! * 0.3 * score[row]![0]!) / 100) * 1.1;
      results.push([round(round(pay, 1e10), 100)]);
    }
    return results;
  };
  return { id: "PERFORMANCE_PAY", args: [salary, 0.3, score, 100, 1.1], bare };
}

function failStreak(): Contest {
  const scores = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 12 }, (_, month) => 40 + ((row * 17 + month * 31) % 50)),
  );
  const bare = () =>
    scores.map((row) => {
      let streak = 0;
      while (streak < row.length && round(row[row.length - 1 - streak]!, 1e9) < round(60, 1e9))
        streak++;
      return [streak];
    });
  return { id: "FAIL_STREAK", args: [scores, 60], bare };
}

function kpiNearest(): Contest {
  const { args } = kpiDeduct();
  const [actual, target, points] = args.slice(0, 3) as [number[][], number[][], number[][]];
  const bare = () => {
    const results: Matrix = [];
    for (let row = 0; row < actual.length; row++) {
      const difference = round(Math.abs(actual[row]![0]! - target[row]![0]!), 1e14);
      const steps = Math.floor(round(difference / 0.01, 1e9));
      results.push([round(Math.max(points[row]![0]! - 2 * steps, 0), 1e10)]);
    }
    return results;
  };
  return { id: "KPI_DEDUCT", args: [actual, target, points, 0.01, 2, 0, "nearest"], bare };
}

function kpiBand(): Contest {
  const figures = numbers(column((row) => ((row * 37) % 1201) / 1000));
  const bands = [
    [0.8, 70],
    [1, 100],
    [0.7, 50],
    [0.9, 85],
  ];
  const bare = () => {
    const sorted = [...bands].sort((one, other) => other[0]! - one[0]!);
    return figures.map(([figure]) => [
      sorted.find(([limit]) => round(figure!, 1e9) >= round(limit!, 1e9))?.[1] ?? 0,
    ]);
  };
  return { id: "KPI_BAND", args: [figures, bands], bare };
}

function kpiScale(): Contest {
  const actual = numbers(column((row) => ((row * 37) % 1200) / 1000));
  const points = numbers(column((row) => 5 + (row % 4) * 5));
  const bare = () => {
    const results: Matrix = [];
    for (let row = 0; row < actual.length; row++) {
      const covered = round(actual[row]![0]! - 0.6, 1e14);
      const raw = (points[row]![0]! * covered) / round(0.85 - 0.6, 1e14);
      results.push([round(Math.min(Math.max(raw, 0), points[row]![0]!), 1e10)]);
    }
    return results;
  };
  return { id: "KPI_SCALE", args: [actual, 0.6, 0.85, points], bare };
}

function kpiRatio(): Contest {
  const actual = numbers(column((row) => ((row * 37) % 1200) / 10));
  const target = numbers(column((row) => 90 + (row % 10)));
  const bare = () => {
    const results: Matrix = [];
    for (let row = 0; row < actual.length; row++) {
      const ratio = actual[row]![0]! / target[row]![0]!;
      const isGated = round(ratio, 1e9) < round(0.6, 1e9);
      const raw = (30 * actual[row]![0]!) / target[row]![0]!;
      results.push([isGated ? 0 : round(Math.min(raw, 30), 1e10)]);
    }
    return results;
  };
  return { id: "KPI_RATIO", args: [actual, target, 30, "higher", 0.6], bare };
}

function progressiveBonus(): Contest {
  const amounts = numbers(column((row) => ((row * 7919) % 9_000_000) / 100));
  const tiers = [
    [20_000, 0.015],
    [0, 0.01],
    [50_000, 0.02],
  ];
  const bare = () => {
    const rising = [...tiers].sort((one, other) => one[0]! - other[0]!);
    const results: Matrix = [];
    for (let row = 0; row < amounts.length; row++) {
      const amount = amounts[row]![0]!;
      let bonus = 0;
      for (let tier = 0; tier < rising.length && amount > rising[tier]![0]!; tier++) {
        const next = rising[tier + 1]?.[0] ?? Infinity;
        bonus += round(Math.min(amount, next) - rising[tier]![0]!, 1e10) * rising[tier]![1]!;
      }
      results.push([round(round(bonus, 1e10), 100)]);
    }
    return results;
  };
  return { id: "PROGRESSIVE_BONUS", args: [amounts, tiers], bare };
}

function bonusPool(): Contest {
  const shares = numbers(column((row) => ((row * 37) % 1001) / 10));
  const bare = () => {
    const units = 1e9;
    let total = 0;
    for (let row = 0; row < shares.length; row++) total += shares[row]![0]!;
    const parts: number[] = [];
    const rests: { row: number; rest: number }[] = [];
    let left = units;
    for (let row = 0; row < shares.length; row++) {
      const own = (units * shares[row]![0]!) / total;
      parts.push(Math.floor(own));
      rests.push({ row, rest: round(own - Math.floor(own), 1e9) });
      left -= Math.floor(own);
    }
    rests.sort((one, other) => other.rest - one.rest || one.row - other.row);
    for (let at = 0; at < left; at++) parts[rests[at]!.row]!++;
    return parts.map((part) => [part / 100]);
  };
  return { id: "BONUS_POOL", args: [10_000_000, shares], bare };
}

function quotaTier(): Contest {
  const scores = numbers(column((row) => ((row * 37) % 100_003) / 1000));
  const quotas = [
    [0.2, "A"],
    [0.7, "B"],
    [0.1, "C"],
  ] as const;
  const bare = () => {
    const rounded = Float64Array.from(scores, ([score]) => round(score!, 1e9));
    const rising = rounded.slice().sort();
    let share = 0;
    const edges = quotas.map(([part]) => {
      share += part;
      return rising[rising.length - Math.round(rising.length * share)]!;
    });
    const results: Matrix = [];
    for (let row = 0; row < rounded.length; row++) {
      let grade = 0;
      while (rounded[row]! < edges[grade]!) grade++;
      results.push([quotas[grade]![1]]);
    }
    return results;
  };
  return { id: "QUOTA_TIER", args: [scores, quotas], bare };
}

/** Loaded anew for each contest: engines specialise code for the arguments that it has seen. */
function builtFunctions(script: string): ReadonlyMap<string, CustomFunction> {
  const functions = new Map<string, CustomFunction>();
  const associate = (id: string, implementation: CustomFunction) =>
    functions.set(id, implementation);
  vm.runInContext(script, vm.createContext({ CustomFunctions: { associate } }));
  return functions;
}

function measureContest({ id, args, bare }: Contest, label: string, script: string): Figure[] {
  const implementation = builtFunctions(script).get(id)!;
  const transport = () =>
    [args, implementation(...args)].map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  const call = () => implementation(...args);
  const [called, bareTime, withTransport] = medianTimes([call, bare, transport]) as [
    number,
    number,
    number,
  ];
  return [
    { name: `${label}: one call over ${ROWS} rows`, value: called, unit: "ms" },
    { name: `${label}: against a bare loop`, value: called / bareTime, unit: "×", budget: 3 },
    {
      name: `${label}: against the JSON transport of arguments and result`,
      value: called / (withTransport - called),
      unit: "×",
      budget: 0.6,
    },
  ];
}

export const bench: Bench = {
  name: "Custom functions",
  measure: () => {
    const script = readFileSync(path.resolve(__dirname, "../../dist/functions.js"), "utf8");
    const size = gzipSync(script, { level: 9 }).length;
    return [
      { name: "functions.js, gzipped", value: size, unit: "bytes", budget: 14 * 1024 },
      ...measureContest(kpiDeduct(), "KPI_DEDUCT", script),
      ...measureContest(kpiDeductFromColumns(), "KPI_DEDUCT, all from columns", script),
      ...measureContest(kpiNearest(), "KPI_DEDUCT, nearest", script),
      ...measureContest(kpiBand(), "KPI_BAND", script),
      ...measureContest(kpiScale(), "KPI_SCALE", script),
      ...measureContest(kpiRatio(), "KPI_RATIO", script),
      ...measureContest(progressiveBonus(), "PROGRESSIVE_BONUS", script),
      ...measureContest(bonusPool(), "BONUS_POOL", script),
      ...measureContest(quotaTier(), "QUOTA_TIER", script),
      ...measureContest(weightedScore(), "WEIGHTED_SCORE, 8 items", script),
      ...measureContest(bonusTier(), "BONUS_TIER", script),
      ...measureContest(surveyMean(), "SURVEY_MEAN, 5 grades", script),
      ...measureContest(performancePay(), "PERFORMANCE_PAY", script),
      ...measureContest(failStreak(), "FAIL_STREAK, 12 periods", script),
    ];
  },
};
