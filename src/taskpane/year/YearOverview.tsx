import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { readYear } from "../../excel";
import type { ScorecardReading } from "../../scorecards/reading";
import type { Year, YearLine } from "../../scorecards/year";
import { copyText } from "../actions/copy-text";
import { ProblemNotice } from "../actions/ProblemNotice";
import { Disclosure } from "../generate/Disclosure";
import { codeLabel } from "../period/OutcomeNotice";
import { usePeriodStyles } from "../period/use-period-styles";
import { useNumbers } from "../results/use-numbers";
import { usePages } from "../results/use-pages";
import { useSectionStyles } from "../results/use-section-styles";
import { useLocale } from "../texts/use-locale";
import { useAnswer } from "../readings/use-answer";

const useStyles = makeStyles({
  months: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Everybody's closed periods of the scorecard's year: mean, trend and place, for the yearly appraisal. */
export default function YearOverview({ reading }: { readonly reading: ScorecardReading }) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("year");
  const [opened, setOpened] = useState(false);
  const { found, problem, reread } = useYear(opened, reading);
  return (
    <Disclosure
      id="year"
      label={t("title", { year: reading.period.year })}
      {...(found === undefined ? {} : { facts: t("facts", { count: found.periods.length }) })}
      open={opened}
      onToggle={() => setOpened(!opened)}
    >
      <p className={styles.line}>{t("due", { year: reading.period.year })}</p>
      {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
      {!found && !problem && <Spinner size="small" label={t("reading")} />}
      {found?.lines.length === 0 && <p className={styles.line}>{t("none")}</p>}
      {found && found.lines.length > 0 && <YearTable year={found} />}
    </Disclosure>
  );
}

function useYear(opened: boolean, reading: ScorecardReading) {
  return useAnswer(
    opened,
    useCallback(() => readYear(reading), [reading]),
  );
}

function YearTable({ year }: { readonly year: Year }) {
  const styles = useStyles();
  const shared = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("year");
  const locale = useLocale();
  const { score, change, count } = useNumbers();
  const [copied, setCopied] = useState<boolean>();
  const { shown, next, showMore } = usePages(year.lines);
  const labels = year.periods.map((code) => codeLabel(code, locale));
  const months = ({ totals }: YearLine) =>
    totals
      .map((total, index) => {
        const period = labels[index] ?? "";
        return total === null
          ? t("noTotal", { period })
          : t("month", { period, total: score(total) });
      })
      .join(" · ");
  const says = (value: number | null, as: (value: number) => string) =>
    value === null ? t("blank") : as(value);
  const asText = () =>
    [
      [t("person"), ...labels, t("mean"), t("trend"), t("rank")],
      ...year.lines.map(({ id, name, totals, mean, trend, rank }) =>
        [name || id, ...totals, mean, trend, rank].map((cell) =>
          cell === null ? "" : String(cell),
        ),
      ),
    ]
      // What begins like a formula stays a text.
      .map((line) => line.map((cell) => (/^[=+@]/.test(cell) ? `'${cell}` : cell)).join("\t"))
      .join("\n");
  return (
    <>
      <table className={tables.table} aria-label={t("list")}>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col" className={tables.number}>
              {t("mean")}
            </th>
            <th scope="col" className={tables.number}>
              {t("trend")}
            </th>
            <th scope="col" className={tables.number}>
              {t("rank")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line, index) => (
            <tr key={index}>
              <th scope="row">
                {line.name || line.id}
                <span className={styles.months}>{months(line)}</span>
              </th>
              <td className={tables.number}>{says(line.mean, score)}</td>
              <td className={tables.number}>{says(line.trend, change)}</td>
              <td className={tables.number}>{says(line.rank, count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={shared.quiet}>{t("trendHint")}</p>
      <div className={shared.buttons}>
        {next > 0 && (
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        )}
        <Button size="small" onClick={() => void copyText(asText()).then(setCopied)}>
          {t("copy")}
        </Button>
      </div>
      <p className={shared.line} role="status">
        {copied === undefined ? "" : t(copied ? "copied" : "copyFailed")}
      </p>
    </>
  );
}
