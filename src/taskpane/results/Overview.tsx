import { showCell } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";
import type { PersonLine, ResultsOverview } from "../../scorecards/results-overview";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { Departments } from "./Departments";
import { Distribution } from "./Distribution";
import { Incomplete } from "./Incomplete";
import { InsertChart } from "./InsertChart";
import { Losses } from "./Losses";
import { Ranking } from "./Ranking";
import { Summary } from "./Summary";
import { useBandNames } from "./use-band-names";

interface Properties {
  readonly reading: ScorecardReading;
  readonly overview: ResultsOverview;
  readonly onSheetsChanged: () => void;
}

/** One scorecard's results, from the whole to the single person. */
export function Overview({ reading, overview, onSheetsChanged }: Properties) {
  const { run, problem, dismiss } = useAction(async (_signal, { cell }: PersonLine) => {
    if (cell !== null) await showCell(cell);
  });
  const names = useBandNames(overview);
  return (
    <>
      <Summary overview={overview} />
      {problem && <ProblemNotice problem={problem} onDismiss={dismiss} />}
      <Distribution scorecard={reading.scorecard} overview={overview} onPerson={run} />
      <Departments reading={reading} names={names} onSheetsChanged={onSheetsChanged} />
      <Losses overview={overview} scale={reading.system.scale} />
      <InsertChart scorecard={reading.scorecard} onSheetsChanged={onSheetsChanged} />
      <Ranking overview={overview} onPerson={run} />
      <Incomplete people={overview.incomplete} onPerson={run} />
    </>
  );
}
