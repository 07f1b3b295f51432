import { MONEY_FORMAT } from "../plan/look";
import type { ResultLook } from "./result";

/** How money, and other figures of a person, are written. */
export const MONEY = {
  format: MONEY_FORMAT,
  horizontal: "Right",
  characters: 12,
} as const satisfies ResultLook;
export const SHARE = { ...MONEY, format: "0.0#%" } as const satisfies ResultLook;
export const COEFFICIENT = { ...MONEY, format: "0.0000" } as const satisfies ResultLook;
