import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Missing, missingOf } from "../../scorecards/closing";
import type { ScorecardReading } from "../../scorecards/reading";
import { open } from "../shell/navigation";
import { MissingList } from "./MissingList";
import { usePeriodStyles } from "./use-period-styles";

const useStyles = makeStyles({
  missing: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Properties {
  readonly reading: ScorecardReading;
  readonly period: string;
  readonly busy: boolean;
  /** What was missing when it was to be closed, where that is not what was shown. */
  readonly asked: readonly Missing[] | undefined;
  readonly onClose: (despite: readonly Missing[]) => void;
}

/** A period that is not closed: what is missing, and the decision to close it. */
export function OpenPeriod({ reading, period, busy, asked, onClose }: Properties) {
  const styles = useStyles();
  const shared = usePeriodStyles();
  const { t } = useTranslation("period");
  const { t: shell } = useTranslation("shell");
  const now = useMemo(() => missingOf(reading), [reading]);
  const missing = asked ?? now;
  const isReady = missing.length === 0;
  return (
    <>
      <p className={shared.state}>{t("open.state")}</p>
      <p className={shared.line}>{t("open.hint")}</p>
      {!isReady && (
        <section className={styles.missing} aria-labelledby="period-missing">
          <h3 id="period-missing" className={shared.heading}>
            {t("missing.title")}
          </h3>
          <MissingList missing={missing} />
          <p className={shared.quiet}>{t("missing.hint")}</p>
        </section>
      )}
      <div className={shared.buttons}>
        {!isReady && (
          <Button appearance="primary" onClick={() => open("check")}>
            {shell("tools.check")}
          </Button>
        )}
        {missing.some(({ kind }) => kind === "incomplete") && (
          <Button onClick={() => open("owed")}>{shell("tools.owed")}</Button>
        )}
        <Button
          appearance={isReady ? "primary" : "secondary"}
          disabled={busy}
          onClick={() => onClose(missing)}
        >
          {busy ? t("open.closing") : t(isReady ? "open.close" : "open.closeAnyway", { period })}
        </Button>
      </div>
    </>
  );
}
