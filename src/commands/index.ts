/**
 * What the ribbon's buttons run. Ids as in manifest.xml; "Open pane" needs no code, Excel shows the pane itself.
 *
 * Built into functions.js, so that buttons answer as soon as Office.js is there and before the pane has loaded. A host that
 * loads functions.js for the functions alone has no Office, or one without buttons.
 */
import { generateScorecard } from "./generate-scorecard";

const { Office: host } = globalThis as {
  readonly Office?: { readonly actions?: Pick<typeof Office.actions, "associate"> };
};
host?.actions?.associate("generateScorecard", (event: Office.AddinCommands.Event) => {
  void generateScorecard(event);
});
