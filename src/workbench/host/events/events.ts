/**
 * Events for the add-in: gathered while a request runs, delivered when it has been answered, and
 * only those for which a handler has been registered.
 */
import { type Area, bounding, formatArea, type RangeRef } from "../addresses";
import { EventType, WORKBOOK } from "./event-types";
import { eventReference } from "./event-reference";
import { type CellValue, valueType } from "../grid/values";
import type { ChangeType, Parts, ShiftDirection } from "../parts";

export interface HostEvent {
  category: number;
  type: number;
  targetId: string;
  message: string;
}

/** The category under which the client library takes events of the object model. */
const EVENT_CATEGORY = 65_536;

export class EventBus {
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private waiting: HostEvent[] = [];
  /** True while a request of the add-in runs: what changes now, the add-in changed. */
  fromAddIn = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly book: Parts) {
    book.calculation.onCalculated(() => this.calculated());
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(type: number, targetId: string): void {
    const key = `${type}:${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type}:${targetId}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  get idle(): boolean {
    return this.waiting.length === 0;
  }

  contentsChanged(range: RangeRef, before: CellValue | null): void {
    const { top, left } = range.area;
    const after = this.book.cells.formula(range.sheetId, top, left)
      ? null
      : this.book.cells.value(range.sheetId, top, left);
    const details =
      before !== null && after !== null
        ? {
            valueBefore: before,
            valueAfter: after,
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }
        : {};
    this.changed(range, "RangeEdited", "None", details);
  }

  changed(
    range: RangeRef,
    changeType: ChangeType,
    shiftDirection: ShiftDirection,
    details: object = {},
  ): void {
    const { sheetId } = range;
    const change = {
      changeType,
      source: "Local",
      worksheetId: sheetId,
      address: formatArea(range.area),
      referenceId: eventReference(range),
      ...details,
      ...this.trigger(),
    };
    this.send(EventType.worksheetChanged, [sheetId, WORKBOOK], { ...change, shiftDirection });
    for (const tableId of this.book.tables.touching(sheetId, range.area)) {
      this.send(EventType.tableChanged, [tableId, WORKBOOK, sheetId], { ...change, tableId });
    }
  }

  /** Rows or columns of a range have changed places: one event, with all of them. */
  sorted(sheetId: string, areas: readonly Area[], axis: "rows" | "columns"): void {
    const type = axis === "rows" ? EventType.rowSorted : EventType.columnSorted;
    const address = areas.map((area) => formatArea(area)).join(",");
    const event = { address, worksheetId: sheetId, source: "Local" };
    this.send(type, [sheetId, WORKBOOK], event);
  }

  sheetActivated(before: string, after: string): void {
    this.send(EventType.worksheetDeactivated, [before, WORKBOOK], { worksheetId: before });
    this.send(EventType.worksheetActivated, [after, WORKBOOK], { worksheetId: after });
  }

  sheetAdded(sheetId: string): void {
    this.send(EventType.worksheetAdded, [WORKBOOK], { worksheetId: sheetId, source: "Local" });
  }

  sheetDeleted(sheetId: string): void {
    this.send(EventType.worksheetDeleted, [WORKBOOK], { worksheetId: sheetId, source: "Local" });
  }

  tableAdded(tableId: string, worksheetId: string): void {
    const event = { tableId, worksheetId, source: "Local" };
    this.send(EventType.tableAdded, [WORKBOOK, worksheetId], event);
  }

  tableDeleted(tableId: string, worksheetId: string): void {
    const event = { tableId, worksheetId, tableName: "", source: "Local" };
    this.send(EventType.tableDeleted, [WORKBOOK, worksheetId], event);
  }

  selectionChanged(ranges: RangeRef[]): void {
    const [first] = ranges;
    if (!first) return;
    this.queue(EventType.documentSelectionChanged, "", {});
    const { sheetId } = first;
    const address = ranges.map((range) => formatArea(range.area)).join(",");
    this.send(EventType.worksheetSelectionChanged, [sheetId, WORKBOOK], {
      address,
      worksheetId: sheetId,
    });
    const all: Area = ranges.map((range) => range.area).reduce(bounding);
    for (const tableId of this.book.tables.ids(sheetId)) {
      const inside = this.book.tables.touching(sheetId, all).includes(tableId);
      this.send(EventType.tableSelectionChanged, [tableId], {
        address: inside ? address : "",
        worksheetId: sheetId,
        tableId,
      });
    }
  }

  private calculated(): void {
    for (const [sheetId, area] of this.book.calculation.takeCalculated()) {
      this.send(EventType.worksheetCalculated, [sheetId, WORKBOOK], {
        worksheetId: sheetId,
        address: formatArea(area),
      });
    }
  }

  /** Who made the change is told from ExcelApi 1.14 on. */
  private trigger(): object {
    const [major = 1, minor = 0] = (this.book.options.excelApi ?? "1.12").split(".").map(Number);
    if (major < 1 || minor < 14 || !this.fromAddIn) return {};
    return { triggerSource: "ThisLocalAddin" };
  }

  private send(type: number, targets: string[], message: object): void {
    for (const targetId of targets) {
      if (this.registered.has(`${type}:${targetId}`)) this.queue(type, targetId, message);
    }
  }

  private queue(type: number, targetId: string, message: object): void {
    this.waiting.push({
      category: EVENT_CATEGORY,
      type,
      targetId,
      message: JSON.stringify(message),
    });
    this.soon();
  }

  /** Handlers run after the request that caused the event has been answered, as in Excel. */
  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      if (this.fromAddIn) this.soon();
      else this.deliver();
    }, 0);
  }

  private deliver(): void {
    const events = this.waiting;
    this.waiting = [];
    for (const event of events) for (const listener of this.listeners) listener(event);
  }
}
