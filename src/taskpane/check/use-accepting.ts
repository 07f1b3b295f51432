import { useCallback } from "react";
import { accept, sayAgain } from "../../excel";
import type { Accepted } from "../../scorecards/check";
import { useAction, type Action } from "../actions/use-action";

export interface Accepting {
  readonly accepting: Action<[accepted: readonly Accepted[]]>;
  readonly sayingAgain: Action<[accepted: readonly Accepted[]]>;
}

/** What HR does not want to be told again, kept in the workbook, and the way back. */
export function useAccepting(onChanged: () => void): Accepting {
  const accepting = useAction(
    useCallback(
      async (_signal: AbortSignal, accepted: readonly Accepted[]) => {
        await accept(accepted);
        onChanged();
      },
      [onChanged],
    ),
  );
  const sayingAgain = useAction(
    useCallback(
      async (_signal: AbortSignal, accepted: readonly Accepted[]) => {
        await sayAgain(accepted);
        onChanged();
      },
      [onChanged],
    ),
  );
  return { accepting, sayingAgain };
}
