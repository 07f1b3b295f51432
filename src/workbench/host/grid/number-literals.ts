import { NumberValueObject, ValueObjectFactory } from "@univerjs/engine-formula";

/** A number as it is written in a formula: 0.0000001, 1E-7, 1.50. Not 001, which is text. */
const LITERAL = /^(?=[\d.])(0|[1-9]\d*)?(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Reads every number in a formula as a number. The engine takes those for text that JavaScript would write in another way,
 * and text is greater than any number: `1>0.0000001` would be FALSE.
 */
export function readNumberLiterals(): void {
  if (isMended) return;
  isMended = true;
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (written, isPatternIgnored) =>
    typeof written === "string" && LITERAL.test(written)
      ? NumberValueObject.create(Number(written))
      : create(written, isPatternIgnored);
}

let isMended = false;
