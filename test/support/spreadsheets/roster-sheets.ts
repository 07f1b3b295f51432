import type { GenerationRequest, TakenNames } from "../../../src/scorecards";
import { companySystem } from "../../../src/scorecards/company";
import type { CellContent, WorkbookPlan } from "../../../src/scorecards/plan/plan";
import { planRoster } from "../../../src/scorecards/plan/roster";
import {
  resultColumns,
  type ResultColumns,
} from "../../../src/scorecards/plan/roster/result-columns";
import {
  DATA,
  dataHeaders,
  openRoster,
  RESULTS,
  type Roster,
  RULES,
} from "../../../src/scorecards/plan/roster/roster";
import { isOwnItem } from "../../../src/scorecards/plan/roster/own-items";
import type { Parameter, PerStepRule } from "../../../src/scorecards/system/description";
import { findSystem } from "../../../src/scorecards/systems";
import { NOTHING_TAKEN } from "../requests";
import type { Calculated } from "./ironcalc";
import { joinAddress, planCells, type SheetCells, splitAddress } from "./plan-cells";

export type Shown = number | string | undefined;

/** A planned roster whose Data can be filled in and whose Results can be read, both by the headers that HR sees. */
export class RosterSheets {
  readonly plan: WorkbookPlan;
  /** As HR has made it: with items of its own, once there are any. */
  roster: Roster;
  readonly columns: ResultColumns;
  readonly sheets: SheetCells[];
  readonly rules: SheetCells;
  /** What was typed on the Rules sheet. */
  readonly typed: { readonly sheet: string; readonly address: string; readonly content: number }[] =
    [];
  readonly data: SheetCells;
  readonly results: SheetCells;

  constructor(
    readonly request: GenerationRequest,
    taken: TakenNames = NOTHING_TAKEN,
  ) {
    const standard = findSystem(request.system);
    if (standard === undefined) throw new Error(`No system ${request.system}`);
    const system = companySystem(standard, request);
    this.plan = planRoster(system, request, taken);
    this.roster = openRoster(system, request, taken);
    this.columns = resultColumns(this.roster);
    this.sheets = planCells(this.plan);
    const of = (role: string): SheetCells => {
      const sheet = this.sheets[this.plan.sheets.findIndex((each) => each.role === role)];
      if (sheet === undefined) throw new Error(`No sheet ${role}`);
      return sheet;
    };
    this.rules = of("rules");
    this.data = of("data");
    this.results = of("results");
  }

  /** Types a figure into a person's row. */
  enter(person: number, header: string, content: CellContent): void {
    const column = dataHeaders(this.roster).indexOf(header) + 1;
    if (column === 0) throw new Error(`${this.data.name} has no column "${header}"`);
    this.data.cells.set(joinAddress(DATA.firstRow + person, column), content);
  }

  /** Changes a figure on Rules, in the line of an item or a part, or in the line of a label. */
  setRule(label: string, column: number, content: CellContent): void {
    for (const [address, there] of this.rules.cells) {
      if (there !== label) continue;
      this.rules.cells.set(joinAddress(splitAddress(address).row, column), content);
      return;
    }
    throw new Error(`"${label}" is not on ${this.rules.name}`);
  }

  /** Gives the first item of HR's own a rule and points, which the first item of the system has to spare. */
  useOwnItem(
    rule: Readonly<Record<"target" | "step" | "penalty" | "reward" | "points", number>>,
  ): void {
    const { items } = this.roster;
    const [first] = items;
    const own = items.find(({ item }) => isOwnItem(item));
    if (first === undefined || own?.item.rule.kind !== "per-step") throw new Error("No own item");
    const { points, ...figures } = rule;
    const { columns } = RULES;
    const put = (row: number, column: number, value: number) => {
      const address = joinAddress(row, column);
      this.rules.cells.set(address, value);
      this.typed.push({ sheet: this.rules.name, address, content: value });
    };
    for (const figure of ["target", "step", "penalty", "reward"] as const) {
      put(own.row, columns[figure], figures[figure]);
    }
    put(own.row, columns.weight, points);
    put(first.row, columns.weight, first.points - points);
    const set = (value: number): Parameter => ({ value, origin: "default" });
    const perStep: PerStepRule = {
      ...own.item.rule,
      target: set(rule.target),
      step: set(rule.step),
      penalty: set(rule.penalty),
      reward: set(rule.reward),
    };
    const lines = own.lines.map((line) => ({ ...line, rule: perStep }));
    const used = { ...own, item: { ...own.item, rule: perStep }, lines, points };
    this.roster = {
      ...this.roster,
      items: items.map((entry) =>
        entry === own
          ? used
          : entry === first
            ? { ...first, points: first.points - points }
            : entry,
      ),
    };
  }

  /** Person, column of Results → what it shows. */
  cellReader(calculated: Calculated): (person: number, column: number) => Shown {
    const shown = calculated.get(this.results.name);
    return (person, column) => shown?.get(joinAddress(RESULTS.firstRow + person, column));
  }

  /** Person, header → what Results shows in the first column of that name. */
  reader(calculated: Calculated): (person: number, header: string) => Shown {
    const read = this.cellReader(calculated);
    return (person, header) => {
      for (const [address, content] of this.results.cells) {
        const { row, column } = splitAddress(address);
        if (content === header && row === RESULTS.headerRow) return read(person, column);
      }
      throw new Error(`${this.results.name} has no column "${header}"`);
    };
  }
}
