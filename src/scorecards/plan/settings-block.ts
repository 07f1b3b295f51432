import type { SheetTexts } from "../../i18n/sheets";
import type { Locale } from "../../i18n/locale";
import type { SettingGroup, SheetSetting } from "../results";
import type { Unit } from "../system/description";
import { settingKey } from "../system/keys";
import { boundsOf, usable } from "../calc/usable";
import { cell, fixed, range } from "./address";
import { looks } from "./look";
import { wrappedHeight } from "./text-size";
import { ParameterLines } from "./open-figures";
import type { SheetDraft } from "./sheet-draft";
import { withUnit } from "./unit-label";

export interface PlacedSetting extends SheetSetting {
  readonly row: number;
}
export type PlacedGroup = SettingGroup & { readonly row: number };

/** Groups one below the other from a row on, a free row between them. */
export function placeSettings(
  groups: readonly SettingGroup[],
  firstRow: number,
): {
  readonly settingGroups: readonly PlacedGroup[];
  readonly settings: readonly PlacedSetting[];
} {
  let row = firstRow;
  const placedGroups: PlacedGroup[] = [];
  const settings: PlacedSetting[] = [];
  for (const group of groups) {
    placedGroups.push({ ...group, row });
    row += 1;
    for (const setting of group.settings) settings.push({ ...setting, row: row++ });
    row += 1;
  }
  return { settingGroups: placedGroups, settings };
}

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
  /** Says whether the figure can be used. */
  readonly state: number;
}

/** Figures that belong to no item: what failing leads to, team reward, pay, procedure. */
export function settingsBlock(
  draft: SheetDraft,
  sheet: { readonly texts: SheetTexts; readonly locale: Locale },
  placed: {
    readonly settings: readonly PlacedSetting[];
    readonly settingGroups: readonly PlacedGroup[];
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
  for (const setting of placed.settings) {
    const { id, row, label: name, parameter, unit, limit, optional = false, text } = setting;
    const label =
      unit === null || SELF_EVIDENT.has(unit) ? name : withUnit(name, unit, sheet.texts);
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
      ...boundsOf(limit),
    });
    const figure = { cell: fixed(row, columns.value), limit, optional };
    draft.put(row, columns.state, { formula: `=${usable([figure], sheet.texts.status)}` });
    draft.format(cell(row, columns.state), looks.fault);
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

/** Units that a figure's format or its name tells. */
const SELF_EVIDENT: ReadonlySet<Unit> = new Set(["percent", "score", "yuan"]);

const settingFormat = (unit: Unit): string =>
  unit === "percent" ? "0.0#%" : unit === "yuan" ? "#,##0.00" : "General";
