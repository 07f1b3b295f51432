import { Button, Field, MessageBar, MessageBarBody, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readSelectedCells, type ImportTarget, type ScorecardReference } from "../../excel";
import type { ExportFault } from "../../scorecards/import";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { SectionHeading } from "../generate/SectionHeading";
import { exportFaultText } from "./export-fault-text";
import { RosterChoice } from "./RosterChoice";
import { useStepStyles } from "./styles";

/** More than that nobody types: it was pasted, and drawing it would hold up the pane. */
const mostShown = 20_000;

interface Properties {
  readonly takesFocus: boolean;
  readonly fault: ExportFault | undefined;
  readonly target: ImportTarget;
  readonly rosters: readonly ScorecardReference[];
  readonly busy: boolean;
  readonly notices: ReactNode;
  readonly onRoster: (scorecard: string) => void;
  readonly onTake: (input: string | readonly (readonly string[])[]) => void;
}

/** The export comes in: pasted, and read at once without being drawn; typed; or from the selection. */
export function PasteStep(properties: Properties) {
  const { takesFocus, fault, target, rosters, busy, notices, onRoster, onTake } = properties;
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const [text, setText] = useState("");
  const [selectionBlank, setSelectionBlank] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const take = (input: Parameters<typeof onTake>[0]) => {
    setSelectionBlank(false);
    onTake(input);
  };
  const selection = useAction(async () => {
    const cells = await readSelectedCells();
    const blank = cells.every((row) => row.every((cell) => cell.trim() === ""));
    setSelectionBlank(blank);
    if (!blank) onTake(cells);
  });
  return (
    <div className={styles.step}>
      {notices}
      <RosterChoice target={target} rosters={rosters} disabled={busy} onRoster={onRoster} />
      <section className={styles.section} aria-labelledby="import-paste-heading">
        <SectionHeading id="import-paste-heading" field="import-paste">
          {t("paste.label")}
        </SectionHeading>
        <Field hint={t("paste.hint")}>
          <Textarea
            id="import-paste"
            textarea={{ ref: box }}
            resize="vertical"
            rows={6}
            value={text}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData("text/plain");
              // A word into a typed text is typing; a table is an export.
              if (text !== "" || !/[\t\n\r]/.test(pasted)) return;
              event.preventDefault();
              take(pasted);
            }}
            onChange={(_event, { value }) => {
              if (value.length <= mostShown) setText(value);
              else take(value);
            }}
          />
        </Field>
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={text.trim() === ""} onClick={() => take(text)}>
            {t("paste.read")}
          </Button>
          <Button disabled={selection.busy} onClick={() => selection.run()}>
            {t("paste.fromSelection")}
          </Button>
        </div>
        {selectionBlank && <p role="alert">{t("paste.selectionBlank")}</p>}
        {selection.problem && (
          <ProblemNotice problem={selection.problem} onDismiss={selection.dismiss} />
        )}
        {fault && (
          <MessageBar layout="multiline" intent="warning" politeness="assertive">
            <MessageBarBody>{exportFaultText(t, fault)}</MessageBarBody>
          </MessageBar>
        )}
      </section>
    </div>
  );
}
