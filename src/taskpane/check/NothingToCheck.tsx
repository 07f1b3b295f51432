import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { open } from "../shell/navigation";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { margin: 0 },
  generate: { alignSelf: "start" },
});

/** What Check is for, and the first step towards it. */
export function NothingToCheck() {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const { t: shell } = useTranslation("shell");
  return (
    <section className={styles.empty} aria-labelledby="check-empty">
      <h2 id="check-empty" className={styles.title}>
        {t("empty.title")}
      </h2>
      <p className={styles.text}>{t("empty.text")}</p>
      <Button appearance="primary" className={styles.generate} onClick={() => open("generate")}>
        {shell("tools.generate")}
      </Button>
    </section>
  );
}
