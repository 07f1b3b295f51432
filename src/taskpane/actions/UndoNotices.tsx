import { ProblemNotice } from "./ProblemNotice";
import { UndoAnyway } from "./UndoAnyway";
import type { Action } from "./use-action";

interface Properties {
  /** Takes back what was written; with `true` all but what HR has changed since. */
  readonly undoing: Action<[boolean]>;
  /** What else may have failed here. */
  readonly others: readonly Pick<Action<never>, "problem" | "dismiss">[];
  /** The words for taking back the rest. */
  readonly label: string;
  /** Reads anew where what HR saw is no more what stands there. */
  readonly onStale?: () => void;
}

/** What came of an undo and of what stands beside it: HR is asked where cells were changed since, and told what else failed. */
export function UndoNotices({ undoing, others, label, onStale }: Properties) {
  const changedSince =
    undoing.problem?.fault.kind === "written-changed" ? undoing.problem.fault : undefined;
  return (
    <>
      {changedSince && (
        <UndoAnyway
          fault={changedSince}
          label={label}
          onUndo={() => undoing.run(true)}
          onCancel={undoing.dismiss}
        />
      )}
      {[...others, undoing].map(
        ({ problem, dismiss }, index) =>
          problem &&
          problem.fault !== changedSince && (
            <ProblemNotice
              key={index}
              problem={problem}
              {...(problem.fault.kind === "table-changed" && onStale
                ? { onRetry: onStale }
                : { onDismiss: dismiss })}
            />
          ),
      )}
    </>
  );
}
