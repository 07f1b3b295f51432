import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { saveSuppliers } from "../../excel";
import { type AssignedToFigures, type OwedFigure, figureKey } from "../../scorecards/owed";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useLocale } from "../texts/use-locale";
import { useOwedStyles } from "./use-owed-styles";

interface Properties {
  /** The id of the appraisal system: it holds for each of its periods. */
  readonly system: string;
  /** Those of which the rules name nobody. */
  readonly figures: readonly OwedFigure[];
  readonly assigned: AssignedToFigures;
  /** Suppliers that are known, offered while HR types. */
  readonly known: readonly string[];
  /** Reads them again. */
  readonly onSaved: () => Promise<void>;
}

/** Where the rules name nobody, HR says once who supplies a figure. */
export function AssignSuppliers({ system, figures, assigned, known, onSaved }: Properties) {
  const styles = useOwedStyles();
  const { t } = useTranslation("owed");
  const locale = useLocale();
  const id = useId();
  const [typed, setTyped] = useState<AssignedToFigures>(assigned);
  const saving = useAction(async () => {
    const names = Object.entries(typed).map(([key, name]) => [key, name.trim()] as const);
    await saveSuppliers(system, Object.fromEntries(names.filter(([, name]) => name !== "")));
    await onSaved();
  });
  return (
    <details>
      <summary className={styles.summary}>{t("assign.title")}</summary>
      <p className={styles.quiet}>{t("assign.hint")}</p>
      <datalist id={id}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {figures.map((figure) => {
        const key = figureKey(figure);
        return (
          <Field key={key} label={figure.name[locale]}>
            <Input
              list={id}
              maxLength={200}
              value={typed[key] ?? ""}
              onChange={(_event, { value }) => setTyped({ ...typed, [key]: value })}
            />
          </Field>
        );
      })}
      <div className={styles.buttons}>
        <Button size="small" disabled={saving.busy} onClick={() => saving.run()}>
          {t("assign.save")}
        </Button>
      </div>
      {saving.problem && <ProblemNotice problem={saving.problem} onDismiss={saving.dismiss} />}
    </details>
  );
}
