import { useEffect, useState } from "react";
import { listScorecards, listSheetNames } from "../../../excel";
import type { TakenNames } from "../../../scorecards";

type Taken = Required<Pick<TakenNames, "sheets" | "standing">>;

/**
 * Names of the workbook's sheets, and the scorecards to which they belong; undefined while, or where, they cannot be read: then
 * no new name is known to be taken.
 */
export function useTakenNames(): Taken | undefined {
  const [names, setNames] = useState<Taken>();
  useEffect(() => {
    let gone = false;
    Promise.all([listSheetNames(), listScorecards()]).then(
      ([sheets, standing]) => !gone && setNames({ sheets, standing }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return names;
}
