import { createContext } from "react";

/*
 * Functions of an add-in are asynchronous: some time after a figure was pasted, cells still hold the old score, or #BUSY!. So
 * something that is read counts as settled when two readings agree and nothing in them is busy.
 */

/** Waits so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<void>;

/** How the pane waits between two readings; tests say so themselves. */
export const WaitContext = createContext<Wait>(
  (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
);

/** How it is told whether Excel has done calculating. */
export interface Steadiness<Value> {
  readonly isBusy: (value: Value) => boolean;
  readonly isSame: (one: Value, other: Value) => boolean;
}

/** Milliseconds before the second, third, … reading. After the last, Excel's events alone tell of anything new. */
const waits = [300, 500, 1_000, 2_000, 4_000, 8_000] as const;

interface Told<Value> {
  readonly value: Value;
  readonly isSettled: boolean;
}

interface Settling<Value> {
  /** @param before What was read before, where only figures have changed since. */
  readonly read: (before?: Value) => Promise<Value>;
  readonly before?: Value;
  /** What was read last, whatever has changed since. */
  readonly known?: Value;
  readonly steadiness: Steadiness<Value>;
  readonly wait: Wait;
  /** False ends it: somebody has asked anew, or nobody looks. */
  readonly isWanted: () => boolean;
  readonly tell: (told: Told<Value>) => void;
}

/** Reads until what was read is settled, and tells of each reading. Rejects as the reading does. */
export async function readUntilSettled<Value>(settling: Settling<Value>): Promise<void> {
  const { read, before, known, steadiness, wait, isWanted, tell } = settling;
  const { isBusy, isSame } = steadiness;
  let last = known;
  let wasBusy = known !== undefined && isBusy(known);
  let value: Value = await read(before);
  for (let reading = 0; isWanted(); reading++) {
    const busy = isBusy(value);
    const agrees = last !== undefined && wasBusy === busy && isSame(last, value);
    // The same object, so that nothing is worked out again.
    if (agrees) value = last as Value;
    const isSettled = agrees && !busy;
    tell({ value, isSettled });
    const pause = waits[reading];
    if (isSettled || pause === undefined) return;
    await wait(pause);
    if (!isWanted()) return;
    last = value;
    wasBusy = busy;
    value = await read(value);
  }
}
