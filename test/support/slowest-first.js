/**
 * In which order test files run: of two processes neither shall be left alone with a file of minutes at the end. Jest knows how long each
 * took the last time; a clean clone knows nothing and goes by the size of files, where the longest of all is one of the smallest.
 */
const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

/** The slowest first; the others follow as Jest would have them. */
const SLOWEST = [
  "excel/faults e2e/month e2e/workbench e2e/review e2e/own-scheme e2e/close-month excel/closing",
  "taskpane/builder e2e/first-scorecard scorecards/rosters scorecards/scheme-examples",
  "scorecards/open-cells excel/change e2e/import scorecards/explanation/adds-up",
  "excel/hr-spelling excel/rosters excel/appeals",
]
  .join(" ")
  .split(" ");
const rank = ({ path: file }) => {
  const place = SLOWEST.findIndex((name) =>
    file.includes(path.join(`${path.sep}test`, `${name}.test.`)),
  );
  return place < 0 ? SLOWEST.length : place;
};

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = sorted.some(({ duration }) => duration !== undefined);
    return isKnown ? sorted : sorted.toSorted((one, other) => rank(one) - rank(other));
  }
};
