import * as PQP from "@microsoft/powerquery-parser";
import { HISTORY_COLUMNS, HISTORY_TABLE } from "../../../src/scorecards/history/table";
import { powerQuery, QUERY_COLUMNS } from "../../../src/scorecards/roll-up";

const query = powerQuery({ about: "关于\n这个查询", folder: '文件夹 "#(lf)"' });

/** What Microsoft's own parser makes of a text. */
async function parsed(text: string): Promise<PQP.Task.TriedParseTask | PQP.Task.TriedLexTask> {
  return PQP.TaskUtils.tryLexParse(PQP.DefaultSettings, text);
}

const isRead = async (text: string): Promise<boolean> =>
  PQP.TaskUtils.isParseStageOk(await parsed(text));

test("is M that Microsoft's parser reads from end to end", async () => {
  expect(await isRead(query)).toBe(true);
  // The parser refuses what is no M: it is asked.
  expect(await isRead(query.replace("in\n    Rows", "in"))).toBe(false);
  expect(await isRead(query.replace("let\n", "let (\n"))).toBe(false);
});

test("calls functions of M's standard library alone", () => {
  const code = query.replace(/"(?:[^"]|"")*"/g, '""').replace(/\/\/.*/g, "");
  const called = new Set(code.match(/\b[A-Z]\w+\.[A-Z]\w+/g));
  expect([...called].sort()).toEqual([
    "Date.From",
    "Date.ToText",
    "Excel.Workbook",
    "Folder.Files",
    "List.Combine",
    "List.Difference",
    "List.Intersect",
    "List.Select",
    "List.Transform",
    "List.Union",
    "Number.From",
    "Record.Field",
    "Table.AddColumn",
    "Table.Buffer",
    "Table.ColumnNames",
    "Table.ExpandRecordColumn",
    "Table.ExpandTableColumn",
    "Table.IsEmpty",
    "Table.RenameColumns",
    "Table.SelectColumns",
    "Table.SelectRows",
    "Table.TransformColumns",
    "Text.From",
    "Text.Lower",
    "Text.StartsWith",
    "Text.Trim",
  ]);
});

test("uses no step before it is there, and every step", () => {
  const steps = [...query.matchAll(/^ {4}(\w+) =/gm)].map(([, name]) => name!);
  expect(new Set(steps).size).toBe(steps.length);
  for (const step of steps) {
    expect(query.match(new RegExp(`\\b${step}\\b`, "g"))!.length).toBeGreaterThan(1);
  }
});

test("reads the table and the columns that History has", () => {
  expect(query).toContain(`"${HISTORY_TABLE.toLowerCase()}"`);
  for (const column of Object.values(HISTORY_COLUMNS)) expect(query).toContain(`"${column}"`);
  for (const column of Object.values(QUERY_COLUMNS)) expect(query).toContain(`"${column}"`);
});
