import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Repeated } from "../../scorecards/roll-up";
import { codeLabel } from "../period/OutcomeNotice";
import { usePages } from "../results/use-pages";
import { useLocale } from "../texts/use-locale";
import { useRollUpStyles } from "./use-roll-up-styles";

interface Properties {
  readonly repeated: readonly Repeated[];
  readonly countAll: boolean;
  readonly onCountAll: (countAll: boolean) => void;
}

/** Whose period stands in several rows, and whether all of these count. */
export function RepeatedPeople({ repeated, countAll, onCountAll }: Properties) {
  const styles = useRollUpStyles();
  const { t } = useTranslation("rollUp");
  const locale = useLocale();
  const id = useId();
  const { shown, next, showMore } = usePages(repeated);
  if (repeated.length === 0) return null;
  const listed = (names: readonly string[]) => new Intl.ListFormat(locale).format(names);
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t("repeated.title", { count: repeated.length })}
      </h2>
      <ul className={styles.list}>
        {shown.map(({ person, period, workbooks }, index) => (
          <li key={index}>
            {t("repeated.line", {
              person,
              period: codeLabel(period, locale),
              workbooks: listed(workbooks),
            })}
          </li>
        ))}
      </ul>
      {next > 0 && (
        <Button size="small" onClick={showMore}>
          {t("more", { count: next })}
        </Button>
      )}
      <Field label={t("repeated.question")}>
        <RadioGroup
          value={countAll ? "all" : "once"}
          onChange={(_event, { value }) => onCountAll(value === "all")}
        >
          <Radio value="once" label={t("repeated.once")} />
          <Radio value="all" label={t("repeated.all")} />
        </RadioGroup>
      </Field>
    </section>
  );
}
