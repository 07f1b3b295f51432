import type { Person } from "../generation-request";
import { hasUnfitCharacters, sameWord } from "./clean-field";
import type { PeopleFault, PersonField } from "./people-fault";

/** A line's person; an empty id is made up later. */
export type Entry = Readonly<Record<PersonField, string>>;

/** The people so far, and what was wrong with the others. */
export class Roll {
  readonly faults: PeopleFault[] = [];
  private readonly entries: Entry[] = [];
  private readonly lineOfId = new Map<string, number>();
  private readonly lineOfName = new Map<string, number>();

  constructor(private readonly mostCharacters: number) {}

  get size(): number {
    return this.entries.length;
  }

  add(entry: Entry, line: number): void {
    const refusal = this.refusalOf(entry, line);
    if (refusal) {
      this.faults.push(refusal);
      return;
    }
    if (entry.id !== "") {
      this.lineOfId.set(sameWord(entry.id), line);
    } else {
      this.noteName(entry.name, line);
    }
    this.entries.push(entry);
  }

  /** Made-up ids count on from the person's place in the list, with as many digits as the longest needs. */
  people(): Person[] {
    const digits = Math.max(3, String(this.size).length);
    const taken = new Set(this.lineOfId.keys());
    let last = 0;
    return this.entries.map((entry, index) => {
      if (entry.id !== "") return entry;
      let id: string;
      last = Math.max(last, index);
      do {
        last += 1;
        id = String(last).padStart(digits, "0");
      } while (taken.has(id));
      return { ...entry, id };
    });
  }

  private refusalOf(entry: Entry, line: number): PeopleFault | null {
    for (const field of ["id", "name", "department"] as const) {
      if (hasUnfitCharacters(entry[field])) return { kind: "control-characters", line };
      const length = [...entry[field]].length;
      if (length > this.mostCharacters) {
        return { kind: "too-long", line, field, length, most: this.mostCharacters };
      }
    }
    if (entry.name === "") return { kind: "name-missing", line, id: entry.id };
    const firstLine = entry.id === "" ? undefined : this.lineOfId.get(sameWord(entry.id));
    return firstLine === undefined ? null : { kind: "duplicate-id", line, id: entry.id, firstLine };
  }

  private noteName(name: string, line: number): void {
    const word = sameWord(name);
    const firstLine = this.lineOfName.get(word);
    if (firstLine === undefined) this.lineOfName.set(word, line);
    else this.faults.push({ kind: "duplicate-name", line, name, firstLine });
  }
}
