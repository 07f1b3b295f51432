import { Spinner } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { readWorkCalendar } from "../../excel";
import { type DueDate, dueDates } from "../../scorecards/calendar";
import { type Period, periodLabel } from "../../scorecards/system/period";
import { ProblemNotice } from "../actions/ProblemNotice";
import { Disclosure } from "../generate/Disclosure";
import { stamp } from "../period/stamp";
import { usePeriodStyles } from "../period/use-period-styles";
import { useSectionStyles } from "../results/use-section-styles";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";
import { CalendarForm } from "./CalendarForm";
import { useAnswer } from "../readings/use-answer";

interface Properties {
  readonly period: Period;
  /** HR's days off have been kept. */
  readonly onSaved: () => void;
}

/** When things are due for a period, and the days off that HR keeps. */
export default function DueDates({ period, onSaved }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("calendar");
  const locale = useLocale();
  const today = stamp(useContext(TodayContext)()).slice(0, 10);
  const [opened, setOpened] = useState(false);
  const [holidaysOpen, setHolidaysOpen] = useState(false);
  const { calendar, problem, reread } = useCalendar(opened);
  const dates = calendar && dueDates(period, today, calendar);
  const next = dates?.find(({ left }) => left >= 0);
  return (
    <Disclosure
      id="calendar"
      label={t("title")}
      {...(next === undefined ? {} : { facts: t("next", { day: dayText(next.latest, locale) }) })}
      open={opened}
      onToggle={() => setOpened(!opened)}
    >
      <p className={styles.line}>{t("hint", { period: periodLabel(period, locale) })}</p>
      {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
      {!calendar && !problem && <Spinner size="small" label={t("reading")} />}
      {dates && <Dates dates={dates} />}
      {calendar && (
        <Disclosure
          id="calendar-holidays"
          label={t("holidays.title")}
          facts={t("holidays.facts", { count: calendar.holidays.size })}
          open={holidaysOpen}
          onToggle={() => setHolidaysOpen(!holidaysOpen)}
        >
          <p className={styles.line}>{t("holidays.use")}</p>
          <CalendarForm
            calendar={calendar}
            onSaved={async () => {
              await reread();
              onSaved();
            }}
          />
        </Disclosure>
      )}
    </Disclosure>
  );
}

/** A day as such, whatever the clock's zone. */
const dayText = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ month: "short", day: "numeric", weekday: "short", timeZone: "UTC" },
  }).format(Date.parse(`${day}T00:00:00Z`));

function Dates({ dates }: { readonly dates: readonly DueDate[] }) {
  const styles = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("calendar");
  const locale = useLocale();
  const distance = ({ left }: DueDate) =>
    left === 0 ? t("today") : left > 0 ? t("left", { count: left }) : t("passed", { count: -left });
  /** The day on which it is due is a day off. */
  const isMoved = ({ kind, day, latest }: DueDate) => kind !== "yearly" && latest !== day;
  return (
    <table className={tables.table} aria-label={t("list")}>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("until")}</th>
        </tr>
      </thead>
      <tbody>
        {dates.map((date) => (
          <tr key={date.kind}>
            <th scope="row">{t(`kinds.${date.kind}`)}</th>
            <td>
              {t(date.kind === "yearly" ? "before" : "on", { day: dayText(date.day, locale) })} ·{" "}
              {distance(date)}
              {isMoved(date) && (
                <p className={styles.quiet}>{t("latest", { day: dayText(date.latest, locale) })}</p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useCalendar(opened: boolean) {
  const { found: calendar, problem, reread } = useAnswer(opened, readWorkCalendar);
  return { calendar, problem, reread };
}
