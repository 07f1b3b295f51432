/**
 * Traditional characters of headings and their simplified forms: a synonym is written down once, and found in exports
 * of either script. Only characters that such headings have.
 */
const pairs =
  "數数 滿满 應应 響响 時时 長长 聽听 電电 話话 來来 單单 諮咨 詢询 處处 訴诉 評评 價价 總总 質质 維维 務务 顧顾 戶户 間间 " +
  "決决 問问 題题 測测 驗验 識识 產产 診诊 斷断 溝沟 調调 查查 額额 編编 號号 員员 薪薪 資资 費费 預预 備备 糾纠 紛纷 " +
  "審审 專专 項项 門门 係系 職职 紀纪 週周 轉转 紹绍 購购 億亿 萬万 達达 線线 標标 為为 無无 與与 業业 會会 對对 團团 " +
  "續续 術术 進进 還还 結结 緊紧 繫系 聯联 複复 雜杂 實实 際际 執执 導导 確确 準准 開开 關关 發发 現现 棄弃 掛挂 機机 " +
  "隊队 場场 鐘钟 頭头 話话 約约 師师 傅傅 訂订 筆笔 欄栏 個个 語语 禮礼 態态 獎奖 勵励 損损 賠赔 償偿 當当 累累 計计 " +
  "介介 復复 覆复 暱昵 稱称 絡络 網网 頁页 訪访 淨净 級级 參参 與与 輪轮 點点 過过 報报 類类 願愿 誠诚 錄录 歷历";

const simplified = new Map(pairs.split(" ").map(([one = "", other = ""]) => [one, other]));

/** Text in which the two Chinese scripts no longer differ. */
export const folded = (text: string): string =>
  [...text].map((character) => simplified.get(character) ?? character).join("");
