/** "Load sample data": fills a scorecard with an interesting month, or adds a sheet of its own where there is none. */
import type { FUniver } from "@univerjs/core/facade";
import { DEFAULT_SIZE, type Host } from "../host";
import { sampleMonth, sampleTable, scorecardsIn } from "../sample";
import { address } from "./address";
import type { Language } from "./languages";
import { fill, textsOf } from "./texts";

/** Fills the scorecard in front, or the first one; answers with a sentence that says where. */
export async function loadSampleData(
  host: Host,
  univerAPI: FUniver,
  language: Language,
): Promise<string> {
  const texts = textsOf(language);
  const [reading] = scorecardsIn(host);
  if (reading === undefined) {
    const sheet = await addSheet(host, univerAPI, language);
    return fill(texts.sampleAdded, { sheet });
  }
  const { cells, people } = sampleMonth(reading);
  const sheets = reading.sheets.filter(({ id }) => cells.some(({ sheet }) => sheet === id));
  const [first] = cells;
  if (first === undefined) {
    return fill(texts.sampleFull, { sheet: reading.sheets.map(({ name }) => name).join(", ") });
  }
  await host.fill(cells.map(({ sheet, ...cell }) => ({ sheetId: sheet, ...cell })));
  const front = sheets.find(({ id }) => id === first.sheet);
  host.select(front?.name ?? "", address(first.row, first.column));
  return fill(texts.sampleFilled, {
    sheet: sheets.map(({ name }) => name).join(", "),
    figures: cells.length,
    people,
  });
}

async function addSheet(host: Host, univerAPI: FUniver, language: Language): Promise<string> {
  const rows = sampleTable(language);
  const name = freeName(textsOf(language).sampleSheet, host.sheets());
  // Wide enough for headers of six characters.
  const { rows: most, columns } = DEFAULT_SIZE;
  univerAPI
    .getActiveWorkbook()
    ?.create(name, most, columns, { sheet: { defaultColumnWidth: 104 } });
  await host.paste(name, "A1", toTsv(rows));
  host.select(name, "A1");
  return name;
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number += 1) {
    name = `${wanted} (${number})`;
  }
  return name;
}

function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join("\t")).join("\n");
}
