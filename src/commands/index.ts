/** What the ribbon's buttons run. Ids as in manifest.xml; "Open pane" needs no code, Excel shows the pane itself. */
import { generateScorecard } from "./generate-scorecard";

Office.actions.associate("generateScorecard", (event: Office.AddinCommands.Event) => {
  void generateScorecard(event);
});
