import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ScorecardReference } from "../../excel";
import { periodLabel } from "../../scorecards/system/period";
import type { Standing } from "../../scorecards/reading/standing";
import { open } from "../shell/navigation";
import { isTool, tools } from "../shell/tools";
import { useLocale } from "../texts/use-locale";
import { nextStep } from "./next-step";

const useStyles = makeStyles({
  next: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Properties {
  readonly scorecard: ScorecardReference;
  readonly standing: Standing | undefined;
  readonly isFollowed: boolean;
  readonly busy: boolean;
  readonly onOpenSheet: (id: string) => void;
}

/** What comes next with a scorecard, one click away. */
export function Next({ scorecard, standing, isFollowed, busy, onOpenSheet }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("home");
  const { t: shell } = useTranslation("shell");
  const locale = useLocale();
  const { sheets } = scorecard;
  const period = periodLabel(scorecard.period, locale);
  const sheet = (role: string) => sheets.find((each) => each.role === role);
  const step = nextStep(scorecard, standing, isFollowed);

  const toSheet = (role: string, primary: boolean) => {
    const found = sheet(role);
    return (
      found && (
        <Button
          appearance={primary ? "primary" : "secondary"}
          disabled={busy}
          onClick={() => onOpenSheet(found.id)}
        >
          {t("openSheet", { sheet: found.name })}
        </Button>
      )
    );
  };
  const toTool = (id: string, primary = false) => {
    const tool = isTool(id) ? tools.find((each) => each.id === id) : undefined;
    return (
      tool && (
        <Button appearance={primary ? "primary" : "secondary"} onClick={() => open(tool.id)}>
          {shell(tool.name)}
        </Button>
      )
    );
  };
  switch (step.kind) {
    case "fill-roster": {
      const data = sheet("data");
      if (data === undefined) return null;
      return (
        <Said
          text={t("nextRoster", { period, sheet: data.name })}
          actions={[toSheet("data", true), toTool("import")]}
        />
      );
    }
    case "fill-forms":
      if (sheet("form") === undefined) return null;
      return <Said text={t("nextForm", { period })} actions={[toSheet("form", true)]} />;
    case "find-missing":
      return (
        <Said
          text={t("nextMissing", { count: step.count })}
          actions={[
            toTool("check", true),
            toSheet(scorecard.layout === "roster" ? "data" : "form", false),
          ]}
        />
      );
    case "set-figures":
      return (
        <Said
          text={t("nextSet", { count: step.count })}
          actions={[
            toSheet(scorecard.layout === "roster" ? "rules" : "form", true),
            toTool("check"),
          ]}
        />
      );
    case "review":
      return (
        <Said
          text={t("nextReview")}
          actions={[toTool("results", true), toTool("explain"), toTool("period")]}
        />
      );
    case "start-next":
      return <Said text={t("nextStart", { period })} actions={[toTool("period", true)]} />;
    case "done":
      return <p className={styles.next}>{t("closed", { period })}</p>;
  }
}

function Said({
  text,
  actions,
}: {
  readonly text: string;
  readonly actions: readonly ReactNode[];
}) {
  const styles = useStyles();
  const { t } = useTranslation("home");
  return (
    <>
      <p className={styles.next}>
        <strong>{t("next")}</strong> {text}
      </p>
      <div className={styles.actions}>
        {actions.map((action, index) => (
          <Fragment key={index}>{action}</Fragment>
        ))}
      </div>
    </>
  );
}
