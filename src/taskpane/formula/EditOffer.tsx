import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FormulaCell } from "../../excel";
import { findCalls, type HrCall } from "../../scorecards/hr-call";
import { useLocale } from "../texts/use-locale";
import { listed } from "./cell-text";
import type { FunctionHelp } from "./function-help";

/** A formula with more calls than this is better edited in its cell. */
const mostCalls = 6;

interface Properties {
  readonly className: string;
  readonly cell: FormulaCell;
  readonly functions: readonly FunctionHelp[];
  readonly onEdit: (call: HrCall, help: FunctionHelp) => void;
}

/** Offers to take apart the HR formula that the selected cell holds; nothing where it holds none. */
export function EditOffer({ className, cell, functions, onEdit }: Properties) {
  const { t } = useTranslation("formula");
  const locale = useLocale();
  const calls = useMemo(() => knownCalls(cell.formula, functions), [cell.formula, functions]);
  if (calls.length === 0) return null;
  const names = [...new Set(calls.map(({ help }) => `HR.${help.id}`))];
  return (
    <div className={className}>
      <MessageBar layout="multiline" politeness="polite">
        <MessageBarBody>
          {t("found", { cell: cell.address, function: listed(names, locale) })}
        </MessageBarBody>
        <MessageBarActions>
          {calls.map(({ call, help }, index) => (
            <Button key={call.start} size="small" onClick={() => onEdit(call, help)}>
              {calls.length === 1
                ? t("edit")
                : t("editOne", { function: `HR.${help.id}`, number: index + 1 })}
            </Button>
          ))}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function knownCalls(formula: string, functions: readonly FunctionHelp[]) {
  return findCalls(formula)
    .flatMap((call) => {
      const help = functions.find(({ id }) => id === call.id);
      // One that has too many arguments would lose some.
      return help && call.args.length <= help.parameters.length ? [{ call, help }] : [];
    })
    .slice(0, mostCalls);
}
