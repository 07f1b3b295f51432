import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Column, Input, Source, SourceUnit, Term } from "../../scorecards/import";
import { isTime } from "../../scorecards/import/source-unit";
import { isCount } from "../../scorecards/system/units";
import { ColumnSelect } from "./ColumnSelect";
import { sourceOfKind, type SourceKind } from "./source-of-kind";
import { TermList } from "./TermList";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

const times = ["milliseconds", "seconds", "minutes", "hours", "days"] as const;

interface Properties {
  readonly label: string;
  readonly input: Input;
  readonly source: Source | null;
  readonly columns: readonly Column[];
  /** What it makes of somebody. */
  readonly example: ReactNode;
  readonly onChange: (source: Source | null) => void;
}

/** Where one figure comes from, changed by choosing; every choice counts at once. */
export function SourceEditor({ label, input, source, columns, example, onChange }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("import");
  // A rate times its cases makes counts; nothing else is made of it.
  const kinds: readonly SourceKind[] = isCount(input.unit)
    ? ["total", "product", "mean", "quotient"]
    : ["mean", "total", "quotient"];
  return (
    <div role="group" aria-label={label} className={styles.editor}>
      <Field label={t("editor.how")}>
        <Select
          value={source?.kind ?? "none"}
          onChange={(_event, { value }) => {
            const kind = kinds.find((each) => each === value);
            onChange(kind === undefined ? null : sourceOfKind(kind, source, input, columns));
          }}
        >
          <option value="none">{t("editor.none")}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`editor.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {source && <Parts source={source} columns={columns} onChange={onChange} />}
      {source && <UnitSelect input={input} source={source} onChange={onChange} />}
      {example}
    </div>
  );
}

function Parts({
  source,
  columns,
  onChange,
}: {
  readonly source: Source;
  readonly columns: readonly Column[];
  readonly onChange: (source: Source) => void;
}) {
  const { t } = useTranslation("import");
  switch (source.kind) {
    case "total":
      return (
        <TermList
          labelOf={(number) => t("editor.part", { number })}
          add={t("editor.add")}
          terms={source.terms}
          columns={columns}
          onChange={(terms: readonly Term[]) => onChange({ ...source, terms })}
        />
      );
    case "quotient":
      return (
        <>
          <TermList
            labelOf={(number) => t("editor.above", { number })}
            add={t("editor.addAbove")}
            terms={source.numerator}
            columns={columns}
            onChange={(numerator) => onChange({ ...source, numerator })}
          />
          <TermList
            labelOf={(number) => t("editor.below", { number })}
            add={t("editor.addBelow")}
            terms={source.denominator}
            columns={columns}
            onChange={(denominator) => onChange({ ...source, denominator })}
          />
        </>
      );
    case "mean":
      return (
        <>
          <ColumnSelect
            label={t("editor.column")}
            none={t("who.choose")}
            columns={columns}
            value={source.column}
            onChange={(column) => column !== null && onChange({ ...source, column })}
          />
          <ColumnSelect
            label={t("editor.weight")}
            none={t("editor.alike")}
            columns={columns.filter(({ index }) => index !== source.column)}
            value={source.weight}
            onChange={(weight) => onChange({ ...source, weight })}
          />
        </>
      );
    case "product":
      return (
        <>
          <ColumnSelect
            label={t("editor.rate")}
            none={t("who.choose")}
            columns={columns}
            value={source.rate}
            onChange={(rate) => rate !== null && onChange({ ...source, rate })}
          />
          <ColumnSelect
            label={t("editor.of")}
            none={t("who.choose")}
            columns={columns}
            value={source.of}
            onChange={(of) => of !== null && onChange({ ...source, of })}
          />
        </>
      );
  }
}

/** What plain numbers of the export are in, where the figure has a unit that they may differ from. */
function UnitSelect({
  input,
  source,
  onChange,
}: {
  readonly input: Input;
  readonly source: Source;
  readonly onChange: (source: Source) => void;
}) {
  const { t } = useTranslation("import");
  const { unit: _unit, ...unitless } = source;
  const set = (value: string) => {
    const unit = [...times, "percent" as const].find((each) => each === value);
    onChange(unit === undefined ? unitless : { ...unitless, unit: unit satisfies SourceUnit });
  };
  if (isTime(input.unit)) {
    return (
      <Field label={t("editor.unit")}>
        <Select value={source.unit ?? ""} onChange={(_event, { value }) => set(value)}>
          <option value="">{t("editor.unitUnknown", { unit: t(`units.${input.unit}`) })}</option>
          {times.map((unit) => (
            <option key={unit} value={unit}>
              {t(`units.${unit}`)}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  const isShare = input.unit === "percent" ? source.kind !== "quotient" : source.kind === "product";
  if (!isShare) return null;
  return (
    <Field label={t("editor.unit")}>
      <Select value={source.unit ?? ""} onChange={(_event, { value }) => set(value)}>
        <option value="">{t("editor.fraction")}</option>
        <option value="percent">{t("editor.percent")}</option>
      </Select>
    </Field>
  );
}
