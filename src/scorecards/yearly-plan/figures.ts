import { lineMetric, ownFigure } from "../rules";
import { metricKind } from "../metrics";
import type { Input, LocalText, ScorecardSystem } from "../system/description";
import { systemLines } from "../system/lines";
import { addsUp } from "../system/units";

/** A figure that is planned for a year and typed for each period. */
export interface PlannedFigure {
  readonly input: Input;
  /** The item that asks for it. */
  readonly item: LocalText;
}

/** Targets of people's own and plans that a figure is held against, as far as periods add up to the year; each once. */
export function plannedFigures(system: ScorecardSystem): readonly PlannedFigure[] {
  const found = systemLines(system).flatMap((line): PlannedFigure[] => {
    const metric = lineMetric(line.rule);
    const planned = metric === null ? null : metricKind(metric).planned(metric);
    return [ownFigure(line)?.input, planned].flatMap((input) =>
      input && addsUp(input.unit) ? [{ input, item: line.item.name }] : [],
    );
  });
  return [...new Map(found.map((figure) => [figure.input.id, figure])).values()];
}
