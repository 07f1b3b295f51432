/** "Download .xlsx": the workbook with plain formulas, for someone without the add-in. */
import type { FUniver } from "@univerjs/core/facade";
import type { Host } from "../../host";
import type { Language } from "../languages";
import { fill, textsOf } from "../texts";
import { collectContents } from "./contents";
import { noTwins, type PlainTwin } from "./plain-formula";

/** Saves the file through the browser; answers with a sentence that says what is in it. */
export async function downloadWorkbook(
  host: Host,
  univerAPI: FUniver,
  language: Language,
  toPlain: PlainTwin = noTwins,
): Promise<string> {
  const texts = textsOf(language);
  const contents = collectContents(host, univerAPI, toPlain);
  const { writeFile } = await import("./xlsx");
  const file = await writeFile(contents, (formula) => fill(texts.downloadNote, { formula }));
  save(file, `scorecard-${new Date().toISOString().slice(0, 10)}.xlsx`);
  const values = contents.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ replaced }) => replaced !== undefined).length;
  return fill(texts.downloaded, { values });
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has its own hold on the data once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
