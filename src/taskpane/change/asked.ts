import { useSyncExternalStore } from "react";
import { open } from "../shell/navigation";

/** Which scorecard HR wants to change. Another object each time it asks. */
export interface AskedChange {
  readonly scorecard: string;
  /** Begins with a new item. */
  readonly addsItem: boolean;
  /** Items of two counts that are to be entered as rates: an export that HR has pasted has no counts. */
  readonly rates: readonly string[];
}

let asked: AskedChange | null = null;
const listeners = new Set<() => void>();

export function askChange(
  scorecard: string,
  { addsItem = false, rates = [] }: Partial<Pick<AskedChange, "addsItem" | "rates">> = {},
): void {
  asked = { scorecard, addsItem, rates };
  listeners.forEach((listener) => listener());
  open("change");
}

export const useAskedChange = (): AskedChange | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
