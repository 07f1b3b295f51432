/** Style and its collection: named cell styles. */
import type { Book } from "../book";
import { LOOKS, type LookName } from "../looks/looks";
import {
  type AnyHostObject,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
  type ScalarMember,
} from "../wire/object-type";
import { BORDER_SIDES, type Border } from "../looks/borders";
import { invalidArgument } from "../wire/errors";
import type { NamedStyle } from "../looks/styles";

interface StyleRef {
  name: string;
}

const held = ({ name }: StyleRef, book: Book): NamedStyle => book.styles.require(name);

/** A part of a style; where it says nothing, what Normal has. */
const look = (name: LookName): ScalarMember<StyleRef> => ({
  get: (self, book) => held(self, book).looks[name] ?? LOOKS[name].read({}, {}),
  set: (self, value, book) => {
    LOOKS[name].write(value);
    held(self, book).looks[name] = value;
  },
});

const fontType: HostType<StyleRef> = describe("RangeFont", {
  scalars: {
    Name: look("FontName"),
    Size: look("FontSize"),
    Color: look("FontColor"),
    Bold: look("Bold"),
    Italic: look("Italic"),
    Underline: look("Underline"),
    Strikethrough: look("Strikethrough"),
  },
});

const fillType: HostType<StyleRef> = describe("RangeFill", {
  scalars: { Color: look("FillColor") },
  methods: {
    Clear: (self, _args, book) => {
      delete held(self, book).looks.FillColor;
    },
  },
});

interface SideRef extends StyleRef {
  side: string;
}

const borderPart = (part: keyof Border): ScalarMember<SideRef> => ({
  get: (self, book) =>
    held(self, book).borders[self.side]?.[part] ?? (part === "style" ? "None" : null),
  set: (self, value, book) => {
    if (typeof value !== "string") throw invalidArgument();
    const { borders } = held(self, book);
    const border = borders[self.side] ?? { style: "Continuous", color: "#000000", weight: "Thin" };
    borders[self.side] = { ...border, [part]: value };
  },
});

const borderType: HostType<SideRef> = describe("RangeBorder", {
  scalars: {
    SideIndex: readOnly(({ side }) => side),
    Style: borderPart("style"),
    Color: borderPart("color"),
    Weight: borderPart("weight"),
  },
  identity: ({ side }) => ({ _Id: side }),
});

const bordersType: HostType<StyleRef> = describe("RangeBorderCollection", {
  scalars: { Count: readOnly(() => BORDER_SIDES.length) },
  items: ({ name }) => BORDER_SIDES.map((side) => object(borderType, { name, side })),
  item: ({ name }, key) => {
    const side = BORDER_SIDES.find((one) => one === key);
    if (!side) throw invalidArgument();
    return object(borderType, { name, side });
  },
});

export const styleType: HostType<StyleRef> = describe("Style", {
  scalars: {
    Name: readOnly((self, book) => held(self, book).name),
    BuiltIn: readOnly((self, book) => held(self, book).builtIn),
    NumberFormat: look("NumberFormat"),
    NumberFormatLocal: look("NumberFormat"),
    HorizontalAlignment: look("HorizontalAlignment"),
    VerticalAlignment: look("VerticalAlignment"),
    IndentLevel: look("IndentLevel"),
    WrapText: look("WrapText"),
    ShrinkToFit: look("ShrinkToFit"),
    TextOrientation: look("TextOrientation"),
    Locked: look("Locked"),
    FormulaHidden: look("FormulaHidden"),
  },
  objects: {
    Font: (self) => object(fontType, self),
    Fill: (self) => object(fillType, self),
    Borders: (self) => object(bordersType, self),
  },
  methods: { Delete: (self, _args, book) => book.styles.delete(held(self, book)) },
  identity: ({ name }) => ({ _Id: name }),
});

const style = ({ name }: NamedStyle): AnyHostObject => object(styleType, { name });

export const stylesType: HostType<null> = describe("StyleCollection", {
  items: (_self, book) => book.styles.list().map(style),
  item: (_self, key, book) => style(book.styles.require(key)),
  methods: {
    Add: (_self, args, book) => book.styles.add(args.at(0)),
    GetCount: (_self, _args, book) => book.styles.list().length,
    GetItemAt: (_self, args, book) => {
      const found = book.styles.list()[args.number(0) ?? -1];
      if (!found) throw invalidArgument();
      return style(found);
    },
    GetItemOrNullObject: (_self, args, book) => {
      const found = book.styles.find(args.at(0));
      return found ? style(found) : NULL_OBJECT;
    },
  },
});
