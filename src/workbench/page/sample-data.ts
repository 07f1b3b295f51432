/** "Load sample data": fills a sheet that has the sample's columns, else adds a sheet of its own. */
import type { FUniver } from "@univerjs/core/facade";
import { DEFAULT_SIZE, type Host } from "../host";
import { findPlacement, sampleTable, type SheetView } from "../sample";
import { address, areaAddress } from "./address";
import type { Language } from "./languages";
import { fill, textsOf } from "./texts";

/** Headers stand in a sheet's upper part, and named people below them in the next few rows. */
const rowsLookedAt = 60;
const columnsLookedAt = 80;

/** Pastes the sample; answers with a sentence that says where. */
export async function loadSampleData(
  host: Host,
  univerAPI: FUniver,
  language: Language,
): Promise<string> {
  const texts = textsOf(language);
  const placement = findPlacement(host.sheets().map((name) => view(host, univerAPI, name)));
  if (!placement) {
    const sheet = await addSheet(host, univerAPI, language);
    return fill(texts.sampleAdded, { sheet });
  }
  for (const { row, column, rows } of placement.blocks) {
    await host.paste(placement.sheet, address(row, column), toTsv(rows));
  }
  host.select(placement.sheet, address(placement.headerRow + 1, placement.blocks[0]?.column ?? 0));
  return fill(texts.samplePasted, {
    sheet: placement.sheet,
    people: placement.people,
    columns: placement.columns,
  });
}

function view(host: Host, univerAPI: FUniver, name: string): SheetView {
  const sheet = univerAPI.getActiveWorkbook()?.getSheetByName(name);
  const rows = Math.min(rowsLookedAt, sheet?.getMaxRows() ?? 1);
  const columns = Math.min(columnsLookedAt, sheet?.getMaxColumns() ?? 1);
  const area = areaAddress(0, 0, rows - 1, columns - 1);
  return { name, text: host.text(name, area), formulas: host.formulas(name, area) };
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
