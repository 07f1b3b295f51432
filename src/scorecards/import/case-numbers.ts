import { folded } from "./folded";
import * as ideas from "./ideas";
import type { Column } from "./suggest";

/** A column whose heading says that it numbers cases: calls, orders, tickets. */
export const isCaseNumber = ({ name, word, filled }: Column): boolean =>
  filled > 0 &&
  /\bid\b|\bno\b|number|编号|编码|单号|流水|号$|id$/i.test(folded(name)) &&
  ideas.caseWords.some((each) => word.includes(each));

const oneCase =
  /^#?\s*(?:ticket|call|case|order|chat|conversation|complaint|enquiry|inquiry)\s*#?$|^(?:工单|订单|单据)$/i;

/** "Ticket" above 10234, 10235, …, one in each of several rows a person: whatever is added up of it is no count. */
export const mayNumberCases = ({ name, distinct, whole }: Column, several: boolean): boolean =>
  several && distinct && whole && oneCase.test(folded(name).trim());
