import type { Translated } from "..";
import type english from "../en/shell";

export default {
  product: "KPI 考核表",
  back: "首頁",
  scorecard: "考核表",
  loading: "正在載入…",
  calculating: "Excel 正在計算…",
  noPages: "Excel 無法設定版面，通常是沒有安裝印表機。列印前請在「版面配置」中選擇紙張和縮放比例。",
  cancel: "取消",
  dismiss: "關閉",
  tryAgain: "再試一次",
  takeRestBack: "復原其餘部分",
  takeBackNow: "立即復原",
  takenBack: "已復原，活頁簿恢復原狀。",
  details: "詳細資訊",
  copyDetails: "複製詳細資訊",
  copied: "已複製",
  copyFailed: "請選取文字後複製",
  groups: {
    setUp: "建表",
    fill: "填入資料",
    review: "查看結果",
    close: "月結",
    tools: "工具",
  },
  tools: {
    change: "修改考核表",
    home: "首頁",
    generate: "產生考核表",
    generatePromise: "選好考核方案與人員，考核表就建在這本活頁簿裡。",
    explain: "得分說明",
    explainPromise: "選取的得分如何一步步算出，可複製到面談紀錄。",
    check: "檢查",
    checkPromise: "找出缺漏和錯誤，最嚴重的排在前面；能安全修復的一鍵修復。",
    formula: "公式助手",
    formulaPromise: "選一個考核函數，先看結果與說明，再放進儲存格。",
    import: "匯入資料",
    importPromise: "貼上任何匯出報表：自動對應欄與人員，確認後再寫入。",
    owed: "催要資料",
    owedPromise: "按提供方列出還缺的資料：複製催要訊息，或產生待填表發給對方。",
    yearlyPlan: "年度計畫",
    yearlyPlanPromise: "按占比把每人的年度計畫分解到各月，並寫入本月的計畫。",
    results: "考核結果",
    resultsPromise: "績效等級分布、排名、平均分與失分項目，貼上資料時同步更新。",
    period: "歸檔與下期",
    periodPromise: "把本期的資料、得分和規則歸檔，再開始下一期：人員和規則沿用。",
    rollUp: "多表彙總",
    rollUpPromise: "選擇各部門的活頁簿，把歷史記錄合成一張表並算出合計。",
    selfCheck: "檢查本機 Excel",
    selfCheckPromise: "一分鐘內試出增益集在本機 Excel 中能否正常使用，報告可複製。",
  },
  faults: {
    workbookProtected:
      "這本活頁簿的結構受保護，無法新增或刪除工作表。請在「校閱」▸「保護活頁簿」取消保護，再試一次。",
    sheetNameTaken:
      "剛剛出現了同名的工作表「{{name}}」，這次沒有產生。請再試一次，會自動換一個名稱。",
    cancelled: "已取消，活頁簿維持原狀。",
    busy: "上一項作業還沒完成，請稍候再試。",
    otherWorkbook:
      "目前在最前面的是「{{found}}」，而本窗格屬於「{{expected}}」。未做任何變更：請先點一下「{{expected}}」，再重試。",
    requestTooLarge: "資料量超過 Excel 一次能處理的上限，請減少人數後再試。",
    cellEditing: "有儲存格正在編輯。請先在工作表按 Enter 或 Esc，再試一次。",
    notInExcel: "這個頁面要在 Excel 裡使用，請從 Excel 的「常用」索引標籤開啟。",
    notSupported: "目前的 Excel 版本缺少所需功能（{{set}}）。請更新 Excel，或使用網頁版 Excel。",
    accessDenied:
      "Excel 不允許修改：工作表受保護，或活頁簿以唯讀方式開啟。請取消保護或另存一份，再試一次。",
    sheetGone: "這張工作表已經不在活頁簿裡了。",
    selectionNotARange: "請先在工作表選取一塊儲存格範圍，再試一次。",
    selectionTooLarge:
      "選取了 {{cells, number}} 個儲存格，一次最多讀取 {{most, number}} 個。請只選需要的幾欄。",
    changedSince: "這些工作表在產生之後填入了資料：{{sheets}}。復原會把資料連同工作表一起刪除。",
    lastSheet: "活頁簿裡只剩這些可見的工作表，Excel 要求至少保留一張。請先新增一張工作表，再復原。",
    nothingKept: "變更前的表格已不在本活頁簿中，無法復原。",
    tableGone: "這份考核表的資料表已不存在。請在 Excel 復原剛才的刪除，或重新產生考核表。",
    tableChanged: "資料表剛剛有變動，這次沒有寫入。請重新查看預覽後再寫入。",
    belowTable: "新增人員要寫在資料表正下方，但那裡已有內容（{{address}}）。請先移開，再試一次。",
    besideHistory:
      "歸檔要在「{{sheet}}」表格的下方或右側增加內容，但那裡已有內容（{{address}}）。請先移開，再試一次。",
    writtenChanged_other:
      "其中 {{count, number}} 個儲存格之後又被修改過（如 {{address}}）。可以保留這些修改，只復原其餘部分。",
    foundChanged_other:
      "檢查之後有 {{count, number}} 個儲存格又有變動（例如 {{address}}），因此沒有修復。請重新檢查。",
    sheetPassword:
      "工作表設有保護密碼：{{sheets}}。請先在「校閱」▸「取消保護工作表」解除保護，再修復。",
    halfDone_other:
      "{{reason}}操作中途停止，還有 {{count, number}} 處沒有還原（如 {{first}}）。障礙排除後，請在這裡繼續復原。",
    leftBehind:
      "{{reason}}操作沒有成功，清理也沒有完成，活頁簿裡還留有：{{things}}。請在這裡復原，或手動刪除。",
    excelSays: "Excel 訊息：「{{message}}」。",
    unexpected: "發生了非預期的錯誤，活頁簿維持原狀。若再次發生，請把詳細資訊交給資訊部門。",
  },
  loadFailed: "這部分內容沒有載入成功。請檢查與公司伺服器的連線，再試一次。",
} satisfies Translated<typeof english>;
