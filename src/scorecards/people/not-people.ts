import { sameWord } from "./clean-field";

/*
 * Lines of lists and exports that are nobody's: sums and means of others, and what was written below a table.
 */

/** Traditional characters that such lines have, and their simplified forms. */
const simplified = new Map(
  "總总 計计 匯汇 體体 門门 隊队 組组 頁页 數数 據据 員员 審审 覆复 製制 準准 備备 註注 時时 間间 導导 產产 單单 統统"
    .split(" ")
    .map(([one = "", other = ""]) => [one, other]),
);
const plain = (text: string): string =>
  [...text].map((character) => simplified.get(character) ?? character).join("");

const what = "合计|总计|小计|共计|总和|汇总|平均|均值|平均值|平均数|平均分|总数|总量|统计|累计";
const whose =
  "店铺|店|团队|部门|小组|组|本组|全组|全店|全体|整体|全部|所有|公司|分公司|班组|客服|坐席|座席|人员|本页|本月|月度|总体|行|列|数据|子";

/** "合计", "店铺汇总值", "均值", "Grand Total", "Team average", "售后一组 汇总". */
const chinese = new RegExp(
  `^(?:(?:${whose})*(?:${what})(?:值|数|行|项|人数)?|(?:全店|整体|总体|全体|全部|所有)(?:客服|坐席|人员|员工|数据|值)?|.{1,20}(?:合计|总计|小计|汇总))$`,
);
const english =
  /^(?:(?:grand|sub|overall|team|group|shop|store|department|dept|company|queue|site|column|row|page|running|agent|all)?(?:total|totals|sum|summary|average|avg|averages|mean)|overall|all|allagents|everyone)$/;
/** "12人", "共3位客服": how many there are, in place of a name. */
const howMany = /^共?\d+[人位名](?:客服|坐席|座席|员工)?$/;

/** Whether a sum's row says so in place of a name; blanks and brackets do not count. */
export function isSumWord(field: string): boolean {
  if (field === "" || field.length > 60) return false;
  const word = plain(sameWord(field)).replace(/[:：()[\]【】*#\-—=]/g, "");
  if (word === "") return false;
  if (chinese.test(word) || english.test(word) || howMany.test(word)) return true;
  // "Anna Total": a pivot's subtotal has a blank before its word.
  return /\S\s+(?:total|subtotal|average)$/i.test(field.trim());
}

const nobody =
  /^(?:全组|全队|全员|团队|人均|最[高低大小][值分]?|(?:及格|合格|优秀|达标)率|中位数|标准差|目标值?|标准值?|未分配|未指派|无人|空白|max|min|maximum|minimum|median|std\.?(?:dev)?\.?|target|goal|benchmark|team|unassigned|notassigned|noagent|blank|n\/?a|#n\/a|[-—–/]+)$/;

/** "人均", "目标", "Unassigned", "(blank)" where a name stands: nobody's row, and no sum either. */
export const isNobodyWord = (field: string): boolean =>
  field.length <= 40 && nobody.test(plain(sameWord(field)).replace(/[()[\]*:：]/g, ""));

/** "满分" where a name stands: a row that says how far the marks of each column go. */
export const isFullMarksWord = (field: string): boolean =>
  /^(?:[满滿]分值?|full ?marks?|max(?:imum)? ?(?:score|marks|points))$/i.test(field.trim());

const wholeOfKinds =
  /^(?:全部|所有|全|整体|总体|不限)(?:渠道|队列|技能组?|平台|店铺|业务|类型|媒体|来源|部门|团队|组别?|分组|时段|班次|日期|时间)$|^all(?:queues?|channels?|skills?|media(?:types?)?|groups?|teams?|types?|days?|sites?|campaigns?|lines?|products?|services?|brands?|shops?|stores?)$/;

/** "全部渠道", "All queues" among kinds of rows: what adds up the others. */
export const isWholeOfKinds = (field: string): boolean =>
  field.length <= 40 && wholeOfKinds.test(plain(sameWord(field)).replace(/[()[\]*]/g, ""));

/** What stands below a table and is nobody's row: who made it, when, and remarks. */
const note =
  /^(?:制表|制表人|填表人?|审核人?|复核人?|审批人?|批准人?|经办人?|负责人签字|签字|签名|制表日期|填表日期|打印时间|打印日期|导出时间|导出日期|生成时间|更新时间|数据来源|数据截止|统计口径|统计(?:日期|时间|周期|区间|期间|范围)|数据(?:周期|日期|时间|区间|范围)|(?:时间|日期)(?:范围|区间)|考核(?:周期|期间)|date range|(?:reporting |report )?period|备注|说明|注意|注|提示|共\d+人|printed|generated|exported|prepared by|approved by|reviewed by|report generated|data source|source|notes?|remarks?|confidential|end of report)\s*(?:[:：]|\d{4}|$|by\b|on\b|at\b)/i;

/** Who signs below a table: "部门负责人签字：", "核准：", "Manager's signature". Without the colon, 财务 is where somebody works. */
const signature =
  /^(?:[^\d:]{0,10}(?:签字|签名|签章|盖章|簽名|簽章|簽字|蓋章)\s*(?:[:_]|$)|(?:制表|复核|审核|审批|核准|核定|批准|主管|经理|总经理|部门(?:主管|经理|负责人)|负责人|财务|人事|人力资源部?|日期)\s*:|(?:[a-z' ]{0,20}signature|signed(?: by)?|date)\s*[:_])/i;

export const isNote = (field: string): boolean => {
  if (field.length > 200) return false;
  const text = plain(field.normalize("NFKC")).trim();
  return note.test(text) || signature.test(text);
};
