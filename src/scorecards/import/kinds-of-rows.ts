import { sameWord } from "../people/clean-field";
import { isSumWord, isWholeOfKinds } from "../people/not-people";
import type { Row } from "../people/split-rows";
import { readAmount } from "./amount";
import { folded } from "./folded";
import type { Column } from "./suggest";

/** What a row says of itself that makes it another thing than what happened in the period. */
const others =
  /^(?:目标值?|计划值?|指标值|上个?月|上期|去年同[期月]|去年|同比|环比|变化|排名|targets?|goals?|plan|planned|quota|(?:previous|prior|last)(?:month|period|year)?|change|rank|yoy|mom)$/;
/** What stands beside it; without it, "Plan" and "Free" are what customers pay for. */
const own =
  /^(?:实际值?|实绩|完成值?|达成值?|本月|当月|本期|actuals?|achieved|results?|reached|current(?:month|period)?|this(?:month|period))$/;

/** A column that tells kinds of rows apart has a handful of words. */
const mostKinds = 6;

/**
 * Rows of targets, of last month or of changes, where a column says so: 目标 and 实际, one below the other. Only where that column
 * has other rows as well.
 *
 * @param skipped Columns that say who a row is about.
 */
export function rowsOfOthers(rows: readonly Row[], skipped: readonly number[]): ReadonlySet<Row> {
  const width = rows[0]?.fields.length ?? 0;
  const found = new Set<Row>();
  for (let column = 0; column < width; column++) {
    if (skipped.includes(column)) continue;
    const isOther = otherKinds(rows, column);
    if (isOther === null) continue;
    for (const row of rows) if (isOther.has(row.fields[column] ?? "")) found.add(row);
  }
  return found.size < rows.length ? found : new Set();
}

/** The words of a column that name other things; null where it does not tell such kinds apart. */
function otherKinds(rows: readonly Row[], column: number): ReadonlySet<string> | null {
  const words = new Set<string>();
  for (const { fields } of rows) {
    const word = fields[column] ?? "";
    if (word === "" || words.has(word)) continue;
    if (word.length > 20 || readAmount(word) !== null) return null;
    words.add(word);
    if (words.size > mostKinds) return null;
  }
  const isCalled = (kind: RegExp) => (word: string) => kind.test(folded(sameWord(word)));
  const found = [...words].filter(isCalled(others));
  return found.length > 0 && [...words].some(isCalled(own)) ? new Set(found) : null;
}

/** A column that tells calls that came in from those that went out, or calls from chats, and which words are those of calls. */
export interface KindsOfRows {
  readonly column: number;
  readonly values: readonly string[];
}

const inbound = /^(?:呼入|来电|进线|客户来电|inbound|incoming|in|ib)(?:电话|通话|calls?)?$/;
const outbound =
  /^(?:呼出|外呼|去电|拨出|外拨|预览外呼|自动外呼|outbound|outgoing|out|ob|内部|内线|internal|consult)(?:电话|通话|calls?)?$/;
const byVoice = /^(?:电话|语音|话务|热线|voice|phone|calls?|telephone|inboundvoice|callback)$/;
const byText =
  /^(?:在线|在线客服|聊天|文字|微信|邮件|邮箱|短信|工单|app|网页|webchat|chat|livechat|email|message|messaging|sms|social|whatsapp|ticket|web|task)$/;

/** The column by which HR has to say which rows count; null where there is none. */
export function openKinds(columns: readonly Column[], areCalls: boolean): KindsOfRows | null {
  const kinds = (column: Column, own: RegExp, other: RegExp): KindsOfRows | null => {
    if (column.figures > 0 || column.values === null || column.values.length > mostKinds)
      return null;
    const words = column.values.map((value) => folded(sameWord(value)));
    // "全部" beside them adds them up.
    const isSum = (at: number) => {
      const value = column.values?.[at] ?? "";
      return isSumWord(value) || isWholeOfKinds(value);
    };
    const isAll = words.every((word, at) => own.test(word) || other.test(word) || isSum(at));
    const values = column.values.filter((_, index) => own.test(words[index] ?? ""));
    const hasOthers = words.some((word) => other.test(word));
    return isAll && values.length > 0 && hasOthers ? { column: column.index, values } : null;
  };
  for (const column of columns) {
    const found =
      kinds(column, inbound, outbound) ?? (areCalls ? kinds(column, byVoice, byText) : null);
    if (found !== null) return found;
  }
  return null;
}
