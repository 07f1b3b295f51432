import { Button, Field, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useContext, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { readSuppliers } from "../../excel";
import { type AssignedToFigures, owedBy, supplierKey } from "../../scorecards/owed";
import { isSomebody, type ScorecardReading } from "../../scorecards/reading";
import { periodLabel } from "../../scorecards/system/period";
import { ProblemNotice } from "../actions/ProblemNotice";
import { scorecardName } from "../period/scorecard-name";
import { Calculating } from "../readings/Calculating";
import { useAnswer } from "../readings/use-answer";
import { chooseReading } from "../readings/choose-reading";
import { ScorecardChoice } from "../readings/ScorecardChoice";
import { useReadings } from "../readings/use-readings";
import { open, usePlace } from "../shell/navigation";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";
import { AssignSuppliers } from "./AssignSuppliers";
import { nextDueDay } from "./due-day";
import { SupplierCard } from "./SupplierCard";
import { useOwedStyles } from "./use-owed-styles";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
  facts: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const NOBODY: AssignedToFigures = {};

/** Ask for figures: what is still missing, by who supplies it, as a message and as a sheet to fill in. */
export default function AskForFigures() {
  const styles = useStyles();
  const { t } = useTranslation("owed");
  const { workbook, isCalculating, problem, refresh } = useReadings(usePlace().view === "owed");
  const [chosen, setChosen] = useState<string>();
  const reading = workbook && chooseReading(workbook, chosen);
  return (
    <div className={styles.view}>
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
          <Suppliers
            key={reading.scorecard}
            reading={reading}
            onActed={() => setChosen(reading.scorecard)}
          />
        </>
      )}
      {workbook && !reading && <Nothing what="empty" tool="generate" />}
    </div>
  );
}

function Suppliers(properties: {
  readonly reading: ScorecardReading;
  /** HR is at work on this scorecard: a new sheet in front changes nothing of that. */
  readonly onActed: () => void;
}) {
  const { reading, onActed } = properties;
  const styles = useStyles();
  const { t } = useTranslation("owed");
  const locale = useLocale();
  const today = useContext(TodayContext);
  const [due, setDue] = useState(() => nextDueDay(today()));
  const appraised = reading.standard.id;
  const ask = useCallback(() => readSuppliers(appraised), [appraised]);
  // Until they are known, and where they cannot be read, figures stand under nobody's name.
  const { found: assigned = NOBODY, reread } = useAnswer(true, ask);
  const owed = useMemo(() => owedBy(reading, assigned), [reading, assigned]);
  const unnamed = useMemo(
    () => owedBy(reading).find(({ supplier }) => supplier === null)?.figures ?? [],
    [reading],
  );
  const everybody = reading.people.filter(isSomebody).length;
  const system = scorecardName(reading, locale);
  const period = periodLabel(reading.period, locale);
  if (owed.length === 0) return <Nothing what="complete" tool="check" />;
  return (
    <>
      <p className={styles.facts}>{t("facts", { system, period })}</p>
      <Field label={t("due")} hint={t("dueHint")}>
        <Input type="date" value={due} onChange={(_event, { value }) => setDue(value)} />
      </Field>
      {unnamed.length > 0 && (
        <AssignSuppliers
          key={JSON.stringify(assigned)}
          system={appraised}
          figures={unnamed}
          assigned={assigned}
          known={owed.flatMap(({ supplier }) => supplier?.[locale] ?? [])}
          onSaved={reread}
        />
      )}
      {owed.map((each) => (
        <SupplierCard
          key={supplierKey(each, reading)}
          owed={each}
          reading={reading}
          everybody={everybody}
          facts={{ system, period, due }}
          onActed={onActed}
        />
      ))}
    </>
  );
}

/** There is no scorecard, or nothing is missing on it: what to do then. */
function Nothing({
  what,
  tool,
}: {
  readonly what: "empty" | "complete";
  readonly tool: "generate" | "check";
}) {
  const styles = useOwedStyles();
  const { t } = useTranslation("owed");
  const { t: shell } = useTranslation("shell");
  return (
    <section className={styles.card} aria-labelledby="owed-nothing">
      <h2 id="owed-nothing" className={styles.heading}>
        {t(`${what}.title`)}
      </h2>
      <p className={styles.line}>{t(`${what}.text`)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => open(tool)}>{shell(`tools.${tool}`)}</Button>
      </div>
    </section>
  );
}
