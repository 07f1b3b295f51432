/** Workbooks with closed periods, as files: written by exceljs, from rows that a test can add up itself. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { Workbook } from "exceljs";
import { seeded } from "./seeded";

export interface HistoryRow {
  readonly period: string;
  readonly id: string;
  readonly name: string;
  readonly total: number | null;
  readonly pay: number;
  readonly closed: string;
}

export const HISTORY_HEADERS = [
  ...["Period", "System", "ID", "Name", "Department", "Scorecard", "Closed"],
  ...["metric.votes", "score.satisfaction", "result.total", "result.tier", "result.pay"],
];

/** A workbook with the sheet History as a closing writes it: title, hint, the table from the fourth row on. */
export async function historyFile(
  rows: readonly HistoryRow[],
  { headers = HISTORY_HEADERS, sheet = "Closed periods" } = {},
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet("Data").getCell("A1").value = "Figures of the month";
  const history = workbook.addWorksheet(sheet);
  history.getCell("A1").value = "Closed periods";
  history.getCell("A2").value = "A row a person and closed period.";
  history.addTable({
    name: "KpiHistory",
    ref: "A4",
    headerRow: true,
    columns: headers.map((name) => ({ name })),
    rows: rows.map((row) => headers.map((header) => cellOf(row, header))),
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellOf(row: HistoryRow, header: string): string | number | null {
  switch (header) {
    case "Period":
      return row.period;
    case "System":
      return "after-sales";
    case "ID":
      return row.id;
    case "Name":
      return row.name;
    case "Scorecard":
      return "1";
    case "Closed":
      return row.closed;
    case "metric.votes":
      return 100;
    case "result.total":
      return row.total;
    case "result.tier":
      return row.total === null ? null : "良好";
    case "result.pay":
      return row.pay;
    default:
      return null;
  }
}

/** Rows of a workbook with so many people and months; one in nine has no total. */
export function historyOf(workbook: number, people: number, months: number): readonly HistoryRow[] {
  const random = seeded(workbook + 1);
  return Array.from({ length: months }, (_, month) =>
    Array.from({ length: people }, (__, person): HistoryRow => ({
      period: `2025-${String(month + 1).padStart(2, "0")}`,
      id: String(person + 1).padStart(3, "0"),
      name: `员工 ${workbook}-${person}`,
      total: random() < 1 / 9 ? null : Math.round(random() * 1000) / 100,
      pay: Math.round(random() * 1_000_000) / 100,
      closed: `2025-${String(month + 1).padStart(2, "0")}-28 10:00`,
    })),
  ).flat();
}

/** The file with the property by which a sheet says its version, as Excel stores it. */
export function withProperty(file: Uint8Array, value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  const bytes = new Uint8Array(text.length * 2);
  [...text].forEach((character, index) => {
    bytes[index * 2] = character.charCodeAt(0) & 0xff;
    bytes[index * 2 + 1] = character.charCodeAt(0) >> 8;
  });
  return zipSync({ ...unzipSync(file), "xl/customProperty1.bin": bytes });
}

/** A zip archive that is no workbook. */
export const otherArchive = (): Uint8Array => zipSync({ "readme.txt": strToU8("nothing here") });

/** A compound file, as Excel wrote workbooks before 2007, or as it wraps those that a password protects. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2_048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, index) => {
    bytes[1_024 + index * 2] = character.charCodeAt(0);
  });
  return bytes;
}
