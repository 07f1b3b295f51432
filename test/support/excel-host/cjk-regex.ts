/**
 * Stands in for the package cjk-regex in tests without a screen: the grid's text layout asks for
 * these at load, and the package builds 1.7 s of Unicode tables for them in every test file.
 */
const matching = (characters: string) => ({
  toRegExp: () => new RegExp(`[${characters}]`, "u"),
});

export const letters = () =>
  matching("\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}");
export const punctuations = () => matching("\\u3000-\\u303f\\uff00-\\uffef");
export const all = () =>
  matching(
    "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uffef",
  );
