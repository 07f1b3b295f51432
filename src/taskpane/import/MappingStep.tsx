import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ImportTarget, ScorecardReference } from "../../excel";
import { answered } from "../../scorecards/import";
import { useFocusOnMount } from "../focus/use-focus-on-mount";
import { FigureList } from "./FigureList";
import { LoneRates } from "./LoneRates";
import { PeopleQuestions } from "./PeopleQuestions";
import { Questions } from "./Questions";
import { ReadSummary } from "./ReadSummary";
import { RosterChoice } from "./RosterChoice";
import { useStepStyles } from "./styles";
import type { Draft, Matching } from "./use-import";
import { WhoAndWhen } from "./WhoAndWhen";

interface Properties {
  readonly takesFocus: boolean;
  readonly draft: Draft;
  readonly matching: Matching;
  readonly target: ImportTarget;
  readonly rosters: readonly ScorecardReference[];
  readonly busy: boolean;
  readonly notices: ReactNode;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onRoster: (scorecard: string) => void;
  readonly onAnother: () => void;
  readonly onPreview: () => void;
}

/** What was understood, to be corrected: rows, who and when, each figure's source, people who are not in the list. */
export function MappingStep(properties: Properties) {
  const { takesFocus, draft, matching, target, rosters, busy, notices } = properties;
  const { onChange, onRoster, onAnother, onPreview } = properties;
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const step = useFocusOnMount<HTMLDivElement>(takesFocus);
  return (
    <div ref={step} tabIndex={-1} className={styles.step}>
      {notices}
      <RosterChoice target={target} rosters={rosters} disabled={busy} onRoster={onRoster} />
      <ReadSummary draft={draft} matching={matching} onChange={onChange} />
      <LoneRates draft={draft} target={target} disabled={busy} />
      <Questions draft={draft} matching={matching} target={target} onChange={onChange} />
      <WhoAndWhen draft={draft} matching={matching} target={target} onChange={onChange} />
      <FigureList
        columns={draft.columns}
        sources={draft.mapping.sources}
        asked={draft.questions}
        targets={target.table.columns}
        matching={matching}
        onChange={(input, source) => onChange(answered(draft, input.id, source))}
      />
      <PeopleQuestions
        groups={matching.matched.groups}
        table={target.table}
        decisions={draft.decisions}
        onChange={(decisions) => onChange({ decisions })}
      />
      <div className={styles.bar}>
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={busy} onClick={onPreview}>
            {t("preview.open")}
          </Button>
          <Button disabled={busy} onClick={onAnother}>
            {t("paste.another")}
          </Button>
        </div>
      </div>
    </div>
  );
}
