import { useEffect, useState } from "react";

/**
 * Takes the focus to a control by its id once it is there: what had it before may be gone.
 *
 * @param first Wanted at the beginning.
 */
export function useWantedFocus(first?: string): (id: string) => void {
  const [wanted, setWanted] = useState(first === undefined ? undefined : { id: first });
  useEffect(() => {
    if (!wanted) return;
    const control = document.getElementById(wanted.id);
    control?.scrollIntoView({ block: "nearest" });
    control?.focus({ preventScroll: true });
  }, [wanted]);
  // Another object each time: the same control may be wanted twice.
  return (id) => setWanted({ id });
}
