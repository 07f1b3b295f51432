import { createContext, useContext } from "react";
import type { ScorecardSystem } from "../../../scorecards/system/description";
import type { SchemeField } from "../../../scorecards/scheme/edit";
import { type Building, withSystem } from "./building";

/** What the parts of the builder have in common. */
export interface BuilderTools {
  readonly building: Building;
  readonly change: (change: (building: Building) => Building) => void;
  /** What is wrong with a field, in words; undefined: nothing that is to be told yet. */
  readonly faultAt: (item: string | null, field: SchemeField) => string | undefined;
  readonly focus: (id: string) => void;
}

export const BuilderContext = createContext<BuilderTools | null>(null);

export function useBuilder() {
  const tools = useContext(BuilderContext);
  if (tools === null) throw new Error("A part of the builder stands outside of it.");
  const { change } = tools;
  return {
    ...tools,
    edit: (edit: (system: ScorecardSystem) => ScorecardSystem) =>
      change((building) => withSystem(building, edit(building.system))),
  };
}
