import type { TFunction } from "i18next";

/** What a finding says: what is wrong, and what to do. */
export interface FindingText {
  readonly title: string;
  readonly advice: string;
}

export type Words = TFunction<"check">;

/** Of how many places a title speaks. A type and no interface, as i18next wants it. */
export type Counted = { readonly count: number };
