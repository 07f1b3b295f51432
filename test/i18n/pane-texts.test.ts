/**
 * The pane's texts: complete in every language, used, with the same placeholders, in the right characters. The compiler checks
 * keys as well; this check also finds what it cannot: leftovers, plurals, placeholders and characters.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { locales, type Locale } from "../../src/i18n/locale";

type Texts = { readonly [key: string]: string | Texts };

const root = path.resolve(__dirname, "../..");
const folder = path.join(root, "src/i18n/pane");
const namespaces = readdirSync(path.join(folder, "en")).map((file) => path.basename(file, ".ts"));

const read = async (locale: Locale, namespace: string): Promise<Map<string, string>> => {
  const module = (await import(path.join(folder, locale, namespace))) as { default: Texts };
  return new Map(flatten(module.default));
};

const flatten = (texts: Texts, before = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === "string" ? [[before + key, text]] : flatten(text, `${before}${key}.`),
  );

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1]!.trim()).sort();

/** i18next's plural forms of a key: Chinese has "other" alone. */
const forms: Record<Locale, readonly string[]> = {
  en: ["one", "other"],
  "zh-CN": ["other"],
  "zh-TW": ["other"],
};
const plural = /_(one|other)$/;

const sources = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));

/** Keys as the pane names them: whole, or as a template whose holes may be any one name. */
const named = sources(path.join(root, "src/taskpane"))
  .flatMap((source) => [...source.matchAll(/["`]((?:[A-Za-z]+|\$\{[^}]*\})(?:\.[^"`\s]*)*)["`]/g)])
  .map(
    (match) =>
      new RegExp(`^${match[1]!.replace(/\$\{[^}]*\}/g, "[A-Za-z-]+").replace(/\./g, "\\.")}$`),
  );

const isNamed = (key: string): boolean => named.some((pattern) => pattern.test(key));

/**
 * Common characters in both scripts: enough to find a text that was pasted into the wrong file. Not those that Taiwan uses as
 * well beside another (里, 台, 几 …).
 */
const pairs =
  "们們 这這 还還 张張 无無 发發 对對 开開 关關 别別 应應 个個 为為 么麼 进進 数數 据據 总總 权權 业業 务務 员員 绩績 资資 时時 间間 现現 实實 输輸 选選 择擇 读讀 写寫 错錯 误誤 处處 项項 标標 设設 计計 划劃 题題 页頁 单單 复復 区區 协協 议議 显顯 击擊 闭閉 话話 验驗 达達 级級 评評 语語 说說 请請 试試 样樣 码碼 线線 贴貼 组組 织織 编編 号號 过過 销銷 并並 买買 卖賣 书書 长長 门門 车車 东東 见見 风風 韦韋 钟鐘 铁鐵 钱錢 锁鎖 键鍵 简簡 体體 仅僅 从從 众眾 优優 会會 传傳 伤傷 余餘 侧側 连連 运運 动動 边邊 载載 较較 维維 护護 审審 阅閱 订訂 记記 认認 让讓 识識 词詞 该該 详詳 调調 换換 网網 络絡 联聯 执執 来來 后後 与與 两兩 严嚴 备備 废廢 当當 图圖 场場 块塊 声聲 导導 将將 尔爾 层層 岁歲 帮幫 归歸 强強 户戶 态態 愿願 扩擴 报報 拟擬 挂掛 损損 断斷 检檢 条條 极極 构構 汇匯 没沒 测測 满滿 滚滾 点點 烦煩 状狀 独獨 环環 电電 画畫 监監 盘盤 确確 离離 种種 积積 称稱 稳穩 笔筆 签簽 类類 约約 纪紀 给給 结結 统統 继繼 续續 综綜 缩縮 罗羅 职職 脑腦 节節 范範 获獲 虽雖 补補 规規 观觀 视視 觉覺 论論 证證 译譯 诉訴 诸諸 贡貢 责責 败敗 质質 购購 费費 赏賞 赖賴 转轉 轮輪 软軟 轻輕 辑輯 适適 递遞 遗遺 邮郵 释釋 针針 钮鈕 链鏈 闲閒 队隊 阶階 际際 难難 雇僱 静靜 顶頂 顺順 须須 预預 领領 频頻 额額 驱驅 鉴鑑 龙龍".split(
    " ",
  );
const foreign = {
  "zh-CN": new Set(pairs.map(([, traditional]) => traditional)),
  "zh-TW": new Set(pairs.map(([simplified]) => simplified)),
} as const;

/** What is said on the mainland, and Taiwan's word for it. */
const mainlandTerms: Readonly<Record<string, string>> = {
  單元格: "儲存格",
  加載項: "增益集",
  默認: "預設",
  數據: "資料",
  打印: "列印",
  粘貼: "貼上",
  撤銷: "復原",
  工作簿: "活頁簿",
  網絡: "網路",
  信息: "資訊",
  文件夾: "資料夾",
  生成: "產生",
  菜單: "功能表",
  軟件: "軟體",
};

describe.each(namespaces)("The pane's texts of %s", (namespace) => {
  let texts: Record<Locale, Map<string, string>>;

  beforeAll(async () => {
    const all = await Promise.all(
      locales.map(async (locale) => [locale, await read(locale, namespace)]),
    );
    texts = Object.fromEntries(all) as typeof texts;
  });

  const base = (key: string) => key.replace(plural, "");

  it.each(locales)("are complete in %s, plural forms included", (locale) => {
    const wanted = [...texts.en.keys()].flatMap((key) =>
      plural.test(key) ? forms[locale].map((form) => `${base(key)}_${form}`) : [key],
    );
    expect([...texts[locale].keys()].sort()).toEqual([...new Set(wanted)].sort());
  });

  it.each(locales)("have the same placeholders in %s as in English", (locale) => {
    for (const [key, text] of texts[locale]) {
      const english = texts.en.get(key) ?? texts.en.get(`${base(key)}_other`);
      expect([key, placeholders(text)]).toEqual([key, placeholders(english ?? "")]);
    }
  });

  it.each(locales)("say something in %s, without blanks at their ends", (locale) => {
    for (const [key, text] of texts[locale]) {
      expect([key, text]).toEqual([key, text.trim()]);
      expect([key, text]).not.toEqual([key, ""]);
    }
  });

  it("are all used", () => {
    const unused = [...texts.en.keys()].map(base).filter((key) => !isNamed(key));
    expect(unused).toEqual([]);
  });

  it.each(["zh-CN", "zh-TW"] as const)("are written in the characters of %s", (locale) => {
    const wrong = [...texts[locale]].flatMap(([key, text]) =>
      [...text]
        .filter((character) => foreign[locale].has(character))
        .map((character) => `${key}: ${character}`),
    );
    expect(wrong).toEqual([]);
  });

  it("use Taiwan's terms in zh-TW", () => {
    const wrong = [...texts["zh-TW"]].flatMap(([key, text]) =>
      Object.keys(mainlandTerms)
        .filter((term) => text.includes(term))
        .map((term) => `${key}: ${term} → ${mainlandTerms[term]}`),
    );
    expect(wrong).toEqual([]);
  });

  it("use Chinese quotation marks: “ ” on the mainland, 「 」 in Taiwan", () => {
    expect([...texts["zh-CN"].values()].filter((text) => /[「」"']/.test(text))).toEqual([]);
    expect([...texts["zh-TW"].values()].filter((text) => /[“”"']/.test(text))).toEqual([]);
  });
});

describe("The check of texts", () => {
  it("knows a key that nobody names", () => {
    expect(isNamed("faults.cellEditing")).toBe(true);
    expect(isNamed("faults.cellEditings")).toBe(false);
    expect(isNamed("steps.looks")).toBe(true);
  });

  it("knows a simplified character in a traditional text, and the reverse", () => {
    expect(foreign["zh-TW"].has("数")).toBe(true);
    expect(foreign["zh-TW"].has("資")).toBe(false);
    expect(foreign["zh-CN"].has("數")).toBe(true);
  });
});
