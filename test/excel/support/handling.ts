import fc from "fast-check";
import { generateScorecard, readScorecardSheets } from "../../../src/excel";
import { people, standardRequest } from "../../support/requests";
import type { TestWorkbook } from "./workbook";

/*
 * What HR does to the sheets of a scorecard, whether or not it is wise: rows, columns, tables and sheets are inserted, deleted,
 * sorted, renamed, copied, cleared and moved, and cells are typed and pasted over.
 */

/** One thing that HR does: what, and where in numbers that mean something to it. */
export interface Handling {
  readonly what: HandlingKind;
  readonly numbers: readonly [number, number, number];
}

/** A roster of four, and what is known of it before HR lays hands on it. */
export interface HandledRoster {
  readonly workbook: TestWorkbook;
  /** The sheets by what they were made for; their names may change. */
  readonly sheets: Readonly<Record<SheetKey, string>>;
  /** Of each figure, what its column is called. */
  readonly headers: ReadonlyMap<string, string>;
  /** What stands above the first person, on whatever sheet: none of it is somebody. */
  readonly words: ReadonlySet<string>;
}

const SHEETS = ["Data", "Results", "Rules", "Card"] as const;
export type SheetKey = (typeof SHEETS)[number];

const FIGURES = [
  [90, 100, 24, 80, 100, 48, 1, 6000],
  [81, 101, 25, 81, 102, 50, 0.9, 6100],
  [72, 103, 26, 82, 104, 52, 1.1, 6200],
  [63, 105, 27, 83, 106, 54, 1.2, 6300],
];

export async function openHandled(workbook: TestWorkbook): Promise<HandledRoster> {
  const request = { spelling: "plain", layout: "roster", people: people(4) } as const;
  await generateScorecard(standardRequest("after-sales", request));
  await workbook.host.write("Data", "D5:K8", FIGURES);
  await workbook.host.settled();
  const { readings } = await readScorecardSheets();
  const [reading] = readings;
  if (reading === undefined) throw new Error("There is no scorecard");
  const ids = new Map(workbook.host.book.sheets.ids().map((id) => [nameOf(workbook, id), id]));
  const header = workbook.host.read("Data", "A4:Z4")[0] ?? [];
  const words = (["Data", "Results"] as const).flatMap((sheet) =>
    workbook.host.read(sheet, "A1:Z4").flat(),
  );
  return {
    workbook,
    sheets: Object.fromEntries(SHEETS.map((sheet) => [sheet, ids.get(sheet) ?? ""])) as Record<
      SheetKey,
      string
    >,
    headers: new Map(
      (reading.people[0]?.inputs ?? []).map(({ input, cell }) => [
        input.id,
        String(header[cell.column]),
      ]),
    ),
    words: new Set(words.filter((word) => word !== "").map(String)),
  };
}

export const nameOf = ({ host }: TestWorkbook, id: string): string =>
  host.book.sheets.exists(id) ? host.book.sheets.name(id) : "";

type Doing = (
  sheets: Excel.WorksheetCollection,
  of: HandledRoster,
  numbers: Handling["numbers"],
) => void | Promise<void>;

const column = (index: number): string => String.fromCharCode(65 + index);
const pick = <T>(all: readonly T[], number: number): T => all[number % all.length]!;

/** The sheets that HR works on: mostly Data. */
const sheetAt = (
  sheets: Excel.WorksheetCollection,
  of: HandledRoster,
  number: number,
): Excel.Worksheet => {
  const key = pick(["Data", "Data", "Data", "Results", "Rules", "Card"] as const, number);
  return unprotected(sheets.getItem(of.sheets[key]));
};
const data = (sheets: Excel.WorksheetCollection, of: HandledRoster): Excel.Worksheet =>
  sheets.getItem(of.sheets.Data);

function unprotected(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.protection.unprotect();
  return sheet;
}

/** A cell of Data where people and their figures stand, or close to it. */
const cellOfData = ([first, second]: Handling["numbers"]): string =>
  `${column(second % 12)}${4 + (first % 8)}`;
const figureOfData = ([first, second]: Handling["numbers"]): string =>
  `${column(3 + (second % 8))}${5 + (first % 4)}`;

const table = async (
  sheets: Excel.WorksheetCollection,
  of: HandledRoster,
): Promise<Excel.Table | null> => {
  const { tables } = data(sheets, of);
  tables.load("items/name");
  await sheets.context.sync();
  return tables.items[0] ?? null;
};

const TEXTS = ["约20", "30分钟", "-3次", "'12", "n/a", "95%", "=1/0", "=2+3", "１２"];

const doings = {
  type: (sheets, of, [first, second, third]) => {
    data(sheets, of).getRange(figureOfData([first, second, third])).values = [[third % 130]];
  },
  "type text": (sheets, of, [first, second, third]) => {
    data(sheets, of).getRange(figureOfData([first, second, third])).formulas = [
      [pick(TEXTS, third)],
    ];
  },
  "type a name": (sheets, of, [first, second]) => {
    data(sheets, of).getRange(`${column(second % 2)}${5 + (first % 6)}`).values = [
      [pick(["Person 2", "Somebody", "", "001", "9"], first + second)],
    ];
  },
  "clear cells": (sheets, of, numbers) => {
    const range = data(sheets, of).getRange(cellOfData(numbers));
    range.getResizedRange(numbers[2] % 2, numbers[2] % 3).clear("Contents");
  },
  "clear a row": (sheets, of, [first]) => {
    data(sheets, of)
      .getRange(`A${5 + (first % 5)}:K${5 + (first % 5)}`)
      .clear("Contents");
  },
  "insert a row": (sheets, of, [first, second]) => {
    const row = 1 + (second % 9);
    sheetAt(sheets, of, first).getRange(`${row}:${row}`).insert("Down");
  },
  "delete a row": (sheets, of, [first, second]) => {
    const row = 3 + (second % 7);
    sheetAt(sheets, of, first).getRange(`${row}:${row}`).delete("Up");
  },
  "insert a column": (sheets, of, [first, second, third]) => {
    const letter = column(second % 11);
    const sheet = sheetAt(sheets, of, first);
    sheet.getRange(`${letter}:${letter}`).insert("Right");
    if (third % 2 === 0) {
      sheet.getRange(`${letter}4:${letter}6`).values = [[`Overtime ${third % 50}`], [1], [2]];
    }
  },
  "delete a column": (sheets, of, [first, second]) => {
    const letter = column(second % 11);
    sheetAt(sheets, of, first).getRange(`${letter}:${letter}`).delete("Left");
  },
  "rename a header": (sheets, of, [first, second]) => {
    data(sheets, of).getRange(`${column(second % 11)}4`).values = [[`Renamed ${first % 90}`]];
  },
  "swap headers": async (sheets, of, [first, second]) => {
    const [one, other] = [column(3 + (first % 8)), column(3 + (second % 8))].map((letter) =>
      data(sheets, of).getRange(`${letter}4`).load("values"),
    );
    await sheets.context.sync();
    const [before, after] = [one?.values, other?.values];
    if (one === undefined || other === undefined) return;
    one.values = [["…"]];
    other.values = before as string[][];
    one.values = after as string[][];
  },
  "rename the table": async (sheets, of, [first]) => {
    const found = await table(sheets, of);
    if (found) found.name = `MyTable${first % 9}`;
  },
  "make the table cells": async (sheets, of) => {
    (await table(sheets, of))?.convertToRange();
  },
  sort: async (sheets, of, [first, second]) => {
    const found = await table(sheets, of);
    const body = found?.getDataBodyRange().load("address,columnIndex,columnCount");
    await sheets.context.sync();
    if (body === undefined) return;
    const by = body.columnIndex + (first % body.columnCount);
    const address = body.address.split("!").at(-1) ?? "";
    const sheet = nameOf(of.workbook, of.sheets.Data);
    await of.workbook.host.sort(sheet, address, { column: by, descending: second % 2 === 0 });
  },
  "copy a row": (sheets, of, [first, second]) => {
    const [from, to] = [5 + (first % 4), 5 + (second % 6)];
    const sheet = data(sheets, of);
    sheet.getRange(`A${to}:K${to}`).copyFrom(sheet.getRange(`A${from}:K${from}`));
  },
  "move a row": (sheets, of, [first, second]) => {
    const [from, to] = [5 + (first % 4), 5 + (second % 6)];
    if (from === to) return;
    const sheet = data(sheets, of);
    sheet.getRange(`A${to}:K${to}`).copyFrom(sheet.getRange(`A${from}:K${from}`));
    sheet.getRange(`A${from}:K${from}`).clear("Contents");
  },
  "copy figures": (sheets, of, [first, second, third]) => {
    const sheet = data(sheets, of);
    const from = sheet.getRange(figureOfData([first, second, 0])).getResizedRange(1, 1);
    sheet
      .getRange(figureOfData([second, third, 0]))
      .getResizedRange(1, 1)
      .copyFrom(from);
  },
  "paste people below": (_sheets, of, [first]) =>
    of.workbook.host.paste(
      nameOf(of.workbook, of.sheets.Data),
      `A${9 + (first % 3)}`,
      ["011\tLate 1\tA\t50\t60\t24", "012\tLate 2\tB\t40\t60\t30"].join("\n"),
    ),
  "paste over figures": (_sheets, of, [first, second, third]) =>
    of.workbook.host.paste(
      nameOf(of.workbook, of.sheets.Data),
      figureOfData([first, second, third]),
      `${third % 99}\t${first % 99}\n${second % 99}\tn/a`,
    ),
  "rename a sheet": (sheets, of, [first, second]) => {
    sheets.getItem(of.sheets[pick(SHEETS, first)]).name = pick(
      ["数据!", "It's mine", "1月", "a(b)", "Data"],
      second,
    );
  },
  "move a sheet": (sheets, of, [first, second]) => {
    sheets.getItem(of.sheets[pick(SHEETS, first)]).position = second % 4;
  },
  "copy a sheet": (sheets, of, [first]) => {
    sheets.getItem(of.sheets[pick(SHEETS, first)]).copy("End");
  },
  "delete a sheet": (sheets, of, [first, second]) => {
    // Rarely: a deleted sheet takes with it what is to be looked at.
    if (second % 4 === 0) sheets.getItem(of.sheets[pick(SHEETS, first)]).delete();
  },
  "type over a result": (sheets, of, [first, second, third]) => {
    unprotected(sheets.getItem(of.sheets.Results)).getRange(
      `${column(second % 17)}${5 + (first % 4)}`,
    ).values = [[third % 11]];
  },
  "clear results": (sheets, of, [first, second]) => {
    unprotected(sheets.getItem(of.sheets.Results))
      .getRange(`${column(second % 17)}${5 + (first % 4)}`)
      .clear("Contents");
  },
  "copy results down": (sheets, of, [first, second]) => {
    const sheet = unprotected(sheets.getItem(of.sheets.Results));
    const [from, to] = [5 + (first % 4), 5 + (second % 5)];
    sheet.getRange(`A${to}:Z${to}`).copyFrom(sheet.getRange(`A${from}:Z${from}`));
  },
  "type a rule": (sheets, of, [first, second, third]) => {
    sheets
      .getItem(of.sheets.Rules)
      .getRange(`${column(4 + (second % 10))}${6 + (first % 8)}`).values = [
      [pick([0, 0.85, 5, 20, "up", "", -1], third)],
    ];
  },
  "add a sheet": (sheets, _of, [first]) => {
    sheets.add(`Own ${first}`);
  },
} satisfies Readonly<Record<string, Doing>>;

export type HandlingKind = keyof typeof doings;
export const handlingKinds = Object.keys(doings) as readonly HandlingKind[];

/** Does it; false where Excel refuses. */
export async function handle(of: HandledRoster, { what, numbers }: Handling): Promise<boolean> {
  const doing: Doing = doings[what];
  try {
    await of.workbook.run(async (context) => {
      await doing(context.workbook.worksheets, of, numbers);
      await context.sync();
    });
    return true;
  } catch (error) {
    // What the host has not at all would never be tried.
    if ((error as { code?: string }).code === "ApiNotFound") throw error;
    return false;
  }
}

/** So many things in a row, of a few kinds each time: were they of all kinds, little would be left to disagree. */
export const handlings = (length: number): fc.Arbitrary<Handling[]> =>
  fc.subarray([...handlingKinds], { minLength: 3, maxLength: 9 }).chain((kinds) =>
    fc.array(
      fc.record({
        what: fc.constantFrom(...kinds),
        numbers: fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)),
      }),
      { minLength: length, maxLength: length },
    ),
  );
