/** Where the workbook stands and what comes next. */
export default {
  reading: "Reading the workbook…",
  standing: "In this workbook",
  standingLine: {
    people_one: "{{complete, number}} of {{count, number}} person complete",
    people_other: "{{complete, number}} of {{count, number}} people complete",
    open_one: ", {{count, number}} line of figures to be set",
    open_other: ", {{count, number}} lines of figures to be set",
  },
  empty: {
    title: "No scorecard here yet",
    generate: "Choose an appraisal system, the month and the people, and generate the sheets.",
    fill: "Paste the month's figures, from the shop's, the CRM's or the call centre's export.",
    review: "Scores, tiers and pay are there at once, also with this pane closed.",
  },
  layouts: {
    form: "One form a person",
    roster: "Everybody in one list",
  },
  next: "Next",
  nextRoster: "Paste the figures of {{period}} into the sheet “{{sheet}}”; scores follow at once.",
  nextForm: "Fill in the blue cells of {{period}}; each score follows at once.",
  nextSet_one:
    "Set the amber figures that your company must decide: {{count, number}} line is left.",
  nextSet_other:
    "Set the amber figures that your company must decide: {{count, number}} lines are left.",
  nextMissing_one: "{{count, number}} person is not complete yet. See what is missing or wrong.",
  nextMissing_other: "{{count, number}} people are not complete yet. See what is missing or wrong.",
  nextReview:
    "Everybody has a total. See how the scores are spread, and what each is made of; then close the period.",
  nextStart: "{{period}} is closed. Start the next period from it.",
  closed: "{{period}} is closed.",
  openSheet: "Open “{{sheet}}”",
  sheets: "Sheets",
  moreSheets: "Show all {{count, number}}",
  change: {
    open: "Change this scorecard",
    addItem: "Add an item",
    shared: "Set figures of all forms",
  },
  cards: {
    make: "Print all cards…",
    making: "Making the cards…",
    made_one:
      "{{count, number}} card is on “{{sheet}}”, as it stands now. Print it from Excel's File menu.",
    made_other:
      "{{count, number}} cards are on “{{sheet}}”, a page each, as they stand now. Print them from Excel's File menu.",
    exists:
      "“{{sheet}}” holds cards already. Made again, they show the scores of now, and what was written on the old ones is gone.",
    again: "Make them again",
    tooMany:
      "There are {{people, number}} people, and Excel breaks a sheet into at most {{most, number}} pages. Print single cards from the Card sheet, or keep a roster for each department.",
    nobody: "Nobody is on this scorecard yet, so there is no card to print.",
    noCard:
      "The card has been changed so that it cannot be copied. Generate the scorecard anew to get one.",
  },
  missing:
    "Deleted since: {{sheets}}. Cells that read from there show errors. Excel cannot undo that: open an earlier version of the workbook, or generate anew.",
  unread: {
    sheet:
      "What “{{sheet}}” says of itself is damaged, so it is left out here; its cells are untouched. Open an earlier version of the workbook, or keep it as an ordinary sheet.",
    laterSheet:
      "“{{sheet}}” was made by a later version of this add-in, so it is left out here and nothing on it is changed. Ask your IT department for the latest version.",
    system:
      "A system of your own that this workbook keeps is damaged and cannot be offered. Open an earlier version of the workbook, or forget it.",
    laterSystem:
      "A system of your own was saved by a later version of this add-in and is not offered here. Ask your IT department for the latest version.",
    import:
      "Some of what this workbook remembers of earlier imports is damaged and is not used. Forget it: next time you say once more which column is which.",
    quota:
      "Some of the quotas that this workbook keeps are damaged and are not used. Forget them and enter them anew under Results.",
    accepted:
      "Some of what HR did not want to be told again is damaged and is not used. Forget it: Check says it once more.",
    suppliers:
      "Part of who supplies which figures is damaged, and not used. Once it is forgotten, say it again under Ask for figures.",
    payLimits:
      "The limits of pay that this workbook keeps are damaged, so Check does not hold pay against them. Once they are forgotten, type them again in Check.",
    calendar:
      "The holidays and worked weekends that this workbook keeps are damaged: deadlines of appeals pass over weekends alone. Once they are forgotten, type them again under Appeals.",
    company:
      "The company name that this workbook keeps is damaged, and not used. Once it is forgotten, type it again.",
    forget: "Forget it",
    plainSheet: "Keep as an ordinary sheet",
  },
  roles: { rules: "rules", data: "data", results: "results" },
  tools: "What would you like to do?",
} as const;
