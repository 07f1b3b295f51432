import type { ResultField } from "./result-fields";

/**
 * A figure of the rules by a name that is the same in every workbook, language and place: "satisfaction.target",
 * "team/average.penalty", "tier:0.from", "setting:share". By it a figure is changed before a scorecard is generated, found
 * again on its sheets, and held against the standard.
 */
export type ParameterKey = `${string}.${string}` | `setting:${string}`;

/** What stands on an item's line, or on that of one of its parts. */
export const ruleKey = (item: string, part: string | null, figure: string): ParameterKey =>
  part === null ? `${item}.${figure}` : `${item}/${part}.${figure}`;

export const tierKey = (
  index: number,
  figure: "from" | "grade" | "amount" | "action",
): ParameterKey => `tier:${index}.${figure}`;

/** An example that HR holds a line against, counted from 0: the figure, or what it must give. */
export const exampleKey = (
  item: string,
  part: string | null,
  index: number,
  what: "figure" | "score",
): ParameterKey => ruleKey(item, part, `example:${index}:${what}`);

/** @param id As the Rules sheet has it: plan/results/settings.ts. */
export const settingKey = (id: string): ParameterKey => `setting:${id}`;

/**
 * What a cell of a generated sheet means, by a name that is the same on every sheet: a figure of the rules, a figure that HR
 * enters, a score. The plan says where each stands when the sheet is made; reading/ finds it again after HR has moved it.
 */
export type PlaceKey =
  | ParameterKey
  | `input:${string}`
  | `score:${string}`
  | `part:${string}`
  | `before:${string}`
  | `weighted:${string}`
  | `actual:${string}`
  | `state:${string}`
  | `field:${ResultField}`
  | `checked:${string}`
  | `person:${"id" | "name" | "department" | "number"}`
  | `rating:${string}`
  | `team:${string}`
  | `last:${string}`;

const RATE = ":rate";
/** The input of a rate that is entered as it is, by that of the cases that it counts. */
export const rateInput = (counted: string): string => counted + RATE;
/** The input of the cases that a rate counts; null for any other input. */
export const countedBy = (input: string): string | null =>
  input.endsWith(RATE) ? input.slice(0, -RATE.length) : null;

export const inputPlace = (id: string): PlaceKey => `input:${id}`;
export const scorePlace = (item: string): PlaceKey => `score:${item}`;
/** An item's score before its vetoes. */
export const beforeVetoesPlace = (item: string): PlaceKey => `before:${item}`;
/** What an item's score comes to by its weight. */
export const weightedPlace = (item: string): PlaceKey => `weighted:${item}`;
const lineOf = (item: string, part: string | null) => (part === null ? item : `${item}/${part}`);
/** The score of one part of an item. */
export const partPlace = (item: string, part: string): PlaceKey => `part:${lineOf(item, part)}`;
/** A metric that is computed: a rate from its counts, a mean from its votes. */
export const actualPlace = (item: string, part: string | null): PlaceKey =>
  `actual:${lineOf(item, part)}`;
/** Whether the figures of a line can be used. */
export const statePlace = (item: string, part: string | null): PlaceKey =>
  `state:${lineOf(item, part)}`;
/** A figure that HR enters for a person beside the metrics, checked; by the input's id. */
export const checkedPlace = (input: string): PlaceKey => `checked:${input}`;
export const fieldPlace = (field: ResultField): PlaceKey => `field:${field}`;
/** The first rater's first answer. */
export const ratingPlace = (item: string): PlaceKey => `rating:${item}`;
/** The first member's figure, or with "member" the first member's name. */
export const teamPlace = (figure: string): PlaceKey => `team:${figure}`;
/** Where it is said whether a figure of the team is typed on the form or read from the staff's roster. */
export const teamSourcePlace = (figure: string): PlaceKey => `team:source:${figure}`;
/** The last line of what begins at another place: of raters, of a team, of the tiers. */
export const lastPlace = (of: PlaceKey): PlaceKey => `last:${of}`;

/** A key, taken apart. */
export type ParsedKey =
  | {
      readonly kind: "figure";
      readonly item: string;
      readonly part: string | null;
      readonly figure: string;
    }
  | { readonly kind: "tier"; readonly index: number; readonly figure: string }
  /** `text`: what stands beside the figure. */
  | { readonly kind: "setting"; readonly id: string; readonly text: boolean }
  | {
      readonly kind: "score" | "part" | "before" | "weighted" | "actual" | "state";
      readonly item: string;
      readonly part: string | null;
    }
  | { readonly kind: "field"; readonly field: string }
  | {
      readonly kind: "input" | "checked" | "person" | "rating" | "team" | "team-source";
      readonly id: string;
    }
  | { readonly kind: "last"; readonly of: PlaceKey };

/** The one place that takes keys apart, beside those that make them. */
export function parseKey(key: PlaceKey): ParsedKey {
  const colon = key.indexOf(":");
  const dot = key.indexOf(".");
  // "item.target:0": a figure of a line; every other key begins with its kind and a colon.
  if (dot >= 0 && (colon < 0 || dot < colon)) {
    return { kind: "figure", ...splitLine(key.slice(0, dot)), figure: key.slice(dot + 1) };
  }
  const [kind, rest] = [key.slice(0, colon), key.slice(colon + 1)];
  switch (kind) {
    case "tier": {
      const [index = "", figure = ""] = rest.split(".");
      return { kind, index: Number(index), figure };
    }
    case "setting":
      return rest.endsWith(TEXT)
        ? { kind, id: rest.slice(0, -TEXT.length), text: true }
        : { kind, id: rest, text: false };
    case "score":
    case "part":
    case "before":
    case "weighted":
    case "actual":
    case "state":
      return { kind, ...splitLine(rest) };
    case "field":
      return { kind, field: rest };
    case "team":
      return rest.startsWith(SOURCE)
        ? { kind: "team-source", id: rest.slice(SOURCE.length) }
        : { kind, id: rest };
    case "last":
      return { kind, of: rest as PlaceKey };
    default:
      return { kind: kind as "input" | "checked" | "person" | "rating", id: rest };
  }
}

const TEXT = ".text";
const SOURCE = "source:";

function splitLine(line: string): { readonly item: string; readonly part: string | null } {
  const [item = "", part = null] = line.split("/");
  return { item, part };
}
