import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { showSheet, undoGeneration, type ScorecardReference, type UndoTicket } from "../../excel";
import { periodLabel } from "../../scorecards";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { SheetLinks } from "../sheet-links/SheetLinks";
import { useLocale } from "../texts/use-locale";
import { useFocusOnMount } from "../focus/use-focus-on-mount";

const useStyles = makeStyles({
  made: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus": { outline: "none" },
  },
  tick: { color: tokens.colorStatusSuccessForeground1 },
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Properties {
  /** Of the tool, so that two of them can stand in one page. */
  readonly id?: string;
  readonly scorecard: ScorecardReference;
  readonly undo: UndoTicket;
  /** False: Excel has refused to set up the pages. */
  readonly hasPages: boolean;
  readonly systemName: string;
  /** The words for going on, where they are not those of Generate. */
  readonly another?: string;
  readonly onUndone: () => void;
  readonly onAnother: () => void;
}

/** What has been made, the way there, what comes next, and the way back. */
export function Made(properties: Properties) {
  const { id = "generate", scorecard, undo, hasPages, systemName, another } = properties;
  const { onUndone, onAnother } = properties;
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const opening = useAction((_signal, sheet: string) => showSheet(sheet));
  const undoing = useAction(async (_signal, force: boolean) => {
    await undoGeneration(undo, { force });
    onUndone();
  });
  const period = periodLabel(scorecard.period, locale);
  const data = scorecard.sheets.find(({ role }) => role === "data");
  const changedSince = undoing.problem?.fault.kind === "changed-since" && undoing.problem.fault;
  return (
    <section className={styles.made} aria-labelledby={`${id}-made`}>
      <h2 id={`${id}-made`} ref={heading} tabIndex={-1} className={styles.heading}>
        <span className={styles.tick} aria-hidden>
          ✓
        </span>{" "}
        {t("made.title")}
      </h2>
      <p className={styles.line}>
        {systemName} · {period}
      </p>
      <SheetLinks label={t("made.sheets")} sheets={scorecard.sheets} onOpen={opening.run} />
      <p className={styles.line}>
        {data ? t("made.nextRoster", { period, sheet: data.name }) : t("made.nextForm")}
      </p>
      {!hasPages && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{shell("noPages")}</MessageBarBody>
        </MessageBar>
      )}
      {opening.problem && <ProblemNotice problem={opening.problem} onDismiss={opening.dismiss} />}
      {changedSince && (
        <UndoAnyway
          fault={changedSince}
          label={t("made.undoAnyway")}
          onUndo={() => undoing.run(true)}
          onCancel={undoing.dismiss}
        />
      )}
      {undoing.problem && !changedSince && (
        <ProblemNotice problem={undoing.problem} onDismiss={undoing.dismiss} />
      )}
      {!changedSince && (
        <div className={styles.buttons}>
          <Button disabled={undoing.busy} onClick={() => undoing.run(false)}>
            {t("made.undo")}
          </Button>
          <Button disabled={undoing.busy} onClick={onAnother}>
            {another ?? t("made.another")}
          </Button>
        </div>
      )}
    </section>
  );
}
