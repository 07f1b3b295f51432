import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { open } from "../shell/navigation";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  steps: {
    paddingLeft: tokens.spacingHorizontalXL,
    margin: `${tokens.spacingVerticalM} 0`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "& ::marker": { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  },
});

/** What a workbook without scorecards says: how the month goes with one. */
export function FirstSteps() {
  const styles = useStyles();
  const { t } = useTranslation("home");
  const { t: shell } = useTranslation("shell");
  return (
    <section className={styles.box} aria-labelledby="home-empty">
      <h2 id="home-empty" className={styles.heading}>
        {t("empty.title")}
      </h2>
      <ol className={styles.steps}>
        <li>{t("empty.generate")}</li>
        <li>{t("empty.fill")}</li>
        <li>{t("empty.review")}</li>
      </ol>
      <Button appearance="primary" onClick={() => open("generate")}>
        {shell("tools.generate")}
      </Button>
    </section>
  );
}
