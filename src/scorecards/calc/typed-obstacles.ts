import { isWhole } from "../../scoring";
import type { Input, TeamFigure } from "../system/description";
import { inputPlace, type ParameterKey, teamPlace } from "../system/keys";
import { isCount } from "../system/units";
import type { Obstacle } from "./obstacle";
import type { PersonFigures } from "./person";
import type { Locate } from "./place";
import { type FigureLimit, fits } from "./usable";

/** What a cell holds, as text. */
export const textOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";

export const cellOf = ({ inputs, results }: PersonFigures, { id }: Input) =>
  inputs.find(({ input }) => input.id === id)?.cell ?? results.place(inputPlace(id));

/** What is wrong with one figure that HR enters; `optional` ones may be blank. */
export function inputObstacles(
  person: PersonFigures,
  input: Input,
  { optional = false } = {},
): Obstacle[] {
  const { id, name, unit, min, max } = input;
  const cell = cellOf(person, input);
  const entry = person.entries[id] ?? null;
  if (entry === null) return optional ? [] : [{ kind: "blank", name, cell }];
  if (typeof entry !== "number") return [];
  if (Number.isNaN(entry)) {
    const shown = person.inputs.find((each) => each.input.id === id)?.value;
    return [{ kind: "not-number", name, shown: textOf(shown), cell }];
  }
  if (isCount(unit)) {
    return entry < 0 || !isWhole(entry) ? [{ kind: "not-count", name, value: entry, cell }] : [];
  }
  const out = (min !== undefined && entry < min) || (max !== undefined && entry > max);
  const limits = { least: min ?? null, most: max ?? null };
  return out ? [{ kind: "out-of-range", name, unit, value: entry, ...limits, cell }] : [];
}

/** Members of the team whose figure is not there, or is none. */
export function memberObstacles(person: PersonFigures, { id, name }: TeamFigure): Obstacle[] {
  const values = person.entries[id];
  const place = person.results.place(teamPlace(id));
  if (!Array.isArray(values) || values.length === 0) {
    return [{ kind: "no-members", name, cell: place }];
  }
  return values.flatMap((value, index): Obstacle[] => {
    const { name: member = "", cell = place } = person.members?.[id]?.[index] ?? {};
    if (value === null) return [{ kind: "member-blank", name, member, number: index + 1, cell }];
    const shown = cell === null ? "" : textOf(person.results.at(cell));
    return typeof value === "number" && Number.isNaN(value)
      ? [{ kind: "not-number", name, shown, cell }]
      : [];
  });
}

/** What is wrong with one figure of the rules. */
export function parameterObstacle(
  rules: Locate,
  key: ParameterKey,
  value: number | null,
  limit: FigureLimit = "any",
): Obstacle[] {
  const cell = rules.place(key);
  if (value === null) return [{ kind: "not-set", key, cell }];
  if (Number.isNaN(value)) return [{ kind: "rule-not-number", key, cell }];
  return fits(value, limit) ? [] : [{ kind: "bad-rule", key, value, cell }];
}
