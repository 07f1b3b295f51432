import type { NamePlan, SheetPlan, WorkbookPlan } from "../../scorecards/plan/plan";
import { mentions } from "../mentions";
import { writeConstants, writeFormulas } from "./blocks";
import { applyConditionalFormats } from "./conditional-formats";
import { applyFormats } from "./formats";
import { applyPage } from "./page";
import { withRange } from "./ranges";
import { applyFrame, protect } from "./sheet-frame";
import { findTwins, type Twin } from "./twins";
import { applyValidations } from "./validations";

/**
 * A plan being applied, in four requests whatever its size. Each method queues one of them; the caller sends it, and takes
 * everything back if it fails, but for the pages.
 *
 * Sheets that are alike are made once and copied, names that speak of them come after that: with a sheet, Excel copies the
 * names that refer to it.
 */
export class PlanApplication {
  private readonly made: Excel.Worksheet[] = [];
  private readonly twins: readonly (Twin | null)[];
  private readonly namesAfterCopying: readonly NamePlan[];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly plan: WorkbookPlan,
  ) {
    this.twins = findTwins(plan);
    const copied = plan.sheets.filter((_, index) =>
      this.twins.some((twin, other) => twin && (twin.of === index || other === index)),
    );
    this.namesAfterCopying = plan.names.filter(({ formula }) =>
      copied.some(({ name }) => mentions(formula, name)),
    );
  }

  /** The ids of the sheets in the order of the plan, once everything has been sent. */
  get sheetIds(): string[] {
    return this.made.map(({ id }) => id);
  }

  /** Adds empty sheets at the end, each with what says whose it is, so that a failure leaves none unrecognised. */
  addSheets(): void {
    this.plan.sheets.forEach((plan, index) => {
      if (this.twins[index]) return;
      const sheet = this.context.workbook.worksheets.add(plan.name);
      this.made[index] = identify(sheet, plan);
    });
  }

  /**
   * Writes cells, tables and names, in the order in which they need one another: a table takes its headers from the cells,
   * a formula may speak of any table, name or sheet.
   */
  writeContents(): void {
    this.nameAgain();
    this.context.application.suspendApiCalculationUntilNextSync();
    this.context.application.suspendScreenUpdatingUntilNextSync();
    this.eachOriginal((sheet, { blocks }) => {
      for (const block of blocks) writeConstants(sheet, block);
    });
    this.eachOriginal((sheet, { tables }) => {
      for (const { name, range, style } of tables) {
        const table = sheet.tables.add(range, true);
        table.name = name;
        table.style = style;
      }
    });
    this.addNames(this.plan.names.filter((name) => !this.namesAfterCopying.includes(name)));
    this.eachOriginal((sheet, { blocks }) => {
      for (const block of blocks) writeFormulas(sheet, block);
    });
  }

  /**
   * Sets up pages, before sheets are copied with theirs and locked. Excel asks the printer for that: where there is none it may
   * refuse, and everything else is as good without.
   */
  setUpPages(): void {
    this.eachOriginal((sheet, { page }) => applyPage(sheet, page));
  }

  /** Formats, validates; copies; locks; and shows the sheet that the plan wants to be seen. */
  applyLooks(): void {
    this.nameAgain();
    // Whoever suspends calculation has to ask for what was left out (Microsoft's documentation of the suspension).
    this.context.application.calculate(Excel.CalculationType.recalculate);
    this.context.application.suspendScreenUpdatingUntilNextSync();
    this.eachOriginal((sheet, plan) => {
      applyFormats(sheet, plan.formats);
      applyFrame(sheet, plan);
      applyValidations(sheet, plan.validations);
      applyConditionalFormats(sheet, plan.conditionalFormats);
    });
    this.plan.sheets.forEach((plan, index) => {
      const twin = this.twins[index];
      if (twin) this.copy(twin, plan, index);
    });
    this.addNames(this.namesAfterCopying);
    this.eachSheet((sheet, plan) => {
      if (plan.protect) protect(sheet, plan.role);
    });
    this.show();
  }

  /** Somebody may have renamed a sheet since it was added; formulas and names speak of it by the name in the plan. */
  private nameAgain(): void {
    this.eachOriginal((sheet, { name }) => {
      sheet.name = name;
    });
  }

  private copy(twin: Twin, plan: SheetPlan, index: number): void {
    const original = this.made[twin.of];
    const copy = original?.copy(Excel.WorksheetPositionType.after, this.made[index - 1]);
    if (!copy) return;
    copy.name = plan.name;
    for (const block of twin.differences) {
      writeConstants(copy, block);
      writeFormulas(copy, block);
    }
    const same = this.plan.sheets[twin.of]?.properties ?? {};
    this.made[index] = identify(copy, plan, same);
  }

  private addNames(names: readonly NamePlan[]): void {
    for (const { name, formula, comment } of names) {
      this.context.workbook.names.add(name, formula, comment);
    }
  }

  /** Selecting a cell brings its sheet to the front, so the sheet to be shown comes last. */
  private show(): void {
    this.eachOriginal((sheet, { select }) => {
      if (select !== undefined) withRange(sheet, select, (cell) => cell.select());
    });
    this.made[this.plan.sheets.findIndex(({ role }) => role === this.plan.show)]?.activate();
  }

  private eachSheet(act: (sheet: Excel.Worksheet, plan: SheetPlan) => void): void {
    this.plan.sheets.forEach((plan, index) => {
      const sheet = this.made[index];
      if (sheet) act(sheet, plan);
    });
  }

  private eachOriginal(act: (sheet: Excel.Worksheet, plan: SheetPlan) => void): void {
    this.plan.sheets.forEach((plan, index) => {
      const sheet = this.made[index];
      if (sheet && !this.twins[index]) act(sheet, plan);
    });
  }
}

/** @param same What the sheet has already, being a copy: a scheme on hundreds of forms would be too much for a request. */
function identify(
  sheet: Excel.Worksheet,
  { properties }: SheetPlan,
  same: SheetPlan["properties"] = {},
): Excel.Worksheet {
  for (const [key, value] of Object.entries(properties)) {
    if (same[key] !== value) sheet.customProperties.add(key, value);
  }
  return sheet.load("id");
}
