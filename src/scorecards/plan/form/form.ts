import { tiersPay } from "../../system/tiers";
import { remarksForEverybody } from "../remarks";
import { type SheetTexts, sheetTexts } from "../../../i18n/sheets";
import type {
  Input,
  Item,
  LocalText,
  RatingRule,
  ScorecardSystem,
  TeamFigure,
} from "../../system/description";
import type { GenerationRequest, Person, StaffRoster, TakenNames } from "../../generation-request";
import { type Carried, takenOver } from "../../history/carried";
import { distinctInputs, itemTeam, ruleKind } from "../../rules";
import { hasOwnPoints, type Line, linesOf } from "../../system/lines";
import { samePeriod } from "../../system/period";
import { ParameterLines } from "../open-figures";
import { askedOf, fieldsOf, ofOnePerson, settingGroups } from "../../results";
import { hasFines } from "../../results/fines";
import type { Asked } from "../../results/asked";
import { withVetoesOn } from "../../results/vetoes";
import { RESULT_FIELDS, type ResultField } from "../../system/result-fields";
import { type PlacedGroup, type PlacedSetting, placeSettings } from "../settings-block";
import type { TierTablePlace } from "../tier-table";

/** Columns of a form, from left to right. */
export const FORM = {
  number: 1,
  item: 2,
  measured: 3,
  figure: 4,
  value: 5,
  actual: 6,
  target: 7,
  step: 8,
  penalty: 9,
  reward: 10,
  partScore: 11,
  points: 12,
  score: 13,
  remark: 14,
  supplier: 15,
  origin: 16,
  /** Whether a line can be used. */
  state: 17,
} as const;
export type FormColumn = keyof typeof FORM;
export const LAST_COLUMN = FORM.origin;

/**
 * Where the scores of items stand. Where the system weighs, what they come to by their weight stands right of the weight, in the
 * column that adds up to the total; no item of such a system has parts.
 */
export const scoreColumn = ({ total }: Pick<ScorecardSystem, "total">): number =>
  total === "weights" ? FORM.partScore : FORM.score;

/** Where a section says what its items come to: beside the column in which items are added up, or in it where that is made of them. */
export const subtotalColumn = ({ total }: Pick<ScorecardSystem, "total">): number =>
  total === "weights" ? FORM.score : FORM.partScore;

/** A form prints from its title on: what is said above it is for the screen. */
export const HINT_ROW = 1;
export const TITLE_ROW = 2;
export const PERSON_ROW = 3;
export const HEADER_ROW = 5;
export const FIRST_ITEM_ROW = 6;
/** Rows that the team's block starts with. */
const TEAM_ROWS = 10;

/** What may stand below the total: a result, a figure that HR enters for it, or the fines. */
export type ResultLine =
  | { readonly kind: "field"; readonly field: ResultField }
  | { readonly kind: "input"; readonly input: Input; readonly asked: Asked }
  | { readonly kind: "fines" };

/** Blank lines kept in the tier table for HR's own tiers. */
const SPARE_TIERS = 1;

export interface FormItem {
  readonly item: Item;
  readonly points: number;
}

/** A heading above the items of a section. */
export interface FormSection {
  readonly name: LocalText;
  readonly row: number;
  /** First rows of its items. */
  readonly items: readonly number[];
}

/** A rating with several questions has a block of its own below the items. */
export interface RatingBlock {
  readonly item: Item;
  readonly rule: RatingRule;
  readonly rows: BlockRows;
}

export interface TeamBlock {
  readonly figures: readonly TeamFigure[];
  readonly rows: BlockRows;
}

/** A block of lines that HR may make longer: whatever is inserted above its last row is in the ranges that read it. */
export interface BlockRows {
  readonly heading: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
  /** Says where to insert more, and is read as the block's last line. */
  readonly insert: number;
}

/** Where everything on one person's form stands. */
export interface Form {
  readonly request: GenerationRequest;
  readonly system: ScorecardSystem;
  readonly texts: SheetTexts;
  readonly person: Person;
  readonly items: readonly FormItem[];
  /** First row of each item. */
  readonly itemRows: readonly number[];
  readonly sections: readonly FormSection[];
  /** Row after the last item's last line. */
  readonly totalRow: number;
  /** The lines below the total, from top to bottom. */
  readonly resultLines: readonly (ResultLine & { readonly row: number })[];
  /** Rows of the results, the total's too. */
  readonly fieldRows: ReadonlyMap<ResultField, number>;
  /** Rows of what is entered for them, by the input's id. */
  readonly inputRows: ReadonlyMap<string, number>;
  readonly tiers: TierTablePlace | null;
  /** Figures of the rules that are no item's and no tier's. */
  readonly settings: readonly PlacedSetting[];
  readonly settingGroups: readonly PlacedGroup[];
  readonly ratings: readonly RatingBlock[];
  readonly team: TeamBlock | null;
  /** The staff's roster of the same period, from which the team may be read. */
  readonly roster: StaffRoster | null;
  readonly remarksRow: number;
  readonly signatureRow: number;
  readonly lastRow: number;
  readonly parameters: ParameterLines;
  /** Cells that say where a figure of the team is taken from. */
  readonly teamSources: { readonly figure: string; readonly cell: string }[];
  /** Cells of the figures that are entered, by their id: what two items need is entered once. */
  readonly inputCells: Map<string, string>;
  /** What the person carries over from History, by the id of the input. */
  readonly carried: Carried;
  readonly local: (text: LocalText) => string;
}

/** How many rows of the table an item takes. */
export function itemRows(item: Item): number {
  const beside = (item.fine === undefined ? 0 : 2) + (item.comparedWith ?? []).length;
  const lines = linesOf(item).reduce((rows, line) => rows + lineRows(line), 0);
  return ownLines(item.rule) + lines + beside;
}

/** An item whose parts have points of their own stands on a row above them; others share their first part's row. */
export const ownLines = (rule: Item["rule"]): number => (hasOwnPoints(rule) ? 1 : 0);

/** A row a figure that is entered, or a limit that is set. */
export const lineRows = ({ rule, item }: Line): number =>
  ruleKind(rule).formRows(rule, item, sheetTexts.en).length;

/** What the total waits for, the tier and what it pays come first, then what HR enters for the rest, then the rest. */
function resultLinesOf(system: ScorecardSystem, items: readonly FormItem[]): ResultLine[] {
  const scored = items.map(({ item }) => item);
  const wanted = fieldsOf(system, scored);
  const fields = RESULT_FIELDS.filter((field) => field !== "total" && wanted.has(field));
  const ofTier: readonly ResultField[] = ["totalMost", "tierScore", "tier", "bonus"];
  const isOfTier = (field: ResultField) => ofTier.includes(field);
  const line = (field: ResultField): ResultLine => ({ kind: "field", field });
  const asked = askedOf(system).map((each): ResultLine & { kind: "input" } => ({
    kind: "input",
    input: each.input,
    asked: each,
  }));
  const isOfTotal = (each: { readonly asked: Asked }) => each.asked.ofTotal !== undefined;
  return [
    ...asked.filter(isOfTotal),
    ...fields.filter(isOfTier).map(line),
    ...(hasFines(scored) ? [{ kind: "fines" } as const] : []),
    ...asked.filter((each) => !isOfTotal(each)),
    ...fields.filter((field) => !isOfTier(field)).map(line),
  ];
}

function tierPlace(system: ScorecardSystem, heading: number): TierTablePlace {
  const first = heading + 2;
  return {
    heading,
    header: heading + 1,
    first,
    last: first + system.tiers.length + SPARE_TIERS - 1,
    headingColumn: FORM.item,
    hintColumn: FORM.figure,
    from: FORM.figure,
    ...(tiersPay(system) ? { amount: FORM.actual } : {}),
    // With the sources of the items' figures, beyond what is printed.
    origin: FORM.origin,
    action: tiersPay(system) ? FORM.target : FORM.actual,
    lastColumn: FORM.points,
    state: FORM.state,
    handedOver: true,
  };
}

/** A block of so many lines, its heading in the given row. */
const blockRows = (heading: number, lines: number): BlockRows => ({
  heading,
  header: heading + 1,
  first: heading + 2,
  last: heading + 1 + lines,
  insert: heading + 2 + lines,
});

/** What is asked of each team member, each figure once. */
const teamFigures = (items: readonly FormItem[]): readonly TeamFigure[] =>
  distinctInputs(items.flatMap(({ item }) => itemTeam(item)));

export function openForm(
  described: ScorecardSystem,
  request: GenerationRequest,
  person: Person,
  taken: Pick<TakenNames, "rosters" | "history" | "kept" | "teamLines"> = {},
): Form {
  const choices = new Map(request.items.map((choice) => [choice.item, choice]));
  const items = described.items.flatMap((item): FormItem[] => {
    const choice = choices.get(item.id);
    if (choice !== undefined && !choice.on) return [];
    return [{ item, points: choice?.points ?? item.points.value ?? 0 }];
  });
  const system = withVetoesOn(
    described,
    items.map(({ item }) => item),
  );
  let row = FIRST_ITEM_ROW;
  const sections: { name: LocalText; row: number; items: number[] }[] = [];
  const firstRows = items.map(({ item }) => {
    const { section } = item;
    if (section !== undefined && sections.at(-1)?.name.en !== section.en) {
      sections.push({ name: section, row: row++, items: [] });
    }
    const first = row;
    row += itemRows(item);
    if (section !== undefined) sections.at(-1)?.items.push(first);
    return first;
  });
  const totalRow = row;
  const resultLines = resultLinesOf(system, items).map((line, index) => ({
    ...line,
    row: totalRow + 1 + index,
  }));
  row = totalRow + resultLines.length + 2;
  const ratings = items.flatMap(({ item }): RatingBlock[] => {
    const [rule] = linesOf(item).flatMap((line) => ruleKind(line.rule).block(line.rule) ?? []);
    if (rule === undefined) return [];
    const rows = blockRows(row, rule.raters);
    row = rows.insert + 2;
    return [{ item, rule, rows }];
  });
  const figures = teamFigures(items);
  let team: TeamBlock | null = null;
  if (figures.length > 0) {
    team = { figures, rows: blockRows(row, Math.max(TEAM_ROWS, taken.teamLines ?? 0)) };
    row = team.rows.insert + 2;
  }
  const tiers = system.tiers.length === 0 ? null : tierPlace(system, row);
  if (tiers !== null) row = tiers.last + 2;
  const texts = sheetTexts[request.locale];
  const local = (text: LocalText) => text[request.locale];
  // The team's reward is reckoned where the whole team stands, on a roster.
  const groups = settingGroups(ofOnePerson(system), texts, local).map((group) =>
    // What it says of the columns beside the items is said of the Rules sheet.
    group.hint === texts.rules.pointMoneyHint
      ? { name: group.name, heading: group.heading, settings: group.settings }
      : group,
  );
  const placed = placeSettings(groups, row);
  row = (placed.settings.at(-1)?.row ?? row - 2) + 2;
  const remarksRow = row;
  const remarks = remarksForEverybody(system).length;
  const signatureRow = remarksRow + (remarks === 0 ? 0 : remarks + 2);
  return {
    request,
    system,
    texts,
    person,
    items,
    itemRows: firstRows,
    sections,
    totalRow,
    resultLines,
    fieldRows: new Map([
      ["total", totalRow],
      ...resultLines.flatMap((line): [ResultField, number][] =>
        line.kind === "field" ? [[line.field, line.row]] : [],
      ),
    ]),
    inputRows: new Map(
      resultLines.flatMap((line): [string, number][] =>
        line.kind === "input" ? [[line.input.id, line.row]] : [],
      ),
    ),
    tiers,
    ...placed,
    ratings,
    team,
    roster:
      (taken.rosters ?? []).filter(({ period }) => samePeriod(period, request.period)).at(-1) ??
      null,
    remarksRow,
    signatureRow,
    // What is signed stands above the signatures, and below each its date.
    lastRow: signatureRow + 3,
    parameters: new ParameterLines(FORM.origin),
    inputCells: new Map(),
    carried: takenOver(system, request.period, taken)(person),
    teamSources: [],
    local,
  };
}
