/**
 * Office.js did not come: its network is blocked, or the computer is offline. Without it the pane can do nothing, so it
 * says who can help, in all languages, as it cannot know which one.
 */
const message: readonly (readonly [language: string, text: string])[] = [
  [
    "en",
    "Microsoft's Office.js could not be loaded, and the pane needs it. Check the connection, or ask your IT department to allow the address named in the help page.",
  ],
  ["zh-CN", "未能加载微软的 Office.js，窗格无法使用。请检查网络，或请 IT 部门放行（见帮助页面）。"],
  ["zh-TW", "無法載入微軟的 Office.js，窗格不能使用。請檢查網路，或請資訊部門放行（見說明頁面）。"],
];

export function showOfficeMissing(container: HTMLElement): void {
  const help = document.createElement("a");
  help.href = "support.html";
  help.target = "_blank";
  help.textContent = "Help · 帮助 · 說明";
  container.replaceChildren(
    ...message.map(([language, text]) => {
      const paragraph = document.createElement("p");
      paragraph.lang = language;
      paragraph.textContent = text;
      return paragraph;
    }),
    help,
  );
  container.style.cssText = "padding: 12px; box-sizing: border-box; font: 14px sans-serif";
}
