/** The workbench page: a grid, a ribbon and a pane that play Excel for the built add-in. */
import "./workbench.css";
import { createHost, type Host } from "../host";
import { drawLanguageChoice, drawTheme, rememberTheme, startAppearance } from "./appearance";
import { downloadWorkbook } from "./download";
import { element } from "./elements";
import { watchErrorCells } from "./error-card";
import { createGrid, type Grid } from "./grid/univer";
import { applyUserRules, sortTables } from "./grid/user-rules";
import { createHandle } from "./handle";
import type { Language } from "./languages";
import { PaneView } from "./pane";
import { listOnClick, reportUnanswered, say } from "./problems";
import { loadSampleData } from "./sample-data";
import { Session } from "./session";
import { SheetProtection } from "./sheet-protection";
import { applyTexts, fill, textsOf } from "./texts";

async function start(): Promise<{ host: Host; session: Session; grid: Grid }> {
  let { language, dark } = startAppearance();
  const words = () => {
    document.documentElement.lang = language;
    document.title = textsOf(language).title;
    applyTexts(document, language);
    drawTheme(dark, language);
  };
  words();
  listOnClick();
  element("about-open").addEventListener("click", () => {
    element("about", HTMLDialogElement).showModal();
  });

  const grid = await createGrid("grid", language, dark);
  const host = createHost(grid.univerAPI, { locale: language });
  host.keepDrawn();
  const pane = new PaneView(() => window.dispatchEvent(new Event("resize")));
  const session = new Session(host, pane, () => grid.focus(), dark);

  const act = (id: string, run: () => Promise<string>) => {
    const button = element(id, HTMLButtonElement);
    button.addEventListener("click", () => {
      button.disabled = true;
      run()
        .then(say, (problem: unknown) =>
          say(fill(textsOf(language).failed, { problem: String(problem) })),
        )
        .finally(() => (button.disabled = false));
    });
  };
  act("load-sample", () => loadSampleData(host, grid.univerAPI, language));
  const protection = new SheetProtection(host, grid.univerAPI);
  act("protect", () => Promise.resolve(language).then((now) => protection.toggle(now)));
  act("download", () => downloadWorkbook(host, grid.univerAPI, language));
  const userRules = {
    onLocked: (cell: string) => say(fill(textsOf(language).locked, { cell })),
    onFailed: (problem: unknown) =>
      say(fill(textsOf(language).failed, { problem: String(problem) })),
  };
  applyUserRules(grid.univerAPI, host, userRules);
  sortTables(grid.univerAPI, host, userRules);
  watchErrorCells(grid.univerAPI, host, () => language);

  const load = (next: Language) => {
    session.load(next).catch((problem: unknown) => {
      reportUnanswered(String(problem));
      say(fill(textsOf(next).failed, { problem: String(problem) }));
    });
  };
  element("theme").addEventListener("click", () => {
    dark = !dark;
    rememberTheme(dark);
    drawTheme(dark, language);
    grid.setDark(dark);
    session.setTheme(dark);
  });
  drawLanguageChoice(language, (next) => {
    language = next;
    words();
    void grid.setLanguage(next);
    load(next);
  });
  load(language);
  return { host, session, grid };
}

const started = start();
window.workbench = createHandle(
  started.then(({ host }) => host),
  started.then(({ session }) => session),
  started.then(({ grid }) => grid),
);
