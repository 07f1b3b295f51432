/**
 * Excel's error card: why a cell shows #VALUE! or #N/A, in the words of the custom function, when
 * the cell is selected or pointed at.
 */
import type { IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/presets";
import { SelectionMoveType, SetSelectionsOperation } from "@univerjs/sheets";
import type { FRange } from "@univerjs/sheets/facade";
import { createElement } from "react";
import type { Host } from "../host";
import { address } from "./address";
import { element } from "./elements";
import type { Language } from "./languages";
import { fill, textsOf } from "./texts";

const componentKey = "workbench.error-card";

interface CardProps {
  popup?: { extraProps?: { title: string; message: string } };
}

function ErrorCard({ popup }: CardProps) {
  return createElement(
    "div",
    { className: "error-card", role: "tooltip" },
    createElement("strong", null, popup?.extraProps?.title),
    createElement("p", null, popup?.extraProps?.message),
  );
}

/** Starts watching; `language` is asked each time a card is drawn. */
export function watchErrorCells(univerAPI: FUniver, host: Host, language: () => Language): void {
  univerAPI.registerComponent(componentKey, ErrorCard);
  let card: IDisposable | null | undefined;
  let shownFor = "";
  const hide = () => {
    card?.dispose();
    card = undefined;
    shownFor = "";
  };
  const showFor = (range: FRange | null) => {
    const sheet = range?.getSheetName() ?? "";
    const cell = range ? address(range.getRow(), range.getColumn()) : "";
    const message = range ? host.errorMessage(sheet, cell) : null;
    const wanted = message ? `${sheet}!${cell} ${message}` : "";
    if (wanted === shownFor) {
      return;
    }
    hide();
    if (range && message) {
      const title = fill(textsOf(language()).errorInCell, { cell });
      card = range.attachPopup({
        componentKey,
        direction: "bottom",
        offset: [0, 4],
        extraProps: { title, message },
      }) as IDisposable | null;
      shownFor = wanted;
    }
  };
  const {
    CellHover,
    SelectionChanged,
    CommandExecuted,
    Scroll,
    SheetEditStarted,
    ActiveSheetChanged,
  } = univerAPI.Event;
  univerAPI.addEvent(CellHover, ({ worksheet, row, column }) =>
    showFor(worksheet.getRange(row, column)),
  );
  const showForSelection = () =>
    showFor(univerAPI.getActiveWorkbook()?.getActiveSheet().getActiveRange() ?? null);
  univerAPI.addEvent(SelectionChanged, showForSelection);
  // The facade tells of selections by mouse only; Enter and the arrow keys pass here.
  univerAPI.addEvent(CommandExecuted, ({ id, params }) => {
    const { type } = (params ?? {}) as { type?: SelectionMoveType };
    if (id === SetSelectionsOperation.id && type !== SelectionMoveType.MOVING) showForSelection();
  });
  univerAPI.addEvent(Scroll, hide);
  univerAPI.addEvent(SheetEditStarted, hide);
  univerAPI.addEvent(ActiveSheetChanged, hide);
  element("grid").addEventListener("pointerleave", hide);
}
