import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type AppealSubject,
  dayIn,
  type Filing,
  type WorkCalendar,
  workingDaysAfter,
} from "../../scorecards/appeals";
import { usePeriodStyles } from "../period/use-period-styles";
import { stamp } from "../period/stamp";
import { TodayContext } from "../start/today";
import { useLocale } from "../texts/use-locale";

export interface ClosedPerson {
  /** Of the row in History, by which one is told from another. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly scorecard: string;
  /** The id that the system bore when it was closed. */
  readonly system: string;
  /** The name that the scorecard has now for the same ID, where that is another. */
  readonly nowNamed: string | null;
}

interface Properties {
  readonly people: readonly ClosedPerson[];
  /** Of the system as which somebody was closed. */
  readonly subjectsIn: (system: string | undefined) => readonly AppealSubject[];
  readonly period: string;
  readonly calendar: WorkCalendar;
  /** Within so many working days, by the rules of the system. */
  readonly days: number;
  readonly busy: boolean;
  readonly onFile: (filing: Filing) => void;
}

/** Who appeals against what, why, and whether it is in time. */
export function FilingForm(properties: Properties) {
  const { people, subjectsIn, period, calendar, busy, onFile } = properties;
  const styles = usePeriodStyles();
  const { t } = useTranslation("appeals");
  const locale = useLocale();
  const today = stamp(useContext(TodayContext)()).slice(0, 10);
  const [row, setRow] = useState("");
  const [item, setItem] = useState("");
  const [reason, setReason] = useState("");
  const [interview, setInterview] = useState(today);
  const [filed, setFiled] = useState(today);
  const [days, setDays] = useState(String(properties.days));
  const person = people.find((each) => String(each.row) === row);
  const subjects = subjectsIn(person?.system);
  const subject = subjects.find(({ id }) => id === item);
  const [from, on] = [dayIn(interview), dayIn(filed)];
  const count = /^\d{1,3}$/.test(days.normalize("NFKC").trim())
    ? Number(days.normalize("NFKC"))
    : null;
  const deadline = from === null || count === null ? null : workingDaysAfter(from, count, calendar);
  const isReady = person && subject && reason.trim() !== "" && deadline !== null && on !== null;
  const dayField = (
    label: string,
    value: string,
    day: string | null,
    set: (to: string) => void,
  ) => (
    <Field
      label={label}
      hint={t("file.dayHint")}
      {...(day === null
        ? { validationState: "error" as const, validationMessage: t("file.noDay") }
        : {})}
    >
      <Input value={value} onChange={(_event, data) => set(data.value)} />
    </Field>
  );
  return (
    <section className={styles.section} aria-labelledby="appeals-file">
      <h3 id="appeals-file" className={styles.heading}>
        {t("file.title")}
      </h3>
      <Field
        label={t("file.person")}
        {...(person?.nowNamed == null
          ? {}
          : { hint: t("file.renamed", { name: person.nowNamed }) })}
      >
        <Select value={row} onChange={(_event, { value }) => setRow(value)}>
          <option value="">{t("file.choose")}</option>
          {people.map((each) => (
            <option key={each.row} value={each.row}>
              {[each.name, each.id].filter(Boolean).join(" · ")}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("file.item")}>
        <Select value={item} onChange={(_event, { value }) => setItem(value)}>
          <option value="">{t("file.choose")}</option>
          {subjects.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === "total" ? t("file.whole") : name[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("file.reason")}>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {dayField(t("file.interview"), interview, from, setInterview)}
      <Field
        label={t("file.days")}
        {...(count === null
          ? { validationState: "error" as const, validationMessage: t("file.noDays") }
          : {})}
      >
        <Input value={days} onChange={(_event, { value }) => setDays(value)} />
      </Field>
      {dayField(t("file.filed"), filed, on, setFiled)}
      {deadline !== null && on !== null && (
        <p className={styles.line} role="status">
          {t(on > deadline ? "file.late" : "file.deadline", { deadline })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          disabled={busy || !isReady}
          onClick={() => {
            if (!isReady) return;
            const { id, name, scorecard, system } = person;
            onFile({
              ...{ period, system, scorecard, id, name },
              ...{ item: subject.id, itemName: subject.name[locale], reason: reason.trim() },
              ...{ interview: from ?? "", deadline, filed: on },
            });
            setReason("");
          }}
        >
          {t(busy ? "file.busy" : "file.submit")}
        </Button>
      </div>
    </section>
  );
}
