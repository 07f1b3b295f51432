/** ConditionalFormat, its collection, and the formats by kind of rule. */
import type { Book } from "../book";
import {
  CELL_VALUE_OPERATORS,
  type ConditionalRef,
  type ConditionalType,
  TEXT_OPERATORS,
} from "../looks/conditional-formats";
import { invalidArgument, itemNotFound } from "../wire/errors";
import { readColor } from "../looks/looks";
import {
  type AnyHostObject,
  define,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
  type ScalarMember,
} from "../wire/object-type";
import { checkFormula } from "../contents/validations";
import { conditionalFormatsType, rangeAreasType } from "./declared";
import { rangeObject } from "./range";
import type { FormatOf } from "./range-format";

type Accept = (value: unknown) => unknown;

const text: Accept = (value) => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};
const flag: Accept = (value) => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};
const colorOrNone: Accept = (value) => (value === "" ? "" : readColor(value));
const formula: Accept = (value) => {
  checkFormula(value);
  return value;
};
const record: Accept = (value) => {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return { ...value };
};

/** A part of the rule's own data. */
const ruleField = (name: string, accept: Accept): ScalarMember<ConditionalRef> => ({
  get: (ref, book) => book.conditionalFormats.get(ref).rule[name] ?? null,
  set: (ref, value, book) => {
    const accepted = accept(value);
    book.conditionalFormats.change(ref, (data) => {
      data.rule[name] = accepted;
    });
  },
});

/** The whole rule as one object. */
const wholeRule = (
  check: (rule: Record<string, unknown>) => void,
): ScalarMember<ConditionalRef> => ({
  get: (ref, book) => book.conditionalFormats.get(ref).rule,
  set: (ref, value, book) => {
    const rule = record(value) as Record<string, unknown>;
    check(rule);
    book.conditionalFormats.change(ref, (data) => {
      data.rule = rule;
    });
  },
});

const fontField = (name: string, accept: Accept): ScalarMember<ConditionalRef> => ({
  get: (ref, book) => book.conditionalFormats.get(ref).look.font[name] ?? null,
  set: (ref, value, book) => {
    const accepted = accept(value);
    book.conditionalFormats.change(ref, ({ look }) => {
      look.font[name] = accepted;
    });
  },
});

const fontType: HostType<ConditionalRef> = describe("ConditionalRangeFont", {
  scalars: {
    Color: fontField("color", readColor),
    Bold: fontField("bold", flag),
    Italic: fontField("italic", flag),
    Strikethrough: fontField("strikethrough", flag),
    Underline: fontField("underline", text),
  },
  methods: {
    Clear: (ref, _args, book) =>
      book.conditionalFormats.change(ref, ({ look }) => {
        look.font = {};
      }),
  },
});

const fillType: HostType<ConditionalRef> = describe("ConditionalRangeFill", {
  scalars: {
    Color: {
      get: (ref, book) => book.conditionalFormats.get(ref).look.fill,
      set: (ref, value, book) => {
        const color = readColor(value);
        book.conditionalFormats.change(ref, ({ look }) => {
          look.fill = color;
        });
      },
    },
  },
  methods: {
    Clear: (ref, _args, book) =>
      book.conditionalFormats.change(ref, ({ look }) => {
        look.fill = null;
      }),
  },
});

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

interface SideRef extends ConditionalRef {
  side: string;
}

const sideField = (name: "style" | "color", accept: Accept): ScalarMember<SideRef> => ({
  get: (ref, book) => book.conditionalFormats.get(ref).look.borders[ref.side]?.[name] ?? null,
  set: (ref, value, book) => {
    const accepted = accept(value);
    book.conditionalFormats.change(ref, ({ look }) => {
      const held = look.borders[ref.side] ?? { style: "Continuous", color: "#000000" };
      look.borders[ref.side] = { ...held, [name]: accepted };
    });
  },
});

const borderType: HostType<SideRef> = describe("ConditionalRangeBorder", {
  scalars: {
    SideIndex: readOnly(({ side }) => side),
    Style: sideField("style", text),
    Color: sideField("color", readColor),
  },
  identity: ({ side }) => ({ _Id: side }),
});

const side =
  (name: string) =>
  (ref: ConditionalRef): AnyHostObject =>
    object(borderType, { ...ref, side: name });

const bordersType: HostType<ConditionalRef> = describe("ConditionalRangeBorderCollection", {
  scalars: { Count: readOnly(() => SIDES.length) },
  objects: {
    Top: side("EdgeTop"),
    Bottom: side("EdgeBottom"),
    Left: side("EdgeLeft"),
    Right: side("EdgeRight"),
  },
  items: (ref) => SIDES.map((name) => side(name)(ref)),
  item: (ref, key) => {
    if (typeof key !== "string" || !SIDES.includes(key)) throw invalidArgument();
    return side(key)(ref);
  },
});

const formatType: HostType<ConditionalRef> = describe("ConditionalRangeFormat", {
  scalars: {
    NumberFormat: {
      get: (ref, book) => book.conditionalFormats.get(ref).look.numberFormat,
      set: (ref, value, book) => {
        const format = String(text(value));
        book.conditionalFormats.change(ref, ({ look }) => {
          look.numberFormat = format;
        });
      },
    },
  },
  objects: {
    Font: (ref) => object(fontType, ref),
    Fill: (ref) => object(fillType, ref),
    Borders: (ref) => object(bordersType, ref),
  },
});

const format = { Format: (ref: ConditionalRef) => object(formatType, ref) };

const customRuleType: HostType<ConditionalRef> = describe("ConditionalFormatRule", {
  scalars: {
    Formula: ruleField("formula", formula),
    FormulaLocal: ruleField("formula", formula),
  },
});

const customType: HostType<ConditionalRef> = describe("CustomConditionalFormat", {
  objects: { ...format, Rule: (ref) => object(customRuleType, ref) },
});

const cellValueType: HostType<ConditionalRef> = describe("CellValueConditionalFormat", {
  scalars: {
    Rule: wholeRule((rule) => {
      checkFormula(rule["formula1"]);
      const operator = rule["operator"];
      if (typeof operator !== "string" || !CELL_VALUE_OPERATORS.includes(operator)) {
        throw invalidArgument();
      }
      if (operator.endsWith("Between")) checkFormula(rule["formula2"]);
    }),
  },
  objects: format,
});

const textType: HostType<ConditionalRef> = describe("TextConditionalFormat", {
  scalars: {
    Rule: wholeRule((rule) => {
      if (typeof rule["text"] !== "string" || !(String(rule["operator"]) in TEXT_OPERATORS)) {
        throw invalidArgument();
      }
    }),
  },
  objects: format,
});

const topBottomType: HostType<ConditionalRef> = describe("TopBottomConditionalFormat", {
  scalars: {
    Rule: wholeRule((rule) => {
      const kinds = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"];
      if (typeof rule["rank"] !== "number" || !kinds.includes(String(rule["type"]))) {
        throw invalidArgument();
      }
    }),
  },
  objects: format,
});

const presetType: HostType<ConditionalRef> = describe("PresetCriteriaConditionalFormat", {
  scalars: {
    Rule: wholeRule((rule) => {
      if (typeof rule["criterion"] !== "string") throw invalidArgument();
    }),
  },
  objects: format,
});

const positiveType: HostType<ConditionalRef> = describe("ConditionalDataBarPositiveFormat", {
  scalars: {
    FillColor: ruleField("fillColor", readColor),
    BorderColor: ruleField("borderColor", colorOrNone),
    GradientFill: ruleField("gradientFill", flag),
  },
});

const negativeType: HostType<ConditionalRef> = describe("ConditionalDataBarNegativeFormat", {
  scalars: {
    FillColor: ruleField("negativeFillColor", readColor),
    BorderColor: ruleField("negativeBorderColor", colorOrNone),
    MatchPositiveFillColor: ruleField("matchPositiveFillColor", flag),
    MatchPositiveBorderColor: ruleField("matchPositiveBorderColor", flag),
  },
});

const dataBarType: HostType<ConditionalRef> = describe("DataBarConditionalFormat", {
  scalars: {
    ShowDataBarOnly: ruleField("showDataBarOnly", flag),
    BarDirection: ruleField("barDirection", text),
    AxisFormat: ruleField("axisFormat", text),
    AxisColor: ruleField("axisColor", colorOrNone),
    LowerBoundRule: ruleField("lowerBoundRule", record),
    UpperBoundRule: ruleField("upperBoundRule", record),
  },
  objects: {
    PositiveFormat: (ref) => object(positiveType, ref),
    NegativeFormat: (ref) => object(negativeType, ref),
  },
});

const colorScaleType: HostType<ConditionalRef> = describe("ColorScaleConditionalFormat", {
  scalars: {
    Criteria: ruleField("criteria", record),
    ThreeColorScale: readOnly((ref, book) => {
      const criteria = book.conditionalFormats.get(ref).rule["criteria"];
      return (criteria as { midpoint?: unknown } | undefined)?.midpoint !== undefined;
    }),
  },
});

/** The properties by kind: the one that fits the rule's type, and null objects for the others. */
const KINDS: [string, ConditionalType, HostType<ConditionalRef>][] = [
  ["Custom", "Custom", customType],
  ["CellValue", "CellValue", cellValueType],
  ["TextComparison", "ContainsText", textType],
  ["TopBottom", "TopBottom", topBottomType],
  ["Preset", "PresetCriteria", presetType],
  ["DataBar", "DataBar", dataBarType],
  ["ColorScale", "ColorScale", colorScaleType],
];

function kinds(): HostType<ConditionalRef>["objects"] {
  const objects: Record<string, HostType<ConditionalRef>["objects"][string]> = {};
  for (const [name, type, described] of KINDS) {
    const fits = (ref: ConditionalRef, book: Book) =>
      book.conditionalFormats.get(ref).type === type;
    objects[name] = (ref, book) => {
      if (!fits(ref, book)) throw itemNotFound();
      return object(described, ref);
    };
    objects[`${name}OrNullObject`] = (ref, book) =>
      fits(ref, book) ? object(described, ref) : (NULL_OBJECT as never);
  }
  return objects;
}

const stopIfTrue: ScalarMember<ConditionalRef> = {
  get: (ref, book) => book.conditionalFormats.get(ref).stopIfTrue,
  set: (ref, value, book) => {
    const stops = flag(value) === true;
    book.conditionalFormats.change(ref, (data) => {
      data.stopIfTrue = stops;
    });
  },
};

export const conditionalFormatType: HostType<ConditionalRef> = describe("ConditionalFormat", {
  scalars: {
    Id: readOnly(({ id }) => id),
    Type: readOnly((ref, book) => book.conditionalFormats.get(ref).type),
    StopIfTrue: stopIfTrue,
    Priority: {
      get: (ref, book) => book.conditionalFormats.priority(ref),
      set: (ref, value, book) => book.conditionalFormats.setPriority(ref, value),
    },
  },
  objects: kinds(),
  methods: {
    Delete: (ref, _args, book) => book.conditionalFormats.delete(ref),
    GetRange: (ref, _args, book) => {
      const [area, ...more] = book.conditionalFormats.areas(ref);
      if (!area || more.length > 0) throw invalidArgument("The format lies on several ranges.");
      return rangeObject(ref.sheetId, area);
    },
    GetRangeOrNullObject: (ref, _args, book) => {
      const [area, ...more] = book.conditionalFormats.areas(ref);
      return area && more.length === 0 ? rangeObject(ref.sheetId, area) : NULL_OBJECT;
    },
    GetRanges: (ref, _args, book) =>
      object(rangeAreasType, {
        ranges: book.conditionalFormats.areas(ref).map((area) => ({ sheetId: ref.sheetId, area })),
      }),
  },
  identity: ({ id }) => ({ Id: id }),
});

const formatObject = (ref: ConditionalRef): AnyHostObject => object(conditionalFormatType, ref);

function all({ ranges }: FormatOf, book: Book): ConditionalRef[] {
  const seen = new Map<string, ConditionalRef>();
  for (const range of ranges) {
    for (const ref of book.conditionalFormats.on(range)) seen.set(ref.id, ref);
  }
  return [...seen.values()];
}

const find = (self: FormatOf, key: unknown, book: Book): ConditionalRef | null =>
  all(self, book).find((ref) => ref.id === key) ?? null;

define(conditionalFormatsType, {
  items: (self, book) => all(self, book).map(formatObject),
  item: (self, key, book) => {
    const ref = find(self, key, book);
    if (!ref) throw itemNotFound();
    return formatObject(ref);
  },
  methods: {
    Add: ({ ranges }, args, book) => formatObject(book.conditionalFormats.add(ranges, args.at(0))),
    ClearAll: ({ ranges }, _args, book) => {
      for (const range of ranges) {
        book.protection.requireUnprotected(range.sheetId, "allowFormatCells");
        book.conditionalFormats.clearWithin(range);
      }
    },
    GetCount: (self, _args, book) => all(self, book).length,
    GetItemAt: (self, args, book) => {
      const ref = all(self, book)[args.number(0) ?? -1];
      if (!ref) throw invalidArgument();
      return formatObject(ref);
    },
    GetItemOrNullObject: (self, args, book) => {
      const ref = find(self, args.at(0), book);
      return ref ? formatObject(ref) : NULL_OBJECT;
    },
  },
});
