import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../actions/copy-text";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  text: { "& textarea": { minHeight: "12em", maxHeight: "none" } },
});

interface Properties {
  /** Made when it is asked for. */
  readonly text: () => string;
}

/** Copies the explanation; where Excel keeps the clipboard to itself, the text is there to be selected. */
export function CopyAsText({ text }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("explain");
  const [copied, setCopied] = useState<boolean>();
  const [shown, setShown] = useState("");
  const copy = async () => {
    const made = text();
    const done = await copyText(made);
    setShown(done ? "" : made);
    setCopied(done);
  };
  return (
    <>
      <div className={styles.row}>
        <Button onClick={() => void copy()}>{t("copy")}</Button>
        <span role="status">
          {copied === undefined ? "" : copied ? t("copied") : t("copyFailed")}
        </span>
      </div>
      {copied === false && (
        <Field label={t("text")}>
          <Textarea
            className={styles.text}
            value={shown}
            readOnly
            onFocus={({ target }) => target.select()}
          />
        </Field>
      )}
    </>
  );
}
