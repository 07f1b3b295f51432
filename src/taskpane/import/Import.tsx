import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportTarget, ImportTicket } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { open, usePlace } from "../shell/navigation";
import { Done } from "./Done";
import { MappingStep } from "./MappingStep";
import { PasteStep } from "./PasteStep";
import { PreviewStep } from "./PreviewStep";
import { useStepStyles } from "./styles";
import { useImport } from "./use-import";

type Step =
  | { readonly at: "paste" | "mapping" | "preview" }
  | { readonly at: "done"; readonly target: ImportTarget; readonly ticket: ImportTicket };

/** Import: an export pasted, its columns and people matched, everything shown, then written, and taken back if need be. */
export default function Import() {
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const { t: shell } = useTranslation("shell");
  const importing = useImport();
  const [step, setStep] = useState<Step>({ at: "paste" });
  const [undone, setUndone] = useState(false);
  /** HR came to this step from another one, and so does the focus. */
  const [moved, setMoved] = useState(false);
  const { refresh, target, targets, draft } = importing;
  const scorecard = target?.scorecard.scorecard;
  const goTo = (next: Step) => {
    setMoved(true);
    setUndone(false);
    setStep(next);
  };

  const reading = useAction(async (_signal, wanted?: string) => {
    await refresh(wanted);
  });
  const previewing = useAction(async () => {
    await refresh(scorecard);
    goTo({ at: "preview" });
  });

  // Each time HR comes to the tool without a paste, the workbook may hold other scorecards.
  const shown = usePlace().view === "import";
  const idle = useRef(true);
  useEffect(() => {
    idle.current = step.at === "paste";
  }, [step]);
  const { run } = reading;
  useEffect(() => {
    if (shown && idle.current) run();
  }, [shown, run]);

  if (!targets) {
    return (
      <div className={styles.step}>
        {reading.problem ? (
          <ProblemNotice problem={reading.problem} onRetry={() => run()} />
        ) : (
          <Spinner size="small" label={t("reading")} />
        )}
      </div>
    );
  }
  if (!target) {
    return (
      <section className={styles.step} aria-labelledby="import-empty">
        <h2 id="import-empty" className={styles.heading}>
          {t("empty.title")}
        </h2>
        <p className={styles.line}>{t("empty.body")}</p>
        <div>
          <Button appearance="primary" onClick={() => open("generate")}>
            {shell("tools.generate")}
          </Button>
        </div>
      </section>
    );
  }
  const notices = (
    <>
      {undone && (
        <MessageBar layout="multiline" intent="success" politeness="polite">
          <MessageBarBody>{t("done.undone")}</MessageBarBody>
        </MessageBar>
      )}
      {[reading, previewing].map(
        ({ problem, dismiss }, index) =>
          problem && <ProblemNotice key={index} problem={problem} onDismiss={dismiss} />,
      )}
    </>
  );
  const startAgain = () => {
    importing.forget();
    goTo({ at: "paste" });
    run(scorecard);
  };
  if (step.at === "done") {
    return (
      <Done
        target={step.target}
        ticket={step.ticket}
        onUndone={() => {
          setMoved(true);
          setUndone(true);
          setStep({ at: "mapping" });
          run(scorecard);
        }}
        onAnother={startAgain}
      />
    );
  }
  if (step.at === "preview" && draft && importing.matching) {
    return (
      <PreviewStep
        draft={draft}
        matching={importing.matching}
        target={target}
        memory={targets.memory}
        refreshing={previewing}
        onChoices={(choices) => importing.change({ choices })}
        onBack={() => goTo({ at: "mapping" })}
        onWritten={(ticket) => goTo({ at: "done", target, ticket })}
      />
    );
  }
  if (step.at === "mapping" && draft && importing.matching) {
    return (
      <MappingStep
        takesFocus={moved}
        draft={draft}
        matching={importing.matching}
        target={target}
        rosters={targets.rosters}
        busy={reading.busy || previewing.busy}
        notices={notices}
        onChange={importing.change}
        onRoster={(wanted) => run(wanted)}
        onAnother={startAgain}
        onPreview={() => previewing.run()}
      />
    );
  }
  return (
    <PasteStep
      takesFocus={moved}
      fault={importing.fault}
      target={target}
      rosters={targets.rosters}
      busy={reading.busy}
      notices={notices}
      onRoster={(wanted) => run(wanted)}
      onTake={(input) => {
        if (importing.take(input)) goTo({ at: "mapping" });
      }}
    />
  );
}
