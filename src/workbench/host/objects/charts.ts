/** Chart, its collection, title, legend and series. */
import type { Book } from "../book";
import type { ChartData } from "../sheets/sheet-state";
import { invalidArgument } from "../wire/errors";
import {
  type AnyHostObject,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
  type ScalarMember,
} from "../wire/object-type";
import { worksheetType } from "./declared";
import { rangeType } from "./range";
import type { SheetRef } from "./worksheet";

interface ChartRef extends SheetRef {
  id: string;
}

const held = ({ sheetId, id }: ChartRef, book: Book): ChartData => book.charts.require(sheetId, id);

const size = (key: "top" | "left" | "width" | "height"): ScalarMember<ChartRef> => ({
  get: (self, book) => held(self, book)[key],
  set: (self, value, book) => {
    if (typeof value !== "number" || value < 0) throw invalidArgument();
    held(self, book)[key] = value;
  },
});

const text = (key: "name" | "chartType"): ScalarMember<ChartRef> => ({
  get: (self, book) => held(self, book)[key],
  set: (self, value, book) => {
    if (typeof value !== "string" || value === "") throw invalidArgument();
    held(self, book)[key] = value;
  },
});

/** A member of the title or the legend, of the kind that it has. */
const part = <Part extends "title" | "legend">(
  name: Part,
  key: keyof ChartData[Part] & string,
): ScalarMember<ChartRef> => ({
  get: (self, book) => held(self, book)[name][key],
  set: (self, value, book) => {
    const record = held(self, book)[name] as Record<string, unknown>;
    if (typeof value !== typeof record[key]) throw invalidArgument();
    record[key] = value;
  },
});

const titleType: HostType<ChartRef> = describe("ChartTitle", {
  scalars: { Text: part("title", "text"), Visible: part("title", "visible") },
});

const legendType: HostType<ChartRef> = describe("ChartLegend", {
  scalars: { Position: part("legend", "position"), Visible: part("legend", "visible") },
});

interface SeriesRef extends ChartRef {
  index: number;
}

const seriesType: HostType<SeriesRef> = describe("ChartSeries", {
  scalars: {
    Name: readOnly((self, book) => book.charts.seriesNames(held(self, book))[self.index]),
    ChartType: readOnly((self, book) => held(self, book).chartType),
    HasDataLabels: {
      get: (self, book) => held(self, book).labelled.has(self.index),
      set: (self, value, book) => {
        if (typeof value !== "boolean") throw invalidArgument();
        const { labelled } = held(self, book);
        if (value) labelled.add(self.index);
        else labelled.delete(self.index);
      },
    },
  },
});

const seriesCollectionType: HostType<ChartRef> = describe("ChartSeriesCollection", {
  scalars: { Count: readOnly((self, book) => book.charts.seriesNames(held(self, book)).length) },
  items: (self, book) =>
    book.charts
      .seriesNames(held(self, book))
      .map((_, index) => object(seriesType, { ...self, index })),
  methods: {
    GetCount: (self, _args, book) => book.charts.seriesNames(held(self, book)).length,
    GetItemAt: (self, args, book) => {
      const index = args.number(0) ?? -1;
      if (index < 0 || index >= book.charts.seriesNames(held(self, book)).length) {
        throw invalidArgument();
      }
      return object(seriesType, { ...self, index });
    },
  },
});

const categoryAxisType: HostType<ChartRef> = describe("ChartAxis", {
  scalars: {
    ReversePlotOrder: {
      get: (self, book) => held(self, book).categoriesReversed,
      set: (self, value, book) => {
        if (typeof value !== "boolean") throw invalidArgument();
        held(self, book).categoriesReversed = value;
      },
    },
  },
});

const axesType: HostType<ChartRef> = describe("ChartAxes", {
  scalars: {},
  objects: { CategoryAxis: (self) => object(categoryAxisType, self) },
});

export const chartType: HostType<ChartRef> = describe("Chart", {
  scalars: {
    Id: readOnly(({ id }) => id),
    Name: text("name"),
    ChartType: text("chartType"),
    Top: size("top"),
    Left: size("left"),
    Width: size("width"),
    Height: size("height"),
  },
  objects: {
    Title: (self) => object(titleType, self),
    Legend: (self) => object(legendType, self),
    Axes: (self) => object(axesType, self),
    Series: (self) => object(seriesCollectionType, self),
    Worksheet: ({ sheetId }) => object(worksheetType, { sheetId }),
  },
  methods: {
    Delete: ({ sheetId, id }, _args, book) => book.charts.delete(sheetId, id),
    SetData: (self, args, book) => {
      const source = args.object(0, rangeType);
      if (!source) throw invalidArgument();
      Object.assign(held(self, book), { source, seriesBy: args.text(1) ?? "Auto" });
    },
    SetPosition: (self, args, book) => {
      const start = args.object(0, rangeType) ?? book.resolveAddress(args.at(0), self.sheetId);
      const box = book.layout.box(start);
      const chart = held(self, book);
      Object.assign(chart, { top: box.top, left: box.left });
      if (args.at(1) === null) return;
      const end = args.object(1, rangeType) ?? book.resolveAddress(args.at(1), self.sheetId);
      const last = book.layout.box(end);
      chart.width = last.left + last.width - box.left;
      chart.height = last.top + last.height - box.top;
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

const chart = (sheetId: string, { id }: ChartData): AnyHostObject =>
  object(chartType, { sheetId, id });

export const chartsType: HostType<SheetRef> = describe("ChartCollection", {
  scalars: { Count: readOnly(({ sheetId }, book) => book.charts.list(sheetId).length) },
  items: ({ sheetId }, book) => book.charts.list(sheetId).map((one) => chart(sheetId, one)),
  item: ({ sheetId }, key, book) => chart(sheetId, book.charts.require(sheetId, key)),
  methods: {
    Add: ({ sheetId }, args, book) => {
      const source = args.object(1, rangeType);
      if (!source) throw invalidArgument();
      return chart(sheetId, book.charts.add(sheetId, args.text(0), source, args.text(2) ?? "Auto"));
    },
    GetCount: ({ sheetId }, _args, book) => book.charts.list(sheetId).length,
    GetItem: ({ sheetId }, args, book) => chart(sheetId, book.charts.require(sheetId, args.at(0))),
    GetItemAt: ({ sheetId }, args, book) => {
      const found = book.charts.list(sheetId)[args.number(0) ?? -1];
      if (!found) throw invalidArgument();
      return chart(sheetId, found);
    },
    GetItemOrNullObject: ({ sheetId }, args, book) => {
      const found = book.charts.find(sheetId, args.at(0));
      return found ? chart(sheetId, found) : NULL_OBJECT;
    },
  },
});
