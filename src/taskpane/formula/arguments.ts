/** The arguments of a call as the first cell of its result takes them. The result is no error: none of them is faulty. */
import { readNumber } from "../../functions/arguments/cell";
import type { FieldValues } from "./evaluate";

export class Arguments {
  constructor(private readonly values: FieldValues) {}

  rows(name: string): readonly (readonly unknown[])[] {
    const value = this.values[name];
    return value?.kind === "value" ? value.rows : [];
  }

  isPercent(name: string): boolean {
    const value = this.values[name];
    return value?.kind === "value" && value.isPercent;
  }

  first(name: string): unknown {
    return this.rows(name)[0]?.[0];
  }

  number(name: string): number | undefined {
    return numberIn(this.first(name));
  }

  /** The row or column that makes the first result: a range of one column is that column, any other its first row. */
  line(name: string): readonly (number | undefined)[] {
    const rows = this.rows(name);
    const isColumn = rows.every((row) => row.length === 1);
    return (isColumn ? rows.map((row) => row[0]) : (rows[0] ?? [])).map(numberIn);
  }

  /** "percent" where any of them is written or formatted so. */
  unit(...names: readonly string[]): "percent" | "ratio" {
    return names.some((name) => this.isPercent(name)) ? "percent" : "ratio";
  }
}

export function numberIn(cell: unknown): number | undefined {
  const value = readNumber(cell, { name: "", limit: "any" });
  return typeof value === "number" ? value : undefined;
}
