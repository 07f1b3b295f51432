/** Named cell styles: Excel's built-in ones as far as the workbench knows their looks, and new ones. */
import { LOOKS, type LookName, type LookPatch } from "./looks";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/errors";

export interface NamedStyle {
  name: string;
  builtIn: boolean;
  looks: Partial<Record<LookName, unknown>>;
  borders: Record<string, { style: string; color: string; weight: string }>;
}

/** The looks of the Office theme; Normal is none of them. */
const BUILT_IN: Record<string, Partial<Record<LookName, unknown>>> = {
  Normal: {},
  Good: { FillColor: "#C6EFCE", FontColor: "#006100" },
  Bad: { FillColor: "#FFC7CE", FontColor: "#9C0006" },
  Neutral: { FillColor: "#FFEB9C", FontColor: "#9C5700" },
  Input: { FillColor: "#FFCC99", FontColor: "#3F3F76" },
  Output: { FillColor: "#F2F2F2", FontColor: "#3F3F3F", Bold: true },
  Calculation: { FillColor: "#F2F2F2", FontColor: "#FA7D00", Bold: true },
  CheckCell: { FillColor: "#A5A5A5", FontColor: "#FFFFFF", Bold: true },
  LinkedCell: { FontColor: "#FA7D00" },
  ExplanatoryText: { FontColor: "#7F7F7F", Italic: true },
  WarningText: { FontColor: "#FF0000" },
  Note: { FillColor: "#FFFFCC" },
  Heading1: { FontColor: "#44546A", FontSize: 15, Bold: true },
  Heading2: { FontColor: "#44546A", FontSize: 13, Bold: true },
  Heading3: { FontColor: "#44546A", Bold: true },
  Heading4: { FontColor: "#44546A", Bold: true },
  SheetTitle: { FontColor: "#44546A", FontSize: 18 },
  Total: { Bold: true },
  Accent1: { FillColor: "#4472C4", FontColor: "#FFFFFF" },
  Accent2: { FillColor: "#ED7D31", FontColor: "#FFFFFF" },
  Accent3: { FillColor: "#A5A5A5", FontColor: "#FFFFFF" },
  Accent4: { FillColor: "#FFC000", FontColor: "#FFFFFF" },
  Accent5: { FillColor: "#5B9BD5", FontColor: "#FFFFFF" },
  Accent6: { FillColor: "#70AD47", FontColor: "#FFFFFF" },
  Emphasis1: { FillColor: "#D9E1F2" },
  Percent: { NumberFormat: "0%" },
  Comma: { NumberFormat: "#,##0.00" },
  Currency: { NumberFormat: '"$"#,##0.00' },
};

/** Twenty, forty and sixty per cent tints of the six accents. */
const TINTS: Record<string, string[]> = {
  _20: ["#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"],
  _40: ["#B4C6E7", "#F8CBAD", "#DBDBDB", "#FFE699", "#BDD7EE", "#C6E0B4"],
  _60: ["#8EA9DB", "#F4B084", "#C9C9C9", "#FFD966", "#9BC2E6", "#A9D08E"],
};

const BORDERS: Record<string, NamedStyle["borders"]> = {
  Input: boxed("#7F7F7F"),
  Output: boxed("#3F3F3F"),
  Calculation: boxed("#7F7F7F"),
  Note: boxed("#B2B2B2"),
  Total: {
    EdgeTop: { style: "Continuous", color: "#4472C4", weight: "Thin" },
    EdgeBottom: { style: "Double", color: "#4472C4", weight: "Thick" },
  },
  Heading1: { EdgeBottom: { style: "Continuous", color: "#4472C4", weight: "Thick" } },
  Heading2: { EdgeBottom: { style: "Continuous", color: "#A1B8E1", weight: "Thick" } },
  Heading3: { EdgeBottom: { style: "Continuous", color: "#8EA9DB", weight: "Medium" } },
};

function boxed(color: string): NamedStyle["borders"] {
  const border = { style: "Continuous", color, weight: "Thin" };
  return { EdgeTop: border, EdgeBottom: border, EdgeLeft: border, EdgeRight: border };
}

export class Styles {
  private readonly styles = new Map<string, NamedStyle>();

  constructor() {
    for (const [name, looks] of Object.entries(BUILT_IN))
      this.put(name, true, looks, BORDERS[name]);
    for (const [stem, colors] of Object.entries(TINTS)) {
      colors.forEach((FillColor, index) =>
        this.put(`Accent${index + 1}${stem}`, true, { FillColor }),
      );
    }
  }

  list(): NamedStyle[] {
    return [...this.styles.values()];
  }

  find(name: unknown): NamedStyle | null {
    return typeof name === "string" ? (this.styles.get(styleKey(name)) ?? null) : null;
  }

  require(name: unknown): NamedStyle {
    const style = this.find(name);
    if (!style) throw itemNotFound(`There is no cell style named ${String(name)}.`);
    return style;
  }

  add(name: unknown): void {
    if (typeof name !== "string" || name.trim() === "" || name.length > 255)
      throw invalidArgument();
    if (this.find(name)) throw itemAlreadyExists();
    this.put(name, false, {});
  }

  delete(style: NamedStyle): void {
    if (styleKey(style.name) === "normal") throw invalidArgument();
    this.styles.delete(styleKey(style.name));
  }

  private put(
    name: string,
    builtIn: boolean,
    looks: NamedStyle["looks"],
    borders: NamedStyle["borders"] = {},
  ): void {
    this.styles.set(styleKey(name), {
      name,
      builtIn,
      looks: { ...looks },
      borders: { ...borders },
    });
  }
}

/** "20% - Accent1" and "Heading 1" are what the user reads, `Accent1_20` and `Heading1` what the API says. */
const styleKey = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(\d+)%\s*-?\s*(accent\d)$/, "$2_$1")
    .replace(/[\s-]/g, "");

/** What a named style does to a cell. */
export function patchOfStyle(style: NamedStyle): LookPatch {
  const patch: Required<LookPatch> = { style: {}, extras: { style: style.name } };
  for (const [name, value] of Object.entries(style.looks)) {
    const part = LOOKS[name as LookName].write(value) as LookPatch;
    Object.assign(patch.style, part.style);
    Object.assign(patch.extras, part.extras);
  }
  return patch;
}
