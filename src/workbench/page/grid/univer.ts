/** The sheet grid: Univer with the open-source plugins that the host core speaks to. */
import { LifecycleService, LifecycleStages, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { ILayoutService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import "@univerjs/preset-sheets-table/lib/index.css";
import type { Language } from "../languages";
import { DEFAULT_SIZE } from "../../host";
import { type FormulaBar, readFormulaBar } from "./formula-bar";
import { hiddenMenus } from "./hidden-menus";
import { loadWords, univerLocale } from "./locales";
import { mendUniver } from "./mends";

export interface Grid {
  univerAPI: FUniver;
  setLanguage(language: Language): Promise<void>;
  setDark(dark: boolean): void;
  /** Gives the keyboard to the selected cell. */
  focus(): void;
  /** Resolves when cells are drawn and can be clicked. */
  drawn(): Promise<void>;
  /** The selected cells of the sheet in front: `A2`, `A2:B3`. */
  selected(): string;
  /** Where a cell of the sheet in front is, from the top left corner of all cells, before anything is scrolled. */
  place(a1: string): CellPlace;
  isEditing(): boolean;
  formulaBar(): FormulaBar;
}

export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** As Excel starts: one empty sheet. */
const newWorkbook = {
  id: "workbook",
  name: "Book1",
  sheetOrder: ["sheet-1"],
  sheets: {
    "sheet-1": {
      id: "sheet-1",
      name: "Sheet1",
      rowCount: DEFAULT_SIZE.rows,
      columnCount: DEFAULT_SIZE.columns,
      defaultColumnWidth: 72,
      defaultRowHeight: 20,
    },
  },
};

/** Without Univer's name tag above each table, which would cover the row of units there. */
function tables() {
  const { plugins, ...rest } = UniverSheetsTablePreset();
  return {
    ...rest,
    plugins: plugins.map((plugin): (typeof plugins)[number] =>
      plugin === UniverSheetsTableUIPlugin
        ? [UniverSheetsTableUIPlugin, { hideAnchor: true }]
        : plugin,
    ),
  };
}

const presets = (container: string) => [
  UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    menu: hiddenMenus,
    footer: { menus: false },
    sheets: { disableForceStringAlert: true },
  }),
  UniverSheetsConditionalFormattingPreset(),
  UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
  tables(),
];

export async function createGrid(
  container: string,
  language: Language,
  dark: boolean,
): Promise<Grid> {
  const locale = univerLocale[language];
  const univer = new Univer({
    locale,
    locales: { [locale]: await loadWords(language) },
    darkMode: dark,
    logLevel: LogLevel.WARN,
  });
  for (const { plugins } of presets(container)) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const univerAPI = FUniver.newAPI(univer);
  univerAPI.createWorkbook(newWorkbook);
  mendUniver(univer, univerAPI);
  const loaded = new Set<Language>([language]);
  return {
    univerAPI,
    async setLanguage(next) {
      if (!loaded.has(next)) {
        univerAPI.loadLocales(univerLocale[next], await loadWords(next));
        loaded.add(next);
      }
      univerAPI.setLocale(univerLocale[next]);
    },
    setDark: (next) => univerAPI.toggleDarkMode(next),
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
    drawn: () => univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered),
    selected: () =>
      univerAPI.getActiveWorkbook()?.getActiveSheet().getActiveRange()?.getA1Notation() ?? "",
    place: (a1) => {
      const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
      if (!sheet) throw new Error("No sheet is in front.");
      const { startRow, startColumn } = sheet.getRange(a1).getRange();
      const sum = (count: number, size: (index: number) => number) =>
        Array.from({ length: count }, (_, index) => size(index)).reduce((all, one) => all + one, 0);
      return {
        left: sum(startColumn, (column) => sheet.getColumnWidth(column)),
        top: sum(startRow, (row) => sheet.getRowHeight(row)),
        width: sheet.getColumnWidth(startColumn),
        height: sheet.getRowHeight(startRow),
      };
    },
    isEditing: () => univerAPI.getActiveWorkbook()?.isCellEditing() ?? false,
    formulaBar: () => readFormulaBar(univer.__getInjector()),
  };
}
