/** Data validation: Excel's rules, kept as the grid's own so that they show and move with cells. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationStatus,
  DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
  Rectangle,
} from "@univerjs/core";
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/sheets-data-validation";
import {
  AddDataValidationMutation,
  type IUpdateRulePayload,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import { forGrid, fromGrid as fromGridSpelling } from "./spelling";
import { type Area, formatArea, intersect, type RangeRef, sameRange } from "../addresses";
import { invalidArgument } from "../wire/errors";
import { toGridRange } from "./tables";
import type { FormulaMover, Parts } from "../parts";

type Rule = Record<string, Record<string, unknown>>;

/** Everything that Excel keeps of the validation of a cell. */
export interface Validation {
  /** Excel's `type`: None, WholeNumber, List … */
  type: string;
  rule: Rule;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
}

const NONE: Validation = {
  type: "None",
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

/** The rule's key in Excel's object, Excel's type name, the grid's type. */
const KINDS = [
  ["wholeNumber", "WholeNumber", DataValidationType.WHOLE],
  ["decimal", "Decimal", DataValidationType.DECIMAL],
  ["date", "Date", DataValidationType.DATE],
  ["time", "Time", DataValidationType.TIME],
  ["textLength", "TextLength", DataValidationType.TEXT_LENGTH],
  ["list", "List", DataValidationType.LIST],
  ["custom", "Custom", DataValidationType.CUSTOM],
] as const;

const OPERATORS: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const ALERTS: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** Excel keeps no more of a list that is written into the rule itself. */
const LITERAL_LIST_LENGTH = 255;

export class Validations {
  private readonly model: SheetDataValidationModel;
  /** What has been told of a range, part by part, and is not yet a rule of the grid. */
  private pending: { readonly range: RangeRef; validation: Validation } | null = null;

  constructor(private readonly book: Parts) {
    this.model = book.grid.injector.get(SheetDataValidationModel);
  }

  /** The validation that all cells of a range share; null when they differ. */
  read(range: RangeRef): Validation | null {
    const { area } = range;
    const rules = this.rulesOn(range);
    if (rules.length === 0) return NONE;
    const [rule] = rules;
    if (!rule || rules.length > 1) return null;
    const covered = rule.ranges.reduce((count, one) => {
      const part = intersect(area, fromGrid(one));
      return part ? count + (part.bottom - part.top + 1) * (part.right - part.left + 1) : count;
    }, 0);
    const all = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    return covered === all ? toExcel(rule) : null;
  }

  /** One type and one rule on all cells; one type with several rules; or neither. */
  typeOf(ranges: readonly RangeRef[]): string {
    const all = ranges.map((range) => this.read(range));
    const rules = new Set(all.map((one) => JSON.stringify(one)));
    if (rules.size === 1 && all[0]) return all[0].type;
    const kinds = ranges.flatMap((range) => {
      const found = this.rulesOn(range).map((rule) => toExcel(rule).type);
      return this.covers(range) ? found : [...found, NONE.type];
    });
    return new Set(kinds).size === 1 ? "MixedCriteria" : "Inconsistent";
  }

  /** Whether every cell of a range has a rule. */
  private covers(range: RangeRef): boolean {
    let open = [toGridRange(range.area)];
    for (const rule of this.rulesOn(range)) {
      for (const one of rule.ranges) open = open.flatMap((part) => Rectangle.subtract(part, one));
    }
    return open.length === 0;
  }

  /** Copies of the rules on a range, told where each of its areas goes and how formulas move. */
  copy(
    from: RangeRef,
    toSheetId: string,
    place: (area: Area) => Area[],
    move: (formula: string) => string,
  ): void {
    const copies = this.rulesOn(from).map((rule) => ({
      validation: structuredClone(toExcel(rule)),
      areas: rule.ranges.flatMap((one) => {
        const part = intersect(fromGrid(one), from.area);
        return part ? place(part) : [];
      }),
    }));
    for (const { validation, areas } of copies) {
      for (const details of Object.values(validation.rule)) {
        for (const [name, formula] of Object.entries(details)) {
          if (typeof formula === "string" && formula.startsWith("=")) details[name] = move(formula);
        }
      }
      for (const area of areas) {
        this.change({ sheetId: toSheetId, area }, validation);
        this.settle();
      }
    }
  }

  /**
   * Changes part of the validation of a range; what was there of other parts stays. Parts of one range that are set one
   * after another become one rule, by `settle`.
   */
  change(range: RangeRef, change: Partial<Validation>): void {
    this.book.protection.requireUnprotected(range.sheetId);
    const { pending } = this;
    if (pending !== null && sameRange(pending.range, range)) {
      pending.validation = { ...pending.validation, ...change };
      return;
    }
    const validation = { ...(this.read(range) ?? NONE), ...change };
    this.pending = { range, validation };
  }

  /** Makes a rule of what is pending. Whoever reads rules, or changes anything else, has this done before. */
  settle(): void {
    const { pending } = this;
    if (pending === null) return;
    this.pending = null;
    const { range, validation } = pending;
    this.book.cells.grow(
      range.sheetId,
      Math.min(range.area.bottom, 10_000),
      Math.min(range.area.right, 500),
    );
    const { grid } = this.book;
    const rule = toGrid(validation, range.area);
    this.makeWay(range);
    const validator = this.model.getValidator(rule.type);
    grid.mutate(AddDataValidationMutation.id, range.sheetId, {
      rule: { ...rule, ...validator?.normalizeFormula(rule, grid.unitId, range.sheetId) },
    });
  }

  clear(range: RangeRef): void {
    this.settle();
    this.book.protection.requireUnprotected(range.sheetId);
    this.makeWay(range);
  }

  /** Takes the rules back from a range: the grid's own commands copy all rules of the sheet for that. */
  private makeWay(range: RangeRef): void {
    const { grid } = this.book;
    const { sheetId } = range;
    const taken = toGridRange(range.area);
    for (const { uid: ruleId, ranges } of this.rulesOn(range)) {
      const left = ranges.flatMap((one) => Rectangle.subtract(one, taken));
      if (left.length === 0) grid.mutate(RemoveDataValidationMutation.id, sheetId, { ruleId });
      else {
        const payload = { type: UpdateRuleType.RANGE, payload: left };
        grid.mutate(UpdateDataValidationMutation.id, sheetId, { ruleId, payload });
      }
    }
  }

  /**
   * Remembers all rules before cells of a sheet move; the function given back sets ranges and
   * formulas right. The grid widens ranges at their upper edge and leaves references with dollar
   * signs behind.
   */
  moving(movedSheetId: string, shift: (area: Area) => Area, moveFormula: FormulaMover): () => void {
    this.settle();
    const { grid, sheets } = this.book;
    const formulaAfter = (formula: string | undefined, sheetId: string) =>
      formula?.startsWith("=") ? moveFormula(formula, sheetId) : formula;
    const before = sheets.ids().flatMap((sheetId) =>
      this.model.getRules(grid.unitId, sheetId).map(({ uid, ranges, formula1, formula2 }) => ({
        sheetId,
        uid,
        areas: ranges.map((range) =>
          sheetId === movedSheetId ? shift(fromGrid(range)) : fromGrid(range),
        ),
        formula1: formulaAfter(formula1, sheetId),
        formula2: formulaAfter(formula2, sheetId),
      })),
    );
    return () => {
      for (const { sheetId, uid, areas, formula1, formula2 } of before) {
        const rule = this.model.getRuleById(grid.unitId, sheetId, uid);
        if (!rule) continue;
        const update = (payload: IUpdateRulePayload) =>
          grid.mutate(UpdateDataValidationMutation.id, sheetId, { ruleId: uid, payload });
        if (addresses(rule.ranges.map(fromGrid)) !== addresses(areas)) {
          update({ type: UpdateRuleType.RANGE, payload: areas.map(toGridRange) });
        }
        if (rule.formula1 === formula1 && rule.formula2 === formula2) continue;
        const { type, operator, allowBlank } = rule;
        update({
          type: UpdateRuleType.SETTING,
          payload: {
            type,
            ...(operator === undefined ? {} : { operator }),
            ...(allowBlank === undefined ? {} : { allowBlank }),
            ...(formula1 === undefined ? {} : { formula1 }),
            ...(formula2 === undefined ? {} : { formula2 }),
          },
        });
      }
    };
  }

  /** Cells whose contents break their rule. */
  async invalidCells(range: RangeRef): Promise<RangeRef[]> {
    const { grid } = this.book;
    const { sheetId } = range;
    const used = this.book.cells.used(sheetId, range.area, true);
    if (!used || this.rulesOn(range).length === 0) return [];
    // Formulas of rules are entered with a delay; blank cells need no look.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.book.calculation.evaluateLooks();
    const validator = grid.injector.get(SheetsDataValidationValidatorService);
    const invalid: RangeRef[] = [];
    for (let row = used.top; row <= used.bottom; row += 1) {
      for (let column = used.left; column <= used.right; column += 1) {
        if (!this.model.getRuleByLocation(grid.unitId, sheetId, row, column)) continue;
        const status = await validator.validatorCell(grid.unitId, sheetId, row, column);
        if (status !== DataValidationStatus.INVALID) continue;
        invalid.push({ sheetId, area: { top: row, left: column, bottom: row, right: column } });
      }
    }
    return invalid;
  }

  /** Reads and checks `dataValidation.rule = …`. */
  readRule(value: unknown): Pick<Validation, "type" | "rule"> {
    if (typeof value !== "object" || value === null) throw invalidArgument();
    const [entry, ...more] = Object.entries(value).filter(
      ([, one]) => one !== undefined && one !== null,
    );
    if (!entry) return { type: "None", rule: {} };
    const kind = KINDS.find(([key]) => key === entry[0]);
    if (!kind || more.length > 0 || typeof entry[1] !== "object") throw invalidArgument();
    const details = { ...(entry[1] as Record<string, unknown>) };
    if (kind[0] === "list") checkList(details);
    else if (kind[0] === "custom") checkFormula(details["formula"]);
    else checkComparison(details);
    return { type: kind[1], rule: { [kind[0]]: details } };
  }

  private rulesOn({ sheetId, area }: RangeRef): ISheetDataValidationRule[] {
    this.settle();
    return this.model
      .getRules(this.book.grid.unitId, sheetId)
      .filter((rule) => rule.ranges.some((one) => intersect(area, fromGrid(one)) !== null));
  }
}

function toExcel(rule: ISheetDataValidationRule): Validation {
  const kind = KINDS.find(([, , type]) => type === rule.type);
  return {
    type: kind?.[1] ?? "None",
    rule: kind ? { [kind[0]]: details(kind[0], rule) } : {},
    ignoreBlanks: rule.allowBlank !== false,
    prompt: {
      showPrompt: rule.showInputMessage !== false,
      title: rule.promptTitle ?? "",
      message: rule.prompt ?? "",
    },
    errorAlert: {
      showAlert: rule.showErrorMessage !== false,
      style: keyOf(ALERTS, rule.errorStyle) ?? "Stop",
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
  };
}

function details(key: string, rule: ISheetDataValidationRule): Record<string, unknown> {
  if (key === "custom") return { formula: fromRule(rule.formula1) };
  if (key === "list") {
    return { inCellDropDown: rule.showDropDown !== false, source: fromRule(rule.formula1) };
  }
  const operator = keyOf(OPERATORS, rule.operator) ?? "Between";
  const compared = { formula1: asNumber(fromRule(rule.formula1)), operator };
  return rule.formula2 === undefined
    ? compared
    : { ...compared, formula2: asNumber(fromRule(rule.formula2)) };
}

function toGrid(validation: Validation, area: Area): ISheetDataValidationRule {
  const kind = KINDS.find(([, type]) => type === validation.type);
  const details = kind ? (validation.rule[kind[0]] ?? {}) : {};
  const { prompt, errorAlert } = validation;
  const rule: ISheetDataValidationRule = {
    uid: generateRandomId(8),
    type: kind?.[2] ?? DataValidationType.ANY,
    ranges: [toGridRange(area)],
    allowBlank: validation.ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    prompt: prompt.message,
    promptTitle: prompt.title,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: ALERTS[errorAlert.style] ?? DataValidationErrorStyle.STOP,
    error: errorAlert.message,
    errorTitle: errorAlert.title,
  };
  if (!kind) return rule;
  if (kind[0] === "list") {
    return {
      ...rule,
      formula1: forRule(details["source"]),
      showDropDown: details["inCellDropDown"] !== false,
    };
  }
  if (kind[0] === "custom") return { ...rule, formula1: forRule(details["formula"]) };
  const operator = OPERATORS[asText(details["operator"])] ?? DataValidationOperator.BETWEEN;
  return {
    ...rule,
    operator,
    formula1: forRule(details["formula1"]),
    ...(details["formula2"] === undefined ? {} : { formula2: forRule(details["formula2"]) }),
  };
}

function checkList(details: Record<string, unknown>): void {
  const source = details["source"];
  if (typeof source !== "string" || source === "") throw invalidArgument();
  checkFormula(source, false);
  if (!source.startsWith("=") && source.length > LITERAL_LIST_LENGTH) {
    throw invalidArgument(
      "A list written into the rule holds 255 characters: refer to a range instead.",
    );
  }
}

function checkComparison(details: Record<string, unknown>): void {
  const operator = details["operator"];
  if (typeof operator !== "string" || !(operator in OPERATORS)) throw invalidArgument();
  const two = operator === "Between" || operator === "NotBetween";
  for (const name of two ? ["formula1", "formula2"] : ["formula1"]) {
    const formula = details[name];
    if (typeof formula !== "number" && (typeof formula !== "string" || formula === "")) {
      throw invalidArgument();
    }
    checkFormula(formula, false);
  }
}

/** Excel knows no custom functions in rules (office-js issue 6135). */
export function checkFormula(formula: unknown, required = true): void {
  if (typeof formula !== "string") {
    if (required) throw invalidArgument();
    return;
  }
  if (required && formula.trim() === "") throw invalidArgument();
  if (/(^|[^\w.])HR\./i.test(formula)) {
    throw invalidArgument("Custom functions cannot be used in validation or conditional formats.");
  }
}

const addresses = (areas: Area[]) => areas.map((area) => formatArea(area)).join(",");

const fromGrid = (range: ISheetDataValidationRule["ranges"][number]): Area => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

const keyOf = <T>(names: Record<string, T>, value: T | undefined): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);

const asText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";

const forRule = (value: unknown): string => {
  const text = asText(value);
  return text.startsWith("=") ? forGrid(text) : text;
};

const fromRule = (formula: string | undefined): string =>
  formula?.startsWith("=") ? fromGridSpelling(formula) : (formula ?? "");

/** Excel gives constants back as numbers. */
function asNumber(formula: string | undefined): string | number {
  const number = Number(formula);
  return formula !== undefined && formula.trim() !== "" && Number.isFinite(number)
    ? number
    : (formula ?? "");
}
