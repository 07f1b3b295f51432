import type { LocalText } from "../system/description";

/** A figure or a text that HR entered, as it is told. */
export interface Example {
  /** Whose it is; "" where it is nobody's. */
  readonly person: string;
  /** What it is of, where that is not said already. */
  readonly of: LocalText | null;
  readonly value: string;
}

export type LossReason =
  /** Nothing of the changed scorecard asks for it. */
  | "gone"
  /** It is asked for in another unit. */
  | "unit"
  /** The person is not on it any more. */
  | "left"
  /** A figure of the rules on one form alone, which the change sets for all. */
  | "own-rule"
  /** HR wrote it beside what the sheet asks for, on a line or in a place that there is no more. */
  | "beside";

/** What HR entered and what has no place on the changed scorecard, together as far as it is told together. */
export interface Loss {
  readonly reason: LossReason;
  /** An item, a figure, a person or a sheet. */
  readonly what: LocalText;
  readonly figures: number;
  readonly people: number;
  /** The first few of them. */
  readonly examples: readonly Example[];
}

const MOST_EXAMPLES = 3;

/** Gathers losses by what they are told of, in the order in which they are met. */
export class LossList {
  private readonly found = new Map<
    string,
    {
      readonly reason: LossReason;
      readonly what: LocalText;
      figures: number;
      readonly people: Set<unknown>;
      readonly examples: Example[];
    }
  >();

  /** @param owner Tells people apart who have one name; null: nobody's. */
  add(reason: LossReason, what: LocalText, owner: unknown, example: Example): void {
    const key = `${reason}\n${JSON.stringify(what)}`;
    const loss = this.found.get(key) ?? {
      ...{ reason, what, figures: 0 },
      people: new Set<unknown>(),
      examples: [],
    };
    this.found.set(key, loss);
    loss.figures += 1;
    if (owner !== null) loss.people.add(owner);
    if (loss.examples.length < MOST_EXAMPLES) loss.examples.push(example);
  }

  all(): readonly Loss[] {
    return [...this.found.values()].map((loss) => ({ ...loss, people: loss.people.size }));
  }
}
