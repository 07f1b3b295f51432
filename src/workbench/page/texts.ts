/**
 * The page's own words. The workbench is a tool beside the add-in, so it keeps its few texts here instead of in src/i18n.
 */
import type { Language } from "./languages";

const english = {
  title: "KPI Scorecard workbench",
  standIn: "a stand-in for Excel",
  language: "Language",
  darkTheme: "Dark",
  lightTheme: "Light",
  workbenchGroup: "Workbench",
  loadSample: "Load sample data",
  loadSampleTip:
    "Fills the blank cells of the scorecard in front with a made-up month, or adds a sheet to copy from. Undo takes it back.",
  download: "Download .xlsx",
  downloadTip: "The workbook with plain formulas; results of HR functions as values, with a note.",
  protect: "Protect / unprotect",
  protectTip: "Protects the sheet in view, or takes its protection away, as on Excel's Review tab.",
  protected: "{sheet} is protected: locked cells cannot be changed.",
  unprotected: "{sheet} is no longer protected.",
  about: "What differs from Excel",
  closePane: "Close pane",
  resizePane: "Width of the pane",
  paneWaiting: "The add-in is loading…",
  unanswered: "Not implemented here",
  unansweredTip: "Asked of the workbench but not implemented; details in the browser's console.",
  close: "Close",
  aboutIntro:
    "The workbench runs the add-in as it is built for Excel, with Microsoft's own client library. The grid is Univer, not Excel. Real Excel decides wherever the two differ.",
  aboutCharts: "Charts are kept as data; no picture of them is drawn.",
  aboutPrint: "Print set-up is stored and given back; nothing is printed and no page is drawn.",
  aboutLook: "Fonts, column widths, conditional formats and validation boxes look like Univer's.",
  aboutFiles:
    "Nothing is saved: reloading the page starts with an empty workbook. The file to download keeps values, plain formulas and formats, but no tables, validation, conditional formats, protection or charts.",
  aboutMissing:
    "No other people, no xlsx import, no macros, no data types. An Excel feature that is missing fails with ApiNotFound and is counted at the top right.",
  sampleSheet: "Sample data",
  sampleFilled:
    "Sample data on {sheet}: {figures} figures of {people} people. Ctrl+Z takes them back.",
  sampleFull: "Nothing is blank on {sheet}: there is nothing to fill in.",
  sampleAdded: "No scorecard yet, so the sample is on a sheet of its own: {sheet}.",
  downloadNote: "Value of a function of the add-in at the time of the download: {formula}",
  downloaded: "Downloaded. {values} results of HR functions were written as values with a note.",
  failed: "That did not work: {problem}",
  errorInCell: "Error in {cell}",
  locked: "{cell} is protected: unprotect the sheet first, or type in an input cell.",
} as const;

export type Texts = Readonly<Record<keyof typeof english, string>>;

const simplified: Texts = {
  title: "KPI 考核表工作台",
  standIn: "Excel 的替身",
  language: "语言",
  darkTheme: "深色",
  lightTheme: "浅色",
  workbenchGroup: "工作台",
  loadSample: "载入示例数据",
  loadSampleTip:
    "用虚构的一期数据填入当前考核表的空白单元格，可用撤消收回；还没有考核表时，另建一张工作表供复制。",
  download: "下载 .xlsx",
  downloadTip: "下载工作簿：普通公式照写，HR 函数写成结果值并附批注。",
  protect: "保护/取消保护",
  protectTip: "保护当前工作表或取消其保护，与 Excel“审阅”选项卡上的相同。",
  protected: "“{sheet}”已受保护，锁定的单元格不能修改。",
  unprotected: "“{sheet}”已取消保护。",
  about: "与 Excel 的差别",
  closePane: "关闭窗格",
  resizePane: "窗格宽度",
  paneWaiting: "加载项正在载入……",
  unanswered: "此处未实现",
  unansweredTip: "加载项要用而工作台没有实现的功能；详情见浏览器控制台。",
  close: "关闭",
  aboutIntro:
    "工作台运行的就是为 Excel 构建的加载项，用的是微软自己的客户端库；表格是 Univer，不是 Excel。两者不一致时，以真正的 Excel 为准。",
  aboutCharts: "图表只作为数据保存，不画出来。",
  aboutPrint: "打印设置会保存并可读回，但不打印，也不显示分页。",
  aboutLook: "字体、列宽、条件格式和数据验证的样子是 Univer 的。",
  aboutFiles:
    "不保存：刷新页面就是空工作簿。下载的文件保留数值、普通公式和格式，不含表格、数据验证、条件格式、保护和图表。",
  aboutMissing:
    "没有多人协作、xlsx 导入、宏和数据类型。缺少的 Excel 功能会以 ApiNotFound 报错，并在右上角计数。",
  sampleSheet: "示例数据",
  sampleFilled: "示例数据已填入“{sheet}”：{people} 人，{figures} 个数据。按 Ctrl+Z 撤消。",
  sampleFull: "“{sheet}”没有空白单元格，无须填入。",
  sampleAdded: "还没有考核表，示例放在单独的工作表“{sheet}”里。",
  downloadNote: "下载时加载项函数的结果值：{formula}",
  downloaded: "已下载。{values} 个 HR 函数的结果写成了值并附批注。",
  failed: "没有成功：{problem}",
  errorInCell: "{cell} 出错",
  locked: "{cell} 受保护：请先取消工作表保护，或在输入单元格中填写。",
};

const traditional: Texts = {
  title: "KPI 考核表工作台",
  standIn: "Excel 的替身",
  language: "語言",
  darkTheme: "深色",
  lightTheme: "淺色",
  workbenchGroup: "工作台",
  loadSample: "載入範例資料",
  loadSampleTip:
    "用虛構的一期數據填入目前考核表的空白儲存格，可用復原收回；還沒有考核表時，另建一張工作表供複製。",
  download: "下載 .xlsx",
  downloadTip: "下載活頁簿：一般公式照寫，HR 函數寫成結果值並附註解。",
  protect: "保護/取消保護",
  protectTip: "保護目前的工作表或取消其保護，與 Excel「校閱」索引標籤上的相同。",
  protected: "「{sheet}」已受保護，鎖定的儲存格不能修改。",
  unprotected: "「{sheet}」已取消保護。",
  about: "與 Excel 的差異",
  closePane: "關閉窗格",
  resizePane: "窗格寬度",
  paneWaiting: "增益集載入中……",
  unanswered: "此處未實作",
  unansweredTip: "增益集要用而工作台沒有實作的功能；詳情見瀏覽器主控台。",
  close: "關閉",
  aboutIntro:
    "工作台執行的就是為 Excel 建置的增益集，用的是微軟自己的用戶端程式庫；試算表是 Univer，不是 Excel。兩者不一致時，以真正的 Excel 為準。",
  aboutCharts: "圖表只作為資料保存，不畫出來。",
  aboutPrint: "列印設定會保存並可讀回，但不列印，也不顯示分頁。",
  aboutLook: "字型、欄寬、設定格式化的條件和資料驗證的樣子是 Univer 的。",
  aboutFiles:
    "不儲存：重新整理頁面就是空白活頁簿。下載的檔案保留數值、一般公式和格式，不含表格、資料驗證、設定格式化的條件、保護和圖表。",
  aboutMissing:
    "沒有共同編輯、xlsx 匯入、巨集和資料類型。缺少的 Excel 功能會以 ApiNotFound 報錯，並在右上角計數。",
  sampleSheet: "範例資料",
  sampleFilled: "範例資料已填入「{sheet}」：{people} 人，{figures} 個數據。按 Ctrl+Z 復原。",
  sampleFull: "「{sheet}」沒有空白儲存格，無須填入。",
  sampleAdded: "還沒有考核表，範例放在單獨的工作表「{sheet}」裡。",
  downloadNote: "下載時增益集函數的結果值：{formula}",
  downloaded: "已下載。{values} 個 HR 函數的結果寫成了值並附註解。",
  failed: "沒有成功：{problem}",
  errorInCell: "{cell} 發生錯誤",
  locked: "{cell} 受保護：請先取消工作表保護，或在輸入儲存格中填寫。",
};

const texts: Readonly<Record<Language, Texts>> = {
  "en-US": english,
  "zh-CN": simplified,
  "zh-TW": traditional,
};

export function textsOf(language: Language): Texts {
  return texts[language];
}

/** Fills `{name}` places. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Puts the texts into the elements that ask for them by `data-text`, `data-title` or `data-label`. */
export function applyTexts(root: ParentNode, language: Language): void {
  const words = textsOf(language);
  const each = (attribute: string, put: (element: HTMLElement, text: string) => void) => {
    for (const element of root.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
      put(element, words[element.getAttribute(attribute) as keyof Texts]);
    }
  };
  each("data-text", (element, text) => {
    element.textContent = text;
  });
  each("data-title", (element, text) => {
    element.title = text;
  });
  each("data-label", (element, text) => {
    element.setAttribute("aria-label", text);
  });
}
