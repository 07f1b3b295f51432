import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { writeImport, type ImportTarget, type ImportTicket } from "../../excel";
import {
  changesToWrite,
  figureQuestions,
  previewImport,
  remember,
  rememberedOf,
  rowsQuestions,
  settledSources,
  type Change,
  type Memory,
  type WriteChoices,
} from "../../scorecards/import";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction, type Action } from "../actions/use-action";
import { SectionHeading } from "../generate/SectionHeading";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { useLocale } from "../texts/use-locale";
import { ChangeTable } from "./ChangeTable";
import { namesText } from "./names-text";
import { Refusals } from "./Refusals";
import { useStepStyles } from "./styles";
import { destinationOf, type Draft, type Matching } from "./use-import";

interface Properties {
  readonly draft: Draft;
  readonly target: ImportTarget;
  readonly memory: Memory;
  readonly matching: Matching;
  /** Reads the table anew. */
  readonly refreshing: Action<[]>;
  readonly onChoices: (choices: WriteChoices) => void;
  readonly onBack: () => void;
  readonly onWritten: (ticket: ImportTicket) => void;
}

/** So many absent people are named. */
const MOST_NAMED = 8;

/** All that would be written, before anything is; HR agrees here. */
export function PreviewStep(properties: Properties) {
  const { draft, matching, target, memory, refreshing, onChoices, onBack, onWritten } = properties;
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { choices } = draft;
  const { decisions } = draft;
  const { groups } = matching.matched;
  const sources = useMemo(
    () => settledSources(draft, matching, destinationOf(target)),
    [draft, matching, target],
  );
  const preview = useMemo(
    () => previewImport(target.table, groups, sources, decisions),
    [target, groups, sources, decisions],
  );
  const open =
    rowsQuestions(draft, matching, target.scorecard.period).length +
    figureQuestions(draft, matching, destinationOf(target)).length;
  const toWrite = changesToWrite(preview, choices);
  const ofKind = (kind: Change["kind"]) =>
    preview.changes.filter((change) => change.kind === kind).length;
  const [fill, overwrite, same, formulas] = (["fill", "overwrite", "same", "formula"] as const).map(
    ofKind,
  ) as [number, number, number, number];
  const writing = useAction(async () => {
    onWritten(
      await writeImport({
        place: target.place,
        table: target.table,
        changes: toWrite,
        added: preview.added,
        memory: remember(
          memory,
          target.place.system.id,
          rememberedOf(
            draft.mapping,
            draft.exported,
            target.table,
            draft.decisions,
            draft.questions,
          ),
        ),
      }),
    );
  });
  const lookAgain = () => {
    writing.dismiss();
    refreshing.run();
  };
  const stale = writing.problem?.fault.kind === "table-changed";
  return (
    <section className={styles.step} aria-labelledby="import-preview">
      <h2 id="import-preview" ref={heading} tabIndex={-1} className={styles.heading}>
        {t("preview.title")}
      </h2>
      <ul className={styles.list}>
        {fill > 0 && <li>{t("preview.fill", { count: fill })}</li>}
        {overwrite > 0 && <li>{t("preview.overwrite", { count: overwrite })}</li>}
        {formulas > 0 && <li>{t("preview.formulas", { count: formulas })}</li>}
        {same > 0 && <li>{t("preview.same", { count: same })}</li>}
        {preview.added.length > 0 && <li>{t("preview.added", { count: preview.added.length })}</li>}
        {preview.blank > 0 && <li>{t("preview.blank", { count: preview.blank })}</li>}
        {preview.absent.length > 0 && (
          <li className={styles.line}>
            {t("people.absent", {
              count: preview.absent.length,
              people: namesText(t, preview.absent, MOST_NAMED, locale),
            })}
          </li>
        )}
      </ul>
      {open > 0 && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>{t("questions.left", { count: open })}</MessageBarBody>
        </MessageBar>
      )}
      <Refusals refusals={preview.refusals} />
      {overwrite + formulas > 0 && (
        <section className={styles.section}>
          <SectionHeading id="import-mode">{t("preview.mode")}</SectionHeading>
          <RadioGroup
            aria-labelledby="import-mode"
            value={choices.overwrite ? "overwrite" : "keep"}
            onChange={(_event, { value }) =>
              onChoices({
                overwrite: value === "overwrite",
                formulas: value === "overwrite" && choices.formulas,
              })
            }
          >
            <Radio value="keep" label={t("preview.keep")} />
            <Radio value="overwrite" label={t("preview.overwriteThem")} />
          </RadioGroup>
          {formulas > 0 && choices.overwrite && (
            <Checkbox
              label={t("preview.overFormulas")}
              checked={choices.formulas}
              onChange={(_event, { checked }) =>
                onChoices({ ...choices, formulas: checked === true })
              }
            />
          )}
        </section>
      )}
      <ChangeTable changes={toWrite} />
      <div className={styles.bar}>
        {toWrite.length === 0 && preview.added.length === 0 && (
          <MessageBar layout="multiline" intent="info" politeness="polite">
            <MessageBarBody>{t(overwrite > 0 ? "preview.kept" : "preview.nothing")}</MessageBarBody>
          </MessageBar>
        )}
        {refreshing.problem && (
          <ProblemNotice problem={refreshing.problem} onDismiss={refreshing.dismiss} />
        )}
        {writing.problem && (
          <ProblemNotice
            problem={writing.problem}
            {...(stale ? { onRetry: lookAgain } : { onDismiss: writing.dismiss })}
          />
        )}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={
              writing.busy ||
              refreshing.busy ||
              (toWrite.length === 0 && preview.added.length === 0)
            }
            onClick={() => writing.run()}
          >
            {t("preview.write", { count: toWrite.length })}
          </Button>
          <Button disabled={writing.busy} onClick={onBack}>
            {t("preview.back")}
          </Button>
          {writing.busy && <Spinner size="tiny" label={t("preview.writing")} />}
        </div>
      </div>
    </section>
  );
}
