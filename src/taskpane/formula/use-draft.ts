import { useState } from "react";
import type { FormulaCell } from "../../excel";
import type { HrCall } from "../../scorecards/hr-call";
import { toField } from "./argument-text";
import type { FunctionHelp } from "./function-help";

export type Texts = Readonly<Record<string, string>>;

/** A call that stands in a cell and is to be written anew there. */
export interface Editing {
  readonly cell: FormulaCell;
  readonly call: HrCall;
}

export interface Draft {
  /** The function chosen; null while HR is choosing. */
  readonly chosen: string | null;
  /** What was typed, by argument. */
  readonly texts: Texts;
  readonly editing: Editing | null;
  /** Another one each time that HR turns to a function: fields and notices of the last time are done with. */
  readonly turn: number;
  readonly choose: (id: string | null) => void;
  readonly type: (argument: string, text: string) => void;
  readonly edit: (editing: Editing, help: FunctionHelp) => void;
  readonly stopEditing: () => void;
}

interface State {
  readonly chosen: string | null;
  /** By function: a look at another one loses nothing. */
  readonly texts: Readonly<Record<string, Texts>>;
  readonly editing: Editing | null;
  readonly turn: number;
}

/** What HR has chosen and typed so far. */
export function useDraft(): Draft {
  const [state, setState] = useState<State>({ chosen: null, texts: {}, editing: null, turn: 0 });
  const { chosen, texts, editing, turn } = state;
  return {
    chosen,
    texts: texts[chosen ?? ""] ?? {},
    editing,
    turn,
    choose: (id) => setState((before) => ({ ...before, chosen: id, turn: before.turn + 1 })),
    type: (argument, text) =>
      setState((before) => {
        const id = before.chosen ?? "";
        return {
          ...before,
          texts: { ...before.texts, [id]: { ...before.texts[id], [argument]: text } },
        };
      }),
    edit: (next, { id, parameters }) =>
      setState((before) => ({
        chosen: id,
        editing: next,
        turn: before.turn + 1,
        texts: {
          ...before.texts,
          [id]: Object.fromEntries(
            parameters.map((parameter, index) => [
              parameter.name,
              toField(parameter, next.call.args[index] ?? ""),
            ]),
          ),
        },
      })),
    stopEditing: () => setState((before) => ({ ...before, editing: null })),
  };
}
