import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { lineCount, selfCheck, type SelfCheckReport } from "../../excel/self-check";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { useLocale } from "../texts/use-locale";
import { Report } from "./Report";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Check this Excel: whether the add-in works in the Excel at hand, and what to send to whoever can help. */
export default function SelfCheck() {
  const styles = useStyles();
  const { t } = useTranslation("selfCheck");
  const locale = useLocale();
  const [done, setDone] = useState(0);
  const [report, setReport] = useState<SelfCheckReport>();
  const { busy, problem, run, cancel, dismiss } = useAction(async (signal) => {
    setReport(undefined);
    setDone(0);
    setReport(await selfCheck({ locale, signal, onLine: () => setDone((before) => before + 1) }));
  });
  return (
    <div className={styles.view}>
      {!report && (
        <>
          <p className={styles.line}>{t("intro")}</p>
          <p className={styles.quiet}>{t("undo")}</p>
        </>
      )}
      {problem && <ProblemNotice problem={problem} onDismiss={dismiss} />}
      {busy ? (
        <Progress done={done} onCancel={cancel} />
      ) : (
        <Button
          className={styles.button}
          appearance={report ? "secondary" : "primary"}
          onClick={() => run()}
        >
          {t(report ? "again" : "run")}
        </Button>
      )}
      {report && <Report report={report} />}
    </div>
  );
}

interface ProgressProperties {
  readonly done: number;
  readonly onCancel: () => void;
}

/** How far the check has come; once cancelled, that what was made is being removed. */
function Progress({ done, onCancel }: ProgressProperties) {
  const styles = useStyles();
  const { t } = useTranslation("selfCheck");
  const button = useFocusOnMount<HTMLButtonElement>();
  const [cancelled, setCancelled] = useState(false);
  return (
    <div className={styles.progress}>
      <span role="status">
        {cancelled ? t("removing") : t("progress", { done, total: lineCount })}
      </span>
      <ProgressBar
        aria-label={t("progress", { done, total: lineCount })}
        max={lineCount}
        value={done}
      />
      <Button
        ref={button}
        className={styles.button}
        disabledFocusable={cancelled}
        onClick={() => {
          setCancelled(true);
          onCancel();
        }}
      >
        {t("cancel")}
      </Button>
    </div>
  );
}
