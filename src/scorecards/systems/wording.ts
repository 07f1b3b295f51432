import type { Input, LocalText, Metric, Parameter, Unit } from "../system/description";

/** Short ways to write a description down; what they mean is said where the types are. */

export const inWords = (en: string, simplified: string, traditional: string): LocalText => ({
  en,
  "zh-CN": simplified,
  "zh-TW": traditional,
});

/** The company's document says so. */
export const stated = (value: number): Parameter => ({ value, origin: "document" });
/** Our reading where the document is silent. */
export const decided = (value: number): Parameter => ({ value, origin: "decision" });
/** A default of ours, so that a sheet can be tried at once. */
export const ours = (value: number): Parameter => ({ value, origin: "default" });
/** Left open by the document: HR sets it, or confirms what we ship. */
export const leftOpen = (value: number | null): Parameter => ({ value, origin: "open" });

export const least0 = (id: string, name: LocalText, unit: Unit, max?: number): Input => ({
  id,
  name,
  unit,
  min: 0,
  ...(max === undefined ? {} : { max }),
});

export const figure = (id: string, name: LocalText, unit: Unit, max?: number): Metric => ({
  kind: "figure",
  input: least0(id, name, unit, max),
});

/** A rate whose numerator counts a part of what its denominator counts. */
export const shareOf = (name: LocalText, numerator: Input, denominator: Input): Metric => ({
  kind: "quotient",
  name,
  numerator,
  denominator,
  part: true,
});
