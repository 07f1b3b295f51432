/** A generated workbook as the check sees it, straight from its plan: what is typed is put in, formulas are not calculated. */
import { sheetTexts } from "../../src/i18n/sheets";
import { areaOf, cellAddress } from "../../src/scorecards/calc/a1";
import type { CheckedSheet, CheckedWorkbook } from "../../src/scorecards/check";
import type { Input } from "../../src/scorecards/system/description";
import type { GenerationRequest } from "../../src/scorecards/generation-request";
import { planScorecard } from "../../src/scorecards/plan";
import { inputPlace, lastPlace, ratingPlace, teamPlace } from "../../src/scorecards/system/keys";
import type {
  CellContent,
  SheetPlan,
  SheetRole,
  WorkbookPlan,
} from "../../src/scorecards/plan/plan";
import { readIdentity, SHEET_PROPERTY } from "../../src/scorecards";
import { openRoster } from "../../src/scorecards/plan/roster/roster";
import { isCount } from "../../src/scorecards/system/units";
import { type CellGrid, readScorecards } from "../../src/scorecards/reading";
import { findSystem } from "../../src/scorecards/systems";
import { NOTHING_TAKEN } from "./requests";

type Cell = { value: unknown; formula: unknown };

/** One sheet's cells by their addresses. */
export class SheetUnderCheck {
  readonly cells = new Map<string, Cell>();
  isProtected: boolean;

  constructor(
    readonly id: string,
    readonly plan: SheetPlan,
  ) {
    this.isProtected = plan.protect;
    for (const { at, rows } of plan.blocks) {
      const corner = areaOf(at);
      rows.forEach((contents, down) =>
        contents.forEach((content, right) =>
          this.put(cellAddress({ row: corner.row + down, column: corner.column + right }), content),
        ),
      );
    }
    // Said by a formula where the figure is blank.
    for (const { status } of plan.openFigures) {
      if (this.cells.get(status)?.value === 0) this.shows(status, sheetTexts.en.origins.open);
    }
  }

  put(address: string, content: CellContent): void {
    if (content === null || content === "") this.cells.delete(address);
    else if (typeof content === "object")
      this.cells.set(address, { value: 0, formula: content.formula });
    else this.cells.set(address, { value: content, formula: content });
  }

  /** As Excel shows a formula's result. */
  shows(address: string, value: unknown): void {
    const cell = this.cells.get(address);
    this.cells.set(address, { value, formula: cell?.formula ?? value });
  }

  grid(within?: string): CellGrid {
    const areas = within === undefined ? [...this.cells.keys()].map(areaOf) : [areaOf(within)];
    const top = Math.min(...areas.map(({ row }) => row));
    const left = Math.min(...areas.map(({ column }) => column));
    const bottom = Math.max(...areas.map(({ row, rows }) => row + rows));
    const right = Math.max(...areas.map(({ column, columns }) => column + columns));
    const matrix = (read: (cell: Cell) => unknown) =>
      Array.from({ length: bottom - top }, (_, down) =>
        Array.from({ length: right - left }, (__, across) => {
          const cell = this.cells.get(cellAddress({ row: top + down, column: left + across }));
          return cell === undefined ? "" : read(cell);
        }),
      );
    return {
      row: top,
      column: left,
      values: matrix(({ value }) => value),
      formulas: matrix(({ formula }) => formula),
    };
  }
}

export class WorkbookUnderCheck {
  readonly plan: WorkbookPlan;
  readonly sheets: SheetUnderCheck[];
  names: CheckedWorkbook["names"];
  readonly others: CheckedSheet[] = [];
  changes: Partial<CheckedWorkbook> = {};
  /** With its header row. */
  dataRange: string | undefined;

  constructor(readonly request: GenerationRequest) {
    this.plan = planScorecard(request, NOTHING_TAKEN);
    this.sheets = this.plan.sheets.map((plan, index) => new SheetUnderCheck(`{${index}}`, plan));
    this.names = this.plan.names;
    this.dataRange = this.plan.sheets.find(({ role }) => role === "data")?.tables[0]?.range;
  }

  sheet(role: SheetRole): SheetUnderCheck {
    const sheet = this.sheets.find(({ plan }) => plan.role === role);
    if (sheet === undefined) throw new Error(`No sheet ${role}`);
    return sheet;
  }

  /** Puts content where the plan has something by a key. */
  put(role: SheetRole, key: Parameters<SheetPlan["places"]["get"]>[0], content: CellContent): void {
    this.sheet(role).put(this.address(role, key), content);
  }

  address(role: SheetRole, key: Parameters<SheetPlan["places"]["get"]>[0]): string {
    const address = this.sheet(role).plan.places.get(key);
    if (address === undefined) throw new Error(`No ${key} on ${role}`);
    return address;
  }

  /** Everybody's figures, all of them right. */
  fill(): this {
    if (this.request.layout === "form") for (const sheet of this.sheets) fillForm(this, sheet);
    else this.fillData();
    return this;
  }

  private fillData(): void {
    const system = findSystem(this.request.system)!;
    const { inputs } = openRoster(system, this.request, NOTHING_TAKEN);
    const { row, rows } = areaOf(this.dataRange!);
    for (let line = row + 1; line < row + rows; line++) {
      inputs.forEach((input, index) =>
        this.sheet("data").put(cellAddress({ row: line, column: 3 + index }), rightFigure(input)),
      );
    }
  }

  checked(): CheckedWorkbook {
    const identified = this.sheets.map((sheet) => ({
      ...{ id: sheet.id, name: sheet.plan.name },
      identity: readIdentity(sheet.plan.properties[SHEET_PROPERTY]!)!,
      grid: sheet.grid(sheet.plan.role === "data" ? this.dataRange : undefined),
    }));
    const { scorecard } = this.plan;
    const data = identified.find(({ identity }) => identity.role === "data");
    return {
      readings: readScorecards([identified]),
      scorecards: [
        {
          scorecard,
          system: this.request.system,
          period: this.request.period,
          missing: [],
          copies: [],
        },
      ],
      names: this.names,
      tables:
        data === undefined || this.dataRange === undefined
          ? []
          : [
              {
                name: `KpiData${scorecard}`,
                sheet: data.id,
                area: areaOf(this.dataRange),
                below: null,
              },
            ],
      calculatesAutomatically: true,
      resizesTables: true,
      sheets: [
        ...this.sheets.map(({ id, plan, isProtected }): CheckedSheet => ({
          ...{ id, name: plan.name, isProtected, isTooLarge: false },
          grid: null,
          role: plan.role,
          scorecard,
        })),
        ...this.others,
      ],
      ...this.changes,
    };
  }
}

/** A figure within its limits, part and whole alike. */
export function rightFigure({ id, unit, max }: Input): number {
  if (id.startsWith("failures")) return 0;
  if (unit === "percent" || unit === "ratio") return 0.9;
  if (isCount(unit)) return 10;
  return Math.min(max ?? 10, 10);
}

function fillForm({ request }: WorkbookUnderCheck, sheet: SheetUnderCheck): void {
  const { places } = sheet.plan;
  const system = findSystem(request.system)!;
  for (const [key, address] of places) {
    // Every limit of the forms' figures allows 1, bar those of fines: 100 %, one case, one point.
    if (key.startsWith("input:")) sheet.put(address, 1);
  }
  for (const { id, rule, fine } of system.items) {
    if (fine !== undefined) sheet.put(places.get(inputPlace(fine.amount.id))!, fine.amount.min!);
    const first = places.get(ratingPlace(id));
    const last = places.get(lastPlace(ratingPlace(id)));
    if (first === undefined || last === undefined || rule.kind !== "rating") continue;
    const { row, column } = areaOf(first);
    rule.questions.forEach((_, index) =>
      sheet.put(cellAddress({ row, column: column + index }), 4),
    );
  }
  for (const [key, address] of places) {
    if (!key.startsWith("team:") || key.startsWith("team:source")) continue;
    sheet.put(address, key === teamPlace("member") ? "Ann" : 17);
  }
}
