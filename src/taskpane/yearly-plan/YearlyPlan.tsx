import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  openImport,
  type ImportTarget,
  type ImportTargets,
  readYearlyPlans,
  type YearlyPlanSheet,
} from "../../excel";
import { periodLabel } from "../../scorecards";
import { plannedFigures } from "../../scorecards/yearly-plan";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { RosterChoice } from "../import/RosterChoice";
import { useStepStyles } from "../import/styles";
import { open, usePlace } from "../shell/navigation";
import { useLocale } from "../texts/use-locale";
import { FigurePlan } from "./FigurePlan";

interface Found {
  readonly targets: ImportTargets;
  readonly sheets: readonly YearlyPlanSheet[];
}

/** A year's plan: its sheet, made where there is none, and what it means for the period that is appraised. */
export default function YearlyPlan() {
  const styles = useStepStyles();
  const { t } = useTranslation("yearlyPlan");
  const [found, setFound] = useState<Found>();
  const reading = useAction(async (_signal, wanted?: string) => {
    const targets = await openImport(wanted);
    const { target } = targets;
    const sheets =
      target === null
        ? []
        : await readYearlyPlans(target.place.system, target.scorecard.period.year);
    setFound({ targets, sheets });
  });
  // Each time HR comes to the tool, the workbook may hold other scorecards and plans.
  const shown = usePlace().view === "yearlyPlan";
  const { run } = reading;
  useEffect(() => {
    if (shown) run();
  }, [shown, run]);
  const target = found?.targets.target ?? null;
  const scorecard = target?.scorecard.scorecard;
  return (
    <div className={styles.step}>
      {reading.problem && (
        <ProblemNotice problem={reading.problem} onRetry={() => run(scorecard)} />
      )}
      {!found && !reading.problem && <Spinner size="small" label={t("reading")} />}
      {found && target === null && <Nothing what="empty" />}
      {found && target !== null && (
        <Figures
          key={scorecard}
          found={found}
          target={target}
          busy={reading.busy}
          onRead={(wanted) => run(wanted ?? scorecard)}
        />
      )}
    </div>
  );
}

function Figures(properties: {
  readonly found: Found;
  readonly target: ImportTarget;
  readonly busy: boolean;
  /** Reads the workbook again, or another scorecard of it. */
  readonly onRead: (scorecard?: string) => void;
}) {
  const { found, target, busy, onRead } = properties;
  const { targets, sheets } = found;
  const styles = useStepStyles();
  const { t } = useTranslation("yearlyPlan");
  const locale = useLocale();
  const { system } = target.place;
  const figures = plannedFigures(system);
  const facts = {
    system: target.scorecard.own?.name ?? system.name[locale],
    period: periodLabel(target.scorecard.period, locale),
  };
  return (
    <>
      {targets.rosters.length > 1 ? (
        <RosterChoice target={target} rosters={targets.rosters} disabled={busy} onRoster={onRead} />
      ) : (
        <p className={styles.quiet}>{t("facts", facts)}</p>
      )}
      {figures.length === 0 && <Nothing what="none" />}
      {figures.map((figure) => (
        <FigurePlan
          key={figure.input.id}
          figure={figure}
          target={target}
          memory={targets.memory}
          sheets={sheets.filter(({ origin }) => origin.figure === figure.input.id)}
          busy={busy}
          onRead={() => onRead()}
        />
      ))}
    </>
  );
}

/** There is no scorecard, or nothing on it is planned: what to do then. */
function Nothing({ what }: { readonly what: "empty" | "none" }) {
  const styles = useStepStyles();
  const { t } = useTranslation("yearlyPlan");
  const { t: shell } = useTranslation("shell");
  const tool = what === "empty" ? "generate" : "home";
  return (
    <section className={styles.section} aria-labelledby="yearly-plan-nothing">
      <h2 id="yearly-plan-nothing" className={styles.heading}>
        {t(`${what}.title`)}
      </h2>
      <p className={styles.line}>{t(`${what}.text`)}</p>
      <div>
        <Button onClick={() => open(tool)}>{shell(`tools.${tool}`)}</Button>
      </div>
    </section>
  );
}
