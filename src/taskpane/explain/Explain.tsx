import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useContext, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { showCell } from "../../excel";
import { explain, type Subject, subjectId } from "../../scorecards/explanation";
import { periodLabel } from "../../scorecards/system/period";
import type { CellPlace, ScorecardReading } from "../../scorecards/reading";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { chooseReading } from "../readings/choose-reading";
import { Calculating } from "../readings/Calculating";
import { ScorecardChoice } from "../readings/ScorecardChoice";
import { useReadings } from "../readings/use-readings";
import { open, usePlace } from "../shell/navigation";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";
import { PersonChoice, SubjectChoice } from "./Choices";
import { CopyAsText } from "./CopyAsText";
import { type Focus, focusOf, focusOn, personIn } from "./focus";
import { cellLabel, personText, tell, toldText, Words } from "./tell";
import { ToldView } from "./ToldView";
import { useSelectedCell } from "./use-selected-cell";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  empty: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
});

const TOTAL: Subject = { kind: "total" };

/** The selected score with its own numbers, its rule and its cells; or whatever is chosen from the lists. */
export default function Explain() {
  const styles = useStyles();
  const { t } = useTranslation("explain");
  const { t: shell } = useTranslation("shell");
  const shown = usePlace().view === "explain";
  const { workbook, isCalculating, problem, refresh } = useReadings(shown);
  const [focus, setFocus] = useState<Focus>();
  const [scorecard, setScorecard] = useState<string>();
  const [differs, setDiffers] = useState(false);
  // What was read before Excel had calculated looks as if the sheet were wrong: look again.
  const { cell, expect } = useSelectedCell(shown, () => {
    if (differs) refresh();
  });

  const [followed, setFollowed] = useState<CellPlace>();
  if (workbook && cell !== undefined && cell !== followed) {
    setFollowed(cell);
    const found = focusOf(workbook.readings, cell, focus);
    if (found !== null) {
      setFocus(found);
      setScorecard(found.scorecard);
    }
  }

  if (problem && !workbook) {
    return (
      <div className={styles.view}>
        <ProblemNotice problem={problem} onRetry={refresh} />
      </div>
    );
  }
  if (!workbook) return <Spinner size="small" label={t("reading")} className={styles.view} />;
  const reading = chooseReading(workbook, scorecard);
  if (reading === undefined) {
    return (
      <div className={styles.view}>
        <section className={styles.empty} aria-labelledby="explain-empty">
          <h2 id="explain-empty" className={styles.heading}>
            {t("empty.title")}
          </h2>
          <p>{t("empty.generate")}</p>
          <Button appearance="primary" onClick={() => open("generate")}>
            {shell("tools.generate")}
          </Button>
        </section>
      </div>
    );
  }
  return (
    <div className={styles.view}>
      <Calculating now={isCalculating} />
      {problem && <ProblemNotice problem={problem} onRetry={refresh} />}
      <ScorecardChoice
        readings={workbook.readings}
        value={reading.scorecard}
        onChange={(chosen) => {
          setScorecard(chosen);
          setFocus(undefined);
        }}
      />
      <Explained
        key={reading.scorecard}
        reading={reading}
        readings={workbook.readings}
        focus={focus?.scorecard === reading.scorecard ? focus : undefined}
        onFocus={setFocus}
        onCell={expect}
        onDiffers={setDiffers}
      />
    </div>
  );
}

interface Properties {
  readonly reading: ScorecardReading;
  /** All of the workbook: what a cell of another scorecard is called. */
  readonly readings: readonly ScorecardReading[];
  readonly focus: Focus | undefined;
  readonly onFocus: (focus: Focus) => void;
  /** Told before the pane selects a cell. */
  readonly onCell: (cell: CellPlace) => void;
  /** Told whether the sheet shows something else than what is explained. */
  readonly onDiffers: (differs: boolean) => void;
}

function Explained({ reading, readings, focus, onFocus, onCell, onDiffers }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("explain");
  const locale = useLocale();
  const today = useContext(TodayContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const { people, period } = reading;
  const at = focus === undefined ? undefined : personIn(reading, focus);
  const person = at === undefined ? undefined : people[at];
  const subject = focus?.subject ?? TOTAL;
  const words = useMemo(
    () => new Words(locale, person?.system ?? reading.system),
    [locale, person, reading],
  );
  const explanation = useMemo(
    () => (person === undefined ? undefined : explain(reading, person, subject)),
    [reading, person, subject],
  );
  const told = useMemo(
    () => (explanation === undefined ? undefined : tell(words, explanation)),
    [words, explanation],
  );
  const { problem, run, dismiss } = useAction(async (_signal, place: CellPlace) => {
    onCell(place);
    await showCell(place);
  });
  const isOff = told !== undefined && told.warnings.length > 0;
  useEffect(() => onDiffers(isOff), [isOff, onDiffers]);

  if (people.length === 0) {
    const data = reading.sheets.find(({ identity }) => identity.role === "data");
    return <p className={styles.empty}>{t("empty.people", { sheet: data?.name ?? "" })}</p>;
  }
  const sheetName = (id: string) =>
    readings.flatMap(({ sheets }) => sheets).find((sheet) => sheet.id === id)?.name;
  return (
    <>
      <PersonChoice
        people={people}
        {...(at === undefined ? {} : { value: at })}
        onChange={(chosen) => onFocus(focusOn(reading, chosen, subject))}
      />
      {person === undefined ||
      at === undefined ||
      told === undefined ||
      explanation === undefined ? (
        <p className={styles.empty}>{t("empty.select")}</p>
      ) : (
        <>
          <SubjectChoice
            words={words}
            person={person}
            value={explanation.subject}
            title={told.title}
            onChange={(chosen) => onFocus(focusOn(reading, at, chosen))}
          />
          <ToldView
            told={told}
            whose={`${personText(person)} · ${periodLabel(period, locale)}`}
            heading={heading}
            cellLabel={(cell) => cellLabel(cell, sheetName)}
            onCell={run}
            onSubject={(chosen) => {
              onFocus(focusOn(reading, at, chosen));
              heading.current?.focus();
            }}
          />
          {problem && <ProblemNotice problem={problem} onDismiss={dismiss} />}
          <CopyAsText
            key={`${at} ${subjectId(explanation.subject)}`}
            text={() => toldText(words, reading, person, explanation, today())}
          />
        </>
      )}
    </>
  );
}
