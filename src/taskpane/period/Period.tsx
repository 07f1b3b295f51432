import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GenerationOutcome } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { Made } from "../generate/Made";
import { Calculating } from "../readings/Calculating";
import { chooseReading } from "../readings/choose-reading";
import { ScorecardChoice } from "../readings/ScorecardChoice";
import { useReadings } from "../readings/use-readings";
import { usePlace } from "../shell/navigation";
import { useLocale } from "../texts/use-locale";
import { Empty } from "./Empty";
import { scorecardName } from "./scorecard-name";
import { ScorecardPeriod } from "./ScorecardPeriod";

type MadeOutcome = Extract<GenerationOutcome, { kind: "made" }>;

const useStyles = makeStyles({
  period: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
});

/** Period: keeps a month for good, and starts the next one from it. */
export default function Period() {
  const styles = useStyles();
  const { t } = useTranslation("period");
  const locale = useLocale();
  const shown = usePlace().view === "period";
  const { workbook, isCalculating, problem, refresh } = useReadings(shown);
  const [chosen, setChosen] = useState<string>();
  const [started, setStarted] = useState<{ readonly made: MadeOutcome; readonly name: string }>();
  const reading = workbook && chooseReading(workbook, chosen);
  if (started) {
    const goOn = (scorecard?: string) => {
      setChosen(scorecard);
      setStarted(undefined);
      refresh();
    };
    return (
      <Made
        id="period"
        {...started.made}
        systemName={started.name}
        another={t("next.back")}
        onUndone={() => goOn(chosen)}
        onAnother={() => goOn(started.made.scorecard.scorecard)}
      />
    );
  }
  return (
    <div className={styles.period}>
      <Calculating now={isCalculating} />
      {problem && <ProblemNotice problem={problem} onRetry={refresh} />}
      {!workbook && !problem && <Spinner size="small" label={t("reading")} />}
      {workbook && reading && (
        <>
          <ScorecardChoice
            readings={workbook.readings}
            value={reading.scorecard}
            onChange={setChosen}
          />
          <ScorecardPeriod
            // Another scorecard starts anew: what was said of this one is not true of that one.
            key={reading.scorecard}
            shown={shown}
            reading={reading}
            readings={workbook.readings}
            references={workbook.references}
            onActed={() => setChosen(reading.scorecard)}
            onChanged={refresh}
            onStarted={(made) => setStarted({ made, name: scorecardName(reading, locale) })}
          />
        </>
      )}
      {workbook && !reading && <Empty reason="noScorecard" />}
    </div>
  );
}
