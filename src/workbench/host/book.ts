/** Everything that a member of the object model can reach: the grid and what Excel keeps beside it. */
import type { FUniver } from "@univerjs/core/facade";
import { Application } from "./application";
import { parseArea, splitSheet, type RangeRef } from "./addresses";
import { Autofit } from "./looks/autofit";
import { Borders } from "./looks/borders";
import { Charts } from "./sheets/charts";
import { Comments } from "./sheets/comments";
import { Copying } from "./contents/copying";
import { ConditionalFormats } from "./looks/conditional-formats";
import { invalidArgument } from "./wire/errors";
import { FormulaTexts } from "./contents/formula-texts";
import { Formats } from "./looks/formats";
import { Layout } from "./looks/layout";
import { Structure } from "./contents/structure";
import { CustomFunctions, type Manner } from "./functions/custom-functions";
import { EventBus } from "./events/events";
import { Calculation } from "./grid/calculation";
import { Cells } from "./grid/cells";
import { DEFAULT_SIZE, Grid, type GridSize } from "./grid/grid";
import { SpillRules } from "./grid/spill-rules";
import { TableReferences } from "./grid/table-references";
import { Names } from "./contents/names";
import { Protection } from "./sheets/protection";
import { Properties } from "./sheets/properties";
import { References } from "./wire/references";
import { SelectionState } from "./user/selection";
import { Sheets } from "./sheets/sheets";
import { Looks } from "./looks/looks";
import { Filters } from "./contents/filters";
import { Sorting } from "./contents/sorting";
import { Styles } from "./looks/styles";
import { Tables } from "./contents/tables";
import { Validations } from "./contents/validations";
import { Writer } from "./contents/writer";
import type { Parts } from "./parts";

export interface HostOptions {
  /** Highest ExcelApi set that the host says it has; events carry what that set knows. */
  excelApi?: string;
  /** Rows and columns of a new sheet in the grid (Excel's own limits hold for addresses). */
  size?: GridSize;
  /** Excel's display language, as `application.cultureInfo` tells it. */
  locale?: string;
  /** How Excel treats custom functions. */
  functions?: Partial<Manner>;
}

export class Book implements Parts {
  readonly grid: Grid;
  readonly cells: Cells;
  readonly calculation: Calculation;
  readonly sheets: Sheets;
  readonly tables: Tables;
  readonly names: Names;
  readonly formulaTexts: FormulaTexts;
  readonly looks: Looks;
  readonly styles: Styles;
  readonly protection: Protection;
  readonly properties = new Properties();
  readonly selection: SelectionState;
  readonly references: References;
  readonly events: EventBus;
  readonly functions: CustomFunctions;
  readonly application: Application;
  readonly writer: Writer;
  readonly formats: Formats;
  readonly borders: Borders;
  readonly layout: Layout;
  readonly structure: Structure;
  readonly autofit: Autofit;
  readonly charts: Charts;
  readonly comments: Comments;
  readonly copying: Copying;
  readonly validations: Validations;
  readonly sorting: Sorting;
  readonly filters: Filters;
  readonly conditionalFormats: ConditionalFormats;

  constructor(
    api: FUniver,
    readonly options: HostOptions,
  ) {
    this.grid = new Grid(api, options.size ?? DEFAULT_SIZE);
    this.cells = new Cells(this.grid);
    this.calculation = new Calculation(this.grid);
    this.events = new EventBus(this);
    this.sheets = new Sheets(this);
    this.tables = new Tables(this);
    this.names = new Names(this);
    this.formulaTexts = new FormulaTexts(this);
    this.looks = new Looks(this);
    this.styles = new Styles();
    this.protection = new Protection(this);
    this.selection = new SelectionState(this);
    this.references = new References(this);
    this.functions = new CustomFunctions(this.grid, this.calculation, options.functions ?? {});
    this.application = new Application(options.locale ?? "en-US");
    this.writer = new Writer(this);
    this.formats = new Formats(this);
    this.borders = new Borders(this);
    this.layout = new Layout(this);
    this.structure = new Structure(this);
    this.autofit = new Autofit(this);
    this.charts = new Charts(this);
    this.comments = new Comments(this);
    this.copying = new Copying(this);
    this.validations = new Validations(this);
    this.sorting = new Sorting(this);
    this.filters = new Filters(this);
    this.conditionalFormats = new ConditionalFormats(this);
    new SpillRules(this);
    new TableReferences(this);
  }

  /**
   * What an address stands for, seen from a sheet: cells (`A1:B2`, with or without a sheet), a
   * defined name, or a table.
   */
  resolveAddress(address: unknown, sheetId: string): RangeRef {
    if (typeof address !== "string") throw invalidArgument();
    const { sheet, rest } = splitSheet(address.trim().replace(/^=/, ""));
    const onSheet = sheet === null ? sheetId : this.sheets.require(sheet);
    const area = parseArea(rest);
    if (area) return { sheetId: onSheet, area };
    const named = this.names.find(rest, onSheet) ?? this.names.find(rest, null);
    const range = named ? this.names.rangeOf(named) : null;
    if (range) return range;
    const table = this.tables.find(rest);
    if (table === null) throw invalidArgument();
    return { sheetId: this.tables.sheetId(table), area: this.tables.bodyArea(table) };
  }
}
