import { makeStyles, tokens } from "@fluentui/react-components";
import { ProblemNotice } from "../actions/ProblemNotice";
import { usePlace } from "../shell/navigation";
import { Builder } from "./Builder";
import { EditOffer } from "./EditOffer";
import { FunctionCards } from "./FunctionCards";
import type { FunctionHelp } from "./function-help";
import { useLiveCell } from "./use-cells";
import { useDraft } from "./use-draft";

const useStyles = makeStyles({
  tool: { minHeight: "100%", display: "flex", flexDirection: "column" },
  offer: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
});

/** The choice of a function, then its arguments; above either, what the selected cell holds already. */
export function FormulaTool({ functions }: { readonly functions: readonly FunctionHelp[] }) {
  const styles = useStyles();
  const live = useLiveCell(usePlace().view === "formula");
  const draft = useDraft();
  const { cell, problem, refresh } = live;
  const { editing } = draft;
  const chosen = functions.find(({ id }) => id === draft.chosen);
  const isEdited =
    editing?.cell.sheetId === cell?.sheetId && editing?.cell.address === cell?.address;
  return (
    <div className={styles.tool}>
      {problem && <ProblemNotice problem={problem} onRetry={refresh} />}
      {cell && !isEdited && (
        <EditOffer
          className={styles.offer}
          cell={cell}
          functions={functions}
          onEdit={(call, help) => draft.edit({ cell, call }, help)}
        />
      )}
      {chosen ? (
        <Builder key={draft.turn} help={chosen} draft={draft} live={live} />
      ) : (
        <FunctionCards functions={functions} onChoose={draft.choose} />
      )}
    </div>
  );
}
