import { useCallback, useState } from "react";
import { mend, takeBackWritten, type Ticket } from "../../excel";
import type { Mend } from "../../scorecards/check";
import { useAction, type Action } from "../actions/use-action";

/** Something that was mended, and can be taken back. */
export interface Done {
  readonly id: number;
  /** What was wrong, and what was done. */
  readonly what: string;
  readonly how: string;
  /** Gone when it has been taken back. */
  readonly ticket?: Ticket;
}

export interface Mends {
  /** The latest first. */
  readonly done: readonly Done[];
  readonly mending: Action<[words: Pick<Done, "what" | "how">, mends: readonly Mend[]]>;
  /** What HR has changed since is kept where HR wants that. */
  readonly undoing: Action<[done: Done, keep: boolean]>;
}

/** What was mended while the pane is open: nothing is done in silence, and everything can be taken back. */
export function useMends(onChanged: () => void): Mends {
  const [done, setDone] = useState<readonly Done[]>([]);
  const mending = useAction(
    useCallback(
      async (_signal: AbortSignal, words: Pick<Done, "what" | "how">, mends: readonly Mend[]) => {
        try {
          const ticket = await mend(mends.flatMap(({ steps }) => steps));
          setDone((all) => [{ ...words, id: all.length, ticket }, ...all]);
        } finally {
          // Refused or done: what is shown is no longer what is there.
          onChanged();
        }
      },
      [onChanged],
    ),
  );
  const undoing = useAction(
    useCallback(
      async (_signal: AbortSignal, { id, ticket }: Done, keep: boolean) => {
        if (ticket === undefined) return;
        await takeBackWritten(ticket, { keep });
        setDone((all) =>
          all.map((each) => {
            if (each.id !== id) return each;
            const { ticket: _takenBack, ...rest } = each;
            return rest;
          }),
        );
        onChanged();
      },
      [onChanged],
    ),
  );
  return { done, mending, undoing };
}
