/** Answers `load`: which members of an object travel back, by the library's query paths. */
import type { Book } from "../book";
import { apiNotFound, invalidArgument } from "./errors";
import { type AnyHostObject, NULL_OBJECT } from "./object-type";
import type { QueryInfo } from "./wire";

/** What to read of one object: its own members, and deeper ones below a property. */
interface Selection {
  all: boolean;
  members: string[];
  below: Map<string, Selection>;
}

const newSelection = (): Selection => ({ all: false, members: [], below: new Map() });

export async function answerQuery(
  target: AnyHostObject,
  query: QueryInfo,
  book: Book,
): Promise<unknown> {
  const selection = newSelection();
  const paths = query.Select ?? [];
  for (const path of paths) select(selection, path.split(/[/.]/));
  for (const path of query.Expand ?? []) select(selection, [...path.split(/[/.]/), "*"]);
  if (paths.length === 0) selection.all = true;
  return read(target, selection, book, query);
}

function select(selection: Selection, [head = "", ...rest]: string[]): void {
  // By this word, Microsoft's samples say that they want the object and none of its properties.
  if (head === "" || head === "NoPropertiesNeeded" || head === "$none") return;
  if (head === "*" || head === "$all") selection.all = true;
  else if (rest.length === 0) selection.members.push(head);
  else {
    const below = selection.below.get(head) ?? newSelection();
    selection.below.set(head, below);
    select(below, rest);
  }
}

async function read(
  target: AnyHostObject,
  selection: Selection,
  book: Book,
  window: QueryInfo = {},
): Promise<unknown> {
  const answer: Record<string, unknown> = {};
  if (target.type.items) await readItems(target, selection, book, window, answer);
  else Object.assign(answer, target.type.identity?.(target.self, book) ?? {});
  if (selection.all) await readAll(target, book, answer);
  for (const name of selection.members) {
    if (target.type.items && (name === "items" || !hasMember(target, name))) continue;
    await readMember(target, name, book, answer);
  }
  for (const [name, below] of selection.below) {
    if (target.type.items && (name === "items" || !hasMember(target, name))) continue;
    const key = memberName(target.type.objects, name);
    const property = key === null ? undefined : target.type.objects[key];
    if (key === null || !property) throw apiNotFound(`${target.type.name}.${name}`);
    answer[key] = await readObject(await property(target.self, book), below, book);
  }
  return answer;
}

async function readObject(
  value: AnyHostObject | typeof NULL_OBJECT,
  selection: Selection,
  book: Book,
): Promise<unknown> {
  return value === NULL_OBJECT ? null : read(value, selection, book);
}

/** A collection answers for its items: `items/name`, and plain `name` where it has no such member. */
async function readItems(
  target: AnyHostObject,
  selection: Selection,
  book: Book,
  window: QueryInfo,
  answer: Record<string, unknown>,
): Promise<void> {
  const ofItem = newSelection();
  const own = selection.below.get("items");
  if (own) merge(ofItem, own);
  ofItem.all ||= selection.members.includes("items") || selection.all;
  for (const name of selection.members) {
    if (name !== "items" && !hasMember(target, name)) ofItem.members.push(name);
  }
  for (const [name, below] of selection.below) {
    if (name !== "items" && !hasMember(target, name)) ofItem.below.set(name, below);
  }
  const items = (await target.type.items?.(target.self, book)) ?? [];
  const from = window.Skip ?? 0;
  const shown = items.slice(from, window.Top === undefined ? undefined : from + window.Top);
  const values: unknown[] = [];
  for (const [index, item] of shown.entries()) {
    const value = (await read(item, ofItem, book)) as Record<string, unknown>;
    values.push({ ...value, _Index: from + index });
  }
  answer["_Items"] = values;
}

function merge(into: Selection, from: Selection): void {
  into.all ||= from.all;
  into.members.push(...from.members);
  for (const [name, below] of from.below) into.below.set(name, below);
}

async function readAll(
  target: AnyHostObject,
  book: Book,
  answer: Record<string, unknown>,
): Promise<void> {
  for (const [name, scalar] of Object.entries(target.type.scalars)) {
    if (scalar.byDefault !== false) answer[name] = await scalar.get(target.self, book);
  }
}

async function readMember(
  target: AnyHostObject,
  name: string,
  book: Book,
  answer: Record<string, unknown>,
): Promise<void> {
  const scalarName = memberName(target.type.scalars, name);
  const scalar = scalarName === null ? undefined : target.type.scalars[scalarName];
  if (scalarName !== null && scalar) {
    answer[scalarName] = await scalar.get(target.self, book);
    return;
  }
  const objectName = memberName(target.type.objects, name);
  const property = objectName === null ? undefined : target.type.objects[objectName];
  if (objectName !== null && property) {
    const everything = { ...newSelection(), all: true };
    answer[objectName] = await readObject(await property(target.self, book), everything, book);
    return;
  }
  if (name === "") throw invalidArgument();
  throw apiNotFound(`${target.type.name}.${name}`);
}

const hasMember = (target: AnyHostObject, name: string) =>
  memberName(target.type.scalars, name) !== null || memberName(target.type.objects, name) !== null;

/** Query paths are camelCase, members are listed as on the wire: only the first letter differs. */
function memberName(members: Readonly<Record<string, unknown>>, name: string): string | null {
  if (name in members) return name;
  const wire = name.charAt(0).toUpperCase() + name.slice(1);
  return wire in members ? wire : null;
}
