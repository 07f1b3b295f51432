import { ExcelFaultError } from "../faults";

/*
 * An Excel whose regional list separator is ";" has refused addresses of several ranges with commas between them, as the
 * library's documentation has them. Which way this Excel understands is found out by what it refuses, and kept from then on.
 */
const spellings = ["comma", "semicolon", "one by one"] as const;
let spelling = 0;

interface Spelled {
  readonly address: string;
  /** One range, which needs no `getRanges`. */
  readonly isOne: boolean;
}

/** Addresses with commas between them, in the way that this Excel understands. */
export function spelledForExcel(addresses: string): readonly Spelled[] {
  const each = addresses.split(",");
  if (each.length === 1 || spellings[spelling] === "one by one") {
    return each.map((address) => ({ address, isOne: true }));
  }
  return [{ address: each.join(spellings[spelling] === "comma" ? "," : ";"), isOne: false }];
}

/**
 * Runs work that speaks of several ranges at once, and that leaves nothing behind when it fails. Where Excel calls an argument
 * invalid it is run once more in each of the other ways; when that was not the reason, all is as before.
 */
export async function inSpellingOfExcel<T>(work: () => Promise<T>): Promise<T> {
  const before = spelling;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isLast = spelling === spellings.length - 1;
      if (isLast || !isInvalidArgument(error)) {
        spelling = before;
        throw error;
      }
      spelling += 1;
    }
  }
}

const isInvalidArgument = (error: unknown): boolean =>
  error instanceof ExcelFaultError &&
  error.fault.kind === "unexpected" &&
  error.fault.code === "InvalidArgument";
