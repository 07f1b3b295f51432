import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { periodInCell } from "../../scorecards/history/period-cell";
import { periodLabel } from "../../scorecards/system/period";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { useLocale } from "../texts/use-locale";
import type { Locale } from "../../i18n/locale";
import type { ActionOutcome } from "./use-closing-actions";

const useStyles = makeStyles({ bar: { ":focus": { outline: "none" } } });

interface Properties {
  readonly outcome: ActionOutcome;
  readonly period: string;
}

/** What came of closing or of taking it back. The button that was pressed may be gone: the focus comes here. */
export function OutcomeNotice({ outcome, period }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("period");
  const locale = useLocale();
  const bar = useFocusOnMount<HTMLDivElement>();
  const isDone = outcome.kind === "closed" || outcome.kind === "reopened";
  return (
    <MessageBar
      ref={bar}
      tabIndex={-1}
      layout="multiline"
      politeness="polite"
      intent={isDone ? "success" : "warning"}
      className={styles.bar}
    >
      <MessageBarBody>{textOf(t, outcome, period, locale)}</MessageBarBody>
    </MessageBar>
  );
}

function textOf(
  t: TFunction<"period">,
  outcome: ActionOutcome,
  period: string,
  locale: Locale,
): string {
  switch (outcome.kind) {
    case "closed":
      return t("outcomes.closed", { period, count: outcome.people });
    case "missing":
      return t("outcomes.missing");
    case "closed-before":
      return t("outcomes.closedBefore", { period });
    case "calculating":
      return t("outcomes.calculating");
    case "nobody":
      return t("outcomes.nobody");
    case "reopened":
      return t("outcomes.reopened", { period, count: outcome.people });
    case "not-closed":
      return t("outcomes.notClosed", { period });
    case "later-closed":
      return t("closed.later", { later: codeLabel(outcome.period, locale) });
  }
}

/** A period's code in the reader's words. */
export function codeLabel(code: string, locale: Locale): string {
  const period = periodInCell(code);
  return period === null ? code : periodLabel(period, locale);
}
