/**
 * A short name for a text: the same for the same text everywhere, and for two texts of this world never the same. For telling
 * texts apart, not for keeping secrets: 106 bits in two halves, each mixed as in Bryc's cyrb53 (public domain).
 */
export const hashOf = (text: string): string => half(text, 0) + half(text, 0x9e3779b9);

function half(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const bits = 4294967296 * (2097151 & low) + (high >>> 0);
  return bits.toString(36).padStart(11, "0");
}
