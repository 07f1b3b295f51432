import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveWorkCalendar } from "../../excel";
import { daysIn, type WorkCalendar } from "../../scorecards/appeals";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { usePeriodStyles } from "../period/use-period-styles";

interface Properties {
  readonly calendar: WorkCalendar;
  readonly onSaved: () => Promise<void>;
}

/** Days on which nobody works, and weekends that are worked: as HR types or pastes them. */
export function CalendarForm({ calendar, onSaved }: Properties) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("calendar");
  const [holidays, setHolidays] = useState(() => [...calendar.holidays].sort().join("\n"));
  const [workdays, setWorkdays] = useState(() => [...calendar.workdays].sort().join("\n"));
  const [saved, setSaved] = useState(false);
  const [off, worked] = [daysIn(holidays), daysIn(workdays)];
  const saving = useAction(async () => {
    await saveWorkCalendar({ holidays: new Set(off.days), workdays: new Set(worked.days) });
    await onSaved();
    setSaved(true);
  });
  const field = (
    label: string,
    value: string,
    unread: readonly string[],
    set: (to: string) => void,
  ) => (
    <Field
      label={label}
      hint={t("holidays.hint")}
      {...(unread.length > 0
        ? {
            validationState: "error" as const,
            validationMessage: t("holidays.unread", { pieces: unread.slice(0, 3).join(" / ") }),
          }
        : {})}
    >
      <Textarea
        value={value}
        onChange={(_event, data) => {
          setSaved(false);
          set(data.value);
        }}
      />
    </Field>
  );
  return (
    <>
      {field(t("holidays.days"), holidays, off.unread, setHolidays)}
      {field(t("holidays.workdays"), workdays, worked.unread, setWorkdays)}
      {saving.problem && <ProblemNotice problem={saving.problem} onDismiss={saving.dismiss} />}
      <div className={styles.buttons}>
        <Button
          disabled={saving.busy || off.unread.length + worked.unread.length > 0}
          onClick={() => saving.run()}
        >
          {t("holidays.save")}
        </Button>
      </div>
      <p className={styles.line} role="status">
        {saved ? t("holidays.saved") : ""}
      </p>
    </>
  );
}
