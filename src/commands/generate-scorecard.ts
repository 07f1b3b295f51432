import { showPane } from "../excel/pane";

/**
 * Opens the pane at Generate. Excel greys the button out until `completed` is called, so it is called whatever happens; a
 * pane that cannot be shown leaves nothing to say it in.
 */
export async function generateScorecard(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await showPane("generate");
  } finally {
    event.completed();
  }
}
