import { HISTORY_COLUMNS, HISTORY_TABLE } from "../history/table";
import { WORDS_IN_RESULTS } from "./words-in-results";
import { ROLL_UP_COLUMNS } from "./history-in-file";

/** What somebody who is to change the query has to read, in their language. */
interface Remarks {
  readonly about: string;
  readonly folder: string;
}

/** Beside the columns of History: the file, and why it gave nothing. */
export const QUERY_COLUMNS = { workbook: ROLL_UP_COLUMNS.workbook, fault: "Fault" } as const;

const PLACE_OF_FOLDER = "C:\\KPI";

/**
 * A Power Query (M) that reads the table History from every workbook of a folder: the same columns as a roll-up in the pane
 * (docs/history.md). A file that gives nothing is a row that says why.
 */
export function powerQuery({ about, folder }: Remarks): string {
  const texts = Object.values(HISTORY_COLUMNS);
  return `// ${remark(about)}
let
    // ${remark(folder)}
    FolderPath = ${text(PLACE_OF_FOLDER)},
    TextColumns = ${list(texts)},
    WordColumns = ${list(WORDS_IN_RESULTS)},
    Files = Folder.Files(FolderPath),
    Workbooks = Table.SelectRows(
        Files,
        each Text.Lower([Extension]) = ".xlsx" and not Text.StartsWith([Name], "~$")
    ),
    ReadHistory = (content as binary) as record =>
        let
            // Read within the attempt: what is read later would fail outside of it.
            Attempt = try Table.Buffer(
                Table.SelectRows(
                    Excel.Workbook(content, null, true),
                    each [Kind] = "Table" and Text.Lower([Item]) = ${text(HISTORY_TABLE.toLowerCase())}
                )
            ),
            Found = if Attempt[HasError] then null else Attempt[Value],
            Result =
                if Attempt[HasError] then [Data = #table({}, {{}}), Fault = "cannot be read"]
                else if Table.IsEmpty(Found) then [Data = #table({}, {{}}), Fault = ${text(`no table ${HISTORY_TABLE}`)}]
                else [Data = Found{0}[Data], Fault = null]
        in
            Result,
    Read = Table.AddColumn(Workbooks, "History", each ReadHistory([Content])),
    Kept = Table.SelectColumns(
        Table.ExpandRecordColumn(Read, "History", {"Data", "Fault"}, {"Data", ${text(QUERY_COLUMNS.fault)}}),
        {"Name", "Data", ${text(QUERY_COLUMNS.fault)}}
    ),
    Named = Table.RenameColumns(Kept, {{"Name", ${text(QUERY_COLUMNS.workbook)}}}),
    Buffered = Table.Buffer(Named),
    Present = List.Union(List.Transform(Buffered[Data], Table.ColumnNames)),
    OfKind = (kind as text) as list => List.Select(Present, each Text.StartsWith(_, kind)),
    Numbers = List.Combine({OfKind("score."), List.Difference(OfKind("result."), WordColumns)}),
    Columns = List.Combine({TextColumns, OfKind("metric."), OfKind("score."), OfKind("result.")}),
    Expanded = Table.ExpandTableColumn(Buffered, "Data", Columns),
    AsText = (value as any) as nullable text =>
        if value = null then null
        else if value is date or value is datetime or value is datetimezone then
            Date.ToText(Date.From(value), [Format = "yyyy-MM"])
        else Text.Trim(Text.From(value)),
    AsNumber = (value as any) as nullable number => try Number.From(value) otherwise null,
    Typed = Table.TransformColumns(
        Expanded,
        List.Combine({
            List.Transform(
                List.Combine({TextColumns, List.Intersect({WordColumns, Columns})}),
                each {_, AsText, type nullable text}
            ),
            List.Transform(Numbers, each {_, AsNumber, type nullable number})
        })
    ),
    Rows = Table.SelectRows(
        Typed,
        each Record.Field(_, ${text(QUERY_COLUMNS.fault)}) <> null or Record.Field(_, ${text(HISTORY_COLUMNS.system)}) <> null
    )
in
    Rows
`;
}

/** M doubles quotes, and reads "#(" as the beginning of an escaped character. */
const text = (value: string): string =>
  `"${value.replaceAll('"', '""').replaceAll("#(", "#(#)(")}"`;

const list = (values: readonly string[]): string => `{${values.map(text).join(", ")}}`;

/** One line, whatever the words are. */
const remark = (words: string): string => words.replace(/\s+/g, " ");
