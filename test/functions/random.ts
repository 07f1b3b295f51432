/** Random figures as HR's sheets hold them, and as they should never be; the same for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** Uniform in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.integer(0, choices.length - 1)]!;
  }

  /** A decimal as typed: so many digits before and after the point. */
  decimal(most: number, decimals: number): number {
    return Number(`${this.integer(0, most * 10 ** decimals)}e-${decimals}`);
  }

  /** A figure ≥ 0: rates, grades, money, times, quotients with binary rests, the huge and the tiny. */
  figure(): number {
    switch (this.integer(0, 11)) {
      case 0:
        return this.integer(0, 120);
      case 1:
      case 2:
        return this.decimal(1, 2);
      case 3:
        return this.decimal(1, 4);
      case 4:
        return this.decimal(120, 1);
      case 5:
        return this.decimal(200_000, 2);
      case 6:
        return this.integer(1, 200) / this.integer(1, 200);
      case 7:
        return this.decimal(10, 1) + this.decimal(10, 1) / 3;
      case 8:
        return this.next();
      case 9:
        return Number(`${this.integer(1, 2 ** 31)}e-${this.integer(3, 14)}`);
      case 10:
        return Number(
          `${this.integer(1, 2 ** 31)}${this.integer(0, 999_999)}e-${this.integer(0, 15)}`,
        );
      default:
        return Number(`${this.integer(1, 9999)}e${this.integer(-30, 30)}`);
    }
  }

  /** A figure a hair beside a typed one, or exactly on it. */
  nearby(figure: number): number {
    const hairs = [0, 0, 1e-15, -1e-15, 5e-10, -5e-10, 4.9e-10, 1e-9, Number.EPSILON, 1e-12];
    return Math.max(0, figure + this.pick(hairs) * this.pick([1, Math.max(figure, 1)]));
  }
}
