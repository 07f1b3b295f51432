import "../../support/made-up-systems";
import { locales, type Locale } from "../../../src/i18n/locale";
import { systems } from "../../../src/scorecards";
import { findSystem, ruleSentences } from "../../../src/scorecards/company";
import { measuredInWords } from "../../../src/scorecards/rules/say";
import type { Item, PerStepRule } from "../../../src/scorecards/system/description";

function told(system: string, item: string, locale: Locale, part: string | null = null): string {
  const described = findSystem(system);
  const found = described?.items.find(({ id }) => id === item);
  if (described === undefined || found === undefined) throw new Error(`${system} has no ${item}`);
  const sentence = ruleSentences(found, described, locale).find((each) => each.part === part);
  if (sentence === undefined) throw new Error(`${item} has no part ${part}`);
  return sentence.text;
}

describe("A rule in words", () => {
  test.each<[string, string, string | null, string, string, string]>([
    [
      "after-sales",
      "satisfaction",
      null,
      "1 point off for each full 5 % below 90 %, never below 0",
      "低于 90%的，每满 5 个百分点扣 1 分，扣完为止",
      "低於 90%的，每滿 5 個百分點扣 1 分，扣完為止",
    ],
    [
      "after-sales",
      "response",
      null,
      "1 point off for each full 4 h above 24 h, never below 0",
      "超过 24 小时的，每满 4 小时扣 1 分，扣完为止",
      "超過 24 小時的，每滿 4 小時扣 1 分，扣完為止",
    ],
    [
      "ecommerce-supervisor",
      "turnover",
      null,
      "2 points more for each full 1 % above 100 %; 2 points off for each full 1 % below, never below 0",
      "高于 100%的，每满 1 个百分点加 2 分；低于的，每满 1 个百分点扣 2 分，扣完为止",
      "高於 100%的，每滿 1 個百分點加 2 分；低於的，每滿 1 個百分點扣 2 分，扣完為止",
    ],
    [
      "ecommerce-supervisor",
      "training",
      null,
      "2 points off for each person, never below 0",
      "每人扣 2 分，扣完为止",
      "每人扣 2 分，扣完為止",
    ],
    [
      "ecommerce-supervisor",
      "team",
      "chatResponse",
      "1 point off for each member above 18 s; above 20 s another 1 point off; 2 points more once when everybody is below 18 s",
      "超过 18 秒的，每人扣 1 分；超过 20 秒的，每人再扣 1 分；全员低于 18 秒加 2 分",
      "超過 18 秒的，每人扣 1 分；超過 20 秒的，每人再扣 1 分；全員低於 18 秒加 2 分",
    ],
    [
      "ecommerce-supervisor",
      "subordinates",
      null,
      "8 questions, 0–5 each: sum ÷ 40 × 10, averaged over all raters",
      "8 题，每题 0–5 分：合计 ÷ 40 × 10，取全部评分人的平均",
      "8 題，每題 0–5 分：合計 ÷ 40 × 10，取全部評分人的平均",
    ],
    [
      "car-dealership",
      "loyalty",
      "referral",
      "10 % earns all 7.5 points, less in proportion",
      "达到 10%得满分 7.5 分，未达到的按比例计分",
      "達到 10%得滿分 7.5 分，未達到的按比例計分",
    ],
    [
      "ecommerce-agent",
      "conversion",
      null,
      "100 points from 60 %; 80 points from 55 %; 60 points from 50 %; otherwise 0 points",
      "60%及以上得 100 分；55%及以上得 80 分；50%及以上得 60 分；其余得 0 分",
      "60%及以上得 100 分；55%及以上得 80 分；50%及以上得 60 分；其餘得 0 分",
    ],
    [
      "made-up-point-bands",
      "response",
      null,
      "40 points up to 15 s; 25 points up to 30 s; otherwise 10 points",
      "15 秒及以下得 40 分；30 秒及以下得 25 分；其余得 10 分",
      "15 秒及以下得 40 分；30 秒及以下得 25 分；其餘得 10 分",
    ],
    [
      "contact-centre",
      "handling",
      null,
      "0 points at 600 s, all 30 points at 300 s, on a straight line between",
      "600 秒得 0 分，300 秒得满分 30 分，其间按直线计分",
      "600 秒得 0 分，300 秒得滿分 30 分，其間按直線計分",
    ],
    [
      "made-up-weighed-lines",
      "firstContact",
      null,
      "0 points at 60 %, all 10 points at 85 %, on a straight line between, never below -2 points, at most 12 points",
      "60%得 0 分，85%得满分 10 分，其间按直线计分，最低 -2 分，最高 12 分",
      "60%得 0 分，85%得滿分 10 分，其間按直線計分，最低 -2 分，最高 12 分",
    ],
    [
      "contact-centre",
      "quality",
      null,
      "95 earns all 30 points, less in proportion, nothing where that is below 60 %",
      "达到 95 分得满分 30 分，未达到的按比例计分，达成比例低于 60%不得分",
      "達到 95 分得滿分 30 分，未達到的按比例計分，達成比例低於 60%不得分",
    ],
    [
      "made-up-weighed-lines",
      "waiting",
      null,
      "20 s or less earns all 10 points; above it target ÷ actual of them, at most 15 points",
      "不超过 20 秒得满分 10 分，超过的按目标 ÷ 实际计分，最高 15 分",
      "不超過 20 秒得滿分 10 分，超過的按目標 ÷ 實際計分，最高 15 分",
    ],
    [
      "made-up-on-target",
      "training",
      null,
      "1 point off for each full 1 h to either side of 8 h, never below 0",
      "与 8 小时相差的，每满 1 小时扣 1 分，扣完为止",
      "與 8 小時相差的，每滿 1 小時扣 1 分，扣完為止",
    ],
  ])("%s %s %s", (system, item, part, ...sentences) => {
    expect(locales.map((locale) => told(system, item, locale, part))).toEqual(sentences);
  });

  test("says how steps are counted, how much can be earned, and what is not set", () => {
    const item: Item = {
      ...findSystem("after-sales")!.items[0]!,
      rule: {
        ...(findSystem("after-sales")!.items[0]!.rule as PerStepRule),
        partial: "started",
        penalty: { value: null, origin: "open" },
        cap: { value: 12, origin: "company" },
      },
    };
    const [sentence] = ruleSentences(item, findSystem("after-sales")!, "en");
    expect(sentence?.text).toBe(
      "(not set) off for each 5 % or part of it below 90 %, never below 0, at most 12 points",
    );
  });

  test.each(systems.map(({ id }) => id))("leaves nothing unfilled in %s", (id) => {
    const system = findSystem(id)!;
    for (const locale of locales) {
      for (const item of system.items) {
        expect(measuredInWords(item, system, locale)).not.toMatch(/[{}]|null|NaN|undefined/);
      }
    }
  });
});
