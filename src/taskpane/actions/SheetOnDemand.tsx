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
import { showSheet, type SheetReference, undoGeneration, type UndoTicket } from "../../excel";
import { ProblemNotice } from "./ProblemNotice";
import { UndoAnyway } from "./UndoAnyway";
import { useAction } from "./use-action";

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXS} 0` },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

type Outcome =
  | {
      readonly kind: "made";
      readonly sheet: SheetReference;
      readonly undo: UndoTicket;
      readonly hasPages: boolean;
    }
  | { readonly kind: "exists"; readonly sheet: SheetReference }
  /** There is nothing to put on it. */
  | { readonly kind: "nothing" };

interface Properties {
  readonly words: {
    readonly make: string;
    readonly making?: string;
    readonly made: (sheet: string) => string;
    /** What to do with the sheet, once it is made. */
    readonly hint?: string;
    readonly open: string;
    readonly undo: string;
    readonly undone: string;
    readonly undoAnyway: string;
    readonly exists: (sheet: string) => string;
    readonly another: string;
    readonly nothing?: string;
  };
  /** Where there is such a sheet already, another one only with `secondCopy`. */
  readonly make: (secondCopy: boolean) => Promise<Outcome>;
  readonly appearance?: "primary" | "secondary";
  readonly disabled?: boolean;
  /** The heading that says what the sheet is of. */
  readonly describedBy?: string;
  /** A sheet has come, or it is gone again. */
  readonly onSheetsChanged?: (made: SheetReference | undefined) => void;
}

/** A button that makes a sheet beside the scorecards: asks before a second one, and takes the first one back. */
export function SheetOnDemand(properties: Properties) {
  const { words, make, appearance = "secondary", disabled = false } = properties;
  const { describedBy, onSheetsChanged } = properties;
  const styles = useStyles();
  const { t: shell } = useTranslation("shell");
  const [outcome, setOutcome] = useState<Outcome | { readonly kind: "undone" }>();
  const making = useAction(async (_signal, secondCopy: boolean) => {
    setOutcome(undefined);
    const came = await make(secondCopy);
    setOutcome(came);
    if (came.kind === "made") onSheetsChanged?.(came.sheet);
  });
  const undoing = useAction(async (_signal, force: boolean) => {
    if (outcome?.kind !== "made") return;
    await undoGeneration(outcome.undo, { force });
    setOutcome({ kind: "undone" });
    onSheetsChanged?.(undefined);
  });
  const opening = useAction((_signal, id: string) => showSheet(id));
  const changedSince = undoing.problem?.fault.kind === "changed-since" && undoing.problem.fault;
  const busy = making.busy || undoing.busy;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          appearance={appearance}
          disabled={busy || disabled}
          aria-describedby={describedBy}
          onClick={() => making.run(false)}
        >
          {(making.busy ? words.making : undefined) ?? words.make}
        </Button>
      </div>
      <div role="status">
        {outcome?.kind === "undone" && <p className={styles.line}>{words.undone}</p>}
        {outcome?.kind === "nothing" && <p className={styles.line}>{words.nothing}</p>}
        {outcome?.kind === "made" && (
          <p className={styles.line}>
            {words.made(outcome.sheet.name)}
            {!outcome.hasPages && ` ${shell("noPages")}`}
          </p>
        )}
        {outcome?.kind === "made" && words.hint !== undefined && (
          <p className={styles.quiet}>{words.hint}</p>
        )}
      </div>
      {outcome?.kind === "made" && !changedSince && (
        <div className={styles.buttons}>
          <Button size="small" disabled={busy} onClick={() => opening.run(outcome.sheet.id)}>
            {words.open}
          </Button>
          <Button size="small" disabled={busy} onClick={() => undoing.run(false)}>
            {words.undo}
          </Button>
        </div>
      )}
      {outcome?.kind === "exists" && (
        <MessageBar layout="multiline" intent="info" politeness="assertive">
          <MessageBarBody>{words.exists(outcome.sheet.name)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => opening.run(outcome.sheet.id)}>
              {words.open}
            </Button>
            <Button size="small" disabled={busy} onClick={() => making.run(true)}>
              {words.another}
            </Button>
            <Button size="small" onClick={() => setOutcome(undefined)}>
              {shell("cancel")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {changedSince && (
        <UndoAnyway
          fault={changedSince}
          label={words.undoAnyway}
          onUndo={() => undoing.run(true)}
          onCancel={undoing.dismiss}
        />
      )}
      {[making, opening, undoing].map(
        ({ problem, dismiss }, index) =>
          problem &&
          problem !== (changedSince ? undoing.problem : undefined) && (
            <ProblemNotice key={index} problem={problem} onDismiss={dismiss} />
          ),
      )}
    </>
  );
}
