import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { readFollowUps } from "../../excel";
import type { FollowUp } from "../../scorecards/follow-up";
import type { ScorecardReading } from "../../scorecards/reading";
import { ProblemNotice } from "../actions/ProblemNotice";
import { Disclosure } from "../generate/Disclosure";
import { codeLabel } from "../period/OutcomeNotice";
import { usePeriodStyles } from "../period/use-period-styles";
import { useNumbers } from "../results/use-numbers";
import { usePages } from "../results/use-pages";
import { useSectionStyles } from "../results/use-section-styles";
import { useLocale } from "../texts/use-locale";
import { Interview } from "./Interview";
import { useAnswer } from "../readings/use-answer";

const useStyles = makeStyles({
  quiet: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Properties {
  readonly reading: ScorecardReading;
  readonly onActed: () => void;
}

/** Whom HR has to act on, and why; and a sheet for the interview with anybody. */
export default function FollowUps({ reading, onActed }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("followUp");
  const [opened, setOpened] = useState(false);
  const { found, problem, reread } = useFollowUps(opened, reading);
  return (
    <Disclosure
      id="follow-up"
      label={t("title")}
      {...(found === undefined ? {} : { facts: t("facts", { count: found.length }) })}
      open={opened}
      onToggle={() => setOpened(!opened)}
    >
      {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
      {!found && !problem && <Spinner size="small" label={t("reading")} />}
      {found?.length === 0 && (
        <p className={styles.line}>
          {t(reading.system.failure === undefined ? "noRule" : "nobody")}
        </p>
      )}
      {found && found.length > 0 && <ActionList found={found} />}
      {found && <Interview reading={reading} found={found} onActed={onActed} />}
    </Disclosure>
  );
}

function useFollowUps(opened: boolean, reading: ScorecardReading) {
  return useAnswer(
    opened,
    useCallback(() => readFollowUps(reading), [reading]),
  );
}

function ActionList({ found }: { readonly found: readonly FollowUp[] }) {
  const styles = useStyles();
  const shared = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("followUp");
  const locale = useLocale();
  const { score } = useNumbers();
  const { shown, next, showMore } = usePages(found);
  return (
    <>
      <table className={tables.table} aria-label={t("list")}>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col">{t("action")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, action, failures, causes }, index) => (
            <tr key={index}>
              <th scope="row">{name || id}</th>
              <td>
                {action}
                <span className={styles.quiet}>
                  {[
                    t("inARow", { count: failures }),
                    ...causes.map(({ period, total }) => {
                      const label = codeLabel(period, locale);
                      return total === null
                        ? t("typed", { period: label })
                        : t("cause", { period: label, total: score(total) });
                    }),
                  ].join(" · ")}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {next > 0 && (
        <div className={shared.buttons}>
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        </div>
      )}
    </>
  );
}
