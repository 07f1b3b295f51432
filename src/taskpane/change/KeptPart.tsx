import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { forgetKept, type KeptScorecard, undoChange } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoAnyway } from "../actions/UndoAnyway";
import { useAction } from "../actions/use-action";
import { Asked } from "../generate/Asked";
import { useLocale } from "../texts/use-locale";
import { useChangeStyles } from "./use-change-styles";

interface Properties {
  readonly kept: KeptScorecard;
  readonly onUndone: () => void;
  readonly onForgotten: () => void;
}

/** The scorecard as it was before its last change: to be put back, or to be let go. */
export function KeptPart({ kept, onUndone, onForgotten }: Properties) {
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const locale = useLocale();
  const sheets = new Intl.ListFormat(locale).format(kept.sheets);
  return (
    <section className={styles.part} aria-labelledby="change-kept">
      <h2 id="change-kept" className={styles.subheading}>
        {t("kept.title")}
      </h2>
      <p className={styles.quiet}>{t("kept.says", { sheets })}</p>
      <KeptButtons scorecard={kept.scorecard} onUndone={onUndone} onForgotten={onForgotten} />
    </section>
  );
}

export function KeptButtons({
  scorecard,
  onUndone,
  onForgotten,
}: Omit<Properties, "kept"> & { readonly scorecard: string }) {
  const styles = useChangeStyles();
  const { t } = useTranslation("change");
  const { t: shell } = useTranslation("shell");
  const [asked, setAsked] = useState(false);
  const undoing = useAction(async (_signal, force: boolean) => {
    await undoChange(scorecard, { force });
    onUndone();
  });
  const forgetting = useAction(async () => {
    setAsked(false);
    await forgetKept(scorecard);
    onForgotten();
  });
  const busy = undoing.busy || forgetting.busy;
  const fault = undoing.problem?.fault;
  const since =
    fault?.kind === "changed-since" || fault?.kind === "written-changed" ? fault : undefined;
  return (
    <>
      {since && (
        <UndoAnyway
          fault={since}
          label={t("kept.undoAnyway")}
          onUndo={() => undoing.run(true)}
          onCancel={undoing.dismiss}
        />
      )}
      {asked && (
        <Asked
          question={t("kept.forgetQuestion")}
          yes={t("kept.forget")}
          no={shell("cancel")}
          onYes={() => forgetting.run()}
          onNo={() => setAsked(false)}
        />
      )}
      {!since && undoing.problem && (
        <ProblemNotice problem={undoing.problem} onDismiss={undoing.dismiss} />
      )}
      {forgetting.problem && (
        <ProblemNotice problem={forgetting.problem} onDismiss={forgetting.dismiss} />
      )}
      {!since && !asked && (
        <div className={styles.buttons}>
          <Button size="small" disabled={busy} onClick={() => undoing.run(false)}>
            {t("kept.undo")}
          </Button>
          <Button size="small" disabled={busy} onClick={() => setAsked(true)}>
            {t("kept.forget")}
          </Button>
        </div>
      )}
    </>
  );
}
