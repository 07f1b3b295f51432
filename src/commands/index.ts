/**
 * What the ribbon's buttons run. Ids as in manifest.xml; "Open pane" needs no code, Excel shows the pane itself.
 *
 * Built into functions.js, so that buttons answer as soon as Office.js is there and before the pane has loaded. A host that
 * loads functions.js for the functions alone has no Office and no buttons.
 */
import { generateScorecard } from "./generate-scorecard";

if ("Office" in globalThis) {
  Office.actions.associate("generateScorecard", (event: Office.AddinCommands.Event) => {
    void generateScorecard(event);
  });
}
