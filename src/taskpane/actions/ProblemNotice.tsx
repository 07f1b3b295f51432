import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "../texts/use-locale";
import { copyText } from "./copy-text";
import { faultText } from "./fault-text";
import type { Problem } from "./problem";

const useStyles = makeStyles({
  details: {
    margin: `${tokens.spacingVerticalXS} 0`,
    maxHeight: "10em",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    userSelect: "all",
  },
});

interface Properties {
  readonly problem: Problem;
  readonly onDismiss?: () => void;
  readonly onRetry?: () => void;
}

/** Says what went wrong and what to do; details fold out and can be copied. */
export function ProblemNotice({ problem, onDismiss, onRetry }: Properties) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  const { fault, details, loading } = problem;
  return (
    <MessageBar
      layout="multiline"
      intent={fault.kind === "cancelled" ? "info" : "error"}
      politeness="assertive"
    >
      <MessageBarBody>
        {loading ? t("loadFailed") : faultText(t, fault, locale)}
        {details !== undefined && <Details text={details} />}
      </MessageBarBody>
      <MessageBarActions>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
        )}
        {onDismiss && (
          <Button size="small" onClick={onDismiss}>
            {t("dismiss")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function Details({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { t } = useTranslation("shell");
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => setCopied(await copyText(text));
  return (
    <details>
      <summary>{t("details")}</summary>
      <pre className={styles.details} tabIndex={0}>
        {text}
      </pre>
      <Button size="small" onClick={() => void copy()}>
        {t("copyDetails")}
      </Button>{" "}
      <span role="status">
        {copied === undefined ? "" : copied ? t("copied") : t("copyFailed")}
      </span>
    </details>
  );
}
