/** Adds up without losing what single additions round away (Neumaier). */
export class Sum {
  private total = 0;
  private rest = 0;

  add(value: number): void {
    const next = this.total + value;
    this.rest +=
      Math.abs(this.total) >= Math.abs(value)
        ? this.total - next + value
        : value - next + this.total;
    this.total = next;
  }

  static of(values: readonly number[]): number {
    const sum = new Sum();
    for (const value of values) sum.add(value);
    return sum.value;
  }

  get value(): number {
    return this.total + this.rest;
  }
}
