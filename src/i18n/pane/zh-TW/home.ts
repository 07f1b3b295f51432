import type { Translated } from "..";
import type english from "../en/home";

export default {
  reading: "正在讀取活頁簿…",
  standing: "這本活頁簿的考核表",
  standingLine: {
    people_other: "{{complete, number}} 人資料已齊全（共 {{count, number}} 人）",
    open_other: "，另有 {{count, number}} 列數值待設定",
  },
  empty: {
    title: "還沒有考核表",
    generate: "選好考核方案、考核月份與人員，產生考核表。",
    fill: "把商店後台、CRM 或客服中心匯出的當月資料貼進來。",
    review: "得分、績效等級與績效薪資隨即算出，關掉這個窗格也照樣計算。",
  },
  layouts: {
    form: "一人一張",
    roster: "多人彙總",
  },
  next: "下一步",
  nextRoster: "把{{period}}的資料貼到「{{sheet}}」工作表，得分隨即算出。",
  nextForm: "在藍字淺底的儲存格填寫{{period}}的資料，得分隨即算出。",
  nextSet_other: "設定須由公司決定的黃色數值，還有 {{count, number}} 列。",
  nextMissing_other: "還有 {{count, number}} 人未齊。看看缺了什麼、哪裡填錯。",
  nextReview: "所有人都已有總分。檢視得分分布和每一分的由來，核對後歸檔。",
  nextStart: "{{period}}已歸檔，可以開始下一期。",
  closed: "{{period}}已歸檔。",
  openSheet: "開啟「{{sheet}}」",
  sheets: "工作表",
  moreSheets: "顯示全部 {{count, number}} 張",
  change: { open: "修改考核表", addItem: "新增考核項目", shared: "各表數值一次填好" },
  cards: {
    make: "列印全部個人卡…",
    making: "正在製作個人卡…",
    made_other:
      "{{count, number}} 張個人卡已在「{{sheet}}」工作表，一人一頁，內容以此刻為準。請用 Excel 的「檔案」選單列印。",
    exists: "「{{sheet}}」已有個人卡。重新製作後會顯示此刻的得分，原卡上填寫的內容將不再保留。",
    again: "重新製作",
    tooMany:
      "名單上有 {{people, number}} 人，而 Excel 一張工作表最多分 {{most, number}} 頁。請在考核卡工作表上逐張列印，或按部門分別產生名冊。",
    nobody: "考核表上還沒有人員，沒有可列印的個人卡。",
    noCard: "個人卡已被更動，無法複製。請重新產生考核表。",
  },
  missing:
    "已被刪除：{{sheets}}。參照它的儲存格會顯示錯誤。Excel 無法復原刪除的工作表：請開啟活頁簿的較早版本，或重新產生。",
  unread: {
    sheet:
      "工作表「{{sheet}}」的考核表標識已損壞，因此沒有列入；儲存格內容沒有改動。請開啟活頁簿的較早版本，或把它留作一般工作表。",
    laterSheet:
      "工作表「{{sheet}}」由較新版本的增益集產生，因此沒有列入，內容也不會改動。請向資訊部門索取最新版本。",
    system: "這份活頁簿儲存的一個自訂方案已損壞，無法使用。請開啟活頁簿的較早版本，或清除它。",
    laterSystem: "有一個自訂方案由較新版本的增益集儲存，這裡暫不提供。請向資訊部門索取最新版本。",
    import: "這份活頁簿記住的匯入設定有一部分已損壞，不再使用。清除後，下次匯入時請重新指定各欄。",
    quota: "這份活頁簿儲存的比例設定有一部分已損壞，不再使用。清除後，請在「考核結果」中重新填寫。",
    accepted: "「不再提示」的記錄有一部分已損壞，不再使用。清除後，「檢查」會重新提示。",
    suppliers:
      "「由誰提供資料」的設定有一部分已損壞，不再使用。清除後，請在「催要資料」中重新填寫。",
    payLimits:
      "本活頁簿儲存的薪資上下限已損壞，不再使用，「檢查」也不再核對。清除後，請在「檢查」中重新填寫。",
    calendar:
      "本活頁簿儲存的假日與補班日已損壞，不再使用，申訴截止日期只跳過週末。清除後，請在「時程」中重新填寫。",
    company: "本活頁簿儲存的公司名稱已損壞，不再使用。清除後，請重新填寫。",
    forget: "清除",
    plainSheet: "留作一般工作表",
  },
  roles: { rules: "規則", data: "資料", results: "結果" },
  tools: "要做什麼？",
} satisfies Translated<typeof english>;
