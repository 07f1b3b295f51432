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
  ValueObjectFactory.create = (written, isPatternIgnored) => {
    const value = create(written, isPatternIgnored);
    const isNumber =
      typeof written === "string" && written !== "" && LITERAL.test(written) && value.isString();
    return isNumber ? NumberValueObject.create(Number(written)) : value;
  };
}

let isMended = false;
