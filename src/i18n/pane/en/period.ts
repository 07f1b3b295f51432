export default {
  reading: "Reading the scorecards…",
  readingHistory: "Reading what is closed…",
  empty: {
    noScorecard: "No scorecard here yet",
    noScorecardNext:
      "Once a scorecard is made and filled in, you close its period here and start the next one.",
    nobody: "Nobody is on this scorecard yet",
    nobodyNext: "There is nothing to close. Paste people and figures into the data sheet first.",
  },
  people_one: "{{count, number}} person",
  people_other: "{{count, number}} people",
  ledgers: "Sheets of closed periods",
  periods: "Also closed for these people: {{periods}}.",
  unread_one:
    "{{count, number}} row among the closed periods has a period that cannot be read (write it as 2021-01): it is left out.",
  unread_other:
    "{{count, number}} rows among the closed periods have a period that cannot be read (write it as 2021-01): they are left out.",
  more_one: "Show {{count, number}} more",
  more_other: "Show {{count, number}} more",
  open: {
    state: "Not closed yet",
    hint: "Closing keeps everybody's figures, scores and results, and the rules that held, on a sheet of their own. What you change later changes nothing that is closed.",
    close: "Close {{period}}",
    closeAnyway: "Close {{period}} all the same",
    closing: "Closing…",
  },
  missing: {
    title: "Before you close",
    incomplete_one: "{{count, number}} person has no total:",
    incomplete_other: "{{count, number}} people have no total:",
    person: "Name",
    wanting: "What is missing",
    sameId:
      "{{names}} share the ID {{id}}: later, nobody can tell whose record is whose. Give each an ID of their own.",
    nobody_one: "{{count, number}} row of figures has neither name nor ID, and will not be kept.",
    nobody_other:
      "{{count, number}} rows of figures have neither name nor ID, and will not be kept.",
    openFigures_one:
      "{{count, number}} line of the rules is still to be set; what depends on it says “not set”.",
    openFigures_other:
      "{{count, number}} lines of the rules are still to be set; what depends on them says “not set”.",
    hint: "Check leads to each place. Closed all the same, it is kept as it stands; to close it again later, take the closing back first.",
  },
  closed: {
    state_one: "Closed on {{when}}, {{count, number}} person",
    state_other: "Closed on {{when}}, {{count, number}} people",
    undated_one: "Closed, {{count, number}} person",
    undated_other: "Closed, {{count, number}} people",
    later:
      "{{later}} has been closed since and builds on this period: take that closing back first.",
  },
  changes: {
    title_one: "{{count, number}} person has changed since",
    title_other: "{{count, number}} people have changed since",
    hint: "What is closed is as it was. To close what stands now, take the closing back and close again.",
    hintFinal: "What is closed is as it was, and counts.",
    what: "Change",
    total: "Total {{closed}} → {{now}}",
    noTotal: "none",
    figures: "Figures or pay; same total",
    joined: "Not among the closed",
    left: "No longer on the scorecard",
  },
  reopen: {
    ask: "Take the closing back…",
    busy: "Taking it back…",
    question_one:
      "This removes {{count, number}} row of {{period}} from the closed periods, with whatever you have added in it. The scorecard itself stays, and can be closed again.",
    question_other:
      "This removes {{count, number}} rows of {{period}} from the closed periods, with whatever you have added in them. The scorecard itself stays, and can be closed again.",
    yes: "Take the closing back",
  },
  outcomes: {
    closed_one: "{{period}} is closed: {{count, number}} person is kept.",
    closed_other: "{{period}} is closed: {{count, number}} people are kept.",
    missing: "Something has changed meanwhile, so nothing was closed. Please look again.",
    closedBefore: "{{period}} had been closed before; nothing was written twice.",
    calculating:
      "Excel is still calculating, so nothing was closed. Wait until it is done, then try again.",
    nobody: "Nobody is on this scorecard, so nothing was closed.",
    reopened_one: "The closing of {{period}} has been taken back ({{count, number}} person).",
    reopened_other: "The closing of {{period}} has been taken back ({{count, number}} people).",
    notClosed: "{{period}} is not closed; nothing was done.",
  },
  next: {
    title: "Start the next period",
    hint: "New sheets beside these: the same people by the same rules, without the figures. Salaries come along.",
    start: "Start {{period}}",
    exists: "{{period}} is in this workbook already:",
    back: "Go on",
    notLater: "The period chosen does not come after {{periods}}.",
    skipped: "This skips {{periods}}.",
    notCarried:
      "{{periods}} is not closed: last period's figures to compare with, and periods failed in a row, stay blank. Close it first if you need them.",
    nobody: "Somebody must stay on it.",
  },
  leavers: {
    label: "People",
    all_one: "{{count, number}} stays",
    all_other: "all {{count, number}} stay",
    some_one: "{{stay, number}} stay, {{count, number}} leaves",
    some_other: "{{stay, number}} stay, {{count, number}} leave",
    hint: "Untick who has left. Their closed periods are kept.",
    joiners: {
      roster: "Type who is new below the last row of the new data sheet.",
      form: "For who is new, make a form with Generate.",
    },
    search: "Find by name, ID or department",
  },
};
