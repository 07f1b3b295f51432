import { useContext, useState } from "react";
import { closePeriod, type ClosingOutcome, reopenPeriod, type ReopeningOutcome } from "../../excel";
import type { Missing } from "../../scorecards/closing";
import type { ScorecardReading } from "../../scorecards/reading";
import type { Problem } from "../actions/problem";
import { useAction } from "../actions/use-action";
import { TodayContext } from "../start/today";
import { stamp } from "./stamp";

export type ActionOutcome = ClosingOutcome | ReopeningOutcome;

interface ClosingActions {
  readonly busy: boolean;
  readonly problem?: Problem;
  readonly dismiss: () => void;
  /** What came of the last one. */
  readonly outcome?: ActionOutcome;
  /** What was missing when it was to be closed and is to be decided on anew; as long as nothing else has been read. */
  readonly asked?: readonly Missing[];
  /** @param despite What is missing, as HR has seen it. */
  readonly close: (despite: readonly Missing[]) => void;
  readonly reopen: () => void;
}

interface Told {
  readonly onActed: () => void;
  readonly onChanged: () => void;
  readonly reread: () => Promise<void>;
}

/** Closing a scorecard's period, and taking that back. */
export function useClosingActions(
  reading: ScorecardReading,
  { onActed, onChanged, reread }: Told,
): ClosingActions {
  const now = useContext(TodayContext);
  const { scorecard } = reading;
  const [outcome, setOutcome] = useState<ActionOutcome>();
  const [asked, setAsked] = useState<{ of: ScorecardReading; missing: readonly Missing[] }>();
  const act = async (work: () => Promise<ActionOutcome>) => {
    onActed();
    setOutcome(undefined);
    try {
      const came = await work();
      if (came.kind === "missing") setAsked({ of: reading, missing: came.missing });
      // What was shown when it was decided is not what is there.
      if (came.kind === "missing" || came.kind === "nobody") onChanged();
      await reread();
      setOutcome(came);
    } catch (error) {
      await reread();
      throw error;
    }
  };
  const closing = useAction((_signal, despite: readonly Missing[]) =>
    act(() => closePeriod({ scorecard, when: stamp(now()), despite })),
  );
  const reopening = useAction(() => act(() => reopenPeriod(scorecard)));
  const problem = closing.problem ?? reopening.problem;
  return {
    busy: closing.busy || reopening.busy,
    ...(problem === undefined ? {} : { problem }),
    dismiss: () => {
      closing.dismiss();
      reopening.dismiss();
    },
    ...(outcome === undefined ? {} : { outcome }),
    ...(asked?.of === reading ? { asked: asked.missing } : {}),
    close: closing.run,
    reopen: reopening.run,
  };
}
