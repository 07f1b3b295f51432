import type { Area } from "../../scorecards/calc/a1";
import { isBusy } from "../busy";
import { caseCells, functionCases, type FunctionCase } from "./cases";
import { isSame, type Recorder, shown } from "./lines";
import type { OwnSheet } from "./own-sheet";

/** Formulas stand to the right of the cells that they read. */
const firstColumn = caseCells[0]?.length ?? 0;
/** Between two looks at the results. */
const look = 100;
/** A result that is not as expected has so long to change. */
const patience = 4_000;
/** What is still calculating has so long to end. */
const most = 20_000;

interface Placed {
  readonly asked: FunctionCase;
  readonly area: Area;
}

/** Every case in rows of its own, with a row between them: nothing blocks a spill. */
function placeAll(): readonly Placed[] {
  let row = 0;
  return functionCases.map((asked) => {
    const { expected } = asked;
    const columns = Math.max(...expected.map((line) => line.length));
    const area = { row, column: firstColumn + 1, rows: expected.length, columns };
    row += expected.length + 1;
    return { asked, area };
  });
}

/** Calls the functions in every way that matters, and waits until they have answered. */
export async function checkFunctions(sheet: OwnSheet, recorder: Recorder): Promise<void> {
  const placed = placeAll();
  const { clock } = recorder;
  recorder.requireWanted();
  const begun = clock.now();
  await sheet.use(async (worksheet, context) => {
    worksheet.getRangeByIndexes(0, 0, caseCells.length, firstColumn).formulas = caseCells.map(
      (line) => [...line],
    );
    for (const { asked, area } of placed) {
      worksheet.getRangeByIndexes(area.row, area.column, 1, 1).formulas = [[asked.formula]];
    }
    await context.sync();
  });
  let seen = await read(sheet, placed);
  const since = placed.map(() => clock.now());
  for (;;) {
    recorder.requireWanted();
    const elapsed = clock.now() - begun;
    const right = placed.map(({ asked }, index) => isSame(asked.expected, seen[index]));
    const busy = seen.some((cells) => cells.flat().some(isBusy));
    if (right.every(Boolean) || elapsed > most || (!busy && elapsed > patience)) break;
    await clock.wait(look);
    const next = await read(sheet, placed);
    for (const [index, cells] of next.entries()) {
      if (!isSame(cells, seen[index])) since[index] = clock.now();
    }
    seen = next;
  }
  for (const [index, { asked }] of placed.entries()) {
    const { id, formula, expected } = asked;
    const isRight = isSame(expected, seen[index]);
    recorder.add({
      ...{ group: "functions", id, formula, expected: shown(expected), seen: shown(seen[index]) },
      verdict: isRight ? "right" : "wrong",
      milliseconds: (since[index] ?? begun) - begun,
    });
  }
}

function read(sheet: OwnSheet, placed: readonly Placed[]): Promise<unknown[][][]> {
  return sheet.use(async (worksheet, context) => {
    const last = placed.at(-1)?.area;
    const rows = last === undefined ? 1 : last.row + last.rows;
    const columns = Math.max(...placed.map(({ area }) => area.columns));
    const all = worksheet.getRangeByIndexes(0, firstColumn + 1, rows, columns).load("values");
    await context.sync();
    return placed.map(({ area }) =>
      (all.values as unknown[][])
        .slice(area.row, area.row + area.rows)
        .map((line) => line.slice(0, area.columns)),
    );
  });
}
