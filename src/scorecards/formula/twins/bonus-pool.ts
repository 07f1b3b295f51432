import { call } from "../../calc/text";

/** Where one person's part of a pool finds its figures. What is no number among the shares takes no part. */
export interface PoolPlace {
  readonly pool: string;
  /** All shares, one column, and this person's. */
  readonly shares: string;
  readonly share: string;
  readonly digits: 0 | 1 | 2;
  /** Two columns beside them: whole units, and what was cut off; all of them, and this person's. */
  readonly wholes: string;
  readonly whole: string;
  readonly rests: string;
  readonly rest: string;
  /** The rests from the first person's to this one's. */
  readonly restsUpToHere: string;
}

/** The three formulas of a person. */
export interface PoolFormulas {
  readonly whole: string;
  readonly rest: string;
  readonly part: string;
}

/**
 * HR.BONUS_POOL: a part of the pool, cut, and a unit of what is left over for the largest rests, the earlier first where they
 * are equal to eight decimals of a unit. What is cut off stands in columns of its own: everybody's is compared with
 * everybody's, and not every spreadsheet cuts a whole column within one formula.
 */
export function bonusPool(place: PoolPlace): PoolFormulas {
  const { pool, shares, share, digits, wholes, whole, rests, rest, restsUpToHere } = place;
  const units = `ROUND(${pool}*${10 ** digits},0)`;
  const own = `ROUND(${units}*${share}/SUM(${shares}),8)`;
  const ahead = `COUNTIF(${rests},">"&${rest})+COUNTIF(${restsUpToHere},${rest})`;
  const part = `ROUND((${whole}+IF(${ahead}<=${units}-SUM(${wholes}),1,0))/${10 ** digits},${digits})`;
  const counted = (formula: string) => call("IF", `ISNUMBER(${share})`, formula, '""');
  return {
    whole: counted(`INT(${own})`),
    rest: counted(`ROUND(${own}-${whole},8)`),
    part: counted(part),
  };
}
