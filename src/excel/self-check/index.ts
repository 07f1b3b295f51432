/** Tries in the user's own Excel what the add-in relies on, and reports it. */
import type { Locale } from "../../i18n/locale";
import { asFaultError } from "../excel-run";
import type { ExcelFault } from "../faults";
import { functionCases } from "./cases";
import { type Environment, readEnvironment } from "./environment";
import { checkFunctions } from "./function-lines";
import { checkHost } from "./host-lines";
import {
  type Clock,
  hostLines,
  Recorder,
  rosterLines,
  type SelfCheckLine,
  tidyLines,
} from "./lines";
import { isSameInventory, OwnSheet, removeAdded, takeInventory } from "./own-sheet";
import { checkRoster } from "./roster-lines";

export type { Environment } from "./environment";
export type { SelfCheckLine } from "./lines";

/** How many lines a whole report has. */
export const lineCount =
  functionCases.length + hostLines.length + rosterLines.length + tidyLines.length;

export interface SelfCheckReport {
  readonly environment: Environment;
  readonly lines: readonly SelfCheckLine[];
  /** What kept the check from being carried out in full: HR cancelled it, the workbook is protected. */
  readonly fault: ExcelFault | null;
  readonly milliseconds: number;
}

export interface SelfCheckOptions {
  /** Of the roster that is generated for the check. */
  readonly locale: Locale;
  /** Told of each line as it is known. */
  readonly onLine?: (line: SelfCheckLine) => void;
  /** Aborting ends the check; what it made is removed. */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

const ownClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * On a sheet of its own, which is removed afterwards whatever happens: calls the functions, tries what the add-in asks of Excel,
 * generates a small roster and takes it back. Nothing of HR's is touched and nothing of it is in the report; but Excel's own undo
 * is empty afterwards, as sheets were deleted. Rejects only where not even the workbook's sheets can be read.
 */
export async function selfCheck(options: SelfCheckOptions): Promise<SelfCheckReport> {
  const { locale, onLine, signal, clock = ownClock } = options;
  const begun = clock.now();
  const lines: SelfCheckLine[] = [];
  const note = (line: SelfCheckLine) => {
    lines.push(line);
    onLine?.(line);
  };
  const recorder = new Recorder(clock, signal, note);
  const environment = await readEnvironment();
  const before = await takeInventory();
  const made: string[] = [];
  let fault: ExcelFault | null = null;
  try {
    recorder.requireWanted();
    const sheet = await OwnSheet.add(before);
    made.push(sheet.id);
    await checkFunctions(sheet, recorder);
    await checkHost(sheet, recorder);
    await checkRoster(locale, recorder, (ids) => made.push(...ids));
  } catch (error) {
    fault = asFaultError(error).fault;
  }
  // Whether or not HR still wants the check: what it made is removed.
  const tidying = new Recorder(clock, undefined, note);
  await tidying.line("tidy", "all-removed", true, async () => {
    await removeAdded(before, made);
    return true;
  });
  await tidying.line("tidy", "nothing-touched", true, async () =>
    isSameInventory(before, await takeInventory()),
  );
  return { environment, lines, fault, milliseconds: Math.round(clock.now() - begun) };
}
