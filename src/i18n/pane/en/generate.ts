/** Generate: what HR chooses, what is made of it. */
export default {
  system: { label: "Appraisal system" },
  layout: {
    label: "Layout",
    form: "One form a person",
    formHint: "Items, ratings, total and signatures on a sheet each. For few people.",
    roster: "Everybody in one list",
    rosterHint: "Sheets for rules, data and results, a row a person. For many people.",
  },
  period: {
    label: "Period",
    year: "Year",
    month: "Month",
    quarter: "Quarter",
    quarterOption: "Q{{quarter}}",
  },
  people: {
    label: "People",
    hint: "Paste names, or ID, name and department, from any sheet. A header row is recognised.",
    fromSelection: "Take from selection",
    selectionBlank: "The selected cells are blank. Select the names in the sheet first.",
    count_one: "{{count, number}} person",
    count_other: "{{count, number}} people",
    id: "ID",
    name: "Name",
    department: "Department",
    more_one: "and {{count, number}} more",
    more_other: "and {{count, number}} more",
  },
  peopleFaults: {
    none: "No names were found. Write one name a line.",
    duplicateId:
      "Line {{line}}: ID {{id}} is already on line {{firstLine}}, so this line is left out.",
    duplicateName:
      "Line {{line}}: {{name}} is also on line {{firstLine}}. Kept; add IDs to tell them apart.",
    nameMissing: "Line {{line}}: ID {{id}} has no name, so this line is left out.",
    tooLongId:
      "Line {{line}}: the ID has {{length, number}} characters, at most {{most}} fit. Left out.",
    tooLongName:
      "Line {{line}}: the name has {{length, number}} characters, at most {{most}} fit. Left out.",
    tooLongDepartment:
      "Line {{line}}: the department has {{length, number}} characters, at most {{most}} fit. Left out.",
    controlCharacters:
      "Line {{line}}: it holds characters that cannot be shown. Left out; type it anew.",
    tooMany: "One scorecard takes {{most, number}} people; nobody after them was read.",
    tooLarge:
      "That is no list of people: {{characters, number}} characters, {{most, number}} at most. Paste only the names.",
  },
  items: {
    points: "Items and points",
    weights: "Items and weights",
    pointsOf: "Points of {{item}}",
    weightOf: "Weight of {{item}}",
    presets: "By business goal",
    restore: "Back to the standard",
    spread: "Spread to {{total}}",
    badPoints: "Write a number, 0 or more",
  },
  sheets: {
    language: "Language of the sheets",
    formulas: "Formulas",
    hr: "With the add-in",
    hrHint: "Short formulas of the kind HR.KPI_DEDUCT that anybody can follow.",
    plain: "Plain Excel",
    plainHint: "Longer, but they also calculate where the add-in is not installed, and in WPS.",
  },
  sum: {
    points: "Points",
    weights: "Weights",
    of: "{{sum, number}} of {{total, number}}",
    unknown: "– of {{total, number}}",
    short: "{{difference, number}} short",
    over: "{{difference, number}} too many",
    right: "adds up",
    suspect:
      "Most likely “{{item}}”: {{points, number}} here, {{standard, number}} in the standard.",
    mend: "Set it to {{standard, number}}",
  },
  requestFaults: {
    noItems: "Every item is switched off. Switch on at least one.",
    noPeople: "Nobody is on the list yet. Paste the people, or take them from the selection.",
    badPoints: "“{{item}}” needs a number, 0 or more.",
    badPeriod: "Choose the period anew.",
    pointsSum: "The items must add up to {{total, number}}; now it is {{sum, number}}.",
    duplicateId: "ID {{id}} is on the list twice.",
    unknownSystem: "This add-in does not know the system “{{system}}”. Choose another.",
    noSuchLayout: "This system has no such layout. Choose another.",
  },
  steps: {
    reading: "Reading the workbook…",
    planning: "Planning the sheets…",
    sheets: "Adding the sheets…",
    contents: "Writing items, people and formulas…",
    looks: "Setting formats and print…",
  },
  progress: "Progress",
  exists: {
    question: "This workbook already has “{{system}}” for {{period}}.",
    open: "Open it",
    second: "Make a second copy",
    back: "Back",
  },
  made: {
    title: "The sheets are ready",
    sheets: "New sheets",
    nextRoster: "Next: paste the figures of {{period}} into “{{sheet}}”. Scores follow at once.",
    nextForm: "Next: fill in the blue cells. Scores follow at once.",
    undo: "Undo",
    undoAnyway: "Undo all the same",
    another: "Make another",
    undone: "Undone: the new sheets have been removed.",
  },
} as const;
