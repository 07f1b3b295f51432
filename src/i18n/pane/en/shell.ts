/** What every view shares: where one is, what is running, what went wrong. */
export default {
  product: "KPI Scorecard",
  back: "Home",
  scorecard: "Scorecard",
  loading: "Loading…",
  calculating: "Excel is calculating…",
  noPages:
    "Excel could not set up the pages; often no printer is installed. Before printing, choose paper and scale under Page Layout.",
  cancel: "Cancel",
  dismiss: "Dismiss",
  tryAgain: "Try again",
  takeRestBack: "Take back the rest",
  takeBackNow: "Take it back now",
  takenBack: "Taken back: the workbook is as it was.",
  details: "Details",
  copyDetails: "Copy details",
  copied: "Copied",
  copyFailed: "Select the text and copy it",
  groups: {
    setUp: "Set up",
    fill: "Fill",
    review: "Review",
    close: "Close the month",
    tools: "Tools",
  },
  tools: {
    change: "Change this scorecard",
    home: "Home",
    generate: "Generate scorecard",
    generatePromise: "Choose a system and the people; the sheets are made here.",
    explain: "Explain",
    explainPromise: "How the selected score came about, step by step; ready to copy.",
    check: "Check",
    checkPromise: "Finds what is missing or wrong, worst first, and mends what is safe to mend.",
    formula: "Formula",
    formulaPromise: "Pick an HR function, see its result and why, and put it into a cell.",
    import: "Import figures",
    importPromise:
      "Paste any export: columns and people are matched, shown, and written when you agree.",
    owed: "Ask for figures",
    owedPromise: "What is missing, by who supplies it: a message to copy, a sheet to fill in.",
    yearlyPlan: "Year's plan",
    yearlyPlanPromise:
      "Break a year's plan down into months by shares that add up, and take over the month's.",
    results: "Results",
    resultsPromise: "Tiers, ranking, mean and lost points, live while figures are pasted.",
    period: "Close period",
    periodPromise:
      "Keep a period's figures, scores and rules for good, and start the next one with people and rules kept.",
    rollUp: "Roll-up",
    rollUpPromise: "Closed periods of many workbooks in one table, with totals.",
    selfCheck: "Check this Excel",
    selfCheckPromise:
      "Tries in a minute whether the add-in works in this Excel; the report can be copied.",
  },
  faults: {
    workbookProtected:
      "The structure of this workbook is protected, so no sheet can be added or removed. Lift it with Review ▸ Protect Workbook, then try again.",
    sheetNameTaken:
      "A sheet named “{{name}}” has just appeared. Nothing was made: try again and another name is taken.",
    cancelled: "Cancelled. The workbook is as it was.",
    busy: "Something else is still running. Wait for it to end, then try again.",
    otherWorkbook:
      "“{{found}}” is in front, and this pane belongs to “{{expected}}”. Nothing was done: click into “{{expected}}”, then try again.",
    requestTooLarge: "That is more than Excel takes at once. Try again with fewer people.",
    cellEditing: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
    notInExcel: "This page works inside Excel. Open it there, from the Home tab.",
    notSupported:
      "This version of Excel lacks something that is needed ({{set}}). Update Excel, or use Excel on the web.",
    accessDenied:
      "Excel refuses to change this: the sheet is protected, or the workbook is open for reading only. Unprotect it or save a copy, then try again.",
    sheetGone: "That sheet is no longer in the workbook.",
    selectionNotARange: "Select one block of cells in the sheet, then try again.",
    selectionTooLarge:
      "{{cells, number}} cells are selected; at most {{most, number}} are read at once. Select only the columns that are needed.",
    changedSince:
      "Figures have been entered since on {{sheets}}. Undo would delete them together with the sheets.",
    lastSheet:
      "These are the only visible sheets of the workbook, and Excel wants at least one. Add a sheet, then undo again.",
    nothingKept:
      "The sheets as they were before the change are no longer in this workbook, so it cannot be undone.",
    tableGone:
      "The table on the Data sheet of this scorecard is gone. Bring it back with Undo in Excel, or generate the scorecard anew.",
    tableChanged:
      "The Data sheet has changed meanwhile. Nothing was written: look at the preview again, then write.",
    belowTable:
      "New people go right below the table on the Data sheet, but something stands there ({{address}}). Move it, then try again.",
    besideHistory:
      "Closing adds rows and columns to the table on {{sheet}}, and {{address}} is in their way. Move what stands there, then try again.",
    writtenChanged_one:
      "{{count, number}} of these cells ({{address}}) has been changed since. That can be kept, and the rest taken back.",
    writtenChanged_other:
      "{{count, number}} of these cells (the first: {{address}}) have been changed since. That can be kept, and the rest taken back.",
    foundChanged_one:
      "The cell {{address}} has changed since the check, so nothing was mended. Check again.",
    foundChanged_other:
      "{{count, number}} cells (the first: {{address}}) have changed since the check, so nothing was mended. Check again.",
    sheetPassword:
      "Protected with a password: {{sheets}}. Take the protection off (Review ▸ Unprotect Sheet), then mend again.",
    halfDone_one:
      "{{reason}} It stopped part-way, and {{first}} could not be put back yet. Take it back here once nothing stands in the way.",
    halfDone_other:
      "{{reason}} It stopped part-way, and {{count, number}} places (the first: {{first}}) could not be put back yet. Take them back here once nothing stands in the way.",
    leftBehind:
      "{{reason}} It did not work, and tidying up failed as well. Still in the workbook: {{things}}. Take that back here, or delete it by hand.",
    excelSays: "Excel says: “{{message}}”.",
    unexpected:
      "Something unexpected happened; the workbook is as it was. If it happens again, send the details to your IT department.",
  },
  loadFailed:
    "This part of the pane could not be loaded. Check the connection to your company's server, then try again.",
} as const;
