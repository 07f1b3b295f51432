import { anyOf, call, isNoCount, quote } from "../calc/text";
import type { StatusWords } from "../calc/words";

/**
 * How many periods in a row the total has now fallen short of the pass mark: those before this one, typed or carried
 * over, and this one. A blank count is no period before (functions.md, FAIL_STREAK: a missing period ends the streak).
 */
export function failuresInARow(
  place: { readonly total: string; readonly before: string; readonly pass: string },
  words: StatusWords,
): string {
  const { total, before, pass } = place;
  const failed = `ROUND(${total},9)<ROUND(${pass},9)`;
  const running = `IF(${before}="",0,${before})+1`;
  const fault = `IF(ISNUMBER(${before}),${anyOf([isNoCount(before)])},FALSE)`;
  return call(
    "IF",
    `ISNUMBER(${total})`,
    call(
      "IF",
      `${pass}=""`,
      quote(words.notSet),
      call(
        "IF",
        `ISNUMBER(${before})+(${before}="")=0`,
        quote(words.notNumber),
        call("IF", fault, quote(words.notCount), call("IF", failed, running, "0")),
      ),
    ),
    quote(words.none),
  );
}

/** What follows: the severest action whose number of periods is reached. */
export function failureAction(
  place: {
    readonly failures: string;
    /** From the mildest to the severest. */
    readonly actions: readonly { readonly periods: string; readonly action: string }[];
  },
  words: StatusWords,
): string {
  const { failures, actions } = place;
  const reached = actions.reduce(
    (milder, { periods, action }) =>
      call(
        "IF",
        `${periods}=""`,
        call("IF", `${failures}>0`, quote(words.notSet), milder),
        call("IF", `${failures}>=${periods}`, action, milder),
      ),
    quote(words.none),
  );
  return call("IF", `ISNUMBER(${failures})`, reached, quote(words.none));
}
