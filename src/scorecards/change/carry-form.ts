import { areaOf, cellAddress } from "../calc/a1";
import type { CellContent, SheetPlan } from "../plan/plan";
import { confirmed, isFormulaAt, withCells } from "../reading/on-plan";
import type { PersonReading, PlannedSheet, ScorecardReading } from "../reading";
import { itemTeam, ruleKind } from "../rules";
import type { LocalText, ScorecardSystem } from "../system/description";
import {
  inputPlace,
  lastPlace,
  parseKey,
  type PlaceKey,
  ratingPlace,
  teamPlace,
  teamSourcePlace,
  tierKey,
} from "../system/keys";
import { linesOf } from "../system/lines";
import { locales } from "../../i18n/locale";
import { sameInAll } from "../system/local-text";
import { besideOn, spot } from "./beside";
import { contentOf } from "./content";
import { inputsOf, sameMeaning, whatOf } from "./inputs";
import type { LossList } from "./losses";
import { raterLines } from "./standing-scheme";

export interface FormChange {
  readonly reading: ScorecardReading;
  /** What the scorecard is changed from: on a form whose figures are its own, what the others say. */
  readonly from: ScorecardSystem;
  readonly to: ScorecardSystem;
  readonly losses: LossList;
}

/** What stands on one person's form, on their changed form. */
export function carryForm(
  {
    person,
    old,
    sheet,
  }: {
    readonly person: PersonReading;
    readonly old: PlannedSheet;
    readonly sheet: SheetPlan;
  },
  change: FormChange,
): SheetPlan {
  const carrying = new Carrying(person, old, sheet, change);
  carrying.inputs();
  carrying.ratings();
  carrying.team();
  carrying.rules();
  carrying.beside();
  return withCells(sheet, carrying.cells);
}

class Carrying {
  readonly cells = new Map<string, CellContent>();
  /** Cells of the form as it stands whose contents have been seen to. */
  private readonly known = new Set<string>();

  constructor(
    private readonly person: PersonReading,
    private readonly old: PlannedSheet,
    private readonly sheet: SheetPlan,
    private readonly change: FormChange,
  ) {}

  inputs(): void {
    const { from, to, losses } = this.change;
    const now = new Map(inputsOf(to).map((input) => [input.id, input]));
    for (const { input, cell, value } of this.person.inputs) {
      this.known.add(spot(cell));
      const at = this.sheet.places.get(inputPlace(input.id));
      const there = now.get(input.id);
      const fits = there !== undefined && sameMeaning(there.unit, input.unit);
      const content = contentOf(value);
      if (at !== undefined && fits && !isFormulaAt(this.sheet, at)) {
        this.cells.set(at, content ?? null);
      } else if (content !== undefined) {
        losses.add(there === undefined ? "gone" : "unit", whatOf(from, input), this.person, {
          ...this.of(input.name, content),
        });
      }
    }
  }

  /** Answers go with their questions, a line a rater. */
  ratings(): void {
    const questionsOf = blocksOf(this.change.to);
    for (const [item, block] of blocksOf(this.person.system)) {
      const { results } = this.person;
      const first = results.place(ratingPlace(item));
      const lines = raterLines(this.person, item);
      if (first === null) continue;
      const last = results.place(lastPlace(ratingPlace(item))) ?? first;
      this.knowBlock(first.row, last.row, first.column - 1, block.questions.length + 2);
      const at = this.sheet.places.get(ratingPlace(item));
      const there = questionsOf.get(item);
      const columns = questionColumns(block.questions, there?.questions ?? []);
      for (let line = 0; line < lines; line++) {
        const row = first.row + line;
        const hasLine = at !== undefined && there !== undefined && line < there.raters;
        const rater = contentOf(results.at({ row, column: first.column - 1 }));
        if (hasLine && rater !== undefined) this.put(at, line, -1, rater);
        block.questions.forEach((question, index) => {
          const answer = contentOf(results.at({ row, column: first.column + index }));
          const column = columns[index] ?? null;
          if (answer === undefined) return;
          if (hasLine && column !== null) this.put(at, line, column, answer);
          else this.lose(block.name, question, answer);
        });
      }
    }
  }

  /** The team, a line a member. */
  team(): void {
    const { results, system } = this.person;
    const member = results.place(teamPlace("member"));
    if (member === null) return;
    const last = results.place(lastPlace(teamPlace("member"))) ?? member;
    const was = teamFigures(system);
    this.knowBlock(member.row, last.row, member.column, was.length + 2);
    const now = new Map(teamFigures(this.change.to).map((figure) => [figure.id, figure]));
    const [firstAt, lastAt] = [teamPlace("member"), lastPlace(teamPlace("member"))].map((key) =>
      this.sheet.places.get(key),
    );
    const room =
      firstAt === undefined || lastAt === undefined ? 0 : areaOf(lastAt).row - areaOf(firstAt).row;
    for (let line = 0; member.row + line <= last.row; line++) {
      const row = member.row + line;
      const name = contentOf(results.at({ row, column: member.column }));
      const hasLine = firstAt !== undefined && line < room;
      if (name !== undefined && hasLine) this.put(firstAt, line, 0, name);
      for (const figure of was) {
        const column = results.place(teamPlace(figure.id))?.column;
        const value = column === undefined ? undefined : contentOf(results.at({ row, column }));
        if (value === undefined) continue;
        const at = this.sheet.places.get(teamPlace(figure.id));
        const there = now.get(figure.id);
        const fits = there !== undefined && sameMeaning(there.unit, figure.unit);
        if (hasLine && at !== undefined && fits) this.put(at, line, 0, value);
        else this.lose(whatOf(this.change.from, figure), figure.name, value);
      }
    }
    for (const { id } of was) {
      const key = teamSourcePlace(id);
      const at = this.sheet.places.get(key);
      const source = contentOf(results.value(key));
      this.know(key);
      if (at !== undefined && source !== undefined && !isFormulaAt(this.sheet, at)) {
        this.cells.set(at, source);
      }
    }
  }

  /** Figures that this form alone has are its own still, unless HR has changed them for all. */
  rules(): void {
    const { reading, losses } = this.change;
    const { results } = this.person;
    for (const key of this.old.plan.places.keys()) {
      const parsed = parseKey(key);
      if (parsed.kind === "input" || parsed.kind === "rating" || parsed.kind === "team") continue;
      this.know(key);
      if (parsed.kind !== "figure" && parsed.kind !== "setting") continue;
      const own = contentOf(results.value(key));
      const usual = contentOf(reading.rules.value(key));
      if (own === usual || own === undefined) continue;
      const at = this.sheet.places.get(key);
      const planned = at === undefined ? undefined : this.plannedAt(at);
      if (at !== undefined && (planned ?? null) === (usual ?? null)) this.cells.set(at, own);
      else losses.add("own-rule", this.ruleName(key), this.person, this.of(null, own));
    }
    const first = results.place(tierKey(0, "from"));
    const last = results.place(lastPlace(tierKey(0, "from")));
    if (first !== null && last !== null) {
      const { column, values } = this.old.grid;
      const width = Math.max(0, ...values.map(({ length }) => length));
      this.knowBlock(first.row, last.row, column, width);
    }
    for (const [at, said] of confirmed(this.sheet, results, [this.old])) {
      this.cells.set(at, said);
    }
    for (const { status } of this.old.plan.openFigures) {
      const place = this.old.alignment.at(areaOf(status));
      if (place !== null) this.known.add(spot(place));
    }
  }

  beside(): void {
    const filled = withCells(this.sheet, this.cells);
    for (const { value, to } of besideOn(this.old, filled, this.known)) {
      if (to !== null) this.cells.set(to, value);
      else {
        const what = sameInAll(this.old.name);
        this.change.losses.add("beside", what, this.person, this.of(null, value));
      }
    }
  }

  private ruleName(key: PlaceKey): LocalText {
    const parsed = parseKey(key);
    const id = parsed.kind === "figure" ? parsed.item : "";
    const item = this.change.from.items.find((each) => each.id === id);
    return item?.name ?? sameInAll(this.old.name);
  }

  private plannedAt(address: string): CellContent | undefined {
    const { row, column } = areaOf(address);
    for (const { at, rows } of this.sheet.blocks) {
      const corner = areaOf(at);
      const content = rows[row - corner.row]?.[column - corner.column];
      if (content !== undefined && content !== null) return content;
    }
    return undefined;
  }

  private know(key: PlaceKey): void {
    const place = this.person.results.place(key);
    if (place !== null) this.known.add(spot(place));
  }

  private knowBlock(first: number, last: number, column: number, columns: number): void {
    for (let row = first; row <= last; row++) {
      for (let index = 0; index < columns; index++)
        this.known.add(spot({ row, column: column + index }));
    }
  }

  private put(at: string, down: number, right: number, content: CellContent): void {
    const { row, column } = areaOf(at);
    this.cells.set(cellAddress({ row: row + down, column: column + right }), content);
  }

  private lose(what: LocalText, of: LocalText, value: Exclude<CellContent, null | object>): void {
    this.change.losses.add("gone", what, this.person, this.of(of, value));
  }

  private of(of: LocalText | null, value: Exclude<CellContent, null | object>) {
    return { person: this.person.name, of, value: String(value) };
  }
}

interface Block {
  readonly name: LocalText;
  readonly questions: readonly LocalText[];
  readonly raters: number;
}

const blocksOf = (system: ScorecardSystem): ReadonlyMap<string, Block> =>
  new Map(
    system.items.flatMap((item): [string, Block][] => {
      const [block] = linesOf(item).flatMap(({ rule }) => ruleKind(rule).block(rule) ?? []);
      if (block === undefined) return [];
      const { questions, raters } = block;
      return [[item.id, { name: item.name, questions, raters }]];
    }),
  );

const teamFigures = (system: ScorecardSystem) => [
  ...new Map(system.items.flatMap(itemTeam).map((figure) => [figure.id, figure])).values(),
];

/** Where each question stands now: where one of its words stands; else one that was renamed in its place. */
function questionColumns(
  was: readonly LocalText[],
  is: readonly LocalText[],
): readonly (number | null)[] {
  const alike = (one: LocalText, other: LocalText) =>
    locales.every((locale) => one[locale] === other[locale]);
  const met = was.map((question) => is.findIndex((each) => alike(each, question)));
  const taken = new Set(met);
  return met.map((at, index) => {
    if (at >= 0) return at;
    return index < is.length && was.length === is.length && !taken.has(index) ? index : null;
  });
}
