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
});

interface Properties {
  readonly reason: "noScorecard" | "nobody";
}

/** What will be done here, and what is wanting for it. */
export function Empty({ reason }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("period");
  const { t: shell } = useTranslation("shell");
  return (
    <section className={styles.box} aria-labelledby="period-empty">
      <h2 id="period-empty" className={styles.heading}>
        {t(`empty.${reason}`)}
      </h2>
      <p>{t(`empty.${reason}Next`)}</p>
      {reason === "noScorecard" && (
        <Button appearance="primary" onClick={() => open("generate")}>
          {shell("tools.generate")}
        </Button>
      )}
    </section>
  );
}
