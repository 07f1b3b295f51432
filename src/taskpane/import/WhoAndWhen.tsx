import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ImportTarget } from "../../excel";
import { periodLabel } from "../../scorecards";
import {
  datesFor,
  isWithin,
  monthsFor,
  namelessRows,
  stampKey,
  type MonthChoice,
} from "../../scorecards/import";
import { SectionHeading } from "../generate/SectionHeading";
import { useLocale } from "../texts/use-locale";
import { ColumnSelect } from "./ColumnSelect";
import { useStepStyles } from "./styles";
import type { Draft, Matching } from "./use-import";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: "end",
  },
});

interface Properties {
  readonly draft: Draft;
  readonly matching: Matching;
  readonly target: ImportTarget;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Which columns say who a row is about and of what month it is, and which months are taken. */
export function WhoAndWhen({ draft, matching, target, onChange }: Properties) {
  const styles = useStyles();
  const step = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  const { mapping, columns, exported, months } = draft;
  const period = periodLabel(target.scorecard.period, locale);
  const { people } = mapping;
  const changePeople = (part: Partial<typeof people>) => {
    const next = { ...people, ...part };
    onChange({
      mapping: { ...mapping, people: next },
      nameless: namelessRows(exported.rows, next),
      several: null,
    });
  };
  const changePeriod = (column: number | null) => {
    const dates = datesFor(exported, columns, column, target.scorecard.period);
    const when = monthsFor(exported, columns, column, dates, target.scorecard.period);
    onChange({ mapping: { ...mapping, period: column }, dates, months: when, rivals: [] });
  };
  const hasPeriod = matching.months.some(
    ({ month }) => month !== null && isWithin(month, target.scorecard.period),
  );
  return (
    <section className={step.section} aria-labelledby="import-who">
      <SectionHeading id="import-who">{t("who.title")}</SectionHeading>
      <div className={styles.choices}>
        <ColumnSelect
          label={t("who.name")}
          none={t("who.none")}
          columns={columns}
          value={people.name}
          onChange={(name) => changePeople({ name })}
        />
        <ColumnSelect
          label={t("who.id")}
          none={t("who.none")}
          columns={columns}
          value={people.id}
          onChange={(id) => changePeople({ id })}
        />
        <ColumnSelect
          label={t("who.period")}
          none={t("who.none")}
          columns={columns}
          value={mapping.period}
          onChange={changePeriod}
        />
        {mapping.period !== null && (
          <Field label={t("who.months")}>
            <Select
              value={typeof months === "string" ? months : (months?.month ?? "")}
              onChange={(_event, { value }) => onChange({ months: choiceOf(value) })}
            >
              {months === null && <option value="">{t("who.choose")}</option>}
              {hasPeriod && <option value="period">{period}</option>}
              {matching.months.map(({ month }) => {
                const key = month && stampKey(month);
                return (
                  key && (
                    <option key={key} value={key}>
                      {key}
                    </option>
                  )
                );
              })}
              <option value="all">{t("who.all")}</option>
            </Select>
          </Field>
        )}
      </div>
      {people.id === null && people.name === null && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>{t("who.missing")}</MessageBarBody>
        </MessageBar>
      )}
      {mapping.period !== null && months === null && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>{t("who.otherPeriod", { period })}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

function choiceOf(value: string): MonthChoice {
  if (value === "") return null;
  return value === "period" || value === "all" ? value : { month: value };
}
