import { useEffect, useRef, type RefObject } from "react";

/** Takes the focus to what has just appeared because of what HR did; what had it before may be gone. */
export function useFocusOnMount<T extends HTMLElement>(wanted = true): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (wanted) {
      element.current?.focus();
    }
    // Only what is so when it appears counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return element;
}
