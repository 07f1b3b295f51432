/**
 * What the add-in asked for and did not get: an error in the console and a count at the top right,
 * so that a gap of the workbench is never mistaken for a fault of the add-in or the other way round.
 */
import { element } from "./elements";

const reported: string[] = [];

export function reportUnanswered(what: string): void {
  reported.push(what);
  console.error(`The workbench does not answer: ${what}`);
  element("unanswered-count").textContent = String(reported.length);
  element("unanswered").hidden = false;
}

/** A click on the count lists everything in the console again. */
export function listOnClick(): void {
  element("unanswered").addEventListener("click", () => {
    console.error(`The workbench did not answer ${reported.length}:\n${reported.join("\n")}`);
  });
}

/** A sentence in the title bar, for what the page itself did or could not do. */
export function say(sentence: string): void {
  const status = element("status");
  status.textContent = sentence;
  status.title = sentence;
}
