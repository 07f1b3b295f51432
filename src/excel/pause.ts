/** Told after this many quiet milliseconds, and at the latest after four times as many. */
const quiet = 150;
const latest = 4 * quiet;

/** Calls back once when events pause; the one that is kept waiting by ever more of them is called all the same. */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;
  private stopped = false;

  constructor(private readonly onPause: () => void) {}

  event(): void {
    if (this.stopped) return;
    this.since ??= Date.now();
    clearTimeout(this.timer);
    const left = latest - (Date.now() - this.since);
    this.timer = setTimeout(
      () => {
        this.since = undefined;
        this.onPause();
      },
      Math.max(0, Math.min(quiet, left)),
    );
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}
