import { folded } from "./folded";
import * as ideas from "./ideas";
import type { Column } from "./suggest";

const numbers = /\bid\b|\bno\b|number|编号|单号|流水|号$|id$/i;

/** A column whose heading says that it numbers cases: calls, orders, tickets. */
export const isCaseNumber = ({ name, word, filled }: Column): boolean =>
  filled > 0 &&
  (numbers.test(folded(name)) || folded(name).includes("编码")) &&
  ideas.caseWords.some((each) => word.includes(each));

const oneCase =
  /^#?\s*(?:ticket|call|case|order|chat|conversation|complaint|enquiry|inquiry)\s*#?$|^(?:工单|订单|单据)$/i;

/** "Ticket" above 10234, 10235, …, one in each of several rows a person: whatever is added up of it is no count. */
export const mayNumberCases = ({ name, distinct, whole }: Column, several: boolean): boolean =>
  several && distinct && whole && oneCase.test(folded(name).trim());

/** Whether what stands in a column of several rows names each of them, and is no figure. */
export const namesRows = (column: Column): boolean =>
  column.distinct && (numbers.test(folded(column.name)) || mayNumberCases(column, true));
