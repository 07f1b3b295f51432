import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AllCardsOutcome, ScorecardReference } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";

const useStyles = makeStyles({
  button: { alignSelf: "start" },
});

interface Properties {
  readonly scorecard: ScorecardReference;
  readonly onOpenSheet: (id: string) => void;
}

/**
 * Everybody's card on one sheet, a page each. Cards that were made before are replaced, with whatever HR wrote on them: so
 * that is asked first.
 */
export function PrintCards({ scorecard, onOpenSheet }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("home");
  const { t: shell } = useTranslation("shell");
  const [outcome, setOutcome] = useState<AllCardsOutcome>();
  const [asking, setAsking] = useState(false);
  const { busy, problem, run, dismiss } = useAction(async () => {
    setAsking(false);
    setOutcome(undefined);
    // Loaded when cards are made first: nothing else on Home writes sheets.
    const { printAllCards } = await import("../../excel/all-cards");
    setOutcome(await printAllCards(scorecard.scorecard));
  });
  const textOf = (said: AllCardsOutcome): string => {
    switch (said.kind) {
      case "made":
        return t("cards.made", { count: said.people, sheet: said.sheet.name });
      case "too-many":
        return t("cards.tooMany", { people: said.people, most: said.most });
      case "no-people":
        return t("cards.nobody");
      case "no-card":
        return t("cards.noCard");
    }
  };
  const made = outcome?.kind === "made" ? outcome.sheet : undefined;
  const before = made ?? scorecard.sheets.find(({ role }) => role === "cards");
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        disabled={busy}
        onClick={() => {
          if (before) setAsking(true);
          else run();
        }}
      >
        {t(busy ? "cards.making" : "cards.make")}
      </Button>
      {asking && before && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{t("cards.exists", { sheet: before.name })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => run()}>
              {t("cards.again")}
            </Button>
            <Button size="small" onClick={() => onOpenSheet(before.id)}>
              {t("openSheet", { sheet: before.name })}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {shell("cancel")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {outcome && !asking && (
        <MessageBar
          layout="multiline"
          politeness="polite"
          intent={outcome.kind === "made" && outcome.hasPages ? "success" : "warning"}
        >
          <MessageBarBody>
            {textOf(outcome)}
            {outcome.kind === "made" && !outcome.hasPages && ` ${shell("noPages")}`}
          </MessageBarBody>
          {made && (
            <MessageBarActions>
              <Button size="small" onClick={() => onOpenSheet(made.id)}>
                {t("openSheet", { sheet: made.name })}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {problem && <ProblemNotice problem={problem} onDismiss={dismiss} />}
    </>
  );
}
