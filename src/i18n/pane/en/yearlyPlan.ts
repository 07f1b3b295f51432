/** A year's plan of each person, broken down into periods. */
export default {
  reading: "Reading the scorecards…",
  empty: {
    title: "No scorecard here yet",
    text: "Once a scorecard is made, a year's plan can be broken down into its months here.",
  },
  none: {
    title: "Nothing here is planned for a year",
    text: "A year's plan needs a figure that people have of their own: an item whose target is each person's own, or one that is held against a plan, such as turnover against the month's plan. “Change this scorecard”, on Home, gives an item such a target.",
  },
  facts: "{{system}} · {{period}}",
  asksFor: "For: {{item}}",
  noSheet:
    "There is no plan for {{year}} yet. The sheet has a row a person: type the year and the share of each period, and the periods follow.",
  sheet: {
    make: "Make the plan for {{year}}",
    made: "The sheet “{{sheet}}” is ready: type the year of each person on it, then come back here.",
    open: "Open",
    undo: "Undo",
    undone: "The sheet is gone again.",
    undoAnyway: "Delete it all the same",
    exists: "There is a sheet “{{sheet}}” already.",
    another: "Make another",
  },
  which: "Which sheet",
  openSheet: "Open “{{sheet}}”",
  again: "Read again",
  sharesOff:
    "The shares on “{{sheet}}” come to {{sum}}, not to 100 %. Nothing is taken over until they do.",
  noColumns: "“{{sheet}}” lacks: {{columns}}. Put the headings back, or make another sheet.",
  noTarget: "The column of this figure is gone from the sheet of figures, so it cannot be written.",
  formula_one: "{{count, number}} cell holds a formula of yours and is left alone",
  formula_other: "{{count, number}} cells hold formulas of yours and are left alone",
  withoutRule_one:
    "No plan of their own on the sheet, so the rule's target holds: {{people}} ({{count, number}})",
  withoutRule_other:
    "No plan of their own on the sheet, so the rule's target holds: {{people}} ({{count, number}})",
  withoutMissing_one:
    "No plan on the sheet: {{people}} ({{count, number}}). What stands in their cells stays.",
  withoutMissing_other:
    "No plan on the sheet: {{people}} ({{count, number}}). What stands in their cells stays.",
  replace: "Replace figures that differ, too",
  refused_one: "{{count, number}} plan cannot be taken over",
  refused_other: "{{count, number}} plans cannot be taken over",
  fault: {
    unknown: "Row {{row}}, {{person}}: nobody in the scorecard has this id or name.",
    ambiguous: "Row {{row}}, {{person}}: more than one could be meant. Type the id.",
    twice: "Row {{row}}, {{person}}: stands on the sheet more than once.",
    "not-number": "Row {{row}}, {{person}}: the year or one of its periods is no number.",
    "out-of-range": "Row {{row}}, {{person}}: the period's plan is not one that can be entered.",
    sum: "Row {{row}}, {{person}}: the periods do not add up to the year.",
  },
  nothing: "Nothing to write: the figures of {{period}} are as planned.",
  write_one: "Write {{count, number}} plan for {{period}}",
  write_other: "Write {{count, number}} plans for {{period}}",
  written_one: "{{count, number}} plan is written.",
  written_other: "{{count, number}} plans are written.",
  undo: "Undo",
  undone: "Taken back: the figures are as they were.",
};
