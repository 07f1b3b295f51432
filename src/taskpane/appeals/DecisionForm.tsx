import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppealsReading, DecisionOutcome } from "../../excel";
import {
  type Appeal,
  type AppealFigure,
  type Edited,
  figureIn,
  typedFigure,
} from "../../scorecards/appeals";
import type { ScorecardReading } from "../../scorecards/reading";
import type { ScorecardSystem } from "../../scorecards/system/description";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { codeLabel } from "../period/OutcomeNotice";
import { usePeriodStyles } from "../period/use-period-styles";
import { useNumbers } from "../results/use-numbers";
import { useLocale } from "../texts/use-locale";
import { PlanPreview } from "./PlanPreview";
import { usePlan } from "./use-plan";
import { columnLabel, figureText, refusalText, resultText, typedFaultText } from "./words";

export interface Decided {
  readonly corrected: { readonly input: string; readonly value: number } | null;
  readonly remark: string;
  readonly despite: readonly Edited[];
}

interface Properties {
  readonly appeal: Appeal;
  /** The person's row in History; undefined where it is gone. */
  readonly row: number | undefined;
  /** By which that row may be corrected. */
  readonly figures: readonly AppealFigure[];
  readonly read: AppealsReading;
  readonly standard: ScorecardSystem;
  readonly system: ScorecardSystem;
  readonly readings: readonly ScorecardReading[];
  readonly busy: boolean;
  /** Why the last decision was not carried out. */
  readonly refused: Exclude<DecisionOutcome, { kind: "decided" }> | undefined;
  readonly onDecide: (decided: Decided) => void;
  readonly onCancel: () => void;
}

/** The finding: the figure that was wrong and what it should be, seen with all that follows before it is written; or rejected. */
export function DecisionForm(properties: Properties) {
  const { appeal, row, figures, read, standard, system, readings, busy, refused } = properties;
  const styles = usePeriodStyles();
  const { t } = useTranslation("appeals");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const { score } = useNumbers();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const cells = row === undefined ? undefined : read.closed.history.get(row);
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  const [remark, setRemark] = useState("");
  const corrected = figures.find(({ input: { id } }) => id === chosen) ?? figures[0];
  const input = corrected?.input;
  const now = corrected && cells ? figureIn(cells, corrected) : null;
  const stands = now ?? (corrected?.at.length === 0 ? cells?.get(corrected.column) : null) ?? null;
  const figure = input === undefined ? null : typedFigure(typed, input, now);
  const value = typeof figure === "number" ? figure : null;
  const fault = typed.trim() === "" || typeof figure === "number" ? null : figure;
  const correction = { row, item: appeal.item, input: input?.id, value };
  const planned = usePlan(correction, standard, read.closed, readings);
  const plan = planned?.kind === "planned" ? planned : null;
  const edited = plan?.edited ?? [];
  const says = (cell: string | number | null) => resultText(t, cell, score);
  const hindrance =
    refused ?? (planned !== null && planned.kind !== "planned" ? planned : undefined);
  return (
    <section className={styles.section} aria-labelledby="appeals-decide">
      <h3 id="appeals-decide" ref={heading} tabIndex={-1} className={styles.heading}>
        {t("decision.title", { name: appeal.name, item: appeal.itemName })}
      </h3>
      <p className={styles.line}>{t("decision.reason", { reason: appeal.reason })}</p>
      {input === undefined ? (
        <p className={styles.line}>{t("decision.noFigure")}</p>
      ) : (
        <>
          <Field label={t("decision.figure")}>
            <Select value={input.id} onChange={(_event, data) => setChosen(data.value)}>
              {figures.map(({ input: { id, name } }) => (
                <option key={id} value={id}>
                  {name[locale]}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={t("decision.corrected")}
            hint={t("decision.stands", { value: figureText(t, stands, input.unit) })}
            {...(fault === null
              ? {}
              : {
                  validationState: "error" as const,
                  validationMessage: typedFaultText(t, fault, input),
                })}
          >
            <Input value={typed} onChange={(_event, data) => setTyped(data.value)} />
          </Field>
        </>
      )}
      {plan && <PlanPreview plan={plan} system={system} />}
      {edited.length > 0 && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>
            {t("decision.edited")}
            <ul className={styles.list}>
              {edited.map(({ period, column, stands: is, reckoned }, index) => (
                <li key={index}>
                  {t("decision.editedLine", {
                    period: codeLabel(period, locale),
                    column: columnLabel(column, system, locale),
                    stands: says(is),
                    reckoned: says(reckoned),
                  })}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {hindrance && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>{refusalText(t, hindrance, locale)}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={t("decision.remark")}>
        <Textarea value={remark} onChange={(_event, data) => setRemark(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy || plan === null}
          onClick={() => {
            if (plan === null || value === null) return;
            properties.onDecide({
              corrected: { input: plan.input.id, value },
              remark: remark.trim(),
              despite: edited,
            });
          }}
        >
          {busy
            ? t("decision.busy")
            : t(edited.length > 0 ? "decision.acceptAnyway" : "decision.accept")}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            properties.onDecide({ corrected: null, remark: remark.trim(), despite: [] });
          }}
        >
          {t("decision.reject")}
        </Button>
        <Button disabled={busy} onClick={properties.onCancel}>
          {shell("cancel")}
        </Button>
      </div>
    </section>
  );
}
