/** The workbench's host core: Excel's stand-in for the client library, for jest and the browser alike. */
export { createHost, type Host } from "./host";
export type { HostOptions } from "./book";
export type { Manner } from "./functions/custom-functions";
export type { HostEvent } from "./events/events";
export { DEFAULT_SIZE } from "./grid/grid";
