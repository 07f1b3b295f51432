/**
 * The custom functions, as Excel loads them: each id with its function. Needs nothing but the global
 * `CustomFunctions`: no window, no Office, no network.
 */
import { FUNCTIONS } from "./all";

for (const [id, run] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, run);
