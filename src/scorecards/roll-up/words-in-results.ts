import { resultColumn } from "../history/table";

/** Results that are said in words; every other one is a number (closing/history-rows.ts). */
export const WORDS_IN_RESULTS = ["tier", "action", "status"].map(resultColumn);
