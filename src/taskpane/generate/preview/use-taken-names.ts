import { useEffect, useState } from "react";
import { listSheetNames } from "../../../excel";

/** Names of the workbook's sheets; undefined while, or where, they cannot be read: then no new name is known to be taken. */
export function useTakenNames(): readonly string[] | undefined {
  const [names, setNames] = useState<readonly string[]>();
  useEffect(() => {
    let gone = false;
    listSheetNames().then(
      (found) => !gone && setNames(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return names;
}
