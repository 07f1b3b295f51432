import { useState } from "react";

/** So many people are drawn at first, and again on demand: thousands at once would slow down every change. */
const page = 50;

export interface Pages<Line> {
  readonly shown: readonly Line[];
  /** How many more the next page brings; 0: all are shown. */
  readonly next: number;
  readonly showMore: () => void;
}

export function usePages<Line>(lines: readonly Line[]): Pages<Line> {
  const [most, setMost] = useState(page);
  return {
    shown: lines.slice(0, most),
    next: Math.max(0, Math.min(page, lines.length - most)),
    showMore: () => setMost(most + page),
  };
}
