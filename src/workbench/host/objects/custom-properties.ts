/** Custom properties of a sheet and of the document, and the add-in's settings. */
import { invalidArgument } from "../wire/errors";
import { describe, field, type HostType, object, readOnly } from "../wire/object-type";
import { keyedCollection } from "./keyed";
import type { SheetRef } from "./worksheet";

/** Sheets keep text alone. */
export const sheetPropertiesType = keyedCollection<SheetRef>({
  itemName: "WorksheetCustomProperty",
  collectionName: "WorksheetCustomPropertyCollection",
  entries: ({ sheetId }, book) => book.sheets.state(sheetId).customProperties,
  accept: (value) => {
    if (typeof value !== "string") throw invalidArgument();
    return value;
  },
});

const customPropertiesType = keyedCollection<null>({
  itemName: "CustomProperty",
  collectionName: "CustomPropertyCollection",
  entries: (_self, book) => book.properties.custom,
  accept: (value) => {
    const plain =
      typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (!plain) throw invalidArgument();
    // Office keeps 255 characters of a text.
    return typeof value === "string" ? value.slice(0, 255) : value;
  },
  typeOf: (value) => {
    if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
    return typeof value === "boolean" ? "Boolean" : "String";
  },
});

export const settingsType = keyedCollection<null>({
  itemName: "Setting",
  collectionName: "SettingCollection",
  entries: (_self, book) => book.properties.settings,
  accept: (value) => value,
});

const FIELDS = [
  "Title",
  "Subject",
  "Author",
  "Keywords",
  "Comments",
  "Category",
  "Manager",
  "Company",
];

export const documentPropertiesType: HostType<null> = describe("DocumentProperties", {
  scalars: {
    ...Object.fromEntries(
      FIELDS.map((name) => [
        name,
        field<null, string>((_self, book) => book.properties.document, name),
      ]),
    ),
    LastAuthor: readOnly((_self, book) => book.properties.document["LastAuthor"]),
    RevisionNumber: readOnly((_self, book) => book.properties.document["RevisionNumber"]),
  },
  objects: { Custom: () => object(customPropertiesType, null) },
});
