import { loadOutside } from "../outside";
import { joinAddress, type SheetCells, splitAddress } from "./plan-cells";

/** What cells show after calculation: numbers as numbers, everything else (errors too) as text. */
export type Calculated = ReadonlyMap<string, ReadonlyMap<string, number | string>>;

type Shown = [row: number, column: number, shown: string, type: number];
const NUMBER_TYPE = 1;

const { askIronCalc } = loadOutside(
  require.resolve("./ironcalc-engine"),
) as typeof import("./ironcalc-engine");

/** IronCalc: a spreadsheet engine that is neither Excel's stand-in nor ours, so an independent judge of plain formulas. */
export async function calculateWithIronCalc(sheets: readonly SheetCells[]): Promise<Calculated> {
  const question = sheets.map(({ name, cells }) => ({
    name,
    cells: [...cells].map(([address, content]) => {
      const { row, column } = splitAddress(address);
      const input =
        content === null
          ? ""
          : typeof content === "object"
            ? content.formula
            : typeof content === "string"
              ? `'${content}`
              : String(content);
      return [row, column, input];
    }),
  }));
  const answer = JSON.parse(await askIronCalc(JSON.stringify(question))) as Shown[][];
  return new Map(
    answer.map((cells, index) => [
      sheets[index]?.name ?? "",
      new Map(
        cells.map(([row, column, shown, type]): [string, number | string] => [
          joinAddress(row, column),
          type === NUMBER_TYPE ? Number(shown.replaceAll(",", "")) : shown,
        ]),
      ),
    ]),
  );
}
