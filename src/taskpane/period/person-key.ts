import type { Person } from "../../scorecards";

/** Of people whom nothing tells apart, one stands for all. */
export const personKey = ({ id, name, department }: Person): string =>
  JSON.stringify([id, name, department]);
