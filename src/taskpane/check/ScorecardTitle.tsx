import { Caption1 } from "@fluentui/react-components";
import type { WorkbookCheck } from "../../excel";
import { findSystem } from "../../scorecards/systems";
import { periodLabel } from "../../scorecards/system/period";
import { useLocale } from "../texts/use-locale";

interface Properties {
  readonly check: WorkbookCheck;
  readonly scorecard: string | null;
}

/** Which scorecard a finding is of; not there where there is but one. */
export function ScorecardTitle({ check, scorecard }: Properties) {
  const locale = useLocale();
  const found = check.scorecards.find((each) => each.scorecard === scorecard);
  if (found === undefined || check.scorecards.length < 2) return null;
  const name = findSystem(found.system)?.name[locale] ?? found.system;
  return <Caption1>{`${name} · ${periodLabel(found.period, locale)}`}</Caption1>;
}
