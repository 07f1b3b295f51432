import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeSince, ClosingState } from "../../scorecards/closing";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { useLocale } from "../texts/use-locale";
import { ChangeList } from "./ChangeList";
import { codeLabel } from "./OutcomeNotice";
import { usePeriodStyles } from "./use-period-styles";

interface Properties {
  readonly closed: NonNullable<ClosingState["closed"]>;
  readonly changes: readonly ChangeSince[];
  readonly period: string;
  readonly busy: boolean;
  readonly onReopen: () => void;
}

/** A period that is closed: when, what has changed since, and the way back as long as no later one stands on it. */
export function ClosedPeriod({ closed, changes, period, busy, onReopen }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("period");
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const { when, people, later } = closed;
  return (
    <>
      <p className={styles.state}>
        {when === ""
          ? t("closed.undated", { count: people })
          : t("closed.state", { when, count: people })}
      </p>
      {changes.length > 0 && <ChangeList changes={changes} isFinal={later !== null} />}
      {later !== null && (
        <p className={styles.quiet}>{t("closed.later", { later: codeLabel(later, locale) })}</p>
      )}
      {later === null && !asking && (
        <ReopenButton
          takesFocus={wasAsked}
          busy={busy}
          onClick={() => {
            setAsking(true);
            setWasAsked(true);
          }}
        />
      )}
      {later === null && asking && (
        <ReopenQuestion
          text={t("reopen.question", { period, count: people })}
          onYes={() => {
            setAsking(false);
            setWasAsked(false);
            onReopen();
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}

function ReopenButton(properties: {
  /** It comes back after the question. */
  readonly takesFocus: boolean;
  readonly busy: boolean;
  readonly onClick: () => void;
}) {
  const { takesFocus, busy, onClick } = properties;
  const styles = usePeriodStyles();
  const { t } = useTranslation("period");
  const button = useFocusOnMount<HTMLButtonElement>(takesFocus);
  return (
    <div className={styles.buttons}>
      <Button ref={button} disabled={busy} onClick={onClick}>
        {t(busy ? "reopen.busy" : "reopen.ask")}
      </Button>
    </div>
  );
}

function ReopenQuestion(properties: {
  readonly text: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { text, onYes, onNo } = properties;
  const { t } = useTranslation("period");
  const { t: shell } = useTranslation("shell");
  const no = useFocusOnMount<HTMLButtonElement>();
  return (
    <MessageBar layout="multiline" intent="warning" politeness="assertive">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onYes}>
          {t("reopen.yes")}
        </Button>
        <Button ref={no} size="small" onClick={onNo}>
          {shell("cancel")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
