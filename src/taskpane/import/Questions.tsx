import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ImportTarget } from "../../excel";
import {
  figureQuestions,
  figureWithUnit,
  questionText,
  readingText,
  rowsAnswers,
  rowsQuestionText,
  rowsQuestions,
  settled,
  valuesOf,
  type FigureQuestion,
} from "../../scorecards/import";
import { SectionHeading } from "../generate/SectionHeading";
import { useLocale } from "../texts/use-locale";
import { useStepStyles } from "./styles";
import { destinationOf, type Draft, type Matching } from "./use-import";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorderActive}`,
  },
  answers: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  // An answer is a sentence: as wide as the pane, and as many lines as it needs.
  answer: {
    justifyContent: "flex-start",
    textAlign: "start",
    maxWidth: "none",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  example: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Properties {
  readonly draft: Draft;
  readonly matching: Matching;
  readonly target: ImportTarget;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** What can be read in more than one way, with the readings as buttons; nothing of it is written before it is answered. */
export function Questions({ draft, matching, target, onChange }: Properties) {
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  const destination = destinationOf(target);
  const rows = rowsQuestions(draft, matching, destination.period);
  const figures = figureQuestions(draft, matching, destination);
  const count = rows.length + figures.length;
  if (count === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="import-questions">
      <SectionHeading id="import-questions">{t("questions.title")}</SectionHeading>
      <p className={styles.line} role="status">
        {t("questions.open", { count })}
      </p>
      {rows.map((question) => (
        <Question
          key={question.why}
          text={rowsQuestionText(question, destination.period, draft, locale)}
          answers={rowsAnswers(question, draft, destination.period, locale).map(
            ({ text, part }) => ({
              text,
              onChoose: () => onChange(part),
            }),
          )}
        />
      ))}
      {figures.map((question) => (
        <Question
          key={`${question.why} ${question.inputs.map(({ id }) => id).join(" ")}`}
          text={questionText(question, question.inputs, locale)}
          answers={question.readings.map((reading) => ({
            text: readingText(reading, draft.columns, locale),
            example: exampleOf(reading, question),
            onChoose: () => onChange(settled(draft, question, reading)),
          }))}
          onNone={() => onChange(settled(draft, question, null))}
        />
      ))}
    </section>
  );

  /** What the reading makes of the first person of whom it makes something. */
  function exampleOf(
    { sources }: FigureQuestion["readings"][number],
    { inputs }: FigureQuestion,
  ): string | undefined {
    const found = inputs.flatMap((input) => {
      const source = sources[input.id];
      if (source === undefined) return [];
      const [first] = valuesOf(source, input, matching, destination, draft.decisions);
      return first === undefined ? [] : [{ input, first }];
    });
    const [example] = found;
    if (example === undefined) return undefined;
    const person = example.first.person.name || example.first.person.id;
    const values = found.map(({ input, first }) => figureWithUnit(first.value, input, locale));
    return t("questions.example", { person, value: values.join(" · ") });
  }
}

interface Answer {
  readonly text: string;
  readonly example?: string | undefined;
  readonly onChoose: () => void;
}

function Question({
  text,
  answers,
  onNone,
}: {
  readonly text: string;
  readonly answers: readonly Answer[];
  readonly onNone?: () => void;
}) {
  const styles = useStyles();
  const step = useStepStyles();
  const { t } = useTranslation("import");
  return (
    <div role="group" aria-label={text} className={styles.question}>
      <p className={step.line}>{text}</p>
      <div className={styles.answers}>
        {answers.map(({ text: answer, example, onChoose }) => (
          <Button key={answer} size="small" className={styles.answer} onClick={onChoose}>
            <span>
              {answer}
              {example !== undefined && <span className={styles.example}>{example}</span>}
            </span>
          </Button>
        ))}
        {onNone && (
          <Button size="small" appearance="subtle" className={styles.answer} onClick={onNone}>
            {t("questions.none")}
          </Button>
        )}
      </div>
    </div>
  );
}
