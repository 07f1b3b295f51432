import { useState } from "react";
import type { GenerationOutcome } from "../../excel";
import { findSystem } from "../../scorecards/systems";
import { useLocale } from "../texts/use-locale";
import { LazyBuilder } from "./builder/LazyBuilder";
import { useBuilding } from "./builder/use-building";
import { GenerateForm } from "./GenerateForm";
import { Made } from "./Made";
import { useDraft } from "./use-draft";

type MadeOutcome = Extract<GenerationOutcome, { kind: "made" }>;

/** Generate: HR's choices, then what was made of them. The choices stay for another scorecard, or after Undo. */
export default function Generate() {
  const locale = useLocale();
  const drafting = useDraft();
  const place = useBuilding(drafting);
  const [made, setMade] = useState<MadeOutcome>();
  const [undone, setUndone] = useState(false);
  const [returned, setReturned] = useState(false);
  const [kept, setKept] = useState<string>();
  if (made) {
    return (
      <Made
        scorecard={made.scorecard}
        undo={made.undo}
        hasPages={made.hasPages}
        systemName={
          made.scorecard.own?.name ??
          findSystem(made.scorecard.system)?.name[locale] ??
          made.scorecard.system
        }
        onUndone={() => {
          setMade(undefined);
          setUndone(true);
        }}
        onAnother={() => {
          setMade(undefined);
          setUndone(false);
        }}
      />
    );
  }
  if (place.shown && place.building !== null) {
    return (
      <LazyBuilder
        building={place.building}
        onChange={place.change}
        onBack={() => {
          setReturned(true);
          setKept(undefined);
          place.goBack();
        }}
        onSave={async (system, another) => {
          const outcome = await place.save(system, another);
          if (outcome.kind === "saved") {
            setReturned(true);
            setKept(outcome.scheme.system.name[locale]);
          }
          return outcome;
        }}
        onThrowAway={() => {
          setReturned(true);
          setKept(undefined);
          place.throwAway();
        }}
      />
    );
  }
  return (
    <GenerateForm
      drafting={drafting}
      place={place}
      kept={kept}
      undone={undone}
      returned={returned}
      onMade={(outcome) => {
        setReturned(true);
        setUndone(false);
        setKept(undefined);
        setMade(outcome);
      }}
    />
  );
}
