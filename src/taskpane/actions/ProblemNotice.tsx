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
import type { Rest } from "../../excel";
import { copyText } from "./copy-text";
import { faultText } from "./fault-text";
import { problemOf, type Problem } from "./problem";

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

/** Says what went wrong and what to do; details fold out and can be copied. What was left half done can be taken back here. */
export function ProblemNotice({ problem, onDismiss, onRetry }: Properties) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  const { rest, hindrance, isTakenBack, takeBack } = useRest(problem);
  const { fault, details, loading } = hindrance ?? problem;
  if (isTakenBack) {
    return (
      <MessageBar layout="multiline" intent="success" politeness="polite">
        <MessageBarBody>{t("takenBack")}</MessageBarBody>
        <MessageBarActions>
          {onDismiss && (
            <Button size="small" onClick={onDismiss}>
              {t("dismiss")}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    );
  }
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
        {rest && (
          <Button size="small" onClick={() => takeBack(rest)}>
            {t("takeBackNow")}
          </Button>
        )}
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

/** The way back from what was left half done; what stands in its way takes the place of the problem. */
function useRest(problem: Problem) {
  const [state, setState] = useState<{ of: Problem; now: Problem | "taken back" | "under way" }>();
  const now = state?.of === problem ? state.now : problem;
  const hindrance = typeof now === "object" && now !== problem ? now : undefined;
  const takeBack = (rest: Rest) => {
    setState({ of: problem, now: "under way" });
    // Fetched when it is needed: the pane starts without it.
    const taking = import("../../excel/undo-written").then(({ takeBackRest }) =>
      takeBackRest(rest),
    );
    taking.then(
      () => setState({ of: problem, now: "taken back" }),
      // Without a newer one, the first ticket still says what is left.
      (error: unknown) => setState({ of: problem, now: { rest, ...problemOf(error) } }),
    );
  };
  return {
    rest: typeof now === "object" ? now.rest : undefined,
    isTakenBack: now === "taken back",
    hindrance,
    takeBack,
  };
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
