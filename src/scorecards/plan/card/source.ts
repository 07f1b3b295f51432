import type { Unit } from "../../system/description";
import { guard, sheetPrefix, tableHeader } from "../../calc/text";
import { fixed } from "../address";
import { lineFigures, lineUnit } from "../../rules";
import { changeFormat, numberFormat, parameterFormat, SCORE_FORMAT } from "../look";
import { resultOf } from "../../results";
import { type ResultField } from "../../system/result-fields";
import { isOwnItem, nameOr } from "../roster/own-items";
import { openData, openResults, searchedColumn } from "../roster/people";
import { type ChangeColumn, resultColumns } from "../roster/result-columns";
import { dataHeaders, type Roster, RULES, ruleCell, type ScoredLine } from "../roster/roster";
import { earlierInput } from "../../system/earlier";
import { changedBy } from "../unit-label";

/** A column of the roster, a row a person, and how one cell of it is shown. */
export interface PeopleColumn {
  readonly range: string;
  readonly format: string;
}

/** A line of the card's table: an item, or a part of one. */
export interface CardLine {
  /** Whose line it is; null: the item's own. */
  readonly item: string;
  readonly part: string | null;
  readonly number: number | null;
  readonly name: string;
  readonly unit: Unit | null;
  /** An item of HR's own: its name and unit stand on the Rules sheet, and until it counts the line is blank. */
  readonly own: { readonly name: string; readonly unit: string } | null;
  readonly actual: PeopleColumn | null;
  /** Cells of the Rules sheet. */
  /** The rule's, or the one that is used for each person. */
  readonly target: { readonly cell: string; readonly format: string } | PeopleColumn | null;
  readonly points: string | null;
  readonly score: PeopleColumn | null;
  /** The figure of an earlier period, and the change since. */
  readonly compared: { readonly figure: PeopleColumn; readonly change: PeopleColumn } | null;
  /** The line only compares its item with a further period: it has no score. */
  readonly isComparison: boolean;
}

/** A heading above the lines of a section, with what its items come to. */
export interface CardSection {
  readonly name: string;
  /** HR's own items: blank until one of them counts. */
  readonly isOwn: boolean;
  /** The line below it, and those of its items, by their place among the lines. */
  readonly first: number;
  readonly items: readonly number[];
}

/** What stands below the total. */
export interface CardResult {
  readonly field: ResultField;
  readonly label: string;
  readonly column: PeopleColumn;
  readonly strong: boolean;
}

/** What a card shows of its roster: columns to look a person up in, by the number of their row. */
export interface CardSource {
  readonly ids: string;
  readonly names: string;
  /** The same two as far as there are people: the whole of a column would be compared cell by cell. */
  readonly searched: { readonly ids: string; readonly names: string };
  readonly departments: string;
  readonly lines: readonly CardLine[];
  /** None where no item of the system is in one. */
  readonly sections: readonly CardSection[];
  readonly pointsSum: string;
  readonly total: PeopleColumn;
  readonly results: readonly CardResult[];
  readonly status: PeopleColumn;
}

const TEXT = "General";

/** Whether a figure stands in the column of targets on the line itself. */
const hasTarget = ({ system }: Roster, line: ScoredLine): boolean =>
  lineFigures(system, line).some(({ column, below = 0 }) => column === "target" && below === 0);

export function cardSource(roster: Roster): CardSource {
  const { texts, local } = roster;
  const columns = resultColumns(roster);
  const data = (column: number): string => openData(roster, column);
  const results = (column: number): string =>
    sheetPrefix(roster.sheets.results) + openResults(roster, column);
  const { system } = roster;
  const periodOf = ({ earlier }: ChangeColumn) => (earlier === "last" ? system.period : earlier);
  const comparedAs = ({ entry, line, earlier, column }: ChangeColumn): CardLine["compared"] => {
    const input = earlierInput(entry.item, earlier, system);
    if (input === null) return null;
    const unit = lineUnit(line.rule);
    const header = tableHeader(local(input.name));
    return {
      figure: {
        range: data(dataHeaders(roster).indexOf(header) + 1),
        format: numberFormat(unit),
      },
      change: { range: results(column), format: changeFormat(unit, changedBy(unit, texts)) },
    };
  };
  const lines = roster.items.flatMap((entry, index): CardLine[] => {
    const targetOf = (line: ScoredLine, unit: Unit): CardLine["target"] => {
      const used = columns.targets.get(line);
      if (used !== undefined) return { range: results(used), format: parameterFormat(unit) };
      return hasTarget(roster, line)
        ? { cell: ruleCell(roster, line, "target"), format: parameterFormat(unit) }
        : null;
    };
    const lineOf = (line: ScoredLine): Pick<CardLine, "unit" | "actual" | "target"> => {
      const unit = lineUnit(line.rule);
      const actual = columns.actuals.get(line);
      return {
        unit,
        actual:
          actual === undefined ? null : { range: results(actual), format: numberFormat(unit) },
        target: targetOf(line, unit),
      };
    };
    const own = entry.lines.find(({ row }) => row === entry.row);
    const [first, ...further] = columns.changes.filter((change) => change.entry === entry);
    const parts = entry.lines.filter((line) => line !== own);
    return [
      {
        item: entry.item.id,
        part: null,
        number: index + 1,
        name: local(entry.item.name),
        own: isOwnItem(entry.item)
          ? {
              name: nameOr(ruleCell(roster, entry, "item"), local(entry.item.name)),
              unit: guard(ruleCell(roster, entry, "unit")),
            }
          : null,
        ...(own === undefined ? { unit: null, actual: null, target: null } : lineOf(own)),
        points: ruleCell(roster, entry, "weight"),
        score: { range: results(columns.firstScore + index), format: SCORE_FORMAT },
        compared: first === undefined ? null : comparedAs(first),
        isComparison: false,
      },
      ...parts.map((line): CardLine => {
        const score = columns.parts.get(line);
        return {
          item: entry.item.id,
          part: line.id,
          number: null,
          name: local(line.name),
          own: null,
          ...lineOf(line),
          points: ruleCell(roster, line, "fullMarks"),
          score: score === undefined ? null : { range: results(score), format: SCORE_FORMAT },
          compared: null,
          isComparison: false,
        };
      }),
      ...further.map((change): CardLine => ({
        item: entry.item.id,
        part: null,
        number: null,
        name: texts.before[periodOf(change)],
        ...{ unit: null, own: null, actual: null, target: null, points: null, score: null },
        compared: comparedAs(change),
        isComparison: true,
      })),
    ];
  });
  return {
    ids: data(1),
    names: data(2),
    searched: { ids: searchedColumn(roster, 1), names: searchedColumn(roster, 2) },
    departments: data(3),
    lines,
    sections: sectionsOf(roster, lines),
    pointsSum: sheetPrefix(roster.sheets.rules) + fixed(roster.sumRow, RULES.columns.weight),
    total: { range: results(columns.total), format: SCORE_FORMAT },
    results: [...columns.fields]
      .filter(([field]) => field !== "total" && field !== "rank" && field !== "status")
      .map(([field, column]) => ({
        field,
        label: texts.columns[field],
        column: { range: results(column), format: resultOf(field).look.format },
        strong: field === "tier",
      })),
    status: { range: results(columns.status), format: TEXT },
  };
}

function sectionsOf({ sections, local }: Roster, lines: readonly CardLine[]): CardSection[] {
  const placed = sections.map(({ name, items }): CardSection => {
    const ids = items.map(({ item }) => item.id);
    const at = lines.flatMap(({ item, part, isComparison }, index) =>
      part === null && !isComparison && ids.includes(item) ? [index] : [],
    );
    const isOwn = items.some(({ item }) => isOwnItem(item));
    return { name: local(name), isOwn, first: at[0] ?? 0, items: at };
  });
  return placed.some(({ isOwn }) => !isOwn) ? placed : [];
}
