import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { WorkbookCheck } from "../../excel";
import type { FoundPlace } from "../../scorecards/check";
import { useLocale } from "../texts/use-locale";
import { PlaceList } from "./PlaceList";
import { ScorecardTitle } from "./ScorecardTitle";
import { findingText } from "./words/finding-text";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  line: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, overflowWrap: "anywhere" },
  again: { marginTop: tokens.spacingVerticalXS },
});

interface Properties {
  readonly check: WorkbookCheck;
  readonly busy: boolean;
  readonly onShow: (place: FoundPlace) => void;
  readonly onAgain: (acceptance: WorkbookCheck["accepted"][number]) => void;
}

/** What HR has accepted, folded away: it can be looked up, and taken back. */
export function AcceptedList({ check, busy, onShow, onAgain }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const locale = useLocale();
  const { accepted } = check;
  if (accepted.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {t("accepted.title", { count: accepted.length })}
      </summary>
      <ul className={styles.list}>
        {accepted.map((acceptance, index) => {
          const { finding } = acceptance;
          const heading = `check-accepted-${index}`;
          return (
            <li key={finding.key} className={styles.line}>
              <p id={heading} className={styles.title}>
                {findingText(t, finding, locale).title}
              </p>
              <ScorecardTitle check={check} scorecard={finding.scorecard} />
              <PlaceList finding={finding} check={check} labelledBy={heading} onShow={onShow} />
              <Button
                className={styles.again}
                size="small"
                disabled={busy}
                aria-describedby={heading}
                onClick={() => onAgain(acceptance)}
              >
                {t("accepted.again")}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
