/** Exact rational arithmetic for the tests, written apart from src so that it can judge it. */
export class Rational {
  private constructor(
    readonly above: bigint,
    readonly below: bigint,
  ) {}

  static of(above: bigint, below = 1n): Rational {
    return below < 0n ? new Rational(-above, -below) : new Rational(above, below);
  }

  /** A number as it is written: 0.1 is 1/10. */
  static written(value: number): Rational {
    const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
    if (!match) throw new Error(`${value} is not a number`);
    const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
    const digits = BigInt(sign + whole + decimals);
    const power = Number(exponent) - decimals.length;
    return power >= 0
      ? new Rational(digits * 10n ** BigInt(power), 1n)
      : new Rational(digits, 10n ** BigInt(-power));
  }

  plus(other: Rational): Rational {
    return Rational.of(
      this.above * other.below + other.above * this.below,
      this.below * other.below,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.above, other.below));
  }

  times(other: Rational): Rational {
    return new Rational(this.above * other.above, this.below * other.below);
  }

  over(other: Rational): Rational {
    return Rational.of(this.above * other.below, this.below * other.above);
  }

  absolute(): Rational {
    return this.above < 0n ? new Rational(-this.above, this.below) : this;
  }

  compare(other: Rational): number {
    const difference = this.above * other.below - other.above * this.below;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** INT(LOG10(|this|)), by trial. */
  leadingPlace(): number {
    const { above, below } = this.absolute();
    let place = above.toString().length - below.toString().length;
    const reaches = (at: number) =>
      at >= 0 ? above >= below * 10n ** BigInt(at) : above * 10n ** BigInt(-at) >= below;
    while (!reaches(place)) place--;
    while (reaches(place + 1)) place++;
    return place;
  }

  /** Half away from zero, to `places` decimals exactly. */
  roundTo(places: number): Rational {
    const scale = places >= 0 ? [10n ** BigInt(places), 1n] : [1n, 10n ** BigInt(-places)];
    const above = this.above * scale[0]!;
    const below = this.below * scale[1]!;
    const size = above < 0n ? -above : above;
    const whole = (size * 2n + below) / (below * 2n);
    return new Rational((above < 0n ? -whole : whole) * scale[1]!, scale[0]!);
  }

  /** To `places` decimals, or to 15 significant digits where that is coarser. */
  round(places: number): Rational {
    return this.above === 0n ? this : this.roundTo(Math.min(places, 14 - this.leadingPlace()));
  }

  floor(): Rational {
    const whole = this.above / this.below;
    return new Rational(
      this.above < 0n && whole * this.below !== this.above ? whole - 1n : whole,
      1n,
    );
  }

  ceiling(): Rational {
    return Rational.of(-new Rational(-this.above, this.below).floor().above);
  }

  /** The nearest double of a value with at most 24 decimals; ±Infinity beyond the range of doubles. */
  toNumber(): number {
    const places = 24;
    const digits = (this.above * 10n ** BigInt(places)) / this.below;
    return Number(`${digits}e-${places}`);
  }
}
