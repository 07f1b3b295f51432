import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { overviewOf } from "../../scorecards/results-overview";
import { ProblemNotice } from "../actions/ProblemNotice";
import { chooseReading } from "../readings/choose-reading";
import { Calculating } from "../readings/Calculating";
import { ScorecardChoice } from "../readings/ScorecardChoice";
import { useReadings } from "../readings/use-readings";
import { usePlace } from "../shell/navigation";
import { Empty } from "./Empty";
import { Overview } from "./Overview";

const useStyles = makeStyles({
  results: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    maxWidth: "960px",
  },
});

/** Results: how a scorecard's people stand, while their figures are still being pasted. */
export default function Results() {
  const styles = useStyles();
  const { t } = useTranslation("results");
  const { workbook, isCalculating, problem, refresh } = useReadings(usePlace().view === "results");
  const [chosen, setChosen] = useState<string>();
  const reading = workbook && chooseReading(workbook, chosen);
  const overview = useMemo(
    () => reading && overviewOf(reading, workbook.readings),
    [reading, workbook],
  );
  return (
    <div className={styles.results}>
      <Calculating now={isCalculating} />
      {problem && <ProblemNotice problem={problem} onRetry={refresh} />}
      {!workbook && !problem && <Spinner size="small" label={t("reading")} />}
      {workbook && reading && overview && (
        <>
          <ScorecardChoice
            readings={workbook.readings}
            value={reading.scorecard}
            onChange={setChosen}
          />
          {overview.ranked.length + overview.incomplete.length === 0 ? (
            <Empty reason="nobody" />
          ) : (
            // Another scorecard starts anew: its own quota, its own search, its own chart.
            <Overview
              key={reading.scorecard}
              reading={reading}
              overview={overview}
              onSheetsChanged={refresh}
            />
          )}
        </>
      )}
      {workbook && !reading && <Empty reason="noScorecard" />}
    </div>
  );
}
