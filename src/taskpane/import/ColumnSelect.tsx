import { Field, Select } from "@fluentui/react-components";
import type { Column } from "../../scorecards/import";

interface Properties {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly value: number | null;
  /** What choosing no column is called. */
  readonly none: string;
  readonly onChange: (column: number | null) => void;
}

/** One column of the export, or none. */
export function ColumnSelect({ label, columns, value, none, onChange }: Properties) {
  return (
    <Field label={label}>
      <Select
        value={value ?? ""}
        onChange={(_event, data) => onChange(data.value === "" ? null : Number(data.value))}
      >
        <option value="">{none}</option>
        {columns.map(({ index, name }) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
