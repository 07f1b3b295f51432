import { Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { periodLabel } from "../../scorecards/system/period";
import type { ScorecardReading } from "../../scorecards/reading";
import { useLocale } from "../texts/use-locale";

interface Properties {
  readonly readings: readonly ScorecardReading[];
  /** The number of the one that is chosen. */
  readonly value: string;
  readonly onChange: (scorecard: string) => void;
}

/** Which scorecard of the workbook a tool speaks of; not there where there is no choice. */
export function ScorecardChoice({ readings, value, onChange }: Properties) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  if (readings.length < 2) return null;
  return (
    <Field label={t("scorecard")}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>
        {readings.map(({ scorecard, standard, period }) => (
          <option key={scorecard} value={scorecard}>
            {`${standard.name[locale]} · ${periodLabel(period, locale)}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
