/**
 * Which view the pane shows. Kept outside React: a ribbon command may ask for a tool before the pane has been drawn.
 */
import { useSyncExternalStore } from "react";
import { onToolAsked } from "../../excel/pane";
import { isTool, type View } from "./tools";

interface Place {
  readonly view: View;
  /** HR has gone from one view to another; false for the view that the pane starts with. */
  readonly moved: boolean;
}

let place: Place = { view: "home", moved: false };
const listeners = new Set<() => void>();

export function open(view: View): void {
  place = { view, moved: true };
  listeners.forEach((listener) => listener());
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}

/** Opens the tools that ribbon commands ask for. */
export function followCommands(): () => void {
  return onToolAsked((tool) => {
    if (isTool(tool)) {
      open(tool);
    }
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
