import { useMemo } from "react";
import { useLocale } from "../texts/use-locale";

export interface Numbers {
  /** A total, a mean: two decimals, as on the sheet. */
  readonly score: (value: number) => string;
  /** The same with its sign, so that better and worse are told apart. */
  readonly change: (value: number) => string;
  readonly count: (value: number) => string;
  /** A share from 0 to 1. */
  readonly share: (value: number) => string;
  /** A threshold or full marks, without needless decimals. */
  readonly plain: (value: number) => string;
}

/** How figures are written in the pane's language. */
export function useNumbers(): Numbers {
  const locale = useLocale();
  return useMemo(() => {
    const format = (options: Intl.NumberFormatOptions) => {
      const formatter = new Intl.NumberFormat(locale, options);
      return (value: number) => withMinus(formatter.format(value));
    };
    const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
    return {
      score: format(two),
      change: format({ ...two, signDisplay: "exceptZero" }),
      count: format({ maximumFractionDigits: 0 }),
      share: format({ style: "percent", maximumFractionDigits: 1 }),
      plain: format({ maximumFractionDigits: 2 }),
    };
  }, [locale]);
}

/** One minus sign everywhere, as in sentences; and none before a figure that is 0 as it is shown. */
const withMinus = (text: string): string => text.replace(/[-−]/, /[1-9]/.test(text) ? "−" : "");
