import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ScorecardReference } from "../../excel";
import { neighbouringPeriod, samePeriod } from "../../scorecards/system/period";
import { ProblemNotice } from "../actions/ProblemNotice";
import { Calculating } from "../readings/Calculating";
import { usePlace } from "../shell/navigation";
import { FirstSteps } from "./FirstSteps";
import { ScorecardCard } from "./ScorecardCard";
import { ToolList } from "./ToolList";
import { useScorecards } from "./use-scorecards";
import { useStandings } from "./use-standings";

/** Not needed to draw Home: the schemas of everything stored come after it. */
const UnreadList = lazy(() => import("./UnreadList"));

const useStyles = makeStyles({
  home: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalM,
  },
  cards: {
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(300px, 100%), 1fr))",
  },
  heading: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
});

/** Whether one scorecard is the other's for the period after it. */
const isNext = (one: ScorecardReference, other: ScorecardReference): boolean =>
  other.system === one.system &&
  other.own?.id === one.own?.id &&
  other.layout === one.layout &&
  samePeriod(other.period, neighbouringPeriod(one.period, 1));

/** Where the workbook stands, what comes next, and the way to the tools. */
export default function Home() {
  const styles = useStyles();
  const { t } = useTranslation("home");
  const { list, names, problem, refresh, changes } = useScorecards(usePlace().view === "home");
  const { standings, isCalculating } = useStandings(list, changes);
  return (
    <div className={styles.home}>
      <Calculating now={isCalculating} />
      {problem && <ProblemNotice problem={problem} onRetry={refresh} />}
      {!list && !problem && <Spinner size="small" label={t("reading")} />}
      {list && (
        <Suspense fallback={null}>
          <UnreadList of={list} onForgotten={refresh} />
        </Suspense>
      )}
      {list?.length === 0 && <FirstSteps />}
      {list && list.length > 0 && (
        <section aria-labelledby="home-standing">
          <h2 id="home-standing" className={styles.heading}>
            {t("standing")}
          </h2>
          <ul className={styles.cards}>
            {list.map((scorecard) => (
              <li key={scorecard.scorecard}>
                <ScorecardCard
                  scorecard={scorecard}
                  name={names?.get(scorecard.system)}
                  standing={standings.get(scorecard.scorecard)}
                  isFollowed={list.some((other) => isNext(scorecard, other))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ToolList headingClassName={styles.heading} />
    </div>
  );
}
