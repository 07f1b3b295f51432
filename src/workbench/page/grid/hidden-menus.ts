/** Univer's menu items that would do nothing useful here, or that Excel's add-ins never meet. */
const hidden: readonly string[] = [
  // Protection is Excel's here, by the host core, which Univer's own rights know nothing of.
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.contextMenu.permission",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "base-ui.operation.toggle-shortcut-panel",
];

export const hiddenMenus = Object.fromEntries(hidden.map((id) => [id, { hidden: true }]));
