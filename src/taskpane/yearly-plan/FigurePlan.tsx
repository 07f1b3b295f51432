import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ImportTarget, makeYearlyPlan, type YearlyPlanSheet } from "../../excel";
import type { Memory } from "../../scorecards/import";
import {
  type PlannedFigure,
  type PlanOrder,
  YEARLY_PLAN_VERSION,
} from "../../scorecards/yearly-plan";
import { SheetOnDemand } from "../actions/SheetOnDemand";
import { SectionHeading } from "../generate/SectionHeading";
import { useStepStyles } from "../import/styles";
import { useLocale } from "../texts/use-locale";
import { PlanSheet } from "./PlanSheet";

interface Properties {
  readonly figure: PlannedFigure;
  readonly target: ImportTarget;
  readonly memory: Memory;
  /** Those of this figure. */
  readonly sheets: readonly YearlyPlanSheet[];
  readonly busy: boolean;
  readonly onRead: () => void;
}

/** One figure that is planned for a year: its sheet is made, or what stands on it is taken over. */
export function FigurePlan(properties: Properties) {
  const { figure, target, memory, sheets, busy, onRead } = properties;
  const styles = useStepStyles();
  const { t } = useTranslation("yearlyPlan");
  const locale = useLocale();
  const [chosen, setChosen] = useState<string>();
  const heading = `yearly-plan-${figure.input.id}`;
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets.at(-1);
  const { year } = target.scorecard.period;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <SectionHeading id={heading}>{figure.input.name[locale]}</SectionHeading>
      <p className={styles.quiet}>{t("asksFor", { item: figure.item[locale] })}</p>
      {sheets.length > 1 && (
        <Field label={t("which")}>
          <Select
            value={sheet?.id ?? ""}
            disabled={busy}
            onChange={(_event, { value }) => setChosen(value)}
          >
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {sheet === undefined ? (
        <>
          <p className={styles.line}>{t("noSheet", { year })}</p>
          <SheetOnDemand
            words={{
              make: t("sheet.make", { year }),
              made: (name) => t("sheet.made", { sheet: name }),
              open: t("sheet.open"),
              undo: t("sheet.undo"),
              undone: t("sheet.undone"),
              undoAnyway: t("sheet.undoAnyway"),
              exists: (name) => t("sheet.exists", { sheet: name }),
              another: t("sheet.another"),
            }}
            make={(secondCopy) => makeYearlyPlan(orderOf(figure, target), { secondCopy })}
            describedBy={heading}
          />
        </>
      ) : (
        <PlanSheet
          key={sheet.id}
          sheet={sheet}
          input={figure.input}
          target={target}
          memory={memory}
          busy={busy}
          onRead={onRead}
        />
      )}
    </section>
  );
}

/** In the language of the scorecard's sheets. */
const orderOf = (
  { input }: PlannedFigure,
  { place, table, scorecard }: ImportTarget,
): PlanOrder => ({
  system: scorecard.own?.name ?? place.system.name[place.locale],
  figure: input,
  people: table.people.filter(({ id, name }) => id !== "" || name !== ""),
  origin: {
    version: YEARLY_PLAN_VERSION,
    system: place.system.id,
    figure: input.id,
    year: scorecard.period.year,
    periods: scorecard.period.kind,
    locale: place.locale,
  },
});
