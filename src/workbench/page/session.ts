/**
 * What is open right now: the workbook's host, and the add-in as it runs in the current display
 * language. Changing the language loads the add-in again; the workbook stays as it is.
 */
import type { Host } from "../host";
import { createAddIn, type AddIn } from "./add-in";
import { fetchMetadata } from "./custom-functions";
import type { Language } from "./languages";
import { readManifest, type RibbonButton } from "./manifest";
import type { PaneView } from "./pane";
import { reportUnanswered, say } from "./problems";
import { drawRibbon } from "./ribbon";
import { fill, textsOf } from "./texts";
import type { ConnectionServices } from "./transport/connection";
import { DocumentSettings } from "./transport/document-settings";

/** Category and type of a RichApi event that tells the runtime that its pane was shown or hidden. */
const visibilityChanged = { category: 65536, type: 65539, targetId: "" };

export class Session {
  private addIn: AddIn | undefined;
  private readonly settings = new DocumentSettings();
  private readonly runningCommands = new Set<string>();
  private loading: Promise<void> = Promise.resolve();
  private dark: boolean;

  constructor(
    private readonly host: Host,
    private readonly pane: PaneView,
    private readonly focusSheet: () => void,
    dark: boolean,
  ) {
    this.dark = dark;
    pane.onStateChanged((state) => {
      const visibility = state === "Visible" ? "Visible" : "Hidden";
      this.addIn?.connection.sendHostEvent({
        ...visibilityChanged,
        message: JSON.stringify({ visibility }),
      });
    });
  }

  /** Loads the add-in in that language, in place of the one that runs. */
  load(language: Language): Promise<void> {
    this.loading = this.start(language);
    return this.loading;
  }

  setTheme(dark: boolean): void {
    this.dark = dark;
    this.addIn?.setTheme(dark);
  }

  /** Resolved when the add-in of the last `load` runs; rejected when it did not start. */
  ready(): Promise<void> {
    return this.loading;
  }

  /** No request of the add-in is open, no command of the ribbon runs, and all is quiet. */
  isIdle(quiet: number): boolean {
    return this.runningCommands.size === 0 && (this.addIn?.connection.isQuiet(quiet) ?? true);
  }

  private async start(language: Language): Promise<void> {
    const manifest = readManifest(await fetchText("/manifest.xml"), language);
    const metadata = await fetchMetadata(manifest.functions.metadata);
    this.addIn?.close();
    this.runningCommands.clear();
    const addIn = createAddIn(
      manifest.pane,
      language,
      manifest.displayName,
      this.host,
      this.services(),
    );
    this.addIn = addIn;
    drawRibbon(manifest.groups, (button) => this.press(button, language));
    this.pane.setTitle(manifest.displayName, manifest.icon);
    this.pane.setFrame(addIn.frame);
    await addIn.started(metadata.data);
    addIn.setTheme(this.dark);
    // Known functions are replaced, with descriptions in the new language, and calculated again.
    this.host.functions.register(metadata.text, (id, parameters) => addIn.call(id, parameters));
  }

  private press(button: RibbonButton, language: Language): void {
    if (button.action.kind === "showPane") {
      this.pane.setState("Visible");
      return;
    }
    this.runCommand(button.id, button.action.functionName).catch((problem: unknown) => {
      this.runningCommands.delete(button.id);
      say(fill(textsOf(language).failed, { problem: String(problem) }));
    });
  }

  private async runCommand(id: string, functionName: string): Promise<void> {
    this.runningCommands.add(id);
    await this.loading;
    this.addIn?.connection.sendCommand(id, functionName);
  }

  private services(): ConnectionServices {
    return {
      processRichApi: (body) => this.host.process(body),
      pane: this.pane,
      settings: this.settings,
      onCommandCompleted: (id, status) => {
        this.runningCommands.delete(id);
        if (status !== 0) {
          reportUnanswered(`ribbon command ${id} (status ${status})`);
        }
      },
      openWindow: (url) => {
        window.open(url, "_blank", "noopener");
      },
      onUnanswered: reportUnanswered,
      onFocusLeaves: (to) => (to === "sheet" ? this.focusSheet() : this.pane.focusHeader()),
    };
  }
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${response.statusText}`);
  }
  return response.text();
}
