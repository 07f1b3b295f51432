import { useState } from "react";
import type { SchemeSavingOutcome } from "../../../excel";
import { newScheme, schemeFrom } from "../../../scorecards/scheme/edit";
import type { ScorecardSystem } from "../../../scorecards/system/description";
import { schemeChoiceId } from "../choices";
import { newId } from "../new-id";
import type { Drafting } from "../use-draft";
import { beginBuilding, type Building, isChanged } from "./building";

/** The scheme that HR is making, beside the choices of Generate: going back and forth loses nothing. */
export interface BuildingPlace {
  readonly building: Building | null;
  /** It stands in Generate's place. */
  readonly shown: boolean;
  /** What is begun waits to be gone on with. */
  readonly begun: boolean;
  readonly change: (change: (building: Building) => Building) => void;
  readonly beginNew: () => void;
  readonly beginFrom: (system: ScorecardSystem, name: string) => void;
  /** The scheme that is chosen. */
  readonly beginChange: () => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
  /** What is not saved is gone. */
  readonly throwAway: () => void;
  readonly save: (system: ScorecardSystem, another: boolean) => Promise<SchemeSavingOutcome>;
}

export function useBuilding({ choice, schemes, startAnew: choose }: Drafting): BuildingPlace {
  const [building, setBuilding] = useState<Building | null>(null);
  const [shown, setShown] = useState(false);
  const begin = (begun: Building) => {
    setBuilding(begun);
    setShown(true);
  };
  const leave = () => {
    setBuilding(null);
    setShown(false);
  };
  return {
    building,
    shown: shown && building !== null,
    begun: building !== null && isChanged(building),
    change: (change) => setBuilding((before) => before && change(before)),
    beginNew: () => begin(beginBuilding(newScheme())),
    beginFrom: (system, name) => begin(beginBuilding(schemeFrom(system, name))),
    beginChange() {
      const { scheme } = choice;
      if (scheme != null) begin(beginBuilding(scheme.system, scheme));
    },
    goOn: () => setShown(true),
    goBack: () => setShown(false),
    throwAway: leave,
    async save(system, another) {
      const before = another ? null : (building?.saved ?? null);
      const key = before?.key ?? newId();
      const outcome = await schemes.save({ key, system }, before ?? undefined);
      if (outcome.kind === "saved") {
        leave();
        choose(schemeChoiceId(outcome.scheme.key));
      }
      return outcome;
    },
  };
}
