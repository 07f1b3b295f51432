import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { showSheet, type ScorecardReference } from "../../excel";
import type { LocalText } from "../../scorecards/system/description";
import type { Standing } from "../../scorecards/reading/standing";
import { periodLabel } from "../../scorecards/system/period";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { useLocale } from "../texts/use-locale";
import { LazySharedFigures } from "../shared-figures/LazySharedFigures";
import { SheetLinks } from "../sheet-links/SheetLinks";
import { askChange } from "../change/asked";
import { Next } from "./Next";
import { PrintCards } from "./PrintCards";
import { StandingLine } from "./StandingLine";

/** So many sheets are listed at first: a team's forms would push the tools out of sight. */
const sheetsAtFirst = 6;

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  change: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  facts: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const sheetsReadFrom = ["rules", "data", "results"] as const;

/** Other sheets read from it; that HR deleted a form or a card is nobody's loss. */
const isReadFrom = (role: string): role is (typeof sheetsReadFrom)[number] =>
  sheetsReadFrom.some((each) => each === role);

/** One scorecard: what it is, what comes next, its sheets. */
export function ScorecardCard({
  scorecard,
  name,
  standing,
  isFollowed,
}: {
  readonly scorecard: ScorecardReference;
  /** What its system is called. */
  readonly name: LocalText | undefined;
  /** Undefined until it has been read. */
  readonly standing: Standing | undefined;
  /** The workbook has the period after this one. */
  readonly isFollowed: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation("home");
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const [sharing, setSharing] = useState(false);
  const { busy, problem, run, dismiss } = useAction((_signal, id: string) => showSheet(id));
  const { sheets, layout } = scorecard;
  const period = periodLabel(scorecard.period, locale);
  const forms = layout === "form" ? sheets.filter(({ role }) => role === "form") : [];
  const hasShared = forms.length > 1 && (sharing || (standing?.openFigures ?? 0) > 0);
  const gone = scorecard.missing.flatMap(({ role }) =>
    isReadFrom(role) ? [t(`roles.${role}`)] : [],
  );
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>{scorecard.own?.name ?? name?.[locale] ?? scorecard.system}</h3>
      <p className={styles.facts}>
        {period} · {t(`layouts.${layout}`)}
      </p>
      <StandingLine standing={standing} />
      <Next
        scorecard={scorecard}
        standing={standing}
        isFollowed={isFollowed}
        busy={busy}
        onOpenSheet={run}
      />
      <SheetLinks
        label={t("sheets")}
        sheets={all ? sheets : sheets.slice(0, sheetsAtFirst)}
        onOpen={run}
      />
      {!all && sheets.length > sheetsAtFirst && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t("moreSheets", { count: sheets.length })}
        </Button>
      )}
      {standing !== undefined && (
        <div className={styles.change}>
          <Button size="small" onClick={() => askChange(scorecard.scorecard)}>
            {t("change.open")}
          </Button>
          <Button size="small" onClick={() => askChange(scorecard.scorecard, { addsItem: true })}>
            {t("change.addItem")}
          </Button>
          {hasShared && (
            <Button size="small" aria-expanded={sharing} onClick={() => setSharing(!sharing)}>
              {t("change.shared")}
            </Button>
          )}
        </div>
      )}
      {sharing && <LazySharedFigures scorecard={scorecard.scorecard} />}
      {sheets.some(({ role }) => role === "card") && (
        <PrintCards scorecard={scorecard} onOpenSheet={run} />
      )}
      {gone.length > 0 && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>
            {t("missing", { sheets: new Intl.ListFormat(locale).format(gone) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {problem && <ProblemNotice problem={problem} onDismiss={dismiss} />}
    </article>
  );
}
