import type { SheetTexts } from "../../../i18n/sheets";
import type { Locale } from "../../../i18n/locale";
import type { Unit } from "../../system/description";
import { settingKey } from "../../system/keys";
import { cell, range } from "../address";
import { looks } from "../look";
import { wrappedHeight } from "../text-size";
import { ParameterLines } from "../open-figures";
import type { SheetDraft } from "../sheet-draft";
import type { PlacedSetting, SettingGroup } from "./settings";

/** Columns of the block, and how wide that of the labels is. */
export interface SettingColumns {
  readonly heading: number;
  readonly hint: number;
  readonly label: number;
  readonly labelCharacters: number;
  readonly value: number;
  readonly origin: number;
  /** The text beside a figure may run over into the columns up to `lastText`. */
  readonly text: number;
  readonly lastText: number;
}

/** Figures that belong to no item: what failing leads to, team reward, pay, procedure. */
export function settingsBlock(
  draft: SheetDraft,
  sheet: { readonly texts: SheetTexts; readonly locale: Locale },
  placed: {
    readonly settings: readonly PlacedSetting[];
    readonly settingGroups: readonly (SettingGroup & { readonly row: number })[];
  },
  columns: SettingColumns,
): void {
  for (const group of placed.settingGroups) {
    draft.put(group.row, columns.heading, group.heading);
    draft.format(cell(group.row, columns.heading), looks.section);
    if (group.hint !== undefined) {
      draft.put(group.row, columns.hint, group.hint);
      draft.format(cell(group.row, columns.hint), looks.hint);
    }
  }
  const parameters = new ParameterLines(columns.origin);
  for (const { id, row, label, parameter, unit, min, max, text } of placed.settings) {
    draft.put(row, columns.label, label);
    draft.put(row, columns.value, parameter.value);
    draft.format(cell(row, columns.label), looks.text);
    draft.rowHeights.push({
      rows: `${row}:${row}`,
      points: wrappedHeight(label, columns.labelCharacters, 22),
    });
    draft.format(cell(row, columns.value), looks.input, {
      numberFormat: unit === null ? "General" : settingFormat(unit),
      horizontal: "Center",
    });
    parameters.add({
      key: settingKey(id),
      row,
      column: columns.value,
      parameter,
      of: label,
      title: label,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });
    if (text !== undefined) {
      draft.put(row, columns.text, text);
      draft.mark(`${settingKey(id)}.text`, row, columns.text);
      draft.format(range(row, columns.text, row, columns.lastText), looks.input, {
        horizontal: "Left",
        indent: 1,
        border: "outline",
      });
    }
  }
  parameters.write(draft, sheet.texts, sheet.locale);
}

const settingFormat = (unit: Unit): string =>
  unit === "percent" ? "0.0#%" : unit === "yuan" ? "#,##0.00" : "General";
