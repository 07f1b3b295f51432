import { Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { sheetTexts } from "../../../i18n/sheets";
import type { RequestFault } from "../../../scorecards";
import type { EditableFigure } from "../../../scorecards/company";
import { useLocale } from "../../texts/use-locale";
import { figureField } from "../fields";
import { figureProblem } from "../request-fault-text";

export type FigureProblems = ReadonlyMap<
  string,
  Extract<RequestFault, { code: "bad-figure" }>["problem"]
>;

const useStyles = makeStyles({
  field: { minWidth: 0, alignContent: "start" },
  // Fluent's inputs do not shrink below 250 px of their own.
  input: { minWidth: 0, width: "100%" },
});

interface Properties {
  readonly figure: EditableFigure;
  readonly text: string;
  /** The document leaves it open, and HR has not settled it yet. */
  readonly open: boolean;
  readonly problems: FigureProblems;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** Takes the figure as it stands, or leaves it open again. */
  readonly onConfirm: (confirmed: boolean) => void;
}

/** One figure of the rules, with its unit; one that the document leaves open says so until HR has set or confirmed it. */
export function FigureField(properties: Properties) {
  const { figure, text, open, problems, onType, onLeave, onConfirm } = properties;
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const { key, label, unit, standard } = figure;
  const problem = problems.get(key);
  const named =
    unit === "ratio" ? label : t("figures.label", { label, unit: sheetTexts[locale].units[unit] });
  const leftOpen = standard.origin === "open";
  return (
    <div>
      <Field
        className={styles.field}
        size="small"
        label={{ children: named, htmlFor: figureField(key) }}
        hint={leftOpen && open ? t("figures.open") : undefined}
        validationState={problem === undefined ? "none" : "error"}
        validationMessage={problem === undefined ? undefined : figureProblem(t, problem)}
      >
        <Input
          id={figureField(key)}
          className={styles.input}
          size="small"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(_event, { value }) => onType(value)}
          onBlur={onLeave}
        />
      </Field>
      {leftOpen && standard.value !== null && (
        <Checkbox
          size="medium"
          label={t("figures.confirmed")}
          aria-label={t("figures.confirmedOf", { figure: named })}
          checked={!open}
          onChange={(_event, { checked }) => onConfirm(checked === true)}
        />
      )}
    </div>
  );
}
