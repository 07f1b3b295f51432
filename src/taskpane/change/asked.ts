import { useSyncExternalStore } from "react";
import { open } from "../shell/navigation";

/** Which scorecard HR wants to change. Another object each time it asks. */
export interface AskedChange {
  readonly scorecard: string;
  /** Begins with a new item. */
  readonly addsItem: boolean;
}

let asked: AskedChange | null = null;
const listeners = new Set<() => void>();

export function askChange(scorecard: string, addsItem: boolean): void {
  asked = { scorecard, addsItem };
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
