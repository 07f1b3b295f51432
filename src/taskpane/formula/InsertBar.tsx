import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { insertFormula, undoInsertion, type FormulaCell } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import type { Evaluation, FieldValues } from "./evaluate";
import { OutcomeNotice, type Outcome } from "./OutcomeNotice";
import { areaText, readsItself, sizeOf } from "./spill";
import type { Editing } from "./use-draft";

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Properties {
  /** As it will be written; undefined as long as no cell is known. */
  readonly formula: string | undefined;
  readonly values: FieldValues;
  readonly evaluation: Evaluation;
  readonly editing: Editing | null;
  /** Where the formula goes: the cell that is edited, else the selected one. */
  readonly target: FormulaCell | undefined;
  /** The formula was asked for, but this field does not let it be. */
  readonly onRefuse: (field: string) => void;
  readonly onStopEditing: () => void;
  /** A cell has been written. */
  readonly onDone: () => void;
}

/** The way of the formula into its cell, and what came of it. */
export function InsertBar(properties: Properties) {
  const { formula, values, evaluation, editing, target, onRefuse } = properties;
  const styles = useStyles();
  const { t } = useTranslation("formula");
  const [outcome, setOutcome] = useState<{ said: Outcome; of: string }>();
  const size = sizeOf(evaluation);
  /** What was said of another formula or cell holds no longer. */
  const asked = target ? `${target.sheetId}!${target.address}${formula ?? ""}` : "";
  const place = target?.address ?? "";

  /** A question has taken the place of the button, which then comes back with the focus. */
  const [questioned, setQuestioned] = useState(false);

  const insertion = useAction(async (_signal, replaces: string | undefined) => {
    if (!target || formula === undefined) return;
    setOutcome(undefined);
    const { sheetId, address } = target;
    const answer = await insertFormula({
      sheetId,
      address,
      formula,
      ...size,
      ...(replaces === undefined ? {} : { replaces }),
    });
    const where = { cell: address, cells: areaText(address, size), formula };
    setOutcome({ said: { ...answer, ...where, sheet: target.sheet }, of: asked });
    if (answer.kind === "occupied") setQuestioned(true);
    if (answer.kind === "inserted") {
      if (editing) properties.onStopEditing();
      properties.onDone();
    }
  });
  const undoing = useAction(async () => {
    if (outcome?.said.kind !== "inserted") return;
    const { undo, cell, cells, sheet } = outcome.said;
    const { kind } = await undoInsertion(undo);
    setOutcome({ said: { kind, cell, cells, sheet, formula: "" }, of: "" });
    properties.onDone();
  });

  const insert = () => {
    const field =
      evaluation.kind === "incomplete"
        ? evaluation.missing[0]
        : evaluation.kind === "faulty"
          ? evaluation.fields[0]
          : undefined;
    if (field === undefined) insertion.run(editing?.cell.formula);
    else onRefuse(field);
  };
  const circular = target !== undefined && readsItself(target, size, values);
  const said = outcome?.said;
  const stays = said?.kind === "inserted" || said?.kind === "undone" || said?.kind === "changed";
  const shown = said && (stays || outcome.of === asked) ? said : undefined;
  const isSpilling = size.rows > 1 || size.columns > 1;
  return (
    <>
      {isSpilling && target && !circular && !shown && (
        <p className={styles.line}>{t("spills", { cells: areaText(place, size) })}</p>
      )}
      {!isSpilling && target?.fills !== undefined && !circular && !shown && (
        <p className={styles.line}>{t("fills", { table: target.fills })}</p>
      )}
      {circular && (
        <p role="alert" className={styles.line}>
          {t("readsItself", { cell: place })}
        </p>
      )}
      {[insertion, undoing].map(
        ({ problem, dismiss }, index) =>
          problem && <ProblemNotice key={index} problem={problem} onDismiss={dismiss} />,
      )}
      {shown && (
        <OutcomeNotice
          key={shown.kind}
          outcome={shown}
          onReplace={(holds) => insertion.run(holds)}
          onUndo={() => undoing.run()}
          onDismiss={() => setOutcome(undefined)}
        />
      )}
      {shown?.kind !== "occupied" && (
        <div className={styles.buttons}>
          <InsertButton
            takesFocus={questioned}
            disabled={insertion.busy || !target || circular}
            onClick={insert}
          >
            {!target
              ? t("noCell")
              : editing
                ? t("update", { cell: place })
                : t("insert", { cell: place })}
          </InsertButton>
          {editing && <Button onClick={properties.onStopEditing}>{t("stopEditing")}</Button>}
        </div>
      )}
    </>
  );
}

interface InsertButtonProperties {
  readonly takesFocus: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Stays in reach of the keyboard while it is disabled: what it says tells why. */
function InsertButton({ takesFocus, disabled, onClick, children }: InsertButtonProperties) {
  const button = useFocusOnMount<HTMLButtonElement>(takesFocus);
  return (
    <Button ref={button} appearance="primary" disabledFocusable={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}
