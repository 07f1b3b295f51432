import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { rollUp } from "../../scorecards/roll-up";
import { ProblemNotice } from "../actions/ProblemNotice";
import { CopyQuery } from "./CopyQuery";
import { FileNotes } from "./FileNotes";
import { MakeRollUp } from "./MakeRollUp";
import { RepeatedPeople } from "./RepeatedPeople";
import { useFiles } from "./use-files";
import { useRollUpStyles } from "./use-roll-up-styles";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
  file: { display: "none" },
});

/** Roll-up: the closed periods of many workbooks, picked as files and read in the pane, as one table with totals. */
export default function RollUp() {
  const styles = useStyles();
  const shared = useRollUpStyles();
  const { t } = useTranslation("rollUp");
  const { t: shell } = useTranslation("shell");
  const { files, progress, reading, clear } = useFiles();
  const [countAll, setCountAll] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const workbooks = useMemo(
    () =>
      files.flatMap((file) =>
        file.kind === "read" ? [{ name: file.name, rows: file.history.rows }] : [],
      ),
    [files],
  );
  const together = useMemo(() => rollUp(workbooks, { countAll }), [workbooks, countAll]);
  return (
    <div className={styles.view}>
      <p className={shared.line}>{t("intro")}</p>
      <input
        ref={input}
        className={styles.file}
        type="file"
        multiple
        accept=".xlsx"
        aria-label={t("files")}
        onChange={({ target }) => {
          const picked = [...(target.files ?? [])];
          // The same files can be picked once more.
          target.value = "";
          if (picked.length > 0) reading.run(picked);
        }}
      />
      <div className={shared.buttons}>
        <Button
          appearance={workbooks.length === 0 ? "primary" : "secondary"}
          disabled={reading.busy}
          onClick={() => input.current?.click()}
        >
          {t(files.length === 0 ? "pick" : "pickMore")}
        </Button>
        {files.length > 0 && !reading.busy && <Button onClick={clear}>{t("clear")}</Button>}
        {reading.busy && <Button onClick={reading.cancel}>{shell("cancel")}</Button>}
      </div>
      {progress && (
        <div>
          <p className={shared.line}>{t("reading", { ...progress })}</p>
          <ProgressBar aria-label={t("files")} value={progress.number - 1} max={progress.count} />
        </div>
      )}
      {reading.problem && <ProblemNotice problem={reading.problem} onDismiss={reading.dismiss} />}
      <div role="status">
        {files.length > 0 && !reading.busy && (
          <p className={shared.state}>
            {workbooks.length === 0
              ? t("nothingRead")
              : t("read", {
                  count: workbooks.length,
                  rows: t("rows", { count: together.rows.length }),
                })}
          </p>
        )}
      </div>
      <FileNotes files={files} />
      <RepeatedPeople repeated={together.repeated} countAll={countAll} onCountAll={setCountAll} />
      {together.rows.length > 0 && !reading.busy && <MakeRollUp rollUp={together} />}
      <CopyQuery />
    </div>
  );
}
