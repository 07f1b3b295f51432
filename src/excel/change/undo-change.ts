import { inExcel } from "../excel-run";
import { ExcelFaultError } from "../faults";
import { takeBack } from "../journal/take-back";
import { asOwnWriting } from "../own-writing";
import { requireUnchanged } from "../undo";
import { findKept } from "./forget";
import { keptKey } from "./kept";
import { removeSpare, type Spare } from "../spare-sheets";

/**
 * Puts a scorecard back as it was before it was changed: the very sheets, with everything on them. Refuses with `changed-since`
 * or `written-changed` where HR has entered something in the changed one since, unless forced. Some nine requests. Asked once
 * more, it finishes what was interrupted.
 *
 * @param scorecard The number of the one that stands.
 */
export function undoChange(
  scorecard: string,
  { force = false }: { readonly force?: boolean } = {},
): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      const found = await findKept(context, scorecard);
      if (found === null) throw new ExcelFaultError({ kind: "nothing-kept" });
      const { kept, state } = found;
      if (state.structureProtected) throw new ExcelFaultError({ kind: "workbook-protected" });
      const { made, ticket } = kept;
      const there = made.sheets.filter(({ id }) => state.sheets.some((sheet) => sheet.id === id));
      if (!force) await requireUnchanged(context, state, there);
      const spare: Spare = {
        sheets: there.map(({ id }) => id),
        called: there.map(({ name }) => name),
        names: made.names,
        setting: keptKey(scorecard),
        show: made.activeBefore,
        wasInFront: there.some(({ id }) => id === state.activeSheet),
      };
      await takeBack(context, ticket, { keep: force }).catch((error: unknown) => {
        throw withRemoval(error, spare);
      });
      await removeSpare(context, spare);
    }),
  );
}

/** Whoever finishes putting back the sheets that there were has to take out those that had come, too. */
function withRemoval(error: unknown, spare: Spare): unknown {
  if (!(error instanceof ExcelFaultError) || error.rest?.kind !== "written") return error;
  const { fault, rest } = error;
  return new ExcelFaultError(fault, {
    cause: error,
    rest: { kind: "removal", spare, first: rest.ticket },
  });
}
