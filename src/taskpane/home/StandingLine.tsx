import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Standing } from "../../scorecards/reading/standing";

const useStyles = makeStyles({
  line: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  track: {
    height: "6px",
    marginTop: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  done: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** "6 of 8 people complete, 2 figures to set", with a bar that says the same. */
export function StandingLine({ standing }: { readonly standing: Standing | undefined }) {
  const styles = useStyles();
  const { t } = useTranslation("home");
  if (standing === undefined || standing.people === 0) return null;
  const { people, complete, openFigures } = standing;
  return (
    <div>
      <p className={styles.line} role="status">
        {t("standingLine.people", { complete, count: people })}
        {openFigures > 0 && t("standingLine.open", { count: openFigures })}
      </p>
      <div className={styles.track} aria-hidden>
        <div className={styles.done} style={{ width: `${(complete / people) * 100}%` }} />
      </div>
    </div>
  );
}
