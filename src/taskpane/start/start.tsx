import { createRoot } from "react-dom/client";
import { localeOf } from "../../i18n/locale";
import { followCommands } from "../shell/navigation";
import { Pane } from "../shell/Pane";
import { startTexts } from "../texts/texts";
import { showOfficeMissing } from "./office-missing";

/** Draws the pane in Office's language once Office.js is ready; says so where there is no Office.js. */
export async function startPane(container: HTMLElement): Promise<void> {
  if (!("Office" in globalThis)) {
    showOfficeMissing(container);
    return;
  }
  // A ribbon command may come before the pane is drawn.
  followCommands();
  await Office.onReady();
  const locale = localeOf(Office.context.displayLanguage);
  document.documentElement.lang = locale;
  await startTexts(locale);
  createRoot(container).render(<Pane />);
}
