import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { sheetTexts } from "../../../i18n/sheets";
import {
  MEASURE_IDS,
  measuredBy,
  type MeasureField,
  measureFields,
  measureRows,
  ruleOf,
  withMeasuredField,
} from "../../../scorecards/scheme/edit";
import { type Measured, ruleKind } from "../../../scorecards/rules";
import type { Item } from "../../../scorecards/system/description";
import { sameInAll } from "../../../scorecards/system/local-text";
import { useLocale } from "../../texts/use-locale";
import { RemoveIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { FigureField, TextField } from "./BuilderFields";
import { AS_IT_IS, canStay, type Measuring, measuringOf, withMeasuring } from "./building";
import { itemField } from "./fields";
import { useEditorStyles } from "./styles";

interface Properties {
  readonly item: Item;
}

/** What an item measures: one of HR's choices, and what is to be said of it. */
export function MeasureEditor({ item }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, focus } = useBuilder();
  const measuring = measuringOf(item);
  const rule = ruleOf(item);
  const measured = rule === undefined ? null : measuredBy(rule);
  const fields = measured === null ? [] : measureFields(measured);
  const rows = measured === null ? null : measureRows(measured, item);
  const set = (next: Measured) => edit((system) => withMeasuredField(system, item.id, next));
  const rowField = (row: number) => itemField(item.id, `measure:${rows?.fields ?? ""}${row}`);
  return (
    <fieldset className={styles.group}>
      <Field
        size="small"
        label={t("measure")}
        hint={measuring === AS_IT_IS ? t("asItIsHint") : t(`measureHints.${measuring}`)}
      >
        <Select
          className={styles.select}
          size="small"
          value={measuring}
          onChange={(_event, { value }) =>
            change((before) => withMeasuring(before, item, value as Measuring))
          }
        >
          {canStay(building, item) && <option value={AS_IT_IS}>{t("asItIs")}</option>}
          {MEASURE_IDS.map((id) => (
            <option key={id} value={id}>
              {t(`measures.${id}`)}
            </option>
          ))}
        </Select>
      </Field>
      {fields.length > 0 && (
        <div className={styles.pair}>
          {fields.map((field) => (
            <MeasuredField key={field.id} item={item} field={field} onChange={set} />
          ))}
        </div>
      )}
      {rule !== undefined && !ruleKind(rule).fitsRow(rule) && (
        <p className={styles.note}>{t("formOnly")}</p>
      )}
      {rows !== null && (
        <div className={styles.tools}>
          <Button
            size="small"
            disabled={rows.count >= rows.most}
            onClick={() => {
              set(rows.add());
              focus(rowField(rows.count));
            }}
          >
            {t(`addRow.${rows.of}`)}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<RemoveIcon />}
            disabled={rows.count <= rows.least}
            onClick={() => {
              set(rows.remove(rows.count - 1));
              focus(rowField(rows.count - 2));
            }}
          >
            {t(`removeRow.${rows.of}`, { number: rows.count })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface FieldProperties {
  readonly item: Item;
  readonly field: MeasureField;
  readonly onChange: (measured: Measured) => void;
}

function MeasuredField({ item, field, onChange }: FieldProperties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { faultAt } = useBuilder();
  const locale = useLocale();
  const id = itemField(item.id, `measure:${field.id}`);
  const label = t(`fields.${field.label}`, { number: field.number ?? 0 });
  const problem = faultAt(item.id, `measure:${field.id}`);
  switch (field.kind) {
    case "text":
      return (
        <TextField
          id={id}
          label={label}
          text={field.text[locale]}
          problem={problem}
          onChange={(text) => onChange(field.with(sameInAll(text)))}
        />
      );
    case "number":
      return (
        <FigureField
          id={id}
          label={label}
          unit={field.unit}
          value={field.value}
          usual={1}
          problem={problem}
          onChange={(value) => onChange(field.with(value))}
        />
      );
    case "unit":
      return (
        <Field
          size="small"
          label={{ children: label, htmlFor: id }}
          validationState={problem === undefined ? "none" : "error"}
          validationMessage={problem}
        >
          <Select
            id={id}
            className={styles.select}
            size="small"
            value={field.unit}
            onChange={(_event, { value }) => {
              const unit = field.units.find((each) => each === value);
              if (unit !== undefined) onChange(field.with(unit));
            }}
          >
            {[...new Set([...field.units, field.unit])].map((unit) => (
              <option key={unit} value={unit}>
                {sheetTexts[locale].units[unit]}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "check":
      return (
        <Checkbox
          id={id}
          className={styles.across}
          label={label}
          checked={field.on}
          onChange={(_event, { checked }) => onChange(field.with(checked === true))}
        />
      );
  }
}
