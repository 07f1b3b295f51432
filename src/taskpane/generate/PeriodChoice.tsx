import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale";
import type { Period } from "../../scorecards";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";
import { yearField } from "./fields";
import { SectionHeading } from "./SectionHeading";

const yearsBack = 5;
const yearsAhead = 1;

const useStyles = makeStyles({
  parts: { display: "flex", gap: tokens.spacingHorizontalM },
  part: { flex: 1 },
});

interface Properties {
  /** Of the tool, so that two of them can stand in one page. */
  readonly id?: string;
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** Chinese months go by their number in HR's tables: the long form would be "十月". */
function namesOfMonths(locale: Locale): string[] {
  const names = new Intl.DateTimeFormat(locale, {
    month: locale === "en" ? "long" : "short",
    timeZone: "UTC",
  });
  return numbers(1, 12).map((month) => names.format(Date.UTC(2000, month - 1, 1)));
}

/** Two lists rather than a month field: not every browser inside Office has one. */
export function PeriodChoice({ id = "generate", period, onChange }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const thisYear = useContext(TodayContext)().getFullYear();
  // A scorecard of long ago has a next period, too.
  const years = numbers(
    Math.min(thisYear - yearsBack, period.year),
    Math.max(thisYear + yearsAhead, period.year),
  );
  const monthNames = useMemo(() => namesOfMonths(locale), [locale]);
  return (
    <section aria-labelledby={`${id}-period`}>
      <SectionHeading id={`${id}-period`}>{t("period.label")}</SectionHeading>
      <div className={styles.parts}>
        <Field label={t("period.year")} className={styles.part}>
          <Select
            id={yearField(id)}
            value={period.year}
            onChange={(_event, { value }) => onChange({ ...period, year: Number(value) })}
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </Select>
        </Field>
        {period.kind === "month" ? (
          <Field label={t("period.month")} className={styles.part}>
            <Select
              value={period.month}
              onChange={(_event, { value }) => onChange({ ...period, month: Number(value) })}
            >
              {monthNames.map((name, index) => (
                <option key={name} value={index + 1}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <Field label={t("period.quarter")} className={styles.part}>
            <Select
              value={period.quarter}
              onChange={(_event, { value }) => onChange({ ...period, quarter: Number(value) })}
            >
              {numbers(1, 4).map((quarter) => (
                <option key={quarter} value={quarter}>
                  {t("period.quarterOption", { quarter })}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </section>
  );
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
