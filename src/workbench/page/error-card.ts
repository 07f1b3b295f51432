/**
 * Excel's error card: why a cell shows #VALUE! or #N/A, in the words of the custom function, when
 * the cell is selected or pointed at.
 */
import type { IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
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

/** What follows a command is drawn once, when its events have passed. */
const settleMilliseconds = 50;
/** A card would stand beside its cell while the grid moves under it. */
const scrollMilliseconds = 200;
/** The grid draws a card later, or not at all while it is busy with something else: it is looked after, so many times. */
const drawnMilliseconds = 250;
const MOST_TRIES = 20;

/**
 * Starts watching; `language` is asked each time a card is drawn. The cell under the pointer goes
 * before the selected one, as long as it has something to say. Every command looks again: selections
 * by keyboard and results of a calculation have no events of their own in the grid's facade.
 */
export function watchErrorCells(univerAPI: FUniver, host: Host, language: () => Language): void {
  univerAPI.registerComponent(componentKey, ErrorCard);
  let card: IDisposable | null | undefined;
  let shownFor = "";
  let pointedAt: FRange | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    card?.dispose();
    card = undefined;
    shownFor = "";
  };
  const errorAt = (range: FRange | null | undefined) => {
    if (!range) return null;
    const cell = address(range.getRow(), range.getColumn());
    const message = host.errorMessage(range.getSheetName(), cell);
    return message === null ? null : { range, cell, message };
  };
  const update = () => {
    timer = undefined;
    const workbook = univerAPI.getActiveWorkbook();
    const selected = workbook?.getActiveSheet().getActiveRange();
    const isEditing = workbook?.isCellEditing() ?? false;
    const error = isEditing ? null : (errorAt(pointedAt) ?? errorAt(selected));
    const wanted = error ? `${error.range.getSheetName()}!${error.cell} ${error.message}` : "";
    if (wanted === shownFor && (wanted === "" || document.querySelector(".error-card"))) return;
    tries = wanted === shownFor ? tries + 1 : 0;
    hide();
    if (!error) return;
    const title = fill(textsOf(language()).errorInCell, { cell: error.cell });
    card = error.range.attachPopup({
      componentKey,
      direction: "bottom",
      offset: [0, 4],
      extraProps: { title, message: error.message },
    }) as IDisposable | null;
    shownFor = wanted;
    if (tries < MOST_TRIES) updateSoon(drawnMilliseconds);
  };
  const updateSoon = (milliseconds = settleMilliseconds) => {
    timer ??= setTimeout(update, milliseconds);
  };
  const pointAt = (range: FRange | null) => {
    pointedAt = range;
    updateSoon();
  };

  const {
    ActiveSheetChanged,
    CellHover,
    CommandExecuted,
    Scroll,
    SheetEditEnded,
    SheetEditStarted,
  } = univerAPI.Event;
  univerAPI.addEvent(CellHover, ({ worksheet, row, column }) =>
    pointAt(worksheet.getRange(row, column)),
  );
  univerAPI.addEvent(CommandExecuted, () => updateSoon());
  univerAPI.addEvent(Scroll, () => {
    hide();
    clearTimeout(timer);
    timer = undefined;
    updateSoon(scrollMilliseconds);
  });
  univerAPI.addEvent(SheetEditStarted, hide);
  univerAPI.addEvent(SheetEditEnded, () => updateSoon());
  univerAPI.addEvent(ActiveSheetChanged, () => pointAt(null));
  element("grid").addEventListener("pointerleave", () => pointAt(null));
}
