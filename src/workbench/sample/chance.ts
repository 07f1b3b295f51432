/** Numbers that look like chance and are the same each time: the sample can be told by heart, and tested. */

/** From 0 to just below 1, by what it is for. */
export function chance(...of: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const character of of.join("\n")) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  }
  // The last characters would hardly be felt without this.
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of so many, from 0. */
export const oneOf = (many: number, ...of: readonly (string | number)[]): number =>
  Math.floor(chance(...of) * many);
