/**
 * Filters of tables and of sheets: which rows are shown, by what their columns hold. A row that does not pass is hidden; when
 * its filter goes, it is shown again.
 */
import type { Area, RangeRef } from "../addresses";
import type { FilterOwner, Parts } from "../parts";
import { type CellValue, displayText } from "../grid/values";
import { apiNotFound, invalidArgument } from "../wire/errors";

/** As Excel's API tells it: `{ filterOn: "Values", values: ["a"] }`. */
export type Criteria = Readonly<Record<string, unknown>>;

interface Filtering {
  /** Of a sheet: the cells with their headers. */
  area: Area | null;
  readonly byColumn: Map<number, Criteria>;
}

/** What one column lets pass: its row by row test, once it has seen all values. */
type Test = (value: CellValue, text: string) => boolean;

export class Filters {
  private readonly kept = new Map<string, Filtering>();

  constructor(private readonly book: Parts) {}

  criteria(owner: FilterOwner, column: number): Criteria | null {
    return this.of(owner).byColumn.get(column) ?? null;
  }

  isFiltered(owner: FilterOwner): boolean {
    return this.of(owner).byColumn.size > 0;
  }

  /** Of a sheet whether it has arrows to filter by; a table has, while it shows its filter buttons. */
  isEnabled(owner: FilterOwner): boolean {
    return "tableId" in owner
      ? this.book.tables.look(owner.tableId).showFilterButton
      : this.of(owner).area !== null;
  }

  /** With headers; null where a sheet has no filter. */
  range(owner: FilterOwner): RangeRef | null {
    if ("tableId" in owner) {
      const { tables } = this.book;
      const { bottom } = tables.bodyArea(owner.tableId);
      return {
        sheetId: tables.sheetId(owner.tableId),
        area: { ...tables.area(owner.tableId), bottom },
      };
    }
    const { area } = this.of(owner);
    return area && { sheetId: owner.sheetId, area };
  }

  /** A sheet has one filter: another range takes its place. */
  place(owner: FilterOwner, area: Area): void {
    if ("tableId" in owner) return;
    this.remove(owner);
    this.of(owner).area = { ...area };
  }

  async apply(owner: FilterOwner, column: number, criteria: Criteria): Promise<void> {
    const range = this.range(owner);
    if (!range || column < 0 || column > range.area.right - range.area.left) {
      throw invalidArgument();
    }
    await this.book.calculation.finish();
    // Refused before anything is changed.
    testOf(criteria, []);
    this.of(owner).byColumn.set(column, criteria);
    this.hide(owner);
  }

  clear(owner: FilterOwner, column: number | null): void {
    const { byColumn } = this.of(owner);
    if (column === null) byColumn.clear();
    else byColumn.delete(column);
    this.hide(owner);
  }

  async reapply(owner: FilterOwner): Promise<void> {
    await this.book.calculation.finish();
    this.hide(owner);
  }

  /** Nothing is filtered any more, and a sheet has no range for it. */
  remove(owner: FilterOwner): void {
    if (this.isFiltered(owner)) this.clear(owner, null);
    this.of(owner).area = null;
  }

  forget(id: string): void {
    this.kept.delete(id);
  }

  /** Cells of a sheet have moved. */
  shift(sheetId: string, shift: (area: Area) => Area): void {
    const filtering = this.kept.get(sheetId);
    if (filtering?.area) filtering.area = shift(filtering.area);
  }

  /** Shows the rows that pass all columns, and no others. */
  private hide(owner: FilterOwner): void {
    const range = this.range(owner);
    if (!range) return;
    const body = bodyOf(this.book, owner, range.area);
    const columns = [...this.of(owner).byColumn].map(([column, criteria]) => {
      const at = body.left + column;
      const cells = rowsOf(body).map((row) => this.cell(range.sheetId, row, at));
      return {
        cells,
        test: testOf(
          criteria,
          cells.map(({ value }) => value),
        ),
      };
    });
    const hidden = rowsOf(body).filter((_row, index) =>
      columns.some(({ cells, test }) => {
        const cell = cells[index];
        return cell !== undefined && !test(cell.value, cell.text);
      }),
    );
    this.book.layout.filterRows({ sheetId: range.sheetId, area: body }, hidden);
  }

  private cell(sheetId: string, row: number, column: number) {
    const { cells } = this.book;
    const value = cells.value(sheetId, row, column);
    return { value, text: displayText(value, cells.numberFormat(sheetId, row, column)) };
  }

  private of(owner: FilterOwner): Filtering {
    const id = "tableId" in owner ? owner.tableId : owner.sheetId;
    const held = this.kept.get(id) ?? { area: null, byColumn: new Map<number, Criteria>() };
    this.kept.set(id, held);
    return held;
  }
}

function bodyOf(book: Parts, owner: FilterOwner, area: Area): Area {
  return "tableId" in owner ? book.tables.bodyArea(owner.tableId) : { ...area, top: area.top + 1 };
}

const rowsOf = ({ top, bottom }: Area): number[] =>
  Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);

/** The test of a column, which has these values. */
function testOf(criteria: Criteria, all: readonly CellValue[]): Test {
  const { filterOn, criterion1, criterion2, operator, values, dynamicCriteria } = criteria;
  const numbers = all.filter((value) => typeof value === "number");
  switch (filterOn) {
    case "Values": {
      if (!Array.isArray(values)) throw invalidArgument();
      const texts = (values as unknown[]).map((value) => {
        if (typeof value !== "string") throw apiNotFound("filters by dates of some precision");
        return value.toLowerCase();
      });
      return (_value, text) => texts.includes(text.toLowerCase());
    }
    case "Custom": {
      const first = comparison(criterion1);
      const second =
        criterion2 === undefined || criterion2 === null ? null : comparison(criterion2);
      if (second === null) return first;
      return operator === "Or"
        ? (value, text) => first(value, text) || second(value, text)
        : (value, text) => first(value, text) && second(value, text);
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return among(numbers, filterOn, Number(criterion1));
    case "Dynamic":
      return aboveOrBelow(numbers, dynamicCriteria);
    default:
      throw apiNotFound(`filters on ${String(filterOn)}`);
  }
}

/** The so many greatest or least: whoever ties with the last of them is among them. */
function among(numbers: readonly number[], which: string, count: number): Test {
  if (!Number.isFinite(count) || count < 0) throw invalidArgument();
  const isTop = which.startsWith("Top");
  const inOrder = [...numbers].sort((one, other) => (isTop ? other - one : one - other));
  const share = which.endsWith("Percent")
    ? Math.max(1, Math.floor((inOrder.length * count) / 100))
    : count;
  const last = inOrder[Math.min(share, inOrder.length) - 1];
  return (value) =>
    typeof value === "number" && last !== undefined && (isTop ? value >= last : value <= last);
}

function aboveOrBelow(numbers: readonly number[], which: unknown): Test {
  if (which !== "AboveAverage" && which !== "BelowAverage") {
    throw apiNotFound(`the dynamic filter ${String(which)}`);
  }
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return (value) =>
    typeof value === "number" && (which === "AboveAverage" ? value > mean : value < mean);
}

/** `">=5"`, `"<>a*"`, `"=?b"`: numbers are compared as such, text by its letters, with wildcards. */
function comparison(criterion: unknown): Test {
  if (typeof criterion !== "string" && typeof criterion !== "number") throw invalidArgument();
  const [, sign = "=", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(String(criterion)) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (sign === "=" || sign === "<>") {
    const pattern = wildcards(operand);
    const isEqual: Test = (value, text) =>
      typeof value === "number" && !Number.isNaN(number) ? value === number : pattern.test(text);
    return sign === "=" ? isEqual : (value, text) => !isEqual(value, text);
  }
  const holds = (order: number) =>
    sign === "<" ? order < 0 : sign === "<=" ? order <= 0 : sign === ">" ? order > 0 : order >= 0;
  return (value) => {
    if (!Number.isNaN(number)) return typeof value === "number" && holds(value - number);
    return typeof value === "string" && value !== "" && holds(value.localeCompare(operand));
  };
}

function wildcards(text: string): RegExp {
  const parts = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/]/g, (sign) => {
    if (sign === "*") return ".*";
    if (sign === "?") return ".";
    return `\\${sign.at(-1) ?? ""}`;
  });
  return new RegExp(`^${parts}$`, "isu");
}
