/** Conditional formats: Excel's data, and the grid's rule that shows it. */
import { BooleanNumber, type IStyleBase, Rectangle } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { type Area, columnName, intersect, type RangeRef } from "../addresses";
import { forGrid } from "../contents/spelling";
import { apiNotFound, invalidArgument, itemNotFound } from "../wire/errors";
import { toGridRange } from "../contents/tables";
import type { FormulaMover, Parts } from "../parts";

export const CONDITIONAL_TYPES = [
  "Custom",
  "CellValue",
  "ContainsText",
  "TopBottom",
  "PresetCriteria",
  "DataBar",
  "ColorScale",
] as const;
export type ConditionalType = (typeof CONDITIONAL_TYPES)[number];

/** What Excel keeps of a conditional format; `rule` by its type, `look` for those that colour cells. */
export interface ConditionalData {
  type: ConditionalType;
  stopIfTrue: boolean;
  rule: Record<string, unknown>;
  look: {
    numberFormat: string | null;
    font: Record<string, unknown>;
    fill: string | null;
    borders: Record<string, { style: string; color: string }>;
  };
}

export interface ConditionalRef {
  sheetId: string;
  id: string;
}

const STARTING_RULES: Record<ConditionalType, Record<string, unknown>> = {
  Custom: { formula: "" },
  CellValue: { formula1: "=0", operator: "GreaterThan" },
  ContainsText: { text: "", operator: "Contains" },
  TopBottom: { rank: 10, type: "TopItems" },
  PresetCriteria: { criterion: "Blanks" },
  DataBar: {
    showDataBarOnly: false,
    barDirection: "Context",
    axisFormat: "Automatic",
    axisColor: "",
    lowerBoundRule: { type: "LowestValue" },
    upperBoundRule: { type: "HighestValue" },
    fillColor: "#638EC6",
    borderColor: "",
    gradientFill: true,
    negativeFillColor: "#FF0000",
    negativeBorderColor: "",
    matchPositiveFillColor: false,
    matchPositiveBorderColor: false,
  },
  ColorScale: {
    criteria: {
      minimum: { type: "LowestValue", color: "#F8696B" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    },
  },
};

export class ConditionalFormats {
  private readonly model: ConditionalFormattingRuleModel;
  private readonly data = new Map<string, ConditionalData>();
  private readonly changed = new Map<string, ConditionalRef>();
  private last = 0;

  constructor(private readonly book: Parts) {
    this.model = book.grid.injector.get(ConditionalFormattingRuleModel);
  }

  /** Conditional formats that touch a range, first in order first. */
  on(range: RangeRef): ConditionalRef[] {
    return this.rules(range.sheetId)
      .filter((rule) => rule.ranges.some((one) => intersect(fromGrid(one), range.area)))
      .map((rule) => ({ sheetId: range.sheetId, id: rule.cfId }));
  }

  get(ref: ConditionalRef): ConditionalData {
    const data = this.data.get(ref.id);
    if (!data || !this.rules(ref.sheetId).some((rule) => rule.cfId === ref.id))
      throw itemNotFound();
    return data;
  }

  areas(ref: ConditionalRef): Area[] {
    return this.rule(ref).ranges.map(fromGrid);
  }

  priority(ref: ConditionalRef): number {
    return this.rules(ref.sheetId).findIndex((rule) => rule.cfId === ref.id);
  }

  setPriority(ref: ConditionalRef, value: unknown): void {
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    const rules = this.rules(ref.sheetId);
    // Past either end: first or last, as Excel takes it.
    const place = Math.min(Math.max(value, 0), rules.length - 1);
    const target = rules[place];
    if (!target || target.cfId === ref.id) return;
    const after = this.priority(ref) < place;
    this.book.grid.mutate(MoveConditionalRuleMutation.id, ref.sheetId, {
      start: { id: ref.id, type: "self" },
      end: { id: target.cfId, type: after ? "after" : "before" },
    });
  }

  add(ranges: RangeRef[], type: unknown): ConditionalRef {
    const [first] = ranges;
    if (!first) throw invalidArgument();
    if (type === "IconSet") throw apiNotFound("conditional formats of type IconSet");
    const known = CONDITIONAL_TYPES.find((one) => one === type);
    if (!known) throw invalidArgument();
    this.book.protection.requireUnprotected(first.sheetId, "allowFormatCells");
    this.last += 1;
    const ref = { sheetId: first.sheetId, id: `conditional-${this.last}` };
    const data: ConditionalData = {
      type: known,
      stopIfTrue: false,
      rule: structuredClone(STARTING_RULES[known]),
      look: { numberFormat: null, font: {}, fill: null, borders: {} },
    };
    this.data.set(ref.id, data);
    const place: IConditionFormattingRule = {
      cfId: ref.id,
      stopIfTrue: false,
      ranges: ranges.map((range) => toGridRange(range.area)),
      rule: PLACE,
    };
    this.book.grid.mutate(AddConditionalRuleMutation.id, ref.sheetId, { rule: place });
    this.changed.set(ref.id, ref);
    return ref;
  }

  /** Changes the data and shows it. */
  change(ref: ConditionalRef, change: (data: ConditionalData) => void): void {
    this.book.protection.requireUnprotected(ref.sheetId, "allowFormatCells");
    const data = structuredClone(this.get(ref));
    change(data);
    // Refuses at once what the grid cannot show: then the format is as it was.
    gridRule(data, "A1");
    this.data.set(ref.id, data);
    this.changed.set(ref.id, ref);
  }

  /** Shows what has changed since the last time: one change of the grid, whatever was set one by one. */
  settle(): void {
    for (const [id, ref] of this.changed) {
      const data = this.data.get(id);
      if (data && this.priority(ref) >= 0) this.show(ref, data, this.areas(ref));
    }
    this.changed.clear();
  }

  private show(ref: ConditionalRef, data: ConditionalData, areas: Area[]): void {
    this.book.grid.mutate(SetConditionalRuleMutation.id, ref.sheetId, {
      cfId: ref.id,
      rule: this.toGrid(ref.id, data, areas),
    });
  }

  delete(ref: ConditionalRef): void {
    this.book.protection.requireUnprotected(ref.sheetId, "allowFormatCells");
    this.rule(ref);
    this.book.grid.mutate(DeleteConditionalRuleMutation.id, ref.sheetId, { cfId: ref.id });
    this.data.delete(ref.id);
  }

  /**
   * Remembers the formats before cells of a sheet move; the function given back puts them where
   * they belong, with their formulas, whether or not the grid has moved its own rules.
   */
  moving(sheetId: string, shift: (area: Area) => Area, moveFormula: FormulaMover): () => void {
    this.settle();
    const before = this.book.sheets.ids().flatMap((id) =>
      this.rules(id).map((rule) => ({
        ref: { sheetId: id, id: rule.cfId },
        areas: rule.ranges.map((one) => (id === sheetId ? shift(fromGrid(one)) : fromGrid(one))),
      })),
    );
    for (const { ref } of before) {
      const rule = this.data.get(ref.id)?.rule ?? {};
      for (const name of ["formula", "formula1", "formula2"]) {
        const formula = rule[name];
        if (typeof formula !== "string" || !formula.startsWith("=")) continue;
        rule[name] = moveFormula(formula, ref.sheetId);
      }
    }
    return () => {
      for (const { ref, areas } of before) {
        const data = this.data.get(ref.id);
        if (data && this.priority(ref) >= 0) this.show(ref, data, areas);
      }
    };
  }

  /** Takes a range out of all that lie on it; those that lie nowhere else are deleted. */
  clearWithin(range: RangeRef): void {
    this.settle();
    const taken = toGridRange(range.area);
    for (const ref of this.on(range)) {
      const left = this.rule(ref).ranges.flatMap((one) => Rectangle.subtract(one, taken));
      if (left.length === 0) this.delete(ref);
      else this.show(ref, this.get(ref), left.map(fromGrid));
    }
  }

  /** Copies of the formats on a range, told where each of its areas goes and how formulas move. */
  copy(
    from: RangeRef,
    toSheetId: string,
    place: (area: Area) => Area[],
    move: (formula: string) => string,
  ): void {
    this.settle();
    const copies = this.on(from).map((ref) => ({
      data: structuredClone(this.get(ref)),
      areas: this.areas(ref).flatMap((area) => {
        const part = intersect(area, from.area);
        return part ? place(part) : [];
      }),
    }));
    for (const { data, areas } of copies.reverse()) {
      const made = this.add(
        areas.map((area) => ({ sheetId: toSheetId, area })),
        data.type,
      );
      for (const name of ["formula", "formula1", "formula2"]) {
        const formula = data.rule[name];
        if (typeof formula === "string" && formula.startsWith("=")) data.rule[name] = move(formula);
      }
      this.change(made, (held) => Object.assign(held, data));
    }
    this.settle();
  }

  /** The copies that the grid made of a sheet's rules keep what Excel knows of the originals. */
  follow(fromSheetId: string, toSheetId: string): void {
    this.settle();
    const originals = this.rules(fromSheetId);
    this.rules(toSheetId).forEach((copy, index) => {
      const data = this.data.get(originals[index]?.cfId ?? "");
      if (data) this.data.set(copy.cfId, structuredClone(data));
    });
  }

  private rules(sheetId: string): IConditionFormattingRule[] {
    return this.model.getSubunitRules(this.book.grid.unitId, sheetId) ?? [];
  }

  private rule(ref: ConditionalRef): IConditionFormattingRule {
    const rule = this.rules(ref.sheetId).find((one) => one.cfId === ref.id);
    if (!rule) throw itemNotFound();
    return rule;
  }

  private toGrid(cfId: string, data: ConditionalData, areas: Area[]): IConditionFormattingRule {
    const [first] = areas;
    const corner = first ? `${columnName(first.left)}${first.top + 1}` : "A1";
    return {
      cfId,
      stopIfTrue: data.stopIfTrue,
      ranges: areas.map(toGridRange),
      rule: gridRule(data, corner),
    };
  }
}

/** Holds the place of a format whose rule is still being told. */
const PLACE: IConditionalFormattingRuleConfig = {
  type: CFRuleType.highlightCell,
  subType: CFSubRuleType.text,
  operator: CFTextOperator.equal,
  value: "\u0000",
  style: {},
};

function gridRule(data: ConditionalData, corner: string): IConditionalFormattingRuleConfig {
  const { rule } = data;
  switch (data.type) {
    case "DataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: rule["showDataBarOnly"] !== true,
        config: {
          min: bound(rule["lowerBoundRule"]),
          max: bound(rule["upperBoundRule"]),
          isGradient: rule["gradientFill"] === true,
          positiveColor: String(rule["fillColor"]),
          nativeColor: String(rule["negativeFillColor"]),
        },
      };
    case "ColorScale":
      return { type: CFRuleType.colorScale, config: scale(rule["criteria"]) };
    case "TopBottom": {
      const type = String(rule["type"]);
      return {
        ...highlight(data),
        subType: CFSubRuleType.rank,
        isBottom: type.startsWith("Bottom"),
        isPercent: type.endsWith("Percent"),
        value: Number(rule["rank"]),
      };
    }
    case "ContainsText":
      return {
        ...highlight(data),
        subType: CFSubRuleType.text,
        operator: TEXT_OPERATORS[String(rule["operator"])] ?? CFTextOperator.containsText,
        value: String(rule["text"]),
      };
    case "PresetCriteria":
      return preset(data);
    case "CellValue":
      return formulaRule(data, forGrid(cellValueFormula(rule, corner)));
    case "Custom":
      return formulaRule(data, forGrid(withOwnCell(String(rule["formula"]), corner)) || "=FALSE");
  }
}

const highlight = (data: ConditionalData) => ({
  type: CFRuleType.highlightCell as const,
  style: gridStyle(data.look),
});

const formulaRule = (data: ConditionalData, value: string): IConditionalFormattingRuleConfig => ({
  ...highlight(data),
  subType: CFSubRuleType.formula,
  value: value.startsWith("=") ? value : `=${value}`,
});

/** ROW() means the formatted cell; in the grid's formats it is a row off unless the cell is named. */
const withOwnCell = (formula: string, corner: string) =>
  formula.replace(/(?<![\w.])(ROW|COLUMN)\(\s*\)/gi, `$1(${corner})`);

export const TEXT_OPERATORS: Record<string, CFTextOperator> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const PRESETS: Record<string, (data: ConditionalData) => IConditionalFormattingRuleConfig> = {
  Blanks: text(CFTextOperator.containsBlanks),
  NonBlanks: text(CFTextOperator.notContainsBlanks),
  Errors: text(CFTextOperator.containsErrors),
  NonErrors: text(CFTextOperator.notContainsErrors),
  DuplicateValues: (data) => ({ ...highlight(data), subType: CFSubRuleType.duplicateValues }),
  UniqueValues: (data) => ({ ...highlight(data), subType: CFSubRuleType.uniqueValues }),
  AboveAverage: average(CFNumberOperator.greaterThan),
  BelowAverage: average(CFNumberOperator.lessThan),
  EqualOrAboveAverage: average(CFNumberOperator.greaterThanOrEqual),
  EqualOrBelowAverage: average(CFNumberOperator.lessThanOrEqual),
};

function text(operator: CFTextOperator) {
  return (data: ConditionalData): IConditionalFormattingRuleConfig => ({
    ...highlight(data),
    subType: CFSubRuleType.text,
    operator,
  });
}

function average(
  operator:
    | CFNumberOperator.greaterThan
    | CFNumberOperator.lessThan
    | CFNumberOperator.greaterThanOrEqual
    | CFNumberOperator.lessThanOrEqual,
) {
  return (data: ConditionalData): IConditionalFormattingRuleConfig => ({
    ...highlight(data),
    subType: CFSubRuleType.average,
    operator,
  });
}

function preset(data: ConditionalData): IConditionalFormattingRuleConfig {
  const criterion = String(data.rule["criterion"]);
  const build = PRESETS[criterion];
  if (!build) throw apiNotFound(`the preset criterion ${criterion} of conditional formats`);
  return build(data);
}

const COMPARISONS: Record<string, string> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

export const CELL_VALUE_OPERATORS = [...Object.keys(COMPARISONS), "Between", "NotBetween"];

function cellValueFormula(rule: Record<string, unknown>, corner: string): string {
  const operand = (name: string) => `(${String(rule[name]).replace(/^=/, "")})`;
  const operator = String(rule["operator"]);
  if (operator === "Between" || operator === "NotBetween") {
    const inside = `AND(${corner}>=${operand("formula1")},${corner}<=${operand("formula2")})`;
    return operator === "Between" ? `=${inside}` : `=NOT(${inside})`;
  }
  return `=${corner}${COMPARISONS[operator] ?? "="}${operand("formula1")}`;
}

const BOUNDS: Record<string, CFValueType> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Automatic: CFValueType.min,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function bound(value: unknown): { type: CFValueType; value?: number | string } {
  const { type, formula } = (value ?? {}) as { type?: string; formula?: string | number };
  const known = BOUNDS[type ?? "Automatic"];
  if (known === undefined) throw invalidArgument();
  if (formula === undefined) return { type: known };
  const number = Number(formula);
  return { type: known, value: Number.isFinite(number) ? number : String(formula) };
}

function scale(criteria: unknown) {
  const stops = (criteria ?? {}) as Record<string, { color?: string } | undefined>;
  return ["minimum", "midpoint", "maximum"]
    .flatMap((name) => (stops[name] ? [stops[name]] : []))
    .map((stop, index) => ({ index, color: stop.color ?? "#FFFFFF", value: bound(stop) }));
}

function gridStyle(look: ConditionalData["look"]): IStyleBase {
  const { font } = look;
  const bit = (on: unknown) => (on === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ...(typeof font["color"] === "string" ? { cl: { rgb: font["color"] } } : {}),
    ...(font["bold"] === undefined ? {} : { bl: bit(font["bold"]) }),
    ...(font["italic"] === undefined ? {} : { it: bit(font["italic"]) }),
    ...(font["strikethrough"] === undefined ? {} : { st: { s: bit(font["strikethrough"]) } }),
    ...(font["underline"] === undefined ? {} : { ul: { s: bit(font["underline"] !== "None") } }),
  };
}

const fromGrid = (range: IConditionFormattingRule["ranges"][number]): Area => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});
