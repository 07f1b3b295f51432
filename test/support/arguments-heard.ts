/**
 * What functions on generated sheets must never be called with: in an Excel where one error among results spoils all, or where a
 * blank arrives as 0, everybody's score would hang on one cell (docs/rules.md, Formulas).
 */

/**
 * By function: the places of arguments that need not be numbers alone. Choices; tables, whose payouts may be words and whose spare
 * lines are blank; scores of which some may be missing.
 */
const OTHERS: Readonly<Record<string, readonly number[]>> = {
  KPI_DEDUCT: [6, 7],
  KPI_BAND: [1, 2, 4],
  KPI_RATIO: [3],
  WEIGHTED_SCORE: [2],
  BONUS_TIER: [1],
  PROGRESSIVE_BONUS: [1],
  BONUS_POOL: [1],
  QUOTA_TIER: [0, 1, 2],
  FAIL_STREAK: [0],
};

export const isNumberArgument = (id: string, place: number): boolean =>
  !(OTHERS[id.toUpperCase()] ?? []).includes(place);

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;

export class ArgumentsHeard {
  readonly faults: string[] = [];
  calls = 0;

  readonly hear = (id: string, args: readonly unknown[]): void => {
    this.calls += 1;
    args.forEach((argument, place) => {
      // Left out, and so its default.
      if (argument === null || argument === undefined) return;
      const isNumbers = isNumberArgument(id, place);
      for (const cell of [argument].flat(2)) {
        const isRight = isNumbers
          ? typeof cell === "number" && Number.isFinite(cell)
          : typeof cell !== "object" && !(typeof cell === "string" && ERROR.test(cell));
        if (!isRight) this.faults.push(`${id}, argument ${place + 1}: ${JSON.stringify(cell)}`);
      }
    });
  };
}
