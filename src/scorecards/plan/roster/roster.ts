import { type SheetTexts, sheetTexts } from "../../../i18n/sheets";
import type { Input, Item, LocalText, ScorecardSystem } from "../../system/description";
import { sheetPrefix, tableHeader } from "../../calc/text";
import type { GenerationRequest, Person, TakenNames } from "../../generation-request";
import { type Carried, takenOver } from "../../history/carried";
import { distinctInputs, itemInputs, ruleKind } from "../../rules";
import { describedMarks, type Line, linesOf, type MarksKind, marksOf } from "../../system/lines";
import { fixed } from "../address";
import { dataTableName, freeScorecardNumber } from "../free-names";
import { commonIdentity } from "../properties";
import { writeIdentity } from "../write-identity";
import type { SheetRole } from "../plan";
import { sheetNamesFor } from "../sheet-names";
import { earlierInputs } from "../../system/earlier";
import { personInputs, settingGroups } from "../../results";
import { withVetoesOn } from "../../results/vetoes";
import { isOwnItem, spareItems } from "./own-items";
import { type PlacedGroup, type PlacedSetting, placeSettings } from "../settings-block";

/** A line of the Rules sheet that scores something: an item, or one of its parts. */
export interface ScoredLine extends Line {
  readonly id: string;
  readonly name: LocalText;
  readonly row: number;
  /** How its full marks come about, and what they are as described; null for a part that adds and takes away. */
  readonly marks: MarksKind;
  readonly full: number | null;
}

/** An item as HR chose it, on a roster. */
export interface RosterItem {
  readonly item: Item;
  /** Points, or the weight where scores are weighed. */
  readonly points: number;
  /** Its own line on the Rules sheet. */
  readonly row: number;
  /** What scores it: its own line, or the lines of its parts below it. */
  readonly lines: readonly ScoredLine[];
}

/** A heading above the items of a section. */
export interface SectionLine {
  readonly name: LocalText;
  readonly row: number;
  readonly items: readonly RosterItem[];
}

/** What the three sheets of a roster need to know of each other: names and places, all in one object. */
export interface Roster {
  readonly request: GenerationRequest;
  readonly system: ScorecardSystem;
  readonly texts: SheetTexts;
  readonly scorecard: string;
  readonly table: string;
  readonly sheets: Readonly<Record<"rules" | "data" | "results" | "card", string>>;
  readonly items: readonly RosterItem[];
  readonly sections: readonly SectionLine[];
  /** Columns of the Data sheet after those that say who somebody is. */
  readonly inputs: readonly Input[];
  /** Figures below the items and tiers of the Rules sheet. */
  readonly settings: readonly PlacedSetting[];
  readonly settingGroups: readonly PlacedGroup[];
  /** Row of the Rules sheet below the items, where their points or weights are added up. */
  readonly sumRow: number;
  /** What a person carries over from History, by the id of the input. */
  readonly carried: (person: Person) => Carried;
  readonly local: (text: LocalText) => string;
}

/** Rules sheet: rows and columns that other sheets refer to. */
export const RULES = {
  periodRow: 3,
  headerRow: 5,
  firstItemRow: 6,
  columns: {
    number: 1,
    item: 2,
    measured: 3,
    unit: 4,
    target: 5,
    step: 6,
    penalty: 7,
    reward: 8,
    better: 9,
    partial: 10,
    fullMarks: 11,
    floor: 12,
    cap: 13,
    weight: 14,
    origin: 15,
    /** Whether the line can be used; outside of what is printed. */
    state: 16,
  },
  /** Column of "better": the tiers' actions run over up to there. */
  lastTierColumn: 9,
  /** Blank lines kept in the tier table for HR's own tiers. */
  spareTiers: 2,
} as const;

/** The column of Data in which the first figure stands, right of who somebody is. */
export const FIRST_INPUT = 4;
export const DATA = { unitRow: 3, headerRow: 4, firstRow: 5 } as const;
export const RESULTS = { weightRow: 3, headerRow: 4, firstRow: 5 } as const;

/** As far as the plain spelling reads at least. */
export const LEAST_END = 6000;

/**
 * The last row that the plain spelling reads where it speaks of everybody: with room for as many people again. To the end of the
 * sheet, spreadsheets that are not Excel would look at a million cells for each person's rank. In steps of twice as many, so that
 * few more people leave formulas as they are; what ends above the people is named by Check (check/formulas/same-formula.ts).
 */
export function plainEnd(people: number): number {
  let end = LEAST_END;
  while (end < DATA.firstRow + 2 * people) end *= 2;
  return end;
}

/** Items that a roster can score a person by: what asks for a team, or for several raters, needs a form. */
const isRosterItem = (item: Item): boolean =>
  linesOf(item).every(({ rule }) => ruleKind(rule).fitsRow(rule));

/** Places items one below the other, each part on a line below its item, each section under a heading. */
function placeItems(
  system: ScorecardSystem,
  chosen: readonly { item: Item; points: number }[],
): {
  items: RosterItem[];
  sections: SectionLine[];
  sumRow: number;
} {
  let row: number = RULES.firstItemRow;
  const items: RosterItem[] = [];
  const sections: { name: LocalText; row: number; items: RosterItem[] }[] = [];
  for (const { item, points } of chosen) {
    const { section } = item;
    if (section !== undefined && sections.at(-1)?.name.en !== section.en) {
      sections.push({ name: section, row: row++, items: [] });
    }
    const ownRow = row++;
    const lines = linesOf(item).map((line): ScoredLine => {
      const first = line.part === null ? ownRow : row++;
      row += ruleKind(line.rule).further(line.rule).length;
      return {
        ...line,
        id: line.part?.id ?? item.id,
        name: line.part?.name ?? item.name,
        row: first,
        marks: marksOf(system, line),
        full: describedMarks(system, line, points),
      };
    });
    const placed = { item, points, row: ownRow, lines };
    items.push(placed);
    sections.at(-1)?.items.push(placed);
  }
  return { items, sections, sumRow: row };
}

const inputsOf = (system: ScorecardSystem, items: readonly Item[]): readonly Input[] =>
  distinctInputs([
    ...items.flatMap(itemInputs),
    ...items.flatMap((item) => earlierInputs(item, system)),
    ...personInputs(system),
  ]);

/** Every figure that a roster of this system may ask for, whichever items HR switches on. */
export const rosterInputs = (system: ScorecardSystem): readonly Input[] =>
  inputsOf(system, system.items.filter(isRosterItem));

export function openRoster(
  whole: ScorecardSystem,
  request: GenerationRequest,
  taken: TakenNames,
): Roster {
  const texts = sheetTexts[request.locale];
  const scorecard = freeScorecardNumber(taken);
  const [rules = "", data = "", results = "", card = ""] = sheetNamesFor(request, taken);
  const choices = new Map(request.items.map((choice) => [choice.item, choice]));
  const described = whole.items.filter(isRosterItem).flatMap((item) => {
    const choice = choices.get(item.id);
    if (choice !== undefined && !choice.on) return [];
    return [{ item, points: choice?.points ?? item.points.value ?? 0 }];
  });
  const system = withVetoesOn(
    whole,
    described.map(({ item }) => item),
  );
  const spare = spareItems(request);
  const chosen = [...described, ...spare.map((item) => ({ item, points: 0 }))];
  const placed = placeItems(system, chosen);
  const local = (text: LocalText) => text[request.locale];
  const groups = settingGroups(system, texts, local);
  const settingsRow = tierRows(placed.sumRow, system).last + 2;
  return {
    request,
    system,
    texts,
    scorecard,
    table: dataTableName(scorecard, request.locale),
    sheets: { rules, data, results, card },
    ...placed,
    // What may stay blank stands right of what is pasted every month.
    inputs: [
      ...inputsOf(
        system,
        described.map(({ item }) => item),
      ),
      ...spare.flatMap(itemInputs),
    ],
    ...placeSettings(groups, settingsRow),
    carried: takenOver(system, request.period, taken),
    local,
  };
}

export const identityOf = (roster: Roster, role: SheetRole): Record<string, string> =>
  writeIdentity({
    ...commonIdentity(
      roster.request,
      roster.system,
      roster.scorecard,
      roster.items.filter(({ item }) => !isOwnItem(item)),
    ),
    role,
  });

/** A cell of the Rules sheet, from any sheet of the roster. */
export const ruleCell = (
  roster: Roster,
  line: { readonly row: number },
  column: keyof typeof RULES.columns,
): string => sheetPrefix(roster.sheets.rules) + fixed(line.row, RULES.columns[column]);

/** The tier table on the Rules sheet: heading, header, then a line a tier; no rows at all without tiers. */
export function tierRows(
  sumRow: number,
  system: ScorecardSystem,
): {
  heading: number;
  header: number;
  first: number;
  last: number;
} {
  const heading = sumRow + 2;
  const first = heading + 2;
  const last =
    system.tiers.length === 0 ? sumRow : first + system.tiers.length + RULES.spareTiers - 1;
  return { heading, header: heading + 1, first, last };
}

/** A figure of the Rules sheet that is no item's and no tier's, the text beside it, or whether it can be used. */
export function settingCell(
  roster: Roster,
  id: string,
  what: "value" | "text" | "state" = "value",
): string {
  const setting = roster.settings.find((each) => each.id === id);
  if (setting === undefined) throw new RangeError(`No figure ${id} on the Rules sheet`);
  const column = {
    value: RULES.columns.measured,
    text: RULES.columns.target,
    state: RULES.columns.state,
  }[what];
  return sheetPrefix(roster.sheets.rules) + fixed(setting.row, column);
}

/** A whole column of the Data table, or several neighbouring ones. */
export function dataColumns(roster: Roster, first: string, last = first): string {
  const [from, to] = [tableHeader(first), tableHeader(last)];
  return from === to ? `${roster.table}[${from}]` : `${roster.table}[[${from}]:[${to}]]`;
}

/** Where a person's own columns and the figures stand on the Data sheet, from left to right. */
export function dataHeaders(roster: Roster): readonly string[] {
  const { person } = roster.texts;
  return [
    person.id,
    person.name,
    person.department,
    ...roster.inputs.map((input) => tableHeader(roster.local(input.name))),
  ];
}
