/** The closed periods of a year, for the yearly appraisal. */
export default {
  title: "The year {{year}}",
  facts_one: "{{count, number}} closed period",
  facts_other: "{{count, number}} closed periods",
  reading: "Reading what is closed…",
  due: "The yearly appraisal is due before 20 December {{year}}.",
  none: "Nothing of this year is closed yet.",
  list: "Everybody's year",
  person: "Name",
  mean: "Mean",
  trend: "Trend",
  trendHint:
    "Trend: by how much the total rises from one period to the next; from three periods on.",
  rank: "Place",
  month: "{{period}} {{total}}",
  noTotal: "{{period}} –",
  blank: "–",
  more_one: "Show {{count, number}} more",
  more_other: "Show {{count, number}} more",
  copy: "Copy the table",
  copied: "Copied: paste it into a sheet.",
  copyFailed:
    "Excel keeps the clipboard to itself: the same totals stand on the sheet of closed periods.",
};
