import {
  type GenerationRequest,
  type Layout,
  planScorecard,
  type TakenNames,
} from "../../src/scorecards";
import { sheetTexts } from "../../src/i18n/sheets";
import type { CellContent, SheetRole, WorkbookPlan } from "../../src/scorecards/plan/plan";
import { FORM, type FormColumn } from "../../src/scorecards/plan/form/form";
import { DATA, RESULTS, RULES } from "../../src/scorecards/plan/roster/roster";
import type { PlaceKey } from "../../src/scorecards/system/keys";
import { findSystem } from "../../src/scorecards/systems";
import { NOTHING_TAKEN, standardRequest } from "./requests";
import { joinAddress, planCells, type SheetCells, splitAddress } from "./spreadsheets/plan-cells";

export interface Place {
  readonly sheet: string;
  readonly address: string;
}
export type RuleColumn = keyof typeof RULES.columns;

/** A generated scorecard that is being filled in. Places are found by the words that HR sees, in the sheets' language. */
export class GeneratedScorecard {
  readonly plan: WorkbookPlan;
  readonly sheets: SheetCells[];
  /** Whose figures are typed and read, counted from 0: a row of the roster, a form. */
  person = 0;
  /** Every cell that was typed into, in this order. */
  readonly typed: (Place & { readonly content: CellContent })[] = [];

  constructor(
    readonly request: GenerationRequest,
    taken: TakenNames = NOTHING_TAKEN,
  ) {
    this.plan = planScorecard(request, taken);
    this.sheets = planCells(this.plan);
  }

  static of(
    system: string,
    layout: Layout,
    choices: Parameters<typeof standardRequest>[1] = {},
  ): GeneratedScorecard {
    return new GeneratedScorecard(standardRequest(system, { layout, ...choices }));
  }

  type(place: Place, content: CellContent): void {
    this.sheet(place.sheet).cells.set(place.address, content);
    this.typed.push({ ...place, content });
  }

  content({ sheet, address }: Place): CellContent {
    return this.sheet(sheet).cells.get(address) ?? null;
  }

  /** Where one figure of the person is typed. */
  input(name: string): Place {
    if (this.request.layout === "roster") {
      return this.column(this.ofRole("data"), name, DATA.headerRow, DATA.firstRow + this.person);
    }
    const form = this.ofRole("form");
    const [named] = [
      ...this.findAll(form, (text) => text.startsWith(`${name} (`)),
      // The name says its unit.
      ...this.findAll(form, (text) => text === name).filter(({ column }) => column === FORM.figure),
      ...this.findAll(form, (text) => text === name),
    ];
    if (named === undefined) throw new Error(`${form.name} does not ask for "${name}"`);
    const { row, column } = named;
    // Figures of the items stand beside their names, those of the pay below the scores.
    return at(form, row, column === FORM.figure ? FORM.value : FORM.score);
  }

  /** What the person gets: the score of an item, the total, a tier, a pay. */
  result(name: string): Place {
    return this.request.layout === "roster"
      ? this.column(this.ofRole("results"), name, RESULTS.headerRow, RESULTS.firstRow + this.person)
      : this.onForm(name, this.isWeighed(name) ? "partScore" : "score");
  }

  /** Whether something is an item whose score is weighed: right of it stands what it comes to. */
  private isWeighed(name: string): boolean {
    const system = findSystem(this.request.system);
    const { locale } = this.request;
    return system?.total === "weights" && system.items.some((item) => item.name[locale] === name);
  }

  /** A metric that is computed: on Results its column comes after the item's score, which may bear the same name. */
  actual(item: string, metric = item): Place {
    if (this.request.layout === "form") return this.onForm(item, "actual");
    const results = this.ofRole("results");
    return this.column(results, metric, RESULTS.headerRow, RESULTS.firstRow + this.person, "last");
  }

  /** A cell in the line that a form has for something. */
  onForm(label: string, column: FormColumn): Place {
    const form = this.ofRole("form");
    return at(form, this.find(form, (text) => text === label).row, FORM[column]);
  }

  /** A cell below a block's heading, which comes after the item of the same name: a rating's, the team's. */
  inBlock(heading: string, line: number, column: number): Place {
    const form = this.ofRole("form");
    const places = this.findAll(form, (text) => text === heading);
    const { row } = places.at(-1) ?? { row: 0 };
    return at(form, row + 1 + line, column);
  }

  /** A figure of an item's or a part's rule, wherever the layout has it. */
  rule(label: string, column: RuleColumn & FormColumn): Place {
    return this.request.layout === "form"
      ? this.onForm(label, column)
      : this.onRules(label, column);
  }

  onRules(label: string, column: RuleColumn): Place {
    const rules = this.ofRole("rules");
    return at(rules, this.find(rules, (text) => text === label).row, RULES.columns[column]);
  }

  /** Where the rules of a roster have something by its key. */
  at(key: PlaceKey): Place {
    return this.rightOf(key, 0);
  }

  /** So many columns to the right of it. */
  rightOf(key: PlaceKey, columns: number): Place {
    const plan = this.plan.sheets.find(({ role }) => role === "rules");
    const address = plan?.places.get(key);
    if (plan === undefined || address === undefined) throw new Error(`No ${key} on Rules`);
    const { row, column } = splitAddress(address);
    return { sheet: plan.name, address: joinAddress(row, column + columns) };
  }

  /** What an item is worth: its points, or its weight. */
  points(item: string): Place {
    return this.request.layout === "form"
      ? this.onForm(item, "points")
      : this.onRules(item, "weight");
  }

  /** A figure beside its label: a pay parameter, a pass mark. */
  setting(label: string): Place {
    const sheet = this.ofRole(this.request.layout === "roster" ? "rules" : "form");
    const { row, column } = this.find(sheet, (text) => text === label);
    return at(sheet, row, column + 1);
  }

  /** The cell of a text, on the sheet of a role. */
  text(role: SheetRole, text: string): Place {
    const sheet = this.ofRole(role);
    const { row, column } = this.find(sheet, (each) => each === text);
    return at(sheet, row, column);
  }

  get texts() {
    return sheetTexts[this.request.locale];
  }

  ofRole(role: SheetRole): SheetCells {
    const ofRole = this.sheets.filter((_, index) => this.plan.sheets[index]?.role === role);
    const sheet = ofRole[role === "form" ? this.person : 0];
    if (sheet === undefined) throw new Error(`No sheet ${role}`);
    return sheet;
  }

  private sheet(name: string): SheetCells {
    const sheet = this.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    return sheet;
  }

  private column(
    sheet: SheetCells,
    header: string,
    headerRow: number,
    row: number,
    which: "first" | "last" = "first",
  ): Place {
    const all = this.findAll(sheet, (text) => text === header).filter(
      (place) => place.row === headerRow,
    );
    const found = all.at(which === "first" ? 0 : -1);
    if (found === undefined) throw new Error(`${sheet.name} has no column "${header}"`);
    return at(sheet, row, found.column);
  }

  private find(sheet: SheetCells, test: (text: string) => boolean) {
    const [first] = this.findAll(sheet, test);
    if (first === undefined) throw new Error(`It is not on ${sheet.name}: ${String(test)}`);
    return first;
  }

  private findAll(sheet: SheetCells, test: (text: string) => boolean) {
    return [...sheet.cells]
      .filter(([, content]) => typeof content === "string" && test(content))
      .map(([address]) => splitAddress(address))
      .sort((one, other) => one.row - other.row || one.column - other.column);
  }
}

const at = ({ name }: SheetCells, row: number, column: number): Place => ({
  sheet: name,
  address: joinAddress(row, column),
});
