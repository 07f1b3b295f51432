import type { Input } from "../../system/description";
import { quote } from "../../calc/text";
import { cell, range, SHEET_ROWS } from "../address";
import { inputLimits } from "../input-limits";
import { looks, MONEY_FORMAT, numberFormat, TEXT_FORMAT } from "../look";
import { boldHeight, wordWidth } from "../text-size";
import type { CellContent, SheetPlan } from "../plan";
import { SheetDraft } from "../sheet-draft";
import { sheetTitle } from "../sheet-title";
import { isOwnItem, nameOr, whileUsed } from "./own-items";
import { personWidth } from "./people";
import { DATA, dataHeaders, FIRST_INPUT, identityOf, type Roster, ruleCell } from "./roster";

const PERSON_COLUMNS = 3;
const INPUT_WIDTH = 14;
/** Of the table's filter, at the right end of each header. */
const BUTTON_WIDTH = 3;
/** Rows below the table that are formatted already, for people pasted later. */
const SPARE_ROWS = 200;

/** The sheet Data of a roster: an Excel table, a row a person; the place to paste. */
export function dataSheet(roster: Roster): SheetPlan {
  const draft = new SheetDraft();
  const { texts, local, system, request } = roster;
  const headers = dataHeaders(roster);
  const lastRow = DATA.firstRow + Math.max(request.people.length, 1) - 1;
  const lastFormatted = lastRow + SPARE_ROWS;

  sheetTitle(draft, `${local(system.name)} · ${texts.data.title}`, texts.data.hint);

  draft.putRow(DATA.headerRow, 1, headers);
  draft.format(range(DATA.headerRow, 1, DATA.headerRow, headers.length), looks.header);
  draft.rowHeights.push({ rows: `${DATA.unitRow}:${DATA.unitRow}`, points: 30 });
  request.people.forEach((person, index) => {
    draft.putRow(DATA.firstRow + index, 1, [person.id, person.name, person.department]);
  });
  carriedOver(draft, roster);

  widths(draft, roster, headers);
  headers.forEach((_, index) => {
    const column = range(DATA.firstRow, index + 1, lastFormatted, index + 1);
    if (index < PERSON_COLUMNS) {
      draft.format(column, { numberFormat: TEXT_FORMAT, horizontal: "Left", locked: false });
      return;
    }
    const input = roster.inputs[index - PERSON_COLUMNS];
    if (input === undefined) return;
    draft.put(DATA.unitRow, index + 1, ownItemAbove(roster, input) ?? texts.units[input.unit]);
    draft.format(cell(DATA.unitRow, index + 1), looks.unit);
    draft.format(column, {
      numberFormat: input.unit === "yuan" ? MONEY_FORMAT : numberFormat(input.unit),
      horizontal: "Right",
      fontColor: "#0000FF",
      locked: false,
    });
    const endless = range(DATA.firstRow, index + 1, SHEET_ROWS, index + 1);
    draft.validations.push(inputLimits(input, endless, { texts, locale: request.locale }));
  });

  draft.tables.push({
    name: roster.table,
    range: range(DATA.headerRow, 1, lastRow, headers.length),
    style: "TableStyleLight9",
  });
  return draft.finish({
    role: "data",
    name: roster.sheets.data,
    tabColor: "#70AD47",
    freeze: { rows: DATA.headerRow, columns: 2 },
    page: {
      orientation: "landscape",
      titleRows: `$${DATA.unitRow}:$${DATA.headerRow}`,
      footer: { center: texts.footer },
    },
    // A protected sheet would keep the table from growing when more people are pasted below it.
    protect: false,
    properties: identityOf(roster, "data"),
    select: cell(DATA.firstRow, PERSON_COLUMNS + 1),
  });
}

/** No header's word is broken, and none is hidden behind the table's button. */
function widths(draft: SheetDraft, roster: Roster, headers: readonly string[]): void {
  const least = [
    personWidth(roster, "id", 10),
    personWidth(roster, "name", 16),
    personWidth(roster, "department", 16),
  ];
  const heights = headers.map((header, index) => {
    const characters = Math.max(least[index] ?? INPUT_WIDTH, wordWidth(header) + BUTTON_WIDTH);
    draft.width(index + 1, characters);
    return boldHeight(header, characters - BUTTON_WIDTH, 34);
  });
  draft.rowHeights.push({
    rows: `${DATA.headerRow}:${DATA.headerRow}`,
    points: Math.max(...heights),
  });
}

/** Above the figure of an item of HR's own: the item's name, or that there is none yet. A table's header bears no formula. */
function ownItemAbove(roster: Roster, { id }: Input): CellContent {
  const own = isOwnItem({ id }) ? roster.items.find(({ item }) => item.id === id) : undefined;
  if (own === undefined) return null;
  const name = nameOr(ruleCell(roster, own, "item"), roster.local(own.item.name));
  const unused = quote(roster.texts.own.unused);
  return { formula: `=${whileUsed(ruleCell(roster, own, "weight"), name, unused)}` };
}

/** What closed periods fill in, in everybody's row alike: rows of one extent are written as one block. */
function carriedOver(draft: SheetDraft, roster: Roster): void {
  const carried = roster.request.people.map(roster.carried);
  roster.inputs.forEach(({ id }, index) => {
    if (!carried.some((figures) => figures.has(id))) return;
    carried.forEach((figures, person) => {
      draft.put(DATA.firstRow + person, FIRST_INPUT + index, figures.get(id) ?? null);
    });
  });
}
