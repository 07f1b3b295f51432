/**
 * The running add-in: its page in a frame, loaded once with the workbench and again whenever the
 * display language changes, as Excel loads it when Office changes its language. It runs from the
 * start, pane or no pane, because its custom functions live in the same page (shared runtime).
 */
import type { Host } from "../host";
import { frameName, type Identity } from "./transport/app-context";
import { Connection, type ConnectionServices } from "./transport/connection";
import type { FunctionMetadata } from "./custom-functions";

interface AddInWindow extends Window {
  Office?: { context?: object };
  CustomFunctions?: { _association?: { mappings?: Record<string, AddInFunction | undefined> } };
}

type AddInFunction = (...parameters: unknown[]) => unknown;

export interface AddIn {
  connection: Connection;
  frame: HTMLIFrameElement;
  /** Calls the custom function with that id; throws when the add-in has not associated it. */
  call(id: string, parameters: unknown[]): unknown;
  /** Resolved when the library has started and every function of the metadata is associated. */
  started(metadata: FunctionMetadata): Promise<void>;
  /** Tells the add-in the colours of "Office". */
  setTheme(dark: boolean): void;
  close(): void;
}

/** As desktop Excel's black and white themes give them. */
const officeThemes = {
  dark: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#444444",
    controlForegroundColor: "#FFFFFF",
  },
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#262626",
  },
};

const controlId = "kpi-scorecard";
const patience = 30_000;
let loadings = 0;

/** Makes the frame; the caller puts it into the page, which starts it. */
export function createAddIn(
  page: string,
  locale: string,
  title: string,
  host: Host,
  services: ConnectionServices,
): AddIn {
  loadings += 1;
  const identity: Identity = {
    conversationId: `workbench-${loadings}-${Date.now().toString(36)}`,
    controlId,
    locale,
    origin: window.location.origin,
  };
  const frame = document.createElement("iframe");
  frame.name = frameName(identity);
  frame.title = title;
  frame.src = page;
  const addInWindow = (): AddInWindow | null => frame.contentWindow;
  const connection = new Connection(identity, addInWindow, services);
  const stopEvents = host.onEvent((event) => connection.sendHostEvent(event));
  const mapping = (id: string) => addInWindow()?.CustomFunctions?._association?.mappings?.[id];
  return {
    connection,
    frame,
    call(id, parameters) {
      const associated = mapping(id.toUpperCase());
      if (!associated) {
        throw new Error(`The add-in has no custom function ${id}.`);
      }
      return associated(...parameters);
    },
    started: async (metadata) => {
      const ids = metadata.functions.map(({ id }) => id.toUpperCase());
      await until(
        () => connection.started && ids.every((id) => mapping(id) !== undefined),
        () =>
          describeDelay(
            connection,
            ids.filter((id) => mapping(id) === undefined),
          ),
      );
    },
    setTheme: (dark) => {
      // Desktop Excel gives Office.context.officeTheme; the library for the web leaves it out, and
      // a frame does not see the page's own colours. Excel has no event for it either: an add-in
      // looks again when it gets the focus.
      const [target, context] = [addInWindow(), addInWindow()?.Office?.context];
      if (target && context) {
        Object.defineProperty(context, "officeTheme", {
          value: officeThemes[dark ? "dark" : "light"],
          configurable: true,
          enumerable: true,
        });
        target.dispatchEvent(new Event("focus"));
      }
    },
    close() {
      stopEvents();
      connection.close();
      frame.remove();
    },
  };
}

function describeDelay(connection: Connection, missing: readonly string[]): string {
  return connection.started
    ? `The add-in has not associated ${missing.join(", ")}.`
    : "The add-in's page did not load Office.js or did not ask where it runs.";
}

/** Looks again until `condition` holds; rejects with `describe()` when patience ends. */
async function until(condition: () => boolean, describe: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > end) {
      throw new Error(describe());
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
