/** Starts the pane. The page outlives it: Excel opens and closes the pane, and draws this once (shared runtime). */
import { startPane } from "./start/start";

const container = document.getElementById("pane");
if (container) {
  void startPane(container);
}
