import type { Memory } from "../../scorecards/import";
import { writeMemory } from "../../scorecards/import/memory";
import { SETTING_KEYS } from "../../scorecards/stored/setting-keys";
import type { Step } from "../journal/journal";
import type { PlaceOf } from "../journal/place";

/** Where the workbook keeps how exports are mapped. */
export const memoryPlace: PlaceOf<"setting"> = { kind: "setting", key: SETTING_KEYS.import };

/** It is kept with what is written. */
export const keptMemory = (memory: Memory): Step => ({
  place: memoryPlace,
  state: { value: writeMemory(memory) },
});
