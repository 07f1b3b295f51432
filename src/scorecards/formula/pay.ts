import type { Spelling } from "../calc/spelling";
import { allOf, anyBlank, anyOf, call, guard, quote, spread } from "../calc/text";
import type { StatusWords } from "../calc/words";

/** Yuan, half up. Rounded in two moves: engines differ in the last bit of ROUND(x,2), and in none this way (Excel fact). */
const toCents = (amount: string): string => `ROUND(ROUND((${amount})*100,8),0)/100`;

/** A salary below 0, or a share of it that is none. */
const isBeyondLimits = (salary: string, share: string): string =>
  anyOf([`(${salary}<0)`, `(${share}<0)`, `(${share}>1)`]);

/** Performance pay in yuan, half up to 0.01 (HR.PERFORMANCE_PAY and its twin). */
export function performancePay(
  place: {
    readonly salary: string;
    readonly share: string;
    readonly score: string;
    readonly full: number;
  },
  spelling: Spelling,
  words: StatusWords,
): string {
  const { salary, share, score, full } = place;
  if (spelling === "hr") {
    const pay = `HR.PERFORMANCE_PAY(${guard(salary)},${guard(share)},IF(ISNUMBER(${score}),${score},""),${full})`;
    const said = call(
      "IF",
      `ISTEXT(${salary})*ISERROR(${pay})`,
      quote(words.notNumber),
      call("IFNA", pay, quote(words.missing)),
    );
    return call(
      "IF",
      `ISNUMBER(${score})`,
      call("IF", isBeyondLimits(salary, share), quote(words.outOfRange), said),
      quote(words.none),
    );
  }
  const pay = toCents(`${salary}*${share}*${score}/${full}`);
  return call(
    "IF",
    `ISNUMBER(${score})`,
    call(
      "IF",
      `ISNUMBER(${salary})`,
      call(
        "IF",
        `OR(${salary}<0,${share}<0,${share}>1)`,
        quote(words.outOfRange),
        call("IF", `${share}=""`, quote(words.notSet), pay),
      ),
      call("IF", `${salary}=""`, quote(words.missing), quote(words.notNumber)),
    ),
    quote(words.none),
  );
}

/** The part of the salary that does not depend on the score: what performance pay at full marks leaves of it. */
export function fixedPay(
  place: { readonly salary: string; readonly share: string },
  spelling: Spelling,
  words: StatusWords,
): string {
  const { salary, share } = place;
  const performance =
    spelling === "hr"
      ? `HR.PERFORMANCE_PAY(${guard(salary)},${guard(share)},1,1)`
      : toCents(`${salary}*${share}`);
  const known = allOf([`ISNUMBER(${salary})`, `ISNUMBER(${share})`]);
  const fixed = call(
    "IF",
    isBeyondLimits(salary, share),
    quote(words.outOfRange),
    `ROUND(${salary}-${performance},2)`,
  );
  return call("IF", known, fixed, quote(words.none));
}

/** Fixed and performance pay together; nothing to show while either is not there. */
export const payInAll = (
  place: { readonly fixed: string; readonly performance: string },
  words: StatusWords,
): string =>
  call(
    "IF",
    `ISNUMBER(${place.performance})`,
    `ROUND(${place.fixed}+${place.performance},2)`,
    quote(words.none),
  );

/** A sum of money in proportion to the score: what its points are worth (1,000 yuan for 100 points: 10 a point). */
export function moneyForScore(
  place: { readonly score: string; readonly amount: string; readonly full: number },
  words: StatusWords,
): string {
  const { score, amount, full } = place;
  const earned = call(
    "IF",
    `${amount}=""`,
    quote(words.notSet),
    toCents(`${amount}*${score}/${full}`),
  );
  return call("IF", `ISNUMBER(${score})`, earned, quote(words.none));
}

/** Score ÷ full marks × the result of each audit; an audit that is blank does not concern the person. */
export function individualCoefficient(
  place: { readonly score: string; readonly full: number; readonly audits: readonly string[] },
  words: StatusWords,
): string {
  const { score, full, audits } = place;
  const factors = audits.map((audit) => `*IF(${audit}="",1,${audit})`).join("");
  const text = anyOf(audits.map((audit) => `(1-ISNUMBER(${audit}))*(${audit}<>"")`));
  const negative = anyOf(audits.map((audit) => `(${audit}<0)`));
  const product = `ROUND(${score}/${full}${factors},10)`;
  const checked =
    audits.length === 0
      ? product
      : call(
          "IF",
          text,
          quote(words.notNumber),
          call("IF", negative, quote(words.outOfRange), product),
        );
  return call("IF", `ISNUMBER(${score})`, checked, quote(words.none));
}

/** Department × individual coefficient. */
export function payCoefficient(
  place: { readonly department: string; readonly individual: string },
  words: StatusWords,
): string {
  const { department, individual } = place;
  const product = call(
    "IF",
    `${department}<0`,
    quote(words.outOfRange),
    `ROUND(${department}*${individual},10)`,
  );
  return call(
    "IF",
    `ISNUMBER(${individual})`,
    call(
      "IF",
      `ISNUMBER(${department})`,
      product,
      call("IF", `${department}=""`, quote(words.missing), quote(words.notNumber)),
    ),
    quote(words.none),
  );
}

/** This period's performance share: the person's own, else the share that everybody starts from. */
export function shareOfPerson(
  place: { readonly own: string; readonly start: string },
  words: StatusWords,
): string {
  const { own, start } = place;
  return call(
    "IF",
    `${own}=""`,
    call("IF", `${start}=""`, quote(words.notSet), start),
    call(
      "IF",
      `ISNUMBER(${own})`,
      call("IF", anyOf([`(${own}<0)`, `(${own}>1)`]), quote(words.outOfRange), own),
      quote(words.notNumber),
    ),
  );
}

/** Next period's share: grown where both metrics missed their targets, at most the whole salary, else the start again. */
export function shareOfNextPeriod(
  place: {
    readonly share: string;
    readonly start: string;
    readonly increase: string;
    /** Formulas that are true where a metric missed its target, and the metrics. */
    readonly missed: readonly string[];
    readonly actuals: readonly string[];
    readonly spilled: boolean;
  },
  words: StatusWords,
): string {
  const { share, start, increase, missed, actuals, spilled } = place;
  const known = allOf([...actuals, share].map((each) => `ISNUMBER(${each})`));
  const both = allOf(missed.map((each) => `(${each})`));
  const grown = `ROUND(${share}+${increase},10)`;
  return call(
    "IF",
    spread(anyBlank([start, increase]), share, spilled),
    quote(words.notSet),
    call(
      "IF",
      known,
      call("IF", both, call("IF", `${grown}>1`, "1", grown), start),
      quote(words.none),
    ),
  );
}

/**
 * What the months of a quarter add to its performance pay and take from it, as a fraction: each excellent month adds, each
 * unqualified one takes off, and they do not compound.
 */
export function quarterAdjustment(
  place: {
    readonly months: readonly string[];
    readonly excellentFrom: string;
    readonly excellentShare: string;
    readonly unqualifiedBelow: string;
    readonly unqualifiedShare: string;
    readonly spilled: boolean;
  },
  words: StatusWords,
): string {
  const { months, spilled } = place;
  const isExcellent = (month: string) => `(ROUND(${month},9)>=ROUND(${place.excellentFrom},9))`;
  const isUnqualified = (month: string) => `(ROUND(${month},9)<ROUND(${place.unqualifiedBelow},9))`;
  const excellent = months.map(isExcellent).join("+");
  const unqualified = months
    .map((month) => `${isUnqualified(month)}*(1-${isExcellent(month)})`)
    .join("+");
  const parameters = [
    place.excellentFrom,
    place.excellentShare,
    place.unqualifiedBelow,
    place.unqualifiedShare,
  ];
  return call(
    "IF",
    spread(anyBlank(parameters), months[0] ?? "", spilled),
    quote(words.notSet),
    call(
      "IF",
      anyOf(months.map((month) => `(${month}="")`)),
      quote(words.missing),
      call(
        "IF",
        allOf(months.map((month) => `ISNUMBER(${month})`)),
        `ROUND((${excellent})*${place.excellentShare}-(${unqualified})*${place.unqualifiedShare},10)`,
        quote(words.notNumber),
      ),
    ),
  );
}

/** Performance pay after the quarter's adjustment, never below 0. */
export function adjustedPay(
  place: { readonly performance: string; readonly adjustment: string },
  words: StatusWords,
): string {
  const { performance, adjustment } = place;
  const factor = `(1+${adjustment})`;
  const adjusted = call("IF", `${factor}<0`, "0", toCents(`${performance}*${factor}`));
  return call(
    "IF",
    allOf([`ISNUMBER(${performance})`, `ISNUMBER(${adjustment})`]),
    adjusted,
    quote(words.none),
  );
}
