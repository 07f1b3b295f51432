/**
 * Functions as in Excel, where they answer some time after they were called: until then their cells show #BUSY!, and when
 * the answers have come, everything that reads those cells is calculated again.
 */
import type { Calculation } from "../grid/calculation";
import type { CellPlace } from "../parts";

interface Call {
  cell: CellPlace;
  key: string;
  run: () => unknown;
}

type Answer = { value: unknown } | { thrown: unknown };

export class LateAnswers {
  /** Milliseconds from a call to its answer; 0: at once. */
  delay = 0;
  private readonly answers = new Map<string, Answer>();
  private waiting: Call[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly calculation: Calculation) {}

  get idle(): boolean {
    return this.waiting.length === 0;
  }

  /** The answer, once it has come; null until then. */
  ask(cell: CellPlace, id: string, given: readonly unknown[], run: () => unknown): Answer | null {
    const key = `${cell.sheetId} ${cell.row} ${cell.column} ${id} ${JSON.stringify(given)}`;
    const answer = this.answers.get(key);
    if (answer) return answer;
    if (!this.waiting.some((call) => call.key === key)) this.waiting.push({ cell, key, run });
    this.timer ??= setTimeout(() => this.answer(), this.delay);
    return null;
  }

  forget(): void {
    this.answers.clear();
  }

  private answer(): void {
    const calls = this.waiting;
    this.waiting = [];
    this.timer = null;
    for (const { key, run } of calls) {
      try {
        this.answers.set(key, { value: run() });
      } catch (thrown) {
        this.answers.set(key, { thrown });
      }
    }
    this.calculation.touch(calls.map(({ cell }) => cell));
  }
}
