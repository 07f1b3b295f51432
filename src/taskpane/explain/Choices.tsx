import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { type Subject, subjectId, subjectsOf } from "../../scorecards/explanation";
import type { PersonReading } from "../../scorecards/reading";
import { personText, type Words } from "./tell";

const useStyles = makeStyles({
  people: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalXS },
  choice: { flexGrow: 1, minWidth: 0 },
  step: { minWidth: "32px" },
});

interface PersonProperties {
  readonly people: readonly PersonReading[];
  /** The place in the list; undefined: nobody yet. */
  readonly value?: number;
  readonly onChange: (person: number) => void;
}

/** Everybody on the scorecard, and the way from one to the next. */
export function PersonChoice({ people, value, onChange }: PersonProperties) {
  const styles = useStyles();
  const { t } = useTranslation("explain");
  const at = value ?? -1;
  return (
    <div className={styles.people}>
      <Button
        className={styles.step}
        icon={<ChevronLeft20Regular />}
        aria-label={t("previous")}
        title={t("previous")}
        disabled={at <= 0}
        onClick={() => onChange(at - 1)}
      />
      <Field label={t("person")} className={styles.choice}>
        <Select
          value={value === undefined ? "" : String(value)}
          onChange={(_event, data) => onChange(Number(data.value))}
        >
          {value === undefined && <option value="">{t("choosePerson")}</option>}
          <People people={people} />
        </Select>
      </Field>
      <Button
        className={styles.step}
        icon={<ChevronRight20Regular />}
        aria-label={t("next")}
        title={t("next")}
        disabled={at >= people.length - 1}
        onClick={() => onChange(at + 1)}
      />
    </div>
  );
}

/** Thousands of them are drawn once. */
const People = memo(function People({ people }: Pick<PersonProperties, "people">) {
  return people.map((person, index) => (
    <option key={index} value={index}>
      {personText({ ...person, department: "" }) || String(index + 1)}
    </option>
  ));
});

interface SubjectProperties {
  readonly words: Words;
  readonly person: PersonReading;
  readonly value: Subject;
  /** What it is called, where the list has it not: a part, a metric, a figure. */
  readonly title: string;
  readonly onChange: (subject: Subject) => void;
}

/** The total, the items, and what follows from the total. */
export function SubjectChoice({ words, person, value, title, onChange }: SubjectProperties) {
  const { t } = useTranslation("explain");
  const subjects = subjectsOf(person);
  const id = subjectId(value);
  const option = (subject: Subject) => (
    <option key={subjectId(subject)} value={subjectId(subject)}>
      {subjectName(words, person, subject)}
    </option>
  );
  const of = (kind: Subject["kind"]) => subjects.filter((each) => each.kind === kind);
  const earned = of("field");
  return (
    <Field label={t("what")}>
      <Select
        value={id}
        onChange={(_event, data) => {
          const chosen = subjects.find((each) => subjectId(each) === data.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {!subjects.some((each) => subjectId(each) === id) && <option value={id}>{title}</option>}
        {of("total").map(option)}
        <optgroup label={t("itemsGroup")}>{of("item").map(option)}</optgroup>
        {earned.length > 0 && <optgroup label={t("earnedGroup")}>{earned.map(option)}</optgroup>}
      </Select>
    </Field>
  );
}

function subjectName(words: Words, { system }: PersonReading, subject: Subject): string {
  switch (subject.kind) {
    case "total":
      return words.field("total");
    case "field":
      return words.field(subject.field);
    case "item": {
      const item = system.items.find(({ id }) => id === subject.item);
      return item === undefined ? subject.item : words.local(item.name);
    }
    case "input":
      return subject.input;
  }
}
