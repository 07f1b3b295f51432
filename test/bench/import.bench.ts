/** What HR waits for when a long export is pasted into Import: read, mapped and previewed, without the drawing. */
import {
  columnsIn,
  figureQuestions,
  isExport,
  matchingOf,
  openDraft,
  previewImport,
  readExport,
  settledSources,
  somebodyOf,
} from "../../src/scorecards/import";
import { blankTable } from "../../src/scorecards/import/outcome";
import { callCentre } from "../../src/scorecards/systems/call-centre";
import { medianTimes, type Bench, type Figure } from "./measure";

const ROWS = 20_000;
const COLUMNS = 30;
const PEOPLE = 500;

export const bench: Bench = { name: `An export of ${ROWS} rows and ${COLUMNS} columns`, measure };

function measure(): readonly Figure[] {
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    id: String(index + 1).padStart(3, "0"),
    name: `Person ${index}x`,
    department: "",
  }));
  const text = exportOf(people.map(({ name }) => name));
  const table = blankTable(callCentre, people);
  const destination = {
    table,
    system: callCentre,
    period: { kind: "month", year: 2024, month: 1 },
  } as const;
  const preview = (): number => {
    const exported = readExport(text, {}, somebodyOf(people));
    if (!isExport(exported)) throw new Error(exported.kind);
    const draft = openDraft(exported, columnsIn(exported), destination, {});
    const matching = matchingOf(draft, destination);
    figureQuestions(draft, matching, destination);
    const sources = settledSources(draft, matching, destination);
    return previewImport(table, matching.matched.groups, sources, {}).changes.length;
  };
  const written = preview();
  if (written < PEOPLE * 5) throw new Error(`Only ${written} figures were read.`);
  const [time = Infinity] = medianTimes([preview], 5);
  return [{ name: "read, mapped and previewed", value: time, unit: "ms", budget: 1000 }];
}

/** A log of calls with all that a call system writes beside what is wanted. */
function exportOf(names: readonly string[]): string {
  const head = "Call Id,Agent,Date,Answered (Y/N),Resolved,Speed of answer (s),Talk time,Rating";
  const more = Array.from({ length: COLUMNS - 8 }, (_, index) => `Other ${index}`);
  const rows = Array.from({ length: ROWS }, (_, row) =>
    [
      `C${row}`,
      names[row % names.length],
      `2024-01-${String((row % 28) + 1).padStart(2, "0")} 09:${String(row % 60).padStart(2, "0")}:00`,
      row % 7 === 0 ? "N" : "Y",
      row % 3 === 0 ? "N" : "Y",
      (row % 90) + 0.5,
      `00:0${row % 9}:${String(row % 60).padStart(2, "0")}`,
      (row % 5) + 1,
      ...more.map((_, index) =>
        index % 3 === 0 ? `note ${row % 50}` : ((row * 7 + index) % 1_000) / 10,
      ),
    ].join(","),
  );
  return [`${head},${more.join(",")}`, ...rows].join("\n");
}
