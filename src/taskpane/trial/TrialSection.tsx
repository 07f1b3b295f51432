import { Button, Checkbox, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sumOf } from "../../scorecards/payroll";
import type { ScorecardReading } from "../../scorecards/reading";
import type { ScorecardSystem } from "../../scorecards/system/description";
import type { Trial, TrialLine } from "../../scorecards/trial";
import { copyText } from "../actions/copy-text";
import { ProblemNotice } from "../actions/ProblemNotice";
import { Disclosure } from "../generate/Disclosure";
import { codeLabel } from "../period/OutcomeNotice";
import { usePeriodStyles } from "../period/use-period-styles";
import { useNumbers } from "../results/use-numbers";
import { usePages } from "../results/use-pages";
import { useSectionStyles } from "../results/use-section-styles";
import { useLocale } from "../texts/use-locale";
import { trialTable } from "./trial-table";
import { useTrial } from "./use-trial";

const useStyles = makeStyles({
  what: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Try it first: the rules as they stand on the scorecard over what is closed. Nothing is written. */
export default function TrialSection({ reading }: { readonly reading: ScorecardReading }) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("trial");
  const [opened, setOpened] = useState(false);
  const [allYears, setAllYears] = useState(false);
  const { trial, problem, reread } = useTrial(opened, reading, allYears);
  return (
    <Disclosure id="trial" label={t("title")} open={opened} onToggle={() => setOpened(!opened)}>
      <p className={styles.line}>{t("hint")}</p>
      <Checkbox
        checked={allYears}
        label={t("allYears")}
        onChange={(_event, { checked }) => setAllYears(checked === true)}
      />
      {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
      {!trial && !problem && <Spinner size="small" label={t("reading")} />}
      {trial?.lines.length === 0 && <p className={styles.line}>{t("none")}</p>}
      {trial && trial.lines.length > 0 && <Outcome trial={trial} system={reading.system} />}
    </Disclosure>
  );
}

function Outcome({ trial, system }: { readonly trial: Trial; readonly system: ScorecardSystem }) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("trial");
  const locale = useLocale();
  const { score, change } = useNumbers();
  const [copied, setCopied] = useState<boolean>();
  const { lines, pay } = trial;
  const changed = lines.filter(({ changes, changesTier }) => changes || changesTier);
  const tiers = lines.filter(({ changesTier }) => changesTier).length;
  const untold = lines.filter(({ before, after }) => before.total !== null && after.total === null);
  return (
    <>
      <p className={styles.state}>
        {changed.length === 0
          ? t("same", { count: lines.length })
          : t("changed", { count: lines.length, changed: changed.length, tiers })}
      </p>
      {pay && (
        <p className={styles.line}>
          {t("pay", {
            before: score(pay.before),
            after: score(pay.after),
            difference: change(sumOf([pay.after, -pay.before])),
          })}
        </p>
      )}
      {untold.length > 0 && <p className={styles.line}>{t("untold", { count: untold.length })}</p>}
      {changed.length > 0 && <People lines={changed} />}
      <Items trial={trial} system={system} />
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() =>
            void copyText(trialTable(trial, system, (key) => t(`columns.${key}`), locale)).then(
              setCopied,
            )
          }
        >
          {t("copy")}
        </Button>
      </div>
      <p className={styles.line} role="status">
        {copied === undefined ? "" : t(copied ? "copied" : "copyFailed")}
      </p>
    </>
  );
}

function People({ lines }: { readonly lines: readonly TrialLine[] }) {
  const own = useStyles();
  const styles = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("trial");
  const locale = useLocale();
  const { score, change } = useNumbers();
  const { shown, next, showMore } = usePages(lines);
  const says = (value: number | null) => (value === null ? t("blank") : score(value));
  const difference = ({ before, after }: TrialLine) =>
    before.pay === null || after.pay === null
      ? t("blank")
      : change(sumOf([after.pay, -before.pay]));
  return (
    <>
      <table className={tables.table} aria-label={t("people")}>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col" className={tables.number}>
              {t("total")}
            </th>
            <th scope="col" className={tables.number}>
              {t("payDifference")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line, index) => {
            const { id, name, period, before, after, changesTier } = line;
            return (
              <tr key={index}>
                <th scope="row">
                  {name || id}
                  <span className={own.what}>{codeLabel(period, locale)}</span>
                  {changesTier && (
                    <span className={own.what}>
                      {t("tier", {
                        before: before.tier || t("blank"),
                        after: after.tier || t("blank"),
                      })}
                    </span>
                  )}
                </th>
                <td className={tables.number}>
                  {t("fromTo", { before: says(before.total), after: says(after.total) })}
                </td>
                <td className={tables.number}>{difference(line)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {next > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        </div>
      )}
    </>
  );
}

function Items({ trial, system }: { readonly trial: Trial; readonly system: ScorecardSystem }) {
  const tables = useSectionStyles();
  const { t } = useTranslation("trial");
  const locale = useLocale();
  const { score, count } = useNumbers();
  const says = (value: number | null) => (value === null ? t("blank") : score(value));
  return (
    <table className={tables.table} aria-label={t("items")}>
      <thead>
        <tr>
          <th scope="col">{t("item")}</th>
          <th scope="col" className={tables.number}>
            {t("mean")}
          </th>
          <th scope="col" className={tables.number}>
            {t("changedScores")}
          </th>
        </tr>
      </thead>
      <tbody>
        {trial.items.map(({ item, before, after, changed }) => (
          <tr key={item}>
            <th scope="row">{system.items.find(({ id }) => id === item)?.name[locale] ?? item}</th>
            <td className={tables.number}>
              {t("fromTo", { before: says(before), after: says(after) })}
            </td>
            <td className={tables.number}>{count(changed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
