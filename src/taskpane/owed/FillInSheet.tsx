import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type FillInOutcome, makeFillInSheet, showSheet, undoGeneration } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { useOwedStyles } from "./use-owed-styles";

interface Properties {
  readonly scorecard: string;
  /** What the supplier is called on the sheets. */
  readonly supplier: string;
  /** The heading that says whose it is. */
  readonly labelledBy: string;
  readonly onActed: () => void;
  /** The name of the sheet that has been made, or none where it is gone again. */
  readonly onSheet: (name: string | undefined) => void;
}

/** Makes a supplier's sheet to fill in; asks before a second one, and takes it back. */
export function FillInSheet({ scorecard, supplier, labelledBy, onActed, onSheet }: Properties) {
  const styles = useOwedStyles();
  const { t } = useTranslation("owed");
  const { t: shell } = useTranslation("shell");
  const [outcome, setOutcome] = useState<FillInOutcome | { readonly kind: "undone" }>();
  const making = useAction(async (_signal, secondCopy: boolean) => {
    onActed();
    const came = await makeFillInSheet(scorecard, supplier, { secondCopy });
    setOutcome(came);
    if (came.kind === "made") onSheet(came.sheet.name);
  });
  const undoing = useAction(async (_signal, force: boolean) => {
    if (outcome?.kind !== "made") return;
    await undoGeneration(outcome.undo, { force });
    setOutcome({ kind: "undone" });
    onSheet(undefined);
  });
  const opening = useAction((_signal, id: string) => showSheet(id));
  const changedSince = undoing.problem?.fault.kind === "changed-since" && undoing.problem.fault;
  const busy = making.busy || undoing.busy;
  return (
    <>
      <div className={styles.buttons}>
        <Button disabled={busy} aria-describedby={labelledBy} onClick={() => making.run(false)}>
          {t("sheet.make")}
        </Button>
      </div>
      <div role="status">
        {outcome?.kind === "undone" && <p className={styles.line}>{t("sheet.undone")}</p>}
        {outcome?.kind === "nothing-owed" && (
          <p className={styles.line}>{t("sheet.nothingOwed")}</p>
        )}
        {outcome?.kind === "made" && (
          <p className={styles.line}>
            {t("sheet.made", { sheet: outcome.sheet.name })}
            {!outcome.hasPages && ` ${shell("noPages")}`}
          </p>
        )}
        {outcome?.kind === "made" && <p className={styles.quiet}>{t("sheet.hint")}</p>}
      </div>
      {outcome?.kind === "made" && !changedSince && (
        <div className={styles.buttons}>
          <Button size="small" disabled={busy} onClick={() => opening.run(outcome.sheet.id)}>
            {t("sheet.open")}
          </Button>
          <Button size="small" disabled={busy} onClick={() => undoing.run(false)}>
            {t("sheet.undo")}
          </Button>
        </div>
      )}
      {outcome?.kind === "exists" && (
        <MessageBar layout="multiline" intent="info" politeness="assertive">
          <MessageBarBody>{t("sheet.exists", { sheet: outcome.sheet.name })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => opening.run(outcome.sheet.id)}>
              {t("sheet.open")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => making.run(true)}>
              {t("sheet.another")}
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
          label={t("sheet.undoAnyway")}
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
