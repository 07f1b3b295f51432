import { removeSpare } from "./spare-sheets";
import { inExcel } from "./excel-run";
import { ExcelFaultError, type Rest } from "./faults";
import { takeBack, type TakingBack } from "./journal/take-back";
import type { Ticket } from "./journal/ticket";
import { asOwnWriting } from "./own-writing";
import { takeBackSheets } from "./take-back-sheets";

/**
 * Puts back what stood there before something was written. Asks with `written-changed` before it keeps what was changed
 * since. Three requests at most.
 */
export const takeBackWritten = (
  ticket: Ticket,
  { keep = false }: Pick<TakingBack, "keep"> = {},
): Promise<void> => asOwnWriting(() => inExcel((context) => takeBack(context, ticket, { keep })));

/** Takes back what a failure has left, once whatever stood in the way is gone; what was changed since is kept. */
export async function takeBackRest(rest: Rest): Promise<void> {
  switch (rest.kind) {
    case "written":
      return takeBackWritten(rest.ticket, { keep: true });
    case "removal":
      if (rest.first !== undefined) await takeBackWritten(rest.first, { keep: true });
      return asOwnWriting(() => inExcel((context) => removeSpare(context, rest.spare)));
    case "swap":
      await takeBackWritten(rest.ticket, { keep: true });
      return removeMade(rest);
    case "sheets":
      return removeMade(rest);
  }
}

function removeMade({ before, planned }: Pick<Rest & { kind: "sheets" }, "before" | "planned">) {
  const done = new ExcelFaultError({ kind: "cancelled" });
  return asOwnWriting(async () => {
    await takeBackSheets(before, planned, done);
  });
}
