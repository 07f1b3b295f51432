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
    if (typeof written !== "string") return create(written, isPatternIgnored);
    if (LITERAL.test(written)) return NumberValueObject.create(Number(written));
    // What stands in quotation marks is no date either: the engine would try, each time.
    return create(written, isPatternIgnored === true || written.startsWith('"'));
  };
}

let isMended = false;
