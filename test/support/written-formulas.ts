import { areaOf, cellAddress } from "../../src/scorecards/calc/a1";
import { mapReferences } from "../../src/scorecards/calc/references";
import { findCalls } from "../../src/scorecards/hr-call";
import { endOfPiece, splitAtCommas } from "../../src/scorecards/hr-call/scan";
import { planScorecard } from "../../src/scorecards/plan";
import type { SheetPlan, WorkbookPlan } from "../../src/scorecards/plan/plan";
import type { Layout, Spelling } from "../../src/scorecards";
import type { Locale } from "../../src/i18n/locale";
import { parseKey, type PlaceKey } from "../../src/scorecards/system/keys";
import { NOTHING_TAKEN, people, standardRequest } from "./requests";

/** A formula as it is planned. */
export interface Written {
  readonly sheet: string;
  readonly address: string;
  readonly at: string;
  readonly key: PlaceKey | undefined;
  readonly formula: string;
}

/** The plan of a scorecard of three people with every item on. */
export function planInFull(
  id: string,
  layout: Layout,
  locale: Locale,
  spelling: Spelling = "hr",
): WorkbookPlan {
  const request = standardRequest(id, { layout, locale, spelling, people: people(3) });
  const items = request.items.map((item) => ({ ...item, on: true }));
  return planScorecard({ ...request, items }, NOTHING_TAKEN);
}

export const formulasIn = ({ sheets }: WorkbookPlan): Written[] => sheets.flatMap(formulasOn);

function formulasOn(sheet: SheetPlan): Written[] {
  const keys = new Map([...sheet.places].map(([key, address]) => [address, key]));
  return sheet.blocks.flatMap(({ at, rows }) => {
    const corner = areaOf(at);
    return rows.flatMap((cells, down) =>
      cells.flatMap((content, right): Written[] => {
        if (typeof content !== "object" || content === null) return [];
        const address = cellAddress({ row: corner.row + down, column: corner.column + right });
        const { formula } = content;
        const { name } = sheet;
        return [
          { sheet: name, address, at: `${name}!${address}`, key: keys.get(address), formula },
        ];
      }),
    );
  });
}

/** How long what HR reads may be: a score, a result, a status, anything else. */
export type Read = "score" | "result" | "status" | "other";

const RESULTS: readonly PlaceKey[] = ["field:total", "field:tier", "field:pay"];

export function readAs({ key }: Written): Read {
  if (key === undefined) return "other";
  if (key === "field:status") return "status";
  if (RESULTS.includes(key)) return "result";
  return ["score", "part"].includes(parseKey(key).kind) ? "score" : "other";
}

/** What LET names in a formula, each with what it stands for. */
export const namesIn = (formula: string): (readonly [name: string, piece: string])[] =>
  [...formula.matchAll(/\bLET\(/g)].flatMap(({ index, 0: opening }) => {
    const args = argumentsAt(formula, index + opening.length - 1);
    return args.flatMap((name, at) =>
      at % 2 === 0 && at < args.length - 1 ? [[name, args[at + 1] ?? ""] as const] : [],
    );
  });

/** What stands in the brackets that open at a place. */
export const argumentsAt = (formula: string, open: number): readonly string[] =>
  splitAtCommas(formula.slice(open + 1, endOfPiece(formula, open) - 1)) ?? [];

/** What is asked around a place of a formula: the conditions of each IF that gives what stands there where they hold. */
export const askedAround = (formula: string, place: number): string[] =>
  [...formula.matchAll(/\bIF\(/g)].flatMap(({ index, 0: opening }) => {
    const open = index + opening.length - 1;
    const [condition = "", made = ""] = argumentsAt(formula, open);
    const from = open + 1 + condition.length + 1;
    return place >= from && place < from + made.length ? [condition] : [];
  });

/** The cells that a formula reads, as "sheet!address"; of a table nothing, whose figures are typed. */
export function cellsReadBy({ sheet, formula }: Written): string[] {
  const cells: string[] = [];
  mapReferences(formula.replace(/(\$?[A-Z]+\$?\d+)#:(\$?[A-Z]+\$?\d+)#/g, "$1:$2"), (reference) => {
    const { from, to } = reference;
    const area = areaOf(to === undefined ? from : `${from}:${to}`);
    // Beyond what any sheet of few people holds.
    for (let row = area.row; row < Math.min(area.row + area.rows, 400); row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        cells.push(`${reference.sheet ?? sheet}!${cellAddress({ row, column })}`);
      }
    }
    return to === undefined ? [from] : [from, to];
  });
  return cells;
}

/** How many functions of the add-in wait for one another, from a typed figure to each formula. */
export function linksTo(all: readonly Written[]): ReadonlyMap<Written, number> {
  const byPlace = new Map(all.map((written) => [written.at, written]));
  const links = new Map<Written, number>();
  const of = (written: Written): number => {
    const known = links.get(written);
    if (known !== undefined) return known;
    // Whoever reads itself waits for nobody.
    links.set(written, 0);
    const before = cellsReadBy(written).map((at) => {
      const read = byPlace.get(at);
      return read === undefined ? 0 : of(read);
    });
    const own = findCalls(written.formula).length > 0 ? 1 : 0;
    const longest = Math.max(0, ...before) + own;
    links.set(written, longest);
    return longest;
  };
  all.forEach(of);
  return links;
}
