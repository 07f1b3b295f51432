import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { makePayroll, type PayrollOutcome, showSheet, undoGeneration } from "../../excel";
import type { Locale } from "../../i18n/locale";
import type { Payroll } from "../../scorecards/payroll";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { usePeriodStyles } from "../period/use-period-styles";

interface Properties {
  readonly payroll: Payroll;
  /** Of the scorecard's sheets. */
  readonly locale: Locale;
  /** What the appraisal is called. */
  readonly system: string;
  readonly disabled: boolean;
}

/** Puts pay on a sheet of its own; asks before a second one, and takes it back. */
export function MakePayroll({ payroll, locale, system, disabled }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("payroll");
  const { t: shell } = useTranslation("shell");
  const [outcome, setOutcome] = useState<PayrollOutcome | { readonly kind: "undone" }>();
  const making = useAction(async (_signal, secondCopy: boolean) => {
    setOutcome(undefined);
    setOutcome(await makePayroll(payroll, { locale, system }, { secondCopy }));
  });
  const undoing = useAction(async (_signal, force: boolean) => {
    if (outcome?.kind !== "made") return;
    await undoGeneration(outcome.undo, { force });
    setOutcome({ kind: "undone" });
  });
  const opening = useAction((_signal, id: string) => showSheet(id));
  const changedSince = undoing.problem?.fault.kind === "changed-since" && undoing.problem.fault;
  const busy = making.busy || undoing.busy;
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy || disabled} onClick={() => making.run(false)}>
          {t(making.busy ? "sheet.making" : "sheet.make")}
        </Button>
      </div>
      <div role="status">
        {outcome?.kind === "undone" && <p className={styles.line}>{t("sheet.undone")}</p>}
        {outcome?.kind === "made" && (
          <p className={styles.line}>
            {t("sheet.made", { sheet: outcome.sheet.name })}
            {!outcome.hasPages && ` ${shell("noPages")}`}
          </p>
        )}
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
