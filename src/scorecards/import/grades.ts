import { sameWord } from "../people/clean-field";
import { folded } from "./folded";
import * as ideas from "./ideas";
import { saysRate } from "./marks";

export const GRADES = 5;

const gradeWords = new Map(
  ideas.gradeNames.flatMap((names, grade) =>
    names.map((name) => [folded(sameWord(name)), grade] as const),
  ),
);

/** The grade that a word stands for, 0 the best of five; undefined for any other word. */
export const gradeOf = (value: string): number | undefined =>
  value.length > 40
    ? undefined
    : gradeWords.get(
        folded(sameWord(value)).replace(
          /^(?:满意度|评价|评分)[:-]|^\d分?[.、:/-]?|[([]\d分?[)\]]$|[/-]\d分?$|with(?:out)?comments?$/g,
          "",
        ),
      );

const unrated = new Set(
  "未评价 未评分 未评 未参评 无评价 没有评价 暂未评价 待评价 超时未评价 用户未评价 客户未评价 未打分 未回复 未选择 未参与 默认 notrated unrated norating noresponse noanswer notoffered unoffered offered none skipped nofeedback declined 0 0分 0.0".split(
    " ",
  ),
);

/** What a column of grades says of a case that nobody graded. */
export const isUnrated = (value: string): boolean => unrated.has(folded(sameWord(value)));

/** The most grades of a scale that is recognised; one of more than five is asked about. */
export const MOST_GRADES = 6;

const hanDigits = "一二三四五六";

/**
 * The grade that a cell says by its number, 1 to 6, with whether it says of how many: "5", "4分", "五星", "4 stars" do not, "4/5",
 * "4 out of 5" and "★★★★☆" do; null for any other text.
 */
export function writtenGrade(value: string): { digit: number; ofFive: boolean } | null {
  if (value.length > 40) return null;
  const text = folded(sameWord(value)).replace(
    /^(?:满意度|评价|评分|得分|打分|rating|score)[:-]/,
    "",
  );
  const stars = /^(?:[★⭐]\uFE0F?){1,5}(?:☆\uFE0F?){0,4}$/u.test(text);
  if (stars) {
    const digit = [...text].filter((character) => "★⭐".includes(character)).length;
    const all = [...text].filter((character) => "★⭐☆".includes(character)).length;
    return all > GRADES ? null : { digit, ofFive: true };
  }
  const five = /^([1-5])(?:\.0+)?(?:分|星)?(?:\/|outof|of)5(?:分|星|stars?|points?)?$/.exec(text);
  if (five) return { digit: Number(five[1]), ofFive: true };
  const [, digit, han] =
    /^(?:([1-6])(?:\.0+)?|([一二三四五六])(?=[分星颗]))(?:分|颗?星级?|stars?|points?|pts?)?$/.exec(
      text,
    ) ?? [];
  if (digit !== undefined) return { digit: Number(digit), ofFive: false };
  return han === undefined ? null : { digit: hanDigits.indexOf(han) + 1, ofFive: false };
}

/** "满意度-非常满意", "5 - Very satisfied". */
const prefixes =
  /^(?:客户|服务)?(?:满意度|评价|评分|csat|rating|satisfaction)[-_:：=/]|^[1-5][分星]?[-_.:：=)]+/;

const digitOf = (text: string): number | null => {
  const digit =
    /^(?:评分|评价|打分|得分|满意度|rating|score|grade|csat)?[:：=-]?([1-6])(?:分|星级?|颗星|stars?|points?|pts?|级)(?:评价|好评)?(?:数|数量|票数?|人数|次数|count|votes?)?$/.exec(
      text,
    ) ??
    /^(?:rating|score|grade|csat|star)s?[:：=-]?([1-6])$/.exec(text) ??
    /^(?:分数|评分|分值)([1-6])$/.exec(text);
  return digit ? Number(digit[1]) : null;
};

const plainHeading = (heading: string): string =>
  folded(heading.normalize("NFKC").toLowerCase().replace(/\s+/g, ""));

/** The number of the grade that a column counts, 1 to 6: "5分", "6 stars"; null for any other. */
export const gradeDigit = (heading: string): number | null =>
  heading.length > 40 ? null : digitOf(plainHeading(heading));

/** The grade that a column counts by its heading, 0 the best of five: "5分", "5星", "very satisfied (5)"; null for any other. */
export function columnGrade(heading: string): number | null {
  if (heading.length > 40) return null;
  const text = plainHeading(heading);
  const stars = /^[★⭐]{1,5}$/u.exec(heading.trim());
  if (stars) return GRADES - [...heading.trim()].length;
  const digit = digitOf(text);
  if (digit !== null) return digit > GRADES ? null : GRADES - digit;
  const bare = text
    .replace(prefixes, "")
    .replace(/\((?:[1-5]分?|[1-5]stars?)\)$/, "")
    .replace(/(?<=.)satisfactionratings?$|(?<=.)ratings?$/, "")
    .replace(/(?:评价)?(?:数量?|票数?|人数|次数|count|votes?)$/, "");
  return gradeWords.get(bare) ?? null;
}

const rateWords = new RegExp(`比?(?:${saysRate.source})|\\bof\\b`, "g");

/** Whether a heading is the share of those very satisfied: "非常满意率", "% very satisfied". "好评率" is of something else. */
export function isShareVerySatisfied(heading: string): boolean {
  const text = folded(heading.normalize("NFKC").toLowerCase());
  return /满意|satisfied/.test(text) && columnGrade(text.replace(rateWords, " ")) === 0;
}
