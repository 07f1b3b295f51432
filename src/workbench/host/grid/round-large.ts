import {
  type BaseValueObject,
  type IFunctionService,
  NullValueObject,
  NumberValueObject,
} from "@univerjs/engine-formula";

type Rounding = "round" | "floor" | "ceil";

/** From here on there is no digit left to round: Excel counts 15. */
const MOST = 1e15;

/**
 * Rounds numbers that have as many digits as Excel keeps. The engine multiplies, rounds and divides, and `ROUND(10000000,9)`
 * comes out as another number than 10000000.
 */
export function roundLarge(functions: IFunctionService): void {
  const truncate = functions.getExecutor("TRUNC");
  const roundDown = functions.getExecutor("ROUNDDOWN");
  if (truncate && roundDown) {
    // TRUNC may be called without digits.
    truncate.calculate = (number, digits?: BaseValueObject) =>
      roundDown.calculate(number, digits ?? NumberValueObject.create(0));
  }
  if (isMended) return;
  isMended = true;
  const { prototype } = NumberValueObject;
  for (const name of ["round", "floor", "ceil"] satisfies Rounding[]) {
    const original = Object.getOwnPropertyDescriptor(prototype, name)
      ?.value as NumberValueObject["round"];
    prototype[name] = function (this: NumberValueObject, digits) {
      if (digits.isArray()) return original.call(this, digits);
      const places = digits instanceof NullValueObject ? 0 : Number(digits.getValue());
      const isLarge = Math.abs(this.getValue()) * 10 ** Math.trunc(places) >= MOST;
      return isLarge ? NumberValueObject.create(this.getValue()) : original.call(this, digits);
    };
  }
}

let isMended = false;
