import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { argumentLabel } from "../../i18n/functions/messages";
import { useLocale } from "../texts/use-locale";
import { readingText } from "./cell-text";
import type { FieldValue } from "./evaluate";
import { fieldFaultText } from "./field-fault-text";
import type { ParameterHelp } from "./function-help";

export const fieldId = (name: string): string => `formula-argument-${name}`;

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  // The field's own controls are as wide as their contents wish.
  control: { flexGrow: 1, flexBasis: 0, minWidth: 0, "& select": { minWidth: 0 } },
  take: { flexShrink: 0, minWidth: 0 },
  hint: { display: "block" },
  reading: { display: "block", color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
});

interface Properties {
  readonly parameter: ParameterHelp;
  readonly text: string;
  readonly value: FieldValue;
  /** HR has asked for the formula: what is missing is told. */
  readonly asked: boolean;
  /** What is hardly meant by what is typed. */
  readonly doubt: string | undefined;
  readonly onType: (text: string) => void;
  readonly onTake: () => void;
}

/** One argument: typed, chosen or taken from the selection, with its help and what stands behind it now. */
export function ArgumentField({
  parameter,
  text,
  value,
  asked,
  doubt,
  onType,
  onTake,
}: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("formula");
  const locale = useLocale();
  const { name, description, optional, choices } = parameter;
  const label = argumentLabel(name, locale);
  const isMissing = asked && !optional && value.kind === "omitted";
  const fault =
    value.kind === "faulty"
      ? fieldFaultText(t, value.fault)
      : isMissing
        ? t("faults.missing")
        : undefined;
  const reading = readingText(t, locale, value);
  return (
    <Field
      label={label}
      required={!optional}
      {...(fault !== undefined
        ? { validationMessage: fault }
        : doubt !== undefined
          ? { validationMessage: doubt, validationState: "warning" }
          : {})}
      hint={
        <>
          {reading !== undefined && <span className={styles.reading}>{reading}</span>}
          <span className={styles.hint}>{description}</span>
        </>
      }
    >
      {(control) => (
        <div className={styles.row}>
          {choices.length === 0 ? (
            <Input
              {...control}
              id={fieldId(name)}
              className={styles.control}
              value={text}
              placeholder={t("placeholder")}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, data) => onType(data.value)}
            />
          ) : (
            <Choice parameter={parameter} text={text} control={control} onType={onType} />
          )}
          <Button
            size="small"
            appearance="subtle"
            className={styles.take}
            aria-label={t("fromSelectionFor", { argument: label })}
            onClick={onTake}
          >
            {t("fromSelection")}
          </Button>
        </div>
      )}
    </Field>
  );
}

interface ChoiceProperties {
  readonly parameter: ParameterHelp;
  readonly text: string;
  readonly control: object;
  readonly onType: (text: string) => void;
}

/** A named choice; the default is what is not written. A cell that holds the word may stand for it, too. */
function Choice({ parameter: { name, choices }, text, control, onType }: ChoiceProperties) {
  const styles = useStyles();
  const typed = text.trim();
  const [standard] = choices;
  const isOther = typed !== "" && !choices.some(({ value }) => value === typed);
  return (
    <Select
      {...control}
      id={fieldId(name)}
      className={styles.control}
      value={typed === "" ? (standard?.value ?? "") : typed}
      onChange={(_event, { value }) => onType(value === standard?.value ? "" : value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name} · {choice.tooltip}
        </option>
      ))}
      {isOther && <option value={typed}>{typed}</option>}
    </Select>
  );
}
