import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { insertResultsChart, showSheet, undoGeneration, type ChartOutcome } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { useSectionStyles } from "./use-section-styles";

interface Properties {
  readonly scorecard: string;
  /** A sheet has come or gone. */
  readonly onSheetsChanged: () => void;
}

/** Puts real charts into the workbook; asks before a second sheet of them, and takes the first one back. */
export function InsertChart({ scorecard, onSheetsChanged }: Properties) {
  const styles = useSectionStyles();
  const { t } = useTranslation("results");
  const { t: shell } = useTranslation("shell");
  const [outcome, setOutcome] = useState<ChartOutcome | { readonly kind: "undone" }>();
  const inserting = useAction(async (_signal, secondCopy: boolean) => {
    setOutcome(await insertResultsChart(scorecard, { secondCopy }));
    onSheetsChanged();
  });
  const undoing = useAction(async (_signal, force: boolean) => {
    if (outcome?.kind !== "made") return;
    await undoGeneration(outcome.undo, { force });
    setOutcome({ kind: "undone" });
    onSheetsChanged();
  });
  const opening = useAction((_signal, id: string) => showSheet(id));
  const changedSince = undoing.problem?.fault.kind === "changed-since" && undoing.problem.fault;
  const busy = inserting.busy || undoing.busy;
  return (
    <section aria-label={t("chart.insert")}>
      <p className={styles.quiet}>{t("chart.hint")}</p>
      <Button disabled={busy} onClick={() => inserting.run(false)}>
        {t("chart.insert")}
      </Button>
      <div role="status">
        {outcome?.kind === "undone" && <p className={styles.line}>{t("chart.undone")}</p>}
        {outcome?.kind === "no-results" && <p className={styles.line}>{t("chart.noResults")}</p>}
        {outcome?.kind === "made" && (
          <p className={styles.line}>
            {t("chart.made", { sheet: outcome.sheet.name })}
            {!outcome.hasPages && ` ${shell("noPages")}`}
          </p>
        )}
      </div>
      {outcome?.kind === "made" && !changedSince && (
        <div className={styles.buttons}>
          <Button size="small" disabled={busy} onClick={() => opening.run(outcome.sheet.id)}>
            {t("chart.open")}
          </Button>
          <Button size="small" disabled={busy} onClick={() => undoing.run(false)}>
            {t("chart.undo")}
          </Button>
        </div>
      )}
      {outcome?.kind === "exists" && (
        <MessageBar layout="multiline" intent="info" politeness="assertive">
          <MessageBarBody>{t("chart.exists", { sheet: outcome.sheet.name })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => opening.run(outcome.sheet.id)}>
              {t("chart.open")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => inserting.run(true)}>
              {t("chart.another")}
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
          label={t("chart.undoAnyway")}
          onUndo={() => undoing.run(true)}
          onCancel={undoing.dismiss}
        />
      )}
      {[inserting, opening, undoing].map(
        ({ problem, dismiss }, index) =>
          problem &&
          problem !== (changedSince ? undoing.problem : undefined) && (
            <ProblemNotice key={index} problem={problem} onDismiss={dismiss} />
          ),
      )}
    </section>
  );
}
