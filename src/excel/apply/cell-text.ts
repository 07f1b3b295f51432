/**
 * Text that reaches Excel as text. What a cell is given through the API is read as if it had been typed: "=1+1" becomes
 * a formula, "001" a 1, "3-4" a date. A leading apostrophe, which is not part of the value, prevents that. It does so
 * surely only in a cell that is not formatted as text yet, so cells are filled before they are formatted.
 */
export function asText(text: string): string {
  const isSafe = isWords.test(text) || (safeAsTyped.test(text) && !looksLogical.test(text));
  return isSafe ? text : `'${text}`;
}

/**
 * What is never read as anything else: empty text, and what begins with a letter and holds no digit ("May 5", "1月", "A1"
 * and "NT$5" are guarded: Excel's formula bar shows the apostrophe). Excel's own names of months stand for nothing without a digit.
 */
const safeAsTyped = /^(\p{L}\P{N}*)?$/u;
/**
 * Begins with a letter and holds a Chinese character of no date, time, number or amount in any Excel: a title with its
 * period ("售后管理 KPI 2025年1月"), unlike "民國115年1月" and "上午8:30".
 */
const isWords =
  /^\p{L}.*(?![年月日号號時时分秒点點上下午早晚中正前后後星期周週礼禮拜民國国元角块塊圆圓旦农農历曆公西昭和平成令大明治一二两兩三四五六七八九十百千万萬亿億零廿卅])\p{Script=Han}/su;
const looksLogical = /^(true|false)$/i;
