import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type GenerationOutcome, showSheet, type ScorecardReference } from "../../excel";
import type { ClosingState } from "../../scorecards/closing";
import { periodInCell } from "../../scorecards/history/period-cell";
import { isSomebody, type ScorecardReading } from "../../scorecards/reading";
import { periodCode, periodLabel } from "../../scorecards/system/period";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { LazyAppeals } from "../appeals/LazyAppeals";
import { LazyBeside } from "../beside/LazyBeside";
import { LazyCalendar } from "../calendar/LazyCalendar";
import { LazyChangedPayrolls, LazyPayroll } from "../payroll/LazyPayroll";
import { SheetLinks } from "../sheet-links/SheetLinks";
import { LazyFollowUps } from "../follow-up/LazyFollowUps";
import { LazyTrial } from "../trial/LazyTrial";
import { useLocale } from "../texts/use-locale";
import { LazyYear } from "../year/LazyYear";
import { ClosedPeriod } from "./ClosedPeriod";
import { Empty } from "./Empty";
import { NextPeriod } from "./NextPeriod";
import { OpenPeriod } from "./OpenPeriod";
import { OutcomeNotice } from "./OutcomeNotice";
import { scorecardName } from "./scorecard-name";
import { useClosing } from "./use-closing";
import { useClosingActions } from "./use-closing-actions";
import { usePeriodStyles } from "./use-period-styles";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  facts: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Properties {
  readonly shown: boolean;
  readonly reading: ScorecardReading;
  /** Every scorecard of the workbook. */
  readonly readings: readonly ScorecardReading[];
  readonly references: readonly ScorecardReference[];
  /** HR is at work on this scorecard. */
  readonly onActed: () => void;
  /** What was read of the workbook is out of date. */
  readonly onChanged: () => void;
  readonly onStarted: (made: Extract<GenerationOutcome, { kind: "made" }>) => void;
}

/** One scorecard: whether its period is closed, closing it and taking that back, and the next one. */
export function ScorecardPeriod(properties: Properties) {
  const { shown, reading, readings, references, onActed, onChanged, onStarted } = properties;
  const styles = useStyles();
  const shared = usePeriodStyles();
  const { t } = useTranslation("period");
  const locale = useLocale();
  const { closing, problem, reread } = useClosing(shown, reading);
  const actions = useClosingActions(reading, { onActed, onChanged, reread });
  const showing = useAction(async (_signal, sheet: string) => {
    onActed();
    await showSheet(sheet);
  });
  const [calendarChanges, setCalendarChanges] = useState(0);
  const people = reading.people.filter(isSomebody);
  const period = periodLabel(reading.period, locale);
  const { busy, outcome } = actions;
  return (
    <>
      <section className={shared.section} aria-labelledby="period-current">
        <h2 id="period-current" className={mergeClasses(shared.heading, styles.title)}>
          {period}
        </h2>
        <p className={styles.facts}>
          {scorecardName(reading, locale)} · {t("people", { count: people.length })}
        </p>
        {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
        {!closing && !problem && <Spinner size="small" label={t("readingHistory")} />}
        {outcome && <OutcomeNotice outcome={outcome} period={period} />}
        {actions.problem && <ProblemNotice problem={actions.problem} onDismiss={actions.dismiss} />}
        {people.length === 0 && <Empty reason="nobody" />}
        {closing && people.length > 0 && closing.state.closed === null && (
          <OpenPeriod
            reading={reading}
            period={period}
            busy={busy}
            asked={actions.asked}
            onClose={actions.close}
          />
        )}
        {closing?.state.closed && (
          <ClosedPeriod
            closed={closing.state.closed}
            changes={closing.changes}
            period={period}
            busy={busy}
            onReopen={actions.reopen}
          />
        )}
        {closing && people.length > 0 && <LazyChangedPayrolls reading={reading} again={closing} />}
        {closing?.state.closed && (
          <LazyAppeals
            reading={reading}
            readings={readings}
            calendarChanges={calendarChanges}
            onActed={onActed}
            onChanged={onChanged}
          />
        )}
        {closing && (
          <LazyCalendar
            period={reading.period}
            onSaved={() => setCalendarChanges(calendarChanges + 1)}
          />
        )}
        {closing && people.length > 0 && <LazyFollowUps reading={reading} onActed={onActed} />}
        {closing && people.length > 0 && <LazyYear reading={reading} />}
        {closing && people.length > 0 && <LazyPayroll reading={reading} />}
        {closing && people.length > 0 && <LazyTrial reading={reading} />}
        {closing && people.length > 0 && <LazyBeside reading={reading} />}
        {closing && <Standing state={closing.state} now={periodCode(reading.period)} />}
        {closing && (
          <SheetLinks label={t("ledgers")} sheets={closing.ledgers} onOpen={showing.run} />
        )}
        {showing.problem && <ProblemNotice problem={showing.problem} onDismiss={showing.dismiss} />}
      </section>
      {closing && people.length > 0 && (
        <NextPeriod
          reading={reading}
          state={closing.state}
          references={references}
          onActed={onActed}
          onStarted={onStarted}
        />
      )}
    </>
  );
}

/** What else History says: earlier periods of these people, and rows that nobody can read. */
function Standing({ state, now }: { readonly state: ClosingState; readonly now: string }) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("period");
  const locale = useLocale();
  const others = state.periods
    .filter((code) => code !== now)
    .flatMap((code) => periodInCell(code) ?? [])
    .map((period) => periodLabel(period, locale));
  return (
    <>
      {others.length > 0 && (
        <p className={styles.quiet}>
          {t("periods", { periods: new Intl.ListFormat(locale).format(others) })}
        </p>
      )}
      {state.unread > 0 && <p className={styles.line}>{t("unread", { count: state.unread })}</p>}
    </>
  );
}
