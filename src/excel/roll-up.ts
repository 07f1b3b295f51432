import type { Locale } from "../i18n/locale";
import { planRollUp, ROLL_UP_TABLE, type RollUp } from "../scorecards/roll-up";
import { makeSheet, type MadeOnDemand } from "./make-sheet";
import type { SheetReference } from "./scorecard-reference";

export type RollUpOutcome =
  | MadeOnDemand
  /** Nothing was done: there is a roll-up in the workbook already. Ask HR, then call again with `secondCopy`. */
  | { readonly kind: "exists"; readonly sheet: SheetReference };

/**
 * Puts a roll-up on two sheets of its own: all rows, and what each workbook's periods come to. Seven requests, and one for each
 * 40,000 cells above the first; a failure leaves nothing behind, and undoGeneration takes both sheets back.
 *
 * @param order `made`: the day, in words.
 */
export function makeRollUp(
  rollUp: RollUp,
  order: { readonly locale: Locale; readonly made: string },
  { secondCopy = false }: { readonly secondCopy?: boolean } = {},
): Promise<RollUpOutcome> {
  return makeSheet<Exclude<RollUpOutcome, MadeOnDemand>>(async (context, { sheets, tables }) => {
    const table = tables.find((name) => name.toLowerCase().startsWith(ROLL_UP_TABLE.toLowerCase()));
    if (table !== undefined && !secondCopy) {
      const sheet = context.workbook.tables.getItem(table).worksheet.load("id,name");
      await context.sync();
      return {
        otherwise: { kind: "exists", sheet: { role: "rollUp", id: sheet.id, name: sheet.name } },
      };
    }
    return { plan: planRollUp(rollUp, order, { sheets: sheets.map(({ name }) => name), tables }) };
  });
}
