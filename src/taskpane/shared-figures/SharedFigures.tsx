import { Button, Checkbox, Field, Input, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { mend, readScorecardSheets, takeBackWritten, type Ticket } from "../../excel";
import { readFigure, writeFigure } from "../../scorecards/company/typed-figure";
import type { ScorecardReading } from "../../scorecards/reading";
import {
  fitsFigure,
  type SharedFigure,
  sharedFigures,
  writeShared,
} from "../../scorecards/shared-figures";
import type { ParameterKey } from "../../scorecards/system/keys";
import { ProblemNotice } from "../actions/ProblemNotice";
import { UndoNotices } from "../actions/UndoNotices";
import { useAction } from "../actions/use-action";
import { usePeriodStyles } from "../period/use-period-styles";
import { useAnswer } from "../readings/use-answer";
import { useLocale } from "../texts/use-locale";

/** What the forms of a scorecard ask for alike: typed once, written into each form's own cells, and taken back. */
export default function SharedFigures({ scorecard }: { readonly scorecard: string }) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("sharedFigures");
  const ask = useCallback(
    async () =>
      (await readScorecardSheets({ formulas: true })).readings.find(
        (each) => each.scorecard === scorecard,
      ),
    [scorecard],
  );
  const { found: reading, problem, reread } = useAnswer(true, ask);
  const [done, setDone] = useState<{ readonly forms: number; readonly ticket?: Ticket }>();
  const writing = useAction(async (_signal, { steps, forms }: ReturnType<typeof writeShared>) => {
    setDone(undefined);
    try {
      setDone({ forms, ticket: await mend(steps) });
    } finally {
      await reread();
    }
  });
  const undoing = useAction(async (_signal, keep: boolean) => {
    if (done?.ticket === undefined) return;
    await takeBackWritten(done.ticket, { keep });
    setDone({ forms: done.forms });
    await reread();
  });
  const changedSince = undoing.problem?.fault.kind === "written-changed" && undoing.problem.fault;
  const busy = writing.busy || undoing.busy;
  return (
    <section className={styles.section} aria-label={t("title")}>
      <p className={styles.quiet}>{t("hint")}</p>
      {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
      {!reading && !problem && <Spinner size="small" label={t("reading")} />}
      {reading && <Fields reading={reading} busy={busy} onWrite={writing.run} />}
      <div role="status">
        {done && (
          <p className={styles.line}>
            {t(done.ticket === undefined ? "undone" : "done", { count: done.forms })}
          </p>
        )}
      </div>
      {done?.ticket !== undefined && !changedSince && (
        <div className={styles.buttons}>
          <Button size="small" disabled={busy} onClick={() => undoing.run(false)}>
            {t("undo")}
          </Button>
        </div>
      )}
      <UndoNotices undoing={undoing} others={[writing]} label={t("undoRest")} />
    </section>
  );
}

function Fields(properties: {
  readonly reading: ScorecardReading;
  readonly busy: boolean;
  readonly onWrite: (writing: ReturnType<typeof writeShared>) => void;
}) {
  const { reading, busy, onWrite } = properties;
  const styles = usePeriodStyles();
  const { t } = useTranslation("sharedFigures");
  const locale = useLocale();
  const all = sharedFigures(reading);
  // What is open altogether is what HR comes for; what has a figure to be confirmed follows.
  const isBlank = ({ standard }: SharedFigure) => standard === null;
  const figures = [...all.filter(isBlank), ...all.filter((figure) => !isBlank(figure))];
  const [texts, setTexts] = useState<ReadonlyMap<ParameterKey, string>>(new Map());
  const [over, setOver] = useState(false);
  if (figures.length === 0) return <p className={styles.line}>{t("none")}</p>;
  // What HR has not typed is not decided: a figure that stands there to be confirmed is shown, and not taken for typed.
  const textOf = ({ key }: SharedFigure) => texts.get(key) ?? "";
  const read = figures.map((figure) => {
    const value = readFigure(textOf(figure), figure.info.unit ?? "any", figure.standard);
    return { figure, value, isFit: value === null || fitsFigure(figure, value) };
  });
  const typed = new Map(
    read.flatMap(({ figure, value, isFit }) =>
      value === null || !isFit ? [] : [[figure.key, value] as const],
    ),
  );
  const careful = writeShared(reading, figures, typed, false);
  const writing = over ? writeShared(reading, figures, typed, true) : careful;
  return (
    <>
      {read.map(({ figure, isFit }) => (
        <Field
          key={figure.key}
          label={figure.info.name[locale]}
          {...(isFit ? {} : { validationState: "error", validationMessage: t("fault") })}
        >
          <Input
            value={textOf(figure)}
            placeholder={writeFigure(figure.common, figure.info.unit ?? "any")}
            onChange={(_event, { value }) => setTexts(new Map([...texts, [figure.key, value]]))}
          />
        </Field>
      ))}
      {careful.kept > 0 && (
        <div>
          <Checkbox
            checked={over}
            label={t("over", { count: careful.kept })}
            onChange={(_event, { checked }) => setOver(checked === true)}
          />
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy || writing.steps.length === 0 || read.some(({ isFit }) => !isFit)}
          onClick={() => onWrite(writing)}
        >
          {t("write", { count: reading.sheets.length })}
        </Button>
      </div>
    </>
  );
}
