/** Collections of keys and values, which Excel has four times: the same members under other names. */
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../wire/errors";
import {
  type AnyHostObject,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
} from "../wire/object-type";
import type { KeyedValue } from "../sheets/properties";

export interface KeyedOptions<Self> {
  itemName: string;
  collectionName: string;
  entries(self: Self, book: Book): Map<string, KeyedValue>;
  /** Refuses a value that Excel would refuse. */
  accept(value: unknown): unknown;
  /** What `type` says of a value, where the item has it. */
  typeOf?(value: unknown): string;
}

interface EntryOf<Self> {
  owner: Self;
  key: string;
}

/** Keys are compared without regard to case. */
const idOf = (key: unknown): string => (typeof key === "string" ? key.toLowerCase() : "");

export function keyedCollection<Self>(options: KeyedOptions<Self>): HostType<Self> {
  const held = ({ owner, key }: EntryOf<Self>, book: Book): KeyedValue => {
    const entry = options.entries(owner, book).get(idOf(key));
    if (!entry) throw itemNotFound();
    return entry;
  };
  const itemType = describe<EntryOf<Self>>(options.itemName, {
    scalars: {
      Key: readOnly((self, book) => held(self, book).key),
      Value: {
        get: (self, book) => held(self, book).value,
        set: (self, value, book) => {
          held(self, book).value = options.accept(value);
        },
      },
      ...(options.typeOf
        ? {
            Type: readOnly<EntryOf<Self>>(
              (self, book) => options.typeOf?.(held(self, book).value) ?? "String",
            ),
          }
        : {}),
    },
    methods: {
      Delete: ({ owner, key }, _args, book) => {
        if (!options.entries(owner, book).delete(idOf(key))) throw itemNotFound();
      },
    },
    identity: (self, book) => ({ _Id: held(self, book).key }),
  });
  const item = (owner: Self, key: string): AnyHostObject => object(itemType, { owner, key });
  return describe<Self>(options.collectionName, {
    items: (owner, book) =>
      [...options.entries(owner, book).values()].map(({ key }) => item(owner, key)),
    item: (owner, key, book) => {
      if (!options.entries(owner, book).has(idOf(key))) throw itemNotFound();
      return item(owner, String(key));
    },
    methods: {
      Add: (owner, args, book) => {
        const key = args.text(0);
        if (key === null || key === "" || key.length > 255) throw invalidArgument();
        options.entries(owner, book).set(idOf(key), { key, value: options.accept(args.at(1)) });
        return item(owner, key);
      },
      DeleteAll: (owner, _args, book) => options.entries(owner, book).clear(),
      GetCount: (owner, _args, book) => options.entries(owner, book).size,
      GetItemAt: (owner, args, book) => {
        const entry = [...options.entries(owner, book).values()][args.number(0) ?? -1];
        if (!entry) throw invalidArgument();
        return item(owner, entry.key);
      },
      GetItemOrNullObject: (owner, args, book) => {
        const key = args.text(0);
        return options.entries(owner, book).has(idOf(key)) ? item(owner, String(key)) : NULL_OBJECT;
      },
    },
  });
}
