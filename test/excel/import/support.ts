import { generateScorecard } from "../../../src/excel";
import { openImport, type ImportTarget } from "../../../src/excel";
import {
  changesToWrite,
  columnsIn,
  isExport,
  mappingFor,
  matchPeople,
  previewImport,
  readExport,
  rememberedOf,
  remember,
  type Decisions,
  type WriteChoices,
} from "../../../src/scorecards/import";
import type { ImportOrder } from "../../../src/excel";
import { people, standardRequest } from "../../support/requests";

/** A roster of the call centre for so many people, in a workbook that is open. */
export const generateCallCentre = (count: number) =>
  generateScorecard(standardRequest("call-centre", { layout: "roster", people: people(count) }));

export async function target(wanted?: string): Promise<ImportTarget> {
  const found = (await openImport(wanted)).target;
  if (found === null) throw new Error("There is no roster");
  return found;
}

/** What the pane would ask to be written for a paste, with everything as suggested. */
export async function orderFor(
  text: string,
  choices: WriteChoices = { overwrite: true, formulas: false },
  decisions: Decisions = {},
): Promise<ImportOrder> {
  const { target: to, memory } = await openImport();
  if (to === null) throw new Error("There is no roster");
  const exported = readExport(text);
  if (!isExport(exported)) throw new Error(exported.kind);
  const { table, place } = to;
  const columns = columnsIn(exported);
  const { mapping } = mappingFor(exported, columns, table, place.system, memory);
  const { groups } = matchPeople(exported.rows, mapping.people, table.people);
  const preview = previewImport(table, groups, mapping.sources, decisions);
  return {
    place,
    table,
    changes: changesToWrite(preview, choices),
    added: preview.added,
    memory: remember(memory, place.system.id, rememberedOf(mapping, exported, table, decisions)),
  };
}
