import { lazy, Suspense } from "react";
import { useSectionStyles } from "./use-section-styles";
import type { ChartBar } from "./ChartBars";

/** The charts' library comes with the first chart, beside the figures and not before them. */
const ChartBars = lazy(() => import(/* webpackChunkName: "charts" */ "./ChartBars"));

interface Properties {
  /** What the chart shows, for the screen reader. */
  readonly label: string;
  readonly bars: readonly ChartBar[];
  readonly tableLabel: string;
  /** The same figures as a table. */
  readonly children: React.ReactNode;
}

/** A chart, and the same figures in a table that folds out. */
export function Chart({ label, bars, tableLabel, children }: Properties) {
  const styles = useSectionStyles();
  return (
    <>
      <Suspense fallback={<div style={{ height: chartHeight(bars.length) }} />}>
        <ChartBars label={label} bars={bars} height={chartHeight(bars.length)} />
      </Suspense>
      <details>
        <summary className={styles.summary}>{tableLabel}</summary>
        {children}
      </details>
    </>
  );
}

const chartHeight = (bars: number): number => bars * 38 + 12;
