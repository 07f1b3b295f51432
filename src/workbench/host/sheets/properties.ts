/** Document properties, custom properties and add-in settings: data that is saved in the workbook. */
export class Properties {
  readonly document: Record<string, unknown> = {
    Title: "",
    Subject: "",
    Author: "",
    Keywords: "",
    Comments: "",
    LastAuthor: "",
    RevisionNumber: 0,
    Category: "",
    Manager: "",
    Company: "",
  };
  readonly custom = new Map<string, KeyedValue>();
  readonly settings = new Map<string, KeyedValue>();
}

export interface KeyedValue {
  key: string;
  value: unknown;
}
