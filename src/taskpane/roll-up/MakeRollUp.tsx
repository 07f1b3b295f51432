import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { makeRollUp, type RollUpOutcome, showSheet, undoGeneration } from "../../excel";
import type { RollUp } from "../../scorecards/roll-up";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";
import { useRollUpStyles } from "./use-roll-up-styles";

/** More rows than this take too long to write from here. */
const MOST_ROWS = 100_000;

/** Puts the roll-up on sheets; asks before a second one, and takes it back. */
export function MakeRollUp({ rollUp }: { readonly rollUp: RollUp }) {
  const styles = useRollUpStyles();
  const { t } = useTranslation("rollUp");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const today = useContext(TodayContext);
  const [outcome, setOutcome] = useState<RollUpOutcome | { readonly kind: "undone" }>();
  const making = useAction(async (_signal, secondCopy: boolean) => {
    setOutcome(undefined);
    const made = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(today());
    setOutcome(await makeRollUp(rollUp, { locale, made }, { secondCopy }));
  });
  const undoing = useAction(async (_signal, force: boolean) => {
    if (outcome?.kind !== "made") return;
    await undoGeneration(outcome.undo, { force });
    setOutcome({ kind: "undone" });
  });
  const opening = useAction((_signal, id: string) => showSheet(id));
  const changedSince = undoing.problem?.fault.kind === "changed-since" && undoing.problem.fault;
  const busy = making.busy || undoing.busy;
  const count = rollUp.rows.length;
  if (count > MOST_ROWS) {
    return <p className={styles.line}>{t("tooMany", { count, most: MOST_ROWS })}</p>;
  }
  return (
    <section className={styles.section} aria-label={t("make")}>
      <p className={styles.quiet}>{t("hint")}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => making.run(false)}>
          {t(making.busy ? "making" : "make")}
        </Button>
      </div>
      <div role="status">
        {outcome?.kind === "undone" && <p className={styles.line}>{t("undone")}</p>}
        {outcome?.kind === "made" && (
          <p className={styles.line}>
            {t("made", { sheet: outcome.sheet.name })}
            {!outcome.hasPages && ` ${shell("noPages")}`}
          </p>
        )}
      </div>
      {outcome?.kind === "made" && !changedSince && (
        <div className={styles.buttons}>
          <Button size="small" disabled={busy} onClick={() => opening.run(outcome.sheet.id)}>
            {t("open")}
          </Button>
          <Button size="small" disabled={busy} onClick={() => undoing.run(false)}>
            {t("undo")}
          </Button>
        </div>
      )}
      {outcome?.kind === "exists" && (
        <MessageBar layout="multiline" intent="info" politeness="assertive">
          <MessageBarBody>{t("exists", { sheet: outcome.sheet.name })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => opening.run(outcome.sheet.id)}>
              {t("open")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => making.run(true)}>
              {t("another")}
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
          label={t("undoAnyway")}
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
    </section>
  );
}
