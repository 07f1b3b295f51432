import { Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ImportTarget, ScorecardReference } from "../../excel";
import { periodLabel } from "../../scorecards";
import { findSystem } from "../../scorecards/systems";
import { useLocale } from "../texts/use-locale";
import { useStepStyles } from "./styles";

interface Properties {
  readonly target: ImportTarget;
  readonly rosters: readonly ScorecardReference[];
  readonly disabled: boolean;
  readonly onRoster: (scorecard: string) => void;
}

/** Where the figures go; to be chosen where the workbook has several lists. */
export function RosterChoice({ target, rosters, disabled, onRoster }: Properties) {
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  const nameOf = (id: string) => findSystem(id)?.name[locale] ?? id;
  const { scorecard } = target;
  const period = periodLabel(scorecard.period, locale);
  if (rosters.length < 2 && scorecard.layout === "form") {
    const count = target.table.people.length;
    return (
      <p className={styles.quiet}>
        {t("goesToForms", { count, period, system: nameOf(scorecard.system) })}
      </p>
    );
  }
  if (rosters.length < 2) {
    const sheet = scorecard.sheets.find(({ role }) => role === "data")?.name ?? "";
    return (
      <p className={styles.quiet}>
        {t("goesTo", { sheet, period, system: nameOf(scorecard.system) })}
      </p>
    );
  }
  return (
    <Field label={t("roster")}>
      <Select
        value={scorecard.scorecard}
        disabled={disabled}
        onChange={(_event, { value }) => onRoster(value)}
      >
        {rosters.map((roster) => (
          <option key={roster.scorecard} value={roster.scorecard}>
            {t(roster.layout === "form" ? "formsOption" : "rosterOption", {
              system: nameOf(roster.system),
              period: periodLabel(roster.period, locale),
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
