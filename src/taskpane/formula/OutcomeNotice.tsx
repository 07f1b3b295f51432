import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { InsertionOutcome } from "../../excel";
import { useFocusOnMount } from "../focus/use-focus-on-mount";

interface Place {
  readonly sheet: string;
  /** "C5". */
  readonly cell: string;
  /** With all that the result spills to. */
  readonly cells: string;
  readonly formula: string;
}

export type Outcome = Place & (InsertionOutcome | { readonly kind: "undone" | "changed" });

const useStyles = makeStyles({
  bar: { ":focus": { outline: "none" } },
  text: { overflowWrap: "anywhere" },
});

interface Properties {
  readonly outcome: Outcome;
  readonly onReplace: (holds: string) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What came of inserting, and what HR can do about it. */
export function OutcomeNotice({ outcome, onReplace, onUndo, onDismiss }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("formula");
  const { t: shell } = useTranslation("shell");
  // Undo is gone with what it undid.
  const wasUndone = outcome.kind === "undone" || outcome.kind === "changed";
  const dismiss = useFocusOnMount<HTMLButtonElement>(wasUndone);
  const isDone = outcome.kind === "inserted" || outcome.kind === "undone";
  return (
    <MessageBar
      layout="multiline"
      intent={isDone ? "success" : "warning"}
      politeness={isDone ? "polite" : "assertive"}
    >
      <MessageBarBody className={styles.text}>{textOf(t, outcome)}</MessageBarBody>
      <MessageBarActions>
        {outcome.kind === "inserted" && (
          <Button size="small" onClick={onUndo}>
            {t("undo")}
          </Button>
        )}
        {outcome.kind === "occupied" ? (
          <Question onReplace={() => onReplace(outcome.holds)} onCancel={onDismiss} />
        ) : (
          <Button ref={dismiss} size="small" onClick={onDismiss}>
            {shell("dismiss")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

interface QuestionProperties {
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** The button that asked is gone, so the answer that changes nothing takes the focus. */
function Question({ onReplace, onCancel }: QuestionProperties) {
  const { t } = useTranslation("formula");
  const { t: shell } = useTranslation("shell");
  const cancel = useFocusOnMount<HTMLButtonElement>();
  return (
    <>
      <Button size="small" onClick={onReplace}>
        {t("replace")}
      </Button>
      <Button ref={cancel} size="small" onClick={onCancel}>
        {shell("cancel")}
      </Button>
    </>
  );
}

/** What a cell holds may be long. */
const mostHeld = 80;

function textOf(t: TFunction<"formula">, outcome: Outcome): string {
  const { cell, cells, sheet, formula } = outcome;
  switch (outcome.kind) {
    case "inserted":
      return t("inserted", { cell: `${sheet}!${cells}` });
    case "undone":
      return t("undone", { cell: `${sheet}!${cell}` });
    case "changed":
      return t("changedSince", { cell: `${sheet}!${cell}` });
    case "occupied": {
      const { holds } = outcome;
      const held = holds.length > mostHeld ? `${holds.slice(0, mostHeld)}…` : holds;
      return t("occupied", { cell, holds: held });
    }
    case "locked":
      return t("locked", { cell });
    case "in-spill":
      return t("inSpill", { cell, from: outcome.from });
    case "blocked":
      return t("blocked", { cells, address: outcome.address });
    case "in-table":
      return t("inTable", { table: outcome.table });
    case "unreadable":
      return t("unreadable", { formula });
  }
}
