import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { powerQuery } from "../../scorecards/roll-up";
import { copyText } from "../actions/copy-text";
import { useRollUpStyles } from "./use-roll-up-styles";

const useStyles = makeStyles({
  summary: { cursor: "pointer" },
  query: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxHeight: "240px",
    overflow: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: "text",
  },
});

/** The way for thousands of workbooks: a Power Query to copy, that reads the same columns from a folder. */
export function CopyQuery() {
  const styles = useStyles();
  const shared = useRollUpStyles();
  const { t } = useTranslation("rollUp");
  const id = useId();
  const [copied, setCopied] = useState<boolean>();
  const query = powerQuery({ about: t("query.about"), folder: t("query.folder") });
  return (
    <section className={shared.section} aria-labelledby={id}>
      <h2 id={id} className={shared.heading}>
        {t("query.title")}
      </h2>
      <p className={shared.line}>{t("query.hint")}</p>
      <p className={shared.quiet}>{t("query.untried")}</p>
      <div className={shared.buttons}>
        <Button onClick={() => void copyText(query).then(setCopied)}>{t("query.copy")}</Button>
        <span role="status">
          {copied === undefined ? "" : t(copied ? "query.copied" : "query.copyFailed")}
        </span>
      </div>
      {/* Where the host keeps the clipboard to itself, the query is shown to be selected. */}
      <details {...(copied === false ? { open: true } : {})}>
        <summary className={styles.summary}>{t("query.show")}</summary>
        <pre className={styles.query} tabIndex={0} aria-label={t("query.show")} role="region">
          {query}
        </pre>
      </details>
    </section>
  );
}
