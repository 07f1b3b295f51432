import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { sheetTexts } from "../../../i18n/sheets";
import { readSchemeFigure, writeFigure } from "../../../scorecards/company";
import type { Unit } from "../../../scorecards/system/description";
import { useLocale } from "../../texts/use-locale";
import { readPoints, writePoints } from "../typed-points";
import { useBuilder } from "./builder-context";
import { withTyped } from "./building";

const useStyles = makeStyles({
  field: { minWidth: 0, alignContent: "start" },
  // Fluent's inputs do not shrink below 250 px of their own.
  input: { minWidth: 0, width: "100%" },
});

interface TextProperties {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly problem?: string;
  readonly onChange: (text: string) => void;
}

/** A name that HR writes. */
export function TextField(properties: TextProperties) {
  const { id, label, hint, placeholder, text, problem, onChange } = properties;
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      size="small"
      label={{ children: label, htmlFor: id }}
      hint={hint}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      <Input
        id={id}
        className={styles.input}
        size="small"
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
}

interface FigureProperties {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly placeholder?: string;
  readonly value: number | null;
  /** About as large as it usually is: by that a share without "%" is understood. */
  readonly usual?: number | null;
  readonly problem?: string;
  /** The label stands above a table: it is read aloud only. */
  readonly bare?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A figure with its unit: it is written as it was understood when HR leaves it. */
export function FigureField(properties: FigureProperties) {
  const { id, label, unit, placeholder, value, usual = null, problem, bare, onChange } = properties;
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const read = (text: string) => readSchemeFigure(text, unit, usual);
  const field = useTypedNumber(id, value, read, (number) => writeFigure(number, unit));
  const named =
    unit === "ratio" || unit === "any"
      ? label
      : t("figures.label", { label, unit: sheetTexts[locale].units[unit] });
  return (
    <Field
      className={styles.field}
      size="small"
      label={bare === true ? undefined : { children: named, htmlFor: id }}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      <Input
        id={id}
        className={styles.input}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        aria-label={bare === true ? named : undefined}
        placeholder={placeholder}
        value={field.text}
        onChange={(_event, { value: text }) => {
          field.type(text);
          onChange(read(text));
        }}
        onBlur={field.leave}
      />
    </Field>
  );
}

interface PointsProperties {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  readonly value: number | null;
  readonly problemId?: string;
  readonly onChange: (value: number) => void;
}

/** Points or weight of an item, at the end of its line. */
export function PointsField(properties: PointsProperties) {
  const { id, label, className, value, problemId, onChange } = properties;
  const field = useTypedNumber(id, value ?? NaN, readPoints, (number) =>
    writePoints(number ?? NaN),
  );
  return (
    <Input
      id={id}
      className={className}
      size="small"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      value={field.text}
      onChange={(_event, { value: text }) => {
        field.type(text);
        onChange(readPoints(text));
      }}
      onFocus={(event) => event.target.select()}
      onBlur={field.leave}
    />
  );
}

/** What stands in a field of a number: as typed while it says that number. */
function useTypedNumber(
  id: string,
  value: number | null,
  read: (text: string) => number | null,
  write: (value: number | null) => string,
) {
  const { building, change } = useBuilder();
  const typed = building.typed[id];
  const says = typed !== undefined && Object.is(read(typed), value);
  const isNone = value !== null && Number.isNaN(value);
  return {
    text: says ? typed : isNone ? "" : write(value),
    type: (text: string) => change((before) => withTyped(before, id, text)),
    /** What is no number stays, so that HR sees what it was. */
    leave: () => {
      if (!isNone) change((before) => withTyped(before, id, null));
    },
  };
}
