/** Plain-formula twins of the functions give the functions' own results, by two spreadsheet engines that are not ours. */
import { FUNCTIONS } from "../../../src/functions/all";
import { bonusPool } from "../../../src/scorecards/formula/twins/bonus-pool";
import { kpiBand } from "../../../src/scorecards/formula/twins/kpi-band";
import { kpiNearest } from "../../../src/scorecards/formula/twins/kpi-nearest";
import { kpiRatio } from "../../../src/scorecards/formula/twins/kpi-ratio";
import { kpiScale } from "../../../src/scorecards/formula/twins/kpi-scale";
import { progressiveBonus } from "../../../src/scorecards/formula/twins/progressive-bonus";
import { quotaTier } from "../../../src/scorecards/formula/twins/quota-tier";
import { Random } from "../../functions/random";
import { calculateWithIronCalc, type Calculated } from "../../support/spreadsheets/ironcalc";
import { calculateWithLibreOffice, hasLibreOffice } from "../../support/spreadsheets/libreoffice";
import { joinAddress, type SheetCells } from "../../support/spreadsheets/plan-cells";

beforeAll(() => {
  const associate = () => undefined;
  Object.assign(globalThis, { CustomFunctions: { associate } });
});

type Cell = number | string | null;
type Id = keyof typeof FUNCTIONS;

const call = (id: Id, ...args: unknown[]): unknown =>
  (FUNCTIONS[id] as (...args: unknown[]) => unknown[][])(...args)[0]![0];

/** A sheet of cases under construction: figures go to the next free cells of a row of their own. */
class Cases {
  readonly sheet: SheetCells;

  constructor(readonly name: string) {
    this.sheet = { name, cells: new Map() };
  }

  /** Puts a case below the last: a block of cells, and a formula from the addresses of its columns. */
  add(
    rows: readonly (readonly Cell[])[],
    formula: (at: (row: number, column: number) => string) => string,
    expected: unknown,
  ): void {
    const top = this.block(rows);
    const text = formula((row, column) => joinAddress(top + row, column + 2));
    this.judge(joinAddress(top, 1), text, expected);
  }

  /** Puts a block of cells below the last, from the second column on, and gives its first row. */
  block(rows: readonly (readonly Cell[])[]): number {
    const top = this.next;
    rows.forEach((row, down) =>
      row.forEach((cell, across) => {
        if (cell !== null) this.sheet.cells.set(joinAddress(top + down, across + 2), cell);
      }),
    );
    this.next = top + rows.length + 1;
    return top;
  }

  put(address: string, formula: string): void {
    this.sheet.cells.set(address, { formula: `=${formula}` });
  }

  /** A formula and what it must show. */
  judge(address: string, formula: string, expected: unknown): void {
    this.put(address, formula);
    this.places.push({ address, formula, expected });
  }

  private next = 1;
  readonly places: { address: string; formula: string; expected: unknown }[] = [];
}

const random = new Random(20_260_101);
const repeat = (times: number, make: () => void) => {
  for (let index = 0; index < times; index++) make();
};
const figure = () =>
  random.pick([random.decimal(1, 2), random.decimal(120, 1), random.integer(0, 200)]);

function nearest(): Cases {
  const cases = new Cases("nearest");
  const one = (actual: number, target: number, step: number, floor: number, cap: number | null) => {
    for (const partial of ["whole", "started", "prorata"] as const) {
      cases.add(
        [[actual, target, 5, step, 1.5, floor, cap]],
        (at) =>
          kpiNearest({
            actual: at(0, 0),
            target: at(0, 1),
            points: at(0, 2),
            step: at(0, 3),
            penalty: at(0, 4),
            partial,
            floor: at(0, 5),
            ...(cap === null ? {} : { cap: at(0, 6) }),
          }),
        call("KPI_DEDUCT", actual, target, 5, step, 1.5, 0, 3, partial, floor, cap),
      );
    }
  };
  one(10.5, 8, 1, 0, null);
  one(6, 8, 1, 0, null);
  one(8, 8, 1, 0, null);
  one(0.92, 0.95, 0.01, 0, null);
  one(91_332.26, 91_331, 0.01, -1e9, 4);
  repeat(20, () =>
    one(
      figure(),
      figure(),
      random.pick([0.01, 0.5, 1, 5]),
      random.pick([0, -20]),
      random.pick([null, 4]),
    ),
  );
  return cases;
}

function bands(): Cases {
  const cases = new Cases("bands");
  const one = (actual: number, rows: readonly (readonly Cell[])[]) => {
    for (const better of ["higher", "lower"] as const) {
      for (const edge of ["at", "beyond"] as const) {
        const [first] = rows;
        cases.add(
          [[...first!, actual], ...rows.slice(1)],
          (at) =>
            kpiBand({
              actual: at(0, 2),
              limits: `${at(0, 0)}:${at(rows.length - 1, 0)}`,
              payouts: `${at(0, 1)}:${at(rows.length - 1, 1)}`,
              rows: rows.length,
              better,
              edge,
            }),
          call("KPI_BAND", actual, rows, better, 2, edge),
        );
      }
    }
  };
  const sales = [
    [0.9, 85],
    [1, 100],
    [null, null],
    [0.7, 50],
    [0.8, 70],
  ];
  for (const actual of [0.69, 0.7, 0.1 + 0.7, 0.96, 1, 1.2, -1]) one(actual, sales);
  for (const actual of [0.5, 0.9, 2])
    one(actual, [
      [0.9, 85],
      [null, 10],
      [0.7, 50],
    ]);
  for (const actual of [-10, -5, -2, 0, 1])
    one(actual, [
      [-5, 3],
      [0, 7],
      [-2, 4],
    ]);
  for (const actual of [0.5, 0.95])
    one(actual, [
      [null, "none"],
      [0.9, "good"],
    ]);
  repeat(15, () => {
    const limits = [...new Set(Array.from({ length: 5 }, () => random.integer(-20, 100) / 2))];
    const rows: Cell[][] = limits.map((limit, index) => [limit, 100 - index * 10]);
    if (random.next() < 0.4) rows.splice(random.integer(0, 4), 0, [null, 5]);
    one(random.pick([random.pick(limits), figure(), -3.5]), rows);
  });
  return cases;
}

function lines(): Cases {
  const cases = new Cases("lines");
  const one = (
    actual: number,
    zero: number,
    full: number,
    floor: number | null,
    cap: number | null,
  ) =>
    cases.add(
      [[actual, zero, full, 40, floor, cap]],
      (at) =>
        kpiScale({
          actual: at(0, 0),
          zeroAt: at(0, 1),
          fullAt: at(0, 2),
          points: at(0, 3),
          ...(floor === null ? {} : { floor: at(0, 4) }),
          ...(cap === null ? {} : { cap: at(0, 5) }),
        }),
      call("KPI_SCALE", actual, zero, full, 40, floor, cap),
    );
  one(0.75, 0.6, 0.85, null, null);
  one(390, 600, 300, null, null);
  one(0.9, 0.6, 0.85, null, 100);
  one(0.5, 0.6, 0.85, -100, null);
  one(1000.1, 1000, 1000.3, null, null);
  repeat(40, () => {
    const zero = figure();
    const full = zero + random.pick([0.25, 3, -5, 40, -0.1]);
    one(figure(), zero, full, random.pick([null, -50]), random.pick([null, 45]));
  });
  return cases;
}

function ratios(): Cases {
  const cases = new Cases("ratios");
  const one = (actual: number, target: number, gate: number | null, cap: number | null) => {
    for (const better of ["higher", "lower"] as const) {
      cases.add(
        [[actual, target, 30, gate, cap]],
        (at) =>
          kpiRatio({
            actual: at(0, 0),
            target: at(0, 1),
            points: at(0, 2),
            better,
            ...(gate === null ? {} : { gate: at(0, 3) }),
            ...(cap === null ? {} : { cap: at(0, 4) }),
          }),
        call("KPI_RATIO", actual, target, 30, better, gate, cap),
      );
    }
  };
  one(90, 95, 0.6, null);
  one(56, 95, 0.6, null);
  one(57, 95, 0.6, null);
  one(1, 3, 1 / 3, null);
  one(0, 20, 0.5, 12);
  one(-3, 20, null, null);
  repeat(40, () =>
    one(figure(), figure() || 1, random.pick([null, 0, 0.6, 1]), random.pick([null, 36, 20])),
  );
  return cases;
}

function slices(): Cases {
  const cases = new Cases("slices");
  const one = (amount: number, rows: readonly (readonly Cell[])[]) =>
    cases.add(
      [[...rows[0]!, amount], ...rows.slice(1)],
      (at) =>
        progressiveBonus({
          amount: at(0, 2),
          limits: `${at(0, 0)}:${at(rows.length - 1, 0)}`,
          rates: `${at(0, 1)}:${at(rows.length - 1, 1)}`,
          rows: rows.length,
        }),
      call("PROGRESSIVE_BONUS", amount, rows),
    );
  const usual = [
    [20_000, 0.015],
    [0, 0.01],
    [null, null],
    [50_000, 0.02],
  ];
  for (const amount of [62_345.67, 0, -5, 0.5, 100.5, 20_000, 20_001, 50_000, 1e7])
    one(amount, usual);
  repeat(40, () => {
    const limits = [...new Set(Array.from({ length: 5 }, () => random.integer(-5, 60) * 1000))];
    const rows = limits.map((limit) => [limit, random.decimal(1, 3)]);
    one(random.decimal(80_000, 2), rows);
  });
  return cases;
}

function pools(): Cases {
  const cases = new Cases("pools");
  const one = (pool: number, shares: readonly Cell[], digits: 0 | 1 | 2) => {
    const parts = (FUNCTIONS.BONUS_POOL as (...args: unknown[]) => unknown[][])(
      pool,
      shares.map((share) => [share]),
      digits,
    );
    const top = cases.block(shares.map((share, row) => (row === 0 ? [share, pool] : [share])));
    const at = (row: number, column: number) => joinAddress(top + row, column + 2);
    const last = shares.length - 1;
    shares.forEach((_, person) => {
      const formulas = bonusPool({
        pool: at(0, 1),
        shares: `${at(0, 0)}:${at(last, 0)}`,
        share: at(person, 0),
        digits,
        wholes: `${at(0, 2)}:${at(last, 2)}`,
        whole: at(person, 2),
        rests: `${at(0, 3)}:${at(last, 3)}`,
        rest: at(person, 3),
        restsUpToHere: `${at(0, 3)}:${at(person, 3)}`,
      });
      cases.put(at(person, 2), formulas.whole);
      cases.put(at(person, 3), formulas.rest);
      const expected = parts[person]![0];
      cases.judge(joinAddress(top + person, 1), formulas.part, expected);
    });
  };
  one(10_000, [90, 85.5, 70, null], 2);
  one(100, [1, 1, 1], 2);
  one(10, [1, 1, 4], 0);
  one(0.05, [0, 1, null, 1, 1], 2);
  one(2, [0.7, 0.1, 0.8], 0);
  one(10, [1, 2, null, 4, 4], 1);
  repeat(12, () => {
    const digits = random.pick([0, 1, 2] as const);
    const shares = Array.from({ length: random.integer(2, 8) }, () =>
      random.next() < 0.15 ? null : random.pick([random.integer(0, 9), random.decimal(100, 1)]),
    );
    shares[0] ??= 1;
    if (shares.some((share) => share !== null && share > 0))
      one(random.decimal(20_000, digits), shares, digits);
  });
  return cases;
}

function quotas(): Cases {
  const cases = new Cases("quotas");
  const one = (
    scores: readonly (number | null)[],
    table: readonly (readonly [number, string])[],
    ties: "up" | "down",
  ) => {
    const grades = FUNCTIONS.QUOTA_TIER(
      scores.map((score) => [score]),
      table as unknown as unknown[][],
      ties as never,
    );
    scores.forEach((_, person) =>
      cases.add(
        Array.from({ length: Math.max(scores.length, table.length) }, (__, row) => [
          scores[row] ?? null,
          ...(table[row] ?? []),
        ]),
        (at) =>
          quotaTier({
            score: at(person, 0),
            scores: `${at(0, 0)}:${at(scores.length - 1, 0)}`,
            quotas: table.map((___, row) => ({ share: at(row, 1), grade: at(row, 2) })),
            ties,
          }),
        grades[person]![0],
      ),
    );
  };
  const usual = [
    [0.2, "A"],
    [0.7, "B"],
    [0.1, "C"],
  ] as const;
  const hundred = [
    [70, "A"],
    [10, "B"],
    [10, "C"],
    [10, "D"],
  ] as const;
  for (const ties of ["up", "down"] as const) {
    one([90, 90, 80, 70, 60], usual, ties);
    one([5, 4, 3, 2, 1], hundred, ties);
    one([7, null, 7, 0.1 + 0.2, 0.3, -1], usual, ties);
    repeat(4, () =>
      one(
        Array.from({ length: random.integer(1, 9) }, () =>
          random.next() < 0.1 ? null : random.integer(60, 66),
        ),
        random.pick([usual, hundred]),
        ties,
      ),
    );
  }
  return cases;
}

const all = (): Cases[] => [nearest(), bands(), lines(), ratios(), slices(), pools(), quotas()];

/** Cases in which an engine shows something else than the function gives. */
function differing(sheets: readonly Cases[], calculated: Calculated): unknown[] {
  return sheets.flatMap(({ name, places }) =>
    places.flatMap(({ address, formula, expected }) => {
      const shown = calculated.get(name)?.get(address) ?? "";
      const same =
        typeof expected === "number" && typeof shown === "number"
          ? Math.abs(shown - expected) < 1e-9 * Math.max(1, Math.abs(expected)) * 0.1
          : shown === expected;
      return same ? [] : [{ name, address, shown, expected, formula }];
    }),
  );
}

test("every twin has cases, none of them an error", () => {
  for (const { places } of all()) {
    expect(places.length).toBeGreaterThan(40);
    for (const { expected } of places) expect(["number", "string"]).toContain(typeof expected);
  }
});

test("twins use functions that every spreadsheet has", () => {
  const known =
    /^(ABS|COUNT|COUNTIF|IF|INDEX|INT|ISNUMBER|LARGE|LOG10|MATCH|MAX|MIN|ROUND|ROUNDUP|SMALL|SUM|SUMPRODUCT)$/;
  for (const { places } of all()) {
    for (const { formula } of places) {
      for (const [, name] of formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) expect(name).toMatch(known);
    }
  }
});

test("IronCalc agrees", async () => {
  const sheets = all();
  const calculated = await calculateWithIronCalc(sheets.map(({ sheet }) => sheet));
  expect(differing(sheets, calculated).slice(0, 12)).toEqual([]);
});

const libreOffice = hasLibreOffice() ? test : test.skip;
libreOffice("LibreOffice agrees", async () => {
  const sheets = all();
  const calculated = await calculateWithLibreOffice(sheets.map(({ sheet }) => sheet));
  expect(differing(sheets, calculated).slice(0, 12)).toEqual([]);
});
