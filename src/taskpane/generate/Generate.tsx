import { useState } from "react";
import type { GenerationOutcome } from "../../excel";
import { findSystem } from "../../scorecards/systems";
import { useLocale } from "../texts/use-locale";
import { GenerateForm } from "./GenerateForm";
import { Made } from "./Made";
import { useDraft } from "./use-draft";

type MadeOutcome = Extract<GenerationOutcome, { kind: "made" }>;

/** Generate: HR's choices, then what was made of them. The choices stay for another scorecard, or after Undo. */
export default function Generate() {
  const locale = useLocale();
  const drafting = useDraft();
  const [made, setMade] = useState<MadeOutcome>();
  const [undone, setUndone] = useState(false);
  const [returned, setReturned] = useState(false);
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
  return (
    <GenerateForm
      drafting={drafting}
      undone={undone}
      returned={returned}
      onMade={(outcome) => {
        setReturned(true);
        setUndone(false);
        setMade(outcome);
      }}
    />
  );
}
