/**
 * Global functions as constants, for what runs once a cell. Hosts may run functions.js in a context of its
 * own, where looking a global up costs more than all of a cell's arithmetic (measured in Node's vm: five times the call).
 */
export const { abs, ceil, floor, log10, max, min, round } = Math;
export const { isFinite, isInteger, isNaN, MAX_SAFE_INTEGER } = Number;
export const toBigInt = BigInt;
