import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookCheck } from "../../excel";
import { acceptable, type Finding, type FoundPlace } from "../../scorecards/check";
import { useLocale } from "../texts/use-locale";
import { findingText } from "./words/finding-text";
import { mendText } from "./words/mend-text";
import { PlaceList } from "./PlaceList";
import { ScorecardTitle } from "./ScorecardTitle";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "4px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  note: { borderLeftColor: tokens.colorNeutralStroke1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  advice: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Properties {
  readonly finding: Finding;
  readonly check: WorkbookCheck;
  readonly busy: boolean;
  readonly onShow: (place: FoundPlace) => void;
  readonly onMend: (finding: Finding) => void;
  /** HR wants it so, and not to be told again. */
  readonly onAccept: (finding: Finding) => void;
}

/** One finding: what is wrong, what to do, where, and the way to mend it. */
export function FindingCard({ finding, check, busy, onShow, onMend, onAccept }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const locale = useLocale();
  const heading = useId();
  const { severity, mend, places } = finding;
  const accepts = acceptable(finding.fact);
  const { title, advice } = findingText(t, finding, locale);
  return (
    <article className={mergeClasses(styles.card, styles[severity])} aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {title}
      </h3>
      <ScorecardTitle check={check} scorecard={finding.scorecard} />
      <p className={styles.advice}>{advice}</p>
      <PlaceList finding={finding} check={check} labelledBy={heading} onShow={onShow} />
      {(mend || accepts) && (
        <div className={styles.buttons}>
          {accepts && (
            <Button
              size="small"
              disabled={busy}
              aria-describedby={heading}
              onClick={() => onAccept(finding)}
            >
              {t(`accept.${accepts}`)}
            </Button>
          )}
          {mend && (
            <Button
              size="small"
              disabled={busy}
              aria-describedby={heading}
              onClick={() => onMend(finding)}
            >
              {mendText(t, mend, places.length)}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
