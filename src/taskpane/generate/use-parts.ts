import { useEffect, useState } from "react";
import type { FaultPlace } from "./fields";

export interface Parts {
  /** What HR has opened. */
  readonly open: ReadonlySet<string>;
  readonly toggle: (part: string) => void;
  /** Opens what a field stands in, and takes the focus there. */
  readonly goTo: (place: FaultPlace) => void;
}

/** Which parts of the form are open. */
export function useParts(): Parts {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<FaultPlace>();
  useEffect(() => {
    if (!wanted) return;
    const field = document.getElementById(wanted.field);
    // The foot of the form, which grows by the sentence, would cover a field at its edge.
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }, [wanted]);
  return {
    open,
    toggle: (part) =>
      setOpen((before) => {
        const next = new Set(before);
        if (!next.delete(part)) next.add(part);
        return next;
      }),
    goTo: (place) => {
      const { part } = place;
      if (part !== undefined) setOpen((before) => new Set(before).add(part));
      // Another object each time: the same field may be wanted twice.
      setWanted({ ...place });
    },
  };
}
