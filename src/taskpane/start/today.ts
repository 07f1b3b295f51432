import { createContext } from "react";

/** What day it is; tests say so themselves. */
export const TodayContext = createContext<() => Date>(() => new Date());
