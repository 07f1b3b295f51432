/**
 * How an object of Excel's model is described to the interpreter: its members by their names on
 * the wire. What is not described is answered with ApiNotFound.
 */
import type { Book } from "../book";

type Maybe<T> = T | Promise<T>;

export interface ScalarMember<Self> {
  get(self: Self, book: Book): unknown;
  set?(self: Self, value: unknown, book: Book): Maybe<void>;
  /** False for members that a plain `load()` leaves out because Excel does, or because they are dear. */
  byDefault?: boolean;
}

export interface HostType<Self> {
  readonly name: string;
  readonly scalars: Readonly<Record<string, ScalarMember<Self>>>;
  /** Properties that are objects themselves. */
  readonly objects: Readonly<Record<string, (self: Self, book: Book) => Maybe<AnyHostObject>>>;
  readonly methods: Readonly<Record<string, (self: Self, args: Arguments, book: Book) => unknown>>;
  /** Collections: the members in order, and one by its key. */
  items?(self: Self, book: Book): Maybe<AnyHostObject[]>;
  item?(self: Self, key: unknown, book: Book): Maybe<AnyHostObject>;
  /** What tells the library how to find the object again: `{ Id }`, `{ _ReferenceId }` … */
  identity?(self: Self, book: Book): Record<string, unknown>;
}

export interface HostObject<Self> {
  readonly type: HostType<Self>;
  readonly self: Self;
}

/** An object whose type the interpreter need not know. */
export type AnyHostObject = HostObject<never>;

/** Excel's null object (`…OrNullObject`): every member of it is null, every method does nothing. */
export const NULL_OBJECT = Symbol("null object");

export function object<Self>(type: HostType<Self>, self: Self): AnyHostObject {
  return { type, self } as unknown as AnyHostObject;
}

export function isHostObject(value: unknown): value is AnyHostObject {
  return typeof value === "object" && value !== null && "type" in value && "self" in value;
}

/** A described type; parts left out are empty. */
export function describe<Self>(
  name: string,
  members: Partial<Omit<HostType<Self>, "name">>,
): HostType<Self> {
  return { name, scalars: {}, objects: {}, methods: {}, ...members };
}

/** Describes a type that has been named before, so that others can speak of it. */
export function define<Self>(
  type: HostType<Self>,
  members: Partial<Omit<HostType<Self>, "name">>,
): void {
  Object.assign(type, members);
}

/** A scalar that is only read. */
export const readOnly = <Self>(get: ScalarMember<Self>["get"]): ScalarMember<Self> => ({ get });

/** A scalar that lies as plain data in a record of the object's own. */
export function field<Self, Key extends PropertyKey>(
  record: (self: Self, book: Book) => Record<Key, unknown>,
  key: Key,
  accept: (value: unknown) => unknown = (value) => value,
): ScalarMember<Self> {
  return {
    get: (self, book) => record(self, book)[key],
    set: (self, value, book) => {
      record(self, book)[key] = accept(value);
    },
  };
}

/** The arguments of a call, with object arguments resolved to what they stand for. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get length(): number {
    return this.values.length;
  }

  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  text(index: number): string | null {
    const value = this.at(index);
    return typeof value === "string" ? value : null;
  }

  number(index: number): number | null {
    const value = this.at(index);
    return typeof value === "number" ? value : null;
  }

  flag(index: number): boolean {
    return this.at(index) === true;
  }

  /** An argument that is an object of the given type; null when it is not. */
  object<Self>(index: number, type: HostType<Self>): Self | null {
    const value = this.at(index);
    if (!isHostObject(value)) return null;
    const candidate = value as unknown as HostObject<Self>;
    return candidate.type === type ? candidate.self : null;
  }
}
