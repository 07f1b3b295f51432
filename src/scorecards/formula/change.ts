import { entered, named, type Wording } from "../calc/entered";
import { call, quote } from "../calc/text";
import type { Input } from "../system/description";
import type { ChangeUnit } from "../system/units";

/**
 * Change of a figure against an earlier period's: in points for a score, in percentage points for a rate (2 from 90 % to 92 %,
 * so that no per cent sign stands before the word), as a fraction of the earlier figure for a count or a time. Shown, not scored: with nothing to compare with it says so and is not missing.
 */
export function changeAgainst(
  place: {
    /** Checked: a number or a word. */
    readonly current: string;
    /** As it was typed. */
    readonly earlier: string;
    readonly input: Input;
    readonly unit: ChangeUnit;
  },
  wording: Wording,
): string {
  const { current, unit, input } = place;
  const { spelling, words } = wording;
  const none = quote(words.none);
  return named(spelling, [["y", entered(input, place.earlier, wording, none)]], (y = "") => {
    const difference = `${current}-${y}`;
    const ofEarlier = `ROUND((${difference})/ABS(${y}),10)`;
    const change = {
      points: `ROUND(${difference},10)`,
      percentagePoints: `ROUND((${difference})*100,8)`,
      percent: call("IF", `${y}=0`, quote(words.zeroDenominator), ofEarlier),
    }[unit];
    // Nothing entered yet is nothing to compare; what is wrong with a figure is said.
    const word = call("IF", `${current}=${quote(words.missing)}`, none, current);
    return call(
      "IF",
      `ISNUMBER(${current})`,
      call("IF", `ISNUMBER(${y})`, change, y),
      call("IF", `${y}=${none}`, none, word),
    );
  });
}
