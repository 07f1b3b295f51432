/** What is wrong with a pasted list of people; sentences live in i18n. Lines count from 1, as pasted. */
export type PeopleFault =
  /** No person in it at all. */
  | { readonly kind: "none" }
  /** A title above the header, a sum or a remark: nobody's line. */
  | {
      readonly kind: "not-a-person";
      readonly line: number;
      readonly what: "title" | "sum" | "note";
      readonly text: string;
    }
  /** The same id again (without regard to case, width and blanks); the later line is left out. */
  | {
      readonly kind: "duplicate-id";
      readonly line: number;
      readonly id: string;
      readonly firstLine: number;
    }
  /** The same name again where there are no ids: kept, as two people may share a name. */
  | {
      readonly kind: "duplicate-name";
      readonly line: number;
      readonly name: string;
      readonly firstLine: number;
    }
  /** Blanks that part a name from a department, or belong to it: kept as one name. */
  | { readonly kind: "blanks-in-name"; readonly line: number; readonly name: string }
  /** Read as a department, and perhaps a second person, or a first name: nobody else has the same. */
  | { readonly kind: "department-or-name"; readonly line: number; readonly name: string }
  /** Read as a person, and called as teams are. */
  | { readonly kind: "name-or-team"; readonly line: number; readonly name: string }
  /** An id without a name; the line is left out. */
  | { readonly kind: "name-missing"; readonly line: number; readonly id: string }
  /** Id, name or department of more than `most` characters; the line is left out. */
  | {
      readonly kind: "too-long";
      readonly line: number;
      readonly field: PersonField;
      readonly length: number;
      readonly most: number;
    }
  /** Characters that no cell can show; the line is left out. */
  | { readonly kind: "control-characters"; readonly line: number }
  /** More people than one scorecard takes: nothing is read beyond them. */
  | { readonly kind: "too-many"; readonly most: number }
  /** More text than any list of people: nothing is read at all. */
  | { readonly kind: "too-large"; readonly characters: number; readonly most: number };

export type PersonField = "id" | "name" | "department";
